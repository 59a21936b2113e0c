/** What happened to the money of envelopes in each year, by the calendar in Brussels: added up from the entries. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/** In cents: what was booked each way, so that what was given back stands beside it. */
export interface EnvelopeYear {
  readonly year: number;
  readonly fundedCents: number;
  readonly withdrawnCents: number;
  readonly reservedCents: number;
  readonly releasedCents: number;
  readonly committedCents: number;
  readonly decommittedCents: number;
  readonly contractedCents: number;
  readonly reducedCents: number;
  readonly paidCents: number;
  readonly recoveredCents: number;
}

const sum = (...moves: readonly string[]) =>
  `coalesce(sum(l.amount_cents) FILTER (WHERE l.move IN (${moves.map((move) => `'${move}'`).join(', ')})), 0)::float8`;

/** The latest year first; outsiders get none. */
export async function envelopeYears(
  database: Database,
  actor: PersonActor,
  envelopeId: string,
): Promise<readonly EnvelopeYear[]> {
  if (actor.view !== 'inside') return [];
  return database.asActor(actor, (transaction) =>
    transaction.run<EnvelopeYear>(
      'envelope_years',
      `SELECT financial_year(l.at) AS year,
         ${sum('fund', 'transfer_in')} AS "fundedCents", ${sum('cut', 'transfer_out')} AS "withdrawnCents",
         ${sum('reserve')} AS "reservedCents", ${sum('release')} AS "releasedCents",
         ${sum('commit')} AS "committedCents", ${sum('decommit')} AS "decommittedCents",
         ${sum('contract')} AS "contractedCents", ${sum('reduce')} AS "reducedCents",
         ${sum('pay')} AS "paidCents", ${sum('recover')} AS "recoveredCents"
       FROM ledger_entry l WHERE l.envelope_id = $1 GROUP BY 1 ORDER BY 1 DESC`,
      [envelopeId],
    ),
  );
}
