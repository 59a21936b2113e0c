import { makeDelegations } from '../../src/cases/make-delegation.js';
import { bearerOf } from '../../src/identity/api-token.js';
import { createAccount } from '../../src/identity/create-account.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { codeAt } from '../../src/identity/second-factor/totp.js';
import { sessionOf } from '../../src/identity/session.js';
import { systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';

const PASSWORD = 'four quiet lighthouses';
const OPERATOR = systemActor('operator');
const SET_UP = '/account/second-factor/app';

let app: TestApp;
beforeAll(async () => {
  app = await setupTestApp();
});
afterEach(() => {
  app.database.clockOffsetMs = 0;
});
afterAll(() => app.close());

let count = 0;
interface Somebody {
  readonly email: string;
  readonly id: string;
}

async function somebody(role: string | null = null): Promise<Somebody> {
  count += 1;
  const email = `f${count}@example.org`;
  const [row] = await behindTheWall<{ id: string }>(
    app.test,
    `SELECT id FROM organisation WHERE code = 'EC-HOME'`,
  );
  const { id } = await createAccount(app.database, OPERATOR, {
    name: `Ada ${count}`,
    email,
    organisationId: row?.id ?? '',
    password: PASSWORD,
  });
  if (role !== null) {
    await behindTheWall(
      app.test,
      'INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, $2)',
      [id, role],
    );
  }
  return { email, id };
}

const byPassword = (browser: Browser, { email }: Somebody, next = '/') =>
  browser.submit(`/sign-in?next=${encodeURIComponent(next)}`, '/sign-in', { email, password: PASSWORD });
const byCode = (browser: Browser, code: string) =>
  browser.submit('/sign-in/second', '/sign-in/second', { code });
const codeNow = (secret: string) => codeAt(secret, Date.now() + app.database.clockOffsetMs);
const later = (seconds: number) => {
  app.database.clockOffsetMs += seconds * 1000;
};

/** Signs in by password and sets an app up; answers its key, the code that was taken, and the recovery codes. */
async function withApp(
  who: Somebody,
): Promise<{ browser: Browser; secret: string; used: string; codes: readonly string[] }> {
  const browser = app.browser();
  expect((await byPassword(browser, who)).status).toBe(303);
  const page = await browser.get(SET_UP);
  const secret = (/<code>([A-Z2-7 ]{39})<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '');
  const used = codeNow(secret);
  const done = await browser.submit(SET_UP, SET_UP, { code: used, passwordNow: PASSWORD });
  expect([done.status, done.location]).toEqual([303, '/account/second-factor']);
  const shown = await browser.get('/account/second-factor');
  const codes = [...shown.html.matchAll(/<code>((?:[a-z2-9]{4}-){3}[a-z2-9]{4})<\/code>/g)].map(
    (one) => one[1] ?? '',
  );
  return { browser, secret, used, codes };
}

describe('an app as second factor', () => {
  test('is set up with a picture and its first code, and gives ten recovery codes, shown once', async () => {
    const who = await somebody();
    const browser = app.browser();
    await byPassword(browser, who);
    const page = await browser.get(SET_UP);
    expect(page.html).toContain('<svg role="img"');
    expect(page.html).toBe((await browser.get(SET_UP)).html);
    const wrong = await browser.submit(SET_UP, SET_UP, { code: '000000', passwordNow: PASSWORD });
    expect([wrong.status, textOf(wrong.html).includes('not the code that the app shows now')]).toEqual([
      422,
      true,
    ]);

    const secret = (/<code>([A-Z2-7 ]{39})<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '');
    const thief = await browser.submit(SET_UP, SET_UP, {
      code: codeNow(secret),
      passwordNow: 'a guess at it',
    });
    expect([thief.status, textOf(thief.html).includes('Present password:')]).toEqual([422, true]);

    const { codes, browser: other } = await withApp(await somebody());
    expect(new Set(codes).size).toBe(10);
    expect((await other.get('/account/second-factor')).html).not.toContain(codes[0]);
    const rows = await behindTheWall<{ row: string }>(app.test, 'SELECT c::text AS row FROM recovery_code c');
    expect(rows.some(({ row }) => row.includes((codes[0] ?? '-').replaceAll('-', '')))).toBe(false);
    expect((await other.get(SET_UP)).status).toBe(409);
    // Neither in letters nor in bytes does the database hold what the app holds.
    const secrets = await behindTheWall<{ secret: string | null; sealed: Buffer; key_id: string }>(
      app.test,
      'SELECT secret, sealed, key_id FROM totp_factor',
    );
    expect(secrets.length).toBeGreaterThan(1);
    for (const one of secrets) {
      expect(one.secret).toBeNull();
      expect(one.sealed.toString('latin1')).not.toContain(secret);
    }
  });

  test('ends the other sessions and gives the present one another token', async () => {
    const who = await somebody();
    const [here, elsewhere] = [app.browser(), app.browser()];
    await byPassword(here, who);
    await byPassword(elsewhere, who);
    const stolen = app.browser();
    for (const [name, value] of here.cookies) stolen.cookies.set(name, value);
    const page = await here.get(SET_UP);
    const secret = (/<code>([A-Z2-7 ]{39})<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '');
    await here.submit(SET_UP, SET_UP, { code: codeNow(secret), passwordNow: PASSWORD });
    expect((await here.get('/account')).status).toBe(200);
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect((await stolen.get('/account')).status).toBe(303);
  });

  test('is asked for after the password; until then nobody is signed in', async () => {
    const who = await somebody();
    const { secret } = await withApp(who);
    later(60);
    const browser = app.browser();
    const first = await byPassword(browser, who, '/account?tab=1');
    expect([first.status, first.location]).toEqual([303, '/sign-in/second?next=%2Faccount%3Ftab%3D1']);
    expect(browser.cookies.has('entente_session')).toBe(false);
    expect((await browser.get('/account')).status).toBe(303);
    const cookie = `entente_session=${browser.cookies.get('entente_pending')}`;
    expect((await fetch(`${app.baseUrl}/api/v1/actions`, { headers: { cookie } })).status).toBe(401);

    const wrong = await byCode(browser, '000000');
    expect([wrong.status, textOf(wrong.html).includes('This code is not right')]).toEqual([422, true]);
    const done = await browser.submit(first.location ?? '', '/sign-in/second', { code: codeNow(secret) });
    expect([done.status, done.location]).toEqual([303, '/account?tab=1']);
    expect((await browser.get('/account')).status).toBe(200);
    expect(browser.cookies.has('entente_pending')).toBe(false);
  });

  test('takes no code twice, and none from before', async () => {
    const who = await somebody();
    const { secret, used } = await withApp(who);
    const first = app.browser();
    await byPassword(first, who);
    expect((await byCode(first, used)).status).toBe(422);
    later(60);
    const code = codeNow(secret);
    const [one, other] = [app.browser(), app.browser()];
    await byPassword(one, who);
    await byPassword(other, who);
    const both = await Promise.all([byCode(one, code), byCode(other, code)]);
    expect(both.every(({ status }) => status === 303 || status === 422)).toBe(true);
    const opened = [one, other].filter((browser) => browser.cookies.has('entente_session'));
    expect(opened).toHaveLength(1);
  });

  test('is replaced by a recovery code, each for once', async () => {
    const who = await somebody();
    const { codes } = await withApp(who);
    const [code = ''] = codes;
    const browser = app.browser();
    await byPassword(browser, who);
    expect((await byCode(browser, code.toUpperCase().replaceAll('-', ' '))).status).toBe(303);
    expect((await browser.get('/account')).status).toBe(200);
    expect(textOf((await browser.get('/account/second-factor')).html)).toContain('9 codes are left');
    const again = app.browser();
    await byPassword(again, who);
    expect((await byCode(again, code)).status).toBe(422);
    const { codes: others } = await withApp(await somebody());
    expect((await byCode(again, others[0] ?? '')).status).toBe(422);
  });

  test('lets nobody guess: whoever has the password waits longer and longer, however often they begin again', async () => {
    const who = await somebody();
    const { browser: own, secret } = await withApp(who);
    const thief = app.browser();
    const answers: number[] = [];
    for (let minute = 0; minute < 40; minute += 1) {
      if (minute % 5 === 0) await byPassword(thief, who);
      answers.push((await byCode(thief, String(100_000 + minute))).status);
      later(60);
    }
    expect(answers.filter((status) => status === 422).length).toBeLessThanOrEqual(16);
    expect(answers.slice(-10).filter((status) => status === 429).length).toBeGreaterThanOrEqual(8);

    own.cookies.delete('entente_session');
    await byPassword(own, who);
    expect((await byCode(own, codeNow(secret))).status).toBe(303);
  });

  test('has to be given within ten minutes, in the browser that gave the password', async () => {
    const who = await somebody();
    const { secret } = await withApp(who);
    const browser = app.browser();
    await byPassword(browser, who);
    later(11 * 60);
    const late = await browser.post('/sign-in/second', { code: codeNow(secret), next: '/account' });
    expect([late.status, late.location]).toEqual([303, '/sign-in?next=%2Faccount']);
    const stranger = app.browser();
    expect((await stranger.get('/sign-in/second')).location).toBe('/sign-in');
    stranger.cookies.set('entente_pending', 'a'.repeat(43));
    expect((await stranger.post('/sign-in/second', { code: codeNow(secret) })).location).toBe('/sign-in');
  });

  test.each(['//evil.example', 'https://evil.example/', '/\\evil.example'])(
    'after it %j is not gone to',
    async (next) => {
      const who = await somebody();
      const { codes } = await withApp(who);
      const browser = app.browser();
      await byPassword(browser, who);
      const done = await browser.post('/sign-in/second', { code: codes[0] ?? '', next });
      expect([done.status, done.location]).toEqual([303, '/']);
    },
  );

  test('is taken off with the password alone, which ends the recovery codes', async () => {
    const who = await somebody();
    const { browser, codes } = await withApp(who);
    const path = '/account/second-factor/app/remove';
    const wrong = await browser.submit(path, path, { passwordNow: 'not the right one' });
    expect(wrong.status).toBe(422);
    expect((await browser.submit(path, path, { passwordNow: PASSWORD })).status).toBe(303);
    const plain = app.browser();
    expect((await byPassword(plain, who)).location).toBe('/');
    expect(codes).toHaveLength(10);
    const left = await behindTheWall(app.test, 'SELECT FROM recovery_code WHERE account_id = $1', [who.id]);
    expect(left).toEqual([]);
  });

  test('gives new recovery codes for the password, and the old ones work no more', async () => {
    const who = await somebody();
    const { browser, codes } = await withApp(who);
    const path = '/account/second-factor/recovery';
    expect((await browser.submit(path, path, { passwordNow: PASSWORD })).status).toBe(303);
    const other = app.browser();
    await byPassword(other, who);
    expect((await byCode(other, codes[0] ?? '')).status).toBe(422);
  });
});

describe('a role that asks for a second factor', () => {
  test('opens nothing but setting one up, on pages and to programs, until there is one', async () => {
    const who = await somebody('administrator');
    const browser = app.browser();
    await byPassword(browser, who);
    for (const path of ['/', '/account', '/admin/users', '/actions', '/account/tokens']) {
      const page = await browser.get(path);
      expect([path, page.status, page.location]).toEqual([path, 303, '/account/second-factor']);
    }
    const cookie = `entente_session=${browser.cookies.get('entente_session')}`;
    const refused = await fetch(`${app.baseUrl}/api/v1/actions`, { headers: { cookie } });
    expect([refused.status, (await refused.text()).includes('second factor')]).toEqual([403, true]);
    expect(textOf((await browser.get('/account/second-factor')).html)).toContain(
      'Your roles ask for a second factor',
    );

    const page = await browser.get(SET_UP);
    const secret = (/<code>([A-Z2-7 ]{39})<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '');
    await browser.submit(SET_UP, SET_UP, { code: codeNow(secret), passwordNow: PASSWORD });
    expect((await browser.get('/admin/users')).status).toBe(200);
    const remove = '/account/second-factor/app/remove';
    const last = await browser.submit(remove, remove, { passwordNow: PASSWORD });
    expect([last.status, textOf(last.html).includes('add another one before')]).toEqual([409, true]);
    expect((await browser.get('/admin/users')).status).toBe(200);
  });

  test('is one that an administrator names in the settings, from the next request on', async () => {
    const who = await somebody('head_of_unit');
    const browser = app.browser();
    await byPassword(browser, who);
    expect((await browser.get('/actions')).status).toBe(200);
    const admin = await app.signIn('admin');
    const path = '/admin/settings/second_factor_roles';
    const always = ['authorising_officer', 'administrator'];
    expect((await admin.submit(path, path, { value: [...always, 'head_of_unit'] })).status).toBe(303);
    expect((await browser.get('/actions')).location).toBe('/account/second-factor');
    expect(textOf((await admin.get('/admin/settings')).html)).toContain('Head of unit');
    expect((await admin.submit(path, path, { value: ['king'] })).status).toBe(422);
    const nobody = await admin.submit(path, path, { value: [] });
    expect([nobody.status, textOf(nobody.html).includes('always have a second factor')]).toEqual([422, true]);

    // Stricter by one, weaker by two.
    const proposed = await admin.submit(path, path, { value: always });
    expect((await browser.get('/actions')).location).toBe('/account/second-factor');
    const proposal = proposed.location ?? '';
    expect(proposal).toMatch(/^\/admin\/settings\/proposals\//);
    expect(textOf((await admin.get(proposal)).html)).toContain('another administrator has to confirm it');
    const own = (await admin.get(`${proposal}/withdraw`)).html;
    const forged = hiddenFieldsOf(own, `${proposal}/withdraw`);
    expect((await admin.post(`${proposal}/confirm`, forged)).status).toBe(403);
    const other = await app.signIn('admin-2');
    expect(textOf((await other.get('/admin/role-proposals')).html)).toContain('Settings that wait');
    const asked = await other.get(`${proposal}/confirm`);
    expect(textOf(asked.html)).toContain('From the next act on it is: Authorising officer and Administrator');
    expect((await other.submit(`${proposal}/confirm`, `${proposal}/confirm`, {})).status).toBe(303);
    expect((await browser.get('/actions')).status).toBe(200);
    const after = await other.post(`${proposal}/refuse`, hiddenFieldsOf(asked.html, `${proposal}/confirm`));
    expect(after.status).toBe(409);
  });

  test('asks nothing of those who sign in without a password', async () => {
    const browser = await app.signIn('authorising-officer-2');
    expect((await browser.get('/actions')).status).toBe(200);
    expect(textOf((await browser.get('/account/second-factor')).html)).toContain(
      'signs in without a password',
    );
    expect((await browser.get(SET_UP)).status).toBe(409);
  });
});

describe('whoever has lost every factor', () => {
  test('gets them taken off by two administrators, never by one', async () => {
    const who = await somebody();
    const { browser } = await withApp(who);
    const [admin, other] = [await app.signIn('admin'), await app.signIn('admin-2')];
    const user = `/admin/users/${who.id}`;
    const path = `${user}/second-factor`;
    expect((await admin.submit(`${path}/propose`, `${path}/propose`, { reason: '' })).status).toBe(422);
    const reason = 'Telephone lost; known by voice';
    expect((await admin.submit(`${path}/propose`, `${path}/propose`, { reason })).status).toBe(303);
    expect((await other.submit(`${path}/propose`, `${path}/propose`, { reason })).status).toBe(409);
    expect((await admin.get(user)).html).not.toContain(`${path}/agree`);
    expect((await admin.submit(`${path}/agree`, `${path}/agree`, {})).status).toBe(403);
    expect((await browser.get('/account')).status).toBe(200);

    const page = await other.get(user);
    expect(textOf(page.html)).toContain(reason);
    expect((await other.submit(`${path}/agree`, `${path}/agree`, {})).status).toBe(303);
    expect((await browser.get('/account')).status).toBe(303);
    const plain = app.browser();
    expect((await byPassword(plain, who)).location).toBe('/');
    expect((await other.get(`${path}/agree`)).status).toBe(404);
    const events = await behindTheWall<{ kind: string }>(
      app.test,
      `SELECT kind FROM audit_event WHERE kind LIKE 'factor_reset%' ORDER BY seq`,
    );
    expect(events.map(({ kind }) => kind)).toEqual(['factor_reset_proposed', 'factor_reset']);
  });

  test('cannot be decided by one person in the database either, nor read by anybody but the system', async () => {
    await expect(
      app.database.asActor(systemActor('sign_in'), (transaction) =>
        transaction.run(
          'test_reset',
          `UPDATE factor_reset SET decided_person = proposed_person, state = 'done'`,
        ),
      ),
    ).rejects.toThrow('factor_reset_four_eyes');
    const admin = await personOfDemoToken(app.database, 'demo-admin');
    const [seen] = await app.database.asActor(admin!, (transaction) =>
      transaction.run<{ count: number }>(
        'test_factors_seen',
        `SELECT (SELECT count(*) FROM totp_factor)::int + (SELECT count(*) FROM recovery_code)::int AS count`,
      ),
    );
    expect(seen?.count).toBe(0);
  });

  test('is nothing that others propose', async () => {
    const who = await somebody();
    for (const persona of ['secretariat', 'auditor', 'manager']) {
      const browser = await app.signIn(persona);
      expect((await browser.get(`/admin/users/${who.id}/second-factor/propose`)).status).toBe(403);
    }
  });
});

describe('one’s own sessions', () => {
  test('are ended everywhere else at one go', async () => {
    const who = await somebody();
    const browsers = [app.browser(), app.browser(), app.browser()] as const;
    for (const browser of browsers) await byPassword(browser, who);
    const [here, ...elsewhere] = browsers;
    expect((await here.submit('/account', '/account/end-other-sessions', {})).status).toBe(303);
    const page = await here.get('/account');
    expect(textOf(page.html)).toContain('2 other sessions are signed out.');
    expect(page.html).not.toContain('/account/end-other-sessions');
    for (const browser of elsewhere) expect((await browser.get('/account')).status).toBe(303);
  });

  test('get another token with a new password', async () => {
    const who = await somebody();
    const browser = app.browser();
    await byPassword(browser, who);
    const stolen = app.browser();
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    const changed = await browser.submit('/account', '/account/password', {
      passwordNow: PASSWORD,
      passwordNew: 'nine patient bridges',
      passwordAgain: 'nine patient bridges',
    });
    expect(changed.status).toBe(303);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await stolen.get('/account')).status).toBe(303);
  });
});

