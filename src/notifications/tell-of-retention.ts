/** Tells the secretariat which documents are past their day, so that somebody can hold what is still needed. */
import type { Transaction } from '../database/database.js';
import type { OutboxRow } from '../jobs/port.js';
import { loadAddressees, type Wanted } from './addressees.js';
import { NO_CASE } from './notice.js';
import type { NoticeWriter } from './write-notices.js';

const SECRETARIAT: Wanted = { role: 'secretariat', scope: 'facility', organisationId: null, country: null };
/** A longer list is on the page. */
const NAMED = 10;

export class RetentionTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const heardBy = await loadAddressees(transaction, [SECRETARIAT]);
    for (const row of rows) {
      const named = await transaction.run<{ name: string }>('documents_due_named', DUE, [
        JSON.stringify(row.payload['documents'] ?? []),
      ]);
      if (named.length === 0) continue;
      const more = named.length - NAMED;
      const title = [
        ...named.slice(0, NAMED).map(({ name }) => name),
        ...(more > 0 ? [`+ ${more}`] : []),
      ].join('; ');
      await this.writer.write(
        transaction,
        heardBy(SECRETARIAT).map((to) => ({
          to,
          kind: 'documents_due' as const,
          source: `documents_due:${row.id}`,
          file: null,
          at: row.createdAt,
          mail: true,
          params: {
            ...NO_CASE,
            title,
            page: '/retention',
            ...(to.onBehalfOf === null ? {} : { onBehalfOf: to.onBehalfOf.accountId }),
          },
        })),
      );
    }
  }
}

const DUE = `SELECT c.reference || ' ' || left(d.title, 60) AS name FROM document d JOIN case_file c ON c.id = d.case_id
  WHERE d.id IN (SELECT (jsonb_array_elements_text($1::jsonb))::uuid) ORDER BY c.reference, d.title, d.id`;
