/** The secret part of a feed's link: only its hash is stored. */
import { createHash, randomBytes } from 'node:crypto';

export function newFeedSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Anything else never reaches the database. */
export function isFeedSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

export function hashOfFeedSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
