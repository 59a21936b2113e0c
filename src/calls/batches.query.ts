/** The applications of a call by the cut-off to which they belong, for those who decide on them together. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { cutOffFor } from './cut-offs.js';

export interface Batch {
  /** Null: filed after the last cut-off. */
  readonly cutOff: string | null;
  readonly filed: number;
  /** Of these, how many wait for their end: no award, no rejection, no withdrawal. */
  readonly waiting: number;
}

/** In the order of their days, what came after the last one at the end; empty for everybody outside. */
export async function batchesOf(
  database: Database,
  actor: PersonActor,
  callId: string,
  cutOffs: readonly string[],
): Promise<readonly Batch[]> {
  if (actor.view !== 'inside' || cutOffs.length === 0) return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ submittedOn: string; filed: number; waiting: number }>(
      'call_batches',
      `SELECT a.submitted_on::text AS "submittedOn", count(*)::integer AS filed,
         count(*) FILTER (WHERE a.awarded_at IS NULL AND f.closed_at IS NULL)::integer AS waiting
       FROM action a JOIN lot l ON l.id = a.lot_id JOIN case_file f ON f.id = a.id
       WHERE l.call_id = $1 AND a.submitted_on IS NOT NULL GROUP BY a.submitted_on`,
      [callId],
    ),
  );
  return [...[...cutOffs].sort(), null].flatMap((cutOff) => {
    const theirs = rows.filter(({ submittedOn }) => cutOffFor(cutOffs, submittedOn) === cutOff);
    const filed = theirs.reduce((sum, row) => sum + row.filed, 0);
    const waiting = theirs.reduce((sum, row) => sum + row.waiting, 0);
    return cutOff === null && filed === 0 ? [] : [{ cutOff, filed, waiting }];
  });
}
