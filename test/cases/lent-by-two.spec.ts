/** What an administrator alone sets for somebody with a sensitive role waits for a second person: at the use case and past it. */

import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { assistantOf, assistantsFor } from '../../src/cases/assistants.query.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { confirmAssistant } from '../../src/cases/confirm-assistant.js';
import { confirmDelegation } from '../../src/cases/confirm-delegation.js';
import { Definitions } from '../../src/cases/definitions.js';
import { delegationOf } from '../../src/cases/delegations.query.js';
import { endAssistant } from '../../src/cases/end-assistant.js';
import { endDelegation } from '../../src/cases/end-delegation.js';
import { makeDelegations } from '../../src/cases/make-delegation.js';
import { nameAssistant } from '../../src/cases/name-assistant.js';
import { setAbsence } from '../../src/cases/set-absence.js';
import { Subjects } from '../../src/cases/subject.js';
import type { Problem } from '../../src/kernel/problem.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { calendarFor } from '../../src/reference/calendars.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
import { type Seat, UnitOfPeople } from '../support/unit-of-people.js';

const WHO = [
  'lender',
  'second account of the lender',
  'proposer',
  'second account of the proposer',
  'other administrator',
  'stand-in',
  'assistant',
  'auditor',
  'head of unit',
  'colleague',
] as const;
type Who = (typeof WHO)[number];
const MAY: readonly Who[] = ['lender', 'second account of the lender', 'other administrator'];
const DAY_MS = 86_400_000;

let test: TestDatabase;
let runtime: CaseRuntime;
let unit: UnitOfPeople;
let work: Background;
const seats = new Map<Who, Seat>();

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
  runtime = new CaseRuntime(test.database, new Subjects([]), new Definitions(test.database), calendarFor);
  unit = await UnitOfPeople.open(test);
  const here = async (who: Who, ...args: Parameters<UnitOfPeople['seat']>) =>
    seats.set(who, await unit.seat(...args));
  await here('lender', 'Lena', ['authorising_officer', 'operational_verifier']);
  await here('second account of the lender', 'Lena', [], seatOf('lender').personId);
  await here('proposer', 'Ada', ['administrator']);
  await here('second account of the proposer', 'Ada', ['administrator'], seatOf('proposer').personId);
  await here('other administrator', 'Bert', ['administrator']);
  await here('stand-in', 'Sam', ['operational_initiator']);
  await here('assistant', 'Tess', []);
  await here('auditor', 'Otto', ['auditor']);
  await here('head of unit', 'Hanna', ['head_of_unit']);
  await here('colleague', 'Cy', ['authorising_officer']);
});
afterAll(() => test.close());
beforeEach(() => {
  work = background(runtime);
});
afterEach(async () => {
  work.close();
  test.database.clockOffsetMs = 0;
  for (const table of ['delegation_side', 'delegation', 'absence', 'assistant', 'outbox']) {
    await behindTheWall(test, `DELETE FROM ${table}`);
  }
  await behindTheWall(test, 'UPDATE account SET disabled_at = NULL');
  await behindTheWall(
    test,
    `UPDATE role_assignment SET ended_at = NULL, ended_by = NULL WHERE ended_at IS NOT NULL`,
  );
});

function seatOf(who: Who): Seat {
  const seat = seats.get(who);
  if (!seat) throw new Error(`No seat for the ${who}.`);
  return seat;
}
const actorOf = (who: Who) => unit.actor(seatOf(who));
const day = brusselsDay;

const outcome = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (error: Problem) => [error.code, ...(error.details ?? []).map((one) => one.code)].join(' '),
  );

async function lend(by: Who, role = 'authorising_officer', more: object = {}): Promise<string> {
  const { ids } = await makeDelegations(test.database, await actorOf(by), {
    delegatorId: seatOf('lender').accountId,
    delegateId: seatOf('stand-in').accountId,
    roles: [role],
    fromDay: day(0),
    untilDay: day(5),
    ceilingCents: null,
    reason: 'Leave.',
    ...more,
  });
  return ids[0] ?? '';
}

const named = async (by: Who) =>
  nameAssistant(runtime, await actorOf(by), {
    ...(by === 'lender' ? {} : { personId: seatOf('lender').accountId }),
    assistantId: seatOf('assistant').accountId,
  });

