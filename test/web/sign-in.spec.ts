import { createAccount } from '../../src/identity/create-account.js';
import { createOrganisation } from '../../src/identity/create-organisation.js';
import { systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';

const PASSWORD = 'four quiet lighthouses';
const OPERATOR = systemActor('operator');

async function accountIn(app: TestApp, email: string): Promise<string> {
  const organisation = await createOrganisation(app.database, OPERATOR, {
    code: `T-${email.split('@')[0]?.toUpperCase()}`,
    name: 'A ministry',
    kind: 'COMMISSION_SERVICE',
    timeZone: 'Europe/Brussels',
    calendar: 'COMMISSION',
  });
  const { id } = await createAccount(app.database, OPERATOR, {
    name: 'Ada Example',
    email,
    organisationId: organisation.id,
    password: PASSWORD,
  });
  return id;
}

describe('signing in by password', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await setupTestApp();
  });
  afterAll(() => app.close());

  test('whoever is not signed in is sent to sign in and comes back', async () => {
    await accountIn(app, 'comes-back@example.org');
    const browser = app.browser();
    const refused = await browser.get('/account?tab=1');
    expect(refused.status).toBe(303);
    expect(refused.location).toBe('/sign-in?next=%2Faccount%3Ftab%3D1');

    const form = await browser.get(refused.location ?? '');
    expect(textOf(form.html)).toContain('Sign in to see this page.');
    const done = await browser.submit(refused.location ?? '', '/sign-in', {
      email: ' Comes-Back@EXAMPLE.org ',
      password: PASSWORD,
    });
    expect([done.status, done.location]).toEqual([303, '/account?tab=1']);
    expect(textOf((await browser.get('/account')).html)).toContain('Ada Example');
  });

  test.each([
    ['a wrong password', { email: 'alike@example.org', password: 'not the right one' }],
    ['an unknown address', { email: 'nobody@example.org', password: PASSWORD }],
    ['an address that is none', { email: 'nul\u0000byte', password: PASSWORD }],
    ['nothing at all', { email: '', password: '' }],
    ['an endless password', { email: 'alike@example.org', password: 'x'.repeat(100_000) }],
  ])('%s gets the same answer, and the form comes back filled', async (_, given) => {
    const browser = app.browser();
    const page = await browser.submit('/sign-in', '/sign-in', given);
    expect(page.status).toBe(422);
    expect(textOf(page.html)).toContain('There is something to mend');
    expect(page.html).toContain('href="#field-email"');
    expect(textOf(page.html)).toContain('The e-mail address or the password is not right');
    expect(page.html).not.toContain(given.password || 'never');
    expect([...browser.cookies.keys()]).toEqual([]);
  });

  test('a disabled account cannot be used, and looks like a wrong password', async () => {
    const id = await accountIn(app, 'disabled@example.org');
    await behindTheWall(app.test, 'UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
    const page = await app
      .browser()
      .submit('/sign-in', '/sign-in', { email: 'disabled@example.org', password: PASSWORD });
    expect(page.status).toBe(422);
    expect(textOf(page.html)).toContain('The e-mail address or the password is not right');
  });

  test('guessing has to wait, half a minute at the most, and then the right password works', async () => {
    await accountIn(app, 'guessed@example.org');
    const guess = () =>
      app
        .browser()
        .submit('/sign-in', '/sign-in', { email: 'guessed@example.org', password: 'wrong wrong wrong' });
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt += 1) answers.push(await guess());
    expect(answers.slice(0, 5).map((page) => page.status)).toEqual([422, 422, 422, 422, 422]);
    const refused = answers.find((page) => page.status === 429);
    expect(textOf(refused?.html ?? '')).toMatch(/Too many attempts: wait \d+ seconds?, then try again/);

    for (let round = 0; round < 12; round += 1) {
      app.database.clockOffsetMs += 30_000;
      expect((await guess()).status).toBe(422);
    }
    app.database.clockOffsetMs += 30_000;
    const browser = app.browser();
    const done = await browser.submit('/sign-in', '/sign-in', {
      email: 'guessed@example.org',
      password: PASSWORD,
    });
    expect(done.status).toBe(303);
    const again = await app.browser().submit('/sign-in', '/sign-in', {
      email: 'guessed@example.org',
      password: PASSWORD,
    });
    expect(again.status).toBe(303);
    app.database.clockOffsetMs = 0;
  });

  test('an address that nobody has waits just the same', async () => {
    const guess = () =>
      app
        .browser()
        .submit('/sign-in', '/sign-in', { email: 'ghost@example.org', password: 'wrong wrong wrong' });
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt += 1) answers.push((await guess()).status);
    expect(answers).toContain(429);
  });

  test('many guesses at once do not slip through together', async () => {
    await accountIn(app, 'storm@example.org');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        app
          .browser()
          .post('/sign-in', { email: 'storm@example.org', password: 'wrong wrong wrong', next: '/' }),
      ),
    );
    expect(answers.filter((page) => page.status === 422).length).toBeLessThanOrEqual(6);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    ' //evil.example',
  ])('after signing in %j is not gone to', async (next) => {
    const browser = app.browser();
    const demo = await browser.get(`/demo/sign-in?as=manager&next=${encodeURIComponent(next)}`);
    expect(demo.status).toBe(303);
    expect(new URL(demo.location ?? '', 'http://own.example').host).toBe('own.example');
    expect(demo.location).toMatch(/^\/(?!\/)/);
  });
});

describe('demo sign-in', () => {
  test('signs in as any of the people of the demonstration, and redirects home', async () => {
    const app = await setupTestApp();
    const personas = [
      'manager manager-es secretariat assessor-technical assessor-financial consulted-service',
      'steering-1 steering-2 steering-3 initiator verifier financial-initiator financial-verifier',
      'authorising-officer authorising-officer-2 head-of-unit partner-md partner-ma agency auditor admin admin-2',
    ].flatMap((line) => line.split(' '));
    const list = await app.browser().get('/sign-in');
    for (const persona of personas) {
      const browser = app.browser();
      const page = await browser.get(`/demo/sign-in?as=${persona}`);
      expect([persona, page.status, page.location]).toEqual([persona, 303, '/']);
      expect((await browser.get('/account')).status).toBe(200);
      expect(list.html).toContain(`/demo/sign-in?as=${persona}"`);
    }
    expect((await app.browser().get('/demo/sign-in?as=nobody')).status).toBe(404);
    expect((await app.browser().get('/demo/sign-in')).status).toBe(404);
    await app.close();
  });

  test('does not exist outside a demonstration', async () => {
    const app = await setupTestApp({ demo: false });
    expect((await app.browser().get('/demo/sign-in?as=manager')).status).toBe(404);
    const page = await app.browser().get('/sign-in');
    expect(page.html).not.toContain('/demo/');
    expect(textOf(page.html)).not.toContain('emonstration');
    const accounts = await behindTheWall<{ count: number }>(app.test, 'SELECT count(*)::int FROM account');
    expect(accounts[0]?.count).toBe(0);
    await app.close();
  });
});
