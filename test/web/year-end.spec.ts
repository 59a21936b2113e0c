/** What the year's end asks for, on pages: who sees it, who gives money back, after a preview, each file on its own. */
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import { newId } from '../../src/kernel/id.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

const GRANT_CENTS = 29_565_525;
const LAST_YEAR = new Date().getUTCFullYear() - 1;

let app: TestApp;
let officer: Browser;
let old: Drafted;
let older: Drafted;
let recent: Drafted;
let dormant: Drafted;

/** Money moved as the procedure moves it, without the way there; the stage since a day. */
async function stands(
  { id, requestId }: Drafted,
  subject: 'action' | 'funding_request',
  stage: string,
  since: string,
  ways: readonly (readonly [string, string, string])[],
): Promise<void> {
  for (const [move, debit, credit] of ways) {
    await behindTheWall(
      app.test,
      `INSERT INTO ledger_entry (envelope_id, action_id, move, debit, credit, amount_cents, at)
       SELECT envelope_id, id, $2, $3, $4, grant_cents, $5 FROM action WHERE id = $1`,
      [id, move, debit, credit, since],
    );
  }
  await behindTheWall(
    app.test,
    'UPDATE case_file SET stage = $2, outside_stage = $2, stage_since = $3 WHERE id = $1',
    [subject === 'action' ? id : requestId, stage, since],
  );
}

beforeAll(async () => {
  app = await setupTestApp();
  const programme = new WebProgramme(app);
  old = await programme.draft('Old commitment');
  older = await programme.draft('Older commitment');
  recent = await programme.draft('Recent commitment');
  dormant = await programme.draft('Dormant contract');
  const commit = [['commit', 'free', 'committed']] as const;
  await stands(old, 'funding_request', 'committed', `${LAST_YEAR}-11-20T10:00:00Z`, commit);
  await stands(older, 'funding_request', 'committed', `${LAST_YEAR}-02-03T10:00:00Z`, commit);
  await stands(recent, 'funding_request', 'committed', new Date().toISOString(), commit);
  await stands(dormant, 'action', 'implementation', '2021-03-01T10:00:00Z', [
    ...commit,
    ['contract', 'committed', 'contracted'],
  ]);
  officer = await app.signIn('authorising-officer-2');
}, 60_000);
afterAll(() => app?.close());

const free = async () => {
  const [row] = await behindTheWall<{ free: number }>(
    app.test,
    `SELECT free_cents::float8 AS free FROM envelope WHERE code = 'BS-2023-ISF'`,
  );
  return row?.free ?? 0;
};
/** What a box sends. */
const boxesOn = (html: string) =>
  [...html.matchAll(/name="case" value="([^"]+)"/g)].map(([, value]) => value ?? '');

test('is for the facility alone, and only an authorising officer chooses', async () => {
  expect((await (await app.signIn('manager')).get('/year-end')).status).toBe(404);
  const secretariat = (await (await app.signIn('secretariat')).get('/year-end')).html;
  expect(textOf(secretariat)).toContain('Giving money back is for an authorising officer');
  expect(boxesOn(secretariat)).toEqual([]);

  const { html } = await officer.get('/year-end');
  expect(boxesOn(html)).toHaveLength(3);
  const text = textOf(html);
  expect(text.indexOf('Older commitment')).toBeLessThan(text.indexOf('Old commitment'));
  expect(text).toContain(`Over since 31 December ${LAST_YEAR}`);
  expect(text).toContain('3 files, EUR 886,965.75');
});

test('somebody else gives nothing back, whatever they send', async () => {
  const secretariat = await app.signIn('secretariat');
  const before = await free();
  const [box = ''] = boxesOn((await officer.get('/year-end')).html);
  const form = (await officer.get(`/year-end/preview?case=${box}`)).status;
  expect(form).toBe(200);
  const answer = await secretariat.submit(`/year-end/preview?case=${box}`, '/year-end/decommit', {
    reason: 'Mine',
  });
  expect(answer.status).toBe(403);
  expect(await free()).toBe(before);
});