const confirm = async (who: Who, id: string) =>
  outcome(confirmDelegation(runtime, await actorOf(who), { id, expectedVersion: null }));
const agree = async (who: Who, id: string) =>
  outcome(confirmAssistant(runtime, await actorOf(who), { id, expectedVersion: null }));

/** The roles that the stand-in has by now, with those that are lent. */
const rolesOfStandIn = async () => (await actorOf('stand-in')).roles.map(({ role }) => role).sort();

/** Runs past the use cases, as the runtime's role acting for an account; committed when it went through. */
async function pastTheUseCase(who: Who, text: string, values: unknown[]): Promise<number | string> {
  const client = new Client({ connectionString: test.runtimeUrl, options: '-c role=entente_app' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT act_as($1, $2, 'inside', $3, NULL)`, [
      seatOf(who).accountId,
      unit.organisationId,
      String(test.database.clockOffsetMs),
    ]);
    const { rowCount } = await client.query(text, values);
    await client.query('COMMIT');
    return rowCount ?? 0;
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  } finally {
    await client.end();
  }
}

const heard = async (who: Who) =>
  (await inboxOf(test.database, await actorOf(who), { limit: 100, locale: 'en' })).items.map(
    ({ kind }) => kind,
  );
const kindsSince = async (kind: string) =>
  (await behindTheWall(test, `SELECT 1 FROM audit_event WHERE kind = $1`, [kind])).length;

describe('a sensitive role of somebody else that an administrator lends', () => {
  it.each(WHO)('waits, and the %s confirms it if it is theirs to do', async (who) => {
    const id = await lend('proposer');
    expect(await rolesOfStandIn()).toEqual(['operational_initiator']);
    const reads = await delegationOf(test.database, await actorOf(who), id);
    expect(reads?.mayConfirm ?? false).toBe(MAY.includes(who));

    const by = await pastTheUseCase(who, 'UPDATE delegation SET confirmed_at = now() WHERE id = $1', [id]);
    if (MAY.includes(who)) {
      expect(by).toBe(1);
      expect(await rolesOfStandIn()).toEqual(['authorising_officer', 'operational_initiator']);
      const [row] = await behindTheWall<{ by: string; person: string }>(
        test,
        'SELECT confirmed_by_account_id AS by, confirmed_by_person_id AS person FROM delegation',
      );
      expect(row).toEqual({ by: seatOf(who).accountId, person: seatOf(who).personId });
      expect(await confirm(who, id)).toBe('state_conflict lent.not_waiting');
      return;
    }
    expect([0, 'delegation_two_people', 'delegation_confirmed_by']).toContain(by);
    expect(await rolesOfStandIn()).toEqual(['operational_initiator']);
    expect(['not_found', 'not_yours_to_do lent.not_yours']).toContain(await confirm(who, id));
    expect(await rolesOfStandIn()).toEqual(['operational_initiator']);
  });

  it('is lent once another administrator confirms, and the record has both', async () => {
    const id = await lend('proposer');
    expect(await confirm('other administrator', id)).toBe('done');
    expect(await rolesOfStandIn()).toContain('authorising_officer');
    expect(await delegationOf(test.database, await actorOf('lender'), id)).toMatchObject({
      state: 'in_force',
      madeBy: { name: 'Ada' },
      confirmedBy: { name: 'Bert' },
    });
    expect([await kindsSince('delegation_proposed'), await kindsSince('delegation_confirmed')]).toEqual([
      expect.any(Number),
      1,
    ]);
  });

  it('is confirmed once, when several do so at once', async () => {
    const id = await lend('proposer');
    const told = await Promise.all(
      (['lender', 'other administrator', 'lender'] as const).map((who) => confirm(who, id)),
    );
    expect(told.filter((one) => one === 'done')).toHaveLength(1);
    expect(told.filter((one) => one !== 'done')).toEqual([
      'state_conflict lent.not_waiting',
      'state_conflict lent.not_waiting',
    ]);
  });

  it('is refused by the lender, and then confirmed by nobody', async () => {
    const id = await lend('proposer');
    await endDelegation(test.database, await actorOf('lender'), { id, expectedVersion: '1' });
    expect(await kindsSince('delegation_refused')).toBe(1);
    expect(await confirm('other administrator', id)).toBe('state_conflict lent.not_waiting');
    const past = await pastTheUseCase(
      'other administrator',
      'UPDATE delegation SET confirmed_at = now() WHERE id = $1',
      [id],
    );
    expect(past).toBe(0);
    expect(await rolesOfStandIn()).toEqual(['operational_initiator']);
  });

  it('tells the lender that it waits, and that it is lent, by notice and mail; the stand-in only then', async () => {
    const id = await lend('proposer');
    await work.drain();
    expect(await heard('lender')).toEqual(['lending_proposed']);
    expect(await heard('stand-in')).toEqual([]);
    expect(await confirm('other administrator', id)).toBe('done');
    await work.drain();
    expect((await heard('lender')).sort()).toEqual(['lending_proposed', 'role_lent']);
    expect(await heard('stand-in')).toEqual(['stand_in']);
    const mails = await behindTheWall<{ subject: string; body_text: string }>(
      test,
      'SELECT subject, body_text FROM mail WHERE account_id = $1 ORDER BY subject',
      [seatOf('lender').accountId],
    );
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('A role of yours is lent to Sam'),
      expect.stringContaining('To be confirmed: Sam would act in a role of yours'),
    ]);
    expect(mails[1]?.body_text).toContain(`/delegations/${id}`);
    await behindTheWall(test, 'DELETE FROM mail');
    await behindTheWall(test, 'DELETE FROM inbox_item');
  });

  it.each([
    ['administers no longer', `UPDATE role_assignment SET ended_at = now() WHERE account_id = $1`],
    ['has no account any more', 'UPDATE account SET disabled_at = now() WHERE id = $1'],
  ])('is confirmed by no administrator when whoever proposed it %s; by the lender it is', async (_, sql) => {
    const id = await lend('proposer');
    await behindTheWall(test, sql, [seatOf('proposer').accountId]);
    const past = await pastTheUseCase(
      'other administrator',
      'UPDATE delegation SET confirmed_at = now() WHERE id = $1',
      [id],
    );
    expect(past).toBe('proposer_gone');
    expect(await confirm('other administrator', id)).toBe('state_conflict identity.proposer_gone');
    expect(await confirm('lender', id)).toBe('done');
  });

  it('is not confirmed once the role is gone, the stand-in is shut out, or the days are over', async () => {
    const id = await lend('proposer');
    await behindTheWall(
      test,
      `UPDATE role_assignment SET ended_at = now() WHERE account_id = $1 AND role = 'authorising_officer'`,
      [seatOf('lender').accountId],
    );
    expect(await confirm('other administrator', id)).toBe('state_conflict lent.role_not_held');
    await behindTheWall(test, 'UPDATE role_assignment SET ended_at = NULL');
    await behindTheWall(test, 'UPDATE account SET disabled_at = now() WHERE id = $1', [
      seatOf('stand-in').accountId,
    ]);
    expect(await confirm('other administrator', id)).toBe('state_conflict lent.account_disabled');
    await behindTheWall(test, 'UPDATE account SET disabled_at = NULL');
    test.database.clockOffsetMs = 7 * DAY_MS;
    expect(await confirm('other administrator', id)).toBe('state_conflict lent.not_waiting');
  });

  it.each([
    ['a role', () => lend('proposer', 'authorising_officer', { untilDay: day(60) }), 'delegation', confirm],
    ['an assistant', () => named('proposer'), 'assistant', agree],
  ] as const)(
    'is confirmed by no administrator after two weeks, by the lender still: %s',
    async (_, make, table, yes) => {
      const id = await make();
      const confirmed = `UPDATE ${table} SET confirmed_at = now() WHERE id = $1`;
      const read = async (who: Who) =>
        (table === 'delegation' ? delegationOf : assistantOf)(test.database, await actorOf(who), id);
      test.database.clockOffsetMs = 13 * DAY_MS;
      expect(await read('other administrator')).toMatchObject({ mayConfirm: true, lapsed: false });
      test.database.clockOffsetMs = 14 * DAY_MS + 60_000;
      expect(await read('other administrator')).toMatchObject({ mayConfirm: false, lapsed: true });
      expect(await yes('other administrator', id)).toBe('state_conflict identity.proposal_expired');
      expect(await pastTheUseCase('other administrator', confirmed, [id])).toBe('proposal_expired');
      expect(await read('lender')).toMatchObject({ mayConfirm: true });
      expect(await yes('lender', id)).toBe('done');
      expect(await read('lender')).toMatchObject({ lapsed: false, confirmedBy: { name: 'Lena' } });
    },
  );

  it('is counted from when it was written, and not from when somebody says', async () => {
    const copied = await pastTheUseCase(
      'proposer',
      `INSERT INTO assistant (id, organisation_id, account_id, person_id, assistant_account_id, assistant_person_id,
         named_by_account_id, named_by_person_id, named_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, now() + interval '90 days')`,
      [
        unit.organisationId,
        seatOf('lender').accountId,
        seatOf('lender').personId,
        seatOf('assistant').accountId,
        seatOf('assistant').personId,
        seatOf('proposer').accountId,
        seatOf('proposer').personId,
      ],
    );
    expect(copied).toBe(1);
    const late = await behindTheWall(
      test,
      `SELECT 1 FROM assistant WHERE named_at > now() + interval '1 day'`,
    );
    expect(late).toEqual([]);
  });

  it('is not called confirmed by whoever writes the row, nor changed in whose name', async () => {
    const insert = (more: string) =>
      pastTheUseCase(
        'proposer',
        `INSERT INTO delegation (id, role, organisation_id, delegator_account_id, delegator_person_id, delegate_account_id,
           delegate_person_id, from_day, until_day, reason, absence_days, made_by_account_id, made_by_person_id,
           needs_confirming, confirmed_by_account_id, confirmed_by_person_id, confirmed_at)
         VALUES ($1, 'authorising_officer', $2, $3, $4, $5, $6, $7, $8, 'Leave', 40, $9, $10, ${more})`,
        [
          randomUUID(),
          unit.organisationId,
          seatOf('lender').accountId,
          seatOf('lender').personId,
          seatOf('stand-in').accountId,
          seatOf('stand-in').personId,
          day(0),
          day(5),
          seatOf('proposer').accountId,
          seatOf('proposer').personId,
        ],
      );
    const { accountId, personId } = seatOf('other administrator');
    expect(await insert(`true, '${accountId}', '${personId}', now()`)).toBe(1);
    expect(await rolesOfStandIn()).toEqual(['operational_initiator']);
    await behindTheWall(test, 'DELETE FROM delegation_side');
    await behindTheWall(test, 'DELETE FROM delegation');
    expect(await insert('false, NULL, NULL, NULL')).toBe(1);
    expect(await rolesOfStandIn()).toEqual(['operational_initiator']);
    for (const column of ['needs_confirming = false', 'confirmed_by_person_id = delegator_person_id']) {
      const set = await pastTheUseCase('proposer', `UPDATE delegation SET ${column}`, []);
      expect(set).toContain('permission denied');
    }
  });

  it('waits too where it is lent with an absence, and the other roles do not', async () => {
    const standIns = ['authorising_officer', 'operational_verifier'].map((role) => ({
      role,
      delegateId: seatOf('stand-in').accountId,
    }));
    await setAbsence(runtime, await actorOf('proposer'), {
      absentId: seatOf('lender').accountId,
      fromDay: day(0),
      untilDay: day(5),
      note: '',
      standIns,
    });
    expect(await rolesOfStandIn()).toEqual(['operational_initiator', 'operational_verifier']);
    await work.drain();
    expect((await heard('lender')).sort()).toEqual(['absence_set', 'lending_proposed']);
    await behindTheWall(test, 'DELETE FROM mail');
    await behindTheWall(test, 'DELETE FROM inbox_item');
  });

  it('is lent at once by the lender, by whom they named, and a plain role by one administrator', async () => {
    await lend('lender');
    expect(await rolesOfStandIn()).toContain('authorising_officer');
    await behindTheWall(test, 'DELETE FROM delegation_side');
    await behindTheWall(test, 'DELETE FROM delegation');
    await named('lender');
    await lend('assistant');
    expect(await rolesOfStandIn()).toContain('authorising_officer');
    await lend('proposer', 'operational_verifier');
    expect(await rolesOfStandIn()).toContain('operational_verifier');
    await work.drain();
    expect(await heard('lender')).toEqual(['role_lent', 'role_lent']);
    await behindTheWall(test, 'DELETE FROM mail');
    await behindTheWall(test, 'DELETE FROM inbox_item');
  });
});

describe('an assistant whom an administrator names for somebody with a sensitive role', () => {
  it.each(WHO)('waits, and the %s confirms them if it is theirs to do', async (who) => {
    const id = await named('proposer');
    const may = MAY.includes(who);
    const read = await assistantOf(test.database, await actorOf(who), id);
    expect(read?.mayConfirm ?? false).toBe(may);
    const past = await pastTheUseCase(who, 'UPDATE assistant SET confirmed_at = now() WHERE id = $1', [id]);
    if (may) expect(past).toBe(1);
    else expect([0, 'assistant_two_people', 'assistant_confirmed_by']).toContain(past);
    expect(await agree(who, id)).not.toBe('done');
    expect((await assistantOf(test.database, await actorOf('lender'), id))?.waits).toBe(!may);
  });

  it('sets no absence and lends nothing before, and both after; everybody concerned hears', async () => {
    const id = await named('proposer');
    const away = async () =>
      outcome(
        setAbsence(runtime, await actorOf('assistant'), {
          absentId: seatOf('lender').accountId,
          fromDay: day(0),
          untilDay: day(5),
          note: '',
          standIns: [{ role: 'authorising_officer', delegateId: seatOf('stand-in').accountId }],
        }),
      );
    expect(await away()).toBe('not_yours_to_do absence.not_yours');
    expect(await outcome(lend('assistant'))).toContain('not_yours_to_do');
    const insert = await pastTheUseCase(
      'assistant',
      `INSERT INTO absence (id, organisation_id, account_id, person_id, from_day, until_day, made_by_account_id, made_by_person_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        randomUUID(),
        unit.organisationId,
        seatOf('lender').accountId,
        seatOf('lender').personId,
        day(0),
        day(5),
        seatOf('assistant').accountId,
        seatOf('assistant').personId,
      ],
    );
    expect(insert).toBe('absence_made_by');
    await work.drain();
    expect([await heard('lender'), await heard('assistant')]).toEqual([['assistant_proposed'], []]);

    expect(await agree('other administrator', id)).toBe('done');
    await work.drain();
    expect([(await heard('lender')).sort(), await heard('assistant')]).toEqual([
      ['assistant_proposed', 'assistant_set'],
      ['assistant_named'],
    ]);
    expect(await away()).toBe('done');
    expect(await rolesOfStandIn()).toContain('authorising_officer');
    await behindTheWall(test, 'DELETE FROM mail');
    await behindTheWall(test, 'DELETE FROM inbox_item');
  });

  it('is refused by the person, and listed as waiting until then', async () => {
    const id = await named('proposer');
    const waiting = async () =>
      (await assistantsFor(test.database, await actorOf('other administrator'), { limit: 10, waits: true }))
        .items.length;
    expect(await waiting()).toBe(1);
    await endAssistant(test.database, await actorOf('lender'), { id, expectedVersion: '1' });
    expect([await waiting(), await kindsSince('assistant_refused')]).toEqual([0, 1]);
    expect(await agree('other administrator', id)).toBe('state_conflict lent.not_waiting');
  });

  it('lends a role that came later only when the person agrees, not another administrator', async () => {
    const officer = `account_id = '${seatOf('lender').accountId}' AND role = 'authorising_officer'`;
    await behindTheWall(test, `UPDATE role_assignment SET ended_at = now() WHERE ${officer}`);
    const id = await named('proposer');
    expect((await assistantOf(test.database, await actorOf('lender'), id))?.waits).toBe(false);
    await behindTheWall(test, `UPDATE role_assignment SET ended_at = NULL WHERE ${officer}`);
    const lent = await lend('assistant');
    expect(await rolesOfStandIn()).toEqual(['operational_initiator']);
    expect(await confirm('other administrator', lent)).toContain('identity.proposer_gone');
    expect(await confirm('assistant', lent)).toBe('not_yours_to_do lent.not_yours');
    expect(await confirm('lender', lent)).toBe('done');
    expect(await rolesOfStandIn()).toContain('authorising_officer');
  });
});
