import type { PersonActor } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import type { ChangeWanted } from '../../src/reference/calendar-change.js';
import { calendarCodes, calendarFor } from '../../src/reference/calendars.js';
import { changeCalendar, takeBackChange } from '../../src/reference/change-calendar.js';
import { publishCalendars } from '../../src/reference/publish-calendars.js';
import { WorkingCalendars } from '../../src/reference/working-calendars.js';
import { isWorkingDay } from '../../src/workflow/index.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { UnitOfPeople } from '../support/unit-of-people.js';

const DAY: ChangeWanted = {
  kind: 'off',
  day: '2027-03-04',
  nameEn: 'A day of mourning',
  nameFr: 'Jour de deuil',
  source: 'Decree 2.27.1',
};

let test: TestDatabase;
let admin: PersonActor;
let secretary: PersonActor;

beforeEach(async () => {
  test = await testDatabase();
  const unit = await UnitOfPeople.open(test);
  admin = await unit.actor(await unit.seat('Ada', ['administrator']));
  secretary = await unit.actor(await unit.seat('Sami', ['secretariat']));
});
afterEach(() => test.close());

const change = (more: Partial<ChangeWanted> = {}, by = admin, expectedVersion?: string) =>
  changeCalendar(
    test.database,
    by,
    { code: 'MA', ...(expectedVersion === undefined ? {} : { expectedVersion }) },
    { ...DAY, ...more },
  );
const takeBack = (id: string, code = 'MA') => takeBackChange(test.database, admin, { code }, id);
const versions = async () =>
  (
    await behindTheWall<{ version: string; by: string | null; undoes: boolean }>(
      test,
      `SELECT version, made_by AS by, undoes FROM calendar_version WHERE code = 'MA' ORDER BY seq`,
    )
  ).map((row) => [row.version, row.by, row.undoes]);

/** What went wrong, field by field. */
async function refusal(work: Promise<unknown>): Promise<[number, ...string[]]> {
  const problem = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw problem ?? new Error('It was not refused.');
  return [problem.status, ...problem.details.map((one) => `${one.pointer ?? ''} ${one.code}`.trim())];
}

it('the calendars of a start are those that we ship, word for word, and a second start adds none', async () => {
  const calendars = await WorkingCalendars.open(test.database);
  for (const code of calendarCodes()) {
    const { code: _, ...stored } = calendars.calendarFor(code);
    const { code: __, ...shipped } = calendarFor(code);
    expect(stored).toEqual({ ...shipped, workdays: [], confirmedYears: [] });
  }
  const [before] = await behindTheWall<{ n: number }>(
    test,
    'SELECT count(*)::int AS n FROM calendar_version',
  );
  await publishCalendars(test.database);
  expect(await behindTheWall(test, 'SELECT count(*)::int AS n FROM calendar_version')).toEqual([before]);
  expect(before?.n).toBe(calendarCodes().length);
});

it('a change makes a new version in the administrator’s name, and taking it back another one', async () => {
  const first = await change();
  const second = await change({ day: '2027-03-05' });
  const back = await takeBack(first.changeId);
  expect([first.version, second.version, back.version]).toEqual([
    '2026-11-24+1',
    '2026-11-24+2',
    '2026-11-24+3',
  ]);
  expect(await versions()).toEqual([
    ['2026-11-24', null, false],
    ['2026-11-24+1', admin.accountId, false],
    ['2026-11-24+2', admin.accountId, false],
    ['2026-11-24+3', admin.accountId, true],
  ]);
  const calendars = await WorkingCalendars.open(test.database);
  const works = (version?: string) =>
    ['2027-03-04', '2027-03-05'].map((day) => isWorkingDay(day, calendars.calendarFor('MA', version)));
  expect(works('2026-11-24')).toEqual([true, true]);
  expect(works('2026-11-24+1')).toEqual([false, true]);
  expect(works('2026-11-24+2')).toEqual([false, false]);
  expect(works()).toEqual([true, false]);
  expect(
    await behindTheWall(
      test,
      `SELECT kind, account_id FROM audit_event WHERE kind LIKE 'calendar%' ORDER BY at`,
    ),
  ).toEqual([
    { kind: 'calendar_changed', account_id: admin.accountId },
    { kind: 'calendar_changed', account_id: admin.accountId },
    { kind: 'calendar_change_taken_back', account_id: admin.accountId },
  ]);
});

it('a process sees what another one changed as soon as it looks', async () => {
  const [here, there] = [
    await WorkingCalendars.open(test.database),
    await WorkingCalendars.open(test.database),
  ];
  const { version } = await change();
  expect(there.calendarFor('MA').version).toBe('2026-11-24');
  await Promise.all([there.refresh(), there.refresh(), here.refresh()]);
  expect(there.calendarFor('MA').version).toBe(version);
  expect(there.calendarFor('MA', '2026-11-24').version).toBe('2026-11-24');
  expect(there.calendarFor('MA', 'never was').version).toBe(version);
  expect(() => there.calendarFor('XX')).toThrow(RangeError);
});

