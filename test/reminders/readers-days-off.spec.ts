/** A day off is announced in the calendar of a reader while the clock counts by another one: the reminder comes before it. */
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { recalculationRound } from '../../src/cases/recalculation-round.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { changeCalendar } from '../../src/reference/change-calendar.js';
import { WorkingCalendars } from '../../src/reference/working-calendars.js';
import { reconcileReminders } from '../../src/reminders/reconcile.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
import { type Ferry, ferry } from '../support/ferry.js';

/** A Monday; ten working days end on the 28th, and the reminder is for Monday the 21st. */
const START = Date.parse('2027-06-14T06:00:00Z');

let test: TestDatabase;
let port: Ferry;
let calendars: WorkingCalendars;
let runtime: CaseRuntime;
let work: Background;

beforeEach(async () => {
  test = await testDatabase({ size: 8 });
  port = await ferry(test);
  calendars = await WorkingCalendars.open(test.database);
  const { subjects, definitions } = port.runtime;
  runtime = new CaseRuntime(
    test.database,
    subjects,
    definitions,
    calendars.calendarFor,
    undefined,
    calendars.know,
  );
  work = background(runtime);
  test.database.clockOffsetMs = START - Date.now();
  await gone(port.pilot, port.secondPilot);
});
afterEach(async () => {
  work?.close();
  await test?.close();
});

async function gone(...people: readonly PersonActor[]): Promise<void> {
  await behindTheWall(test, 'UPDATE account SET disabled_at = now() WHERE id = ANY ($1::uuid[])', [
    people.map(({ accountId }) => accountId),
  ]);
}

async function announce(code: string, day: string): Promise<void> {
  await changeCalendar(
    test.database,
    port.administrator,
    { code },
    { kind: 'off', day, nameEn: 'Announced', nameFr: 'Annoncé', source: 'The official gazette' },
  );
  await calendars.refresh();
  await recalculationRound(runtime);
}

const reminderAt = async (caseId: string) =>
  (
    await behindTheWall<{ at: Date }>(
      test,
      `SELECT r.fire_at AS at FROM reminder r JOIN clock k ON k.id = r.clock_id AND k.case_id = r.case_id
       WHERE r.case_id = $1 AND k.code = 'silence' AND r.code = 'early' AND r.state = 'pending'`,
      [caseId],
    )
  ).map(({ at }) => at.toISOString());

async function toldAt(now: string): Promise<string[]> {
  test.database.clockOffsetMs = Date.parse(now) - Date.now();
  await work.job('send-due-reminders');
  const told = await behindTheWall<{ told: string }>(
    test,
    `SELECT p.name || ' on ' || to_char(i.created_at, 'DD') AS told FROM inbox_item i JOIN account a ON a.id = i.account_id
     JOIN person p ON p.id = a.person_id WHERE i.kind LIKE 'reminder%' ORDER BY i.created_at, p.name`,
  );
  return told.map((one) => one.told);
}

it('is told on the working day before, and others on the day that is not theirs to have off', async () => {
  const id = await port.atHarbours();
  await announce('MD', '2027-06-21');
  expect(await reconcileReminders(runtime)).toMatchObject({ moved: 1, voided: 0, written: 0 });
  expect(await toldAt('2027-06-18T06:30:00Z')).toEqual(['Mihai Moldovan on 18']);
  expect(await toldAt('2027-06-21T12:00:00Z')).toEqual(['Mihai Moldovan on 18', 'Malika Moroccan on 21']);
  expect(await reminderAt(id)).toEqual([]);
  expect(await reconcileReminders(runtime)).toMatchObject({ moved: 0, voided: 0, written: 0 });
});

it('goes for the secretariat as well where nobody can be asked', async () => {
  await behindTheWall(
    test,
    `UPDATE organisation SET calendar = 'JO', time_zone = 'Asia/Amman'
     WHERE id IN (SELECT organisation_id FROM account WHERE id = '${port.secretary.accountId}')`,
  );
  await gone(port.moldova, port.morocco);
  const id = await port.atHarbours();
  expect(await reminderAt(id)).toEqual(['2027-06-21T06:00:00.000Z']);
  await announce('JO', '2027-06-21');
  await reconcileReminders(runtime);
  expect(await reminderAt(id)).toEqual(['2027-06-20T06:00:00.000Z']);
  expect(await toldAt('2027-06-20T06:30:00Z')).toEqual(['Sami Secretary on 20']);
});

it('leaves alone what waits for a day that everybody works', async () => {
  const id = await port.atHarbours();
  const before = await reminderAt(id);
  await announce('MD', '2027-06-22');
  expect(await reconcileReminders(runtime)).toMatchObject({ moved: 0 });
  expect(await reminderAt(id)).toEqual(before);
});
