/** Who hears while somebody is away: whoever stands in, others who can act, the level above; in the end who is away. */

import { endAbsence } from '../../src/cases/end-absence.js';
import { nameAssistant } from '../../src/cases/name-assistant.js';
import { reassignTasks } from '../../src/cases/reassign-tasks.js';
import { setAbsence } from '../../src/cases/set-absence.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background, PUBLIC_URL } from '../support/drain.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';

let test: TestDatabase;
let port: Ferry;
let work: Background;

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
  port = await ferry(test);
});
afterAll(async () => {
  await test?.close();
});
beforeEach(async () => {
  test.database.clockOffsetMs = 0;
  for (const table of ['delegation_side', 'delegation', 'absence', 'assistant']) {
    await behindTheWall(test, `DELETE FROM ${table}`);
  }
  await forget(test);
  work = background(port.runtime);
});
afterEach(() => {
  work?.close();
});

const day = brusselsDay;

/** Away for a month, by their own hand or somebody else's; nobody stands in unless said. */
async function goAway(who: PersonActor, standIn?: PersonActor, by = who): Promise<string> {
  const { id } = await setAbsence(port.runtime, by, {
    absentId: who.accountId,
    fromDay: day(-1),
    untilDay: day(30),
    note: '',
    standIns: standIn ? [{ role: who.roles[0]?.role ?? '', delegateId: standIn.accountId }] : [],
  });
  return id;
}

const heard = async (reader: PersonActor) =>
  (await inboxOf(test.database, reader, { limit: 100, locale: 'en' })).items
    .map(({ kind, forWhom }) => (forWhom === null ? kind : `${kind} for ${forWhom}`))
    .sort();

async function passNext(caseId: string): Promise<void> {
  const [next] = await behindTheWall<{ fire_at: Date }>(
    test,
    "SELECT fire_at FROM reminder WHERE case_id = $1 AND state = 'pending' ORDER BY fire_at LIMIT 1",
    [caseId],
  );
  if (!next) throw new Error('No reminder is pending.');
  test.database.clockOffsetMs = next.fire_at.getTime() - Date.now() + 1_000;
}

it('an assistant sets it: the person and the stand-in are told, the task and its reminder go to the stand-in', async () => {
  await port.inspected('Waits already');
  await nameAssistant(port.runtime, port.secretary, { assistantId: port.secondPilot.accountId });
  await work.drain();
  expect(await heard(port.secondPilot)).toEqual(['assistant_named']);
  await forget(test);

  await goAway(port.secretary, port.pilot, port.secondPilot);
  await work.drain();
  expect(await heard(port.secretary)).toEqual(['absence_set']);
  expect(await heard(port.pilot)).toEqual(['stand_in']);
  expect(await heard(port.secondPilot)).toEqual([]);
  const mails = await behindTheWall<{ to_address: string; subject: string; body_text: string }>(
    test,
    'SELECT to_address, subject, body_text FROM mail ORDER BY to_address',
  );
  expect(mails.map((mail) => mail.to_address)).toEqual([
    'piet.pilot@example.org',
    'sami.secretary@example.org',
  ]);
  expect(mails[0]?.subject).toMatch(/^You stand in for Sami Secretary from /);
  expect(mails[0]?.body_text).toMatch(/\d+ things? waits? in these roles now\./);
  expect(mails[0]?.body_text).toMatch(new RegExp(`${PUBLIC_URL}/delegations/[0-9a-f-]{36}$`));
  expect(mails[1]?.body_text).toContain('By: Pia Pilot');
  await forget(test);

  const id = await port.inspected('While away');
  await work.drain();
  expect(await heard(port.secretary)).toEqual([]);
  expect(await heard(port.pilot)).toEqual(['task_opened for Sami Secretary']);
  await passNext(id);
  await work.drain();
  expect(await heard(port.secretary)).toEqual([]);
  expect(await heard(port.pilot)).toEqual([
    'reminder_before for Sami Secretary',
    'task_opened for Sami Secretary',
  ]);
  expect(await heard(port.head)).toEqual([]);
});

it('without a stand-in the head of unit is told, for attention, and reminded', async () => {
  await goAway(port.secretary);
  await work.drain();
  expect(await heard(port.secretary)).toEqual([]);
  const id = await port.inspected('Unattended');
  await work.drain();
  expect(await heard(port.head)).toEqual(['task_unattended']);
  await passNext(id);
  await work.drain();
  expect(await heard(port.secretary)).toEqual([]);
  expect(await heard(port.head)).toHaveLength(2);
});

it('where the head is away too, nothing is lost: whoever is away hears it', async () => {
  await goAway(port.secretary);
  await goAway(port.head);
  await port.inspected('Everybody away');
  await work.drain();
  expect(await heard(port.secretary)).toEqual(['task_opened']);
  expect(await heard(port.head)).toEqual([]);
});

