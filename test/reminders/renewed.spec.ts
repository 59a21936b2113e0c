/** What is void, and what stands anew, when a case moves on, or work changes hands. */

import { randomUUID } from 'node:crypto';
import { endDelegation } from '../../src/cases/end-delegation.js';
import { makeDelegations, tryDelegations } from '../../src/cases/make-delegation.js';
import { reassignTasks } from '../../src/cases/reassign-tasks.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { systemActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { reconcileReminders } from '../../src/reminders/reconcile.js';
import { brusselsDay, brusselsDayAt } from '../support/brussels-day.js';
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
  await forget(test);
  work = background(port.runtime);
});
afterEach(() => {
  work?.close();
});

interface Row {
  readonly code: string;
  readonly state: string;
  readonly why: string | null;
}

const rows = (caseId: string, where = 'true') =>
  behindTheWall<Row>(
    test,
    `SELECT code, state, why FROM reminder WHERE case_id = $1 AND ${where} ORDER BY planned_at, visit, clock_version, fire_at, code`,
    [caseId],
  );

async function toNext(caseId: string): Promise<void> {
  const [next] = await behindTheWall<{ fire_at: Date }>(
    test,
    "SELECT fire_at FROM reminder WHERE case_id = $1 AND state = 'pending' ORDER BY fire_at LIMIT 1",
    [caseId],
  );
  if (!next) throw new Error('No reminder is pending.');
  test.database.clockOffsetMs = next.fire_at.getTime() - Date.now() + 1_000;
}

async function reminded(reader: PersonActor): Promise<string[]> {
  const { items } = await inboxOf(test.database, reader, { limit: 100 });
  return items.filter((item) => item.kind.startsWith('reminder_')).map((item) => item.kind);
}

async function mails(): Promise<Record<string, number>> {
  const found = await behindTheWall<{ name: string; state: string }>(
    test,
    `SELECT p.name, CASE WHEN m.void_at IS NOT NULL THEN 'void' WHEN m.kept_at IS NOT NULL THEN 'kept' ELSE 'waiting' END AS state
     FROM mail m JOIN account a ON a.id = m.account_id JOIN person p ON p.id = a.person_id WHERE m.reminder_id IS NOT NULL`,
  );
  const counts: Record<string, number> = {};
  for (const { name, state } of found) counts[`${name} ${state}`] = (counts[`${name} ${state}`] ?? 0) + 1;
  return counts;
}

/** A case at sea, its clock with two rungs, owned by the head. */
async function atSea(): Promise<string> {
  const id = await port.atHarbours();
  await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
  await port.act(port.morocco, id, { transition: 'agree', visa: 'berth:MA' });
  await port.act(port.pilot, id, { transition: 'agree', visa: 'pilot' });
  return id;
}

async function send(): Promise<void> {
  await work.job('send-due-reminders');
}

/** Until everybody was told of the next rung: readers in other zones have other hours. */
async function sendAll(caseId: string): Promise<void> {
  const codeOfNext = async () => (await rows(caseId, "state = 'pending'"))[0]?.code;
  const code = await codeOfNext();
  while (code !== undefined && (await codeOfNext()) === code) {
    await toNext(caseId);
    await send();
  }
}

