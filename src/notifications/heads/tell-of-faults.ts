/** Tells that a proof of the record found something: those who look over the installation. */
import type { Transaction } from '../../database/database.js';
import type { OutboxRow } from '../../jobs/port.js';
import { loadAddressees, type Wanted } from '../addressees.js';
import { NO_CASE, type Notice } from '../notice.js';
import type { NoticeWriter } from '../write-notices.js';

const HEARING: readonly Wanted[] = ['administrator', 'auditor'].map((role) => ({
  role,
  scope: 'facility',
  organisationId: null,
  country: null,
}));

/** In the transaction that settles the rows: told once, or not at all. */
export async function tellOfFaults(
  writer: NoticeWriter,
  transaction: Transaction,
  rows: readonly OutboxRow[],
): Promise<void> {
  const heardBy = await loadAddressees(transaction, HEARING);
  const notices: Notice[] = [];
  for (const { payload, createdAt } of rows) {
    const [proof] = await transaction.run<{ faults: number }>(
      'audit_proof_faults',
      'SELECT jsonb_array_length(faults) AS faults FROM audit_proof WHERE id = $1',
      [String(payload['proof'])],
    );
    const params = { ...NO_CASE, count: proof?.faults ?? 0, page: '/admin/audit' };
    notices.push(
      ...HEARING.flatMap(heardBy).map((to) => ({
        to,
        kind: 'audit_fault' as const,
        source: `audit:${payload['proof']}`,
        file: null,
        mail: true,
        at: createdAt,
        params,
      })),
    );
  }
  await writer.write(transaction, notices);
}
