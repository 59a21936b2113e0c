/** The cases that a party takes part in, as far as whoever looks may see them: found and shown by their projection. */
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';
import { type PartyRole, ROLE } from './parties-of-case.query.js';

export interface CaseOfParty {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: { readonly code: string; readonly label: Label };
  readonly role: PartyRole;
  readonly closed: boolean;
  /** ISO instant, UTC. */
  readonly changedAt: string;
}

interface Row {
  id: string;
  subject: string;
  reference: string;
  title: string;
  definition_id: string;
  stage: string;
  role: PartyRole;
  closed: boolean;
  changed_at: Date;
}

/**
 * One page, what runs before what is closed, the last changed first. An outsider who asks after another party finds the
 * cases that both take part in and that the outsider leads.
 */
export async function casesOfParty(
  runtime: CaseRuntime,
  actor: PersonActor,
  partyId: string,
  page: { readonly limit: number; readonly cursor?: string; readonly subject?: string },
): Promise<{ readonly items: readonly CaseOfParty[]; readonly next: string | null }> {
  if (!isId(partyId)) return { items: [], next: null };
  const inside = isInside(actor);
  const changed = inside ? 'c.changed_at' : 'c.outside_changed_at';
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      `cases_of_party_${inside ? 'in' : 'out'}`,
      `SELECT c.id, c.subject, c.reference, c.title, c.definition_id, c.stage, ${ROLE} AS role,
         c.closed_at IS NOT NULL AS closed, ${changed} AS changed_at
       FROM case_access x JOIN case_file c ON c.id = x.case_id JOIN organisation o ON o.id = x.organisation_id
       WHERE x.organisation_id = $1 AND ($2::text IS NULL OR c.subject = $2)
         AND ($3::text IS NULL OR (c.closed_at IS NOT NULL)::text > $3
           OR ((c.closed_at IS NOT NULL)::text = $3 AND (${changed}, c.id) < ($4::timestamptz, $5::uuid)))
       ORDER BY (c.closed_at IS NOT NULL)::text, ${changed} DESC, c.id DESC LIMIT $6`,
      [
        partyId,
        page.subject ?? null,
        after?.closed ?? null,
        after?.at ?? null,
        after?.id ?? null,
        page.limit + 1,
      ],
    );
    const shown = rows.slice(0, page.limit);
    const items: CaseOfParty[] = [];
    for (const row of shown) {
      const definition = await runtime.definitions.pinned(row.definition_id, transaction);
      const stage = stageOf(definition, row.stage);
      const { id, subject, reference, title, role, closed } = row;
      items.push({
        id,
        subject,
        reference,
        title,
        role,
        closed,
        stage: inside ? { code: stage.code, label: stage.label } : stage.outside,
        changedAt: row.changed_at.toISOString(),
      });
    }
    const last = shown.at(-1);
    const next = rows.length > page.limit && last ? writeCursor(last) : null;
    return { items, next };
  });
}

function writeCursor(row: Row): string {
  return Buffer.from(`${row.closed}|${row.id}|${row.changed_at.toISOString()}`).toString('base64url');
}

function readCursor(cursor: string): { closed: string; id: string; at: string } {
  const [closed = '', id = '', at = ''] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (!['true', 'false'].includes(closed) || !isId(id) || !isInstant(at))
    throw invalidField('cursor', 'cursor_unknown');
  return { closed, id, at };
}
