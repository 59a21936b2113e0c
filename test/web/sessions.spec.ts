import { createHash } from 'node:crypto';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';

const HOUR_MS = 3_600_000;

describe('a session', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await setupTestApp();
  });
  afterEach(() => {
    app.database.clockOffsetMs = 0;
  });
  afterAll(() => app.close());

  test('is a random token in a cookie that scripts cannot read; only its hash is stored', async () => {
    const page = await app.browser().get('/demo/sign-in?as=manager');
    const [line = ''] = page.headers.getSetCookie();
    expect(line).toMatch(/^entente_session=[\w-]{43};/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).toMatch(/; Path=\//);
    expect(line).not.toMatch(/Secure/);
    const token = /=([\w-]{43});/.exec(line)?.[1] ?? '';
    const hash = createHash('sha256').update(token).digest('hex');
    const rows = await behindTheWall<{ row: string }>(app.test, 'SELECT s::text AS row FROM session s');
    expect(rows.some(({ row }) => row.includes(hash))).toBe(true);
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  test('is rotated at sign-in: a token from before opens nothing afterwards', async () => {
    const browser = await app.signIn('manager');
    const before = new Map(browser.cookies);
    await browser.get('/demo/sign-in?as=secretariat');
    expect(browser.cookies.get('entente_session')).not.toBe(before.get('entente_session'));
    const old = app.browser();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect((await old.get('/account')).status).toBe(303);
  });

  test('ends after twelve hours without use, and use keeps it open', async () => {
    const [used, unused] = [await app.signIn('manager'), await app.signIn('manager')];
    for (let hour = 11; hour <= 33; hour += 11) {
      app.database.clockOffsetMs = hour * HOUR_MS;
      expect((await used.get('/account')).status).toBe(200);
    }
    expect((await unused.get('/account')).status).toBe(303);
  });

  test('ends after seven days however much it is used', async () => {
    const browser = await app.signIn('manager');
    for (let hour = 10; hour < 7 * 24; hour += 10) {
      app.database.clockOffsetMs = hour * HOUR_MS;
      expect((await browser.get('/account')).status).toBe(200);
    }
    app.database.clockOffsetMs = 7 * 24 * HOUR_MS;
    expect((await browser.get('/account')).status).toBe(303);
  });

  test('ends with signing out, also for who copied the cookie', async () => {
    const browser = await app.signIn('manager');
    const copy = app.browser();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    const page = await browser.submit('/account', '/sign-out', {});
    expect([page.status, page.location]).toEqual([303, '/sign-in']);
    expect(page.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(browser.cookies.has('entente_session')).toBe(false);
    expect(textOf((await browser.get('/sign-in')).html)).toContain('You are signed out.');
    expect((await copy.get('/account')).status).toBe(303);
  });

  test('is listed with its account, and another one can be ended from there', async () => {
    const [here, elsewhere] = [await app.signIn('agency'), await app.signIn('agency')];
    const page = await here.get('/account');
    const [, id = ''] = /\/account\/sessions\/([0-9a-f-]{36})\/end/.exec(page.html) ?? [];
    expect(page.html.match(/\/account\/sessions\//g)).toHaveLength(1);
    expect((await here.submit('/account', `/account/sessions/${id}/end`, {})).status).toBe(303);
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect((await here.get('/account')).status).toBe(200);
  });

  test('of somebody else cannot be ended, nor told from one that does not exist', async () => {
    const [mine, theirs] = [await app.signIn('auditor'), await app.signIn('agency')];
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT s.id FROM session s JOIN account a ON a.id = s.account_id WHERE a.demo_persona = 'agency' LIMIT 1`,
    );
    const token = (await mine.get('/account')).html;
    const form = { _token: /name="_token" value="([^"]+)"/.exec(token)?.[1] ?? '' };
    for (const id of [row?.id ?? '', '00000000-0000-4000-8000-000000000000', 'x']) {
      expect((await mine.post(`/account/sessions/${id}/end`, form)).status).toBe(404);
    }
    expect((await theirs.get('/account')).status).toBe(200);
  });

  test.each(['', 'x', '"', 'a'.repeat(43), '%00', '../../etc'])('a token %j opens nothing', async (token) => {
    const browser = app.browser();
    browser.cookies.set('entente_session', token);
    expect((await browser.get('/account')).status).toBe(303);
  });
});

test('behind https the cookie is for this host alone', async () => {
  const app = await setupTestApp({ publicUrl: 'https://entente.example.org' });
  const page = await app.browser().get('/demo/sign-in?as=manager');
  expect(page.headers.getSetCookie()[0]).toMatch(/^__Host-entente_session=[\w-]{43};.*Secure/);
  expect(page.headers.get('strict-transport-security')).toContain('max-age');
  await app.close();
});
