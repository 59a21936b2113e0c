import fc from 'fast-check';
import { loadConfig } from '../../src/config.js';
import { makeOwnToken } from '../../src/identity/api-token.js';
import { createAccount } from '../../src/identity/create-account.js';
import { carryOutErasure } from '../../src/identity/decide-erasure.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { personOfAccount } from '../../src/identity/load-person.js';
import { proposeErasure } from '../../src/identity/propose-erasure.js';
import { decideReset, proposeReset } from '../../src/identity/second-factor/reset-factor.js';
import { openSession } from '../../src/identity/session.js';
import { belongs, organisationFor } from '../../src/identity/single-sign-on/claim-mapping.js';
import { unlinkByOperator } from '../../src/identity/single-sign-on/unlink-by-operator.js';
import { systemActor } from '../../src/kernel/actor.js';
import { noticeMail } from '../../src/notifications/account-mails/notice-mail.js';
import { AccountMailWriter } from '../../src/notifications/account-mails/write-account-mails.js';
import { makeFeed } from '../../src/notifications/feeds/make-feed.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
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

    person('ada', { email: 'moved@ro.example' });
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
    const { page } = await signedIn(browser, 'mover');
    expect(page.status).toBe(403);
    const host = new URL(provider.issuer).host;
    expect(textOf(page.html)).toContain(
      `Your account here is one of General Inspectorate for Immigration, Romania, and ${host} says that you belong to another party.`,
    );
    expect(textOf(page.html)).toContain('ask an administrator of Entente for an account of your new party');
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

  test('lets nobody in who is of no party any more, and says whom to ask', async () => {
    person('leaver');
    await signedIn(app.browser(), 'leaver');
    for (const org of [undefined, 'unknown', []]) {
      person('leaver', { org });
      const browser = app.browser();
      const { page } = await signedIn(browser, 'leaver');
      expect(page.status).toBe(403);
      expect(textOf(page.html)).toContain('no longer says that you belong there');
      expect(textOf(page.html)).toContain('Whom to ask');
      expect(browser.cookies.has('entente_session')).toBe(false);
    }
    person('leaver');
    expect((await signedIn(app.browser(), 'leaver')).page.location).toBe('/');
  });

  test('leaves whoever is refused by their party no session there, no token and no calendar link', async () => {
    person('gone');
    const before = app.browser();
    await signedIn(before, 'gone');
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM account WHERE email = 'gone@ro.example'`,
    );
    const actor = await personOfAccount(app.database, row?.id ?? '');
    if (!actor) throw new Error('There is no such account.');
    const { token } = await makeOwnToken(app.database, actor, {
      name: 'A',
      scopes: ['cases:read'],
      days: 30,
    });
    const { secret } = await makeFeed(app.database, actor, { name: 'Mine', shows: 'mine', country: '' });
    const local = app.browser();
    local.cookies.set(
      'entente_session',
      await app.database.asActor(systemActor('sign_in'), (transaction) =>
        openSession(transaction, actor, { browser: 'Local', byPassword: true }),
      ),
    );
    const opens = async () => [
      (await before.get('/account')).status,
      (await fetch(`${app.baseUrl}/api/v1/actions`, { headers: { authorization: `Bearer ${token}` } }))
        .status,
      (await fetch(`${app.baseUrl}/feeds/${secret}.ics`)).status,
    ];
    expect(await opens()).toEqual([200, 200, 200]);
    person('gone', { org: 'unknown' });
    expect((await signedIn(app.browser(), 'gone')).page.status).toBe(403);
    expect(await opens()).toEqual([303, 401, 404]);
    // What a password opened is none of the provider's.
    expect((await local.get('/account')).status).toBe(200);
    const events = await behindTheWall<{ data: object }>(
      app.test,
      `SELECT body->'data' AS data FROM audit_event WHERE kind = 'sign_in_refused_by_party' AND body->'data'->>'account' = $1`,
      [actor.accountId],
    );
    expect(events).toEqual([
      {
        data: {
          account: actor.accountId,
          person: actor.personId,
          why: 'left',
          sessions: 1,
          purpose: 'sign_in',
        },
      },
    ]);
  });

  test('is asked for again before a token is made, since there is no password to ask for', async () => {
    person('tokens');
    const browser = app.browser();
    await signedIn(browser, 'tokens');
    const make = async () =>
      browser.post('/account/tokens', {
        _token: /name="_token" value="([^"]+)"/.exec((await browser.get('/account')).html)?.[1] ?? '',
        name: 'A',
        days: '30',
        'scope.cases': 'read',
      });
    try {
      app.database.clockOffsetMs = 6 * 60_000;
      const page = await browser.get('/account/tokens');
      expect(page.html).not.toContain('action="/account/tokens"');
      expect((await make()).status).toBe(409);
      const again =
        /href="(\/single-sign-on\?again[^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const begun = await browser.get(again);
      expect(new URL(begun.location ?? '').searchParams.get('prompt')).toBe('login');
      const back = await provider.signIn(begun.location ?? '', 'tokens');
      expect((await browser.get(back.slice(PUBLIC_URL.length))).location).toBe('/account/tokens');
      expect((await make()).status).toBe(303);
    } finally {
      app.database.clockOffsetMs = 0;
    }
  });

  test('that is gone is taken off by the operator, who has its people invited', async () => {
    person('stranded');
    const browser = app.browser();
    await signedIn(browser, 'stranded');
    expect(await unlinkByOperator(app.database, 'nobody@ro.example')).toEqual({ ok: false, why: 'nobody' });
    expect(await unlinkByOperator(app.database, ' Stranded@ro.example ')).toEqual({
      ok: true,
      name: 'Person stranded',
      invited: true,
    });
    expect(await unlinkByOperator(app.database, 'stranded@ro.example')).toEqual({
      ok: false,
      why: 'not_linked',
    });
    expect((await browser.get('/account')).status).toBe(303);
    const writer = new AccountMailWriter(app.database, app.config.publicUrl);
    let link = '';
    await eventually(async () => {
      await writer.round();
      const mails = await behindTheWall<{ body_text: string }>(
        app.test,
        `SELECT body_text FROM mail WHERE to_address = 'stranded@ro.example'`,
      );
      expect(mails).toHaveLength(2);
      link =
        mails.map(({ body_text: text }) => /(\/set-password\/[\w-]{43})/.exec(text)?.[1]).find(Boolean) ?? '';
      expect(link).not.toBe('');
    });
    await app.browser().submit(link, link, { passwordNew: PASSWORD, passwordAgain: PASSWORD });
    const local = app.browser();
    await local.submit('/sign-in', '/sign-in', { email: 'stranded@ro.example', password: PASSWORD });
    expect((await local.get('/account')).status).toBe(200);
    const events = await behindTheWall<{ data: object }>(
      app.test,
      `SELECT e.body->'data' AS data FROM audit_event e JOIN account a ON a.id::text = e.body->'data'->>'account'
       WHERE e.kind = 'identity_ended_by_operator' AND a.email = 'stranded@ro.example'`,
    );
    expect(events).toMatchObject([
      { data: { purpose: 'operator', provider: new URL(provider.issuer).host } },
    ]);
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

describe('a provider that says who signed out there', () => {
  const PATH = '/single-sign-on/backchannel-logout';
  /** As a provider posts it: no cookies, and no page of ours. */
  const sent = async (token: string, type = 'application/x-www-form-urlencoded') => {
    const answer = await fetch(`${app.baseUrl}${PATH}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new URLSearchParams({ logout_token: token }),
    });
    return { answer, text: await answer.text() };
  };
  const isIn = async (browser: Browser) => (await browser.get('/account')).status === 200;
  const signedInThere = async (login: string) => {
    const [browser, there] = [app.browser(), provider.browser()];
    const begun = await browser.get('/single-sign-on');
    const back = await provider.signIn(begun.location ?? '', login, there);
    expect((await browser.get(back.slice(PUBLIC_URL.length))).location).toBe('/');
    return { browser, there };
  };
  const sidOf = (browser: Browser) => {
    const claims = (browser.cookies.get('entente_at_provider') ?? '').split('.')[1] ?? '';
    return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string }).sid;
  };

  test('ends the sessions that were opened there in that session, and no others of theirs', async () => {
    person('out');
    const [here, elsewhere] = [await signedInThere('out'), await signedInThere('out')];
    const kept = await behindTheWall<{ row: string }>(app.test, 'SELECT s::text AS row FROM session s');
    expect(kept.some(({ row }) => row.includes(sidOf(here.browser)))).toBe(false);
    const { told } = await provider.signOut(here.there, `${app.baseUrl}${PATH}`);
    expect(told).toEqual([200]);
    expect([await isIn(here.browser), await isIn(elsewhere.browser)]).toEqual([false, true]);
    const [event] = await behindTheWall<{ data: object }>(
      app.test,
      `SELECT e.body->'data' AS data FROM audit_event e JOIN account a ON a.id::text = e.body->'data'->>'account'
       WHERE e.kind = 'signed_out_at_provider' AND a.email = 'out@ro.example'`,
    );
    expect(event?.data).toMatchObject({ sessions: 1, purpose: 'sign_in' });
  });

  test('without naming a session ends all that they opened there, and nobody else’s', async () => {
    person('all-out');
    person('stays');
    const [one, two, other] = [
      await signedInThere('all-out'),
      await signedInThere('all-out'),
      await signedInThere('stays'),
    ];
    // One that was opened by a password goes on: it is none of the provider's.
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM account WHERE email = 'all-out@ro.example'`,
    );
    const actor = await personOfAccount(app.database, row?.id ?? '');
    if (!actor) throw new Error('There is no such account.');
    const local = app.browser();
    local.cookies.set(
      'entente_session',
      await app.database.asActor(systemActor('sign_in'), (transaction) =>
        openSession(transaction, actor, { browser: 'Local', byPassword: true }),
      ),
    );
    const { answer, text } = await sent(await provider.logoutToken({ sub: 'all-out' }));
    expect([answer.status, text, answer.headers.get('cache-control')]).toEqual([200, '', 'no-store']);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await Promise.all([one.browser, two.browser, other.browser, local].map(isIn))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('ends nothing by a session of somebody else, and nothing of whom nobody knows', async () => {
    person('careful');
    person('other');
    const { browser } = await signedInThere('careful');
    await signedInThere('other');
    for (const claims of [
      { sub: 'other', sid: sidOf(browser) },
      { sub: 'nobody', sid: sidOf(browser) },
      { sub: 'nobody' },
      { sid: 'unknown' },
    ]) {
      expect((await sent(await provider.logoutToken(claims))).answer.status).toBe(200);
      expect(await isIn(browser)).toBe(true);
    }
    // By the session alone it is found too.
    expect((await sent(await provider.logoutToken({ sid: sidOf(browser) }))).answer.status).toBe(200);
    expect(await isIn(browser)).toBe(false);
  });

  test('says so once with each token, of two at the same time too', async () => {
    person('replayed');
    await signedInThere('replayed');
    const token = await provider.logoutToken({ sub: 'replayed' });
    const answers = await Promise.all([sent(token), sent(token), sent(token)]);
    expect(answers.map(({ answer }) => answer.status).sort()).toEqual([200, 400, 400]);
    const { browser } = await signedInThere('replayed');
    const { answer, text } = await sent(token);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store']);
    expect(JSON.parse(text)).toEqual({
      error: 'invalid_request',
      error_description: 'It was used before (jti).',
    });
    expect(await isIn(browser)).toBe(true);
    // It is forgotten once it would not be taken any more.
    app.database.clockOffsetMs = 6 * 60_000;
    await sent(
      await provider.logoutToken({
        sub: 'nobody',
        iat: Date.now() / 1000 + 360,
        exp: Date.now() / 1000 + 400,
      }),
    );
    app.database.clockOffsetMs = 0;
    expect(await behindTheWall(app.test, 'SELECT FROM logout_token_used')).toHaveLength(1);
  });

  test('is refused with a reason where a rule is broken, and nothing ends', async () => {
    person('forged');
    const { browser } = await signedInThere('forged');
    const idToken = browser.cookies.get('entente_at_provider') ?? '';
    const wrong: readonly (readonly [string, string])[] = [
      [await provider.logoutToken({ sub: 'forged', nonce: 'x' }), 'nonce'],
      [await provider.logoutToken({ sub: 'forged', aud: 'another' }), '(aud)'],
      [await provider.logoutToken({ sub: 'forged', iss: 'https://evil.example' }), '(iss)'],
      [await provider.logoutToken({ sub: 'forged', iat: Date.now() / 1000 - 3600 }), '(iat, exp)'],
      [await provider.logoutToken({ sub: 'forged' }, { kid: 'other' }), 'signature'],
      [idToken, '(events)'],
      ['', 'could be read'],
      ['nonsense', 'could be read'],
    ];
    for (const [token, reason] of wrong) {
      const { answer, text } = await sent(token);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store']);
      expect(JSON.parse(text)).toMatchObject({
        error: 'invalid_request',
        error_description: expect.stringContaining(reason),
      });
    }
    for (const [type, body] of [
      ['application/json', '{"logout_token":1}'],
      ['application/json', 'null'],
      ['application/x-www-form-urlencoded', 'logout_token=a&logout_token=b'],
    ] as const) {
      const answer = await fetch(`${app.baseUrl}${PATH}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect({ body, status: answer.status }).toEqual({ body, status: 400 });
    }
    expect((await fetch(`${app.baseUrl}${PATH}`)).status).toBe(404);
    expect(await isIn(browser)).toBe(true);
  });
});

