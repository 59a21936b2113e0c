import type { PersonActor } from '../../src/kernel/actor.js';
import { systemActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { Wordings } from '../../src/notifications/wordings.js';
import { NoticeWriter } from '../../src/notifications/write-notices.js';
import { calendarFor } from '../../src/reference/calendars.js';
import { DueReminders } from '../../src/reminders/due-reminders.js';
import { isWorkingDay } from '../../src/workflow/index.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background, PUBLIC_URL } from '../support/drain.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';

const DAY_MS = 24 * 3_600_000;

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
  await forget(test);
  work = background(port.runtime);
});
afterEach(() => {
  work?.close();
});

/** Moves the product's clock to just after the next pending reminder of this case; answers its code. */
async function passNext(caseId: string): Promise<string> {
  const [next] = await behindTheWall<{ code: string; fire_at: Date }>(
    test,
    "SELECT code, fire_at FROM reminder WHERE case_id = $1 AND state = 'pending' ORDER BY fire_at LIMIT 1",
    [caseId],
  );
  if (!next) throw new Error('No reminder is pending.');
  test.database.clockOffsetMs = next.fire_at.getTime() - Date.now() + 1_000;
  return next.code;
}

/** On to the next noon of a day that everybody in these files works. */
function toWorkingNoon(): void {
  const now = new Date(Date.now() + test.database.clockOffsetMs);
  const noon = Date.parse(`${now.toISOString().slice(0, 10)}T12:00:00Z`);
  const isWorked = (at: number) =>
    ['COMMISSION', 'MD', 'MA'].every((code) =>
      isWorkingDay(new Date(at).toISOString().slice(0, 10), calendarFor(code)),
    );
  let at = noon > now.getTime() ? noon : noon + DAY_MS;
  while (!isWorked(at)) at += DAY_MS;
  test.database.clockOffsetMs = at - Date.now();
}

async function reminded(reader: PersonActor): Promise<string[]> {
  const { items } = await inboxOf(test.database, reader, { limit: 100 });
  return items.filter((item) => item.kind.startsWith('reminder_')).map((item) => item.kind);
}

const states = (caseId: string) =>
  behindTheWall<{ code: string; state: string }>(
    test,
    'SELECT code, state FROM reminder WHERE case_id = $1 ORDER BY fire_at, code',
    [caseId],
  );
const stage = async (caseId: string) =>
  (await behindTheWall<{ stage: string }>(test, 'SELECT stage FROM case_file WHERE id = $1', [caseId]))[0]
    ?.stage;

function sender(batch?: number): DueReminders {
  return new DueReminders(
    test.database,
    calendarFor,
    new Wordings(),
    new NoticeWriter(PUBLIC_URL),
    () => undefined,
    batch,
  );
}

/** Moves the product's clock to `afterMs` after the one clock of this case is due. */
async function passDue(caseId: string, afterMs: number): Promise<void> {
  const [clock] = await behindTheWall<{ due_at: Date }>(
    test,
    'SELECT due_at FROM clock WHERE case_id = $1 AND stopped_at IS NULL ORDER BY due_at LIMIT 1',
    [caseId],
  );
  if (!clock) throw new Error('No clock runs.');
  test.database.clockOffsetMs = clock.due_at.getTime() - Date.now() + afterMs;
}

it('reminds before, on and after the due day, and whoever is above when it is late', async () => {
  const id = await port.inspected();
  await work.drain();
  expect(await reminded(port.secretary)).toEqual([]);

  expect(await passNext(id)).toBe('early');
  await work.drain();
  expect(await reminded(port.secretary)).toEqual(['reminder_before']);

  expect(await passNext(id)).toBe('day');
  await work.drain();
  expect(await reminded(port.secretary)).toEqual(['reminder_on', 'reminder_before']);
  expect(await reminded(port.head)).toEqual([]);

  expect(await passNext(id)).toBe('late');
  await work.drain();
  expect(await reminded(port.head)).toEqual(['reminder_head']);
  expect(await reminded(port.secretary)).toHaveLength(2);
  expect(await states(id)).toEqual([
    { code: 'early', state: 'sent' },
    { code: 'day', state: 'sent' },
    { code: 'late', state: 'sent' },
  ]);
});

it('is gone when the work is done', async () => {
  const id = await port.inspected();
  await passNext(id);
  await port.act(port.secretary, id, { transition: 'refuse' });
  await work.drain();
  expect(await reminded(port.secretary)).toEqual([]);
  expect((await states(id)).map(({ state }) => state)).toEqual(['void', 'void', 'void']);
});

