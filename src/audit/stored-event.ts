/** Events as the database keeps them, read back as they were chained. */
import type { EventBody } from './chain.js';
import type { ExportedEvent, ExportedText } from './export-record.js';

export interface StoredEvent extends Record<string, unknown> {
  readonly id: string;
  readonly chain: string;
  readonly seq: number;
  readonly case_id: string | null;
  readonly kind: string;
  readonly at: Date;
  readonly account_id: string | null;
  readonly person_id: string | null;
  readonly body: Pick<EventBody, 'data' | 'digests'>;
  readonly previous_hash: string;
  readonly hash: string;
  readonly texts?: readonly ExportedText[] | null;
}

/** Of an event `e`. */
export const EVENT_COLUMNS =
  'e.id, e.chain, e.seq, e.case_id, e.kind, e.at, e.account_id, e.person_id, e.body, e.previous_hash, e.hash';

export function eventFrom(row: StoredEvent): ExportedEvent {
  return {
    body: {
      id: row.id,
      chain: row.chain,
      seq: row.seq,
      kind: row.kind,
      at: row.at.toISOString(),
      account: row.account_id,
      person: row.person_id,
      case: row.case_id,
      data: row.body.data,
      digests: row.body.digests,
    },
    previousHash: row.previous_hash,
    hash: row.hash,
    ...(row.texts === undefined ? {} : { texts: row.texts ?? [] }),
  };
}
