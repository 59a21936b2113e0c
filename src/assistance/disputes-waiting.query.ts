/** Technical assistance that came back to be mended: a delivery is disputed, or the receiving side said that something is missing. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { LINE_STATE } from './plan-lines.sql.js';

export interface DisputeWaiting {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** By name; empty once all is recorded anew, and the receiving side has only to be asked again. */
  readonly disputed: readonly string[];
}

/** Whether the case `c` came to its stage because the receiving side said no. */
const CONTESTED = `EXISTS (SELECT FROM visa v WHERE v.case_id = c.id AND v.code = 'receipt' AND v.answer = 'no' AND v.visit = c.visit - 1)`;

/** For the secretariat, at most fifty, the longest waiting first; nothing for others. */
export async function disputesWaiting(
  database: Database,
  actor: PersonActor,
): Promise<readonly DisputeWaiting[]> {
  if (!holdsRole(actor, 'secretariat')) return [];
  return database.asActor(actor, (transaction) =>
    transaction.run<DisputeWaiting & Record<string, unknown>>(
      'assistance_disputes_waiting',
      `WITH open AS (
         SELECT c.id, c.reference, c.title, c.stage_since, ${CONTESTED} AS contested,
           ARRAY(SELECT l.name FROM assistance_line l WHERE l.assistance_id = c.id AND l.kind <> 'travel'
             AND ${LINE_STATE} = 'disputed' ORDER BY l.kind, l.position) AS disputed
         FROM case_file c WHERE c.subject = 'technical_assistance' AND c.stage = 'scheduled' AND c.closed_at IS NULL)
       SELECT id, reference, title, disputed FROM open WHERE contested OR cardinality(disputed) > 0
       ORDER BY stage_since, reference LIMIT 50`,
    ),
  );
}
