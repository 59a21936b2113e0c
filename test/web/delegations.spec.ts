import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let verifier: Browser;
let admin: Browser;
const ids = new Map<string, string>();

beforeAll(async () => {
  app = await setupTestApp();
  verifier = await app.signIn('verifier');
  admin = await app.signIn('admin');
  const rows = await behindTheWall<{ persona: string; id: string }>(
    app.test,
    'SELECT demo_persona AS persona, id FROM account WHERE demo_persona IS NOT NULL',
  );
  for (const { persona, id } of rows) ids.set(persona, id);
});
afterAll(() => app.close());
afterEach(async () => {
  await behindTheWall(app.test, 'DELETE FROM delegation_side');
  await behindTheWall(app.test, 'DELETE FROM delegation');
});

const idOf = (persona: string) => ids.get(persona) ?? '';
const day = brusselsDay;
const filled = (more: object = {}) => ({
  role: ['operational_verifier'],
  delegateId: idOf('head-of-unit'),
  fromDay: day(0),
  untilDay: day(6),
  ceiling: '1 000 000,00',
  reason: 'Annual leave.',
  ...more,
});
const made = async () => (await behindTheWall(app.test, 'SELECT 1 FROM delegation')).length;

describe('the pages of absences and delegations', () => {
  test('say what will happen before, do it once, and show it after', async () => {
    expect(textOf((await verifier.get('/delegations')).html)).toContain('you have lent no role');
    const confirm = await verifier.submit('/delegations/new', '/delegations/confirm', filled());
    expect(confirm.status).toBe(200);
    const asked = textOf(confirm.html);
    expect(asked).toContain('Lend these roles?');
    expect(asked).toContain('Ingrid van Houten can act on files for Henrik Tamm in these roles.');
    expect(asked).toMatch(/EUR.1,000,000.00/);
    expect(await made()).toBe(0);

    const sent = await verifier.post('/delegations', hiddenFieldsOf(confirm.html, '/delegations'));
    expect(sent.status).toBe(303);
    const page = await verifier.get(sent.location ?? '');
    expect(textOf(page.html)).toContain('The role is lent.');
    expect(textOf(page.html)).toContain('Operational verifier: Ingrid van Houten for Henrik Tamm');
    expect(await made()).toBe(1);
    const again = await verifier.post('/delegations', hiddenFieldsOf(confirm.html, '/delegations'));
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('a role is lent to one colleague at a time');
    expect(await made()).toBe(1);

    const head = await app.signIn('head-of-unit');
    expect(textOf((await head.get('/')).html)).toContain('For Henrik Tamm: Operational verifier, until');
    expect(textOf((await head.get('/delegations')).html)).toContain('Henrik Tamm');

    const end = `${sent.location}/end`;
    expect(textOf((await verifier.get(end)).html)).toContain('can do nothing more for Henrik Tamm');
    const ended = await verifier.submit(end, end, {});
    expect(ended.status).toBe(303);
    expect(textOf((await verifier.get(ended.location ?? '')).html)).toContain('The delegation has ended.');
    expect(textOf((await head.get('/')).html)).not.toContain('You stand in');
  });

  test('come back filled, each mistake at its field, and can be changed from the confirm page', async () => {
    const page = await verifier.submit(
      '/delegations/new',
      '/delegations/confirm',
      filled({ role: [], untilDay: day(-3), ceiling: 'a lot', reason: '' }),
    );
    expect(page.status).toBe(422);
    for (const field of ['role', 'untilDay', 'ceiling', 'reason']) {
      expect(page.html).toMatch(new RegExp(`href="#[^"]*${field}`));
    }
    expect(page.html).toContain('value="a lot"');
    expect(page.html).toMatch(new RegExp(`value="${idOf('head-of-unit')}" selected`));
    const confirm = await verifier.submit('/delegations/new', '/delegations/confirm', filled());
    const changed = await verifier.post('/delegations/change', hiddenFieldsOf(confirm.html, '/delegations'));
    expect(changed.status).toBe(200);
    expect(changed.html).toContain(`value="${day(6)}"`);
    expect(changed.html).toContain('Annual leave.');
  });

  test('warn of more than four weeks before, and flag it after', async () => {
    const confirm = await verifier.submit(
      '/delegations/new',
      '/delegations/confirm',
      filled({ untilDay: day(28) }),
    );
    expect(textOf(confirm.html)).toContain('29 days, more than four weeks');
    const sent = await verifier.post('/delegations', hiddenFieldsOf(confirm.html, '/delegations'));
    expect(textOf((await verifier.get(sent.location ?? '')).html)).toContain('to be reviewed');
    expect(textOf((await admin.get('/admin/delegations?review=1')).html)).toContain('Henrik Tamm');
  });

  test('let an administrator plan the absence of a colleague, and nobody else', async () => {
    expect(textOf((await admin.get('/admin/delegations/new')).html)).toContain('Who is away?');
    const path = `/admin/delegations/new?for=${idOf('verifier')}`;
    const confirm = await admin.submit(path, '/admin/delegations/confirm', filled());
    const sent = await admin.post('/admin/delegations', hiddenFieldsOf(confirm.html, '/admin/delegations'));
    expect(sent.status).toBe(303);
    expect(textOf((await admin.get(sent.location ?? '')).html)).toContain('Made Piotr Zawadzki');
    expect(textOf((await verifier.get('/delegations')).html)).toContain('Ingrid van Houten');
    for (const persona of ['head-of-unit', 'verifier', 'manager']) {
      const browser = await app.signIn(persona);
      expect((await browser.get(path)).status).toBe(403);
      if (persona === 'manager') continue;
      const posted = await browser.submit('/delegations/new', '/delegations/confirm', {
        ...filled({ role: ['financial_verifier'] }),
        delegatorId: idOf('financial-verifier'),
      });
      expect(posted.status).toBe(403);
    }
    expect((await verifier.get('/admin/delegations')).status).toBe(403);
    expect((await verifier.get('/delegations/nothing')).status).toBe(404);
    expect((await verifier.get('/delegations/nothing/end')).status).toBe(404);
  });

  test('have a sensitive role of a colleague wait for its holder, or another administrator', async () => {
    const path = `/admin/delegations/new?for=${idOf('authorising-officer')}`;
    const lend = async () => {
      const wanted = filled({ role: ['authorising_officer'] });
      const confirm = await admin.submit(path, '/admin/delegations/confirm', wanted);
      expect(textOf(confirm.html)).toContain('It is a sensitive role: nothing is lent until');
      const sent = await admin.post('/admin/delegations', hiddenFieldsOf(confirm.html, '/admin/delegations'));
      return sent.location ?? '';
    };
    const page = await lend();
    const own = textOf((await admin.get(page)).html);
    expect(own).toContain('another person has to confirm before the role is lent');
    expect(own).not.toContain('Confirm: lend the role');
    const end = await admin.get(`${page}/end`);
    expect((await admin.post(`${page}/confirm`, hiddenFieldsOf(end.html, `${page}/end`))).status).toBe(403);

    const other = await app.signIn('admin-2');
    expect((await other.get('/admin/role-proposals')).html).toContain(`href="${page}"`);
    expect(textOf((await other.get(`${page}/confirm`)).html)).toContain('Should this role be lent?');
    expect((await other.submit(`${page}/confirm`, `${page}/confirm`, {})).location).toBe(page);
    expect(textOf((await other.get(page)).html)).toContain('It is confirmed: the role is lent');
    await other.submit(`${page}/end`, `${page}/end`, {});

    const officer = await app.signIn('authorising-officer');
    const [id = ''] = (await lend()).split('/').slice(-1);
    const list = await officer.get('/delegations');
    expect(textOf(list.html)).toContain('En attente de votre réponse');
    expect(list.html).toContain(`href="/delegations/${id}"`);
    const refuse = `/delegations/${id}/end`;
    expect(textOf((await officer.get(refuse)).html)).toContain('Refuser la délégation de ce rôle ?');
    expect((await officer.submit(refuse, refuse, {})).status).toBe(303);
    expect(textOf((await officer.get('/delegations')).html)).not.toContain('En attente de votre réponse');
  });

  test('have an assistant of theirs wait too', async () => {
    const officer = idOf('authorising-officer');
    const answer = await app.api('admin')('/api/v1/assistants', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: officer, assistantId: idOf('verifier') }),
    });
    expect(await answer.json()).toMatchObject({ waits: true, confirmedBy: null });
    const path = `/delegations/assistants/${answer.headers.get('location')?.split('/').at(-1)}/confirm`;
    const theirs = await app.signIn('authorising-officer');
    expect((await theirs.get('/delegations')).html).toContain(`href="${path}"`);
    expect(textOf((await admin.get(path)).html)).not.toContain('Confirm the assistant');
    const end = path.replace('/confirm', '/end');
    expect((await admin.post(path, hiddenFieldsOf((await admin.get(end)).html, end))).status).toBe(403);
    const other = await app.signIn('admin-2');
    expect((await other.get('/admin/role-proposals')).html).toContain(`href="${path}"`);
    expect((await other.submit(path, path, {})).status).toBe(303);
    expect(textOf((await verifier.get('/delegations')).html)).toContain('You assist');
    await behindTheWall(app.test, 'DELETE FROM assistant');
  });

  test('say so where there is nothing to lend, and speak French', async () => {
    expect(textOf((await admin.get('/delegations/new')).html)).toContain('There is no role to lend');
    const officer = await app.signIn('authorising-officer');
    expect(textOf((await officer.get('/delegations/new')).html)).toContain('Déléguer un rôle');
  });
});

