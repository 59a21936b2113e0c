import fc from 'fast-check';
import { loadConfig } from '../../src/config.js';
import { createAccount } from '../../src/identity/create-account.js';
import { organisationFor } from '../../src/identity/single-sign-on/claim-mapping.js';
import { systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { oidcProvider, type TestProvider } from '../support/oidc-provider.js';

const PUBLIC_URL = 'http://127.0.0.1:65000';
const BACK = `${PUBLIC_URL}/single-sign-on/back`;
const PASSWORD = 'four quiet lighthouses';

let app: TestApp;
let provider: TestProvider;
let organisationId: string;
beforeAll(async () => {
  provider = await oidcProvider([BACK], [`${PUBLIC_URL}/sign-in`]);
  const { issuer, clientId, clientSecret } = provider;
  app = await setupTestApp({ publicUrl: PUBLIC_URL, singleSignOn: { issuer, clientId, clientSecret } });
  const [row] = await behindTheWall<{ id: string }>(
    app.test,
    `SELECT id FROM organisation WHERE code = 'RO-IGI'`,
  );
  organisationId = row?.id ?? '';
  const admin = await app.signIn('admin');
  const added = await admin.submit('/admin/single-sign-on', '/admin/single-sign-on', {
    claim: 'org',
    value: 'ro-igi',
    organisationId,
  });
  expect(added.status).toBe(303);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await provider?.close();
});

const person = (login: string, more: Record<string, unknown> = {}) =>
  provider.people.set(login, {
    name: `Person ${login}`,
    email: `${login}@ro.example`,
    email_verified: true,
    org: 'ro-igi',
    ...more,
  });

/** Goes to the provider and comes back; answers what our page says then. */
async function signedIn(browser: Browser, login: string, next = '/') {
  const begun = await browser.get(`/single-sign-on?next=${encodeURIComponent(next)}`);
  expect(begun.status).toBe(303);
  const back = await provider.signIn(begun.location ?? '', login);
  expect(back.startsWith(`${BACK}?`)).toBe(true);
  return { back, page: await browser.get(back.slice(PUBLIC_URL.length)) };
}

describe('signing in at a provider', () => {
  test('is offered on the page, with PKCE, state and nonce, and a form ends nowhere else', async () => {
    const page = await app.browser().get('/sign-in?next=/account');
    expect(textOf(page.html)).toContain(`Sign in at ${new URL(provider.issuer).host}`);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    const begun = await app.browser().get('/single-sign-on');
    const { searchParams: asked, origin } = new URL(begun.location ?? '');
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: BACK,
    });
    const rows = await behindTheWall<{ row: string }>(app.test, 'SELECT f::text AS row FROM provider_flow f');
    expect(rows.some(({ row }) => row.includes(asked.get('state') ?? '-'))).toBe(false);
  });

  test('makes an account of the party that the mappings name, without any role, and finds it again', async () => {
    person('ada');
    const browser = app.browser();
    const { page } = await signedIn(browser, 'ada', '/account?tab=1');
    expect([page.status, page.location]).toEqual([303, '/account?tab=1']);
    expect(browser.cookies.has('entente_flow')).toBe(false);
    const account = textOf((await browser.get('/account')).html);
    expect(account).toContain('Person ada');
    expect(account).toContain('General Inspectorate for Immigration, Romania');
    expect(account).toContain('You hold no role yet');

    person('ada', { email: 'moved@ro.example', org: 'elsewhere' });
    const again = app.browser();
    expect((await signedIn(again, 'ada')).page.location).toBe('/');
    const rows = await behindTheWall<{ email: string }>(
      app.test,
      `SELECT email FROM account WHERE email LIKE '%@ro.example'`,
    );
    expect(rows).toEqual([{ email: 'ada@ro.example' }]);
  });

  test('lets nobody in with the roles of a party that they have left', async () => {
    person('mover');
    await signedIn(app.browser(), 'mover');
    const [other] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM organisation WHERE kind = 'MEMBER_STATE_AUTHORITY' AND id <> $1 ORDER BY code LIMIT 1`,
      [organisationId],
    );
    const admin = await app.signIn('admin');
    const wanted = { claim: 'org', value: 'another', organisationId: other?.id ?? '' };
    const added = await admin.submit('/admin/single-sign-on', '/admin/single-sign-on', wanted);
    expect(added.status).toBe(303);
    person('mover', { org: 'another' });
    const browser = app.browser();
    await signedIn(browser, 'mover');
    expect(textOf((await browser.get('/sign-in')).html)).toContain('you belong to another party now');
    expect(browser.cookies.has('entente_session')).toBe(false);
    // Nothing of them was carried over, and whoever comes back to their party is let in again.
    const rows = await behindTheWall<{ organisation_id: string }>(
      app.test,
      `SELECT organisation_id FROM account WHERE email = 'mover@ro.example'`,
    );
    expect(rows).toEqual([{ organisation_id: organisationId }]);
    person('mover');
    expect((await signedIn(app.browser(), 'mover')).page.location).toBe('/');
  });

  test('never opens an account by its mail address', async () => {
    await createAccount(app.database, systemActor('operator'), {
      name: 'Grace Local',
      email: 'grace@ro.example',
      organisationId,
      password: PASSWORD,
    });
    person('grace');
    const browser = app.browser();
    const { page } = await signedIn(browser, 'grace');
    expect([page.status, page.location]).toEqual([303, '/sign-in']);
    expect(textOf((await browser.get('/sign-in')).html)).toContain('no address of yours that is free here');
    expect(browser.cookies.has('entente_session')).toBe(false);
  });

  test.each([
    ['of no party that is mapped', { org: 'unknown' }, 'nothing says to which party you belong'],
    ['whose address the provider doubts', { email_verified: false }, 'no address of yours'],
    ['without an address', { email: undefined }, 'no address of yours'],
  ])('lets nobody in %s', async (_, more, sentence) => {
    person('stranger', { email: 'stranger@ro.example', ...more });
    const browser = app.browser();
    await signedIn(browser, 'stranger');
    expect(textOf((await browser.get('/sign-in')).html)).toContain(sentence);
    expect((await browser.get('/account')).status).toBe(303);
  });

  test('lets nobody in whose account is disabled', async () => {
    person('shut');
    await signedIn(app.browser(), 'shut');
    await behindTheWall(app.test, `UPDATE account SET disabled_at = now() WHERE email = 'shut@ro.example'`);
    const browser = app.browser();
    await signedIn(browser, 'shut');
    expect(textOf((await browser.get('/sign-in')).html)).toContain('Your account is disabled.');
  });

  test('takes an answer once, in the browser that asked for it', async () => {
    person('once');
    const browser = app.browser();
    const begun = await browser.get('/single-sign-on');
    const back = (await provider.signIn(begun.location ?? '', 'once')).slice(PUBLIC_URL.length);
    const thief = app.browser();
    expect((await thief.get(back)).location).toBe('/sign-in');
    expect(thief.cookies.has('entente_session')).toBe(false);
    expect(textOf((await thief.get('/sign-in')).html)).toContain('did not come to its end');
    expect((await browser.get(back)).location).toBe('/');
    expect((await browser.get('/account')).status).toBe(200);

    const copied = app.browser();
    copied.cookies.set('entente_flow', new URL(back, PUBLIC_URL).searchParams.get('state') ?? '');
    expect((await copied.get(back)).location).toBe('/sign-in');
    expect(copied.cookies.has('entente_session')).toBe(false);
  });

  test.each([
    ['another state', (back: URL) => back.searchParams.set('state', 'a'.repeat(43))],
    ['no code', (back: URL) => back.searchParams.delete('code')],
    ['a code of nobody', (back: URL) => back.searchParams.set('code', 'x')],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://evil.example')],
    [
      'a refusal',
      (back: URL) => {
        back.searchParams.delete('code');
        back.searchParams.set('error', 'access_denied');
      },
    ],
  ])('takes no answer with %s', async (_, change) => {
    person('tampered');
    const browser = app.browser();
    const begun = await browser.get('/single-sign-on');
    const back = new URL(await provider.signIn(begun.location ?? '', 'tampered'));
    change(back);
    const page = await browser.get(`${back.pathname}${back.search}`);
    expect([page.status, page.location]).toEqual([303, '/sign-in']);
    expect(browser.cookies.has('entente_session')).toBe(false);
  });

  test('takes no code that was meant for another flow of the same browser', async () => {
    person('mixed');
    const browser = app.browser();
    const first = await browser.get('/single-sign-on');
    const firstBack = new URL(await provider.signIn(first.location ?? '', 'mixed'));
    const second = await browser.get('/single-sign-on');
    const secondBack = new URL(await provider.signIn(second.location ?? '', 'mixed'));
    secondBack.searchParams.set('code', firstBack.searchParams.get('code') ?? '');
    expect((await browser.get(`${secondBack.pathname}${secondBack.search}`)).location).toBe('/sign-in');
    expect(browser.cookies.has('entente_session')).toBe(false);
  });

  test('ends the session that the browser came with', async () => {
    person('fixed');
    const planted = await app.signIn('manager');
    const before = planted.cookies.get('entente_session') ?? '';
    await signedIn(planted, 'fixed');
    expect(planted.cookies.get('entente_session')).not.toBe(before);
    const old = app.browser();
    old.cookies.set('entente_session', before);
    expect((await old.get('/account')).status).toBe(303);
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
    'after it %j is not gone to',
    async (next) => {
      person('open');
      expect((await signedIn(app.browser(), 'open', next)).page.location).toBe('/');
    },
  );

  test('ends here with signing out, and there by a link', async () => {
    person('leaves');
    const browser = app.browser();
    await signedIn(browser, 'leaves');
    // A link from elsewhere, while they are at work, says nothing that would let the provider do it unasked.
    expect((await browser.get('/single-sign-on/sign-out')).location).not.toContain('id_token_hint');
    const out = await browser.submit('/account', '/sign-out', {});
    expect(out.location).toBe('/sign-in?signed_out=provider');
    const page = await browser.get(out.location ?? '');
    expect(page.html).toContain('/single-sign-on/sign-out');
    const there = await browser.get('/single-sign-on/sign-out');
    const url = new URL(there.location ?? '');
    expect([url.origin, url.searchParams.get('post_logout_redirect_uri')]).toEqual([
      provider.issuer,
      `${PUBLIC_URL}/sign-in`,
    ]);
    expect((await provider.browser().get(`${url.pathname}${url.search}`)).status).toBe(200);
    // It says who it was, to the provider alone, and is forgotten with that.
    const claims = (url.searchParams.get('id_token_hint') ?? '').split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ sub: 'leaves' });
    expect(browser.cookies.has('entente_at_provider')).toBe(false);
    expect((await browser.get('/single-sign-on/sign-out')).location).not.toContain('id_token_hint');
    const local = await app.signIn('agency');
    expect((await local.submit('/account', '/sign-out', {})).location).toBe('/sign-in');
  });
});

describe('signing out at the provider', () => {
  test('ends the session there, so that the next who signs in on that machine is asked who they are', async () => {
    person('shared');
    const [browser, there] = [app.browser(), provider.browser()];
    const begun = await browser.get('/single-sign-on');
    const back = await provider.signIn(begun.location ?? '', 'shared', there);
    expect((await browser.get(back.slice(PUBLIC_URL.length))).location).toBe('/');
    const again = async () => (await browser.get('/single-sign-on')).location?.slice(provider.issuer.length);
    const asked = async () => (await there.get((await again()) ?? '')).location ?? '';
    // While the session there goes on, nobody is asked anything.
    expect(await asked()).toContain(`${BACK}?`);

    await browser.submit('/account', '/sign-out', {});
    const out = (await browser.get('/single-sign-on/sign-out')).location ?? '';
    const page = await there.get(out.slice(provider.issuer.length));
    const action = new URL(/action="([^"]+)"/.exec(page.html)?.[1] ?? '', provider.issuer);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const done = await there.post(action.pathname, { xsrf, logout: 'yes' });
    expect([done.status, done.location]).toEqual([303, `${PUBLIC_URL}/sign-in`]);
    expect(await asked()).toContain('/interaction/');
  });
});

describe('connecting an account', () => {
  test('lets its owner sign in at the provider too, and nobody else’s', async () => {
    const { id } = await createAccount(app.database, systemActor('operator'), {
      name: 'Lise Local',
      email: 'lise@example.org',
      organisationId,
      password: PASSWORD,
    });
    expect(id).not.toBe('');
    person('lise-there', { org: 'unknown' });
    const browser = app.browser();
    await browser.submit('/sign-in', '/sign-in', { email: 'lise@example.org', password: PASSWORD });
    const page = await browser.submit('/account', '/single-sign-on/connect', {});
    const url = /href="(http[^"]+\/auth\?[^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const back = (await provider.signIn(url, 'lise-there')).slice(PUBLIC_URL.length);

    const victim = await app.signIn('secretariat');
    victim.cookies.set('entente_flow', browser.cookies.get('entente_flow') ?? '');
    expect((await browser.get(back)).location).toBe('/account');
    expect((await victim.get(back)).location).toBe('/account');
    expect(textOf((await victim.get('/account')).html)).toContain('did not come to its end');
    const linked = await behindTheWall<{ account_id: string }>(
      app.test,
      `SELECT account_id FROM account_identity WHERE subject = 'lise-there'`,
    );
    expect(linked).toEqual([{ account_id: id }]);

    const fresh = app.browser();
    expect((await signedIn(fresh, 'lise-there')).page.location).toBe('/');
    expect(textOf((await fresh.get('/account')).html)).toContain('Lise Local');
  });

  test('is asked for by a form of ours alone', async () => {
    const browser = await app.signIn('manager');
    expect((await browser.post('/single-sign-on/connect', {})).status).toBe(403);
    expect((await browser.get('/single-sign-on/connect')).status).toBe(404);
  });
});

describe('mappings', () => {
  test('are kept by administrators, read by auditors, and each is there once', async () => {
    const admin = await app.signIn('admin');
    const add = (claim: string, value: string, party = organisationId) =>
      admin.submit('/admin/single-sign-on', '/admin/single-sign-on', { claim, value, organisationId: party });
    expect((await add('groups', 'igi')).status).toBe(303);
    expect((await add('groups', 'igi')).status).toBe(422);
    expect((await add('no claim', 'igi')).status).toBe(422);
    expect((await add('org', '', '')).status).toBe(422);
    const auditor = await (await app.signIn('auditor')).get('/admin/single-sign-on');
    expect([auditor.status, auditor.html.includes('/remove')]).toEqual([200, false]);
    expect((await (await app.signIn('secretariat')).get('/admin/single-sign-on')).status).toBe(403);
    const [, path = ''] =
      /action="(\/admin\/single-sign-on\/[^"]+\/remove)"/.exec(
        (await admin.get('/admin/single-sign-on')).html,
      ) ?? [];
    expect((await admin.submit('/admin/single-sign-on', path, {})).status).toBe(303);
    expect(
      (
        await admin.post(path, {
          _token: /name="_token" value="([^"]+)"/.exec((await admin.get('/account')).html)?.[1] ?? '',
        })
      ).status,
    ).toBe(404);
  });

  const one = (value: string, organisation: string) => ({
    claim: 'groups',
    value,
    organisationId: organisation,
  });

  test('find a party in a list of values, and none where they disagree', () => {
    const mappings = [one('a', 'A'), one('aa', 'A'), one('b', 'B')];
    expect(organisationFor(mappings, { groups: ['x', 'aa', 'a'] })).toBe('A');
    expect(organisationFor(mappings, { groups: 'b' })).toBe('B');
    expect(organisationFor(mappings, { groups: ['a', 'b'] })).toBeNull();
    expect(organisationFor(mappings, { org: 'a' })).toBeNull();
    expect(organisationFor([{ claim: 'constructor', value: 'x', organisationId: 'A' }], {})).toBeNull();
  });

  test('answer the same in whatever order they stand', () => {
    const some = fc.array(
      fc.record({
        claim: fc.constantFrom('org', 'groups'),
        value: fc.constantFrom('a', 'b'),
        organisationId: fc.constantFrom('A', 'B'),
      }),
    );
    fc.assert(
      fc.property(some, fc.subarray(['a', 'b']), (mappings, groups) => {
        expect(organisationFor([...mappings].reverse(), { groups, org: 'a' })).toBe(
          organisationFor(mappings, { groups, org: 'a' }),
        );
      }),
    );
  });
});

describe('without a provider', () => {
  test('there are no such pages', async () => {
    const plain = await setupTestApp();
    const page = await plain.browser().get('/sign-in');
    expect(page.html).not.toContain('/single-sign-on');
    for (const path of [
      '/single-sign-on',
      '/single-sign-on/back?state=x&code=y',
      '/single-sign-on/sign-out',
    ]) {
      expect((await plain.browser().get(path)).status).toBe(404);
    }
    await plain.close();
  });

  test('one that does not answer is told in a sentence, and asked again', async () => {
    const silent = await setupTestApp({
      singleSignOn: { issuer: 'http://127.0.0.1:1', clientId: 'entente', clientSecret: null },
    });
    const page = await silent.browser().get('/single-sign-on');
    expect([page.status, textOf(page.html).includes('does not answer')]).toEqual([503, true]);
    await silent.close();
  });
});

describe('the environment', () => {
  const config = (env: Record<string, string>) => () =>
    loadConfig({ DATABASE_URL: 'postgres://u:p@localhost/e', ...env }, '/');

  test('names a provider and how it knows us', () => {
    expect(config({})().singleSignOn).toBeNull();
    expect(config({ OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'e' })().singleSignOn).toEqual({
      issuer: 'https://login.example.org',
      clientId: 'e',
      clientSecret: null,
    });
  });

  test.each([
    [{ OIDC_ISSUER: 'https://login.example.org' }, 'OIDC_ISSUER is set without OIDC_CLIENT_ID'],
    [{ OIDC_CLIENT_ID: 'e' }, 'without OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'http://login.example.org', OIDC_CLIENT_ID: 'e' }, 'OIDC_ISSUER is not encrypted'],
    [{ OIDC_ISSUER: 'nonsense', OIDC_CLIENT_ID: 'e' }, 'OIDC_ISSUER is not an address'],
  ])('%j stops the start with a sentence', (env, sentence) => {
    expect(config(env)).toThrow(sentence);
  });
});
