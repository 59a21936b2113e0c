/** Talk on a case: who reads what, who is told, what is left of it. */
import { carryOutErasure } from '../../src/identity/decide-erasure.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { proposeErasure } from '../../src/identity/propose-erasure.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

interface Told {
  id: string;
  text: string;
  author: string;
  organisation: string;
  visibility: string;
  sharedWith: { id: string; name: string }[];
  documents: { id: string; fileName: string }[];
  withdrawnAt: string | null;
}

let app: TestApp;
let drafted: Drafted;
const actors = new Map<string, PersonActor>();
const path = (rest = '') => `/actions/${drafted.id}${rest}`;
const api = (rest = '') => `/api/v1/cases/${drafted.id}/messages${rest}`;
const who = (persona: string): PersonActor => {
  const actor = actors.get(persona);
  if (!actor) throw new Error(persona);
  return actor;
};

beforeAll(async () => {
  app = await setupTestApp();
  drafted = await new WebProgramme(app).inConsultation('Talked about');
  for (const persona of [
    'manager',
    'secretariat',
    'consulted-service',
    'partner-md',
    'partner-ma',
    'auditor',
    'admin',
    'admin-2',
    'financial-initiator',
  ]) {
    const actor = await personOfDemoToken(app.database, `demo-${persona}`);
    if (actor) actors.set(persona, actor);
  }
}, 60_000);
afterAll(() => app.close());

