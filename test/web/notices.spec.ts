import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

const CHOSEN = {
  mail: 'weekly',
  digestHour: '9',
  digestWeekday: '2',
  quietFrom: '20',
  quietUntil: '7',
  mailLocale: 'fr',
};

describe('choosing one’s notices', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let manager: Browser;
  let action: Drafted;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    manager = await app.signIn('manager');
    action = await programme.draft('Watched & <muted>');
  });
  afterAll(() => app.close());

  test('the page is one step from the account, says the rule, and keeps what is chosen', async () => {
    expect((await manager.get('/account')).html).toContain('href="/account/notices"');
    const page = await manager.get('/account/notices');
    expect(textOf(page.html)).toContain('only when that comes at least 24 hours before it is due');
    expect(textOf(page.html)).toContain('In the time zone of your office: Europe/Bucharest.');
    expect(page.html).toMatch(/value="at_once"[^>]*checked/);
    const saved = await manager.submit('/account/notices', '/account/notices', CHOSEN);
    expect([saved.status, saved.location]).toEqual([303, '/account/notices']);
    const after = await manager.get('/account/notices');
    expect(textOf(after.html)).toContain('Your choice is saved.');
    expect(after.html).toMatch(/value="weekly"[^>]*checked/);
    expect(after.html).toMatch(/<option value="20" selected/);
  });

  test('a mistake comes back with the form filled, and nothing is saved', async () => {
    const wrong = await manager.submit('/account/notices', '/account/notices', {
      ...CHOSEN,
      mail: 'daily',
      quietUntil: '20',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Quiet until: Quiet hours cannot last the whole day.');
    expect(wrong.html).toMatch(/value="daily"[^>]*checked/);
    expect((await manager.get('/account/notices')).html).toMatch(/value="weekly"[^>]*checked/);
  });

  test('a file is watched, muted and left alone with buttons on its page, and listed', async () => {
    const path = `/actions/${action.id}`;
    expect(textOf((await manager.get(path)).html)).toContain('You are told what concerns you.');
    const watched = await manager.submit(path, `${path}/notices`, { wish: 'watch' });
    expect([watched.status, watched.location]).toEqual([303, path]);
    expect(textOf((await manager.get(path)).html)).toContain('You watch this file from now on.');
    await manager.submit(path, `${path}/notices`, { wish: 'mute' });
    expect(textOf((await manager.get(path)).html)).toContain('You muted this file');
    const list = await manager.get('/account/notices');
    expect(textOf(list.html)).toContain('Watched & <muted> Muted');
    const ended = await manager.submit('/account/notices', `/account/notices/cases/${action.id}/end`, {});
    expect(ended.status).toBe(303);
    expect(textOf((await manager.get('/account/notices')).html)).toContain(
      'You neither watch nor mute a file.',
    );
    expect((await manager.submit(path, `${path}/notices`, { wish: 'love' })).status).toBe(422);
  });

  test('who does not see a file cannot watch it', async () => {
    const stranger = await app.signIn('manager-es');
    const token = /name="_token" value="([^"]+)"/.exec((await stranger.get('/account')).html)?.[1] ?? '';
    const path = `/actions/${action.id}/notices`;
    expect((await stranger.post(path, { _token: token, wish: 'watch' })).status).toBe(404);
    expect((await stranger.post('/actions/x/notices', { _token: token, wish: 'watch' })).status).toBe(404);
    expect((await stranger.post(path, { wish: 'watch' })).status).toBe(403);
  });

  describe('stopping mails by the link in them', () => {
    let path: string;
    beforeAll(async () => {
      const [row] = await behindTheWall<{ token: string }>(
        app.test,
        `SELECT unsubscribe_token AS token FROM account WHERE demo_persona = 'manager'`,
      );
      path = `/unsubscribe/${row?.token}`;
    });
    const stopped = async () =>
      (
        await behindTheWall<{ stopped: boolean }>(
          app.test,
          'SELECT unsubscribed_at IS NOT NULL AS stopped FROM notice_preference',
        )
      )[0]?.stopped;

    test('looking at it changes nothing; the page says what will stop', async () => {
      const page = await app.browser().get(path);
      expect(page.status).toBe(200);
      expect(textOf(page.html)).toContain('Stop the mails?');
      expect(textOf(page.html)).toMatch(/stops all mails of this installation to \S+@\S+/);
      expect(await stopped()).toBe(false);
    });

    test('works without signing in, with a way back', async () => {
      const anybody = app.browser();
      const sent = await anybody.submit(path, path, {});
      expect([sent.status, sent.location]).toEqual([303, path]);
      expect(textOf((await anybody.get(path)).html)).toContain('The mails are stopped');
      expect(await stopped()).toBe(true);
      expect(textOf((await manager.get('/account/notices')).html)).toContain('Mails are stopped');
      const back = await anybody.submit(path, `${path}/undo`, {});
      expect(textOf((await anybody.get(back.location ?? '')).html)).toContain('The mails go on');
      expect(await stopped()).toBe(false);
      expect((await manager.get('/account/notices')).html).toMatch(/value="weekly"[^>]*checked/);
    });

    test.each([
      [
        'a form of fields',
        { 'content-type': 'application/x-www-form-urlencoded' },
        'List-Unsubscribe=One-Click',
      ],
      [
        'a form of parts',
        { 'content-type': 'multipart/form-data; boundary=x' },
        '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      ],
    ])(
      'a mail program stops them with %s, from another site, and is not redirected',
      async (_, headers, body) => {
        const answer = await fetch(`${app.baseUrl}${path}`, {
          method: 'POST',
          redirect: 'manual',
          headers: { ...headers, origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
          body,
        });
        expect(answer.status).toBe(200);
        expect(await stopped()).toBe(true);
        expect((await manager.submit('/account/notices', '/account/notices', CHOSEN)).status).toBe(303);
        expect(await stopped()).toBe(false);
      },
    );

    test('only that one post may come from elsewhere', async () => {
      const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' };
      const anybody = app.browser();
      expect((await anybody.post(`${path}/undo`, {}, foreign)).status).toBe(403);
      for (const other of ['/account/notices', '/inbox/read', '/sign-in', '/language']) {
        expect([other, (await manager.post(other, {}, foreign)).status]).toEqual([other, 403]);
      }
    });

    test('a secret that is nobody’s is not found', async () => {
      for (const wrong of ['x', '0'.repeat(64), '%00']) {
        for (const page of [
          await app.browser().get(`/unsubscribe/${wrong}`),
          await app.browser().post(`/unsubscribe/${wrong}`, {}),
          await app.browser().post(`/unsubscribe/${wrong}/undo`, {}),
          await app.browser().get(`/unsubscribe/${wrong}/undone`),
        ]) {
          expect([wrong, [400, 404].includes(page.status)]).toEqual([wrong, true]);
        }
      }
    });
  });
});
