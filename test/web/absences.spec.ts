import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let verifier: Browser;
const ids = new Map<string, string>();

beforeAll(async () => {
  app = await setupTestApp();
  verifier = await app.signIn('verifier');
  const rows = await behindTheWall<{ persona: string; id: string }>(
    app.test,
    'SELECT demo_persona AS persona, id FROM account WHERE demo_persona IS NOT NULL',
  );
  for (const { persona, id } of rows) ids.set(persona, id);
});
afterAll(() => app.close());
afterEach(async () => {
  for (const table of ['delegation_side', 'delegation', 'absence', 'assistant']) {
    await behindTheWall(app.test, `DELETE FROM ${table}`);
  }
});

const BASE = '/delegations/absences';
const idOf = (persona: string) => ids.get(persona) ?? '';
const day = brusselsDay;
const filled = (more: object = {}) => ({
  fromDay: day(0),
  untilDay: day(6),
  note: 'Surgery.',
  'standIn.operational_verifier': idOf('head-of-unit'),
  ...more,
});
const count = async (what: string) => (await behindTheWall(app.test, `SELECT 1 FROM ${what}`)).length;

/** Sets an absence by the pages; answers where its page is. */
async function away(browser: Browser, more: object = {}, path = `${BASE}/new`): Promise<string> {
  const confirm = await browser.submit(path, `${BASE}/confirm`, filled(more));
  const sent = await browser.post(BASE, hiddenFieldsOf(confirm.html, BASE));
  expect(sent.status).toBe(303);
  return (sent.location ?? '').replace(/\/done$/, '');
}

