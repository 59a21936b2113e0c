/**
 * Addresses of documents that work for one session, or one token of a program, and for some minutes: whoever comes upon one in
 * a history, a log or a mail has nothing. The key is made from the secret that only the browser or the program holds, so
 * that it needs no storage, ends when the session does, and cannot be made from what lies in the database. Pure.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const LINK_MINUTES = 15;

/** Who looks: the key that their links are made with, and when. */
export interface LinkSeal {
  readonly key: string;
  /** Milliseconds since 1970, by the database's clock. */
  readonly nowMs: number;
}

export interface LinkedDocument {
  readonly id: string;
  readonly version: number;
}

/** What an address carries beside the document. */
export interface GivenLink {
  /** Seconds since 1970. */
  readonly until?: unknown;
  readonly link?: unknown;
}

/** `over`: it was one, or there is none; whoever may read the document gets a fresh one. `foreign`: nobody gave it to them. */
export type LinkVerdict = 'open' | 'over' | 'foreign';

export function linkKeyOf(secret: string): string {
  return createHash('sha256').update(`document:${secret}`).digest('base64url');
}

/** What to put behind the address of a document, and the instant (ISO, UTC) when it works no more. */
export function linkTo(
  seal: LinkSeal,
  document: LinkedDocument,
): { readonly query: string; readonly until: string } {
  const until = Math.floor(seal.nowMs / 1000) + LINK_MINUTES * 60;
  return {
    query: `until=${until}&link=${signatureOf(seal.key, document, until)}`,
    until: new Date(until * 1000).toISOString(),
  };
}

export function linkVerdict(
  seal: LinkSeal,
  document: LinkedDocument,
  { until, link }: GivenLink,
): LinkVerdict {
  if (until === undefined && link === undefined) return 'over';
  if (typeof until !== 'string' || typeof link !== 'string' || !/^\d{1,12}$/.test(until)) return 'foreign';
  const expected = Buffer.from(signatureOf(seal.key, document, Number(until)));
  const given = Buffer.from(link);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'foreign';
  return Number(until) * 1000 > seal.nowMs ? 'open' : 'over';
}

function signatureOf(key: string, { id, version }: LinkedDocument, until: number): string {
  return createHmac('sha256', key).update(`${id}:${version}:${until}`).digest('base64url');
}
