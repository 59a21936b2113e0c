/** What happened last on all cases, for those who look over the whole programme. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';
import { definitionsOf, type EventRow, entryOf, NAMES, type TrailEntry, VOIDED } from './trail.query.js';

export interface RecentEvent extends TrailEntry {
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
}

type Row = EventRow & { case_id: string; subject: string; reference: string; title: string };

/** The newest `limit` events on cases, newest first; none for who is not inside. */
export async function recentEvents(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  limit: number,
): Promise<readonly RecentEvent[]> {
  if (!isInside(actor)) return [];
  const rows = await transaction.run<Row>(
    'events_recent',
    `SELECT e.id, e.seq, e.kind, e.at, e.body, e.hash, p.name, b.name AS behalf, o.name AS organisation, o.id AS organisation_id,
       NULL AS texts, ${NAMES} AS names, true AS addressed, false AS veiled, ${VOIDED}, c.id AS case_id, c.subject, c.reference, c.title
     FROM (SELECT * FROM audit_event WHERE case_id IS NOT NULL ORDER BY at DESC LIMIT $1) e
       JOIN case_file c ON c.id = e.case_id LEFT JOIN person p ON p.id = e.person_id
       LEFT JOIN person b ON b.id = (e.body->'data'->>'onBehalfOf')::uuid
       LEFT JOIN account a ON a.id = e.account_id LEFT JOIN organisation o ON o.id = a.organisation_id
     ORDER BY e.at DESC, e.seq DESC`,
    [limit],
  );
  const definitions = await definitionsOf(runtime, transaction, rows);
  return rows.map((row, index) => ({
    ...entryOf(row, definitions, { inside: true, organisationId: null, index }),
    caseId: row.case_id,
    subject: row.subject,
    reference: row.reference,
    title: row.title,
  }));
}