describe('the page for handing tasks on', () => {
  test('shows what can be given and what cannot before, and what was given after', async () => {
    const programme = new WebProgramme(app);
    const { id, reference } = await programme.draft('Handed on');
    await programme.act('manager', id, 'submit_concept_note');
    const second = await behindTheWall<{ id: string }>(
      app.test,
      `WITH p AS (INSERT INTO person (id, name) VALUES (gen_random_uuid(), 'Sepp Second') RETURNING id),
         a AS (INSERT INTO account (id, person_id, organisation_id, email)
           SELECT gen_random_uuid(), p.id, m.organisation_id, 'sepp@example.org' FROM p, account m
           WHERE m.demo_persona = 'secretariat' RETURNING id)
       INSERT INTO role_assignment (id, account_id, role) SELECT gen_random_uuid(), id, 'secretariat' FROM a
       RETURNING account_id AS id`,
    );
    const toId = second[0]?.id ?? '';
    const head = admin;
    const path = `/tasks/reassign?from=${idOf('secretariat')}`;
    expect(textOf((await head.get('/tasks/reassign')).html)).toContain('Whose tasks');
    const page = await head.get(path);
    expect(textOf(page.html)).toContain(`${reference} Handed on`);
    const [task] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM task WHERE case_id = $1 AND done_at IS NULL',
      [id],
    );
    const missing = await head.submit(path, '/tasks/reassign/confirm', { toId: '', reason: '' });
    expect(missing.status).toBe(422);
    expect(textOf(missing.html)).toContain('There is something to mend');
    const confirm = await head.submit(path, '/tasks/reassign/confirm', {
      taskIds: [task?.id ?? ''],
      toId,
      reason: 'Leaves.',
    });
    expect(confirm.status).toBe(200);
    expect(textOf(confirm.html)).toContain('Give these tasks to Sepp Second?');
    const sent = await head.post('/tasks/reassign', hiddenFieldsOf(confirm.html, '/tasks/reassign'));
    expect(sent.status).toBe(303);
    expect(textOf((await head.get(sent.location ?? '')).html)).toContain('1 task has changed hands.');
    const secretariat = await app.signIn('secretariat');
    expect(textOf((await secretariat.get('/tasks')).html)).toContain(
      'given to Sepp Second; you may act as well',
    );
    const trail = textOf((await secretariat.get(`/actions/${id}`)).html);
    expect(trail).toContain('Piotr Zawadzki (European Commission, DG HOME) gave work to somebody else.');
    expect(trail).toContain('from Katharina Lindner to Sepp Second');
    expect(trail).toContain('Leaves.');
  });

  test('is for one’s own tasks where one looks after no unit', async () => {
    const browser = await app.signIn('initiator');
    expect((await browser.get(`/tasks/reassign?from=${idOf('verifier')}`)).status).toBe(404);
    const page = textOf((await browser.get('/tasks/reassign')).html);
    expect(page).toContain('Nothing is open with Sofie Claessens.');
  });
});