describe('a borrowed role that asks for a second factor', () => {
  /** Somebody with work of their own, who stands in for an authorising officer. */
  async function standIn(): Promise<Somebody> {
    const who = await somebody('operational_initiator');
    const officer = await personOfDemoToken(app.database, 'demo-authorising-officer');
    if (!officer) throw new Error('There is no officer.');
    await makeDelegations(app.database, officer, {
      delegateId: who.id,
      roles: ['authorising_officer'],
      fromDay: brusselsDay(0),
      untilDay: brusselsDay(0),
      ceilingCents: null,
      reason: 'Away.',
    });
    return who;
  }
  const rolesIn = async (browser: Browser) => {
    const session = await sessionOf(app.database, browser.cookies.get('entente_session') ?? '');
    return {
      roles: session?.actor.roles.map(({ role }) => role) ?? [],
      waits: session?.lentWaits.map(({ role }) => role) ?? [],
    };
  };

  const asks = (roles: string) =>
    behindTheWall(
      app.test,
      `UPDATE setting SET value = to_jsonb($1::text) WHERE code = 'second_factor_roles'`,
      [roles],
    );

  beforeEach(() => asks('authorising_officer administrator'));
  afterEach(() =>
    behindTheWall(
      app.test,
      'UPDATE delegation SET ended_at = now(), ended_by_account_id = delegator_account_id WHERE ended_at IS NULL',
    ),
  );

  test('is not there before, is told of on every page, and leaves the own work open', async () => {
    const who = await standIn();
    const browser = app.browser();
    await byPassword(browser, who);
    expect(await rolesIn(browser)).toEqual({
      roles: ['operational_initiator'],
      waits: ['authorising_officer'],
    });
    for (const path of ['/', '/tasks', '/actions']) {
      const page = await browser.get(path);
      expect({ path, status: page.status }).toEqual({ path, status: 200 });
      expect(textOf(page.html)).toContain(
        'You stand in for Isabelle Fontenay as: Authorising officer. That asks for a second',
      );
      expect(page.html).toContain('href="/account/second-factor"');
    }
  });

  test('is there once a factor is set up', async () => {
    const { browser } = await withApp(await standIn());
    expect(await rolesIn(browser)).toEqual({
      roles: ['operational_initiator', 'authorising_officer'],
      waits: [],
    });
    expect(textOf((await browser.get('/')).html)).not.toContain('set one up to act for them');
  });

  test('is not lent to a token either, and other borrowed roles do not ask', async () => {
    const who = await standIn();
    const browser = app.browser();
    await byPassword(browser, who);
    const path = '/account/tokens';
    const wanted = { name: 'Mine', days: '30', 'scope.cases': 'read' };
    for (const passwordNow of ['', 'a guess at it']) {
      expect((await browser.submit(path, path, { ...wanted, passwordNow })).status).toBe(422);
    }
    await browser.submit(path, path, { ...wanted, passwordNow: PASSWORD });
    const token = /value="(entente_[\w-]{43})"/.exec((await browser.get(path)).html)?.[1] ?? '';
    const bearer = async () => (await bearerOf(app.database, token))?.actor.roles.map(({ role }) => role);
    expect(await bearer()).toEqual(['operational_initiator']);
    await asks('administrator');
    expect(await bearer()).toEqual(['operational_initiator', 'authorising_officer']);
    expect((await rolesIn(browser)).waits).toEqual([]);
    // Nor are their own roles, where these ask: the token may be older than the grant.
    await asks('operational_initiator authorising_officer');
    expect(await bearer()).toEqual([]);
    await asks('administrator');
  });
});
