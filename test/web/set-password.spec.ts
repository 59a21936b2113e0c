import { makeOwnToken } from '../../src/identity/api-token.js';
import { createAccount } from '../../src/identity/create-account.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { personOfAccount } from '../../src/identity/load-person.js';
import { hashPassword, isOutdated } from '../../src/identity/password.js';
import { systemActor } from '../../src/kernel/actor.js';
import { AccountMailWriter } from '../../src/notifications/account-mails/write-account-mails.js';
import { makeFeed } from '../../src/notifications/feeds/make-feed.js';
import { mailInFull } from '../../src/notifications/mail-in-full.query.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const PASSWORD = 'four quiet lighthouses';
const NEXT = 'nine patient bridges';
const HOUR_MS = 3_600_000;

let app: TestApp;
let organisationId: string;
beforeAll(async () => {
  app = await setupTestApp();
  const [row] = await behindTheWall<{ id: string }>(
    app.test,
    `SELECT id FROM organisation WHERE code = 'RO-IGI'`,
  );
  organisationId = row?.id ?? '';
});
afterEach(() => {
  app.database.clockOffsetMs = 0;
});
afterAll(() => app.close());

const made = (email: string, password: string, name = 'Ada Example') =>
  createAccount(app.database, systemActor('operator'), { name, email, organisationId, password });

/** Has the mails written that are asked for, and answers the links in those to an address, the newest first. */
async function linksTo(email: string): Promise<readonly string[]> {
  const writer = new AccountMailWriter(app.database, app.config.publicUrl);
  // The application's own job may have taken them up already, and not be through.
  await eventually(async () => {
    await writer.round();
    expect(await behindTheWall(app.test, 'SELECT FROM account_link_wanted')).toEqual([]);
  });
  const mails = await behindTheWall<{ body_text: string }>(
    app.test,
    `SELECT body_text FROM mail WHERE to_address = $1 ORDER BY created_at DESC, id`,
    [email],
  );
  return mails.flatMap(
    ({ body_text: text }) => /https?:\/\/[^/]+(\/set-password\/[\w-]{43})/.exec(text)?.[1] ?? [],
  );
}

async function linkTo(email: string): Promise<string> {
  const [link] = await linksTo(email);
  if (link === undefined) throw new Error(`No mail went to ${email}.`);
  return link;
}

const signedIn = (browser: Browser, email: string, password: string) =>
  browser.submit('/sign-in', '/sign-in', { email, password });
const ask = (email: string) => app.browser().submit('/forgotten-password', '/forgotten-password', { email });
const set = (path: string, password = NEXT, again = password) =>
  app.browser().submit(path, path, { passwordNew: password, passwordAgain: again });

describe('an invitation', () => {
  test('goes to whom an administrator adds without a password, in their language, and works once', async () => {
    const admin = await app.signIn('admin');
    const added = await admin.submit('/admin/users/new', '/admin/users', {
      name: 'Zoé Exemple',
      email: 'zoe@example.org',
      organisationId,
    });
    expect(added.status).toBe(303);
    expect(textOf((await admin.get(added.location ?? '')).html)).toContain('set no password yet');
    expect((await signedIn(app.browser(), 'zoe@example.org', '')).status).toBe(422);

    const link = await linkTo('zoe@example.org');
    const page = await app.browser().get(link);
    expect(textOf(page.html)).toContain('For Zoé Exemple, who signs in as zoe@example.org.');
    expect((await app.browser().get(link)).status).toBe(200);

    const done = await set(link);
    expect([done.status, done.location]).toEqual([303, '/sign-in']);
    expect((await signedIn(app.browser(), 'zoe@example.org', NEXT)).status).toBe(303);
    for (const again of [
      await app.browser().get(link),
      await app.browser().post(link, { passwordNew: PASSWORD, passwordAgain: PASSWORD }),
    ]) {
      expect([again.status, textOf(again.html).includes('does not work any more')]).toEqual([404, true]);
    }
    expect((await signedIn(app.browser(), 'zoe@example.org', PASSWORD)).status).toBe(422);
    expect(textOf((await admin.get(added.location ?? '')).html)).not.toContain('set no password yet');
  });

  test('is over after a week, and a newer one ends the one before', async () => {
    const { id } = await made('late@example.org', '');
    const first = await linkTo('late@example.org');
    app.database.clockOffsetMs = 7 * 24 * HOUR_MS + 60_000;
    expect((await app.browser().get(first)).status).toBe(404);
    app.database.clockOffsetMs = 0;
    const admin = await app.signIn('admin');
    expect((await admin.submit(`/admin/users/${id}`, `/admin/users/${id}/invite`, {})).status).toBe(303);
    app.database.clockOffsetMs = 60_000;
    const second = await linkTo('late@example.org');
    expect(second).not.toBe(first);
    expect((await app.browser().get(first)).status).toBe(404);
    expect((await set(second)).status).toBe(303);
    const token = /name="_token" value="([^"]+)"/.exec((await admin.get('/account')).html)?.[1] ?? '';
    expect((await admin.post(`/admin/users/${id}/invite`, { _token: token })).status).toBe(409);
  });

  test('comes from the API as from the page', async () => {
    const added = await app.api('admin')('/api/v1/users', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Api Example', email: 'api@example.org', organisationId }),
    });
    expect(added.status).toBe(201);
    expect(await linkTo('api@example.org')).toMatch(/^\/set-password\//);
  });
});

