/** A database of its own for a suite, cloned from the migrated template; dropped when the suite closes it. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database } from '../../src/database/database.js';

export interface TestDatabase {
  readonly database: Database;
  /** The owner's log-in on this database. */
  readonly ownerUrl: string;
  /** What the application is given: the same log-in, whose connections become `entente_app`. */
  readonly runtimeUrl: string;
  /** Passes row-level security: for arranging and for looking behind the wall, never for the code under test. */
  readonly superuserUrl: string;
  close(): Promise<void>;
}

/** `like`: the name of a database to copy instead, which nothing may be connected to. */
export async function testDatabase(
  options: { readonly size?: number; readonly like?: string } = {},
): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const template = options.like ?? required('ENTENTE_TEST_TEMPLATE');
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER entente_owner`);
  const ownerUrl = onDatabase(required('ENTENTE_TEST_OWNER_URL'), name);
  const database = await Database.connect({ url: ownerUrl, size: options.size ?? 4 });
  return {
    database,
    ownerUrl,
    runtimeUrl: ownerUrl,
    superuserUrl: onDatabase(required('ENTENTE_TEST_SUPERUSER_URL'), name),
    close: async () => {
      await database.close();
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** One connection behind the wall, for whoever looks there many times. */
export class Behind {
  private constructor(private readonly client: Client) {}

  static async the(test: TestDatabase): Promise<Behind> {
    const client = new Client({ connectionString: test.superuserUrl, options: '-c entente.view=system' });
    client.on('error', () => undefined);
    await client.connect();
    return new Behind(client);
  }

  async query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query(text, values)).rows;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** Runs one statement as superuser on the suite's database, behind the wall: as the operator would, who needs no second person. */
export async function behindTheWall<Row>(
  test: TestDatabase,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: test.superuserUrl, options: '-c entente.view=system' });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: required('ENTENTE_TEST_SUPERUSER_URL') });
  await client.connect();
  try {
    // Two suites may clone the template at once; the server refuses the second for a moment.
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    await client.end();
  }
}

function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is set by the suites' global set-up.`);
  return value;
}
