/** Webhooks as administrators look after them: on pages and through the API, with a receiver that listens. */
import { Webhook } from 'standardwebhooks';
import { programsOf } from '../api/support/client.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type HookReceiver, hookReceiver } from '../support/hook-receiver.js';
import { WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let admin: Browser;
let receiver: HookReceiver;
let organisationId: string;

beforeAll(async () => {
  app = await setupTestApp({ webhookNetworks: ['127.0.0.1/32'] });
  receiver = await hookReceiver();
  admin = await app.signIn('admin');
  const [row] = await behindTheWall<{ id: string }>(
    app.test,
    `SELECT organisation_id AS id FROM account WHERE demo_persona = 'admin'`,
  );
  organisationId = row?.id ?? '';
});
afterAll(async () => {
  await app.close();
  await receiver.close();
});

const PATH = '/admin/webhooks';
const secretOn = (html: string) => /value="(whsec_[^"]+)"/.exec(html)?.[1] ?? '';

async function confirmed(path: string, action: string) {
  const confirm = await admin.get(path);
  expect(confirm.status).toBe(200);
  return admin.post(action, hiddenFieldsOf(confirm.html, action));
}

describe('the pages of webhooks', () => {
  test('come back filled, then show the secret once, and what arrived', async () => {
    expect(textOf((await admin.get(PATH)).html)).toContain('No other system is told anything yet.');
    expect((await admin.get('/admin')).html).toContain('href="/admin/webhooks"');
    const form = { name: 'Mirror', organisationId, eventTypes: ['case.opened', 'case.advanced'] };
    const wrong = await admin.submit(`${PATH}/new`, PATH, { ...form, url: 'https://10.0.0.1/hooks' });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('This address lies in a private network');
    expect(wrong.html).toContain('value="https://10.0.0.1/hooks"');
    expect(wrong.html).toMatch(/value="case.opened" checked/);

    const made = await admin.submit(`${PATH}/new`, PATH, { ...form, url: receiver.url });
    expect(made.status).toBe(303);
    const page = await admin.get(made.location ?? '');
    const secret = secretOn(page.html);
    expect(secret).toMatch(/^whsec_/);
    expect(secretOn((await admin.get(made.location ?? '')).html)).toBe('');

    const programme = new WebProgramme(app);
    const drafted = await programme.draft('Told to others');
    await eventually(() =>
      expect(receiver.received.filter((one) => one.data['id'] === drafted.id)).not.toHaveLength(0),
    );
    const one = receiver.received.find(({ data }) => data['id'] === drafted.id);
    expect(new Webhook(secret).verify(one?.body ?? '', one?.headers as Record<string, string>)).toMatchObject(
      {
        type: 'case.opened',
        data: { reference: drafted.reference, stage: 'draft' },
      },
    );
    await eventually(async () => {
      const log = textOf((await admin.get(made.location ?? '')).html);
      expect(log).toContain(`A file was opened: ${drafted.reference} delivered`);
      expect(log).toContain('204');
    });
  });

  test('ask before each step and say what was done after', async () => {
    const list = await admin.get(PATH);
    const base = /href="(\/admin\/webhooks\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? '';
    const rotated = await confirmed(`${base}/rotate`, `${base}/rotate`);
    expect(secretOn((await admin.get(rotated.location ?? '')).html)).toMatch(/^whsec_/);
    expect(textOf((await admin.get(base)).html)).toContain('Secret before good until');

    await admin.submit(base, `${base}/test`, {});
    await eventually(() => expect(receiver.received.some((one) => one.type === 'webhook.test')).toBe(true));

    expect(textOf((await admin.get(`${base}/pause`)).html)).toContain('Nothing is sent until it is resumed');
    await confirmed(`${base}/pause`, `${base}/pause`);
    expect(textOf((await admin.get(base)).html)).toContain('Paused by an administrator.');
    const twice = await admin.submit(`${base}/pause`, `${base}/pause`, {});
    expect(textOf((await admin.get(twice.location ?? '')).html)).toContain(
      'That was not possible as things stand.',
    );
    await confirmed(`${base}/resume`, `${base}/resume`);

    const before = receiver.received.length;
    const bad = await admin.submit(base, `${base}/again/confirm`, { since: 'yesterday' });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('href="#field-since"');
    const ask = await admin.submit(base, `${base}/again/confirm`, { since: '2020-01-01' });
    expect(textOf(ask.html)).toContain('Send everything since 1 January 2020 again?');
    await admin.post(`${base}/again`, hiddenFieldsOf(ask.html, `${base}/again`));
    await eventually(() => expect(receiver.received.length).toBeGreaterThan(before));

    const edited = await admin.submit(`${base}/edit`, `${base}/edit`, {
      name: 'Mirror & more',
      url: receiver.url,
      eventTypes: ['case.edited'],
    });
    expect(edited.status).toBe(303);
    expect(textOf((await admin.get(base)).html)).toContain('Mirror & more');
    await confirmed(`${base}/remove`, `${base}/remove`);
    expect(textOf((await admin.get(PATH)).html)).toContain('The webhook is removed.');
    expect((await admin.get(base)).status).toBe(404);
    expect((await admin.get(`${PATH}/nothing/pause`)).status).toBe(404);
  });

  test('are for administrators alone, and speak French', async () => {
    for (const persona of ['secretariat', 'manager', 'auditor', 'partner-md']) {
      const browser = await app.signIn(persona);
      for (const path of [PATH, `${PATH}/new`]) expect((await browser.get(path)).status).toBe(403);
    }
    await behindTheWall(app.test, `UPDATE account SET locale = 'fr' WHERE demo_persona = 'admin-2'`);
    const french = await app.signIn('admin-2');
    expect(textOf((await french.get(`${PATH}/new`)).html)).toContain('Un dossier a avancé');
  });
});

