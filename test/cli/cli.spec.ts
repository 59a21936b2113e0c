import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.js';
import { bearerOf } from '../../src/identity/api-token.js';
import { signIn } from '../../src/identity/sign-in.js';
import { subjects } from '../../src/subjects.js';
import { type Ran, run, runAsProcess } from '../support/cli.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';

const PASSWORD = 'four quiet lighthouses';

describe('the operator’s tool', () => {
  let test_: TestDatabase;
  let env: Record<string, string>;
  beforeAll(async () => {
    test_ = await testDatabase();
    env = { DATABASE_URL: test_.ownerUrl };
  });
  afterAll(() => test_.close());

  const createUser = (email: string, ...more: string[]) =>
    run(
      ['create-user', '--email', email, '--name', 'Ada Example', '--password-stdin', ...more],
      env,
      `${PASSWORD}\n`,
    );
  const NEW_SERVICE = [
    '--organisation',
    'EC-TEST',
    '--organisation-name',
    'A service',
    '--organisation-kind',
    'COMMISSION_SERVICE',
  ];

  test.each([[[]], [['create-user']], [['simulate-workflow']]])('%j explains itself', async (command) => {
    const { code, out } = await run([...command, '--help'], {});
    expect(code).toBe(0);
    expect(out).toContain('Usage:');
    expect(out).not.toMatch(/cli\.[a-z_]+\.?/);
  });

  test.each([
    [['no-such-command']],
    [['create-user', '--email', 'a@example.org']],
    [['create-user', '--email', 'a@b.example', '--name', 'A', '--organisation', 'X', '--role', 'king']],
    [['create-user', '--email', 'a@b.example', '--name', 'A', '--organisation', 'X', '--password-stdin']],
    [[]],
  ])('%j is wrong use', async (args) => {
    expect((await run(args, env)).code).toBe(2);
  });

  test('migrate brings an empty database up to date', async () => {
    expect(await run(['migrate'], env)).toMatchObject({ code: 0, out: 'The database is up to date.\n' });
  });

  test('a database that is not there is told in a sentence', async () => {
    const { code, err } = await run(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(err).toBe(
      'DATABASE_URL leads to a place where no PostgreSQL answers; start it, or correct host and port.\n',
    );
  });

  test('create-user makes the first two administrators with their organisation, and no third', async () => {
    const unknown = await createUser('first@example.org', '--admin', '--organisation', 'EC-TEST');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('There is no organisation EC-TEST');

    const first = await createUser('First@Example.org', '--admin', ...NEW_SERVICE);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Ada Example (first@example.org) is added.');
    expect(first.out).toContain('Roles: Administrator.');
    expect((await createUser('second@example.org', '--admin', '--organisation', 'EC-TEST')).code).toBe(0);
    const third = await createUser('third@example.org', '--admin', '--organisation', 'EC-TEST');
    expect(third).toMatchObject({ code: 1 });
    expect(third.err).toContain('There are two administrators already');

    const signedIn = await signIn(test_.database, {
      email: 'first@example.org',
      password: PASSWORD,
      browser: '',
      from: '192.0.2.1',
    });
    expect(signedIn.ok).toBe(true);
    const accounts = await behindTheWall<{ email: string }>(
      test_,
      'SELECT email FROM account ORDER BY email',
    );
    expect(accounts.map(({ email }) => email)).toEqual(['first@example.org', 'second@example.org']);
  });

  test('create-token prints a token for a user, which opens what it is for', async () => {
    const wanted = ['create-token', '--name', 'Export', '--scope', 'cases:read', 'money:act'];
    for (const wrong of [
      wanted,
      [...wanted, '--email', 'first@example.org', '--service', 'Archive'],
      ['create-token', '--name', 'Export', '--email', 'first@example.org'],
      [...wanted, 'everything', '--email', 'first@example.org'],
      [...wanted, '--email', 'first@example.org', '--days', '9999'],
    ]) {
      expect([wrong, (await run(wrong, env)).code]).toEqual([wrong, 2]);
    }
    expect(await run([...wanted, '--email', 'nobody@example.org'], env)).toMatchObject({
      code: 1,
      out: '',
      err: 'Nobody who can sign in has the address nobody@example.org.\n',
    });
    expect((await run([...wanted, '--service', 'Archive'], env)).code).toBe(1);

    const made = await run([...wanted, '--email', 'First@example.org'], env);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^entente_[\w-]{43}\n$/);
    expect(made.err).toContain('For Ada Example, until');
    expect(await bearerOf(test_.database, made.out.trim())).toMatchObject({
      actor: { name: 'Ada Example' },
      scopes: ['cases:read', 'money:read', 'money:act'],
    });
  });

  test('unlink-identity takes off who somebody is at a provider, and has them invited', async () => {
    const unlink = (email: string) => run(['unlink-identity', email], env);
    expect((await run(['unlink-identity'], env)).code).toBe(2);
    expect(await unlink('nobody@example.org')).toMatchObject({
      code: 1,
      err: 'No person whose account can be used has the address nobody@example.org.\n',
    });
    expect((await unlink('first@example.org')).err).toContain('is not connected with a provider');
    const link = `INSERT INTO account_identity (issuer, subject, account_id) SELECT 'https://old.example', id::text, id FROM account WHERE email = $1`;
    for (const email of ['first@example.org', 'second@example.org'])
      await behindTheWall(test_, link, [email]);
    await behindTheWall(test_, `UPDATE account SET password_hash = NULL WHERE email = 'second@example.org'`);
    const first = await unlink('First@example.org');
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringContaining('They sign in with their password.'),
    ]);
    const second = await unlink('second@example.org');
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringContaining('An invitation to set a password goes to'),
    ]);
    expect(await behindTheWall(test_, 'SELECT FROM account_identity')).toEqual([]);
    expect(await behindTheWall(test_, 'SELECT email, purpose FROM account_link_wanted')).toEqual([
      { email: 'second@example.org', purpose: 'invitation' },
    ]);
    const told = 'SELECT a.email, n.kind, n.host FROM account_notice n JOIN account a ON a.id = n.account_id';
    expect(await behindTheWall(test_, `${told} WHERE n.kind LIKE 'identity%' ORDER BY 1`)).toEqual(
      ['first@example.org', 'second@example.org'].map((email) => ({
        email,
        kind: 'identity_ended_by_operator',
        host: 'old.example',
      })),
    );
  });

  test('create-user makes all of it or nothing', async () => {
    const refused = await createUser(
      'partner@example.org',
      '--organisation-name',
      'Ministère de l’Intérieur',
      '--organisation-kind',
      'PARTNER_AUTHORITY',
      '--organisation-country',
      'MA',
      '--role',
      'partner_authority',
      'secretariat',
    );
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--role: People of this kind of organisation cannot hold that role.');
    const rows = await behindTheWall(test_, `SELECT 1 FROM organisation WHERE country = 'MA'`);
    expect(rows).toEqual([]);

    const made = await createUser(
      'partner@example.org',
      '--organisation-name',
      'Ministère de l’Intérieur',
      '--organisation-kind',
      'PARTNER_AUTHORITY',
      '--organisation-country',
      'MA',
      '--role',
      'partner_authority',
    );
    expect(made.code).toBe(0);
    const [row] = await behindTheWall<{ code: string; calendar: string; time_zone: string }>(
      test_,
      `SELECT code, calendar, time_zone FROM organisation WHERE country = 'MA'`,
    );
    expect(row).toEqual({ code: 'MINISTERE-DE-L-INTERIEUR', calendar: 'MA', time_zone: 'Africa/Casablanca' });
  });

  test('create-user tells every mistake by its option', async () => {
    const { code, err } = await run(
      ['create-user', '--email', 'x', '--name', ' ', '--password-stdin', ...NEW_SERVICE],
      env,
      'short\n',
    );
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      '--name: Fill this in.',
      '--email: Give an e-mail address such as name@example.org.',
      '--password: Use at least 12 characters.',
    ]);
  });

  test('speaks the language of the terminal', async () => {
    expect((await runAsProcess(['--help'], { LANG: 'fr_BE.UTF-8' })).out).toContain(
      'Outil pour qui exploite',
    );
  });

  describe('publish-workflow', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'entente-cli-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const shipped = subjects.find((subject) => subject.code === 'funding_request')?.shipped;
    async function publish(content: unknown, ...more: string[]): Promise<Ran> {
      const path = join(folder, 'workflow.json');
      await writeFile(path, JSON.stringify(content));
      return run(['publish-workflow', path, ...more], env);
    }
    const changed = { ...shipped, label: { en: 'Request for funding', fr: 'Demande de fonds' } };
    const by = ['--by', 'first@example.org'];

    test('proposes a file in the name of an administrator, once the warnings are read', async () => {
      const unread = await publish(changed, ...by);
      expect(unread).toMatchObject({ code: 1 });
      expect(unread.out).toContain('Nobody holds the role');
      expect(unread.err).toContain('--warnings-seen');
      const { code, out } = await publish(changed, ...by, '--warnings-seen');
      expect(code).toBe(0);
      expect(out).toMatch(
        /Another administrator confirms it at http.*\/workflows\/drafts\/[-0-9a-f]{36}\/confirm/,
      );
      const drafts = await behindTheWall<{ state: string }>(
        test_,
        'SELECT state FROM definition_draft ORDER BY made_at',
      );
      expect(drafts.map((row) => row.state)).toEqual(['discarded', 'proposed']);
      const versions = await behindTheWall<{ version: number }>(
        test_,
        `SELECT version FROM workflow_definition WHERE code = 'funding_request'`,
      );
      expect(versions).toEqual([{ version: 1 }]);
    });

    test('answers 1 for what is unsound or proposed by nobody, 2 for what is no definition', async () => {
      const unsound = await publish({ ...changed, initial: 'nowhere' }, ...by, '--warnings-seen');
      expect(unsound.code).toBe(1);
      expect(unsound.out).toContain('The first stage, “nowhere”, does not exist.');
      const nobody = await publish(changed, '--by', 'nobody@example.org');
      expect(nobody).toMatchObject({ code: 1, err: 'No administrator signs in as nobody@example.org.\n' });
      expect((await publish({ code: 1 }, ...by)).code).toBe(2);
      expect((await publish({ ...changed, code: 'castle' }, ...by)).code).toBe(2);
      expect((await publish(changed)).code).toBe(2);
      expect((await run(['publish-workflow', join(folder, 'none.json'), ...by], env)).code).toBe(2);
    });
  });

  describe('verify-workflow', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'entente-cli-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const shipped = subjects[0]?.shipped;
    async function fileWith(name: string, content: unknown): Promise<string> {
      const path = join(folder, name);
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    }

    test('finds what is shipped sound', async () => {
      const { code, out } = await run(['verify-workflow'], {});
      expect(code).toBe(0);
      expect(out.trim().split('\n')).toEqual(subjects.map((subject) => `${subject.shipped.code}: sound`));
    });

    test('finds a file sound, and tells what is wrong with another', async () => {
      const sound = await fileWith('sound.json', shipped);
      const broken = await fileWith('broken.json', { ...shipped, initial: 'nowhere' });
      expect(await run(['verify-workflow', sound], {})).toMatchObject({ code: 0 });
      const { code, out } = await run(['verify-workflow', sound, broken], {});
      expect(code).toBe(1);
      expect(out).toContain(`${sound}: sound`);
      expect(out).toContain('error at initial: The first stage, “nowhere”, does not exist.');
    });

    test.each([
      ['nothing there', null, 'cannot be read'],
      ['no JSON', '{', 'This is not JSON'],
      ['a number', '7', 'This must be of the type object.'],
      ['another thing', '{"a":1}', 'The property “stages” is missing.'],
      [
        'a definition with a hole',
        {
          code: 'a',
          subject: subjects[0]?.code,
          initial: 'a',
          path: [],
          stages: [null],
          clocks: [],
          conflicts: [],
        },
        '/stages/0: This must be of the type object.',
      ],
      [
        'a definition of nothing we know',
        { ...shipped, subject: 'castle' },
        'there is no kind of case “castle”',
      ],
    ])('a file with %s fails in a sentence', async (name, content, sentence) => {
      const path =
        content === null
          ? join(folder, 'missing.json')
          : await fileWith(`${name.replaceAll(' ', '-')}.json`, content);
      const { code, out, err } = await run(['verify-workflow', path], {});
      expect(code).toBe(2);
      expect(out).toContain(sentence);
      expect(err).toBe('');
    });

    test('tells programs the same as JSON', async () => {
      const broken = await fileWith('broken-for-programs.json', { ...shipped, initial: 'nowhere' });
      const none = await fileWith('none-for-programs.json', '[]');
      const { code, out } = await run(['verify-workflow', '--json', broken, none], {});
      expect(code).toBe(2);
      expect(JSON.parse(out)).toMatchObject([
        { readable: true, sound: false, findings: [{ code: 'initial_unknown', where: 'initial' }] },
        { readable: false, problems: [{ at: '', code: 'wrong_type' }] },
      ]);
    });
  });
});

describe('on the embedded database', () => {
  const args = [
    'create-user',
    '--name',
    'Ada Example',
    '--password-stdin',
    '--organisation-name',
    'A service',
  ];
  const service = ['--organisation-kind', 'COMMISSION_SERVICE', '--organisation', 'EC-TEST'];

  test('at rest it is started, and while somebody has it running it is used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-cli-'));
    const env = { ENTENTE_DATA_DIR: folder };
    const first = await runAsProcess([...args, '--email', 'first@example.org', ...service], env, PASSWORD);
    expect(first).toMatchObject({ code: 0 });

    const postgres = await startEmbeddedPostgres({
      dataDir: folder,
      log: () => undefined,
      fastAndUnsafe: true,
    });
    try {
      const second = await runAsProcess(
        [...args, '--email', 'second@example.org', ...service],
        env,
        PASSWORD,
      );
      expect(second).toMatchObject({ code: 0, err: '' });
      const again = await runAsProcess([...args, '--email', 'first@example.org', ...service], env, PASSWORD);
      expect(again.code).toBe(1);
      expect(again.err).toContain('--email: This is already in use');
    } finally {
      await postgres.stop();
      await rm(postgres.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
