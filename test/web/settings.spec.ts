import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';

describe('the settings of an installation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await setupTestApp();
  }, 60_000);
  afterAll(() => app.close());

  const path = '/admin/settings/second_signature_from_cents';
  const sent = async (browser: Browser, fields: Record<string, string>) => {
    const page = await browser.get(path);
    return browser.post(path, { ...hiddenFieldsOf(page.html, path), ...fields });
  };

  test('are read and changed by administrators alone, and the record says from what to what', async () => {
    const admin = await app.signIn('admin');
    expect(textOf((await admin.get('/admin/settings')).html)).toContain('Second authorising signature from');
    expect((await sent(admin, { value: '750 000,00' })).status).toBe(303);
    const list = textOf((await admin.get('/admin/settings')).html);
    expect(list).toMatch(/EUR\s750,000\.00/);
    const [event] = await behindTheWall<{ data: object }>(
      app.test,
      `SELECT body->'data' AS data FROM audit_event WHERE kind = 'setting_changed' ORDER BY seq`,
    );
    expect(event?.data).toMatchObject({
      setting: 'second_signature_from_cents',
      from: 100_000_000,
      to: 75_000_000,
    });
    for (const persona of ['head-of-unit', 'manager', 'auditor']) {
      const browser = await app.signIn(persona);
      expect((await browser.get('/admin/settings')).status).toBe(403);
    }
  });

  test('come back filled with what was typed when it is out of bounds, and when somebody was faster', async () => {
    const admin = await app.signIn('admin');
    const wrong = await sent(admin, { value: '-3' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="-3"');
    expect((await sent(admin, { value: '5', before: '1' })).status).toBe(412);
    expect((await admin.get('/admin/settings/nothing')).status).toBe(404);
  });

  test('cannot be written by SQL as anybody else', async () => {
    const programme = new WebProgramme(app);
    for (const persona of ['manager', 'head-of-unit', 'authorising-officer']) {
      const rows = await app.database.asActor(await programme.actor(persona), (transaction) =>
        transaction.run('try_setting', `UPDATE setting SET value = '1' RETURNING code`),
      );
      expect(rows).toEqual([]);
    }
  });
});
