/** What somebody alters of the wall by hand is seen by the next start, whatever the comments say. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { checkWall } from '../../src/check-wall.js';
import { ConfigError } from '../../src/config.js';
import { migrate } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations/index.js';
import { run } from '../support/cli.js';
import { Behind, type TestDatabase, testDatabase } from '../support/database.js';

let test: TestDatabase;
let behind: Behind;
beforeAll(async () => {
  test = await testDatabase({ size: 1 });
  behind = await Behind.the(test);
});
afterAll(async () => {
  await behind?.close();
  await test?.close();
});

const nothing = { mended: [], altered: [], heldBack: false };
const ruleOf = async (policy: string) =>
  (
    await behind.query<{ rule: string; comment: string }>(
      `SELECT pg_get_expr(polqual, polrelid) AS rule, obj_description(oid, 'pg_policy') AS comment FROM pg_policy
       WHERE polrelid = 'case_file'::regclass AND polname = $1`,
      [policy],
    )
  )[0];

it('finds nothing where nobody did anything, however often it looks', async () => {
  expect(await migrate(test.ownerUrl)).toEqual(nothing);
  expect(await migrate(test.ownerUrl)).toEqual(nothing);
  expect(checkWall(nothing, false)).toEqual([]);
});

describe('a policy of purposes whose rule was altered, its comment left', () => {
  it.each([
    ['ALTER POLICY for_purposes_to_read ON case_file USING (true)', 'read'],
    ['ALTER POLICY for_purposes_to_remove ON case_file TO entente_guard', 'remove'],
    ['DROP POLICY for_purposes_to_change ON case_file', 'change'],
  ])('is told, and made anew: %s', async (statement, act) => {
    const name = `for_purposes_to_${act}`;
    const before = await ruleOf(name);
    await behind.query(statement);
    const found = await migrate(test.ownerUrl);
    expect(found).toEqual({ ...nothing, mended: [`policy ${name} on case_file`] });
    expect(checkWall(found, false)).toEqual([expect.stringMatching(/^WARNING: .*for_purposes_to/)]);
    expect(await ruleOf(name)).toEqual(before);
    expect(await migrate(test.ownerUrl)).toEqual(nothing);
  });

  it('is made anew also where nothing was sealed yet', async () => {
    const before = await ruleOf('for_purposes_to_read');
    await behind.query('DELETE FROM wall.seal; ALTER POLICY for_purposes_to_read ON case_file USING (true)');
    expect(await migrate(test.ownerUrl)).toEqual(nothing);
    expect(await ruleOf('for_purposes_to_read')).toEqual(before);
    expect(await behind.query('SELECT FROM wall.seal')).toHaveLength(1);
  });
});

describe('whatever else the wall is made of', () => {
  const original = (what: string) => behind.query<{ text: string }>(`SELECT ${what} AS text`);
  it.each([
    ['CREATE POLICY open ON visa USING (true)', 'DROP POLICY open ON visa', 'policy open on visa'],
    [
      'ALTER TABLE visa DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE visa ENABLE ROW LEVEL SECURITY',
      'table visa',
    ],
    [
      'ALTER TABLE visa NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE visa FORCE ROW LEVEL SECURITY',
      'table visa',
    ],
    [
      'GRANT DELETE ON audit_event TO entente_app',
      'REVOKE DELETE ON audit_event FROM entente_app',
      'table audit_event',
    ],
    [
      'ALTER TABLE document_version DISABLE TRIGGER document_bytes_kept',
      'ALTER TABLE document_version ENABLE TRIGGER document_bytes_kept',
      'trigger document_bytes_kept on document_version',
    ],
    [
      'ALTER TABLE setting_proposal DROP CONSTRAINT setting_two_people',
      `ALTER TABLE setting_proposal ADD CONSTRAINT setting_two_people CHECK (state NOT IN ('confirmed', 'refused') OR decided_person <> proposed_person)`,
      'constraint setting_two_people on setting_proposal',
    ],
    [
      'ALTER TABLE account ALTER CONSTRAINT account_person_id_fkey NOT ENFORCED',
      'ALTER TABLE account ALTER CONSTRAINT account_person_id_fkey ENFORCED',
      'constraint account_person_id_fkey on account',
    ],
    [
      `DROP INDEX setting_proposal_open; CREATE UNIQUE INDEX setting_proposal_open ON setting_proposal (code, id) WHERE state = 'open'`,
      `DROP INDEX setting_proposal_open; CREATE UNIQUE INDEX setting_proposal_open ON setting_proposal (code) WHERE state = 'open'`,
      'index setting_proposal_open on setting_proposal',
    ],
    [
      'ALTER VIEW delegation_in_force SET (security_invoker = false)',
      'ALTER VIEW delegation_in_force SET (security_invoker = true)',
      'view delegation_in_force',
    ],
    [
      'CREATE RULE lost AS ON INSERT TO audit_event DO INSTEAD NOTHING',
      'DROP RULE lost ON audit_event',
      'rule lost on audit_event',
    ],
  ])('is told and not served with: %s', async (statement, back, name) => {
    await behind.query(statement);
    const found = await migrate(test.ownerUrl);
    expect(found).toEqual({ ...nothing, altered: [name] });
    expect(() => checkWall(found, false)).toThrow(ConfigError);
    expect(() => checkWall(found, false)).toThrow(name);
    expect(checkWall(found, true)).toEqual([expect.stringContaining(`altered by hand: ${name}`)]);
    // Found again by the next, and not taken for right meanwhile.
    expect(await migrate(test.ownerUrl)).toEqual(found);
    await behind.query(back);
    expect(await migrate(test.ownerUrl)).toEqual(nothing);
  });

  it('is told where a function that policies call says something else', async () => {
    const [{ text } = { text: '' }] = await original(`pg_get_functiondef('entente_inside()'::regprocedure)`);
    await behind.query(
      `CREATE OR REPLACE FUNCTION entente_inside() RETURNS boolean STABLE LANGUAGE sql AS 'SELECT true'`,
    );
    expect(await migrate(test.ownerUrl)).toEqual({ ...nothing, altered: ['function entente_inside()'] });
    await behind.query(text);
    expect(await migrate(test.ownerUrl)).toEqual(nothing);
  });
});

it('is told of a view that shows other rows', async () => {
  const [{ text } = { text: '' }] = await behind.query<{ text: string }>(
    `SELECT pg_get_viewdef('absence_in_force'::regclass) AS text`,
  );
  await behind.query(
    `CREATE OR REPLACE VIEW absence_in_force WITH (security_invoker = true) AS SELECT * FROM (${text.replace(';', '')}) x WHERE true`,
  );
  expect(await migrate(test.ownerUrl)).toEqual({ ...nothing, altered: ['view absence_in_force'] });
  await behind.query(`CREATE OR REPLACE VIEW absence_in_force WITH (security_invoker = true) AS ${text}`);
  expect(await migrate(test.ownerUrl)).toEqual(nothing);
});

it('takes a seal of before, which covered less, for what it covered', async () => {
  const later = `key ~ '^(constraint|index|view|rule) '`;
  await behind.query(
    `UPDATE wall.seal SET standing = (SELECT jsonb_object_agg(key, value) FROM jsonb_each(standing) WHERE NOT ${later})`,
  );
  expect(await migrate(test.ownerUrl)).toEqual(nothing);
  await behind.query('GRANT DELETE ON visa TO entente_app');
  expect(await migrate(test.ownerUrl)).toEqual({ ...nothing, altered: ['table visa'] });
  await behind.query('REVOKE DELETE ON visa FROM entente_app; DELETE FROM wall.seal');
  expect(await migrate(test.ownerUrl)).toEqual(nothing);
  expect(await behind.query(`SELECT FROM wall.seal, jsonb_each(standing) WHERE ${later}`)).not.toHaveLength(
    0,
  );
});

describe('an upgrade', () => {
  function migration(name: string, statement: string): new () => MigrationInterface {
    class Upgrade implements MigrationInterface {
      readonly up = (runner: QueryRunner) => runner.query(statement);
      readonly down = async () => undefined;
    }
    return Object.defineProperty(Upgrade, 'name', { value: name });
  }
  const GUARDED = `CREATE TABLE newcomer (id uuid PRIMARY KEY); ALTER TABLE newcomer ENABLE ROW LEVEL SECURITY;
    ALTER TABLE newcomer FORCE ROW LEVEL SECURITY; CREATE POLICY seen ON newcomer TO entente_app USING (false);`;
  const first = migration('Newcomer1800000000001', GUARDED);
  const broken = migration('Second1800000000002', 'SELECT 1 / 0');
  const second = migration(
    'Second1800000000002',
    'CREATE POLICY more ON newcomer TO entente_app USING (false)',
  );
  const third = migration('Third1800000000003', 'DROP TABLE newcomer');

  it('that was broken off is no alteration: the next start goes on with it', async () => {
    await expect(migrate(test.ownerUrl, { list: [...migrations, first, broken] })).rejects.toThrow(
      'division by zero',
    );
    expect(await behind.query('SELECT FROM newcomer')).toEqual([]);
    expect(await migrate(test.ownerUrl, { list: [...migrations, first, second] })).toEqual(nothing);
    expect(await migrate(test.ownerUrl, { list: [...migrations, first, second] })).toEqual(nothing);
  });

  it('does not run over what was altered, nor hide it; in a demonstration it runs, and hides nothing', async () => {
    const list = [...migrations, first, second, third];
    await behind.query('GRANT DELETE ON visa TO entente_app');
    const held = { mended: [], altered: ['table visa'], heldBack: true };
    expect(await migrate(test.ownerUrl, { list })).toEqual(held);
    expect(await migrate(test.ownerUrl, { list })).toEqual(held);
    expect(() => checkWall(held, false)).toThrow('table visa');
    expect(await behind.query('SELECT FROM newcomer')).toEqual([]);
    expect(await migrate(test.ownerUrl, { list, overAltered: true })).toEqual({ ...held, heldBack: false });
    expect((await migrate(test.ownerUrl)).altered).toContain('table visa');
    await behind.query('REVOKE DELETE ON visa FROM entente_app; DELETE FROM wall.seal');
    expect(await migrate(test.ownerUrl)).toEqual(nothing);
  });

  it('is held back in the operator’s tool too, but for looking at the wall', async () => {
    const env = { DATABASE_URL: test.ownerUrl };
    const [{ name } = { name: '' }] = await behind.query<{ name: string }>(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations WHERE timestamp < 1800000000000) RETURNING name',
    );
    await behind.query(
      'GRANT DELETE ON visa TO entente_app; ALTER POLICY for_purposes_to_read ON visa USING (true)',
    );
    const altered = 'Altered by hand: policy for_purposes_to_read on visa\nAltered by hand: table visa\n';
    expect(await run(['migrate'], env)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(
        `^${altered}The wall of the database was altered by hand, and the tables wait`,
      ),
    });
    expect(await run(['verify-wall'], env)).toEqual({ code: 1, out: altered, err: '' });
    await behind.query(`INSERT INTO migrations (timestamp, name) VALUES (right($1, 13)::bigint, $1)`, [name]);
    // With nothing to run the tool goes on, and hides neither what it made anew nor what stays.
    expect(await run(['migrate'], env)).toEqual({
      code: 0,
      out: 'The database is up to date.\n',
      err: 'Altered by hand, and made anew: policy for_purposes_to_read on visa\nAltered by hand: table visa\n',
    });
    await behind.query('REVOKE DELETE ON visa FROM entente_app; DELETE FROM wall.seal');
    expect(await migrate(test.ownerUrl)).toEqual(nothing);
  });
});

it('is told by the operator’s tool, which accepts it when it is meant', async () => {
  const env = { DATABASE_URL: test.ownerUrl };
  expect(await run(['verify-wall'], env)).toMatchObject({ code: 0, err: '' });
  await behind.query('CREATE POLICY meant ON visa TO entente_guard USING (false)');
  expect(await run(['verify-wall'], env)).toEqual({
    code: 1,
    err: '',
    out: 'Altered by hand: policy meant on visa\n',
  });
  expect(await run(['verify-wall', '--seal'], env)).toMatchObject({ code: 0 });
  expect(await run(['verify-wall'], env)).toMatchObject({ code: 0 });
  expect(await migrate(test.ownerUrl)).toEqual(nothing);
});
