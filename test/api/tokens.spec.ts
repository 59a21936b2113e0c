import { createHash } from 'node:crypto';
import { KnownRoutes } from '../../src/api/known-routes.js';
import { ScopesDeclared, scopesNeeded } from '../../src/api/scope.js';
import { SCOPES } from '../../src/identity/scopes.js';
import { AccountMailWriter } from '../../src/notifications/account-mails/write-account-mails.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type DescribedOperation, describedBy, operationsOf } from './support/description.js';

const DAY_MS = 86_400_000;

let app: TestApp;
let operations: readonly DescribedOperation[];
beforeAll(async () => {
  app = await setupTestApp();
  operations = operationsOf(await describedBy(app.baseUrl)).filter(({ path }) => path.startsWith('/api/v1'));
});
afterEach(() => {
  app.database.clockOffsetMs = 0;
});
afterAll(() => app.close());

const called = (token: string, path: string, init: RequestInit = {}) =>
  fetch(`${app.baseUrl}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });

/** What somebody was told of their account, by mail. */
async function noticesOf(persona: string): Promise<readonly string[]> {
  const writer = new AccountMailWriter(app.database, app.config.publicUrl);
  // The application's own job may have taken them up already, and not be through.
  await eventually(async () => {
    await writer.round();
    expect(await behindTheWall(app.test, 'SELECT FROM account_notice')).toEqual([]);
  });
  const mails = await behindTheWall<{ subject: string }>(
    app.test,
    `SELECT m.subject FROM mail m JOIN account a ON a.email = m.to_address
     WHERE a.demo_persona = $1 AND m.source LIKE 'account\\_%' ORDER BY m.created_at`,
    [persona],
  );
  return mails.map(({ subject }) => subject);
}

/** Makes a token on the page and reads it off the page after it. */
async function tokenOf(
  browser: Browser,
  scopes: Readonly<Record<string, string>>,
  path = '/account/tokens',
  action = path,
): Promise<string> {
  const made = await browser.submit(path, action, { name: 'Export', days: '30', ...scopes });
  expect(made.status).toBe(303);
  const page = await browser.get(path);
  const token = /value="(entente_[\w-]{43})"/.exec(page.html)?.[1];
  if (token === undefined) throw new Error('The page shows no token.');
  expect((await browser.get(path)).html).not.toContain(token);
  return token;
}

describe('a token of one’s own', () => {
  test('is shown once, kept as a hash, and does what its owner may within its scopes', async () => {
    const browser = await app.signIn('manager');
    const token = await tokenOf(browser, { 'scope.cases': 'read' });
    expect((await called(token, '/api/v1/actions')).status).toBe(200);

    const money = await called(token, '/api/v1/envelopes');
    expect(money.status).toBe(403);
    expect(await money.text()).toContain('it lacks: money:read');
    const acting = await called(token, '/api/v1/actions', { method: 'POST' });
    expect(acting.status).toBe(403);
    expect(await acting.text()).toContain('cases:act');

    const rows = await behindTheWall<{ row: string }>(app.test, 'SELECT t::text AS row FROM api_token t');
    expect(rows.some(({ row }) => row.includes(token.slice('entente_'.length)))).toBe(false);
    const hash = createHash('sha256').update(token.slice('entente_'.length)).digest('hex');
    expect(rows.some(({ row }) => row.includes(hash))).toBe(true);
    expect(textOf((await browser.get('/account/tokens')).html)).not.toContain('Not yet');
  });

  test('never lets its owner do more than their roles do, and roles act on the next request', async () => {
    const browser = await app.signIn('admin');
    const token = await tokenOf(browser, { 'scope.administration': 'act' });
    expect((await called(token, '/api/v1/users')).status).toBe(200);
    const mine = `account_id = (SELECT id FROM account WHERE demo_persona = 'admin') AND ended_at IS NULL`;
    await behindTheWall(app.test, `UPDATE role_assignment SET ended_at = now() WHERE ${mine}`);
    const refused = await called(token, '/api/v1/users');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('role_missing');
    await behindTheWall(
      app.test,
      `UPDATE role_assignment SET ended_at = NULL WHERE account_id = (SELECT id FROM account WHERE demo_persona = 'admin')`,
    );
  });

  test('is over on its day', async () => {
    const token = await tokenOf(await app.signIn('agency'), { 'scope.cases': 'read' });
    app.database.clockOffsetMs = 30 * DAY_MS - 60_000;
    expect((await called(token, '/api/v1/actions')).status).toBe(200);
    app.database.clockOffsetMs = 30 * DAY_MS + 60_000;
    expect((await called(token, '/api/v1/actions')).status).toBe(401);
  });

  test('is made soon after signing in alone, where there is no password, and its owner is told of each', async () => {
    const browser = await app.signIn('steering-1');
    const form = { name: 'Export', days: '30', 'scope.cases': 'read' };
    app.database.clockOffsetMs = 5 * 60_000 + 1_000;
    const page = await browser.get('/account/tokens');
    expect(page.html).toContain('href="/sign-in?next=%2Faccount%2Ftokens"');
    expect(page.html).not.toContain('action="/account/tokens"');
    const sent = /name="_token" value="([^"]+)"/.exec((await browser.get('/account')).html)?.[1] ?? '';
    const refused = await browser.post('/account/tokens', { ...form, _token: sent });
    expect([refused.status, textOf(refused.html).includes('Sign in again first')]).toEqual([409, true]);
    await tokenOf(await app.signIn('steering-1'), { 'scope.cases': 'read' });
    const told = await noticesOf('steering-1');
    expect(told).toEqual(['A token was made for your account']);
  });

  test('opens nothing once it is ended, after asking, and by its owner alone', async () => {
    const [owner, stranger] = [await app.signIn('manager-es'), await app.signIn('partner-ma')];
    const token = await tokenOf(owner, { 'scope.cases': 'read' });
    const [, path = ''] =
      /href="(\/account\/tokens\/[^"]+\/end)"/.exec((await owner.get('/account/tokens')).html) ?? [];
    expect((await stranger.get(path)).status).toBe(404);
    const form = /name="_token" value="([^"]+)"/.exec((await stranger.get('/account')).html)?.[1] ?? '';
    expect((await stranger.post(path, { _token: form })).status).toBe(404);
    expect((await called(token, '/api/v1/actions')).status).toBe(200);
    expect(textOf((await owner.get(path)).html)).toContain('refused from its next request on');
    expect((await owner.submit(path, path, {})).status).toBe(303);
    expect((await called(token, '/api/v1/actions')).status).toBe(401);
    expect((await owner.get(path)).status).toBe(404);
  });

  test('ends for good with its account being disabled', async () => {
    const token = await tokenOf(await app.signIn('consulted-service'), { 'scope.cases': 'read' });
    const account = `UPDATE account SET disabled_at = %s WHERE demo_persona = 'consulted-service'`;
    await behindTheWall(app.test, account.replace('%s', 'now()'));
    expect((await called(token, '/api/v1/actions')).status).toBe(401);
    await behindTheWall(app.test, account.replace('%s', 'NULL'));
    expect((await called(token, '/api/v1/actions')).status).toBe(401);
  });

  test('is refused without a name, a scope and a day, and the form comes back filled', async () => {
    const browser = await app.signIn('partner-md');
    const refused = await browser.submit('/account/tokens', '/account/tokens', {
      name: '',
      days: '9999',
      'scope.administration': 'act',
      'scope.money': 'read',
    });
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('Name: Fill this in.');
    expect(refused.html).toMatch(/value="read" selected/);
    const none = await browser.submit('/account/tokens', '/account/tokens', { name: 'A', days: '30' });
    expect(textOf(none.html)).toContain('Choose at least one thing that it is for.');
    const odd = await browser.submit('/account/tokens', '/account/tokens', {
      name: 'A',
      days: '30',
      'scope.money': 'everything',
    });
    expect([odd.status, textOf(odd.html).includes('There is no such scope.')]).toEqual([422, true]);
  });

  test('stands in the record when it is made and ended, without the token', async () => {
    const events = await behindTheWall<{ kind: string; body: string }>(
      app.test,
      `SELECT kind, body::text FROM audit_event WHERE kind LIKE 'token_%' ORDER BY at, seq`,
    );
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['token_made', 'token_ended']));
    expect(events.some(({ body }) => body.includes('entente_'))).toBe(false);
    const trail = await (await app.signIn('auditor')).get('/admin/trail');
    expect(textOf(trail.html)).toContain('made a token for programs');
  });
});

test.each([
  'entente_',
  `entente_${'a'.repeat(43)}`,
  'a'.repeat(43),
  `Entente_${'a'.repeat(43)}`,
  'entente_%00',
])('a token %j opens nothing', async (token) => {
  expect((await called(token, '/api/v1/actions')).status).toBe(401);
});

describe('every route', () => {
  test('names the scopes that it needs, in the document as at the door', () => {
    for (const { method, path, operation } of operations) {
      const needed = scopesNeeded(method, path);
      expect({ path, known: needed?.every((scope) => SCOPES.includes(scope)) }).toEqual({
        path,
        known: true,
      });
      const { security } = operation as unknown as { security: object[] };
      expect(security).toEqual([{ bearer: needed }, { session: [] }]);
      expect(needed?.every((scope) => scope.endsWith(method === 'GET' ? ':read' : ':act'))).toBe(true);
    }
  });

  test('keeps the application from starting when it lies in no scope', () => {
    const routes = Object.assign(new KnownRoutes(), {
      routes: [
        { method: 'GET', path: '/api/v1/actions/:id' },
        { method: 'GET', path: '/api/v1/forgotten/:id' },
        { method: 'GET', path: '/health/live' },
      ],
    });
    expect(() => new ScopesDeclared(routes).onApplicationBootstrap()).toThrow(
      'These routes lie in no scope that a token can have: /api/v1/forgotten/:id.',
    );
  });

  test('is closed to a token that is for something else', async () => {
    const browser = await app.signIn('secretariat');
    const [cases, rest] = [
      await tokenOf(browser, { 'scope.cases': 'act' }),
      await tokenOf(browser, {
        'scope.money': 'act',
        'scope.documents': 'act',
        'scope.people': 'act',
        'scope.administration': 'act',
      }),
    ];
    let refused = 0;
    for (const { method, path } of operations) {
      const url = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
      const needed = scopesNeeded(method, path) ?? [];
      const onlyCases = needed.every((scope) => scope.startsWith('cases:'));
      const noCases = !needed.some((scope) => scope.startsWith('cases:'));
      for (const [token, open] of [
        [cases, onlyCases],
        [rest, noCases],
      ] as const) {
        const answer = await called(token, url, { method });
        const lacking = answer.status === 403 && (await answer.text()).includes('scope_missing');
        // Whom a route is for is asked first.
        expect({ method, path, lacking: lacking && open }).toEqual({ method, path, lacking: false });
        if (!open) expect({ method, path, status: answer.status }).toEqual({ method, path, status: 403 });
        if (lacking) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(operations.length * 0.8);
  });
});

describe('a program', () => {
  async function proposed(
    scopes: Readonly<Record<string, string>>,
    roles: string,
    kind: string,
  ): Promise<string> {
    const [organisation] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM organisation WHERE code = $1',
      [kind],
    );
    const admin = await app.signIn('admin');
    const made = await admin.submit('/admin/services/new', '/admin/services', {
      name: 'Register & archive',
      purpose: 'Copies what was decided.',
      organisationId: organisation?.id ?? '',
      roles,
      ...scopes,
    });
    expect(made.status).toBe(303);
    return made.location ?? '';
  }

  test('that only reads as an outsider is in force at once, and its token reads as its organisation', async () => {
    const path = await proposed({ 'scope.cases': 'read' }, 'partner_authority', 'MD-MAI');
    const admin = await app.signIn('admin');
    expect(textOf((await admin.get(path)).html)).toContain('In force');
    const token = await tokenOf(admin, { 'scope.cases': 'read' }, path, `${path}/tokens`);
    expect((await called(token, '/api/v1/actions')).status).toBe(200);
    expect((await called(token, '/api/v1/actions', { method: 'POST' })).status).toBe(403);

    const users = await app.api('admin')('/api/v1/users?q=Register');
    expect(await users.json()).toEqual({ items: [], next: null });
    expect((await admin.get(path.replace('services', 'users'))).status).toBe(404);
  });

  test('that acts waits for another administrator, and never for the same one', async () => {
    const path = await proposed({ 'scope.cases': 'act' }, 'secretariat', 'ICMPD');
    const [admin, other] = [await app.signIn('admin'), await app.signIn('admin-2')];
    expect(textOf((await admin.get(path)).html)).toContain('nobody agrees to their own proposal');
    expect((await admin.get(path)).html).not.toContain(`${path}/agree`);
    expect((await admin.submit(`${path}/agree`, `${path}/agree`, {})).status).toBe(403);

    const token = /name="_token" value="([^"]+)"/.exec((await admin.get('/account')).html)?.[1] ?? '';
    const early = await admin.post(`${path}/tokens`, {
      _token: token,
      name: 'A',
      days: '30',
      'scope.cases': 'act',
    });
    expect(early.status).toBe(409);

    expect((await other.submit(`${path}/agree`, `${path}/agree`, {})).status).toBe(303);
    expect(
      (
        await other.post(`${path}/agree`, {
          _token: /name="_token" value="([^"]+)"/.exec((await other.get('/account')).html)?.[1] ?? '',
        })
      ).status,
    ).toBe(409);
    const made = await tokenOf(admin, { 'scope.cases': 'act' }, path, `${path}/tokens`);
    expect((await called(made, '/api/v1/needs')).status).toBe(200);
    const more = await admin.post(`${path}/tokens`, {
      _token: token,
      name: 'A',
      days: '30',
      'scope.money': 'read',
    });
    expect([more.status, textOf(more.html).includes('more than was agreed on')]).toEqual([422, true]);

    expect((await other.submit(`${path}/end`, `${path}/end`, {})).status).toBe(303);
    expect((await called(made, '/api/v1/needs')).status).toBe(401);
  });

  test('that is refused gets no role and no token', async () => {
    const path = await proposed({ 'scope.cases': 'act' }, 'secretariat', 'ICMPD');
    const other = await app.signIn('admin-2');
    expect((await other.submit(`${path}/refuse`, `${path}/refuse`, {})).status).toBe(303);
    const roles = await behindTheWall(app.test, 'SELECT FROM role_assignment WHERE account_id = $1', [
      path.split('/').at(-1),
    ]);
    expect(roles).toEqual([]);
  });

  test.each([
    ['authorising_officer', 'Programs cannot hold that role.'],
    ['administrator', 'Programs cannot hold that role.'],
    ['secretariat', 'People of this kind of organisation cannot hold that role.'],
  ])('cannot be a %s of a ministry', async (role, sentence) => {
    const [organisation] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM organisation WHERE code = 'MA-MI'`,
    );
    const refused = await (await app.signIn('admin')).submit('/admin/services/new', '/admin/services', {
      name: 'A',
      purpose: 'B',
      organisationId: organisation?.id ?? '',
      roles: role,
      'scope.cases': 'read',
    });
    expect([refused.status, textOf(refused.html).includes(sentence)]).toEqual([422, true]);
  });

  test('is nothing that anybody but administrators makes, or anybody but auditors reads beside them', async () => {
    const auditor = await app.signIn('auditor');
    expect((await auditor.get('/admin/services')).status).toBe(200);
    expect((await auditor.get('/admin/services/new')).status).toBe(403);
    for (const persona of ['manager', 'secretariat', 'partner-md', 'head-of-unit']) {
      const browser = await app.signIn(persona);
      expect((await browser.get('/admin/services')).status).toBe(403);
    }
  });
});

