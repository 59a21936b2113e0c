import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type MailServer, mailServer } from '../support/mail-server.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

describe('was the mail really sent', () => {
  let app: TestApp;
  let server: MailServer;
  let programme: WebProgramme;
  let admin: Browser;
  let action: Drafted;
  let mail: { id: string; to_address: string; message_id: string };

  beforeAll(async () => {
    server = await mailServer();
    server.answers = Array.from({ length: 200 }, () => ({ code: 550, text: 'No such <person>' }));
    app = await setupTestApp({ smtpUrl: server.url });
    programme = new WebProgramme(app);
    admin = await app.signIn('admin');
    action = await programme.draft('Mails & <forms>');
    await programme.act('manager', action.id, 'submit_concept_note');
    await eventually(async () => {
      const rows = await behindTheWall<typeof mail>(
        app.test,
        `SELECT id, to_address, message_id FROM mail WHERE case_id = $1 AND failed_at IS NOT NULL AND to_address LIKE 'secretariat@%'`,
        [action.id],
      );
      expect(rows).toHaveLength(1);
      mail = rows[0]!;
    });
    server.answers = [];
  });
  afterAll(async () => {
    await app?.close();
    await server?.close();
  });

  test('an administrator is told on the home page and on the page of the reader', async () => {
    expect(textOf((await admin.get('/')).html)).toMatch(
      /\d+ mails? could not be delivered in the last 14 days/,
    );
    const [account] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM account WHERE email = $1',
      [mail.to_address],
    );
    const user = await admin.get(`/admin/users/${account?.id}`);
    expect(textOf(user.html)).toContain('1 mail could not be delivered');
    expect(user.html).toContain(`/admin/outbox?state=failed&address=${encodeURIComponent(mail.to_address)}`);
    const secretariat = await app.signIn('secretariat');
    expect(textOf((await secretariat.get('/')).html)).not.toContain('could not be delivered');
  });

  test('the outbox finds mails by state, address and file', async () => {
    const found = async (query: string) =>
      [
        ...(await admin.get(`/admin/outbox?${query}`)).html.matchAll(
          /href="\/admin\/outbox\/([0-9a-f-]{36})"/g,
        ),
      ].map(([, id]) => id);
    expect(await found(`state=failed&address=${mail.to_address}`)).toEqual([mail.id]);
    expect(await found(`address=${mail.to_address.toUpperCase()}&reference=${action.reference}`)).toEqual([
      mail.id,
    ]);
    expect(await found(`state=sent&address=${mail.to_address}`)).toEqual([]);
    expect(await found('reference=ACT/1900/1')).toEqual([]);
    expect(textOf((await admin.get('/admin/outbox?address=nobody@example.org')).html)).toContain(
      'No mail fits.',
    );
    expect((await admin.get('/admin/outbox?state=lost&address[]=x&reference=%00')).status).toBe(200);
  });

  test('one mail shows its attempts, its head, and both bodies, the page in a frame that can do nothing', async () => {
    const page = await admin.get(`/admin/outbox/${mail.id}`);
    const text = textOf(page.html);
    expect(text).toMatch(/1 .* Refused for good 550 .*No such <person>/);
    expect(text).toContain(`Message-ID ${mail.message_id}`);
    expect(text).toContain('/unsubscribe/…>');
    expect(page.html).toMatch(/<iframe[^>]* sandbox(=""|[ >])/);
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'");
    const html = await admin.get(`/admin/outbox/${mail.id}/html`);
    expect(html.status).toBe(200);
    expect(html.html).toContain('Mails &amp; &lt;forms&gt;');
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.* sandbox/);
    expect(html.headers.get('content-security-policy')).not.toContain('script-src');
  });

  test('only administrators see any of it, and nobody learns whether a mail is there', async () => {
    const other = await app.signIn('secretariat');
    for (const path of ['', '/html', '/again']) {
      expect([path, (await other.get(`/admin/outbox/${mail.id}${path}`)).status]).toEqual([path, 403]);
      expect([path, (await admin.get(`/admin/outbox/x${path}`)).status]).toEqual([path, 404]);
    }
    expect((await other.get('/admin/outbox/again')).status).toBe(403);
  });

  test('staff read on the file to whom mails went; others are not told', async () => {
    const staff = await app.signIn('secretariat');
    expect((await staff.get(`/actions/${action.id}`)).html).toContain(`/actions/${action.id}/mails`);
    const page = await staff.get(`/actions/${action.id}/mails`);
    expect(textOf(page.html)).toContain(mail.to_address);
    expect(textOf(page.html)).toContain('Failed');
    expect(page.html).not.toContain('/admin/outbox/');
    const manager = await app.signIn('manager');
    expect((await manager.get(`/actions/${action.id}`)).html).not.toContain('/mails');
    expect((await manager.get(`/actions/${action.id}/mails`)).status).toBe(404);
  });

  test('a failed mail is sent again after a question, under the same name, and not twice', async () => {
    const asked = await admin.get(`/admin/outbox/${mail.id}/again`);
    expect(textOf(asked.html)).toContain('Send this mail again?');
    expect(textOf(asked.html)).toContain(mail.to_address);
    const path = `/admin/outbox/${mail.id}/again`;
    expect((await admin.submit(path, path, {})).location).toBe(`/admin/outbox/${mail.id}`);
    await eventually(async () => {
      expect(textOf((await admin.get(`/admin/outbox/${mail.id}`)).html)).toMatch(/2 .* Taken 250 Taken/);
    });
    const arrived = server.received.filter((message) => message.includes(mail.message_id));
    expect(arrived).toHaveLength(1);
    const again = await admin.submit(path, path, {});
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('This mail was sent, waits, or is not needed any more.');
  });

  test('all that failed and fit are sent again at once, others stay', async () => {
    const failed = () =>
      behindTheWall<{ to_address: string }>(
        app.test,
        'SELECT to_address FROM mail WHERE failed_at IS NOT NULL',
      );
    await behindTheWall(app.test, `UPDATE mail SET sent_at = NULL, failed_at = now() WHERE id = $1`, [
      mail.id,
    ]);
    await behindTheWall(
      app.test,
      `INSERT INTO mail (id, account_id, source, to_address, subject, body_text, body_html, message_id, failed_at)
       SELECT gen_random_uuid(), account_id, 'event:x', 'somebody@example.org', 'S', 'T', 'H', '<x@y>', now() FROM mail WHERE id = $1`,
      [mail.id],
    );
    const path = `/admin/outbox/again?address=${encodeURIComponent(mail.to_address)}`;
    expect(textOf((await admin.get(path)).html)).toContain('Send this mail again?');
    const sent = await admin.submit(path, '/admin/outbox/again', {});
    expect(sent.status).toBe(303);
    expect(textOf((await admin.get(sent.location ?? '')).html)).toContain('The mail is on its way again.');
    expect((await failed()).map((one) => one.to_address)).not.toContain(mail.to_address);
    expect((await failed()).map((one) => one.to_address)).toContain('somebody@example.org');
    const events = await behindTheWall(app.test, `SELECT 1 FROM audit_event WHERE kind = 'mails_sent_again'`);
    expect(events).toHaveLength(2);
  });
});
