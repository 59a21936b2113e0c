import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
}

const FILE = 'postgres-passwords.json';

/** undefined when there are none yet, or none that can be used. */
export async function readPasswords(dataDir: string): Promise<Passwords | undefined> {
  try {
    const { superuser, owner } = JSON.parse(
      await readFile(join(dataDir, FILE), 'utf8'),
    ) as Partial<Passwords>;
    return superuser && owner ? { superuser, owner } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Readable by the one who starts Entente and by nobody else; whole or not at all. */
export async function writePasswords(dataDir: string, passwords: Passwords): Promise<void> {
  const path = join(dataDir, FILE);
  await writeFile(`${path}.new`, `${JSON.stringify(passwords, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