describe('connecting an account', () => {
  let count = 0;
  interface Local {
    readonly id: string;
    readonly email: string;
    readonly browser: Browser;
  }

  const byPassword = async (email: string, password = PASSWORD) => {
    const browser = app.browser();
    await browser.submit('/sign-in', '/sign-in', { email, password });
    return browser;
  };
  async function local(): Promise<Local> {
    count += 1;
    const email = `local${count}@example.org`;
    const { id } = await createAccount(app.database, systemActor('operator'), {
      name: `Lise ${count}`,
      email,
      organisationId,
      password: PASSWORD,
    });
    person(`there${count}`, { email: `there${count}@ro.example` });
    return { id, email, browser: await byPassword(email) };
  }
  const CONNECT = '/single-sign-on/connect';
  const DISCONNECT = '/single-sign-on/disconnect';
  const asked = (browser: Browser, passwordNow = PASSWORD) =>
    browser.submit(CONNECT, CONNECT, { passwordNow });
  const wayThere = (html: string) =>
    /href="(http[^"]+\/auth\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  async function connected(): Promise<Local & { readonly login: string }> {
    const one = await local();
    const login = `there${count}`;
    const url = wayThere((await asked(one.browser)).html);
    const back = (await provider.signIn(url, login)).slice(PUBLIC_URL.length);
    expect((await one.browser.get(back)).location).toBe('/account');
    return { ...one, login };
  }
  async function administrators() {
    const [first, second] = await Promise.all(
      ['demo-admin', 'demo-admin-2'].map((token) => personOfDemoToken(app.database, token)),
    );
    if (!first || !second) throw new Error('There are no administrators.');
    return [first, second] as const;
  }
  const identitiesOf = (id: string) =>
    behindTheWall<{ subject: string }>(
      app.test,
      'SELECT subject FROM account_identity WHERE account_id = $1',
      [id],
    );
  const eventsOf = async (id: string) =>
    (
      await behindTheWall<{ kind: string }>(
        app.test,
        `SELECT kind FROM audit_event WHERE (account_id = $1::uuid OR body->'data'->>'account' = $1::text)
           AND (kind LIKE 'identity%' OR kind LIKE 'signed_out%') ORDER BY seq`,
        [id],
      )
    ).map(({ kind }) => kind);
  async function mailsTo(email: string) {
    const writer = new AccountMailWriter(app.database, app.config.publicUrl);
    await eventually(async () => {
      await writer.round();
      expect(await behindTheWall(app.test, 'SELECT FROM account_notice')).toEqual([]);
    });
    return behindTheWall<{ subject: string; body_text: string; body_html: string }>(
      app.test,
      'SELECT subject, body_text, body_html FROM mail WHERE to_address = $1 ORDER BY created_at, id',
      [email],
    );
  }

  test('mails that one round writes come in the order of what happened, however quickly it writes', async () => {
    const { id, email } = await local();
    const hosts = Array.from({ length: 12 }, (_, index) => `h${String(index).padStart(2, '0')}.example`);
    await behindTheWall(
      app.test,
      `INSERT INTO account_notice (id, account_id, kind, host, at)
       SELECT gen_random_uuid(), $1, 'identity_unlinked', h.host, now() + h.place * interval '1 millisecond'
       FROM unnest($2::text[]) WITH ORDINALITY AS h (host, place)`,
      [id, hosts],
    );
    const told = (await mailsTo(email)).map(({ body_text: text }) => /h\d\d\.example/.exec(text)?.[0]);
    expect(told).toEqual(hosts);
    const [times] = await behindTheWall<{ many: number }>(
      app.test,
      'SELECT count(DISTINCT created_at)::int AS many FROM mail WHERE to_address = $1',
      [email],
    );
    expect(times?.many).toBe(hosts.length);
  });

  test('lets its owner sign in at the provider too, and nobody else’s', async () => {
    const { id, browser } = await local();
    const login = `there${count}`;
    const back = (await provider.signIn(wayThere((await asked(browser)).html), login)).slice(
      PUBLIC_URL.length,
    );

    const victim = await app.signIn('secretariat');
    victim.cookies.set('entente_flow', browser.cookies.get('entente_flow') ?? '');
    expect((await browser.get(back)).location).toBe('/account');
    expect((await victim.get(back)).location).toBe('/account');
    expect(textOf((await victim.get('/account')).html)).toContain('did not come to its end');
    const linked = await behindTheWall<{ account_id: string }>(
      app.test,
      'SELECT account_id FROM account_identity WHERE subject = $1',
      [login],
    );
    expect(linked).toEqual([{ account_id: id }]);

    const fresh = app.browser();
    expect((await signedIn(fresh, login)).page.location).toBe('/');
    expect(textOf((await fresh.get('/account')).html)).toContain(`Lise ${count}`);
  });

  test('asks for the password first: an open browser alone goes nowhere', async () => {
    const { id, browser } = await local();
    for (const guess of ['', 'a guess at it']) {
      const page = await asked(browser, guess);
      expect([page.status, wayThere(page.html)]).toEqual([422, '']);
    }
    expect(browser.cookies.has('entente_flow')).toBe(false);
    expect(await identitiesOf(id)).toEqual([]);
    for (let guess = 0; guess < 4; guess += 1) await asked(browser, `guess ${guess}`);
    const right = await asked(browser);
    expect([right.status, wayThere(right.html)]).toEqual([422, '']);
  });

  test('ends the other sessions, gives this one another token, and is told by mail and in the record', async () => {
    const one = await local();
    const elsewhere = await byPassword(one.email);
    const copied = app.browser();
    copied.cookies.set('entente_session', one.browser.cookies.get('entente_session') ?? '');
    const url = wayThere((await asked(one.browser)).html);
    const back = (await provider.signIn(url, `there${count}`)).slice(PUBLIC_URL.length);
    expect((await elsewhere.get('/account')).status).toBe(200);
    expect((await one.browser.get(back)).location).toBe('/account');
    expect((await one.browser.get('/account')).status).toBe(200);
    for (const other of [elsewhere, copied]) expect((await other.get('/account')).status).toBe(303);
    expect(await eventsOf(one.id)).toEqual(['identity_linked']);
    const [mail, ...more] = await mailsTo(one.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Your account opens with single sign-on as well');
    const host = new URL(provider.issuer).host;
    expect(mail?.body_text).toMatch(
      new RegExp(
        `^Hello Lise ${count}, on \\d+ \\w+ \\d{4}.* you connected your account ${one.email} with who you are at ${host}`,
      ),
    );
    expect(mail?.body_text.match(/https?:\/\/\S+/g)).toEqual([`${PUBLIC_URL}/account`]);
    expect(mail?.body_html.match(/href=/g)).toHaveLength(1);
  });

  test('is undone with the password, which ends it at the provider', async () => {
    const one = await connected();
    const elsewhere = app.browser();
    await signedIn(elsewhere, one.login);
    expect((await one.browser.get('/account')).html).toContain('href="/single-sign-on/disconnect"');
    const page = await one.browser.get(DISCONNECT);
    expect(textOf(page.html)).toContain('Your other sessions are signed out, and a mail tells you of it.');
    expect((await one.browser.submit(DISCONNECT, DISCONNECT, { passwordNow: 'a guess' })).status).toBe(422);
    expect(await identitiesOf(one.id)).toHaveLength(1);
    const before = one.browser.cookies.get('entente_session');
    const done = await one.browser.submit(DISCONNECT, DISCONNECT, { passwordNow: PASSWORD });
    expect([done.status, done.location]).toEqual([303, '/account']);
    expect(one.browser.cookies.get('entente_session')).not.toBe(before);
    expect((await one.browser.get('/account')).html).toContain('href="/single-sign-on/connect"');
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect(await identitiesOf(one.id)).toEqual([]);
    expect(await eventsOf(one.id)).toEqual(['identity_linked', 'identity_unlinked']);
    expect((await mailsTo(one.email)).map(({ subject }) => subject)).toEqual([
      'Your account opens with single sign-on as well',
      'Your account no longer opens with single sign-on',
    ]);
    expect((await one.browser.get(DISCONNECT)).status).toBe(404);

    // Whoever comes from there now is somebody new.
    const fresh = app.browser();
    await signedIn(fresh, one.login);
    expect(textOf((await fresh.get('/account')).html)).not.toContain(one.email);
    expect((await byPassword(one.email)).cookies.has('entente_session')).toBe(true);
  });

  test('is never undone where nothing else opens the account, by no page and no statement', async () => {
    person('only-there');
    const browser = app.browser();
    await signedIn(browser, 'only-there');
    const page = await browser.get('/account');
    expect(page.html).not.toContain(DISCONNECT);
    expect(textOf(page.html)).toContain('Nothing else opens this account');
    expect((await browser.get(DISCONNECT)).status).toBe(409);
    const token = /name="_token" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await browser.post(DISCONNECT, { _token: token, passwordNow: '' })).status).toBe(409);
    await expect(
      app.database.asActor(systemActor('sign_in'), (transaction) =>
        transaction.run('test_unlink', `DELETE FROM account_identity WHERE subject = 'only-there'`),
      ),
    ).rejects.toThrow('Nothing else opens this account.');
  });

  test('goes with the person, even where nothing else opens the account', async () => {
    person('erased');
    await signedIn(app.browser(), 'erased');
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM account WHERE email = 'erased@ro.example'`,
    );
    const [first, second] = await administrators();
    const { id } = await proposeErasure(app.database, first, {
      accountId: row?.id ?? '',
      reason: 'They asked for it.',
      ownTexts: true,
    });
    await carryOutErasure(app.database, second, id);
    expect(await identitiesOf(row?.id ?? '')).toEqual([]);
  });

  test('needs a password to ask for, and one identity at the most', async () => {
    const persona = await app.signIn('secretariat');
    const page = await persona.get('/account');
    expect(page.html).not.toContain(`href="${CONNECT}"`);
    expect((await persona.get(CONNECT)).status).toBe(409);
    const token = /name="_token" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await persona.post(CONNECT, { _token: token, passwordNow: PASSWORD })).status).toBe(409);
    const { browser } = await connected();
    expect((await browser.get(CONNECT)).status).toBe(409);
  });

  test('is refused with an identity that is of another party, which would never open it', async () => {
    const { id, browser } = await local();
    person(`there${count}`, { org: 'unknown' });
    const back = await provider.signIn(wayThere((await asked(browser)).html), `there${count}`);
    const page = await browser.get(back.slice(PUBLIC_URL.length));
    expect([page.status, textOf(page.html).includes('no longer says that you belong there')]).toEqual([
      403,
      true,
    ]);
    expect(await identitiesOf(id)).toEqual([]);
  });

  test('does not outlive a password that is set by a link', async () => {
    const one = await connected();
    const [thief, next] = [app.browser(), 'nine patient bridges'];
    await signedIn(thief, one.login);
    await app.browser().submit('/forgotten-password', '/forgotten-password', { email: one.email });
    let link = '';
    await eventually(async () => {
      const texts = (await mailsTo(one.email)).map(({ body_text: text }) => text);
      link = texts.map((text) => /(\/set-password\/[\w-]{43})/.exec(text)?.[1]).find(Boolean) ?? '';
      expect(link).not.toBe('');
    });
    await app.browser().submit(link, link, { passwordNew: next, passwordAgain: next });
    expect((await thief.get('/account')).status).toBe(303);
    expect(await identitiesOf(one.id)).toEqual([]);
    expect(await eventsOf(one.id)).toEqual(['identity_linked', 'identity_ended_by_password']);
    expect((await mailsTo(one.email)).at(-1)?.body_text).toContain('a new password was set by a link');
    const again = app.browser();
    await signedIn(again, one.login);
    expect(textOf((await again.get('/account')).html)).not.toContain(one.email);
  });

  test('does not outlive second factors that administrators take off', async () => {
    const one = await connected();
    await behindTheWall(
      app.test,
      `INSERT INTO totp_factor (account_id, secret, confirmed_at) VALUES ($1, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', now())`,
      [one.id],
    );
    const actor = await personOfAccount(app.database, one.id);
    if (!actor) throw new Error('There is no such account.');
    const { secret } = await makeFeed(app.database, actor, { name: 'Mine', shows: 'mine', country: '' });
    const read = async () => (await fetch(`${app.baseUrl}/feeds/${secret}.ics`)).status;
    expect(await read()).toBe(200);
    const [first, second] = await administrators();
    await proposeReset(app.database, first, { accountId: one.id, reason: 'The telephone is lost.' });
    expect(await identitiesOf(one.id)).toHaveLength(1);
    await decideReset(app.database, second, { accountId: one.id, agreed: true });
    expect(await read()).toBe(404);
    expect(await identitiesOf(one.id)).toEqual([]);
    expect(await eventsOf(one.id)).toEqual(['identity_linked', 'identity_ended_by_factors']);
    expect((await mailsTo(one.email)).at(-1)?.body_text).toContain(
      'administrators took off the second factors',
    );
  });

  test('is asked for by a form of ours alone', async () => {
    const { browser } = await local();
    for (const path of [CONNECT, DISCONNECT]) {
      expect((await browser.post(path, { passwordNow: PASSWORD })).status).toBe(403);
      expect((await app.browser().get(path)).location).toContain('/sign-in');
    }
  });
});

