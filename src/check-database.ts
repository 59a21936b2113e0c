import { Client } from 'pg';
import { ConfigError, type ExternalDatabase } from './config.js';

const OLDEST_MAJOR = 15;
const PATIENCE_MS = 10_000;

/**
 * Finds out whether the log-ins of the configuration lead to a PostgreSQL that can be used, so that a wrong address,
 * password or version is a sentence with the variable's name and not a stack trace out of a pool.
 *
 * @throws ConfigError with every variable that is wrong
 */
export async function checkDatabase(database: ExternalDatabase): Promise<void> {
  const variables = new Map([['DATABASE_URL', database.runtimeUrl]]);
  if (database.ownerUrl !== database.runtimeUrl)
    variables.set('ENTENTE_OWNER_DATABASE_URL', database.ownerUrl);
  const mistakes = await Promise.all(Array.from(variables, ([name, url]) => mistakeOf(name, url)));
  const found = mistakes.filter((mistake) => mistake !== undefined);
  if (found.length > 0) throw new ConfigError(found);
}

async function mistakeOf(name: string, url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int / 10000 as version",
    );
    const version = rows[0]?.version ?? 0;
    return version >= OLDEST_MAJOR
      ? undefined
      : `${name} leads to PostgreSQL ${version}; set it to one of version ${OLDEST_MAJOR} or later.`;
  } catch (error) {
    return `${name} ${complaint(error as { code?: string; message?: string })}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function complaint(error: { code?: string; message?: string }): string {
  switch (error.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'names a host that is not known; correct the name.';
    case 'ECONNREFUSED':
      return 'leads to a place where no PostgreSQL answers; start it, or correct host and port.';
    case '28P01':
    case '28000':
      return 'holds a user or password that PostgreSQL refuses; correct them.';
    case '3D000':
      return 'names a database that does not exist; create it or correct the name.';
    default:
      return `cannot be used (${error.message || error.code}); correct it.`;
  }
}