test('the preview says what goes back where, and asks for reasons before anything happens', async () => {
  const before = await free();
  const boxes = boxesOn((await officer.get('/year-end')).html);
  const path = `/year-end/preview?${boxes.map((box) => `case=${box}`).join('&')}`;
  const text = textOf((await officer.get(path)).html);
  expect(text).toContain('3 files, EUR 886,965.75 in all. Nothing has happened yet.');
  const back = await officer.submit(path, '/year-end/decommit', { case: boxes, reason: ' ' });
  expect(back.status).toBe(422);
  expect(boxesOn(back.html)).toEqual(boxes);
  expect(await free()).toBe(before);
});

test('what was chosen is given back, file by file; what moved on meanwhile is not, and says so', async () => {
  const before = await free();
  const boxes = boxesOn((await officer.get('/year-end')).html);
  const path = `/year-end/preview?${boxes.map((box) => `case=${box}`).join('&')}`;
  const page = await officer.get(path);
  expect(page.status).toBe(200);
  // The contract of one of them is signed while the officer reads the preview.
  await stands(old, 'funding_request', 'legal_commitment_signed', new Date().toISOString(), [
    ['contract', 'committed', 'contracted'],
  ]);
  await behindTheWall(app.test, 'UPDATE case_file SET visit = visit + 1 WHERE id = $1', [old.requestId]);
  const answer = await officer.submit(path, '/year-end/decommit', {
    case: boxes,
    reason: 'Not signed in time.',
  });
  expect(answer.status).toBe(303);
  expect(answer.location).toMatch(/^\/bulk-decisions\/[0-9a-f-]{36}\?from=year-end$/);
  const { html } = await officer.get(answer.location ?? '');
  const [crumbs = ''] = /<nav class="breadcrumbs"[\s\S]*?<\/nav>/.exec(html) ?? [];
  expect(crumbs).toContain('href="/year-end"');
  expect(crumbs).not.toContain('href="/funding-requests"');
  await eventually(async () => {
    const result = textOf((await officer.get(answer.location ?? '')).html);
    expect(result).toContain('Done: 2. Not done: 1. Waiting: 0.');
    expect(result).toContain('Somebody changed this file after you had looked at it. Nothing was done.');
  });

  expect(await free()).toBe(before + 2 * GRANT_CENTS);
  const [{ stage = '' } = {}] = await behindTheWall<{ stage: string }>(
    app.test,
    'SELECT stage FROM case_file WHERE id = $1',
    [older.requestId],
  );
  expect(stage).toBe('lapsed');
  const { faults } = await verifyLedger(app.database);
  // What was arranged above, without the way there, has no event; nothing else is amiss.
  expect(faults.filter(({ code }) => code !== 'not_recorded')).toEqual([]);
  const again = textOf((await officer.get('/year-end')).html);
  expect(again).not.toContain('Older commitment');
  expect(again).not.toContain('Dormant contract');
  expect(again).toContain('Recent commitment');
});

test('what is not over yet is refused, whoever sends it', async () => {
  const before = await free();
  const { html } = await officer.get('/year-end');
  const [{ version = '' } = {}] = await behindTheWall<{ version: string }>(
    app.test,
    `SELECT visit || '.' || content_version AS version FROM case_file WHERE id = $1`,
    [recent.requestId],
  );
  const sent = await officer.post('/year-end/decommit', {
    ...hiddenFieldsOf(html, '/sign-out'),
    case: [`${recent.requestId}~${version}`],
    run: newId(),
    reason: 'Too early.',
  });
  await eventually(async () => {
    const result = textOf((await officer.get(sent.location ?? '')).html);
    expect(result).toContain('Done: 0. Not done: 1. Waiting: 0.');
  });
  expect(await free()).toBe(before);
});

test('what is not over yet cannot be given back, and an address that names it finds nothing', async () => {
  const answer = await officer.get(`/year-end/preview?case=${recent.requestId}~1.1`);
  expect([answer.status, answer.location]).toEqual([303, '/year-end']);
});
