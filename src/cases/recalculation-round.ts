/**
 * Takes clocks over to the newest version of their calendar, each case in a transaction of its own: a process that dies
 * leaves a case either as it was or recalculated, and whoever comes next finds what is left by the versions alone. So a
 * clock that was started meanwhile by a process that did not know the newest version is found, too.
 */
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import type { CaseRuntime } from './case-runtime.js';
import { recalculateClocks } from './recalculate-clocks.js';

/** Looked up at once. */
const BATCH = 50;

const operator = systemActor('migration');

interface StaleCase {
  readonly caseId: string;
  readonly subject: string;
  readonly calendar: string;
  /** The newest there is. */
  readonly version: string;
}

/** Takes up to a batch of cases over; answers how many it dealt with, 0 when nothing is to be done. */
export async function recalculationRound(
  runtime: CaseRuntime,
  onError: (error: Error) => void = () => undefined,
): Promise<number> {
  const found = await runtime.database.asActor(operator, (transaction) =>
    transaction.run<StaleCase>('clocks_stale', STALE, [BATCH]),
  );
  // What this process does not know yet is for another one, or for later.
  const stale = found.filter(({ calendar, version }) => runtime.calendarFor(calendar).version === version);
  for (const one of stale) {
    try {
      await recalculateOne(runtime, one);
    } catch (error) {
      onError(error as Error);
      await putOff(runtime, one, error as Error);
    }
  }
  if (stale.length > 0) runtime.wakeOutbox();
  return stale.length;
}

async function recalculateOne(runtime: CaseRuntime, one: StaleCase): Promise<void> {
  await runtime.database.asActor(
    operator,
    async (transaction) => {
      await recalculateClocks(runtime, transaction, one);
      await forgetTrouble(transaction, one);
    },
    { lockCase: one.caseId },
  );
}

async function forgetTrouble(transaction: Transaction, { caseId, calendar }: StaleCase): Promise<void> {
  await transaction.run(
    'calendar_trouble_over',
    'DELETE FROM calendar_trouble WHERE case_id = $1 AND calendar = $2',
    [caseId, calendar],
  );
}

/** Tried again a while later, with longer and longer pauses, so that one bad case does not stand in the way of others. */
async function putOff(runtime: CaseRuntime, { caseId, calendar }: StaleCase, error: Error): Promise<void> {
  await runtime.database.asActor(operator, (transaction) =>
    transaction.run('calendar_trouble_add', PUT_OFF, [caseId, calendar, error.message.slice(0, 500)]),
  );
}

const PUT_OFF = `
INSERT INTO calendar_trouble AS t (case_id, calendar, attempts, not_before, error)
VALUES ($1, $2, 1, entente_now() + interval '2 seconds', $3)
ON CONFLICT (case_id, calendar) DO UPDATE SET attempts = t.attempts + 1, error = $3,
  not_before = entente_now() + least(300, 2 ^ least(t.attempts, 12)) * interval '1 second'`;

/** Two ranges of an index per calendar, each of which is nearly always empty. */
const STALE = `
WITH newest AS MATERIALIZED (
  SELECT DISTINCT ON (code) code, version FROM calendar_version ORDER BY code, seq DESC
)
SELECT DISTINCT c.id AS "caseId", c.subject, n.code AS calendar, n.version
FROM newest n CROSS JOIN LATERAL (
  (SELECT k.case_id FROM clock k WHERE k.stopped_at IS NULL AND k.calendar = n.code AND k.calendar_version < n.version
     AND NOT EXISTS (SELECT FROM calendar_trouble t WHERE t.case_id = k.case_id AND t.calendar = n.code AND t.not_before > entente_now())
   LIMIT $1)
  UNION ALL
  (SELECT k.case_id FROM clock k WHERE k.stopped_at IS NULL AND k.calendar = n.code AND k.calendar_version > n.version
     AND NOT EXISTS (SELECT FROM calendar_trouble t WHERE t.case_id = k.case_id AND t.calendar = n.code AND t.not_before > entente_now())
   LIMIT $1)
) AS stale JOIN case_file c ON c.id = stale.case_id
LIMIT $1`;
