/**
 * How often somebody may ask for something: so many turns in a window of time, counted in the database, so that several
 * processes count together. Who asks is kept as a digest alone.
 */
import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export interface Allowance {
  /** What is asked for, such as `tracking`. */
  readonly what: string;
  readonly turns: number;
  readonly seconds: number;
}

/** Nobody's turns are remembered for longer than the longest window. */
const FORGOTTEN_AFTER_HOURS = 24;

/**
 * Takes `count` turns of `who` (an address, an account). `waitSeconds` above 0: there are not so many left, and so long
 * until there are; asking on does not make it longer. `windowSeconds`: how long the present window goes on.
 */
export async function claimTurns(
  database: Database,
  allowance: Allowance,
  who: string,
  count: number,
): Promise<{ readonly waitSeconds: number; readonly windowSeconds: number }> {
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const [row] = await transaction.run<{ turns: number; wait: number }>(
      'turn_claim',
      `INSERT INTO turn_count AS t (what, who_hash, began_at, turns) VALUES ($1, $2, entente_now(), $5)
       ON CONFLICT (what, who_hash) DO UPDATE SET
         turns = CASE WHEN t.began_at <= entente_now() - $3 * interval '1 second' THEN $5 ELSE least(t.turns, $4) + $5 END,
         began_at = CASE WHEN t.began_at <= entente_now() - $3 * interval '1 second' THEN entente_now() ELSE t.began_at END
       RETURNING turns, ceil(extract(epoch FROM began_at + $3 * interval '1 second' - entente_now()))::int AS wait`,
      [allowance.what, hashOf(who), allowance.seconds, allowance.turns, count],
    );
    const { turns, wait } = row ?? { turns: count, wait: allowance.seconds };
    if (turns === count) await forgetOld(transaction);
    const windowSeconds = Math.max(1, wait);
    return { waitSeconds: turns > allowance.turns ? windowSeconds : 0, windowSeconds };
  });
}

/** Throws `too_many_requests`, with how long to wait, when no turn is left. */
export async function assertTurn(database: Database, allowance: Allowance, who: string): Promise<void> {
  const { waitSeconds } = await claimTurns(database, allowance, who, 1);
  if (waitSeconds > 0) throw asksTooOften(waitSeconds);
}

export function asksTooOften(waitSeconds: number): Problem {
  return new Problem('too_many_requests', [{ code: 'asks_too_often', params: { seconds: waitSeconds } }]);
}

async function forgetOld(transaction: Transaction): Promise<void> {
  await transaction.run(
    'turns_forget',
    `DELETE FROM turn_count WHERE ctid IN (SELECT ctid FROM turn_count
       WHERE began_at < entente_now() - $1 * interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    [FORGOTTEN_AFTER_HOURS],
  );
}

function hashOf(who: string): string {
  return createHash('sha256').update(who).digest('hex');
}