describe('a clock that runs on into another stage', () => {
  it('takes the rungs that are still ahead along, for whoever owes the act there', async () => {
    const id = await atSea();
    await port.act(port.head, id, { transition: 'shelter' });
    expect(await rows(id, "why = 'stage_moved'")).toEqual([
      { code: 'early', state: 'void', why: 'stage_moved' },
      { code: 'day', state: 'void', why: 'stage_moved' },
    ]);
    expect(await rows(id, "state = 'pending'")).toEqual([
      { code: 'early', state: 'pending', why: null },
      { code: 'day', state: 'pending', why: null },
    ]);
    await toNext(id);
    await send();
    expect(await reminded(port.secretary)).toEqual(['reminder_before']);
    expect(await reminded(port.head)).toEqual([]);
  });

  it('does not say again there what was said before', async () => {
    const id = await atSea();
    await toNext(id);
    await send();
    expect(await reminded(port.head)).toEqual(['reminder_before']);
    await port.act(port.head, id, { transition: 'shelter' });
    await port.act(port.secretary, id, { transition: 'sail_on' });
    expect((await rows(id, "state = 'pending'")).map(({ code }) => code)).toEqual(['day']);
    await send();
    expect(await reminded(port.head)).toEqual(['reminder_before']);
    expect(await reminded(port.secretary)).toEqual([]);
  });

  it('loses no rung whose hour has come while nobody looked', async () => {
    const id = await atSea();
    await toNext(id);
    await port.act(port.head, id, { transition: 'shelter' });
    await send();
    expect(await reminded(port.head)).toEqual([]);
    expect(await reminded(port.secretary)).toEqual(['reminder_before']);
  });

  it('has no mail leave for the stage before', async () => {
    const id = await atSea();
    await toNext(id);
    await send();
    await port.act(port.head, id, { transition: 'shelter' });
    await work.drain();
    expect(await mails()).toEqual({ 'Hanna Head void': 1 });
  });
});

describe('work that changes hands', () => {
  async function reassign(id: string, from: PersonActor, to: PersonActor): Promise<void> {
    const { done } = await reassignTasks(port.runtime, port.administrator, {
      fromId: from.accountId,
      toId: to.accountId,
      taskIds: (
        await behindTheWall<{ id: string }>(
          test,
          'SELECT id FROM task WHERE case_id = $1 AND done_at IS NULL',
          [id],
        )
      ).map((task) => task.id),
      reason: 'Too much at once.',
    });
    expect(done).toHaveLength(1);
  }

  it('makes what waits void in the transaction that reassigns, and the rungs ahead stand anew', async () => {
    const id = await port.atHarbours();
    await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
    await port.act(port.morocco, id, { transition: 'agree', visa: 'berth:MA' });
    await reassign(id, port.pilot, port.secondPilot);
    expect(await rows(id, "code IN ('early', 'agree_by_silence') AND visit = 3")).toEqual([
      { code: 'early', state: 'void', why: 'reassigned' },
      { code: 'agree_by_silence', state: 'void', why: 'reassigned' },
      { code: 'early', state: 'pending', why: null },
      { code: 'agree_by_silence', state: 'pending', why: null },
    ]);
    await sendAll(id);
    expect(await reminded(port.pilot)).toEqual([]);
    expect(await reminded(port.secondPilot)).toEqual(['reminder_before']);
  });

  it('has no mail leave for whoever had it before', async () => {
    const id = await port.atHarbours();
    await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
    await port.act(port.morocco, id, { transition: 'agree', visa: 'berth:MA' });
    await sendAll(id);
    expect(await mails()).toEqual({ 'Piet Pilot waiting': 1, 'Pia Pilot waiting': 1 });
    await reassign(id, port.pilot, port.secondPilot);
    await work.drain();
    expect(await mails()).toEqual({ 'Piet Pilot void': 1, 'Pia Pilot void': 1 });
  });

  it('lending a role and taking it back do the same, for the cases that wait for it and no others', async () => {
    const [asked, other] = [await port.inspected('Waits for the secretariat'), await port.atHarbours()];
    const { ids } = await makeDelegations(test.database, port.secretary, {
      delegateId: port.head.accountId,
      roles: ['secretariat'],
      fromDay: brusselsDay(0),
      untilDay: brusselsDay(20),
      ceilingCents: null,
      reason: 'Leave.',
    });
    const renewed = (id: string) => rows(id, "why = 'delegated'");
    expect(await renewed(asked)).toHaveLength(3);
    expect(await renewed(other)).toEqual([]);
    expect(await rows(asked, "state = 'pending'")).toHaveLength(3);
    await endDelegation(test.database, port.secretary, { id: ids[0] ?? '', expectedVersion: null });
    expect(await renewed(asked)).toHaveLength(6);
    await toNext(asked);
    await send();
    expect(await reminded(port.secretary)).toEqual(['reminder_before']);
    expect(await reminded(port.head)).toEqual([]);
  });
});

