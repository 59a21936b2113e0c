import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';

describe('keys', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await setupTestApp();
  });
  afterAll(() => app.close());

  /** Which letter leads where, as the page itself and its script are told. */
  const goes = (html: string) =>
    (/data-keys="([^"]*)"/.exec(html)?.[1] ?? '').split(' ').filter((pair) => pair !== '');

  test('lead each to one page, and only where their person can go', async () => {
    const of = async (persona: string) => goes((await (await app.signIn(persona)).get('/keys')).html);
    for (const persona of ['secretariat', 'manager', 'partner-md', 'auditor', 'admin', 'consulted-service']) {
      const pairs = await of(persona);
      const letters = pairs.map((pair) => pair[0]);
      expect([persona, new Set(letters).size]).toEqual([persona, letters.length]);
      expect(pairs).toEqual(expect.arrayContaining(['h=/', 'i=/inbox', 'c=/actions', 'r=/results']));
    }
    expect(await of('secretariat')).toContain('e=/envelopes');
    expect((await of('partner-md')).join(' ')).not.toMatch(/envelopes|admin|workflows/);
    expect(await of('admin')).toContain('a=/admin');
  });

  test('are listed on a page of their own, with the pages that this person has', async () => {
    const partner = textOf((await (await app.signIn('partner-md')).get('/keys')).html);
    expect(partner).toContain('g then h Home');
    expect(partner).toContain('g then n');
    expect(partner).not.toContain('Envelopes');
  });

  test('are switched off and on in the account, for this person on every device', async () => {
    const browser = await app.signIn('agency');
    const elsewhere = await app.signIn('agency');
    expect((await elsewhere.get('/inbox')).html).toMatch(/\/keys\.js"/);
    const off = await browser.submit('/account', '/account/keys', {});
    expect([off.status, off.location]).toEqual([303, '/account']);
    expect(textOf((await browser.get('/account')).html)).toContain('Single keys are switched off.');
    const page = await elsewhere.get('/keys');
    expect(page.html).not.toMatch(/\/keys\.js"|data-keys=/);
    expect(page.html).toMatch(/\/palette\.js"/);
    expect(textOf(page.html)).toContain('Single keys are switched off; Ctrl+K works all the same.');
    // Nobody else's.
    expect((await (await app.signIn('manager')).get('/inbox')).html).toMatch(/\/keys\.js"/);
    await browser.submit('/account', '/account/keys', { on: 'yes' });
    expect((await elsewhere.get('/inbox')).html).toMatch(/\/keys\.js"/);
  });

  test('are none of who is not signed in', async () => {
    const { html } = await app.browser().get('/sign-in');
    expect(html).not.toMatch(/palette|keys\.js/);
  });
});
