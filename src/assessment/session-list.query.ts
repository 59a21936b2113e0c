/** Sessions page by page: those to come by their date, the next first; then those whose day has passed or that are closed, the latest first. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import { type Label, stageOf } from '../workflow/index.js';

export interface SessionListItem {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: { readonly code: string; readonly label: Label; readonly final: boolean };
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  readonly items: number;
}

type Row = Omit<SessionListItem, 'stage'> & {
  readonly stage: string;
  readonly definition_id: string;
  readonly sort_key: string;
};

/** One page, and the cursor of the next. `limit` at most 100. */
export async function sessionList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly SessionListItem[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row & Record<string, unknown>>(
      'session_list',
      `SELECT * FROM (
         SELECT c.id, c.reference, c.title, c.stage, c.definition_id, s.held_on::text AS "heldOn", s.starts_at AS "startsAt", s.place,
           (SELECT count(*)::int FROM session_item i WHERE i.session_id = s.id) AS items,
           CASE WHEN c.closed_at IS NULL AND s.held_on >= (entente_now() AT TIME ZONE 'Europe/Brussels')::date THEN '0' || s.held_on
             ELSE '1' || to_char(date '3000-01-01' - (s.held_on - date '2000-01-01'), 'YYYY-MM-DD') END AS sort_key
         FROM committee_session s JOIN case_file c ON c.id = s.id) AS listed
       WHERE $1::text IS NULL OR (sort_key, id) > ($1, $2::uuid) ORDER BY sort_key, id LIMIT $3`,
      [after?.key ?? null, after?.id ?? null, wanted.limit + 1],
    );
    const shown = rows.slice(0, wanted.limit);
    const items: SessionListItem[] = [];
    for (const { definition_id, sort_key: _key, ...row } of shown) {
      const stage = stageOf(await runtime.definitions.pinned(definition_id, transaction), row.stage);
      items.push({ ...row, stage: { code: stage.code, label: stage.label, final: stage.kind === 'final' } });
    }
    const last = shown.at(-1);
    return {
      items,
      next:
        rows.length > wanted.limit && last
          ? Buffer.from(`${last.sort_key}|${last.id}`).toString('base64url')
          : null,
    };
  });
}

/** What waits for the committee and stands on no open agenda: what the next session can take up. */
export interface AgendaChoice {
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
}

/** By how long they wait, the longest first; those of this session's own agenda are among them. */
export async function agendaChoicesFor(
  runtime: CaseRuntime,
  actor: PersonActor,
  sessionId: string | null,
): Promise<readonly AgendaChoice[]> {
  return runtime.database.asActor(actor, (transaction) =>
    transaction.run<AgendaChoice & Record<string, unknown>>(
      'session_agenda_to_choose',
      `SELECT c.id AS "actionId", c.reference, c.title FROM case_file c
         LEFT JOIN session_item i ON i.action_id = c.id AND i.closed_at IS NULL
       WHERE c.subject = 'action' AND (i.session_id = $1::uuid OR (c.stage = 'committee' AND i.session_id IS NULL))
       ORDER BY i.position, c.stage_since, c.reference`,
      [sessionId],
    ),
  );
}

/** The session on whose agenda an action stands or stood last; null for none, and for outsiders. */
export async function sessionOfAction(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
): Promise<{
  readonly id: string;
  readonly reference: string;
  readonly stage: string;
  readonly heldOn: string;
} | null> {
  const [row] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{ id: string; reference: string; stage: string; heldOn: string }>(
      'session_of_action',
      `SELECT s.id, k.reference, k.stage, s.held_on::text AS "heldOn" FROM session_item i JOIN committee_session s ON s.id = i.session_id
         JOIN case_file k ON k.id = s.id WHERE i.action_id = $1 ORDER BY i.closed_at DESC NULLS FIRST, s.held_on DESC LIMIT 1`,
      [actionId],
    ),
  );
  return row ?? null;
}

function readCursor(cursor: string): { readonly key: string; readonly id: string } {
  const [key = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || !/^[01]\d{4}-\d\d-\d\d$/.test(key)) throw invalidField('cursor', 'cursor_unknown');
  return { key, id };
}
