import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { givePassword } from '../support/give-password.js';

const idOf = async (app: TestApp, persona: string): Promise<string> => {
  const [row] = await behindTheWall<{ id: string }>(
    app.test,
    'SELECT id FROM account WHERE demo_persona = $1',
    [persona],
  );
  return row?.id ?? '';
};

describe('administration', () => {
  let app: TestApp;
  let admin: Browser;
  beforeAll(async () => {
    app = await setupTestApp();
    admin = await app.signIn('admin');
  });
  afterAll(() => app.close());

  test('is one entry of the navigation, with everything below it one step away', async () => {
    const home = await admin.get('/');
    expect(home.html).toContain('<a href="/admin">Administration</a>');
    const page = await admin.get('/admin');
    const main = page.html.slice(page.html.indexOf('<main'));
    for (const path of ['users', 'organisations', 'delegations', 'outbox']) {
      expect(main).toContain(`href="/admin/${path}"`);
    }
    expect((await admin.get('/admin/users')).html).toContain('<a href="/admin" aria-current="page">');
  });

  test('is for administrators: everybody else is refused, and shown no way there', async () => {
    for (const persona of ['manager', 'secretariat', 'partner-md', 'head-of-unit']) {
      const browser = await app.signIn(persona);
      for (const path of [
        '/admin/users',
        '/admin/users/new',
        `/admin/users/${await idOf(app, 'manager')}`,
        '/admin/organisations',
        '/admin/organisations/new',
        '/admin/outbox',
        '/admin',
      ]) {
        expect([persona, path, (await browser.get(path)).status]).toEqual([persona, path, 403]);
      }
      expect((await browser.get('/account')).html).not.toContain('/admin/');
      const posted = await browser.submit('/account', '/account/profile', { name: 'Same', locale: 'en' });
      expect(posted.status).toBe(303);
      const token = /name="_token" value="([^"]+)"/.exec((await browser.get('/account')).html)?.[1] ?? '';
      const grant = await browser.post(`/admin/users/${await idOf(app, persona)}/roles`, {
        _token: token,
        role: 'administrator',
      });
      expect(grant.status).toBe(403);
      const create = await browser.post('/admin/organisations', {
        _token: token,
        code: 'X',
        name: 'X',
        kind: 'ACADEMIA',
      });
      expect(create.status).toBe(403);
    }
  });

  test('lists people by name, whatever their letters, and finds them', async () => {
    const page = await admin.get('/admin/users');
    const names = [...page.html.matchAll(/\/admin\/users\/[0-9a-f-]{36}">([^<]+)</g)].map(
      ([, name = '']) => name,
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    const found = await admin.get('/admin/users?q=alvaro');
    expect(textOf(found.html)).toContain('Álvaro Quintana');
    expect(textOf(found.html)).toContain('1 user');
    expect(textOf((await admin.get('/admin/users?q=%25')).html)).toContain('No user matches.');
  });

  test('adds an organisation and a person, who then signs in', async () => {
    const added = await admin.submit('/admin/organisations/new', '/admin/organisations', {
      name: 'Border Guard',
      code: 'PL-SG',
      kind: 'MEMBER_STATE_AUTHORITY',
      country: 'PL',
      calendar: '',
      publicBody: 'yes',
    });
    expect([added.status, added.location]).toEqual([303, '/admin/organisations']);
    expect(textOf((await admin.get('/admin/organisations')).html)).toContain('Border Guard is added.');
    const [organisation] = await behindTheWall<{ id: string; calendar: string; time_zone: string }>(
      app.test,
      `SELECT id, calendar, time_zone FROM organisation WHERE code = 'PL-SG'`,
    );
    expect(organisation).toMatchObject({ calendar: 'PL', time_zone: 'Europe/Warsaw' });

    const user = await admin.submit('/admin/users/new', '/admin/users', {
      name: 'Zofia Nowak',
      email: 'Zofia.Nowak@example.org',
      organisationId: organisation?.id ?? '',
    });
    expect(user.status).toBe(303);
    const granted = await admin.submit(user.location ?? '', `${user.location}/roles`, {
      role: 'programme_manager',
    });
    expect(granted.status).toBe(303);
    expect(textOf((await admin.get(user.location ?? '')).html)).toContain('Programme manager is granted.');

    await givePassword(app.test, 'zofia.nowak@example.org', 'seven calm rivers');
    const browser = app.browser();
    const signedIn = await browser.submit('/sign-in', '/sign-in', {
      email: 'zofia.nowak@example.org',
      password: 'seven calm rivers',
    });
    expect(signedIn.status).toBe(303);
    expect(textOf((await browser.get('/account')).html)).toContain('Programme manager');
  });

  test.each([
    [{ name: '', email: 'x' }, ['#field-name', '#field-email', '#field-organisationId']],
    [{ name: 'A', email: 'admin@demo.example' }, ['#field-email']],
  ])('a person with %j comes back to be mended', async (given, fields) => {
    const [organisation] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM organisation WHERE code = 'EC-HOME'`,
    );
    const page = await admin.submit('/admin/users/new', '/admin/users', {
      organisationId: fields.includes('#field-organisationId') ? '' : (organisation?.id ?? ''),
      ...given,
    });
    expect(page.status).toBe(422);
    const linked = [...page.html.matchAll(/<a href="(#field-\w+)">/g)].map(([, href]) => href);
    expect(linked).toEqual(expect.arrayContaining(fields));
    expect(linked).toHaveLength(fields.length);
  });

  test('a role takes effect, and ends, with the person’s next click', async () => {
    const person = await app.signIn('verifier');
    const id = await idOf(app, 'verifier');
    expect((await person.get('/calls/new')).status).toBe(403);
    await admin.submit(`/admin/users/${id}`, `/admin/users/${id}/roles`, { role: 'secretariat' });
    expect((await person.get('/calls/new')).status).toBe(200);

    const page = await admin.get(`/admin/users/${id}`);
    const assignments = [...page.html.matchAll(/\/roles\/([0-9a-f-]{36})\/end"/g)].map(([, one = '']) => one);
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM role_assignment WHERE account_id = $1 AND role = 'secretariat'`,
      [id],
    );
    expect(assignments).toContain(row?.id);
    await admin.submit(`/admin/users/${id}`, `/admin/users/${id}/roles/${row?.id}/end`, {});
    expect((await person.get('/calls/new')).status).toBe(403);
    const again = await admin.submit(`/admin/users/${id}`, `/admin/users/${id}/roles`, {
      role: 'secretariat',
    });
    expect(again.status).toBe(303);
    await admin.post(`/admin/users/${id}/disable`, {
      _token: /name="_token" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
    });
    expect((await person.get('/account')).status).toBe(303);
  });

  test('a sensitive role waits for a second administrator, who confirms it on a page of its own', async () => {
    const id = await idOf(app, 'financial-initiator');
    const proposed = await admin.submit(`/admin/users/${id}`, `/admin/users/${id}/roles`, {
      role: 'head_of_unit',
    });
    const path = proposed.location ?? '';
    expect(path).toMatch(/^\/admin\/role-proposals\/[0-9a-f-]{36}$/);
    const own = textOf((await admin.get(path)).html);
    expect(own).toContain('Another administrator has to confirm it.');
    expect(own).toContain('Take it back');
    expect((await admin.get(`${path}/confirm`)).location).toBe(path);
    expect(textOf((await admin.get(`/admin/users/${id}`)).html)).toContain('waits for another administrator');

    const second = await app.signIn('admin-2');
    expect((await second.get('/admin/role-proposals')).html).toContain(path);
    expect(textOf((await second.get(`${path}/confirm`)).html)).toContain('from the next click on');
    const confirmed = await second.submit(`${path}/confirm`, `${path}/confirm`, {});
    expect(confirmed.location).toBe(path);
    expect(textOf((await second.get(path)).html)).toContain('The role is granted.');
    expect(textOf((await admin.get(`/admin/users/${id}`)).html)).toContain('Head of unit');

    const auditor = await app.signIn('auditor');
    expect((await auditor.get(path)).html).not.toContain(`${path}/confirm`);
    expect((await (await app.signIn('secretariat')).get(path)).status).toBe(403);
    expect((await second.get('/admin/role-proposals/x')).status).toBe(404);
    expect((await second.get(`${path}/nonsense`)).status).toBe(404);
  });

  test('shows the second administrator whose mailbox it is, and waits until somebody can sign in', async () => {
    const [party] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT organisation_id AS id FROM account WHERE demo_persona = 'head-of-unit'`,
    );
    const added = await admin.submit('/admin/users/new', '/admin/users', {
      name: 'Jane Officer',
      email: 'not-janes@example.org',
      organisationId: party?.id ?? '',
    });
    const user = added.location ?? '';
    const proposed = await admin.submit(user, `${user}/roles`, { role: 'authorising_officer' });
    const path = proposed.location ?? '';
    const second = await app.signIn('admin-2');
    const page = await second.get(path);
    for (const part of ['not-janes@example.org', 'Has not set a password yet', 'Invited by']) {
      expect(textOf(page.html)).toContain(part);
    }
    expect(page.html).not.toContain(`href="${path}/confirm"`);
    expect((await second.get(`${path}/confirm`)).location).toBe(path);
    const token = /name="_token" value="([^"]+)"/.exec((await second.get('/account')).html)?.[1] ?? '';
    const refused = await second.post(`${path}/confirm`, { _token: token });
    expect([refused.status, textOf(refused.html).includes('have not set a password yet')]).toEqual([
      409,
      true,
    ]);
    await behindTheWall(
      app.test,
      `UPDATE account SET password_hash = 'set' WHERE email = 'not-janes@example.org'`,
    );
    const ask = textOf((await second.get(`${path}/confirm`)).html);
    expect(ask).toContain('not-janes@example.org');
    expect(ask).toContain('Whoever reads the mail of this address can act as Jane Officer.');
    const done = await second.submit(`${path}/confirm`, `${path}/confirm`, {});
    expect(done.location).toBe(path);
  });

  test('nobody changes their own rights', async () => {
    const id = await idOf(app, 'admin');
    const page = await admin.get(`/admin/users/${id}`);
    expect(textOf(page.html)).toContain('Nobody changes their own rights');
    expect(page.html).not.toContain(`/admin/users/${id}/roles`);
    const token = { _token: /name="_token" value="([^"]+)"/.exec(page.html)?.[1] ?? '' };
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM role_assignment WHERE account_id = $1 AND ended_at IS NULL',
      [id],
    );
    for (const [path, values] of [
      [`/admin/users/${id}/roles`, { role: 'authorising_officer' }],
      [`/admin/users/${id}/roles/${row?.id}/end`, {}],
      [`/admin/users/${id}/disable`, {}],
    ] as const) {
      const refused = await admin.post(path, { ...token, ...values });
      expect([path, refused.status]).toEqual([path, 403]);
      expect(textOf(refused.html)).toContain('Nobody changes their own rights');
    }
  });

  test('a partner country gets no role that opens the inside', async () => {
    const id = await idOf(app, 'partner-md');
    const page = await admin
      .submit(`/admin/users/${id}`, `/admin/users/${id}/roles`, { role: 'secretariat' })
      .catch(() => null);
    // The form offers no other role, so it is not there; posting it by hand is refused.
    expect(page).toBeNull();
    const token =
      /name="_token" value="([^"]+)"/.exec((await admin.get(`/admin/users/${id}`)).html)?.[1] ?? '';
    const refused = await admin.post(`/admin/users/${id}/roles`, { _token: token, role: 'secretariat' });
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('cannot hold that role');
  });

  test.each(['/admin/users/x', '/admin/users/00000000-0000-4000-8000-000000000000', '/admin/users/%00'])(
    '%s is nobody',
    async (path) => {
      const page = await admin.get(path);
      expect([400, 404]).toContain(page.status);
    },
  );

  test.each(['?cursor=x', '?cursor=%00', '?q=%00%ff', '?cursor[]=a&q[]=b', `?q=${'x'.repeat(5000)}`])(
    'the list takes %s for what it is',
    async (query) => {
      expect((await admin.get(`/admin/users${query}`)).status).toBeLessThan(500);
      expect((await admin.get(`/admin/organisations${query}`)).status).toBeLessThan(500);
      expect((await admin.get(`/admin/outbox${query}`)).status).toBeLessThan(500);
      expect((await admin.get(`/inbox${query}`)).status).toBeLessThan(500);
    },
  );
});