describe('the pages of absences', () => {
  test('say what will happen before, do it once, show it after with a way back', async () => {
    const list = textOf((await verifier.get('/delegations')).html);
    expect(list).toContain('I am away');
    expect(list).toContain('No absence is set.');
    expect(list).toContain('Nobody is your assistant.');
    const confirm = await verifier.submit(`${BASE}/new`, `${BASE}/confirm`, filled());
    expect(confirm.status).toBe(200);
    const asked = textOf(confirm.html);
    expect(asked).toContain('Set this absence?');
    expect(asked).toContain('As Operational verifier Ingrid van Houten can act for Henrik Tamm');
    expect(asked).toContain('Nothing waits in this role now.');
    expect(asked).toContain('No reminder falls into these days so far.');
    expect(asked).toContain('Told by notice and mail: Ingrid van Houten.');
    expect(asked).not.toContain('Nobody stands in.');
    expect([await count('absence'), await count('delegation')]).toEqual([0, 0]);

    const sent = await verifier.post(BASE, hiddenFieldsOf(confirm.html, BASE));
    expect(sent.status).toBe(303);
    const done = textOf((await verifier.get(sent.location ?? '')).html);
    expect(done).toContain('The absence is set');
    expect(done).toContain('Undo: end the absence');
    expect(await count('delegation')).toBe(1);
    const again = await verifier.post(BASE, hiddenFieldsOf(confirm.html, BASE));
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('The person is away already on some of these days');

    const home = textOf((await verifier.get('/')).html);
    expect(home).toContain('You are away until');
    expect(home).toContain('Ingrid van Houten stands in.');
    const head = await app.signIn('head-of-unit');
    expect(textOf((await head.get('/')).html)).toContain('For Henrik Tamm: Operational verifier, until');

    const end = `${(sent.location ?? '').replace(/\/done$/, '')}/end`;
    const asksToEnd = await verifier.get(end);
    expect(textOf(asksToEnd.html)).toContain('End this absence earlier?');
    const endForm = { ...hiddenFieldsOf(asksToEnd.html, end), lastDay: '' };
    const ended = await verifier.post(end, endForm);
    expect(textOf((await verifier.get(ended.location ?? '')).html)).toContain('The absence has ended.');
    expect(textOf((await verifier.get('/')).html)).not.toContain('You are away');
    expect(textOf((await head.get('/')).html)).not.toContain('For Henrik Tamm');
    const twice = await verifier.post(end, endForm);
    expect(textOf((await verifier.get(twice.location ?? '')).html)).toContain('Nothing was done');
  });

  test('come back filled, each mistake at its field', async () => {
    const page = await verifier.submit(
      `${BASE}/new`,
      `${BASE}/confirm`,
      filled({ untilDay: day(-3), 'standIn.operational_verifier': idOf('secretariat') }),
    );
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#field-untilDay"');
    expect(page.html).toContain('Surgery.');
    const stranger = await verifier.submit(
      `${BASE}/new`,
      `${BASE}/confirm`,
      filled({ 'standIn.operational_verifier': idOf('secretariat') }),
    );
    expect(stranger.status).toBe(422);
    expect(stranger.html).toContain('href="#field-standIn-operational_verifier"');
    expect(textOf(stranger.html)).toContain('Choose an active colleague of the same organisation.');
    const confirm = await verifier.submit(`${BASE}/new`, `${BASE}/confirm`, filled());
    const changed = await verifier.post(`${BASE}/change`, hiddenFieldsOf(confirm.html, BASE));
    expect(changed.html).toContain(`value="${day(6)}"`);
    expect(changed.html).toMatch(new RegExp(`value="${idOf('head-of-unit')}" selected`));
  });

  test('warn where nobody stands in, with who is asked instead', async () => {
    const nobody = { 'standIn.operational_verifier': '' };
    const asked = textOf((await verifier.submit(`${BASE}/new`, `${BASE}/confirm`, filled(nobody))).html);
    expect(asked).toContain('Nobody stands in.');
    expect(asked).toContain('nobody else holds the role: what waits is brought to the head of unit');
    expect(asked).toContain('Nobody is told');
    await away(verifier, nobody);
    expect(textOf((await verifier.get('/')).html)).toContain('Nobody stands in.');
  });

  test('change the days and the stand-ins: the old row stays, the new one stands', async () => {
    const page = await away(verifier);
    const form = await verifier.get(`${page}/change`);
    expect(form.html).toContain('Surgery.');
    const changed = await away(verifier, { untilDay: day(2) }, `${page}/change`);
    expect(changed).not.toBe(page);
    const old = await verifier.get(page);
    expect(textOf(old.html)).toContain('changed');
    expect(old.html).toContain(`href="${changed}"`);
    const late = await verifier.submit(`${changed}/end`, `${changed}/end`, { lastDay: day(2) });
    expect(late.status).toBe(422);
    expect(late.html).toContain('href="#field-lastDay"');
    const shorter = await verifier.submit(`${changed}/end`, `${changed}/end`, { lastDay: day(1) });
    expect(textOf((await verifier.get(shorter.location ?? '')).html)).toContain(
      'The absence is shorter now.',
    );
  });

  test('let an assistant set it, and no longer once that is over; the note is for neither colleagues nor the delegate', async () => {
    const name = await verifier.submit('/delegations/assistants/new', '/delegations/assistants/confirm', {
      assistantId: idOf('initiator'),
    });
    expect(textOf(name.html)).toContain('Make Sofie Claessens your assistant?');
    const assistants = '/delegations/assistants';
    const named = await verifier.post(assistants, hiddenFieldsOf(name.html, assistants));
    expect(textOf((await verifier.get(named.location ?? '')).html)).toContain(
      'Sofie Claessens is your assistant now.',
    );
    const assistant = await app.signIn('initiator');
    const list = await assistant.get('/delegations');
    expect(textOf(list.html)).toContain('Set an absence of Henrik Tamm');
    const page = await away(assistant, {}, `${BASE}/new?for=${idOf('verifier')}`);
    expect(textOf((await verifier.get(page)).html)).toContain('Set Sofie Claessens');
    const head = await app.signIn('financial-verifier');
    expect((await head.get(page)).status).toBe(404);
    expect((await head.get(`${BASE}/new?for=${idOf('verifier')}`)).status).toBe(403);

    const [row] = await behindTheWall<{ id: string }>(app.test, 'SELECT id FROM assistant');
    const end = `${assistants}/${row?.id}/end`;
    expect(textOf((await assistant.get(end)).html)).toContain('Should Sofie Claessens no longer assist');
    expect((await verifier.submit(end, end, {})).status).toBe(303);
    expect((await assistant.get(page)).status).toBe(404);
    expect((await assistant.get(`${BASE}/new?for=${idOf('verifier')}`)).status).toBe(403);
  });

  test('are there for an administrator, and mark colleagues who are away where somebody is chosen', async () => {
    const admin = await app.signIn('admin');
    expect((await admin.get('/admin/delegations/new')).html).toContain(
      'formaction="/delegations/absences/new"',
    );
    await away(admin, {}, `${BASE}/new?for=${idOf('verifier')}`);
    const officer = await app.signIn('authorising-officer');
    for (const path of [`${BASE}/new`, '/delegations/new']) {
      expect(textOf((await officer.get(path)).html)).toMatch(/Henrik Tamm \(absence jusqu’au [^)]+\)/);
    }
  });

  test('say beside a name who is away: on the file, and in the list of tasks', async () => {
    const programme = new WebProgramme(app);
    const { id } = await programme.draft('Somebody is away');
    await programme.act('manager', id, 'submit_concept_note');
    await behindTheWall(
      app.test,
      `UPDATE task SET holder_account_id = $1 WHERE case_id = $2 AND done_at IS NULL`,
      [idOf('secretariat'), id],
    );
    const secretary = await app.signIn('secretariat');
    await away(secretary, { 'standIn.operational_verifier': [] });
    expect(textOf((await secretary.get(`/actions/${id}`)).html)).toMatch(/Katharina Lindner, away until/);
    expect(textOf((await secretary.get('/tasks')).html)).toMatch(/given to you away until/);
    // Another organisation is not told.
    const elsewhere = await app.signIn('verifier');
    expect(textOf((await elsewhere.get(`/actions/${id}`)).html)).not.toContain('away until');
  });

  test('speak French', async () => {
    const officer = await app.signIn('authorising-officer');
    const form = textOf((await officer.get(`${BASE}/new`)).html);
    expect(form).toContain('Premier jour d’absence');
    const page = await away(officer, {
      'standIn.operational_verifier': [],
      'standIn.authorising_officer': idOf('authorising-officer-2'),
    });
    expect(textOf((await officer.get(page)).html)).toContain('Retour anticipé');
    expect(textOf((await officer.get('/')).html)).toContain('Matthias Obermeier vous supplée.');
  });
});
