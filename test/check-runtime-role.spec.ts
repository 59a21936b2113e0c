import { Client } from 'pg';
import { checkRuntimeRole } from '../src/check-runtime-role.js';
import { ConfigError } from '../src/config.js';
import { type TestDatabase, testDatabase } from './support/database.js';

let test: TestDatabase;
let superuser: Client;
const login = `runtime_${Date.now()}`;
beforeAll(async () => {
  test = await testDatabase({ size: 1 });
  superuser = new Client({ connectionString: test.superuserUrl });
  await superuser.connect();
  await superuser.query(`CREATE ROLE ${login} LOGIN PASSWORD 'secret'; GRANT entente_app TO ${login}`);
});
afterAll(async () => {
  await superuser.query(`DROP ROLE ${login}`);
  await superuser.end();
  await test.close();
});

const own = () => Object.assign(new URL(test.ownerUrl), { username: login, password: 'secret' }).href;

async function mistakes(url: string, hasOwnLogin: boolean): Promise<readonly string[]> {
  try {
    await checkRuntimeRole(url, hasOwnLogin);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

describe('the role that requests are served with', () => {
  it('is fine when it is neither superuser nor owner, and cannot pass row-level security', async () => {
    expect(await mistakes(own(), true)).toEqual([]);
    expect(await mistakes(test.runtimeUrl, false)).toEqual([]);
  });

  it.each([
    ['SUPERUSER', 'NOSUPERUSER', 'is a superuser'],
    ['BYPASSRLS', 'NOBYPASSRLS', 'has BYPASSRLS'],
  ])('is refused as a log-in with %s', async (given, taken, complaint) => {
    await superuser.query(`ALTER ROLE ${login} ${given}`);
    const found = await mistakes(own(), true);
    await superuser.query(`ALTER ROLE ${login} ${taken}`);
    expect(found).toEqual([
      `DATABASE_URL signs in as ${login}, which ${complaint}: it would see every case; give it a log-in that is none of that.`,
    ]);
  });

  it('is refused as the log-in that owns the tables, or may become it, where another one should', async () => {
    expect(await mistakes(test.ownerUrl, true)).toEqual([
      expect.stringContaining('owns tables, or may become who owns them'),
    ]);
  });
});

describe('whoever may become the guard, whose policies show it every case', () => {
  it('is refused as a log-in', async () => {
    await superuser.query(`GRANT entente_guard TO ${login}`);
    const found = await mistakes(own(), true);
    await superuser.query(`REVOKE entente_guard FROM ${login}`);
    expect(found).toEqual([
      `DATABASE_URL signs in as ${login}, which may become entente_guard: it would see every case; give it a log-in that is none of that.`,
    ]);
    expect(await mistakes(own(), true)).toEqual([]);
  });

  it('is refused as the role of the pooled connections', async () => {
    // Roles are the server's, which other suites use meanwhile: without its rights, until it is asked for them.
    await superuser.query('GRANT entente_guard TO entente_app WITH INHERIT FALSE');
    const found = await mistakes(test.runtimeUrl, false);
    await superuser.query('REVOKE entente_guard FROM entente_app');
    expect(found).toEqual([expect.stringContaining('entente_app may become entente_guard')]);
  });
});

describe('one log-in for everything', () => {
  it('is no refusal, and warned of with what it is', async () => {
    expect(await checkRuntimeRole(test.ownerUrl, false)).toEqual([
      expect.stringMatching(
        /^WARNING: DATABASE_URL is the one log-in .* entente_owner, which owns tables, or may become .* ENTENTE_OWNER_DATABASE_URL/,
      ),
    ]);
    const [warning] = await checkRuntimeRole(test.superuserUrl, false);
    expect(warning).toContain('which is a superuser');
  });

  it('is not there where requests have a log-in that is nothing', async () => {
    expect(await checkRuntimeRole(own(), true)).toEqual([]);
  });
});

describe('the role of the pooled connections', () => {
  it('is held by row-level security on every database that was migrated', async () => {
    const { rows } = await superuser.query(
      `SELECT rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb AS strong FROM pg_roles
       WHERE rolname IN ('entente_app', 'entente_guard')`,
    );
    expect(rows).toEqual([{ strong: false }, { strong: false }]);
  });

  it('is refused when a table is its own', async () => {
    await superuser.query('CREATE TABLE stray (); ALTER TABLE stray OWNER TO entente_app');
    const found = await mistakes(test.runtimeUrl, false);
    await superuser.query('DROP TABLE stray');
    expect(found).toEqual([
      'DATABASE_URL leads to a database where entente_app owns tables, or may become who owns them: it would see every case; take that from the role.',
    ]);
  });
});