it('is not sent while the clock stands, and comes later by the rest', async () => {
  const id = await port.inspected();
  const [before] = await behindTheWall<{ due_at: Date }>(
    test,
    'SELECT due_at FROM clock WHERE case_id = $1',
    [id],
  );
  await port.act(port.secretary, id, { transition: 'ask' });
  test.database.clockOffsetMs = DAY_MS;
  await work.drain();
  expect(await reminded(port.secretary)).toEqual([]);
  await port.act(port.manager, id, { transition: 'answer' });
  const [after] = await behindTheWall<{ due_at: Date }>(
    test,
    "SELECT due_at FROM clock WHERE case_id = $1 AND code = 'inspection'",
    [id],
  );
  expect(after!.due_at.getTime()).toBeGreaterThan(before!.due_at.getTime() - 1);
  for (;;) {
    const pending = (await states(id)).filter(({ state }) => state === 'pending');
    if (pending.length === 0) break;
    await passNext(id);
    await work.drain();
  }
  expect((await reminded(port.secretary)).sort()).toEqual(['reminder_before', 'reminder_on']);
});

it('asks nobody twice, however many claim at once', async () => {
  for (let n = 0; n < 60; n += 1) await port.inspected(`Crossing ${n}`);
  test.database.clockOffsetMs = 60 * DAY_MS;
  toWorkingNoon();
  const senders = Array.from({ length: 5 }, sender);
  await Promise.all(
    senders.map(async (one) => {
      while ((await one.round()) > 0);
    }),
  );
  while ((await sender().round()) > 0);
  const told = await behindTheWall<{ account_id: string; source: string }>(
    test,
    "SELECT account_id, source FROM inbox_item WHERE kind LIKE 'reminder%'",
  );
  expect(told).toHaveLength(120);
  expect(new Set(told.map((one) => `${one.account_id} ${one.source}`)).size).toBe(120);
  expect(await behindTheWall(test, 'SELECT count(*)::int AS mails FROM mail')).toEqual([{ mails: 120 }]);
  expect(await sender().round()).toBe(0);
});

it('puts off what cannot be sent, says so, and sends the others', async () => {
  const [bad, good] = [await port.inspected(), await port.inspected()];
  await behindTheWall(test, "UPDATE case_file SET stage = 'nowhere' WHERE id = $1", [bad]);
  await passNext(good);
  const troubles: string[] = [];
  const reminders = new DueReminders(
    test.database,
    calendarFor,
    new Wordings(),
    new NoticeWriter(PUBLIC_URL),
    () => undefined,
    undefined,
    (error) => troubles.push(error.message),
  );
  await reminders.round();
  expect((await states(good))[0]).toEqual({ code: 'early', state: 'sent' });
  expect((await states(bad)).map(({ state }) => state)).toEqual(['pending', 'pending', 'pending']);
  expect(troubles).toHaveLength(1);
  expect(await reminders.round()).toBe(0);
});

it('passes by a case that is being moved, and finds the reminder void afterwards', async () => {
  const id = await port.inspected();
  await passNext(id);
  await test.database.asActor(
    systemActor('signal'),
    async (transaction) => {
      expect(await sender().round()).toBe(0);
      await transaction.run(
        'void',
        "UPDATE reminder SET state = 'void', settled_at = entente_now() WHERE case_id = $1",
        [id],
      );
    },
    { lockCase: id },
  );
  expect(await sender().round()).toBe(0);
  expect(await reminded(port.secretary)).toEqual([]);
});

it('does not remind for a clock that has a newer version', async () => {
  const id = await port.inspected();
  await passNext(id);
  await behindTheWall(test, 'UPDATE clock SET version = version + 1 WHERE case_id = $1', [id]);
  await work.drain();
  expect(await reminded(port.secretary)).toEqual([]);
  expect((await states(id))[0]).toEqual({ code: 'early', state: 'void' });
});

it('carries a time-out out once, as what the definition says', async () => {
  const id = await port.inspected();
  await port.act(port.secretary, id, { transition: 'ask' });
  expect(await passNext(id)).toBe('day');
  await work.drain();
  expect(await reminded(port.manager)).toEqual(['reminder_on']);
  expect(await stage(id)).toBe('question');
  expect(await passNext(id)).toBe('lapse');
  await Promise.all([sender().round(), sender().round()]);
  await Promise.all([work.relay.round(), work.relay.round()]);
  expect(await stage(id)).toBe('lapsed');
  const events = await behindTheWall(
    test,
    "SELECT body->'data'->>'purpose' AS purpose FROM audit_event WHERE case_id = $1 AND body->'data'->>'transition' = 'lapse'",
    [id],
  );
  expect(events).toEqual([{ purpose: 'clock' }]);
});

it('drops a time-out whose act was done after it was handed on', async () => {
  const id = await port.inspected();
  await port.act(port.secretary, id, { transition: 'ask' });
  await passNext(id);
  await passNext(id);
  while ((await sender().round()) > 0);
  await passNext(id);
  await sender().round();
  await port.act(port.manager, id, { transition: 'answer' });
  await work.drain();
  expect(await stage(id)).toBe('inspection');
  expect(work.troubles).toEqual([]);
  const [row] = await behindTheWall(
    test,
    "SELECT done_at IS NOT NULL AS done, last_error FROM outbox WHERE kind = 'timeout' AND case_id = $1",
    [id],
  );
  expect(row).toEqual({ done: true, last_error: 'The clock does not run any more.' });
});

