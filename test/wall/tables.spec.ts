/** The wall, table by table, as the database itself keeps it. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Database } from '../../src/database/database.js';
import { type PersonActor, systemActor } from '../../src/kernel/actor.js';
import { Behind, type TestDatabase } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';
import { FOR_ALL, THEIRS } from './only-theirs.js';

/** Tables that everybody may read who is let into the database at all, each with why. */
const WITHOUT_A_WALL: Readonly<Record<string, string>> = {
  account: 'read before it is known who asks; what pages and programs are told of it is theirs to choose',
  migrations: 'the runtime reads it alone',
  organisation: 'the directory of parties is for everybody',
  person: 'names behind accounts; as account',
  role_assignment: 'read before it is known who asks',
  session: 'found by the hash of a token that only its browser has',
  setting: 'how the installation works, which is no secret; later migrations of the owner add to it',
  sign_in_throttle: 'written before it is known who asks; holds hashes',
  turn_count: 'written before it is known who asks; holds hashes',
  workflow_definition: 'the rules of procedure are for everybody',
};
/** Walled for what is written to them; reading them is for everybody, known or not. */
const READ_BY_ALL = new Set(['theme']);

let test: TestDatabase;
let behind: Behind;
beforeAll(async () => {
  test = await demoDatabase({ size: 2 });
  behind = await Behind.the(test);
}, 180_000);
afterAll(async () => {
  await behind?.close();
  await test?.close();
});

const tables = () =>
  behind.query<{ name: string; walled: boolean; forced: boolean; policies: number }>(
    `SELECT c.relname AS name, c.relrowsecurity AS walled, c.relforcerowsecurity AS forced,
       (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND 'entente_app'::regrole = ANY (p.polroles)) AS policies
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );

describe('every table', () => {
  it('is walled, for its owner too, or stands in a list with why it is not', async () => {
    const open = (await tables()).filter((one) => !one.walled || !one.forced).map(({ name }) => name);
    expect(open).toEqual(Object.keys(WITHOUT_A_WALL));
  });

  it('is told apart in what is whose', async () => {
    const told = [...FOR_ALL, ...Object.keys(THEIRS)].sort();
    expect(told).toEqual((await tables()).map(({ name }) => name));
  });

  it('gives no row to whoever does not say who they are', async () => {
    const client = new Client({ connectionString: test.runtimeUrl, options: '-c role=entente_app' });
    await client.connect();
    const seen: string[] = [];
    let full = 0;
    for (const { name, policies } of await tables()) {
      if (Object.hasOwn(WITHOUT_A_WALL, name) || READ_BY_ALL.has(name)) continue;
      const [there] = await behind.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${name}`);
      if ((there?.rows ?? 0) > 0) full += 1;
      // Without a policy there is nothing to see; without the grant not even that is answered.
      const found = await client.query(`SELECT FROM ${name} LIMIT 1`).catch((error: { code: string }) => {
        if (error.code !== '42501') throw error;
        return { rowCount: 0 };
      });
      if (found.rowCount !== 0) seen.push(name);
      expect({ name, policies: policies > 0 || name === 'delegation_side' }).toEqual({
        name,
        policies: true,
      });
    }
    await client.end();
    expect(seen).toEqual([]);
    expect(full).toBeGreaterThan(100);
  });
});

describe('what looks behind the wall', () => {
  it('belongs to the guard alone, and can be led to no other schema', async () => {
    const loose = await behind.query(
      `SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
         AND (p.proowner <> 'entente_guard'::regrole
           OR NOT coalesce('search_path=public, pg_temp' = ANY (p.proconfig), false))`,
    );
    expect(loose).toEqual([]);
  });

  it('is no view of the owner', async () => {
    const views = await behind.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
         AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
         AND NOT coalesce('security_invoker=on' = ANY (c.reloptions), false)`,
    );
    expect(views).toEqual([]);
  });
});

describe('who acts', () => {
  const somebody = (organisationId: string): PersonActor => ({
    kind: 'person',
    accountId: randomUUID(),
    personId: randomUUID(),
    name: 'Somebody',
    organisationId,
    organisationName: 'Somewhere',
    country: null,
    locale: 'en',
    roles: [],
    view: 'outside',
  });
  const seenBy = (database: Database, actor: PersonActor) =>
    database.asActor(actor, async (transaction) => {
      const [first] = await transaction.run<{ cases: number }>(
        'seen',
        'SELECT count(*)::int AS cases FROM case_file',
      );
      await transaction.run('pause', 'SELECT pg_sleep(0.002)');
      const [second] = await transaction.run<{ who: string }>(
        'who',
        'SELECT entente_organisation()::text AS who',
      );
      return `${first?.cases} for ${second?.who}`;
    });

  it('is forgotten with the transaction, kept or not', async () => {
    const client = new Client({ connectionString: test.runtimeUrl, options: '-c role=entente_app' });
    await client.connect();
    const left = async () =>
      (await client.query('SELECT entente_view() AS view, entente_organisation() AS organisation')).rows;
    for (const end of ['COMMIT', 'ROLLBACK']) {
      await client.query(
        `BEGIN; SELECT act_as('${randomUUID()}', '${randomUUID()}', 'system:signal', '0', NULL)`,
      );
      expect((await client.query('SELECT FROM case_file LIMIT 1')).rowCount).toBe(1);
      await client.query(end);
      expect(await left()).toEqual([{ view: null, organisation: null }]);
      expect((await client.query('SELECT FROM case_file LIMIT 1')).rowCount).toBe(0);
    }
    await client.end();
  });

  it('is never somebody else when many share two connections, refused work among it', async () => {
    const organisations = await behind.query<{ id: string }>('SELECT id FROM organisation ORDER BY id');
    const alone = new Map<string, string>();
    for (const { id } of organisations) alone.set(id, await seenBy(test.database, somebody(id)));
    expect(new Set(alone.values()).size).toBeGreaterThan(5);
    const work = Array.from({ length: 300 }, async (_, index) => {
      const id = organisations[(index * 7) % organisations.length]?.id ?? '';
      if (index % 5 === 0) {
        await test.database
          .asActor(systemActor('operator'), () => Promise.reject(new Error('refused')))
          .catch(() => undefined);
      }
      return (await seenBy(test.database, somebody(id))) === alone.get(id);
    });
    expect((await Promise.all(work)).filter((same) => !same)).toEqual([]);
  });
});
