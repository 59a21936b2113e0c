/**
 * Verifies an export, record by record as it is read: needs no database and no network, and keeps of events nothing but the
 * last of a chain. What heads say of chains is kept until the chain has come.
 */
import { digestOf, hashOf } from './chain.js';
import { asList, type ChainTail, ChainTree } from './chain-tree.js';
import { EVERYTHING, type ExportedEvent, type ExportRecord, type ExportScope } from './export-record.js';
import { changedDigest, type HeadRecord, headDigest } from './head.js';
import { isKeyRecord, isSigned, type KeyRecord, keyIdOf } from './signing-key.js';

export const AUDIT_FAULTS = [
  /** Of an event: a number is missing before it; it does not follow the one before; it was altered. */
  'gap',
  'link',
  'hash',
  /** Two events have one number, or a signed head knew another event under this number. */
  'fork',
  /** A signed head knew events after the last one, or a chain of which nothing is there. */
  'truncated_tail',
  'missing_chain',
  /** A text that does not fit the digest in its event. */
  'text',
  /** A head that is missing, does not follow, does not fit its chains, or is not signed by the key in force. */
  'head_gap',
  'head_link',
  'head_chains',
  'head_key',
  'head_signature',
  /** A published head that the export does not have, or has with another content, or that nobody signed. */
  'head_missing',
  'head_differs',
  'published_signature',
  /** A key whose record does not bear its own signature. */
  'key',
  /** A line that is no record where one belongs, and a file that ends too early. */
  'malformed',
  'cut_off',
] as const;
export type AuditFaultCode = (typeof AUDIT_FAULTS)[number];

export interface AuditFault {
  readonly code: AuditFaultCode;
  readonly chain: string | null;
  /** The first bad event, by its number; where the record only tells that it lies between two, `untilSeq` is the second. */
  readonly seq: number | null;
  readonly untilSeq: number | null;
  /** That event's id, where it is there. */
  readonly event: string | null;
  readonly head: number | null;
  /** The line of the file, for a line that cannot be read. */
  readonly line: number | null;
}

export interface AuditVerdict {
  readonly faults: readonly AuditFault[];
  readonly events: number;
  readonly chains: number;
  readonly heads: number;
  /** The last head that holds, with its instant: until then nothing is missing. Null without heads. */
  readonly lastHead: { readonly number: number; readonly at: string } | null;
  /** Events after what the last head signed: chained, but their end may be missing. */
  readonly unsigned: number;
  /** Texts that were erased: their digests stand. */
  readonly erased: number;
  /** Keys that signed, the first first; `anchored` when they follow from a key that was given from outside. */
  readonly keys: readonly string[];
  readonly anchored: boolean;
  readonly scope: ExportScope;
}

export interface VerifyOptions {
  /** Public keys, PEM, that the reader has from elsewhere. */
  readonly trusted?: readonly string[];
  /** Heads that were published outside the installation. */
  readonly published?: readonly HeadRecord[];
  /** What was proven before: the head up to which, and the tails of all chains at that head. */
  readonly base?: { readonly head: HeadRecord; readonly tails: Iterable<ChainTail> };
}

interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
  readonly head: number;
}

