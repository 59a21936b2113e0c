/** Who may set the absences of whom. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import type { AbsenceParty } from './absences.query.js';

export interface Assistant {
  readonly id: string;
  /** Whose absences they set. */
  readonly person: AbsenceParty;
  readonly assistant: AbsenceParty;
  readonly namedBy: AbsenceParty;
  /** ISO instants, UTC. */
  readonly namedAt: string;
  /** Whether an administrator alone named them for somebody with a sensitive role, and nobody has confirmed it. */
  readonly waits: boolean;
  readonly confirmedBy: AbsenceParty | null;
  readonly confirmedAt: string | null;
  readonly endedBy: AbsenceParty | null;
  readonly endedAt: string | null;
  /** Whether this reader may end it now. */
  readonly mayEnd: boolean;
  /** Whether it waits for this reader, or for another one like them. */
  readonly mayConfirm: boolean;
  /** Whether it waited for so long that only whom they would assist may still agree. */
  readonly lapsed: boolean;
}

interface Row extends Omit<Assistant, 'namedAt' | 'confirmedAt' | 'endedAt'> {
  readonly namedAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
}

const party = (account: string, person: string) =>
  `jsonb_build_object('id', ${account}, 'name', coalesce(${person}.name, ''))`;

const WAITS = 's.needs_confirming AND s.confirmed_at IS NULL AND s.ended_at IS NULL';

const SELECT = `SELECT s.id, ${party('s.account_id', 'p')} AS person, ${party('s.assistant_account_id', 't')} AS assistant,
    ${party('s.named_by_account_id', 'n')} AS "namedBy", s.named_at AS "namedAt",
    CASE WHEN s.ended_by_account_id IS NOT NULL THEN ${party('s.ended_by_account_id', 'e')} END AS "endedBy", s.ended_at AS "endedAt",
    CASE WHEN s.confirmed_by_account_id IS NOT NULL THEN ${party('s.confirmed_by_account_id', 'c')} END AS "confirmedBy",
    s.confirmed_at AS "confirmedAt", ${WAITS} AS waits,
    ${WAITS} AND (s.person_id = entente_person() OR (entente_holds('administrator') AND administers_now(s.named_by_account_id) AND NOT proposal_is_over(s.named_at)
      AND entente_person() NOT IN (s.named_by_person_id, s.assistant_person_id))) AS "mayConfirm",
    ${WAITS} AND proposal_is_over(s.named_at) AS lapsed,
    s.ended_at IS NULL AND (s.person_id = entente_person() OR s.assistant_account_id = entente_account()
      OR entente_holds('administrator')) AS "mayEnd"
  FROM assistant s JOIN person p ON p.id = s.person_id JOIN person t ON t.id = s.assistant_person_id
  JOIN person n ON n.id = s.named_by_person_id
  LEFT JOIN account ea ON ea.id = s.ended_by_account_id LEFT JOIN person e ON e.id = ea.person_id
  LEFT JOIN person c ON c.id = s.confirmed_by_person_id`;

export interface AssistantsWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  /** Only the reader's own assistants, and those whom the reader assists. */
  readonly mine?: boolean;
  /** Only those who assist now, or only those who did. */
  readonly ended?: boolean;
  /** Only those that wait for a second person, or only those that do not. */
  readonly waits?: boolean;
}

/** One page of the assistants that this person may read, the last named first, and the cursor of the next. */
export async function assistantsFor(
  database: Database,
  actor: PersonActor,
  wanted: AssistantsWanted,
): Promise<{ readonly items: readonly Assistant[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'assistants_page',
      `${SELECT}
       WHERE (NOT $1 OR s.assistant_account_id = entente_account() OR s.person_id = entente_person())
         AND ($2::boolean IS NULL OR (s.ended_at IS NOT NULL) = $2)
         AND ($3::timestamptz IS NULL OR s.named_at < $3 OR (s.named_at = $3 AND s.id > $4::uuid))
         AND ($6::boolean IS NULL OR (${WAITS}) = $6)
       ORDER BY s.named_at DESC, s.id LIMIT $5`,
      [
        wanted.mine ?? false,
        wanted.ended ?? null,
        after?.at ?? null,
        after?.id ?? null,
        wanted.limit + 1,
        wanted.waits ?? null,
      ],
    ),
  );
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(assistantFrom),
    next: rows.length > wanted.limit && last ? writeCursor(last) : null,
  };
}

/** One of them; null when there is none under that id that this person may read. */
export async function assistantOf(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<Assistant | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row>('assistant_one', `${SELECT} WHERE s.id = $1`, [id]),
  );
  return row ? assistantFrom(row) : null;
}

/** What `If-Match` compares: it changes when it is confirmed, and when it is ended. */
export function versionOfAssistant(assistant: Pick<Assistant, 'confirmedAt' | 'endedAt'>): string {
  return String(1 + [assistant.confirmedAt, assistant.endedAt].filter((at) => at !== null).length);
}

function assistantFrom(row: Row): Assistant {
  return {
    ...row,
    namedAt: row.namedAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

function writeCursor(row: Row): string {
  return Buffer.from(`${row.namedAt.toISOString()}|${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || !isInstant(at)) throw invalidField('cursor', 'cursor_unknown');
  return { at, id };
}
