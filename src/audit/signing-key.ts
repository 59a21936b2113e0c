/**
 * The keys that sign heads (Ed25519), and how one takes over from another: the statement of the new key is signed by both,
 * so that whoever trusts one of them can trust the other. Pure, but for the making of a key.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.js';

/** A private key and what the world knows of it. */
export interface SigningKey {
  /** The beginning of the SHA-256 of the public key, in hex. */
  readonly id: string;
  /** PEM, SPKI. */
  readonly publicKey: string;
  readonly secret: KeyObject;
}

export interface KeyStatement {
  readonly format: 'entente-key/1';
  /** 1 for the first key of an installation. */
  readonly number: number;
  readonly key: string;
  readonly publicKey: string;
  /** The key that it takes over from; null for the first. */
  readonly previous: string | null;
  /** It signs the heads after this one. */
  readonly afterHead: number;
  /** ISO instant, UTC. */
  readonly at: string;
}

export interface KeyRecord {
  readonly statement: KeyStatement;
  /** By key: Ed25519 over the canonical JSON of the statement, in Base64. */
  readonly signatures: Readonly<Record<string, string>>;
}

export function newSigningKey(): { readonly key: SigningKey; readonly pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { key: readSigningKey(pem), pem };
}

/** Reads a private key in PEM (PKCS #8). Throws a `RangeError` for anything else. */
export function readSigningKey(pem: string): SigningKey {
  let secret: KeyObject;
  try {
    // Container files keep a text of many lines on one.
    secret = createPrivateKey(pem.replaceAll('\\n', '\n'));
  } catch {
    throw new RangeError('This is no private key.');
  }
  if (secret.asymmetricKeyType !== 'ed25519') throw new RangeError('This is no Ed25519 key.');
  const publicKey = createPublicKey(secret).export({ format: 'pem', type: 'spki' }).toString();
  return { id: keyIdOf(publicKey) ?? '', publicKey, secret };
}

/** Null when it is no public Ed25519 key in PEM. */
export function keyIdOf(publicPem: string): string | null {
  const key = publicKeyOf(publicPem);
  if (!key) return null;
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 32);
}

export function signed(statement: object, key: SigningKey): string {
  return sign(null, Buffer.from(canonicalJson(statement)), key.secret).toString('base64');
}

/** Whether the signature is the key's over this statement; never throws, whatever it is given. */
export function isSigned(statement: object, publicPem: string, signature: unknown): boolean {
  const key = publicKeyOf(publicPem);
  if (!key || typeof signature !== 'string') return false;
  try {
    return verify(null, Buffer.from(canonicalJson(statement)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** The record of a key that takes over; without `previous` where there was none, or it is lost. */
export function keyRecord(
  key: SigningKey,
  place: Pick<KeyStatement, 'number' | 'previous' | 'afterHead' | 'at'>,
  previous: SigningKey | null,
): KeyRecord {
  const statement: KeyStatement = {
    format: 'entente-key/1',
    key: key.id,
    publicKey: key.publicKey,
    ...place,
  };
  const signatures = { [key.id]: signed(statement, key) };
  return {
    statement,
    signatures: previous ? { ...signatures, [previous.id]: signed(statement, previous) } : signatures,
  };
}

/** Whether a key's record names its own key and bears that key's signature. */
export function isKeyRecord({ statement, signatures }: KeyRecord): boolean {
  return (
    keyIdOf(statement.publicKey) === statement.key &&
    isSigned(statement, statement.publicKey, signatures[statement.key])
  );
}

function publicKeyOf(pem: string): KeyObject | null {
  // A private key would be taken for its public half.
  if (typeof pem !== 'string' || !pem.includes('BEGIN PUBLIC KEY')) return null;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