describe('a role that is lent for later', () => {
  const day = brusselsDay;
  const wanted = (fromDay: string) => ({
    delegateId: port.head.accountId,
    roles: ['secretariat'],
    fromDay,
    untilDay: day(30),
    ceilingCents: null,
    reason: 'Leave.',
  });

  it('leaves the reminders of today as they are', async () => {
    const id = await port.inspected();
    const { ids } = await makeDelegations(test.database, port.secretary, wanted(day(10)));
    expect(await rows(id, "why = 'delegated'")).toEqual([]);
    await endDelegation(test.database, port.secretary, { id: ids[0] ?? '', expectedVersion: null });
    expect(await rows(id, "why = 'delegated'")).toEqual([]);
  });

  it('waits for no case while it is only tried', async () => {
    const id = await port.inspected();
    const until = async () => {
      const held = new Promise((resolve) => setTimeout(() => resolve('still waiting'), 2_000));
      return Promise.race([tryDelegations(test.database, port.secretary, wanted(day(0))), held]);
    };
    await test.database.asActor(
      systemActor('signal'),
      async () => expect(await until()).toMatchObject({ absenceDays: 31 }),
      { lockCase: id },
    );
  });
});

describe('mails that have not left when a role is lent', () => {
  async function lent(): Promise<{ readonly id: string; readonly delegation: string }> {
    const id = await port.atHarbours();
    await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
    await port.act(port.morocco, id, { transition: 'agree', visa: 'berth:MA' });
    await sendAll(id);
    expect(await mails()).toEqual({ 'Piet Pilot waiting': 1, 'Pia Pilot waiting': 1 });
    const dayIn = (days: number) => brusselsDayAt(test.database.clockOffsetMs + days * 86_400_000);
    const { ids } = await makeDelegations(test.database, port.pilot, {
      delegateId: port.secretary.accountId,
      roles: ['consulted_service'],
      fromDay: dayIn(0),
      untilDay: dayIn(1),
      ceilingCents: null,
      reason: 'At the dentist.',
    });
    return { id, delegation: ids[0] ?? '' };
  }

  it('still go to the others who hold it, and not to whoever lends it', async () => {
    const { delegation } = await lent();
    await work.job('deliver-mail');
    expect(await mails()).toEqual({ 'Piet Pilot void': 1, 'Pia Pilot kept': 1 });
    await endDelegation(test.database, port.pilot, { id: delegation, expectedVersion: null });
  });

  it('still go to those who were told while others wait for their morning', async () => {
    const id = await port.atHarbours();
    await sendAll(id);
    await behindTheWall(
      test,
      "UPDATE reminder SET state = 'pending', settled_at = NULL WHERE case_id = $1 AND code = 'early'",
      [id],
    );
    await behindTheWall(test, "SELECT renew_reminders(ARRAY[$1::uuid], 'delegated')", [id]);
    await work.job('deliver-mail');
    expect(Object.keys(await mails()).filter((one) => !one.endsWith(' kept'))).toEqual([]);
  });

  it('leave the reconciliation nothing to look at', async () => {
    const { id, delegation } = await lent();
    const differing = await rows(
      id,
      "kind = 'reminder' AND state = 'sent' AND clock_version = (SELECT version FROM clock WHERE id = reminder.clock_id)",
    );
    expect(differing.map(({ code }) => code)).toEqual(['early']);
    await endDelegation(test.database, port.pilot, { id: delegation, expectedVersion: null });
  });
});

