/** What somebody alters of the wall by hand is seen by the next start, whatever the comments say. */
import { checkWall } from '../../src/check-wall.js';
import { ConfigError } from '../../src/config.js';
import { migrate } from '../../src/database/migrate.js';
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

const nothing = { mended: [], altered: [] };
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
    expect(found).toEqual({ mended: [`policy ${name} on case_file`], altered: [] });
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
  ])('is told and not served with: %s', async (statement, back, name) => {
    await behind.query(statement);
    const found = await migrate(test.ownerUrl);
    expect(found).toEqual({ mended: [], altered: [name] });
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
    expect(await migrate(test.ownerUrl)).toEqual({ mended: [], altered: ['function entente_inside()'] });
    await behind.query(text);
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
