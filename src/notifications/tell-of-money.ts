/** Tells of the ledger and of the financial year: whoever answers for the money, of what concerns no single case. */
import type { Transaction } from '../database/database.js';
import type { OutboxRow } from '../jobs/port.js';
import { loadAddressees, type Wanted } from './addressees.js';
import { NO_CASE, type Notice } from './notice.js';
import type { NoticeWriter } from './write-notices.js';

const holders = (role: string): Wanted => ({ role, scope: 'facility', organisationId: null, country: null });
const OF_FAULTS = ['administrator', 'auditor', 'authorising_officer'].map(holders);
const OF_YEAR_END = ['secretariat', 'authorising_officer'].map(holders);

export class MoneyTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const heardBy = await loadAddressees(transaction, [...OF_FAULTS, ...OF_YEAR_END]);
    const notices: Notice[] = [];
    for (const { payload, createdAt } of rows) {
      const common = { file: null, mail: true, at: createdAt };
      if (payload['told'] === 'ledger_fault') {
        const [proof] = await transaction.run<{ faults: number; entries: string }>(
          'ledger_proof_faults',
          'SELECT jsonb_array_length(faults) AS faults, entries FROM ledger_proof WHERE id = $1',
          [String(payload['proof'])],
        );
        const params = { ...NO_CASE, count: proof?.faults ?? 0, page: '/envelopes' };
        const source = `ledger:${payload['proof']}`;
        notices.push(
          ...OF_FAULTS.flatMap(heardBy).map((to) => ({
            ...common,
            to,
            kind: 'ledger_fault' as const,
            source,
            params,
          })),
        );
      } else {
        const [round] = await transaction.run<{ commitments: number; cents: string }>(
          'year_end_round',
          'SELECT commitments, amount_cents AS cents FROM year_end_round WHERE financial_year = $1 AND round = $2',
          [Number(payload['year']), String(payload['round'])],
        );
        const params = {
          ...NO_CASE,
          count: round?.commitments ?? 0,
          amountCents: Number(round?.cents ?? 0),
          untilDay: `${payload['year']}-12-31`,
          page: '/year-end',
        };
        const kind = payload['round'] === 'over' ? ('year_over' as const) : ('year_end' as const);
        const source = `year_end:${payload['year']}.${payload['round']}`;
        notices.push(...OF_YEAR_END.flatMap(heardBy).map((to) => ({ ...common, to, kind, source, params })));
      }
    }
    await this.writer.write(transaction, notices);
  }
}