it('a release with other days keeps what the installation knows better', async () => {
  await change();
  // As if all this had been on the days of an earlier release.
  await behindTheWall(
    test,
    `SET session_replication_role = replica;
     UPDATE calendar_version SET version = replace(version, base, '2025-01-01'), base = '2025-01-01' WHERE code = 'MA'`,
  );
  await publishCalendars(test.database);
  expect((await versions()).map(([version]) => version)).toEqual([
    '2025-01-01',
    '2025-01-01+1',
    '2026-11-24',
    '2026-11-24+1',
  ]);
  const calendars = await WorkingCalendars.open(test.database);
  expect(calendars.calendarFor('MA').version).toBe('2026-11-24+1');
  expect(isWorkingDay('2027-03-04', calendars.calendarFor('MA'))).toBe(false);
});

it('of two administrators at once each makes a version of their own', async () => {
  const made = await Promise.all(['08', '09', '10', '11'].map((day) => change({ day: `2027-03-${day}` })));
  expect(made.map((one) => one.version).sort()).toEqual([1, 2, 3, 4].map((count) => `2026-11-24+${count}`));
  const calendars = await WorkingCalendars.open(test.database);
  for (const day of ['08', '09', '10', '11']) {
    expect(isWorkingDay(`2027-03-${day}`, calendars.calendarFor('MA'))).toBe(false);
  }
});

it('whoever looked at an older version is asked to look again', async () => {
  await change({}, admin, '2026-11-24');
  expect(await refusal(change({ day: '2027-03-05' }, admin, '2026-11-24'))).toEqual([
    409,
    'calendar_changed_meanwhile',
  ]);
});

it('a year is confirmed with a source, and none of its days is an estimate any more', async () => {
  await change({ kind: 'year_confirmed', year: 2027 });
  const calendar = (await WorkingCalendars.open(test.database)).calendarFor('MA');
  const estimated = (year: string) =>
    Object.entries(calendar.holidays).filter(([day, one]) => day.startsWith(year) && one.estimated).length;
  expect([estimated('2027'), estimated('2028') > 0, calendar.confirmedYears]).toEqual([0, true, [2027]]);
  expect(
    await behindTheWall(test, `SELECT confirmed FROM calendar_version WHERE version = '2026-11-24+1'`),
  ).toEqual([{ confirmed: false }]);
  for (const year of [2024, 2025, 2026, 2028, 2029, 2030]) await change({ kind: 'year_confirmed', year });
  expect(
    await behindTheWall(test, `SELECT confirmed FROM calendar_version WHERE version = '2026-11-24+7'`),
  ).toEqual([{ confirmed: true }]);
});

describe('refuses', () => {
  it('who is no administrator', async () => {
    expect(await refusal(change({}, secretary))).toEqual([403, 'calendar_administrators_only']);
    expect(await refusal(takeBackChange(test.database, secretary, { code: 'MA' }, admin.accountId))).toEqual([
      403,
      'calendar_administrators_only',
    ]);
  });

  it('a calendar or a change that there is not', async () => {
    const { changeId } = await change();
    expect(await refusal(changeCalendar(test.database, admin, { code: 'XX' }, DAY))).toEqual([404]);
    expect(await refusal(takeBack('no id'))).toEqual([404]);
    expect(await refusal(takeBack(admin.accountId))).toEqual([404]);
    expect(await refusal(takeBack(changeId, 'TN'))).toEqual([404]);
  });

  it('to take back twice', async () => {
    const { changeId } = await change();
    await takeBack(changeId);
    expect(await refusal(takeBack(changeId))).toEqual([409, 'calendar_taken_back_already']);
  });

  it.each<[Partial<ChangeWanted>, ...string[]]>([
    [{ kind: 'party' }, '/kind not_a_choice'],
    [{ day: '2027-02-30' }, '/day date_malformed'],
    [{ day: '' }, '/day missing'],
    [{ day: '2050-01-05' }, '/day calendar_year_unknown'],
    [{ day: '2027-01-11' }, '/day calendar_day_off_already'],
    [{ kind: 'worked' }, '/day calendar_day_worked_already'],
    [{ replaces: '2027-03-05' }, '/replaces calendar_replaces_no_day_off'],
    [{ nameEn: '', nameFr: ' ' }, '/nameEn missing', '/nameFr missing'],
    [{ source: '' }, '/source missing'],
    [{ kind: 'year_confirmed' }, '/year not_whole'],
    [{ kind: 'year_confirmed', year: 2050 }, '/year calendar_year_unknown'],
  ])('%j', async (wanted, ...codes) => {
    expect(await refusal(change(wanted))).toEqual([422, ...codes]);
  });

  it('a second change of the same day while the first holds', async () => {
    await change();
    expect(await refusal(change({ kind: 'worked' }))).toEqual([409, '/day calendar_day_changed_already']);
    expect(await refusal(change())).toEqual([422, '/day calendar_day_off_already']);
  });
});