describe('a time-out that was handed on, and not carried out yet', () => {
  /** Past the end of the time to object; the time-out waits for the relay. */
  async function handedOn(): Promise<string> {
    const id = await port.atHarbours();
    await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
    await port.act(port.morocco, id, { transition: 'agree', visa: 'berth:MA' });
    await sendAll(id);
    await toNext(id);
    await send();
    expect(await rows(id, "kind = 'timeout' AND state <> 'void'")).toEqual([
      { code: 'agree_by_silence', state: 'sent', why: null },
    ]);
    return id;
  }
  const stage = async (id: string) =>
    (await behindTheWall<{ stage: string }>(test, 'SELECT stage FROM case_file WHERE id = $1', [id]))[0]
      ?.stage;

  it('is carried out though the work was given to somebody else meanwhile', async () => {
    const id = await handedOn();
    await behindTheWall(test, "SELECT renew_reminders(ARRAY[$1::uuid], 'reassigned')", [id]);
    await work.drain();
    expect(await stage(id)).toBe('sailing');
  });

  it('is written again by the reconciliation where it was lost, though its hour has gone by', async () => {
    const id = await handedOn();
    await behindTheWall(
      test,
      "UPDATE clock SET version = version + 1, ladder_at = due_at + interval '2 milliseconds' WHERE case_id = $1",
      [id],
    );
    await reconcileReminders(port.runtime);
    await work.drain();
    expect(await stage(id)).toBe('sailing');
  });
});

it('has no mail leave for somebody who has answered, though others have not', async () => {
  const id = await port.atHarbours();
  await sendAll(id);
  const before = await mails();
  expect(before['Mihai Moldovan waiting']).toBe(1);
  await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
  await work.job('deliver-mail');
  const after = await mails();
  expect(after['Mihai Moldovan void']).toBe(1);
  expect(after['Malika Moroccan kept']).toBe(1);
});

describe('readers of two calendars', () => {
  it('are told each on their own day and hour, once, of one reminder', async () => {
    const [organisation, personId, accountId] = [randomUUID(), randomUUID(), randomUUID()];
    await behindTheWall(
      test,
      `INSERT INTO organisation (id, code, name, kind, time_zone, calendar)
         VALUES ('${organisation}', 'ICMPD-AMMAN', 'Office in Amman', 'INTERNATIONAL_ORGANISATION', 'Asia/Amman', 'JO');
       INSERT INTO person (id, name) VALUES ('${personId}', 'Salma Secretary');
       INSERT INTO account (id, person_id, organisation_id, email) VALUES ('${accountId}', '${personId}', '${organisation}', 'salma@example.org');
       INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), '${accountId}', 'secretariat')`,
    );
    const id = await port.inspected();
    const told: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      await toNext(id).catch(() => undefined);
      await send();
      await send();
    }
    const found = await behindTheWall<{ name: string; kind: string; at: Date; zone: string }>(
      test,
      `SELECT p.name, i.kind, i.created_at AS at, o.time_zone AS zone FROM inbox_item i JOIN account a ON a.id = i.account_id
       JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
       WHERE i.kind LIKE 'reminder%' AND p.name LIKE '%Secretary' ORDER BY i.created_at`,
    );
    for (const { name, kind, at, zone } of found) {
      const [weekday, hour] = new Intl.DateTimeFormat('en', {
        timeZone: zone,
        weekday: 'short',
        hour: 'numeric',
        hourCycle: 'h23',
      })
        .format(at)
        .split(', ');
      expect(hour).toBe('09');
      expect(zone === 'Asia/Amman' ? ['Fri', 'Sat'] : ['Sat', 'Sun']).not.toContain(weekday);
      told.push(`${name} ${kind}`);
    }
    expect(told.sort()).toEqual([
      'Salma Secretary reminder_before',
      'Salma Secretary reminder_on',
      'Sami Secretary reminder_before',
      'Sami Secretary reminder_on',
    ]);
    await behindTheWall(test, `UPDATE account SET disabled_at = now() WHERE id = '${accountId}'`);
  });
});

