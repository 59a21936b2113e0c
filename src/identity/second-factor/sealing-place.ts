/** Where the keys lie that seal secrets: in the environment, or in a file that is read anew each time. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newSealingKey, readSealingKeys, type SealingKey } from './seal.js';

export type SealingPlace =
  | { readonly kind: 'text'; readonly text: string }
  /** `made`: one is made where there is none. */
  | { readonly kind: 'file'; readonly path: string; readonly made: boolean };

export type SealingKeys = readonly [SealingKey, ...SealingKey[]];

/** Throws where there is none, with a message that names the place and never what is in it. */
export async function sealingKeysAt(place: SealingPlace): Promise<SealingKeys> {
  const text = place.kind === 'text' ? place.text : await textIn(place);
  try {
    return readSealingKeys(text);
  } catch {
    const where = place.kind === 'text' ? 'ENTENTE_SECRET_KEY' : place.path;
    throw new Error(`${where} holds no keys of 32 bytes in Base64.`);
  }
}

/** Another key seals from now on; those before it stay to open what they sealed. */
export async function putKeyFirst(path: string, key: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => '');
  await writeFile(`${path}.next`, `${key}\n${before}`, { mode: 0o600 });
  await rename(`${path}.next`, path);
}

async function textIn({ path, made }: { readonly path: string; readonly made: boolean }): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && made) return makeKey(path);
    throw new Error(`The key that seals secrets cannot be read from ${path} (${code}).`);
  }
}

/** Two processes may begin at once: the file of whoever was first stays. */
async function makeKey(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const text = `${newSealingKey()}\n`;
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(path, 'utf8');
  }
}
