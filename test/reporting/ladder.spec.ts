/** A report that nobody writes: planned in silence, asked for when its period is over, reminded of, told further up. */
import type { PersonActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';
import { type Background, background } from '../support/drain.js';

let office: GrantOffice;
let work: Background;
let report: string;

beforeAll(async () => {
  office = await GrantOffice.open();
  // Late in the evening in Brussels, from where the lead writes, and the next day by its calendar, Romania's.
  office.test.database.clockOffsetMs = Date.parse('2027-01-14T22:30:00Z') - Date.now();
  work = background(office.runtime);
  // Notices look for who holds a role; the office's people act with theirs without holding them.
  await behindTheWall(
    office.test,
    `INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, 'programme_manager')`,
    [office.people.manager.accountId],
  );
  const { secretariat } = office.people;
  const drafted = await office.requestAt('committed', { startsOn: '2027-03-01', durationMonths: 12 });
  await office.letter(secretariat, drafted.fundingRequest.id, 'grant_agreement', 'funding_request');
  await office.does(secretariat, drafted.fundingRequest.id, 'sign_legal_commitment', {
    subject: 'funding_request',
  });
  const [row] = await behindTheWall<{ id: string }>(
    office.test,
    'SELECT id FROM report WHERE action_id = $1',
    [drafted.id],
  );
  report = row!.id;
});
afterAll(async () => {
  work.close();
  await office.close();
});

async function on(instant: string): Promise<void> {
  office.test.database.clockOffsetMs = Date.parse(instant) - Date.now();
  await work.drain();
}

const stage = async () => (await office.view(office.people.auditor, 'report', report))!.stage.code;
const tasks = () =>
  behindTheWall<{ role: string; due: string }>(
    office.test,
    `SELECT role, (due_at AT TIME ZONE 'Europe/Bucharest')::date::text AS due FROM task WHERE case_id = $1 AND done_at IS NULL`,
    [report],
  );
async function told(reader: PersonActor): Promise<readonly string[]> {
  const { items } = await inboxOf(office.test.database, reader, { limit: 100 });
  return items.filter((one) => one.link?.includes(report)).map((one) => one.kind);
}

it('asks nobody for anything while its period runs', async () => {
  await on('2027-12-01T09:00:00Z');
  expect(await stage()).toBe('planned');
  expect([await tasks(), await told(office.people.manager)]).toEqual([[], []]);
});

it('asks the lead once its period is over, by the date that was set at signature', async () => {
  // The period ends on 29 February 2028, the report is due three months later.
  await on('2028-03-01T09:00:00Z');
  expect(await stage()).toBe('due');
  expect(await tasks()).toEqual([{ role: 'programme_manager', due: '2028-05-29' }]);
  expect(await told(office.people.manager)).toEqual(['task_opened']);
});

it('reminds the lead before, on and after that date, once each', async () => {
  for (const [instant, kind] of [
    ['2028-05-04T12:00:00Z', 'reminder_before'],
    ['2028-05-29T12:00:00Z', 'reminder_on'],
    ['2028-06-07T12:00:00Z', 'reminder_after'],
  ] as const) {
    const before = await told(office.people.manager);
    await on(instant);
    await on(instant);
    expect([instant, ...(await told(office.people.manager))]).toEqual([instant, kind, ...before]);
  }
});

it('tells nobody any more once it is submitted, and then runs against the facility', async () => {
  const { database } = office.test;
  await office.test.database.asActor(office.people.manager, (transaction) =>
    transaction.run(
      'test_fill',
      `WITH a AS (UPDATE report SET achievements = 'Done.' WHERE id = $1)
       UPDATE report_confidential SET problems = 'None.', expenditure_cents = 0 WHERE report_id = $1`,
      [report],
    ),
  );
  await database.asActor(office.people.manager, (transaction) =>
    transaction.run(
      'test_fill_milestone',
      `INSERT INTO report_milestone (report_id, action_id, position, state)
       SELECT id, action_id, 1, 'on_track' FROM report WHERE id = $1`,
      [report],
    ),
  );
  await office.does(office.people.manager, report, 'submit', { subject: 'report' });
  const pending = await behindTheWall<{ code: string; clock: string }>(
    office.test,
    `SELECT r.code, k.code AS clock FROM reminder r JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id
     WHERE r.case_id = $1 AND r.state = 'pending' ORDER BY r.fire_at`,
    [report],
  );
  expect(pending).toEqual([
    { code: 'before', clock: 'review' },
    { code: 'on', clock: 'review' },
    { code: 'after', clock: 'review' },
  ]);
  expect(await tasks()).toMatchObject([{ role: 'secretariat' }]);
});
