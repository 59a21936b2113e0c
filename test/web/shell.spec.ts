import { createAccount } from '../../src/identity/create-account.js';
import { createOrganisation } from '../../src/identity/create-organisation.js';
import { grantRole } from '../../src/identity/grant-role.js';
import { systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';

const OPERATOR = systemActor('operator');
const NASTY = `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp; {{page}} $t(web.nav.home)`;
/** The pages of the shell; those of the rooms have tests of their own. */
const PAGES = ['/sign-in', '/account', '/inbox', '/nowhere', '/admin/outbox'];
const ADMIN_PAGES = ['/admin/users', '/admin/users/new', '/admin/organisations', '/admin/organisations/new'];

/** Every page for who is signed in has these scripts, each once, from an address of ours. */
const SCRIPTS = ['live-inbox', 'keys', 'palette'];
function withoutOwnScripts(html: string): string {
  return SCRIPTS.reduce(
    (left, name) =>
      left.replace(new RegExp(`<script type="module" src="/assets/[0-9a-f]{16}/${name}\\.js"></script>`), ''),
    html,
  );
}

describe('every page of the shell', () => {
  let app: TestApp;
  let pages: readonly { readonly name: string; readonly html: string; readonly locale: string }[];
  beforeAll(async () => {
    app = await setupTestApp();
    const [user] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM account WHERE demo_persona = 'steering-1'`,
    );
    const found: { name: string; html: string; locale: string }[] = [];
    for (const locale of ['en', 'fr']) {
      for (const persona of ['admin', 'manager', 'partner-ma', null]) {
        const browser = persona ? await app.signIn(persona) : app.browser();
        await inLanguage(browser, locale, persona !== null);
        const paths = persona === 'admin' ? [...PAGES, ...ADMIN_PAGES, `/admin/users/${user?.id}`] : PAGES;
        for (const path of paths) {
          const page = await browser.get(path);
          if (page.status === 303) continue;
          found.push({ name: `${locale} ${persona} ${path}`, html: page.html, locale });
        }
      }
      const browser = await app.signIn('admin');
      await inLanguage(browser, locale, true);
      const errors = await browser.submit('/admin/users/new', '/admin/users', {
        name: '',
        email: 'x',
        password: 'y',
      });
      found.push({ name: `${locale} a form with mistakes`, html: errors.html, locale });
      const wrong = await app.browser().post('/sign-in', { email: 'x', password: 'y', next: '/' });
      if (locale === 'en') found.push({ name: 'a sign-in that failed', html: wrong.html, locale });
    }
    pages = found;
  });
  afterAll(() => app.close());

  test('there are enough of them', () => expect(pages.length).toBeGreaterThan(35));

  test('shows words, never keys, placeholders or what code calls nothing', () => {
    for (const { name, html } of pages) {
      const text = textOf(html).replace(/[\w.+-]+@[\w.-]+/g, '');
      expect([name, text.match(/\b[a-z_]+\.[a-z_]+\.[a-z_.]+/)?.[0]]).toEqual([name, undefined]);
      expect([name, text.match(/{{|}}|\bundefined\b|\bnull\b|\[object|NaN/)?.[0]]).toEqual([name, undefined]);
    }
  });

  test('is a whole document in its language, with one heading and one main part', () => {
    for (const { name, html, locale } of pages) {
      expect([name, html.slice(0, 15)]).toEqual([name, '<!doctype html>']);
      expect([name, html.includes(`<html lang="${locale}"`)]).toEqual([name, true]);
      expect([name, html.match(/<h1[ >]/g)?.length]).toEqual([name, 1]);
      expect([name, html.match(/<main[ >]/g)?.length]).toEqual([name, 1]);
      expect([name, /<title>[^<]+ – Entente<\/title>/.test(html)]).toEqual([name, true]);
      expect([name, html.includes('href="#main"')]).toEqual([name, true]);
    }
  });

  test('says the way to it, from the home page over the main navigation', () => {
    const wayTo = (name: string) => {
      const { html = '' } = pages.find((page) => page.name === name) ?? {};
      return [...html.matchAll(/<li class="breadcrumb-item"><a href="([^"]+)"/g)].map(([, path]) => path);
    };
    expect(wayTo('en manager /inbox')).toEqual(['/']);
    expect(wayTo('fr partner-ma /account')).toEqual(['/']);
    expect(wayTo('en admin /admin/users')).toEqual(['/', '/admin']);
    expect(wayTo('en admin /admin/users/new')).toEqual(['/', '/admin', '/admin/users']);
    expect(wayTo('en null /sign-in')).toEqual([]);
  });

  test('has its headings in order', () => {
    for (const { name, html } of pages) {
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      const skipped = levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
      expect([name, levels, skipped]).toEqual([name, levels, false]);
    }
  });

  test('labels every field, and gives no id twice', () => {
    for (const { name, html } of pages) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect([name, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([name, []]);
      const fields = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('type="hidden"'));
      for (const tag of fields) {
        const id = / id="([^"]+)"/.exec(tag)?.[1];
        expect([name, tag, html.includes(`for="${id}"`)]).toEqual([name, tag, true]);
      }
      for (const [, described = ''] of html.matchAll(/aria-describedby="([^"]+)"/g)) {
        for (const id of described.split(' ')) expect([name, id, ids.includes(id)]).toEqual([name, id, true]);
      }
    }
  });

  test('brings no inline style, no script but those of every page, and nothing from elsewhere', () => {
    for (const { name, html: whole } of pages) {
      const html = withoutOwnScripts(whole);
      expect([name, html.match(/<script|<style|\sstyle=|\son\w+=|javascript:/i)?.[0]]).toEqual([
        name,
        undefined,
      ]);
      const hosts = [...html.matchAll(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g)].map(([one]) => one);
      expect([name, hosts]).toEqual([name, []]);
    }
  });
});

describe('what browsers are told', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await setupTestApp();
  });
  afterAll(() => app.close());

  test('a strict policy, without exceptions for anything inline', async () => {
    const { headers } = await app.browser().get('/sign-in');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('a first load stays small, and its parts are kept for good', async () => {
    const page = await app.browser().get('/sign-in');
    const urls = [...page.html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, url = '']) => url);
    expect(urls.length).toBeGreaterThan(2);
    let bytes = page.html.length;
    for (const url of new Set(urls)) {
      const response = await fetch(`${app.baseUrl}${url}`, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-encoding')).toBe('gzip');
      bytes += Number(response.headers.get('content-length'));
    }
    expect(bytes).toBeLessThan(200_000);
  });

  test('a part under another content’s address is not there', async () => {
    const page = await app.browser().get('/sign-in');
    const [, url = ''] = /href="(\/assets\/[^"]+theme\.css)"/.exec(page.html) ?? [];
    const plain = await fetch(`${app.baseUrl}${url}`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toContain('--bs-primary');
    for (const path of [
      url.replace(/[0-9a-f]{16}/, '0'.repeat(16)),
      '/assets/x/y',
      '/assets/x/..%2f..%2f..%2fpackage.json',
      '/assets/x/flag-..%2f.svg',
      '/assets/constructor/constructor',
    ]) {
      expect([path, (await fetch(`${app.baseUrl}${path}`)).status]).toEqual([path, 404]);
    }
  });

  test('the language of the browser, until one is chosen, and then that', async () => {
    const browser = app.browser();
    const french = { 'accept-language': 'fr-BE,fr;q=0.9' };
    expect((await browser.get('/sign-in', french)).html).toContain('<html lang="fr"');
    const chosen = await browser.post('/language', { language: 'en', next: '/sign-in?next=%2Finbox' });
    expect([chosen.status, chosen.location]).toEqual([303, '/sign-in?next=%2Finbox']);
    expect((await browser.get('/sign-in', french)).html).toContain('<html lang="en"');
    expect((await browser.post('/language', { language: 'en', next: '//evil.example' })).location).toBe('/');
  });

  test('the language chosen stays with the account', async () => {
    const browser = await app.signIn('agency');
    await browser.submit('/account', '/language', { language: 'fr', next: '/account' });
    const elsewhere = await app.signIn('agency');
    expect((await elsewhere.get('/account')).html).toContain('<html lang="fr"');
  });
});

describe('what people typed', () => {
  test('is shown as they typed it, wherever it stands', async () => {
    const app = await setupTestApp();
    // Nobody is led to set up a second factor first.
    await behindTheWall(app.test, `UPDATE setting SET value = '""' WHERE code = 'second_factor_roles'`);
    const organisation = await createOrganisation(app.database, OPERATOR, {
      code: 'NASTY',
      name: NASTY,
      kind: 'COMMISSION_SERVICE',
      timeZone: 'Europe/Brussels',
      calendar: 'COMMISSION',
    });
    const account = await createAccount(app.database, OPERATOR, {
      name: NASTY,
      email: `o'"nasty&co@example.org`.replace('"', ''),
      organisationId: organisation.id,
      password: 'seven calm rivers',
    });
    await grantRole(app.database, OPERATOR, { accountId: account.id, role: 'administrator' });
    const browser = app.browser();
    await browser.submit('/sign-in', '/sign-in', {
      email: `o'nasty&co@example.org`,
      password: 'seven calm rivers',
    });
    const [other] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM account WHERE demo_persona = 'agency'`,
    );
    await behindTheWall(
      app.test,
      'UPDATE person p SET name = $1 FROM account a WHERE a.person_id = p.id AND a.id = $2',
      [NASTY, other?.id],
    );
    const seen = [
      await browser.get('/account'),
      await browser.get('/admin/users'),
      await browser.get(`/admin/users/${account.id}`),
      await browser.get('/admin/organisations'),
      await browser.get(`/admin/users?q=${encodeURIComponent(NASTY)}`),
      await browser.get(`/sign-in?next=${encodeURIComponent(`/${NASTY}`)}`),
      await browser.get(`/${encodeURIComponent(NASTY)}`),
      await browser.submit('/admin/users/new', '/admin/users', { name: NASTY, email: NASTY }),
      await browser.submit('/admin/organisations/new', '/admin/organisations', {
        name: NASTY,
        code: NASTY,
        kind: NASTY,
      }),
    ];
    // A message across a redirect carries the name too.
    await browser.submit(`/admin/users/${other?.id}`, `/admin/users/${other?.id}/disable`, {});
    seen.push(await browser.get(`/admin/users/${other?.id}`));
    for (const page of seen) {
      expect(withoutOwnScripts(page.html).replace(/="[^"]*"/g, '')).not.toMatch(/<script|<img src=x/);
      expect(page.status).toBeLessThan(500);
    }
    expect(hiddenAndTyped(seen[0]?.html ?? '')).toContain(NASTY);
    expect(hiddenAndTyped(seen[7]?.html ?? '').filter((value) => value === NASTY)).toHaveLength(2);
    expect(textOf(seen.at(-1)?.html ?? '')).toContain(`The account of ${NASTY} is disabled.`);
    await app.close();
  });

  test('and what a cookie claims is a message, is only shown when it is one of ours', async () => {
    const app = await setupTestApp();
    const browser = await app.signIn('manager');
    const claims = [
      '<script>',
      Buffer.from('{').toString('base64url'),
      Buffer.from(JSON.stringify({ tone: 'done', key: 'no.such.key', params: {} })).toString('base64url'),
      Buffer.from(JSON.stringify({ tone: 'evil', key: 'identity.account.saved', params: {} })).toString(
        'base64url',
      ),
      Buffer.from(JSON.stringify({ tone: 'done', key: '__proto__', params: null })).toString('base64url'),
    ];
    for (const claim of claims) {
      browser.cookies.set('entente_flash', claim);
      const page = await browser.get('/account');
      expect(page.status).toBe(200);
      expect(page.html).not.toContain('class="banner');
    }
    await app.close();
  });
});

describe('when something goes wrong', () => {
  test('whatever stands in an address, it is no fault of ours', async () => {
    const app = await setupTestApp();
    const browser = await app.signIn('admin');
    const never = Buffer.from('2026-02-31T00:00:00Z|00000000-0000-4000-8000-000000000000').toString(
      'base64url',
    );
    for (const list of ['/deadlines', '/inbox', '/delegations', '/admin/delegations', '/admin/outbox']) {
      const page = await browser.get(`${list}?cursor=${never}`);
      expect([list, page.status]).toEqual([list, 422]);
    }
    for (const path of ['/calendars/%00', '/admin/calendars/%00/off', '/admin/calendars/%00/progress']) {
      const page = await browser.get(path);
      expect([path, page.status]).toEqual([path, 404]);
    }
    await app.close();
  });

  test('every page tells it in words, with a number, and nothing of the inside', async () => {
    const app = await setupTestApp();
    const browser = await app.signIn('manager');
    const lost = await browser.get('/no/such/page');
    expect(lost.status).toBe(404);
    expect(textOf(lost.html)).toContain('Page not found');
    expect(textOf(lost.html)).toContain('Ioana Munteanu');

    await behindTheWall(app.test, 'ALTER TABLE inbox_item RENAME TO gone');
    const broken = await browser.get('/inbox');
    expect(broken.status).toBe(500);
    expect(textOf(broken.html)).toContain('Something went wrong on our side');
    expect(textOf(broken.html)).toMatch(/Number of this request: [0-9a-f-]{36}/);
    expect(withoutOwnScripts(broken.html)).not.toMatch(/inbox_item|relation|\.ts|\.js/);

    await behindTheWall(app.test, 'ALTER TABLE session RENAME TO gone_too');
    const worse = await browser.get('/inbox');
    expect(worse.status).toBe(500);
    expect(textOf(worse.html)).toContain('Something went wrong on our side');
    await app.close();
  });
});

/** The values of a page's fields, as a browser reads them. */
function hiddenAndTyped(html: string): readonly string[] {
  return [...html.matchAll(/<input\b[^>]*? value="([^"]*)"/g)].map(([, value = '']) =>
    value
      .replaceAll('&#34;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
}

async function inLanguage(browser: Browser, locale: string, signedIn: boolean): Promise<void> {
  if (signedIn) {
    const { html } = await browser.get('/account');
    if (html.includes(`<html lang="${locale}"`)) return;
    await browser.submit('/account', '/language', { language: locale, next: '/account' });
  } else {
    await browser.post('/language', { language: locale, next: '/sign-in' });
  }
}
