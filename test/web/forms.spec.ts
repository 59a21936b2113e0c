import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';

describe('a form', () => {
  let app: TestApp;
  let manager: Browser;
  let form: Record<string, string>;
  beforeAll(async () => {
    app = await setupTestApp();
    manager = await app.signIn('manager');
    form = hiddenFieldsOf((await manager.get('/account')).html, '/account/profile');
  });
  afterAll(() => app.close());

  const own = { 'sec-fetch-site': 'same-origin' };
  const values = { name: 'Ioana Munteanu', locale: 'en' };

  test('of our own page is taken', async () => {
    expect((await manager.post('/account/profile', { ...form, ...values }, own)).status).toBe(303);
    expect(
      (await manager.post('/account/profile', { ...form, ...values }, { origin: app.baseUrl })).status,
    ).toBe(303);
    const program = await manager.post('/account/profile', { ...form, ...values }, {});
    expect(program.status).toBe(303);
  });

  test.each([
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same domain', { 'sec-fetch-site': 'same-site' }],
    ['another origin, in an older browser', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('from %s is refused, even with the right token', async (_, headers) => {
    const page = await manager.post(
      '/account/profile',
      { ...form, ...values, name: 'Mallory' },
      headers as never,
    );
    expect(page.status).toBe(403);
    expect(textOf(page.html)).toContain('This form is no longer valid');
    expect((await manager.get('/account')).html).not.toContain('Mallory');
  });

  test.each([
    ['no token', {}],
    ['a wrong token', { _token: 'x'.repeat(43) }],
    ['two tokens', { _token: ['a', 'b'] }],
  ])('with %s is refused', async (_, token) => {
    const page = await manager.post('/account/profile', { ...values, ...token }, own);
    expect(page.status).toBe(403);
  });

  test('of parts, without a token, is refused where no files are taken', async () => {
    const parts = { ...own, 'content-type': 'multipart/form-data; boundary=x' };
    for (const path of ['/inbox/read', '/account/profile']) {
      expect((await manager.post(path, {}, parts)).status).toBe(403);
    }
  });

  test('with the token of another session is refused', async () => {
    const other = await app.signIn('manager');
    expect((await other.post('/account/profile', { ...form, ...values }, own)).status).toBe(403);
  });

  test('for signing in is refused from another site, so that nobody is signed in as somebody else', async () => {
    const page = await app
      .browser()
      .post(
        '/sign-in',
        { email: 'a@example.org', password: 'x', next: '/' },
        { 'sec-fetch-site': 'cross-site' },
      );
    expect(page.status).toBe(403);
  });

  test('with mistakes comes back filled, and names the field and the mend', async () => {
    const page = await manager.post(
      '/account/profile',
      { ...form, name: 'x'.repeat(201), locale: 'de' },
      own,
    );
    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>Mistake: Your account – Entente</title>');
    expect(page.html).toMatch(/<a href="#field-name">Name: At most 200 characters\.<\/a>/);
    expect(page.html).toMatch(/<a href="#field-locale">Language: Choose one of the answers offered\.<\/a>/);
    expect(page.html).toMatch(/id="field-name"[^>]*aria-describedby="field-name-error"/);
    expect(page.html).toMatch(/aria-invalid="true"/);
    expect(page.html).toContain('x'.repeat(201));
  });

  test.each([
    ['a field that the form does not have', { role: 'administrator' }],
    ['a text sent twice', { name: ['a', 'b'] }],
    ['a NUL', { name: 'a\u0000b' }],
    ['half a character', { name: 'a\ud800' }],
    ['a prototype', { __proto__x: 'y', constructor: 'z' }],
  ])('with %s stores nothing and is no fault of ours', async (_, sent) => {
    const before = (await manager.get('/account')).html;
    const page = await manager.post(
      '/account/profile',
      { ...form, ...values, name: 'Changed', ...sent },
      own,
    );
    // URLs cannot carry half a character: it arrives as U+FFFD, which can be stored.
    expect([422, 303]).toContain(page.status);
    if (page.status === 422) expect((await manager.get('/account')).html).toContain('Ioana Munteanu');
    expect(before).toContain('Ioana Munteanu');
    await manager.post('/account/profile', { ...form, ...values }, own);
  });

  test.each([
    ['JSON', 'application/json', '{"name":"Mallory"}'],
    ['broken JSON', 'application/json', '{'],
    ['XML', 'application/xml', '<a/>'],
    ['nothing', 'application/x-www-form-urlencoded', ''],
    ['too much', 'application/x-www-form-urlencoded', `name=${'x'.repeat(2_000_000)}`],
  ])('sent as %s is refused without a fault of ours', async (_, type, body) => {
    const cookie = [...manager.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${app.baseUrl}/account/profile`, {
      method: 'POST',
      headers: { 'content-type': type, cookie, ...own },
      body,
      redirect: 'manual',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