describe('reconciled with the clocks', () => {
  const reconcile = () => reconcileReminders(port.runtime);

  it('finds nothing to mend where nothing is amiss: sent, overtaken, renewed, moved on', async () => {
    const id = await atSea();
    await toNext(id);
    await send();
    await port.act(port.head, id, { transition: 'shelter' });
    await port.inspected();
    await reconcile();
    expect(await reconcile()).toMatchObject({ voided: 0, written: 0 });
  });

  it('writes again what is missing, and what is told afterwards is what would have been', async () => {
    const id = await port.inspected();
    await behindTheWall(test, 'DELETE FROM reminder WHERE case_id = $1', [id]);
    expect((await reconcile()).written).toBeGreaterThanOrEqual(3);
    expect(await rows(id)).toEqual([
      { code: 'early', state: 'pending', why: 'missing' },
      { code: 'day', state: 'pending', why: 'missing' },
      { code: 'late', state: 'pending', why: 'missing' },
    ]);
    expect(await reconcile()).toMatchObject({ written: 0, voided: 0 });
    await toNext(id);
    await send();
    expect(await reminded(port.secretary)).toEqual(['reminder_before']);
  });

  it('writes a lost rung whose hour has come meanwhile, and not one that was told', async () => {
    const id = await port.inspected();
    await toNext(id);
    await send();
    await toNext(id);
    await behindTheWall(test, "DELETE FROM reminder WHERE case_id = $1 AND state = 'pending'", [id]);
    await reconcile();
    expect((await rows(id)).map(({ code, state }) => `${code} ${state}`)).toEqual([
      'early sent',
      'day pending',
      'late pending',
    ]);
    await send();
    expect(await reminded(port.secretary)).toEqual(['reminder_on', 'reminder_before']);
  });

  it('makes void what no clock asks for', async () => {
    const id = await port.inspected();
    await behindTheWall(test, "UPDATE clock SET stopped_at = now(), outcome = 'met' WHERE case_id = $1", [
      id,
    ]);
    expect((await reconcile()).voided).toBe(3);
    expect((await rows(id)).map(({ why }) => why)).toEqual(['stale', 'stale', 'stale']);
  });

  it('writes nothing for a clock that stands, though it stood still after its end and keeps its date', async () => {
    const id = await port.inspected();
    const [clock] = await behindTheWall<{ due_at: Date }>(
      test,
      'SELECT due_at FROM clock WHERE case_id = $1',
      [id],
    );
    test.database.clockOffsetMs = (clock?.due_at.getTime() ?? 0) - Date.now() + 60_000;
    await port.act(port.secretary, id, { transition: 'ask' });
    const paused = "clock_id = (SELECT id FROM clock k WHERE k.case_id = $1 AND k.code = 'inspection')";
    expect(await rows(id, `${paused} AND state = 'pending'`)).toEqual([]);
    await reconcile();
    expect(await rows(id, `${paused} AND state = 'pending'`)).toEqual([]);
  });

  it('mends the others though one case cannot be, and says so', async () => {
    const ids = [await port.inspected(), await port.inspected()].sort();
    await behindTheWall(test, 'DELETE FROM reminder WHERE case_id = ANY ($1::uuid[])', [ids]);
    await behindTheWall(test, "UPDATE case_file SET stage = 'nowhere' WHERE id = $1", [ids[0]]);
    await expect(reconcile()).rejects.toThrow(ids[0]);
    await behindTheWall(test, "UPDATE case_file SET stage = 'inspection' WHERE id = $1", [ids[0]]);
    expect(await rows(ids[1] ?? '')).toHaveLength(3);
  });

  it('leaves a case that is being moved alone until it is through', async () => {
    const id = await port.inspected();
    await behindTheWall(test, "DELETE FROM reminder WHERE case_id = $1 AND code = 'day'", [id]);
    let reconciled: Promise<unknown> = Promise.resolve();
    await test.database.asActor(
      systemActor('signal'),
      async (transaction) => {
        reconciled = reconcile();
        await new Promise((resolve) => setTimeout(resolve, 200));
        await transaction.run(
          'stop',
          "UPDATE clock SET stopped_at = entente_now(), outcome = 'met' WHERE case_id = $1",
          [id],
        );
      },
      { lockCase: id },
    );
    await reconciled;
    expect((await rows(id)).filter(({ state }) => state === 'pending')).toEqual([]);
  });
});
