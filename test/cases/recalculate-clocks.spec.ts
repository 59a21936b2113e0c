import { firstBroken } from '../../src/audit/chain.js';
import { advanceCase } from '../../src/cases/advance-case.js';
import { tryCalendarChange } from '../../src/cases/calendar-trial.query.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { recalculationRound } from '../../src/cases/recalculation-round.js';
import { trailOf } from '../../src/cases/trail.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { changeCalendar, takeBackChange } from '../../src/reference/change-calendar.js';
import { WorkingCalendars } from '../../src/reference/working-calendars.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type PermitOffice, permitOffice } from '../support/permit.js';

/** A Monday; the limit of five working days ends on Monday the 8th. */
const START = Date.parse('2027-03-01T09:00:00Z');
const ENDS = '2027-03-08T22:59:59.999Z';
const A_DAY_LATER = '2027-03-09T22:59:59.999Z';
const HOLIDAY = { kind: 'off', nameEn: 'A day off', nameFr: 'Un jour de congé', source: 'Circular 12' };

interface ClockRow {
  readonly version: number;
  readonly calendar_version: string;
  readonly due_at: Date | null;
  readonly stopped_at: Date | null;
}
interface RungRow {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly clock_version: number;
  readonly fire_at: Date;
}

let test: TestDatabase;
let office: PermitOffice;
let admin: PersonActor;
let calendars: WorkingCalendars;
let runtime: CaseRuntime;

beforeEach(async () => {
  test = await testDatabase();
  office = await permitOffice(test);
  calendars = await WorkingCalendars.open(test.database);
  const { subjects, definitions } = office.runtime;
  runtime = new CaseRuntime(
    test.database,
    subjects,
    definitions,
    calendars.calendarFor,
    () => undefined,
    calendars.know,
  );
  admin = {
    ...office.boss,
    roles: [{ role: 'administrator', organisationId: office.boss.organisationId, country: null }],
  };
  await behindTheWall(
    test,
    `INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, 'administrator')`,
    [admin.accountId],
  );
  test.database.clockOffsetMs = START - Date.now();
});
afterEach(() => test.close());

const submit = async (by = runtime) => {
  const id = await office.open();
  const done = await advanceCase(by, office.manager, {
    subject: 'permit',
    caseId: id,
    act: { transition: 'submit' },
  });
  expect(done.ok).toBe(true);
  return id;
};
const clockOf = async (id: string): Promise<ClockRow> => {
  const [row] = await behindTheWall<ClockRow>(test, 'SELECT * FROM clock WHERE case_id = $1', [id]);
  if (!row) throw new Error('No clock.');
  return row;
};
const rungsOf = (id: string) =>
  behindTheWall<RungRow>(test, 'SELECT * FROM reminder WHERE case_id = $1 ORDER BY fire_at, code', [id]);
const taskDue = async (id: string) => {
  const [row] = await behindTheWall<{ due_at: Date }>(
    test,
    'SELECT due_at FROM task WHERE case_id = $1 AND done_at IS NULL',
    [id],
  );
  return row?.due_at.toISOString();
};
const eventsOf = (id: string) =>
  behindTheWall<{ body: { data: Record<string, unknown> }; account_id: string; outside: boolean }>(
    test,
    `SELECT body, account_id, outside FROM audit_event WHERE case_id = $1 AND kind = 'clocks_recalculated' ORDER BY seq`,
    [id],
  );
const holiday = (day: string, more: object = {}) =>
  changeCalendar(test.database, admin, { code: 'COMMISSION' }, { ...HOLIDAY, day, ...more });

/** What the job does, once. */
async function recalculate(): Promise<number> {
  const troubles: Error[] = [];
  await calendars.refresh();
  let dealtWith = 0;
  for (let more = 1; more > 0; dealtWith += more)
    more = await recalculationRound(runtime, (error) => troubles.push(error));
  expect(troubles).toEqual([]);
  return dealtWith;
}

