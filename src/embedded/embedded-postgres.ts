import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { initialise } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-error.js';
import { DataDirInUseError, lockDataDir } from './instance-lock.js';
import { type LogIns, prepareLogIns } from './log-ins.js';
import { makeFolder } from './make-folder.js';
import { stopOrphanedServer } from './orphaned-server.js';
import { readPasswords, writePasswords } from './passwords.js';
import { knownHomes, makePostgresHome } from './postgres-home.js';
import { findPrograms } from './postgres-programs.js';
import { startServer } from './postgres-server.js';
import { chooseServerUser } from './server-user.js';

export interface EmbeddedPostgresOptions {
  /** Made when missing. Passwords and the lock lie in it, and the database too wherever its server can reach it. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Commits are not durable: for tests alone. */
  readonly fastAndUnsafe?: boolean;
  /** How long another Entente on the same folder may take to finish stopping before it counts as running. */
  readonly patienceMs?: number;
  /** The server ended without `stop` having been called; nothing can be stored any more. */
  readonly onUnexpectedExit?: (error: EmbeddedPostgresError) => void;
}

export interface EmbeddedPostgres extends LogIns {
  /** Where the database's files lie. */
  readonly folder: string;
  /** Ends the server in order and gives the data folder free. */
  stop(): Promise<void>;
}

/** The major version of the PostgreSQL in package.json: another one cannot read its files. */
const MAJOR_VERSION = '18';

/**
 * Starts a PostgreSQL of our own on the data below `dataDir`, for a machine with nothing but Node.
 *
 * Works as root (the server then runs as another user) and as an ordinary user, replaces what a killed start
 * left behind, and keeps its data across starts. Refuses with a sentence when the folder is in use
 * (`DataDirInUseError`) or the server cannot be had (`EmbeddedPostgresError`).
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await makeDataDir(dataDir);
  const lock = await lockInDataDir(dataDir, options.patienceMs);
  try {
    const found = (await knownHomes(dataDir)).find((home) => existsSync(join(home, 'data')));
    const user = await chooseServerUser(found && join(found, 'data'));
    const home = found ?? (await makePostgresHome(dataDir, user, options.log));
    const dataFolder = join(home, 'data');

    const programs = await findPrograms(home, user);
    await stopOrphanedServer(dataFolder, options.log);
    const passwords = await passwordsFor(dataDir, dataFolder, options.log);
    if (!existsSync(dataFolder)) {
      await initialise({
        programs,
        dataFolder,
        user,
        password: passwords.superuser,
        fast: options.fastAndUnsafe,
      });
    }
    await checkVersion(dataFolder);

    const server = await startServer({
      programs,
      dataFolder,
      user,
      fastAndUnsafe: options.fastAndUnsafe ?? false,
      onUnexpectedExit: options.onUnexpectedExit ?? (() => undefined),
    });
    try {
      const logIns = await prepareLogIns(server.port, passwords);
      return {
        ...logIns,
        folder: home,
        stop: async () => {
          await server.stop();
          await lock.release();
        },
      };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} cannot be made (${(error as Error).message}); set ENTENTE_DATA_DIR to a folder you may write.`,
    );
  }
}

/** The lock is the first file written, so it tells a folder in which nothing can be. */
async function lockInDataDir(dataDir: string, patienceMs: number | undefined) {
  try {
    return await lockDataDir(dataDir, patienceMs);
  } catch (error) {
    if (error instanceof DataDirInUseError) throw error;
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} cannot be written (${(error as Error).message}); set ENTENTE_DATA_DIR to a folder you may write.`,
    );
  }
}

/**
 * Data without its passwords cannot be used any more: somebody deleted the data folder to start afresh while the
 * database lay elsewhere. It is moved aside, not deleted.
 */
async function passwordsFor(dataDir: string, dataFolder: string, log: (line: string) => void) {
  const kept = await readPasswords(dataDir);
  if (kept !== undefined) return kept;
  if (existsSync(dataFolder)) {
    const aside = `${dataFolder}.set-aside-${new Date().toISOString().replaceAll(':', '')}`;
    await rename(dataFolder, aside);
    log(`The passwords of an earlier database are gone with ${dataDir}; it was moved to ${aside}.`);
  }
  const passwords = { superuser: newPassword(), owner: newPassword() };
  await writePasswords(dataDir, passwords);
  return passwords;
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

async function checkVersion(dataFolder: string): Promise<void> {
  const version = (await readFile(join(dataFolder, 'PG_VERSION'), 'utf8')).trim();
  if (version !== MAJOR_VERSION) {
    throw new EmbeddedPostgresError(
      `The data in ${dataFolder} was written by PostgreSQL ${version} and this is ${MAJOR_VERSION}; restore a backup or set ENTENTE_DATA_DIR to a new folder.`,
    );
  }
}
