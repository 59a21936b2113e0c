import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Passwords } from './passwords.js';

export interface LogIns {
  /** Owns the database `entente` and migrates it; no superuser, so migrations work as on any other PostgreSQL. */
  readonly ownerUrl: string;
  /** Of the pooled connections. The owner's log-in: each of them does `SET ROLE entente_app` before use. */
  readonly runtimeUrl: string;
  /** May do everything; for tests that make databases of their own. */
  readonly superuserUrl: string;
}

const OWNER = 'entente_owner';
const DATABASE = 'entente';

/** Makes the owner's log-in and its database where they are missing; run at each start, so that it heals. */
export async function prepareLogIns(port: number, passwords: Passwords): Promise<LogIns> {
  const superuserUrl = url('postgres', passwords.superuser, port, 'postgres');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      'select exists(select from pg_roles where rolname = $1) as role, exists(select from pg_database where datname = $2) as database',
      [OWNER, DATABASE],
    );
    const owner = escapeIdentifier(OWNER);
    // CREATEROLE, because the first migration makes the runtime's role.
    await client.query(
      `${rows[0]?.role ? 'alter' : 'create'} role ${owner} login createrole nosuperuser password ${escapeLiteral(passwords.owner)}`,
    );
    if (!rows[0]?.database) {
      await client.query(`create database ${escapeIdentifier(DATABASE)} owner ${owner} template template0`);
    }
  } finally {
    await client.end();
  }
  return logInsAt(port, passwords);
}

/** The log-ins of a server that has them already. */
export function logInsAt(port: number, passwords: Passwords): LogIns {
  const ownerUrl = url(OWNER, passwords.owner, port, DATABASE);
  const superuserUrl = url('postgres', passwords.superuser, port, 'postgres');
  return { ownerUrl, runtimeUrl: ownerUrl, superuserUrl };
}

function url(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
