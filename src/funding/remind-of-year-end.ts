/** Tells each round of the year's end once: how many commitments are to be signed by 31 December, and how much they are. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { isWorkingDay } from '../workflow/index.js';
import { yearEndRoundOn } from './year-end.js';

const teller = systemActor('reminders');

/** Answers whether a round was told. On days off nobody is reminded: the next working day does it. */
export async function remindOfYearEnd(runtime: CaseRuntime): Promise<boolean> {
  const told = await runtime.database.asActor(teller, async (transaction) => {
    const [now] = await transaction.run<{ today: string }>(
      'year_end_today',
      `SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today`,
    );
    const today = now?.today ?? '';
    const due = yearEndRoundOn(today);
    if (!due || !isWorkingDay(today, runtime.calendarFor('COMMISSION'))) return false;
    return tell(transaction, due.financialYear, due.round);
  });
  if (told) runtime.wakeOutbox();
  return told;
}

/** A year without anything to sign is not told of; a commitment made later in the round is. */
async function tell(transaction: Transaction, financialYear: number, round: string): Promise<boolean> {
  const rows = await transaction.run(
    'year_end_tell',
    `WITH open AS (
       SELECT count(*)::int AS many, coalesce(sum(m.committed_cents), 0)::bigint AS cents
       FROM case_file c JOIN funding_request f ON f.id = c.id JOIN action_money m ON m.action_id = f.action_id
       WHERE c.subject = 'funding_request' AND c.stage = 'committed' AND m.committed_cents > 0
         AND extract(year FROM c.stage_since AT TIME ZONE 'Europe/Brussels') <= $1
     ), round AS (
       INSERT INTO year_end_round (financial_year, round, commitments, amount_cents) SELECT $1, $2, many, cents FROM open WHERE many > 0
       ON CONFLICT DO NOTHING RETURNING financial_year, round
     )
     INSERT INTO outbox (kind, payload)
     SELECT 'money', jsonb_build_object('told', 'year_end', 'year', financial_year, 'round', round) FROM round RETURNING id`,
    [financialYear, round],
  );
  return rows.length > 0;
}
