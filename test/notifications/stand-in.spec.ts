/** Who hears while somebody stands in, and while work was given to one person by name. */

import { endDelegation } from '../../src/cases/end-delegation.js';
import { makeDelegations } from '../../src/cases/make-delegation.js';
import { reassignTasks } from '../../src/cases/reassign-tasks.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
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
  await behindTheWall(test, 'DELETE FROM delegation_side');
  await behindTheWall(test, 'DELETE FROM delegation');
  await forget(test);
  work = background(port.runtime);
});
afterEach(() => {
  work?.close();
});

const day = brusselsDay;

async function lend(from: PersonActor, to: PersonActor): Promise<string> {
  const { ids } = await makeDelegations(test.database, from, {
    delegateId: to.accountId,
    roles: [from.roles[0]?.role ?? ''],
    fromDay: day(-1),
    untilDay: day(30),
    ceilingCents: null,
    reason: 'Leave.',
  });
  return ids[0] ?? '';
}

const heard = async (reader: PersonActor, locale = 'en') =>
  (await inboxOf(test.database, reader, { limit: 100, locale })).items.map(({ kind, forWhom }) => [
    kind,
    forWhom,
  ]);

async function passNext(caseId: string): Promise<void> {
  const [next] = await behindTheWall<{ fire_at: Date }>(
    test,
    "SELECT fire_at FROM reminder WHERE case_id = $1 AND state = 'pending' ORDER BY fire_at LIMIT 1",
    [caseId],
  );
  if (!next) throw new Error('No reminder is pending.');
  test.database.clockOffsetMs = next.fire_at.getTime() - Date.now() + 1_000;
}

it('both are asked, the deputy with for whom, until the delegation is ended', async () => {
  const id = await lend(port.secretary, port.head);
  await port.inspected('While away');
  await work.drain();
  expect(await heard(port.secretary)).toEqual([['task_opened', null]]);
  expect(await heard(port.head)).toEqual([['task_opened', 'Sami Secretary']]);
  await endDelegation(test.database, port.secretary, { id, expectedVersion: '1' });
  await forget(test);
  await port.inspected('Back again');
  await work.drain();
  expect(await heard(port.head)).toEqual([]);
});

it('a lead’s colleague hears in the lead’s name as well, and in the own name only when the role is held', async () => {
  await lend(port.manager, port.colleague);
  const id = await port.inspected();
  await work.drain();
  await port.act(port.secretary, id, { transition: 'refuse' });
  await work.drain();
  expect(await heard(port.colleague)).toContainEqual(['refused', null]);
  expect((await heard(port.colleague)).filter(([kind]) => kind === 'refused')).toHaveLength(1);
});

it('a step for the deputy goes to whoever stands in, and to the owner when nobody does', async () => {
  const toDeputy = async (title: string) => {
    const id = await port.inspected(title);
    await behindTheWall(test, "UPDATE reminder SET addressee = 'deputy' WHERE case_id = $1", [id]);
    await work.drain();
    await forget(test).catch(() => undefined);
    await behindTheWall(
      test,
      "UPDATE reminder SET state = 'pending', settled_at = NULL WHERE case_id = $1 AND state = 'void'",
      [id],
    );
    await passNext(id);
    await work.drain();
  };
  await toDeputy('Nobody stands in');
  expect(await heard(port.secretary)).toEqual([['reminder_before', null]]);
  test.database.clockOffsetMs = 0;
  await forget(test);
  await lend(port.secretary, port.head);
  await toDeputy('Somebody does');
  expect(await heard(port.secretary)).toEqual([]);
  expect(await heard(port.head)).toEqual([['reminder_before', 'Sami Secretary']]);
});

it('tells the colleague whose the work is now, and nobody who has nothing to do with it takes it', async () => {
  const draft = await port.open('Draft');
  await forget(test);
  const given = await reassignTasks(port.runtime, port.manager, {
    fromId: port.manager.accountId,
    toId: port.colleague.accountId,
    reason: 'Has more time.',
  });
  expect(given.done.map((task) => task.caseId)).toContain(draft);
  await work.drain();
  expect(await heard(port.manager)).toEqual([]);
  expect((await heard(port.colleague)).map(([kind]) => kind)).toContain('task_reassigned');
  await expect(
    reassignTasks(port.runtime, port.stranger, {
      fromId: port.manager.accountId,
      toId: port.stranger.accountId,
      reason: 'Mine.',
    }),
  ).rejects.toMatchObject({ code: 'not_yours_to_do' });
});
