/** Secrets that have to be read back, sealed with a key that does not lie beside them: AES-256-GCM. Pure, but for its nonces. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** 32 bytes, and the name that tells which of several it is. */
export interface SealingKey {
  /** The beginning of the SHA-256 of the key, in hex. */
  readonly id: string;
  readonly bytes: Buffer;
}

export interface Sealed {
  readonly keyId: string;
  /** Nonce, tag and what is sealed, one after the other. */
  readonly sealed: Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key in 32 bytes of Base64. Throws a `RangeError` for anything else. */
export function readSealingKey(text: string): SealingKey {
  const bytes = /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  if (bytes.length !== 32) throw new RangeError('This is no key of 32 bytes in Base64.');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
}

/** As files and the environment hold them: the first seals, those after it only open what they once sealed. */
export function readSealingKeys(text: string): readonly [SealingKey, ...SealingKey[]] {
  const [first = '', ...others] = text.split(/[\s,]+/).filter((one) => one !== '');
  return [readSealingKey(first), ...others.map(readSealingKey)];
}

export function newSealingKey(): string {
  return randomBytes(32).toString('base64');
}

/** `about` is bound to it: moved elsewhere, it does not open. */
export function sealWith(key: SealingKey, secret: string, about: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return { keyId: key.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** Null for what none of the keys opens, or was altered, or is about something else. */
export function openWith(
  keys: readonly SealingKey[],
  { keyId, sealed }: Sealed,
  about: string,
): string | null {
  const key = keys.find((one) => one.id === keyId);
  if (!key || sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(about))
      .setAuthTag(tag);
    const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