it('moves the date of a running clock with its reminders and its task, and the trail says from when to when', async () => {
  const id = await submit();
  const before = await rungsOf(id);
  expect(await clockOf(id)).toMatchObject({
    version: 1,
    calendar_version: '2026-11-24',
    due_at: new Date(ENDS),
  });

  const { version } = await holiday('2027-03-04');
  expect(await recalculate()).toBe(1);

  expect(version).toBe('2026-11-24+1');
  expect(await clockOf(id)).toMatchObject({
    version: 2,
    calendar_version: version,
    due_at: new Date(A_DAY_LATER),
  });
  // The same rows, at another hour: whoever was told by one of them is not told again.
  expect(
    (await rungsOf(id)).map(({ id: row, code, state, clock_version, fire_at }) => [
      row,
      code,
      state,
      clock_version,
      fire_at.toISOString(),
    ]),
  ).toEqual([
    [before[0]?.id, 'before', 'pending', 2, '2027-03-08T08:00:00.000Z'],
    [before[1]?.id, 'lapse', 'pending', 2, '2027-03-09T23:00:00.000Z'],
  ]);
  expect(await taskDue(id)).toBe(A_DAY_LATER);
  const [event, ...others] = await eventsOf(id);
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    account_id: admin.accountId,
    outside: false,
    body: {
      data: {
        calendar: 'COMMISSION',
        calendarVersion: version,
        calendarVersionLeft: '2026-11-24',
        dates: [
          {
            clock: 'check',
            from: '2027-03-08',
            to: '2027-03-09',
            fromAt: ENDS,
            toAt: A_DAY_LATER,
            owed: ['facility'],
          },
        ],
        tasks: [{ task: 'stage', role: 'secretariat' }],
      },
    },
  });
  expect(
    await behindTheWall(test, 'SELECT clock, from_day::text, to_day::text, version FROM calendar_move'),
  ).toEqual([{ clock: 'check', from_day: '2027-03-08', to_day: '2027-03-09', version }]);
});

it('is done once, however often the job runs, and taking the day back moves the date back', async () => {
  const id = await submit();
  const { changeId } = await holiday('2027-03-04');
  await recalculate();
  expect(await recalculate()).toBe(0);
  expect(await eventsOf(id)).toHaveLength(1);

  const back = await takeBackChange(test.database, admin, { code: 'COMMISSION' }, changeId);
  expect(back.version).toBe('2026-11-24+2');
  expect(await recalculate()).toBe(1);
  expect(await clockOf(id)).toMatchObject({
    version: 3,
    calendar_version: '2026-11-24+2',
    due_at: new Date(ENDS),
  });
  expect((await rungsOf(id)).map((rung) => [rung.state, rung.fire_at.toISOString()])).toEqual([
    ['pending', '2027-03-05T08:00:00.000Z'],
    ['pending', '2027-03-08T23:00:00.000Z'],
  ]);
  expect(await taskDue(id)).toBe(ENDS);
});

it('two processes at it at once recalculate each case once', async () => {
  const ids = [await submit(), await submit(), await submit()];
  await holiday('2027-03-04');
  await calendars.refresh();
  await Promise.all([recalculationRound(runtime), recalculationRound(runtime)]);
  for (const id of ids) {
    expect(await eventsOf(id)).toHaveLength(1);
    expect(await clockOf(id)).toMatchObject({ version: 2 });
  }
});

it('does not send a rung again that was sent, though its hour lies ahead by the new date', async () => {
  const id = await submit();
  await behindTheWall(test, `UPDATE reminder SET state = 'sent' WHERE case_id = $1 AND code = 'before'`, [
    id,
  ]);
  await holiday('2027-03-04');
  await recalculate();
  const rungs = (await rungsOf(id)).filter((one) => one.code === 'before');
  expect(rungs.map((one) => [one.state, one.clock_version])).toEqual([['sent', 2]]);
});

it('loses no rung that is pending though its hour has gone by', async () => {
  const id = await submit();
  // On Monday the 8th, nobody has looked at the reminder of Friday yet.
  test.database.clockOffsetMs = Date.parse('2027-03-08T12:00:00Z') - Date.now();
  await holiday('2027-03-04');
  await recalculate();
  const rungs = (await rungsOf(id)).filter((one) => one.code === 'before');
  expect(rungs).toMatchObject([
    { state: 'pending', clock_version: 2, fire_at: new Date('2027-03-08T08:00:00.000Z') },
  ]);
});