const tasksHeard = async (reader: PersonActor) => (await heard(reader)).filter((kind) => kind !== 'moved');

it('outside, others of the organisation are asked, and the secretariat when none of them is there', async () => {
  const asked = async (title: string) => {
    const id = await port.inspected(title);
    await work.drain();
    await forget(test);
    await port.act(port.secretary, id, { transition: 'ask' });
    await work.drain();
    return id;
  };
  await goAway(port.manager);
  await asked('One away');
  expect(await tasksHeard(port.manager)).toEqual([]);
  expect(await tasksHeard(port.colleague)).toEqual(['task_opened']);
  await goAway(port.colleague);
  const id = await asked('Both away');
  await passNext(id);
  await work.drain();
  // The secretariat's morning begins an hour later.
  await passNext(id);
  await work.drain();
  expect(await tasksHeard(port.manager)).toEqual([]);
  expect(await tasksHeard(port.colleague)).toEqual([]);
  expect(await tasksHeard(port.stranger)).toEqual([]);
  expect(await tasksHeard(port.secretary)).toHaveLength(1);
});

it('what a partner authority leaves waiting while it is away is brought to the secretariat', async () => {
  await goAway(port.moldova);
  const id = await port.atHarbours('Far away');
  await work.drain();
  expect(await tasksHeard(port.moldova)).toEqual([]);
  expect(await tasksHeard(port.morocco)).toEqual(['task_opened']);
  await behindTheWall(test, 'DELETE FROM inbox_item');
  await passNext(id);
  await work.drain();
  await passNext(id);
  await work.drain();
  expect(await tasksHeard(port.moldova)).toEqual([]);
  expect(await tasksHeard(port.secretary)).toHaveLength(1);
});

it('work given by name goes to the holder’s stand-in, and to others who hold the role when there is none', async () => {
  const give = async (title: string) => {
    await port.open(title);
    await forget(test);
    await reassignTasks(port.runtime, port.manager, {
      fromId: port.manager.accountId,
      toId: port.colleague.accountId,
      reason: 'Has more time.',
    });
    await work.drain();
  };
  await give('There');
  expect(await heard(port.colleague)).toContain('task_reassigned');
  const id = await goAway(port.colleague);
  await reassignTasks(port.runtime, port.colleague, {
    fromId: port.colleague.accountId,
    toId: port.manager.accountId,
    reason: 'Back to you.',
  });
  await forget(test);
  await reassignTasks(port.runtime, port.administrator, {
    fromId: port.manager.accountId,
    toId: port.colleague.accountId,
    reason: 'By mistake.',
  });
  await work.drain();
  expect(await heard(port.colleague)).toEqual([]);
  expect(await heard(port.manager)).toContain('task_reassigned');
  await endAbsence(port.runtime, port.colleague, { id, expectedVersion: '1', lastDay: null });
});

it('coming back earlier ends it: the work is put to them again, and whoever stood in hears so', async () => {
  const id = await goAway(port.secretary, port.pilot);
  await work.drain();
  await forget(test);
  await endAbsence(port.runtime, port.administrator, { id, expectedVersion: '1', lastDay: null });
  await work.drain();
  expect(await heard(port.pilot)).toEqual(['stand_in_ended']);
  expect(await heard(port.secretary)).toEqual(['absence_ended']);
  await forget(test);
  await port.inspected('Back again');
  await work.drain();
  expect(await heard(port.secretary)).toEqual(['task_opened']);
  expect(await heard(port.pilot)).toEqual([]);
});

it('counts the days where they work: away until the last one is over there, and not an hour longer', async () => {
  const { id } = await setAbsence(port.runtime, port.moldova, {
    fromDay: day(0),
    untilDay: day(2),
    note: '',
    standIns: [],
  });
  const isAway = async (at: string, zone: string) => {
    const [row] = await behindTheWall<{ ms: number }>(
      test,
      `SELECT extract(epoch FROM ($1::timestamp AT TIME ZONE $2) - clock_timestamp()) * 1000 AS ms`,
      [at, zone],
    );
    test.database.clockOffsetMs = Number(row?.ms);
    const rows = await test.database.asActor(port.moldova, (transaction) =>
      transaction.run('test_away', 'SELECT FROM absence_in_force WHERE id = $1', [id]),
    );
    return rows.length === 1;
  };
  expect(await isAway(`${day(2)} 23:58`, 'Europe/Chisinau')).toBe(true);
  expect(await isAway(`${day(3)} 00:01`, 'Europe/Chisinau')).toBe(false);
  expect(await isAway(`${day(2)} 23:30`, 'Europe/Brussels')).toBe(false);
});