describe('the mail of an account', () => {
  test.each(['en', 'fr'])('names who, where and when in %s, and what was typed does nothing', (locale) => {
    const kinds = [
      'identity_linked',
      'identity_unlinked',
      'identity_ended_by_password',
      'identity_ended_by_factors',
      'identity_ended_by_operator',
    ] as const;
    for (const kind of kinds) {
      const mail = noticeMail(
        {
          kind,
          locale,
          name: '<b>Ada',
          email: 'ada@example.org',
          host: 'login.example.org',
          program: null,
          at: '2026-11-26T13:05:00.000Z',
        },
        'https://entente.example/account',
      );
      for (const part of ['ada@example.org', 'login.example.org', '26', '2026', '14:05']) {
        expect(mail.text).toContain(part);
      }
      expect(mail.html).toContain(`${locale === 'en' ? 'Hello' : 'Bonjour'} &lt;b&gt;Ada,`);
      expect(mail.text.match(/https:/g)).toHaveLength(1);
    }
  });

  test.each(['en', 'fr', 'es', 'pt', 'ro', 'ar'])(
    'tells in %s of a token, and of which program’s',
    (locale) => {
      const to = {
        locale,
        name: 'Ada',
        email: 'ada@example.org',
        host: null,
        at: '2026-11-26T13:05:00.000Z',
      };
      const own = noticeMail({ ...to, kind: 'token_made', program: null }, 'https://entente.example/account');
      const other = noticeMail(
        { ...to, kind: 'program_token_made', program: '<i>Archive' },
        'https://entente.example/account',
      );
      expect(own.text).toContain('ada@example.org');
      expect(other.text).toContain('<i>Archive');
      expect(other.html).toContain('&lt;i&gt;Archive');
      expect(`${own.text}${other.text}`).not.toMatch(/account_mail|\{\{/);
    },
  );
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

  test('say who belongs to the party of their account still', () => {
    const mappings = [one('a', 'A'), one('b', 'B')];
    expect(belongs(mappings, { groups: ['a'] }, 'A')).toBe('still');
    expect(belongs(mappings, { groups: ['b', 'a'] }, 'A')).toBe('still');
    expect(belongs(mappings, { groups: ['b'] }, 'A')).toBe('moved');
    expect(belongs(mappings, { groups: ['x'] }, 'A')).toBe('left');
    expect(belongs(mappings, {}, 'A')).toBe('left');
    // Of a party without a mapping the provider says nothing, unless it names another.
    expect(belongs(mappings, {}, 'C')).toBe('still');
    expect(belongs(mappings, { groups: ['a', 'b'] }, 'C')).toBe('moved');
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

describe('how often the provider may say so', () => {
  test('is counted apart from visitors, and what it did not sign counts as theirs', async () => {
    const { issuer, clientId, clientSecret } = provider;
    const busy = await setupTestApp({
      publicUrl: PUBLIC_URL,
      singleSignOn: { issuer, clientId, clientSecret },
      requestsPerMinute: 1,
    });
    const sent = async (token: string) =>
      (
        await fetch(`${busy.baseUrl}/single-sign-on/backchannel-logout`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ logout_token: token }),
        })
      ).status;
    const told = async () => sent(await provider.logoutToken({ sub: 'nobody' }));
    expect([await sent('x'), await sent('x')]).toEqual([400, 429]);
    expect((await busy.browser().get('/sign-in')).status).toBe(429);
    // Visitors have used up theirs: the provider is heard all the same, and has an end of its own.
    const answers = await Promise.all(Array.from({ length: 11 }, told));
    expect(answers.sort()).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    await busy.close();
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
    expect((await plain.browser().post('/single-sign-on/backchannel-logout', {})).status).toBe(404);
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