it('adds a rung that lies ahead only now', async () => {
  const id = await submit();
  await behindTheWall(test, `DELETE FROM reminder WHERE case_id = $1 AND code = 'before'`, [id]);
  await holiday('2027-03-04');
  await recalculate();
  expect((await rungsOf(id)).map((one) => [one.code, one.state, one.clock_version])).toEqual([
    ['before', 'pending', 2],
    ['lapse', 'pending', 2],
  ]);
});

it('a time-out that was handed on for the old date is written anew for the new one', async () => {
  const id = await submit();
  await behindTheWall(test, `UPDATE reminder SET state = 'sent' WHERE case_id = $1 AND code = 'lapse'`, [id]);
  await holiday('2027-03-04');
  await recalculate();
  expect((await rungsOf(id)).filter((one) => one.code === 'lapse')).toMatchObject([
    { state: 'sent', clock_version: 1 },
    { state: 'pending', clock_version: 2, fire_at: new Date('2027-03-09T23:00:00.000Z') },
  ]);
});

it('never touches a clock that is stopped', async () => {
  const id = await submit();
  await advanceCase(runtime, office.secretary, {
    subject: 'permit',
    caseId: id,
    act: { transition: 'pass', reason: 'All papers are there.' },
  });
  const before = await clockOf(id);
  await holiday('2027-03-04');
  expect(await recalculate()).toBe(0);
  expect(await clockOf(id)).toEqual(before);
  expect(before).toMatchObject({ calendar_version: '2026-11-24', due_at: new Date(ENDS) });
});

it('lets a clock that stands keep standing, on the newest version', async () => {
  const id = await submit();
  await behindTheWall(
    test,
    `UPDATE clock SET due_at = NULL, pauses = '[{"from": "2027-03-01T10:00:00.000Z", "to": null}]' WHERE case_id = $1`,
    [id],
  );
  await behindTheWall(test, `UPDATE reminder SET state = 'void' WHERE case_id = $1`, [id]);
  await holiday('2027-03-04');
  await recalculate();
  expect(await clockOf(id)).toMatchObject({ version: 1, calendar_version: '2026-11-24+1', due_at: null });
  expect((await rungsOf(id)).map((one) => one.state)).toEqual(['void', 'void']);
  expect(await eventsOf(id)).toEqual([]);
});

it('pins the version without a trace where the change moves nothing', async () => {
  const id = await submit();
  await holiday('2027-03-11');
  await recalculate();
  expect(await clockOf(id)).toMatchObject({
    version: 1,
    calendar_version: '2026-11-24+1',
    due_at: new Date(ENDS),
  });
  expect(await eventsOf(id)).toEqual([]);
});

it('heals a clock that a process started without knowing the newest version', async () => {
  await holiday('2027-03-04');
  // Its calendars were read before the change.
  const id = await submit(runtime);
  expect(await clockOf(id)).toMatchObject({ calendar_version: '2026-11-24', due_at: new Date(ENDS) });
  await recalculate();
  expect(await clockOf(id)).toMatchObject({
    calendar_version: '2026-11-24+1',
    due_at: new Date(A_DAY_LATER),
  });
});

it('counts by the version that the clock pins until it is taken over', async () => {
  const id = await submit();
  await holiday('2027-03-04');
  await calendars.refresh();
  const { due, dueDate } = await test.database.asActor(office.secretary, async (transaction) => {
    const { viewCase } = await import('../../src/cases/case-view.js');
    const view = await viewCase(runtime, transaction, office.secretary, 'permit', id);
    const clock = view?.clocks[0];
    return { due: clock?.dueAt, dueDate: clock?.why.find((step) => step.code === 'started')?.params };
  });
  expect(due).toBe(ENDS);
  expect(dueDate).toMatchObject({ calendarVersion: '2026-11-24' });
});

