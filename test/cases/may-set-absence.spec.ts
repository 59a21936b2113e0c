/** Who may set and end whose absence: the whole matrix, at the use case and, past it, at the database. */

import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { absenceOf } from '../../src/cases/absences.query.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { Definitions } from '../../src/cases/definitions.js';
import { endAbsence } from '../../src/cases/end-absence.js';
import { endAssistant } from '../../src/cases/end-assistant.js';
import { nameAssistant } from '../../src/cases/name-assistant.js';
import { setAbsence } from '../../src/cases/set-absence.js';
import { Subjects } from '../../src/cases/subject.js';
import type { Problem } from '../../src/kernel/problem.js';
import { calendarFor } from '../../src/reference/calendars.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Seat, UnitOfPeople } from '../support/unit-of-people.js';

const WHO = [
  'person',
  'second account',
  'assistant',
  'former assistant',
  'administrator',
  'head of unit',
  'colleague',
  'outsider',
] as const;
type Who = (typeof WHO)[number];
const MAY: readonly Who[] = ['person', 'second account', 'assistant', 'administrator'];

let test: TestDatabase;
let runtime: CaseRuntime;
let unit: UnitOfPeople;
let elsewhere: UnitOfPeople;
const seats = new Map<Who, Seat & { organisationId: string }>();
let standIn: Seat;

beforeAll(async () => {
  test = await testDatabase();
  runtime = new CaseRuntime(test.database, new Subjects([]), new Definitions(test.database), calendarFor);
  unit = await UnitOfPeople.open(test);
  elsewhere = await UnitOfPeople.open(test);
  const here = async (who: Who, ...args: Parameters<UnitOfPeople['seat']>) =>
    seats.set(who, { ...(await unit.seat(...args)), organisationId: unit.organisationId });
  await here('person', 'Ana', ['operational_verifier']);
  seats.set('second account', {
    ...(await elsewhere.seat('Ana', [], seatOf('person').personId)),
    organisationId: elsewhere.organisationId,
  });
  await here('assistant', 'Tess', []);
  await here('former assistant', 'Fred', []);
  await here('administrator', 'Ada', ['administrator']);
  await here('head of unit', 'Hanna', ['head_of_unit']);
  await here('colleague', 'Cy', ['operational_verifier']);
  seats.set('outsider', {
    ...(await elsewhere.seat('Olga', ['head_of_unit', 'operational_verifier'])),
    organisationId: elsewhere.organisationId,
  });
  standIn = await unit.seat('Bo', ['operational_verifier']);
  const ana = await actorOf('person');
  await nameAssistant(runtime, ana, { assistantId: seatOf('assistant').accountId });
  const id = await nameAssistant(runtime, ana, { assistantId: seatOf('former assistant').accountId });
  await endAssistant(test.database, ana, { id, expectedVersion: '1' });
});
afterAll(() => test.close());
afterEach(async () => {
  await behindTheWall(test, 'DELETE FROM delegation_side');
  await behindTheWall(test, 'DELETE FROM delegation');
  await behindTheWall(test, 'DELETE FROM absence');
});

function seatOf(who: Who): Seat & { organisationId: string } {
  const seat = seats.get(who);
  if (!seat) throw new Error(`No seat for the ${who}.`);
  return seat;
}
const actorOf = (who: Who) => unit.actor(seatOf(who));
const day = brusselsDay;

const wanted = (more: object = {}) => ({
  absentId: seatOf('person').accountId,
  fromDay: day(-1),
  untilDay: day(5),
  note: 'Private.',
  standIns: [{ role: 'operational_verifier', delegateId: standIn.accountId }],
  ...more,
});
const set = async (who: Who, more: object = {}) => setAbsence(runtime, await actorOf(who), wanted(more));
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Problem) => error.code,
  );

