/** Files beside a message: several at once from the page, one at a time from a program, each looked at by itself. */
import { type ClamdServer, clamdServer, EICAR } from '../documents/support/clamd-server.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

interface Told {
  readonly id: string;
  readonly text: string;
  readonly editedAt: string | null;
  readonly documents: readonly { readonly id: string; readonly fileName: string }[];
}

let app: TestApp;
let clamd: ClamdServer;
let drafted: Drafted;
let staff: Browser;
let partner: string;
beforeAll(async () => {
  clamd = await clamdServer();
  app = await setupTestApp({ role: 'web', clamdUrl: clamd.url });
  const programme = new WebProgramme(app);
  drafted = await programme.inConsultation('With files');
  partner = (await programme.actor('partner-md')).organisationId;
  staff = await app.signIn('secretariat');
}, 60_000);
afterAll(async () => {
  await app.close();
  await clamd.close();
});
beforeEach(() => {
  clamd.behaves = 'answers';
});

const page = () => `/actions/${drafted.id}/messages`;
const api = (rest = '') => `/api/v1/cases/${drafted.id}/messages${rest}`;

async function send(text: string, files: Readonly<Record<string, string>>): Promise<Response> {
  const form = new FormData();
  const { html } = await staff.get(page());
  for (const [name, value] of Object.entries(hiddenFieldsOf(html, page()))) form.append(name, value);
  form.append('text', text);
  form.append('sharedWith', partner);
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
  return fetch(`${app.baseUrl}${page()}`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: {
      cookie: [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
    },
  });
}

async function read(persona: string): Promise<readonly Told[]> {
  return ((await (await app.api(persona)(api())).json()) as { items: Told[] }).items;
}

function attach(persona: string, message: string, content: string, name = 'later.txt'): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return app.api(persona)(api(`/${message}/files`), { method: 'POST', body: form });
}

const stored = async () =>
  (
    await behindTheWall<{ n: number }>(
      app.test,
      'SELECT count(*)::int AS n FROM document WHERE message_id IS NOT NULL',
    )
  )[0]?.n;

it('goes with several files, which go where the message goes', async () => {
  const answer = await send('Three files.', { 'one.txt': 'One.', 'two.txt': 'Two.', 'three.txt': 'Three.' });
  expect(answer.status).toBe(303);
  const [message] = await read('partner-md');
  expect(message?.documents.map(({ fileName }) => fileName)).toEqual(['one.txt', 'three.txt', 'two.txt']);
  expect(await read('manager')).toEqual([]);
  for (const { id } of message?.documents ?? []) {
    expect((await app.api('partner-md')(`/api/v1/documents/${id}`)).status).toBe(200);
    expect((await app.api('manager')(`/api/v1/documents/${id}`)).status).toBe(404);
  }
  const [event] = await behindTheWall<{ documents: { document: string; sha256: string }[] }>(
    app.test,
    `SELECT body->'data'->'documents' AS documents FROM audit_event WHERE kind = 'message_written' ORDER BY seq DESC LIMIT 1`,
  );
  expect(event?.documents.map(({ document }) => document).sort()).toEqual(
    message?.documents.map(({ id }) => id).sort(),
  );
  const shown = (await staff.get(page())).html;
  expect(textOf(shown)).toContain('Files: one.txt three.txt two.txt');
  expect(shown).toMatch(/<input[^>]*type="file"[^>]* multiple/);
});