describe('in the database itself', () => {
  const asSystem = (text: string, values: string[]) =>
    app.database.asActor({ kind: 'system', purpose: 'sign_in' }, (transaction) =>
      transaction.run(`test_${text.length}`, text, values),
    );

  test('a program gets no role and no scope beyond what was agreed on, and nobody agrees alone', async () => {
    const [service] = await behindTheWall<{ id: string; person: string; by: string }>(
      app.test,
      `SELECT account_id AS id, proposed_person AS person, proposed_by AS by FROM service_account WHERE state = 'active' LIMIT 1`,
    );
    await expect(
      asSystem(
        `INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, 'consulted_service')`,
        [service?.id ?? ''],
      ),
    ).rejects.toThrow('A program holds the roles that were agreed on.');
    await expect(
      asSystem(
        `INSERT INTO api_token (id, account_id, name, token_hash, scopes, expires_at)
         VALUES (gen_random_uuid(), $1, 'A', repeat('a', 64), '{money:act}', entente_now() + interval '1 day')`,
        [service?.id ?? ''],
      ),
    ).rejects.toThrow('scopes that were agreed on');
    await expect(
      asSystem(
        `UPDATE service_account SET state = 'active', decided_by = proposed_by, decided_person = proposed_person
         WHERE sensitive AND state <> 'active'`,
        [],
      ),
    ).rejects.toThrow('service_four_eyes');
    await expect(
      asSystem(`UPDATE account SET password_hash = 'x' WHERE id = $1`, [service?.id ?? '']),
    ).rejects.toThrow('account_service_has_no_password');
    await expect(asSystem(`UPDATE api_token SET scopes = '{money:act}'`, [])).rejects.toThrow(
      'permission denied',
    );
  });

  test('a person sees their own tokens alone', async () => {
    const [agency] = await behindTheWall<{ id: string; organisation: string }>(
      app.test,
      `SELECT id, organisation_id AS organisation FROM account WHERE demo_persona = 'agency'`,
    );
    const seen = await app.database.asActor(
      {
        kind: 'person',
        accountId: agency?.id ?? '',
        organisationId: agency?.organisation ?? '',
        view: 'outside',
      } as never,
      (transaction) =>
        transaction.run<{ account_id: string }>('test_own_tokens', 'SELECT account_id FROM api_token'),
    );
    expect(new Set(seen.map((one) => one.account_id))).toEqual(new Set([agency?.id]));
  });
});
