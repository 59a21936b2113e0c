/** Where the private key of an installation lies: in the environment, or in a file that is read anew each time. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newSigningKey, readSigningKey, type SigningKey } from './signing-key.js';

export type KeyPlace =
  /** PEM, PKCS #8; line breaks may be written as `\n`. */
  | { readonly kind: 'text'; readonly pem: string }
  /** `made`: one is made where there is none. */
  | { readonly kind: 'file'; readonly path: string; readonly made: boolean };

/** Throws where there is no key to be read, with a message that names the place and never what is in it. */
export async function keyAt(place: KeyPlace): Promise<SigningKey> {
  if (place.kind === 'text') return readSigningKey(place.pem);
  const pem = await readFile(place.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && place.made) return makeKey(place.path);
    throw new Error(`The key for signing heads cannot be read from ${place.path} (${error.code}).`);
  });
  try {
    return readSigningKey(pem);
  } catch {
    throw new Error(`${place.path} holds no private Ed25519 key in PEM.`);
  }
}

/** Two processes may begin at once: the file of whoever was first stays. */
async function makeKey(path: string): Promise<string> {
  const { pem } = newSigningKey();
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, pem, { flag: 'wx', mode: 0o600 });
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(path, 'utf8');
  }
}

/** Where a key waits until it has taken over. */
export async function keepNext(path: string, pem: string): Promise<void> {
  await writeFile(`${path}.next`, pem, { mode: 0o600 });
  await chmod(`${path}.next`, 0o600);
}

/** The key that waited is the one that is read from now on; the old one is gone. */
export async function useNext(path: string): Promise<void> {
  await rename(`${path}.next`, path);
}