it('says of each file by its name what is wrong with it, keeps the text, and sends nothing', async () => {
  const before = await stored();
  const answer = await send('What I wrote.', {
    'good.txt': 'Good.',
    'empty.txt': '',
    'tool.exe': 'MZ\u0000\u0001',
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const text = textOf(html);
  expect(text).toContain('empty.txt: The file is empty');
  expect(text).toContain('tool.exe: A file of this kind is not taken');
  expect(text).not.toContain('good.txt:');
  expect(html).toContain('What I wrote.</textarea>');
  expect(html).toMatch(new RegExp(`<input[^>]*value="${partner}"[^>]* checked`));
  expect(text).toContain('Choose the files again.');
  expect((html.match(/href="#field-file"/g) ?? []).length).toBe(2);

  const harmful = await send('And this.', { 'fine.txt': 'Fine.', 'bad.txt': EICAR, 'worse.txt': EICAR });
  expect(harmful.status).toBe(422);
  const said = textOf(await harmful.text());
  for (const name of ['bad.txt', 'worse.txt'])
    expect(said).toContain(`${name}: A virus scanner found something harmful`);
  expect(said).not.toContain('fine.txt:');
  const kept = await behindTheWall<{ file_name: string }>(
    app.test,
    'SELECT file_name FROM quarantined_file ORDER BY file_name',
  );
  expect(kept.map(({ file_name }) => file_name)).toEqual(['bad.txt', 'worse.txt']);
  expect(await stored()).toBe(before);
  expect((await read('partner-md')).map(({ text: words }) => words)).toEqual(['Three files.']);
});

it('keeps the text too while the scanner is silent, and where the files are too many', async () => {
  clamd.behaves = 'hangs_up';
  const silent = await send('Patience.', { 'one.txt': 'One.' });
  expect(silent.status).toBe(503);
  const html = await silent.text();
  expect(html).toContain('Patience.</textarea>');
  expect(textOf(html)).toContain('Files cannot be looked at for viruses at present');
  clamd.behaves = 'answers';
  const before = clamd.looked.length;
  const many = await send(
    'Too much.',
    Object.fromEntries(Array.from({ length: 14 }, (_, place) => [`${place}.txt`, 'Words.'])),
  );
  expect(many.status).toBe(422);
  expect(textOf(await many.text())).toContain('Too many files: the most that goes with one message is 10.');
  expect(clamd.looked.length).toBe(before);
  expect((await read('partner-md')).length).toBe(1);
});

it('takes files from a program, one at a time, from whoever wrote the message, within its minutes', async () => {
  const written = await app.api('partner-md')(api(), {
    method: 'POST',
    body: JSON.stringify({ text: 'A file follows.' }),
    headers: { 'content-type': 'application/json' },
  });
  const { id } = (await written.json()) as Told;
  const answer = await attach('partner-md', id, 'Later.');
  expect(answer.status).toBe(201);
  const stored = (await answer.json()) as { id: string; sha256: string; fileName: string };
  expect(stored).toMatchObject({ fileName: 'later.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(answer.headers.get('location')).toBe(`/api/v1/documents/${stored.id}`);
  const [message] = await read('partner-md');
  expect(message).toMatchObject({ id, documents: [{ id: stored.id }], editedAt: expect.any(String) });
  expect((await app.api('secretariat')(`/api/v1/documents/${stored.id}`)).status).toBe(200);
  expect((await app.api('manager')(`/api/v1/documents/${stored.id}`)).status).toBe(404);

  const problem = async (response: Response) => {
    return (await response.json()) as { status: number };
  };
  expect(await problem(await attach('partner-md', id, EICAR))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/file', code: 'file_harmful' }],
  });
  expect(await problem(await attach('partner-md', id, ''))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/file', code: 'file_empty' }],
  });
  expect((await attach('secretariat', id, 'Mine?')).status).toBe(403);
  expect((await attach('manager', id, 'Mine?')).status).toBe(404);
  for (let place = 1; place < 10; place += 1) {
    expect((await attach('partner-md', id, 'More.', `${place}.txt`)).status).toBe(201);
  }
  expect(await problem(await attach('partner-md', id, 'One more.'))).toMatchObject({
    status: 409,
    refusals: [{ code: 'messages.too_many_files' }],
  });
  app.database.clockOffsetMs += 11 * 60_000;
  const own = await app.api('partner-md')(api(), {
    method: 'POST',
    body: JSON.stringify({ text: 'Another.' }),
    headers: { 'content-type': 'application/json' },
  });
  const other = ((await own.json()) as Told).id;
  app.database.clockOffsetMs += 11 * 60_000;
  expect(await problem(await attach('partner-md', other, 'Late.'))).toMatchObject({
    status: 409,
    refusals: [{ code: 'messages.settled' }],
  });
});