describe('a forgotten password', () => {
  test('is set anew by a link within the hour, and whoever had the account before has it no more', async () => {
    const { id } = await made('forgot@example.org', PASSWORD);
    const before = app.browser();
    await signedIn(before, 'forgot@example.org', PASSWORD);
    const actor = await personOfAccount(app.database, id);
    const { token } = await makeOwnToken(app.database, actor!, {
      name: 'A',
      scopes: ['cases:read'],
      days: 30,
    });
    const used = () =>
      fetch(`${app.baseUrl}/api/v1/actions`, { headers: { authorization: `Bearer ${token}` } });
    const { secret } = await makeFeed(app.database, actor!, { name: 'Mine', shows: 'mine', country: '' });
    const read = () => fetch(`${app.baseUrl}/feeds/${secret}.ics`);
    expect([(await used()).status, (await read()).status]).toEqual([200, 200]);

    expect((await ask(' Forgot@Example.org ')).location).toBe('/forgotten-password/sent');
    const link = await linkTo('forgot@example.org');
    expect((await before.get('/account')).status).toBe(200);
    expect((await set(link)).status).toBe(303);
    expect((await before.get('/account')).status).toBe(303);
    expect([(await used()).status, (await read()).status]).toEqual([401, 404]);
    expect((await signedIn(app.browser(), 'forgot@example.org', PASSWORD)).status).toBe(422);
    expect((await signedIn(app.browser(), 'forgot@example.org', NEXT)).status).toBe(303);
  });

  test('is answered alike for an address that nobody has, and only whoever has one gets a mail', async () => {
    await made('known@example.org', PASSWORD);
    const [known, unknown] = [await ask('known@example.org'), await ask('unknown@example.org')];
    expect([known.status, known.location, known.html]).toEqual([
      unknown.status,
      unknown.location,
      unknown.html,
    ]);
    expect([...known.headers.keys()]).toEqual([...unknown.headers.keys()]);
    expect(await linksTo('known@example.org')).toHaveLength(1);
    expect(await linksTo('unknown@example.org')).toHaveLength(0);
    const waiting = await behindTheWall(app.test, 'SELECT FROM account_link_wanted');
    expect(waiting).toEqual([]);
  });

  test('fills nobody’s mailbox, however often somebody asks', async () => {
    await made('flooded@example.org', PASSWORD);
    for (let time = 0; time < 4; time += 1) {
      await ask('flooded@example.org');
      await linksTo('flooded@example.org');
    }
    expect(await linksTo('flooded@example.org')).toHaveLength(1);
    app.database.clockOffsetMs = 6 * 60_000;
    await ask('flooded@example.org');
    expect(await linksTo('flooded@example.org')).toHaveLength(2);
  });

  test('of a disabled account, of a program and of somebody of the demonstration stays as it is', async () => {
    const { id } = await made('shut@example.org', PASSWORD);
    await ask('shut@example.org');
    const link = await linkTo('shut@example.org');
    await behindTheWall(app.test, 'UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
    expect((await app.browser().get(link)).status).toBe(404);
    expect((await app.browser().post(link, { passwordNew: NEXT, passwordAgain: NEXT })).status).toBe(404);
    app.database.clockOffsetMs = HOUR_MS;
    await ask('shut@example.org');
    await ask('manager@demo.example');
    expect(await linksTo('shut@example.org')).toHaveLength(1);
    expect(await linksTo('manager@demo.example')).toHaveLength(0);
  });

  test('is not set to one that is easy, and the link is not used up by trying', async () => {
    await made('easy@example.org', PASSWORD);
    await ask('easy@example.org');
    const link = await linkTo('easy@example.org');
    const short = await set(link, 'short');
    expect([short.status, textOf(short.html).includes('Use at least 12 characters.')]).toEqual([422, true]);
    const differ = await set(link, NEXT, PASSWORD);
    expect([differ.status, differ.html.includes(NEXT)]).toEqual([422, false]);
    const both = await Promise.all([set(link), set(link, PASSWORD)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
  });

  test.each(['x', 'a'.repeat(43), '../account', '%00'])('a link %j opens nothing', async (secret) => {
    expect((await app.browser().get(`/set-password/${encodeURIComponent(secret)}`)).status).toBe(404);
  });

  test('leaves no secret in the database but in its mail, and none that administrators read there', async () => {
    await made('secret@example.org', PASSWORD);
    await ask('secret@example.org');
    const link = await linkTo('secret@example.org');
    const secret = link.split('/').at(-1) ?? '';
    const rows = await behindTheWall<{ row: string }>(app.test, 'SELECT l::text AS row FROM account_link l');
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
    const events = await behindTheWall<{ kind: string }>(
      app.test,
      `SELECT DISTINCT kind FROM audit_event WHERE kind LIKE 'password%' OR kind LIKE 'invitation%' ORDER BY kind`,
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      'invitation_again',
      'invitation_sent',
      'password_reset',
      'password_reset_sent',
      'password_set',
    ]);
  });
});

test('administrators hand on an invitation that no mail server takes, and read no link of anybody’s else', async () => {
  const admin = await personOfDemoToken(app.database, 'demo-admin');
  const shown = async (purpose: string, demo: boolean) => {
    const [mail] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM mail WHERE source LIKE $1 AND kept_at IS NOT NULL ORDER BY created_at LIMIT 1',
      [`account_${purpose}:%`],
    );
    const found = await mailInFull(
      app.database,
      admin!,
      { publicUrl: app.config.publicUrl, demo },
      mail?.id ?? '',
    );
    return /set-password\/([\w-]{43}|…)/.exec(found?.text ?? '')?.[1]?.length;
  };
  await eventually(async () => {
    expect([
      await shown('invitation', false),
      await shown('reset', false),
      await shown('reset', true),
    ]).toEqual([43, 1, 43]);
  });
});

describe('without a mail server, outside a demonstration', () => {
  test('nobody is told to wait for a mail', async () => {
    const plain = await setupTestApp({ demo: false });
    expect((await plain.browser().get('/sign-in')).html).not.toContain('/forgotten-password');
    expect((await plain.browser().get('/forgotten-password')).status).toBe(404);
    await plain.close();
  });
});

describe('guessing', () => {
  const guess = (browser: Browser, email: string) => signedIn(browser, email, 'wrong wrong wrong');

  test('from elsewhere makes nobody wait who signs in where they did before', async () => {
    await made('victim@example.org', PASSWORD);
    const own = app.browser();
    expect((await signedIn(own, 'victim@example.org', PASSWORD)).status).toBe(303);
    expect(own.cookies.get('entente_device')).toMatch(/^[\w-]{43}$/);
    const answers = [];
    for (let attempt = 0; attempt < 8; attempt += 1)
      answers.push((await guess(app.browser(), 'victim@example.org')).status);
    expect(answers).toContain(429);

    own.cookies.delete('entente_session');
    expect((await signedIn(own, 'victim@example.org', PASSWORD)).status).toBe(303);
    const stranger = app.browser();
    stranger.cookies.set('entente_device', own.cookies.get('entente_device') ?? '');
    expect((await guess(stranger, 'somebody-else@example.org')).status).toBe(422);
    const planted = app.browser();
    planted.cookies.set('entente_device', 'a'.repeat(43));
    const others = [];
    for (let attempt = 0; attempt < 8; attempt += 1)
      others.push((await guess(planted, 'victim@example.org')).status);
    expect(others).toContain(429);
  });

  test('in a known browser has to wait like everywhere', async () => {
    await made('known-device@example.org', PASSWORD);
    const own = app.browser();
    await signedIn(own, 'known-device@example.org', PASSWORD);
    own.cookies.delete('entente_session');
    const answers = [];
    for (let attempt = 0; attempt < 8; attempt += 1)
      answers.push((await guess(own, 'known-device@example.org')).status);
    expect(answers).toContain(429);
  });
});

test('a password that was hashed with less work is hashed anew when its owner signs in', async () => {
  const { id } = await made('old@example.org', PASSWORD);
  const weak = (await hashPassword(PASSWORD)).replace('m=19456', 'm=4096');
  expect(isOutdated(weak)).toBe(true);
  const { hash } = await import('@node-rs/argon2');
  const old = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
  await behindTheWall(app.test, 'UPDATE account SET password_hash = $2 WHERE id = $1', [id, old]);
  expect((await signedIn(app.browser(), 'old@example.org', PASSWORD)).status).toBe(303);
  const [row] = await behindTheWall<{ hash: string }>(
    app.test,
    'SELECT password_hash AS hash FROM account WHERE id = $1',
    [id],
  );
  expect(isOutdated(row?.hash ?? '')).toBe(false);
  expect((await signedIn(app.browser(), 'old@example.org', PASSWORD)).status).toBe(303);
});
