/** The token that every form of a session carries: another site cannot know it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../kernel/problem.js';
import type { Visit } from './visit.js';

export const FORM_TOKEN_FIELD = '_token';

/** Made from the session's token, so that it needs no storage and ends with the session. */
export function formTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`form:${sessionToken}`).digest('base64url');
}

/** Throws 403 when `given` is not the token of this visit's session. Handlers of multipart forms call it themselves. */
export function checkFormToken(visit: Visit, given: unknown): void {
  const expected = visit.session?.formToken;
  if (expected !== undefined && isSame(expected, given)) return;
  throw new Problem('not_yours_to_do', [{ code: 'csrf' }]);
}

function isSame(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const one = Buffer.from(expected);
  const other = Buffer.from(given);
  return one.length === other.length && timingSafeEqual(one, other);
}