/** Runs past the use cases, as the runtime's role acting for an account. */
async function pastTheUseCase(who: Who, text: string, values: unknown[]): Promise<number | string> {
  const seat = seatOf(who);
  const client = new Client({ connectionString: test.runtimeUrl, options: '-c role=entente_app' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT act_as($1, $2, 'inside', '0', NULL)`, [seat.accountId, seat.organisationId]);
    const { rowCount } = await client.query(text, values);
    await client.query('ROLLBACK');
    return rowCount ?? 0;
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  } finally {
    await client.end();
  }
}

const insertBy = (who: Who, absenceDays: readonly [string, string] = [day(-1), day(5)]) =>
  pastTheUseCase(
    who,
    `INSERT INTO absence (id, organisation_id, account_id, person_id, from_day, until_day, made_by_account_id, made_by_person_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      randomUUID(),
      unit.organisationId,
      seatOf('person').accountId,
      seatOf('person').personId,
      ...absenceDays,
      seatOf(who).accountId,
      seatOf(who).personId,
    ],
  );

describe.each(WHO)('the %s', (who) => {
  const may = MAY.includes(who);

  it(`${may ? 'sets' : 'does not set'} the absence with its stand-in`, async () => {
    expect(await outcome(set(who))).toBe(may ? 'done' : 'not_yours_to_do');
    const rows = await behindTheWall<{ by: string; lent: string | null }>(
      test,
      `SELECT x.made_by_account_id AS by, d.made_by_account_id AS lent
       FROM absence x LEFT JOIN delegation d ON d.absence_id = x.id`,
    );
    const { accountId } = seatOf(who);
    expect(rows).toEqual(may ? [{ by: accountId, lent: accountId }] : []);
  });

  it(`is ${may ? 'let' : 'refused'} by the database too`, async () => {
    expect(await insertBy(who)).toBe(may ? 1 : 'absence_made_by');
  });

  it(`${may ? 'ends' : 'does not end'} it, nor past the use case`, async () => {
    const { id } = await set('administrator');
    const past = await pastTheUseCase(
      who,
      'UPDATE absence SET ended_at = entente_now(), ended_by_account_id = $2 WHERE id = $1',
      [id, seatOf(who).accountId],
    );
    expect(past).toBe(may ? 1 : 0);
    const ended = await outcome(
      endAbsence(runtime, await actorOf(who), { id, expectedVersion: '1', lastDay: null }),
    );
    // The head of the unit reads it; others are not told that there is one.
    expect(ended).toBe(may ? 'done' : who === 'head of unit' ? 'not_yours_to_do' : 'not_found');
    const left = await behindTheWall<{ open: boolean; lent: boolean }>(
      test,
      `SELECT x.ended_at IS NULL AS open, d.ended_at IS NULL AS lent FROM absence x JOIN delegation d ON d.absence_id = x.id`,
    );
    expect(left).toEqual([{ open: !may, lent: !may }]);
  });

  it('writes it in no other name', async () => {
    const other = seatOf(who === 'administrator' ? 'assistant' : 'administrator');
    const forged = await pastTheUseCase(
      who,
      `INSERT INTO absence (id, organisation_id, account_id, person_id, from_day, until_day, made_by_account_id, made_by_person_id)
       VALUES ($1, $2, $3, $4, '2027-03-01', '2027-03-02', $5, $6)`,
      [
        randomUUID(),
        unit.organisationId,
        seatOf('person').accountId,
        seatOf('person').personId,
        other.accountId,
        other.personId,
      ],
    );
    expect(forged).toMatch(/row-level security|absence_made_by/);
  });

  it(`${may || who === 'head of unit' ? 'reads' : 'does not read'} the note`, async () => {
    const { id } = await set('person');
    const read = await absenceOf(test.database, await actorOf(who), id);
    expect(read?.note ?? null).toBe(may || who === 'head of unit' ? 'Private.' : null);
  });
});

it('whoever sets it for a colleague never stands in by their own hand', async () => {
  const own = { standIns: [{ role: 'operational_verifier', delegateId: seatOf('assistant').accountId }] };
  expect(await outcome(set('assistant', own))).toBe('not_yours_to_do');
  expect(await outcome(set('person', own))).toBe('done');
});

it('a person is away once on a day, with whichever account, and not with both ways at once', async () => {
  await set('person');
  expect(await outcome(set('assistant', { fromDay: day(5), untilDay: day(6), standIns: [] }))).toBe(
    'state_conflict',
  );
  expect(await insertBy('person', [day(5), day(6)])).toBe('absence_once');
  expect(await outcome(set('assistant', { fromDay: day(6), untilDay: day(7), standIns: [] }))).toBe('done');
});

it('is kept with everything it lends, or not at all', async () => {
  const broken = { standIns: [{ role: 'financial_verifier', delegateId: standIn.accountId }] };
  await expect(set('person', broken)).rejects.toMatchObject({
    details: [{ pointer: '/standIns/0/role', code: 'role_not_held' }],
  });
  expect(await behindTheWall(test, 'SELECT 1 FROM absence')).toEqual([]);
});

it('lends nothing on days that are not its own', async () => {
  const { id } = await set('person', { standIns: [] });
  const lend = (from: string, until: string) =>
    pastTheUseCase(
      'person',
      `INSERT INTO delegation (id, role, organisation_id, delegator_account_id, delegator_person_id, delegate_account_id,
         delegate_person_id, from_day, until_day, reason, absence_days, made_by_account_id, made_by_person_id, absence_id)
       VALUES ($1, 'operational_verifier', $2, $3, $4, $5, $6, $7, $8, 'Leave', 40, $3, $4, $9)`,
      [
        randomUUID(),
        unit.organisationId,
        seatOf('person').accountId,
        seatOf('person').personId,
        standIn.accountId,
        standIn.personId,
        from,
        until,
        id,
      ],
    );
  expect(await lend(day(0), day(6))).toBe('delegation_within_absence');
  expect(await lend(day(0), day(5))).toBe(1);
});

it('made shorter, another row takes its place and both names are in the record', async () => {
  const { id } = await set('person');
  const shorter = await endAbsence(runtime, await actorOf('assistant'), {
    id,
    expectedVersion: '1',
    lastDay: day(1),
  });
  const read = await absenceOf(test.database, await actorOf('person'), shorter);
  expect(read).toMatchObject({
    fromDay: day(-1),
    untilDay: day(1),
    note: 'Private.',
    state: 'present',
    absent: { name: 'Ana' },
    madeBy: { name: 'Tess' },
    standIns: [{ role: 'operational_verifier', delegate: { name: 'Bo' }, ended: false }],
  });
  expect(await absenceOf(test.database, await actorOf('person'), id)).toMatchObject({
    untilDay: day(5),
    state: 'ended',
    endedBy: { name: 'Tess' },
    replacedBy: shorter,
    standIns: [{ ended: true }],
  });
  const later = endAbsence(runtime, await actorOf('person'), {
    id: shorter,
    expectedVersion: '1',
    lastDay: day(1),
  });
  await expect(later).rejects.toMatchObject({ details: [{ pointer: '/lastDay', code: 'day_not_earlier' }] });
});

it('tells a colleague until when and who stands in, and an outsider nothing', async () => {
  await set('person');
  const asked = (who: Who) =>
    pastTheUseCase(
      who,
      'SELECT FROM who_is_away(ARRAY[$1::uuid]) WHERE until_day = $2::date AND stand_ins = ARRAY[$3]',
      [seatOf('person').accountId, day(5), 'Bo'],
    );
  expect(await asked('colleague')).toBe(1);
  expect(await asked('outsider')).toBe(0);
});

it('an assistant is named by the person or an administrator, for nobody else and never by themselves', async () => {
  const name = async (who: Who, personId: string | undefined, assistant: Seat) =>
    outcome(
      nameAssistant(runtime, await actorOf(who), {
        ...(personId === undefined ? {} : { personId }),
        assistantId: assistant.accountId,
      }),
    );
  const ana = seatOf('person').accountId;
  for (const who of ['assistant', 'head of unit', 'colleague', 'outsider'] as const) {
    expect([who, await name(who, ana, standIn)]).toEqual([who, 'not_yours_to_do']);
  }
  expect(await name('administrator', ana, seatOf('administrator'))).toBe('not_yours_to_do');
  expect(await name('person', undefined, seatOf('second account'))).toBe('invalid_field');
  expect(await name('person', undefined, seatOf('outsider'))).toBe('invalid_field');
  expect(await name('person', undefined, seatOf('assistant'))).toBe('state_conflict');
  expect(await name('administrator', ana, standIn)).toBe('done');
  const taken = await pastTheUseCase(
    'colleague',
    `INSERT INTO assistant (id, organisation_id, account_id, person_id, assistant_account_id, assistant_person_id,
       named_by_account_id, named_by_person_id) VALUES ($1, $2, $3, $4, $5, $6, $5, $6)`,
    [
      randomUUID(),
      unit.organisationId,
      ana,
      seatOf('person').personId,
      seatOf('colleague').accountId,
      seatOf('colleague').personId,
    ],
  );
  expect(taken).toMatch(/assistant_not_taken|assistant_named_by/);
});