it('lets silence agree for those who have not answered', async () => {
  const id = await port.atHarbours();
  await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
  await passNext(id);
  toWorkingNoon();
  await work.drain();
  expect(await reminded(port.moldova)).toEqual([]);
  expect(await reminded(port.morocco)).toEqual(['reminder_before']);
  expect(await reminded(port.pilot)).toEqual(['reminder_before']);
  expect(await passNext(id)).toBe('agree_by_silence');
  await work.drain();
  expect(await stage(id)).toBe('sailing');
});

it('tells the secretariat when nobody holds the role that is asked', async () => {
  const id = await port.atHarbours();
  await behindTheWall(test, "UPDATE account SET disabled_at = now() WHERE email NOT LIKE 'sami%'");
  await passNext(id);
  toWorkingNoon();
  await work.drain();
  await behindTheWall(test, 'UPDATE account SET disabled_at = NULL');
  expect(await reminded(port.secretary)).toEqual(['reminder_nobody']);
});

it('reminds nobody behind the wall', async () => {
  const id = await port.atHarbours();
  await behindTheWall(test, 'DELETE FROM case_access WHERE organisation_id = $1', [
    port.morocco.organisationId,
  ]);
  await passNext(id);
  await work.drain();
  expect(await reminded(port.morocco)).toEqual([]);
  expect(await reminded(port.moldova)).toEqual(['reminder_before']);
});

describe('caught up late', () => {
  it('says once to each reader how it stands now, and settles what that has overtaken', async () => {
    const id = await port.inspected();
    await passDue(id, 10 * DAY_MS);
    toWorkingNoon();
    await work.drain();
    expect(await reminded(port.secretary)).toEqual(['reminder_on']);
    expect(await reminded(port.head)).toEqual(['reminder_head']);
    expect(await states(id)).toEqual([
      { code: 'early', state: 'void' },
      { code: 'day', state: 'sent' },
      { code: 'late', state: 'sent' },
    ]);
    expect(await behindTheWall(test, 'SELECT FROM mail WHERE reminder_id IS NOT NULL')).toHaveLength(2);
  });

  it('says what is due today, not that it is due soon, on the due day', async () => {
    const id = await port.inspected();
    await passDue(id, -60_000);
    await work.drain();
    expect(await reminded(port.secretary)).toEqual(['reminder_on']);
    expect(await states(id)).toEqual([
      { code: 'early', state: 'void' },
      { code: 'day', state: 'sent' },
      { code: 'late', state: 'pending' },
    ]);
  });

  it('still announces a date that has not come', async () => {
    const id = await port.inspected();
    await passNext(id);
    test.database.clockOffsetMs += 3_600_000;
    await work.drain();
    expect(await reminded(port.secretary)).toEqual(['reminder_before']);
  });

  it('never announces a date that has passed, though nothing else is left to say', async () => {
    const id = await port.atHarbours();
    await passDue(id, 60_000);
    while ((await sender().round()) > 0);
    expect(await reminded(port.moldova)).toEqual([]);
    expect(await behindTheWall(test, "SELECT FROM inbox_item WHERE kind LIKE 'reminder%'")).toEqual([]);
    expect((await states(id)).find(({ code }) => code === 'early')).toEqual({ code: 'early', state: 'void' });
  });

  it.each([1, 2, 7])(
    'is right when the rungs of one clock lie in batches of %i, in many hands',
    async (batch) => {
      const ids: string[] = [];
      for (let n = 0; n < 12; n += 1) ids.push(await port.inspected(`Crossing ${n}`));
      test.database.clockOffsetMs = 60 * DAY_MS;
      toWorkingNoon();
      const senders = Array.from({ length: 4 }, () => sender(batch));
      await Promise.all(
        senders.map(async (one) => {
          while ((await one.round()) > 0);
        }),
      );
      while ((await sender(batch).round()) > 0);
      expect(await reminded(port.secretary)).toEqual(ids.map(() => 'reminder_on'));
      expect(await reminded(port.head)).toEqual(ids.map(() => 'reminder_head'));
      for (const id of ids) {
        expect((await states(id)).map(({ state }) => state)).toEqual(['void', 'sent', 'sent']);
      }
    },
  );

  it('outside, where nobody stands above, the latest word alone goes out', async () => {
    const id = await port.inspected();
    await behindTheWall(
      test,
      `UPDATE task SET role = 'programme_manager', scope = 'organisation', organisation_id = $2 WHERE case_id = $1`,
      [id, port.manager.organisationId],
    );
    await passDue(id, 10 * DAY_MS);
    toWorkingNoon();
    await work.drain();
    expect(await reminded(port.manager)).toEqual(['reminder_after']);
    expect((await states(id)).map(({ state }) => state)).toEqual(['void', 'void', 'sent']);
  });
});
