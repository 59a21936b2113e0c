/** A record as an installation would have written it, kept in memory: for whoever verifies and tampers. */
import { type ChainedEvent, chained, salted } from '../../../src/audit/chain.js';
import { ChainTree } from '../../../src/audit/chain-tree.js';
import { EVERYTHING, type ExportedEvent, type ExportRecord } from '../../../src/audit/export-record.js';
import { type HeadRecord, headDigest, signedHead } from '../../../src/audit/head.js';
import { type KeyRecord, keyRecord, newSigningKey, type SigningKey } from '../../../src/audit/signing-key.js';
import { type AuditVerdict, AuditVerifier, type VerifyOptions } from '../../../src/audit/verify-records.js';
import { newId } from '../../../src/kernel/id.js';

/** Making keys is slow, and which they are does not matter. */
const KEYS = Array.from({ length: 3 }, () => newSigningKey().key);

export class History {
  readonly chains = new Map<string, ExportedEvent[]>();
  readonly heads: Required<HeadRecord>[] = [];
  readonly keys: KeyRecord[] = [];
  readonly signers: SigningKey[] = [];
  private readonly tree = new ChainTree();

  constructor() {
    this.rotate();
  }

  append(chain: string): void {
    const events = this.chains.get(chain) ?? [];
    const last = events.at(-1);
    const { salt, text, digest } = salted(`text ${events.length}`);
    const event: ChainedEvent = chained(
      {
        id: newId(),
        chain,
        seq: events.length + 1,
        kind: 'something_done',
        at: '2026-05-04T08:00:00.000Z',
        account: null,
        person: null,
        case: null,
        data: { n: events.length },
        digests: { reason: digest },
      },
      last?.hash ?? '',
    );
    this.chains.set(chain, [...events, { ...event, texts: [{ field: 'reason', salt, text }] }]);
  }

  sign(): void {
    const moved = [...this.chains.values()].flatMap((events) => {
      const { body, hash } = events.at(-1) as ExportedEvent;
      return (this.tree.get(body.chain)?.seq ?? 0) === body.seq
        ? []
        : [{ chain: body.chain, seq: body.seq, hash }];
    });
    for (const tail of moved) this.tree.set(tail);
    const last = this.heads.at(-1)?.statement;
    this.heads.push(
      signedHead(
        {
          number: (last?.number ?? 0) + 1,
          at: '2026-05-04T09:00:00.000Z',
          previous: last ? headDigest(last) : '',
          root: this.tree.root(),
          chains: this.tree.chains,
          events: this.tree.events,
        },
        moved,
        this.signers.at(-1) as SigningKey,
      ),
    );
  }

  rotate(): void {
    const old = this.signers.at(-1) ?? null;
    const key = KEYS[this.signers.length % KEYS.length] as SigningKey;
    if (this.signers.length === KEYS.length) return;
    this.keys.push(
      keyRecord(
        key,
        {
          number: this.keys.length + 1,
          previous: old?.id ?? null,
          afterHead: this.heads.length,
          at: '2026-05-04T08:30:00.000Z',
        },
        old,
      ),
    );
    this.signers.push(key);
  }

  /** Up to which number the last head knows a chain; 0 when no head does. */
  signedUntil(chain: string): number {
    return this.tree.get(chain)?.seq ?? 0;
  }

  get events(): number {
    return [...this.chains.values()].reduce((sum, events) => sum + events.length, 0);
  }

  records(): ExportRecord[] {
    const names = [...this.chains.keys()].sort();
    const events = names.flatMap((name) => this.chains.get(name) ?? []);
    return [
      {
        type: 'export',
        format: 'entente-audit/1',
        at: '2026-05-05T00:00:00.000Z',
        scope: EVERYTHING,
        texts: true,
      },
      ...this.keys.map((key) => ({ type: 'key' as const, ...key })),
      ...this.heads.map((head) => ({ type: 'head' as const, ...head })),
      ...events.map((event) => ({ type: 'event' as const, ...event })),
      { type: 'end', events: events.length, heads: this.heads.length },
    ];
  }

  verdict(options: VerifyOptions = {}, records: readonly unknown[] = this.records()): AuditVerdict {
    const verifier = new AuditVerifier(options);
    // As a file would bring them.
    for (const record of records) verifier.take(JSON.parse(JSON.stringify(record)));
    return verifier.done();
  }
}
