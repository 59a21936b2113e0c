/** A message that the next page shows once, after a redirect: a key of the catalogue and what fills it. */
import { hasMessage, type MessageKey, type Params } from '../../i18n/index.js';

export type FlashTone = 'done' | 'notice' | 'refused';

export interface Flash {
  readonly tone: FlashTone;
  readonly key: MessageKey;
  readonly params: Params;
}

/** More than any of our messages, and less than a browser's limit. */
const MAX_LENGTH = 2_000;

export function writeFlash(flash: Flash): string {
  const text = Buffer.from(JSON.stringify(flash)).toString('base64url');
  return text.length <= MAX_LENGTH ? text : '';
}

/** Null for anything that is not one of our messages; a cookie is whatever the browser sends. */
export function parseFlash(cookie: string | undefined): Flash | null {
  if (!cookie || cookie.length > MAX_LENGTH) return null;
  try {
    const { tone, key, params } = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Partial<Flash>;
    if (tone !== 'done' && tone !== 'notice' && tone !== 'refused') return null;
    if (typeof key !== 'string' || !hasMessage(key)) return null;
    return { tone, key, params: plainParams(params) };
  } catch {
    return null;
  }
}

function plainParams(params: unknown): Params {
  if (typeof params !== 'object' || params === null) return {};
  const plain = Object.entries(params).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(plain);
}
