import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, realpath, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.js';
import { canUseFolder, type ServerUser } from './server-user.js';

/**
 * A folder of the server's own, below which data and (when needed) programs lie.
 *
 * Normally `<dataDir>/postgres`. The server of a root process cannot reach that when a folder above it is
 * closed to others, as root's home is; then it is a folder below /var/lib, which outlives a reboot, and only
 * as a last resort one among the temporary files.
 */
export async function makePostgresHome(
  dataDir: string,
  user: ServerUser | undefined,
  log: (line: string) => void,
): Promise<string> {
  const inside = join(dataDir, 'postgres');
  if (user === undefined) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return inside;
  }

  // The server has to pass through the data folder, not to look into it.
  await chmod(dataDir, 0o711);
  if (await ownFolder(inside, user)) return inside;
  if (existsSync(inside)) await rmdir(inside).catch(() => undefined);

  for (const parent of outsideParents()) {
    const home = outsideHome(parent, await realpath(dataDir));
    if (await ownFolder(home, user)) {
      log(
        `The database's files lie in ${home}: its server must not run as root and cannot reach ${dataDir}.`,
      );
      if (parent === tmpdir())
        log(`Whatever empties ${parent} empties the database; set ENTENTE_DATA_DIR to keep it.`);
      return home;
    }
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root and another user cannot reach ${dataDir}; set ENTENTE_DATA_DIR to a folder below one that everybody may enter.`,
  );
}

/** Where data of an earlier start may lie, the likeliest first. */
export async function knownHomes(dataDir: string): Promise<string[]> {
  const real = await realpath(dataDir);
  return [join(dataDir, 'postgres'), ...outsideParents().map((parent) => outsideHome(parent, real))];
}

function outsideParents(): string[] {
  return ['/var/lib', tmpdir()];
}

/** The same data folder always leads to the same place, and two clones never to one. */
function outsideHome(parent: string, dataDir: string): string {
  return join(parent, `entente-${createHash('sha256').update(dataDir).digest('hex').slice(0, 10)}`);
}

async function ownFolder(folder: string, user: ServerUser): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await chown(folder, user.uid, user.gid);
    await chmod(folder, 0o700);
  } catch {
    return false;
  }
  return canUseFolder(folder, user);
}