/** Faults beyond this are counted nowhere: the first one says what to look at. */
const MOST_FAULTS = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class AuditVerifier {
  private readonly faults: AuditFault[] = [];
  private readonly keys: KeyRecord[] = [];
  private readonly trusted: ReadonlySet<string> | null;
  private readonly seenPublished = new Set<number>();
  private readonly tree = new ChainTree();
  private readonly checkpoints = new Map<string, Checkpoint[]>();
  private readonly finished = new Set<string>();
  private readonly base: ReadonlyMap<string, ChainTail> | null;
  private scope: ExportScope = EVERYTHING;
  private stage: 'start' | 'heads' | 'events' | 'end' = 'start';
  private withTexts = false;
  private previousHead: HeadRecord | null;
  private headsHold = true;
  private anchored = false;
  private linked: ReadonlySet<string> = new Set();
  private readonly counted = { events: 0, chains: 0, heads: 0, unsigned: 0, erased: 0, lines: 0 };
  private current: { chain: string; seq: number; hash: string; broken: boolean; good: number } | null = null;

  constructor(private readonly options: VerifyOptions = {}) {
    const ids = (options.trusted ?? []).map(keyIdOf).filter((id): id is string => id !== null);
    this.trusted = options.trusted ? new Set(ids) : null;
    this.previousHead = options.base?.head ?? null;
    this.base = options.base ? new Map([...options.base.tails].map((tail) => [tail.chain, tail])) : null;
    for (const tail of this.base?.values() ?? []) this.tree.set(tail);
  }

  /** The next record of the file, as it was parsed; `undefined` for a line that is no JSON. */
  take(record: unknown): void {
    this.counted.lines += 1;
    try {
      if (!isObject(record)) throw new TypeError('No record.');
      this.dispatch(record as unknown as ExportRecord);
    } catch {
      // Whatever a forged line makes of a field that is read: it is no record.
      this.fault('malformed', { line: this.counted.lines });
    }
  }

  /** To be asked once, when the file is through. */
  done(): AuditVerdict {
    if (this.stage !== 'end') this.fault('cut_off');
    const { events, chains, heads, unsigned, erased } = this.counted;
    return {
      faults: this.faults,
      events,
      chains,
      heads,
      lastHead: this.previousHead
        ? { number: this.previousHead.statement.number, at: this.previousHead.statement.at }
        : null,
      unsigned,
      erased,
      keys: this.keys.map(({ statement }) => statement.key),
      anchored: this.anchored,
      scope: this.scope,
    };
  }

  private dispatch(record: ExportRecord): void {
    if (record.type === 'export' && this.stage === 'start') {
      this.scope = { case: record.scope.case, from: record.scope.from, to: record.scope.to };
      this.withTexts = record.texts === true;
      this.stage = 'heads';
    } else if (record.type === 'key' && this.stage === 'heads' && this.counted.heads === 0) this.key(record);
    else if (record.type === 'head' && this.stage === 'heads') this.head(record);
    else if (record.type === 'event' && (this.stage === 'heads' || this.stage === 'events')) {
      if (this.stage === 'heads') this.endHeads();
      this.event(record);
    } else if (record.type === 'end' && (this.stage === 'heads' || this.stage === 'events')) {
      if (this.stage === 'heads') this.endHeads();
      this.end(record);
    } else this.fault('malformed', { line: this.counted.lines });
  }

  private key({ statement, signatures }: KeyRecord): void {
    const last = this.keys.at(-1)?.statement;
    const follows =
      statement.number === (last?.number ?? 0) + 1 && statement.previous === (last?.key ?? null);
    if (!follows || !isKeyRecord({ statement, signatures })) this.fault('key');
    this.keys.push({ statement, signatures });
    this.linked = new Set();
  }

  private head(record: HeadRecord): void {
    this.counted.heads += 1;
    this.comparePublished(record);
    if (!this.headsHold) return;
    const fault = this.headFault(record);
    if (fault) {
      this.headsHold = false;
      this.fault(fault, { head: record.statement.number });
      return;
    }
    this.previousHead = record;
    this.remember(record);
  }

  private headFault({ statement, signature, changed = [] }: HeadRecord): AuditFaultCode | null {
    const before = this.previousHead?.statement;
    if (statement.number !== (before?.number ?? 0) + 1) return 'head_gap';
    if (statement.previous !== (before ? headDigest(before) : '')) return 'head_link';
    const key = this.keyInForce(statement.number);
    if (!key || key.statement.key !== statement.key || !this.isTrusted(statement.key)) return 'head_key';
    if (!isSigned(statement, key.statement.publicKey, signature)) return 'head_signature';
    if (
      changedDigest(changed.map(([chain, seq, hash]) => asList({ chain, seq, hash }))) !== statement.changed
    ) {
      return 'head_chains';
    }
    for (const [chain, seq, hash] of changed) this.tree.set({ chain, seq, hash });
    const { chains, events } = this.tree;
    const fits =
      this.tree.root() === statement.root && chains === statement.chains && events === statement.events;
    return fits ? null : 'head_chains';
  }

  private keyInForce(number: number): KeyRecord | undefined {
    return this.keys.findLast(({ statement }) => statement.afterHead < number);
  }

  /** A key counts when it was given, or follows from one that was, forwards or backwards, by records that both signed. */
  private isTrusted(id: string): boolean {
    if (!this.trusted) return true;
    if (this.linked.size === 0) this.linked = this.linkedKeys(this.trusted);
    if (this.linked.has(id)) this.anchored = true;
    return this.linked.has(id);
  }

  private linkedKeys(given: ReadonlySet<string>): ReadonlySet<string> {
    const linked = new Set(given);
    const isLink = (index: number) => {
      const [before, after] = [this.keys[index - 1], this.keys[index]];
      return (
        !!before &&
        !!after &&
        isSigned(after.statement, before.statement.publicKey, after.signatures[before.statement.key])
      );
    };
    const pass = (from: number, to: number, link: number) => {
      const [known, other] = [this.keys[from]?.statement.key, this.keys[to]?.statement.key];
      if (known && other && linked.has(known) && isLink(link)) linked.add(other);
    };
    for (let index = 1; index < this.keys.length; index += 1) pass(index - 1, index, index);
    for (let index = this.keys.length - 1; index > 0; index -= 1) pass(index, index - 1, index);
    return linked;
  }

  private comparePublished(record: HeadRecord): void {
    const { number } = record.statement;
    for (const outside of this.options.published ?? []) {
      if (outside.statement.number !== number) continue;
      this.seenPublished.add(number);
      if (headDigest(outside.statement) !== headDigest(record.statement)) {
        this.headsHold = false;
        this.fault('head_differs', { head: number });
        return;
      }
    }
  }

  private remember({ statement, changed = [] }: HeadRecord): void {
    for (const [chain, seq, hash] of changed) {
      const known = this.checkpoints.get(chain) ?? [];
      known.push({ seq, hash, head: statement.number });
      this.checkpoints.set(chain, known);
    }
  }

  /** What was published counts where the installation has it no more. */
  private endHeads(): void {
    this.stage = 'events';
    const missing = (this.options.published ?? [])
      .filter(({ statement }) => !this.seenPublished.has(statement.number))
      .filter(({ statement }) => statement.number > (this.options.base?.head.statement.number ?? 0))
      .sort((a, b) => a.statement.number - b.statement.number);
    for (const head of missing) {
      const { statement, signature, changed = [] } = head;
      const key = this.keys.find((one) => one.statement.key === statement.key);
      const given = (this.options.trusted ?? []).find((pem) => keyIdOf(pem) === statement.key);
      const pem = key?.statement.publicKey ?? given;
      const holds =
        pem !== undefined &&
        this.isTrusted(statement.key) &&
        isSigned(statement, pem, signature) &&
        (head.changed === undefined || changedDigest(changed) === statement.changed);
      this.fault(holds ? 'head_missing' : 'published_signature', { head: statement.number });
      if (holds) this.remember(head);
    }
  }

  private event(event: ExportedEvent): void {
    const { chain } = event.body;
    if (this.current?.chain !== chain) this.begin(event);
    const current = this.current;
    if (!current) return;
    this.counted.events += 1;
    if (current.broken) return;
    const fault = this.eventFault(event, current);
    if (fault) {
      current.broken = true;
      this.fault(fault.code, {
        chain,
        seq: fault.seq,
        untilSeq: fault.until ?? null,
        event: fault.seq === event.body.seq ? event.body.id : null,
        head: fault.head ?? null,
      });
      return;
    }
    current.seq = event.body.seq;
    current.hash = event.hash;
  }

  private begin({ body: { chain, seq }, previousHash }: ExportedEvent): void {
    this.finish();
    this.counted.chains += 1;
    const base = this.base?.get(chain);
    const isPart = this.scope.from !== null && seq > 1;
    const [before, hash] = isPart ? [seq - 1, previousHash] : [base?.seq ?? 0, base?.hash ?? ''];
    this.current = { chain, seq: before, hash, broken: false, good: base?.seq ?? 0 };
    if (this.finished.has(chain)) {
      this.current.broken = true;
      this.fault('fork', { chain, seq });
    }
  }

  private eventFault(
    event: ExportedEvent,
    current: NonNullable<AuditVerifier['current']>,
  ): { code: AuditFaultCode; seq: number; until?: number; head?: number } | null {
    const { seq, chain } = event.body;
    if (seq === current.seq && seq > 0) return { code: 'fork', seq };
    if (seq !== current.seq + 1) return { code: 'gap', seq };
    const holds = isHash(event);
    if (event.previousHash !== current.hash) {
      // An event that holds in itself was written after another one than the one before it now.
      const altered = holds && seq > 1 && current.good < seq - 1;
      return altered ? { code: 'link', seq: seq - 1, until: seq } : { code: 'link', seq };
    }
    if (!holds || !isOfChain(event)) return { code: 'hash', seq };
    if (this.withTexts && !this.textsFit(event)) return { code: 'text', seq };
    for (const known of this.checkpoints.get(chain) ?? []) {
      if (known.seq !== seq) continue;
      if (known.hash !== event.hash) {
        const first = current.good + 1;
        return { code: 'fork', seq: first, head: known.head, ...(first < seq ? { until: seq } : {}) };
      }
      current.good = seq;
    }
    return null;
  }

  private textsFit({ body, texts = [] }: ExportedEvent): boolean {
    this.counted.erased += Math.max(0, Object.keys(body.digests).length - texts.length);
    return texts.every(({ field, salt, text }) => body.digests[field] === digestOf(salt, text));
  }

  private finish(): void {
    if (!this.current) return;
    const { chain, seq, broken } = this.current;
    this.finished.add(chain);
    this.current = null;
    const known = this.checkpoints.get(chain) ?? [];
    this.checkpoints.delete(chain);
    const signedUntil = Math.max(this.base?.get(chain)?.seq ?? 0, ...known.map((one) => one.seq));
    this.counted.unsigned += Math.max(0, seq - signedUntil);
    if (broken || this.scope.to !== null || signedUntil <= seq) return;
    const last = known.find((one) => one.seq === signedUntil);
    this.fault('truncated_tail', {
      chain,
      seq: seq + 1,
      untilSeq: signedUntil > seq + 1 ? signedUntil : null,
      head: last?.head ?? null,
    });
  }

  private end(record: Extract<ExportRecord, { type: 'end' }>): void {
    this.finish();
    this.stage = 'end';
    if (record.events !== this.counted.events || record.heads !== this.counted.heads) this.fault('cut_off');
    if (this.scope.from !== null || this.scope.to !== null) return;
    for (const [chain, known] of this.checkpoints) {
      if (this.scope.case !== null && chain !== this.scope.case) continue;
      const first = known[0];
      if (first && !this.base?.has(chain)) this.fault('missing_chain', { chain, seq: 1, head: first.head });
      else if (first) {
        const from = (this.base?.get(chain)?.seq ?? 0) + 1;
        const last = known.at(-1)?.seq ?? from;
        this.fault('truncated_tail', {
          chain,
          seq: from,
          untilSeq: last > from ? last : null,
          head: first.head,
        });
      }
    }
  }

  private fault(code: AuditFaultCode, at: Partial<Omit<AuditFault, 'code'>> = {}): void {
    if (this.faults.length >= MOST_FAULTS) return;
    this.faults.push({
      code,
      chain: null,
      seq: null,
      untilSeq: null,
      event: null,
      head: null,
      line: null,
      ...at,
    });
  }
}

/** A body that has no canonical form was never chained. */
function isHash({ body, previousHash, hash }: ExportedEvent): boolean {
  try {
    return hashOf(body, previousHash) === hash;
  } catch {
    return false;
  }
}

/** The chain of a case bears the case's id, and holds its events alone. */
function isOfChain({ body }: ExportedEvent): boolean {
  return UUID.test(body.chain) ? body.case === body.chain : body.case === null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
