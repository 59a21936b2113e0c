/** The installation's database, whether somebody else serves it, it is embedded and at rest, or a start has it open. */
import { checkDatabase } from '../check-database.js';
import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { migrate, type WallFound } from '../database/migrate.js';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.js';
import { DataDirInUseError } from '../embedded/instance-lock.js';
import { runningPostgres } from '../embedded/running-postgres.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

interface Served {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly runtimeLogin?: string;
  close(): Promise<void>;
}

/** What the owner's log-in found, and where it leads. */
interface Owned {
  readonly wall: WallFound;
  readonly ownerUrl: string;
}

/**
 * Brings the database up to date, runs `work` on it, and leaves everything as it was found. What of the wall was altered by
 * hand is remarked.
 *
 * @throws Failure where that holds migrations back: no command knows the tables of before
 */
export async function withDatabase<T>(
  config: Config,
  terminal: Terminal,
  work: (database: Database, runtimeUrl: string) => Promise<T>,
): Promise<T> {
  return withDatabaseAsFound(config, terminal, async (database, runtimeUrl, { wall }) => {
    for (const name of wall.mended) terminal.remark(terminal.t('cli.wall.mended', { name }));
    for (const name of wall.altered) terminal.remark(terminal.t('cli.wall.altered', { name }));
    if (wall.heldBack) throw new Failure(terminal.t('cli.wall.held_back'));
    return work(database, runtimeUrl);
  });
}

/** As `withDatabase`, for who looks at the wall: it goes on and says nothing, whatever is found. */
export async function withDatabaseAsFound<T>(
  config: Config,
  terminal: Terminal,
  work: (database: Database, runtimeUrl: string, owned: Owned) => Promise<T>,
): Promise<T> {
  const served = await serve(config, terminal);
  try {
    const { ownerUrl, runtimeUrl, runtimeLogin } = served;
    const wall = await migrate(ownerUrl, { runtimeLogin, overAltered: config.demo });
    const database = await Database.connect({ url: runtimeUrl, size: 2 });
    try {
      return await work(database, runtimeUrl, { wall, ownerUrl });
    } finally {
      await database.close();
    }
  } finally {
    await served.close();
  }
}

async function serve(config: Config, terminal: Terminal): Promise<Served> {
  const { database } = config;
  if (database.kind === 'embedded') return serveEmbedded(config, terminal);
  await checkDatabase(database);
  const { ownerUrl, runtimeUrl } = database;
  const close = async (): Promise<void> => undefined;
  if (ownerUrl === runtimeUrl) return { ownerUrl, runtimeUrl, close };
  return { ownerUrl, runtimeUrl, runtimeLogin: decodeURIComponent(new URL(runtimeUrl).username), close };
}

async function serveEmbedded({ dataDir }: Config, terminal: Terminal): Promise<Served> {
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, log: terminal.remark });
    return { ...postgres, close: () => postgres.stop() };
  } catch (error) {
    if (!(error instanceof DataDirInUseError)) throw error;
    const running = await runningPostgres(dataDir);
    if (!running) throw new Failure(terminal.t('cli.database_busy', { folder: dataDir }));
    return { ...running, close: async () => undefined };
  }
}