describe('webhooks for programs', () => {
  test('are made, read, changed, tried, paused and removed, each answer as it is described', async () => {
    const as = await programsOf(app);
    const program = as('admin');
    const created = await program.post<{ id: string; secret: string }>('/api/v1/webhooks', {
      organisationId,
      name: 'Program',
      url: receiver.url,
      eventTypes: ['case.opened'],
    });
    expect(created.status).toBe(201);
    expect(created.body.secret).toMatch(/^whsec_/);
    const path = `/api/v1/webhooks/${created.body.id}`;
    const read = await program.get<{ version: string; name: string }>(path);
    expect(read.body).toMatchObject({
      name: 'Program',
      version: '1',
      pausedWhy: null,
      organisation: { id: organisationId },
    });
    expect(JSON.stringify(read.body)).not.toContain('whsec_');
    const list = await program.get<{ items: { id: string }[] }>('/api/v1/webhooks?limit=1');
    expect(list.body.items).toHaveLength(1);

    expect((await program.patch(path, { name: 'Other' })).status).toBe(428);
    expect((await program.patch(path, { name: 'Other' }, { version: '9' })).status).toBe(412);
    const changed = await program.patch<{ version: string }>(path, { name: 'Other' }, { version: '1' });
    expect([changed.status, changed.body.version]).toEqual([200, '2']);
    const wrong = await program.patch<{ errors: { pointer: string; code: string }[] }>(
      path,
      { url: 'http://169.254.169.254/' },
      { version: '2' },
    );
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/url', code: 'url_not_public' })]);

    expect((await program.post(`${path}/test`, {})).status).toBe(202);
    await eventually(async () => {
      const { body } = await program.get<{ items: { id: string; state: string; attempts: object[] }[] }>(
        `${path}/messages?filter[state]=delivered`,
      );
      expect(body.items).toHaveLength(1);
      expect(body.items[0]?.attempts).toHaveLength(1);
    });
    const { body } = await program.get<{ items: { id: string }[] }>(`${path}/messages`);
    const again = await program.post<{ messages: number }>(
      `${path}/messages/${body.items[0]?.id}/replay`,
      {},
    );
    expect([again.status, again.body]).toEqual([202, { messages: 1 }]);
    expect((await program.post(`${path}/replay`, { since: '2020-01-01T00:00:00Z' })).status).toBe(202);
    expect((await program.post(`${path}/replay`, { since: 'x' })).status).toBe(422);

    expect((await program.post<{ secret: string }>(`${path}/rotate`, {})).body.secret).not.toBe(
      created.body.secret,
    );
    expect((await program.post(`${path}/pause`, {})).body).toMatchObject({ pausedWhy: 'person' });
    expect((await program.post(`${path}/pause`, {})).status).toBe(409);
    expect((await program.post(`${path}/resume`, {})).body).toMatchObject({ pausedWhy: null });
    expect((await app.api('admin')(path, { method: 'DELETE' })).status).toBe(204);
    expect((await program.get(path)).status).toBe(404);
    expect((await as('secretariat').get('/api/v1/webhooks')).status).toBe(403);
  });
});