async function write(persona: string, body: object): Promise<{ status: number; body: Told }> {
  const answer = await app.api(persona)(api(), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return { status: answer.status, body: (await answer.json()) as Told };
}

async function read(persona: string): Promise<readonly string[]> {
  const answer = await app.api(persona)(api());
  if (answer.status !== 200) return [`status ${answer.status}`];
  return ((await answer.json()) as { items: Told[] }).items.map(({ text }) => text);
}

it('stays inside unless it is shared, and then goes to whoever was chosen alone', async () => {
  const inside = await write('secretariat', { text: 'Between us.' });
  expect(inside).toMatchObject({ status: 201, body: { visibility: 'inside', sharedWith: [] } });
  const partner = who('partner-md').organisationId;
  const applicant = who('manager').organisationId;
  await write('secretariat', { text: 'For the country.', sharedWith: [partner] });
  await write('secretariat', { text: 'For both.', sharedWith: [partner, applicant] });
  expect(await read('consulted-service')).toEqual(['For both.', 'For the country.', 'Between us.']);
  expect(await read('auditor')).toEqual(['For both.', 'For the country.', 'Between us.']);
  expect(await read('partner-md')).toEqual(['For both.', 'For the country.']);
  expect(await read('manager')).toEqual(['For both.']);
  expect(await read('partner-ma')).toEqual(['status 404']);
});

it('tells outsiders neither the name of staff nor with whom else it is shared', async () => {
  const { items } = (await (await app.api('partner-md')(api())).json()) as { items: Told[] };
  const [both] = items;
  expect(both).toMatchObject({ author: '', sharedWith: [{ id: who('partner-md').organisationId }] });
  const { html } = await (await app.signIn('partner-md')).get(path('/messages'));
  expect(textOf(html)).toContain('Shared with your organisation');
  expect(html).not.toContain(who('secretariat').name);
  expect(html).not.toContain(who('manager').organisationName);
});

it('from outside goes to the facility, and to no other party', async () => {
  const answer = await write('partner-md', { text: 'From the ministry.' });
  expect(answer.status).toBe(201);
  expect(await read('manager')).not.toContain('From the ministry.');
  expect(await read('secretariat')).toContain('From the ministry.');
  const refused = await write('partner-md', {
    text: 'To the lead',
    sharedWith: [who('manager').organisationId],
  });
  expect(refused.status).toBe(422);
  expect(await write('auditor', { text: 'I read only.' })).toMatchObject({ status: 403 });
});

it('is held to its readers by the database, whatever the pages say', async () => {
  const seen = (persona: string) =>
    app.database.asActor(who(persona), (transaction) =>
      transaction.run<{ text: string }>('test_messages', 'SELECT text FROM message ORDER BY written_at'),
    );
  expect((await seen('partner-ma')).length).toBe(0);
  expect((await seen('manager')).map(({ text }) => text)).toEqual(['For both.']);
  const insert = (persona: string, audience: string) =>
    app.database.asActor(who(persona), (transaction) =>
      transaction.run(
        'test_message_insert',
        `INSERT INTO message (id, case_id, account_id, inside, audience, text, salt, written_at)
         VALUES (gen_random_uuid(), $1, $2, true, ARRAY[$3::uuid], 'x', repeat('0', 32), now())`,
        [drafted.id, who(persona).accountId, audience],
      ),
    );
  await expect(insert('manager', who('partner-md').organisationId)).rejects.toThrow('row-level security');
  await expect(insert('secretariat', who('partner-ma').organisationId)).rejects.toThrow('row-level security');
  await expect(insert('auditor', who('partner-md').organisationId)).rejects.toThrow('row-level security');
});

it('tells whoever is named, and who takes part, once each', async () => {
  const service = who('consulted-service');
  await write('secretariat', { text: `@${service.name}, what do you think?` });
  await eventually(async () => {
    const kinds = await behindTheWall<{ account: string; kind: string }>(
      app.test,
      `SELECT account_id AS account, kind FROM inbox_item WHERE kind LIKE 'message_%' AND case_id = $1`,
      [drafted.id],
    );
    expect(kinds).toContainEqual({ account: service.accountId, kind: 'message_mentioned' });
    expect(kinds).toContainEqual({ account: who('partner-md').accountId, kind: 'message_written' });
    expect(kinds).toContainEqual({ account: who('secretariat').accountId, kind: 'message_written' });
    expect(kinds.filter(({ account }) => account === who('manager').accountId)).toHaveLength(1);
  });
  const stranger = await write('secretariat', {
    text: 'Inside',
    mentions: [who('partner-md').accountId],
  });
  expect(stranger).toMatchObject({ status: 422, body: { errors: [{ pointer: '/mentions/0' }] } });
});

it('comes with a file that goes where the message goes', async () => {
  const form = new FormData();
  const browser = await app.signIn('secretariat');
  const page = await browser.get(path('/messages'));
  for (const [name, value] of Object.entries(hiddenFieldsOf(page.html, path('/messages'))))
    form.append(name, value);
  form.append('text', 'See the file.');
  form.append('sharedWith', who('partner-md').organisationId);
  form.append('file', new Blob(['Plain words.']), 'plan.txt');
  const answer = await fetch(`${app.baseUrl}${path('/messages')}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: {
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
    },
  });
  expect(answer.status).toBe(303);
  const items = async (persona: string) =>
    ((await (await app.api(persona)(api())).json()) as { items: Told[] }).items;
  const [message] = await items('partner-md');
  expect(message).toMatchObject({ text: 'See the file.', documents: [{ fileName: 'plan.txt' }] });
  const documentId = message?.documents[0]?.id ?? '';
  expect((await app.api('partner-md')(`/api/v1/documents/${documentId}`)).status).toBe(200);
  expect((await app.api('manager')(`/api/v1/documents/${documentId}`)).status).toBe(404);
  await app.api('secretariat')(api(`/${message?.id}/withdrawal`), { method: 'POST' });
  expect((await app.api('partner-md')(`/api/v1/documents/${documentId}`)).status).toBe(404);
});

it('is changed for ten minutes by whoever wrote it, and withdrawn for good', async () => {
  const { body } = await write('secretariat', { text: 'First words.' });
  const patch = (persona: string, text: string) =>
    app.api(persona)(api(`/${body.id}`), {
      method: 'PUT',
      body: JSON.stringify({ text }),
      headers: { 'content-type': 'application/json' },
    });
  expect((await patch('secretariat', 'Better words.')).status).toBe(200);
  expect((await patch('consulted-service', 'Not mine')).status).toBe(403);
  const late = (work: () => Promise<Response>) => {
    app.database.clockOffsetMs += 11 * 60_000;
    return work();
  };
  expect((await late(() => patch('secretariat', 'Too late.'))).status).toBe(409);
  const browser = await app.signIn('secretariat');
  const confirm = path(`/messages/${body.id}/withdraw`);
  expect((await browser.submit(confirm, confirm, {})).status).toBe(303);
  const { html } = await browser.get(path('/messages'));
  expect(textOf(html)).toContain(`Withdrawn by ${who('secretariat').name}`);
  expect(html).not.toContain('Better words.');
  expect((await patch('secretariat', 'Back?')).status).toBe(409);
});

it('stands in the history without its words, for staff alone', async () => {
  const staff = textOf((await (await app.signIn('consulted-service')).get(path())).html);
  expect(staff).toContain(`wrote a message (shared with`);
  expect(staff).not.toContain('For the country.');
  const outside = textOf((await (await app.signIn('partner-md')).get(path())).html);
  expect(outside).not.toContain('wrote a message');
  const [event] = await behindTheWall<{ data: { digest: string; audience: string[] } }>(
    app.test,
    `SELECT body->'data' AS data FROM audit_event WHERE kind = 'message_written' AND case_id = $1 ORDER BY seq LIMIT 1`,
    [drafted.id],
  );
  expect(event?.data).toMatchObject({ audience: [], digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it('counts what is new until it was read', async () => {
  const browser = await app.signIn('manager');
  await browser.get(path('/messages'));
  expect(textOf((await browser.get(path())).html)).not.toMatch(/Messages \(\d+ new\)/);
  await write('secretariat', { text: 'News.', sharedWith: [who('manager').organisationId] });
  expect(textOf((await browser.get(path())).html)).toContain('Messages (1 new)');
  const read = textOf((await browser.get(path('/messages'))).html);
  expect(read).toContain('News.');
  expect(textOf((await browser.get(path())).html)).not.toMatch(/Messages \(\d+ new\)/);
});

it('names nobody who was erased, and keeps no words of theirs that were to go', async () => {
  const gone = who('financial-initiator');
  const { body } = await write('secretariat', { text: `@${gone.name}: the figures, please.` });
  const { body: own } = await write('financial-initiator', { text: 'Mine alone.' });
  const { id } = await proposeErasure(app.database, who('admin'), {
    accountId: gone.accountId,
    reason: 'Asked for.',
    ownTexts: true,
  });
  await carryOutErasure(app.database, who('admin-2'), id);
  const left = await behindTheWall<{ id: string; text: string; named: number }>(
    app.test,
    `SELECT m.id, m.text, (SELECT count(*)::int FROM message_mention n WHERE n.message_id = m.id) AS named
     FROM message m WHERE m.id = ANY ($1) ORDER BY m.written_at`,
    [[body.id, own.id]],
  );
  expect(left).toEqual([
    { id: body.id, text: '@–: the figures, please.', named: 0 },
    { id: own.id, text: '–', named: 0 },
  ]);
  const entries = await behindTheWall<{ words: string }>(
    app.test,
    'SELECT words::text AS words FROM search_entry WHERE id = $1',
    [own.id],
  );
  expect(entries).toEqual([{ words: '' }]);
});
