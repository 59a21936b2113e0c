/** A signed head: what all chains came to at one moment, and which head came before it. Pure. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.js';
import { asList, type ChainTail } from './chain-tree.js';
import { type SigningKey, signed } from './signing-key.js';

export interface HeadStatement {
  readonly format: 'entente-head/1';
  /** 1 for the first; without gaps. */
  readonly number: number;
  /** ISO instant, UTC. */
  readonly at: string;
  /** The digest of the head before; '' for the first. */
  readonly previous: string;
  /** Over the tails of all chains. */
  readonly root: string;
  readonly chains: number;
  readonly events: number;
  /** The digest of the list of the chains that moved since the head before. */
  readonly changed: string;
  readonly key: string;
}

export interface HeadRecord {
  readonly statement: HeadStatement;
  /** Ed25519 over the canonical JSON of the statement, in Base64. */
  readonly signature: string;
  /** The tails of the chains that moved, by chain; a head that was published by mail goes without. */
  readonly changed?: readonly (readonly [string, number, string])[];
}

/** What the next head names as the one before. */
export function headDigest(statement: HeadStatement): string {
  return createHash('sha256').update(canonicalJson(statement)).digest('hex');
}

export function changedDigest(changed: readonly (readonly [string, number, string])[]): string {
  return createHash('sha256').update(canonicalJson(changed)).digest('hex');
}

export function signedHead(
  place: Pick<HeadStatement, 'number' | 'at' | 'previous' | 'root' | 'chains' | 'events'>,
  changed: readonly ChainTail[],
  key: SigningKey,
): HeadRecord & { readonly changed: readonly (readonly [string, number, string])[] } {
  const list = [...changed].sort((a, b) => (a.chain < b.chain ? -1 : 1)).map(asList);
  const statement: HeadStatement = {
    format: 'entente-head/1',
    ...place,
    changed: changedDigest(list),
    key: key.id,
  };
  return { statement, signature: signed(statement, key), changed: list };
}
