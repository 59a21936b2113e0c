/** The hash chain: every event holds the hash of the one before it on its chain. Pure; the verifier uses the same. */
import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.js';

/** What is chained: ids, codes and salted digests only, so that a name or a text can be erased beside it. */
export interface EventBody {
  readonly id: string;
  readonly chain: string;
  /** 1 for the first event of a chain. */
  readonly seq: number;
  readonly kind: string;
  /** ISO instant, UTC, in milliseconds. */
  readonly at: string;
  readonly account: string | null;
  readonly person: string | null;
  readonly case: string | null;
  /** Codes and ids that tell what happened. */
  readonly data: Readonly<Record<string, unknown>>;
  /** By field: SHA-256 of salt and text. */
  readonly digests: Readonly<Record<string, string>>;
}

export interface ChainedEvent {
  readonly body: EventBody;
  readonly previousHash: string;
  readonly hash: string;
}

/** Chains an event after the one whose hash is `previousHash` ('' for the first). */
export function chained(body: EventBody, previousHash: string): ChainedEvent {
  return { body, previousHash, hash: hashOf(body, previousHash) };
}

/** SHA-256, in hex, of the canonical JSON of the body and the hash before it. */
export function hashOf(body: EventBody, previousHash: string): string {
  return createHash('sha256').update(canonicalJson({ body, previousHash })).digest('hex');
}

export interface SaltedText {
  readonly salt: string;
  readonly text: string;
  readonly digest: string;
}

/** Salts and digests a text, so that the chain says nothing of it once it is erased. */
export function salted(text: string): SaltedText {
  const salt = randomBytes(16).toString('hex');
  return { salt, text, digest: digestOf(salt, text) };
}

export function digestOf(salt: string, text: string): string {
  return createHash('sha256').update(`${salt}|${text}`).digest('hex');
}

/** The first event that does not follow, or null when the chain holds. `events` in order of `seq`, from the first. */
export function firstBroken(
  events: readonly ChainedEvent[],
): { seq: number; why: 'gap' | 'link' | 'hash' } | null {
  let previous = '';
  for (const [index, event] of events.entries()) {
    const { seq } = event.body;
    if (seq !== index + 1) return { seq, why: 'gap' };
    if (event.previousHash !== previous) return { seq, why: 'link' };
    if (hashOf(event.body, event.previousHash) !== event.hash) return { seq, why: 'hash' };
    previous = event.hash;
  }
  return null;
}