it('knows the version of a clock that another process started on a newer one', async () => {
  const stale = await WorkingCalendars.open(test.database);
  await holiday('2027-03-04');
  await calendars.refresh();
  const id = await submit();
  const other = new CaseRuntime(
    test.database,
    office.runtime.subjects,
    office.runtime.definitions,
    stale.calendarFor,
    () => undefined,
    stale.know,
  );
  const { viewCase } = await import('../../src/cases/case-view.js');
  const view = await test.database.asActor(office.secretary, (transaction) =>
    viewCase(other, transaction, office.secretary, 'permit', id),
  );
  expect(view?.clocks).toMatchObject([{ dueAt: A_DAY_LATER }]);
});

it('passes over a case that cannot be recalculated, says so, and goes on with the others', async () => {
  const [bad, good] = [await submit(), await submit()];
  await behindTheWall(test, `UPDATE case_file SET subject = 'ghost' WHERE id = $1`, [bad]);
  await holiday('2027-03-04');
  await calendars.refresh();
  const troubles: string[] = [];
  await recalculationRound(runtime, (error) => troubles.push(error.message));
  expect(troubles).toEqual(['No subject is registered as ghost.']);
  expect(await clockOf(good)).toMatchObject({ due_at: new Date(A_DAY_LATER) });
  expect(await behindTheWall(test, 'SELECT case_id, attempts FROM calendar_trouble')).toEqual([
    { case_id: bad, attempts: 1 },
  ]);
  // Not before its time; then again, and once it goes well nothing is left of it.
  expect(await recalculationRound(runtime)).toBe(0);
  await behindTheWall(test, `UPDATE case_file SET subject = 'permit' WHERE id = $1`, [bad]);
  test.database.clockOffsetMs += 10_000;
  expect(await recalculationRound(runtime)).toBe(1);
  expect(await clockOf(bad)).toMatchObject({ due_at: new Date(A_DAY_LATER) });
  expect(await behindTheWall(test, 'SELECT case_id FROM calendar_trouble')).toEqual([]);
});

it('keeps the chain of the case whole and tells outsiders nothing of a limit inside', async () => {
  const id = await submit();
  await holiday('2027-03-04');
  await recalculate();
  const chain = await behindTheWall<{ body: never; previous_hash: string; hash: string; seq: number }>(
    test,
    `SELECT json_build_object('id', id, 'chain', chain, 'seq', seq, 'kind', kind,
       'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'account', account_id,
       'person', person_id, 'case', case_id, 'data', body->'data', 'digests', body->'digests') AS body,
       previous_hash, hash FROM audit_event WHERE chain = $1 ORDER BY audit_event.seq`,
    [id],
  );
  expect(
    firstBroken(chain.map(({ body, previous_hash, hash }) => ({ body, previousHash: previous_hash, hash }))),
  ).toBeNull();
  const kinds = async (reader: PersonActor) =>
    (await test.database.asActor(reader, (transaction) => trailOf(runtime, transaction, reader, id))).map(
      (entry) => entry.kind,
    );
  expect(await kinds(office.secretary)).toContain('clocks_recalculated');
  expect(await kinds(office.manager)).not.toContain('clocks_recalculated');
});

it('says beforehand whose dates a change would move, and writes nothing', async () => {
  const ids = [await submit(), await submit()];
  const trial = await tryCalendarChange(test.database, admin, 'COMMISSION', {
    add: { ...HOLIDAY, day: '2027-03-04' },
  });
  expect(trial).toMatchObject({ version: '2026-11-24', running: 2, count: 2 });
  expect(trial.organisations).toEqual([{ name: expect.any(String), count: 2 }]);
  expect(trial.dates.map(({ caseId, clock, from, to }) => [caseId, clock.en, from, to])).toEqual(
    ids.map((id) => [id, 'Check', '2027-03-08', '2027-03-09']),
  );
  expect(await recalculate()).toBe(0);

  // What was said is what then happens.
  await holiday('2027-03-04');
  await recalculate();
  for (const id of ids) expect(await clockOf(id)).toMatchObject({ due_at: new Date(A_DAY_LATER) });
});
