/** A database of its own with the demo programme in it, which the first suite of a run loads for all of them. */
import { Client } from 'pg';
import { loadDemoProgramme } from '../../src/embedded/demo-programme.js';
import { type TestDatabase, testDatabase } from './database.js';

const DEMO = 'entente_demo';
const LOADING = 720_190_310;

export async function demoDatabase(options: { readonly size?: number } = {}): Promise<TestDatabase> {
  const client = new Client({ connectionString: process.env['ENTENTE_TEST_SUPERUSER_URL'] });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOADING]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DEMO]);
    if (rowCount === 0) await load(client);
  } finally {
    await client.end();
  }
  return testDatabase({ ...options, like: DEMO });
}

async function load(client: Client): Promise<void> {
  const { runtimeUrl, database } = await testDatabase({ size: 1 });
  await database.close();
  await loadDemoProgramme(runtimeUrl, 'https://entente.example.org', () => undefined);
  // Named at the end, so that nobody copies half of it.
  await client.query(`ALTER DATABASE ${new URL(runtimeUrl).pathname.slice(1)} RENAME TO ${DEMO}`);
}
