import { type ChainedEvent, type EventBody, firstBroken } from '../../src/audit/chain.js';
import { type AdvanceCommand, advanceCase } from '../../src/cases/advance-case.js';
import { viewCase } from '../../src/cases/case-view.js';
import { myTasks } from '../../src/cases/my-tasks.query.js';
import { trailOf } from '../../src/cases/trail.query.js';
import type { Actor } from '../../src/kernel/actor.js';
import { systemActor } from '../../src/kernel/actor.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type PermitOffice, permitOffice } from '../support/permit.js';

const DAY_MS = 86_400_000;

describe('the one procedure for every change of stage', () => {
  let test: TestDatabase;
  let office: PermitOffice;

  beforeAll(async () => {
    test = await testDatabase();
    office = await permitOffice(test);
  });
  afterAll(() => test.close());
  afterEach(() => {
    test.database.clockOffsetMs = 0;
    office.stamp.sql = 'SELECT 1';
  });

  const act = (actor: Actor, caseId: string, transition: string, more: Partial<AdvanceCommand> = {}) =>
    advanceCase(office.runtime, actor, {
      subject: 'permit',
      caseId,
      act: { transition, ...(transition === 'pass' ? { reason: 'All papers are there.' } : {}) },
      ...more,
    });
  const sign = (actor: Actor, caseId: string, visa: string) =>
    advanceCase(office.runtime, actor, { subject: 'permit', caseId, act: { transition: 'sign', visa } });
  const count = async (table: string, caseId: string): Promise<number> => {
    const [row] = await behindTheWall<{ n: number }>(
      test,
      `SELECT count(*)::int AS n FROM ${table} WHERE case_id = $1`,
      [caseId],
    );
    return row!.n;
  };
  const submitted = async () => {
    const id = await office.open();
    expect(await act(office.manager, id, 'submit')).toMatchObject({ ok: true });
    return id;
  };
  const atDecision = async () => {
    const id = await submitted();
    expect(await act(office.secretary, id, 'pass')).toMatchObject({ ok: true });
    return id;
  };
  const view = (actor: Actor, id: string) =>
    test.database.asActor(actor, (transaction) => viewCase(office.runtime, transaction, actor, 'permit', id));
  const chainOf = (id: string) =>
    behindTheWall<{ stored: EventBody & { previousHash: string; hash: string } }>(
      test,
      `SELECT json_build_object('id', id, 'chain', chain, 'seq', seq, 'kind', kind,
         'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'account', account_id,
         'person', person_id, 'case', case_id, 'data', body->'data', 'digests', body->'digests',
         'previousHash', previous_hash, 'hash', hash) AS stored
       FROM audit_event WHERE chain = $1 ORDER BY seq`,
      [id],
    ).then((rows) =>
      rows.map(({ stored: { previousHash, hash, ...body } }): ChainedEvent => ({ body, previousHash, hash })),
    );

  it('leaves stage, event, task, clock, reminders and outbox behind in one go', async () => {
    const id = await submitted();
    expect(await view(office.secretary, id)).toMatchObject({ stage: { code: 'check' }, version: '2.1' });
    expect(await count('audit_event', id)).toBe(2);
    expect(await count('clock', id)).toBe(1);
    // One before the limit, and the time-out.
    expect(await count('reminder', id)).toBe(2);
    expect(await count('outbox', id)).toBe(2);
    const { items } = await myTasks(office.runtime, office.secretary, { limit: 100 });
    expect(items.filter((task) => task.caseId === id)).toMatchObject([
      { visa: null, stage: { code: 'check' } },
    ]);
    const own = await myTasks(office.runtime, office.manager, { limit: 100 });
    expect(own.items.filter((task) => task.caseId === id)).toEqual([]);
  });

  it('voids the reminders of a clock in the transaction that ends it', async () => {
    const id = await atDecision();
    const rows = await behindTheWall(test, 'SELECT DISTINCT state FROM reminder WHERE case_id = $1', [id]);
    expect(rows).toEqual([{ state: 'void' }]);
  });

  it('keeps a chain whose replay is the state, and in which any alteration shows', async () => {
    const id = await atDecision();
    await sign(office.boss, id, 'first');
    await sign(office.otherBoss, id, 'second');
    const events = await chainOf(id);
    expect(firstBroken(events)).toBeNull();
    expect(events.map((event) => event.body.data['to'])).toEqual([
      'draft',
      'check',
      'decision',
      'decision',
      'granted',
    ]);
    expect((await view(office.boss, id))?.stage.code).toBe(events.at(-1)?.body.data['to']);

    const altered = events.map((event, index) =>
      index === 2 ? { ...event, body: { ...event.body, at: '2020-01-01T00:00:00.000Z' } } : event,
    );
    expect(firstBroken(altered)).toEqual({ seq: 3, why: 'hash' });
    expect(firstBroken(events.filter((_, index) => index !== 1))).toEqual({ seq: 3, why: 'gap' });
  });

  it('keeps free text beside the chain, where erasing it breaks nothing', async () => {
    const id = await atDecision();
    expect(JSON.stringify(await chainOf(id))).not.toContain('All papers are there.');
    await behindTheWall(test, 'DELETE FROM audit_text WHERE case_id = $1', [id]);
    expect(firstBroken(await chainOf(id))).toBeNull();
  });

  it('refuses a version that is not the present one, and writes nothing', async () => {
    const id = await submitted();
    const before = await count('audit_event', id);
    expect(await act(office.secretary, id, 'pass', { expectedVersion: '1.1' })).toEqual({
      ok: false,
      why: 'stale',
      version: '2.1',
    });
    expect(await count('audit_event', id)).toBe(before);
  });

  it('does not make a parallel reader stale by a visa that leaves the stage as it is', async () => {
    const id = await atDecision();
    const version = (await view(office.otherBoss, id))!.version;
    await sign(office.boss, id, 'first');
    expect((await view(office.otherBoss, id))!.version).toBe(version);
  });

  it('says of a case behind the wall what it says of no case at all', async () => {
    const id = await submitted();
    const random = '00000000-0000-4000-8000-000000000000';
    expect(await act(office.stranger, id, 'submit')).toEqual({ ok: false, why: 'not_found' });
    expect(await act(office.stranger, random, 'submit')).toEqual({ ok: false, why: 'not_found' });
  });

  it('undoes everything when an effect fails', async () => {
    const id = await atDecision();
    await sign(office.boss, id, 'first');
    const before = await count('audit_event', id);
    office.stamp.sql = 'SELECT 1 / 0';
    await expect(sign(office.otherBoss, id, 'second')).rejects.toThrow(/division by zero/);
    expect(await count('audit_event', id)).toBe(before);
    expect(await count('visa', id)).toBe(1);
    expect((await view(office.boss, id))?.stage.code).toBe('decision');
  });

  it('lets one of ten simultaneous acts through, and records one', async () => {
    const id = await submitted();
    const results = await Promise.all(Array.from({ length: 10 }, () => act(office.secretary, id, 'pass')));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(await count('audit_event', id)).toBe(3);
  });

  it('lets two simultaneous signatures see each other: neither counts twice', async () => {
    const id = await atDecision();
    const results = await Promise.all([sign(office.boss, id, 'first'), sign(office.otherBoss, id, 'first')]);
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.find((one) => !one.ok)).toMatchObject({ refusals: [{ code: 'visa_already_given' }] });
  });

  it('refuses both signatures to one person, in the engine and in the database', async () => {
    const id = await atDecision();
    await sign(office.boss, id, 'first');
    expect(await sign(office.boss, id, 'second')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'permission', code: 'duty_conflict' }],
    });
    const insert = test.database.asActor(office.boss, (transaction) =>
      transaction.run(
        'plain_duty',
        `INSERT INTO duty (case_id, person_id, conflict, side, event_seq) VALUES ($1, $2, 'two_people', 'second', 9)`,
        [id, office.boss.personId],
      ),
    );
    await expect(insert).rejects.toMatchObject({ constraint: 'duty_separated' });
  });

  it('tells an outsider nothing of moves inside: not by version, stage, trail or numbers', async () => {
    const id = await submitted();
    const before = await view(office.manager, id);
    const trailBefore = await test.database.asActor(office.manager, (transaction) =>
      trailOf(office.runtime, transaction, office.manager, id),
    );
    await act(office.secretary, id, 'pass');
    await sign(office.boss, id, 'first');
    const after = await view(office.manager, id);
    expect({ ...after, clockRuns: null, penWith: null }).toEqual({
      ...before,
      clockRuns: null,
      penWith: null,
    });
    const trail = await test.database.asActor(office.manager, (transaction) =>
      trailOf(office.runtime, transaction, office.manager, id),
    );
    expect(trail).toEqual(trailBefore);
    expect(trail.map((entry) => entry.seq)).toEqual([1, 2]);
  });

  it('refuses an outsider what is never theirs alike, wherever the case stands inside', async () => {
    const id = await submitted();
    const inCheck = await act(office.manager, id, 'pass');
    await act(office.secretary, id, 'pass');
    expect(await act(office.manager, id, 'pass')).toEqual(inCheck);
    expect(inCheck).toMatchObject({ refusals: [{ kind: 'permission', code: 'not_offered', params: {} }] });
    expect(await act(office.manager, id, 'submit')).toMatchObject({
      refusals: [{ kind: 'state', code: 'transition_unknown', params: { transition: 'submit' } }],
    });
  });

  it('carries out a time-out only when its clock, in its version, has run out', async () => {
    const id = await submitted();
    const [clock] = await behindTheWall<{ id: string }>(test, 'SELECT id FROM clock WHERE case_id = $1', [
      id,
    ]);
    const onlyIf = { clockId: clock!.id, clockVersion: 1 };
    expect(await act(systemActor('clock'), id, 'lapse', { onlyIf })).toMatchObject({
      refusals: [{ code: 'clock_not_run_out' }],
    });
    test.database.clockOffsetMs = 30 * DAY_MS;
    expect(
      await act(systemActor('clock'), id, 'lapse', { onlyIf: { ...onlyIf, clockVersion: 2 } }),
    ).toMatchObject({ refusals: [{ code: 'clock_not_run_out' }] });
    expect(await act(systemActor('clock'), id, 'lapse', { onlyIf })).toMatchObject({ ok: true });
    expect(await view(office.secretary, id)).toMatchObject({
      stage: { code: 'lapsed', final: true },
      clocks: [{ state: 'stopped' }],
    });
  });
});

describe('the wall in the database', () => {
  let test: TestDatabase;
  let office: PermitOffice;

  beforeAll(async () => {
    test = await testDatabase();
    office = await permitOffice(test);
    await office.open();
  });
  afterAll(() => test.close());

  const WALLED = ['case_file', 'case_access', 'audit_event', 'outbox', 'task'];

  it.each(WALLED)('shows no row of %s without a context', async (table) => {
    const seen = await test.database.asActor(office.manager, (transaction) =>
      transaction.run<{ n: number }>(`count_${table}`, `SELECT count(*)::int AS n FROM ${table}`),
    );
    expect(seen[0]!.n).toBeGreaterThan(0);
    const nobody = await test.database.asActor(office.stranger, (transaction) =>
      transaction.run<{ n: number }>(
        `count_bare_${table}`,
        `WITH bare AS (SELECT set_config('entente.view', '', true), set_config('entente.organisation', '', true))
         SELECT count(*)::int AS n FROM bare, ${table}`,
      ),
    );
    expect(nobody[0]!.n).toBe(0);
  });

  it.each([
    ['audit_event', `UPDATE audit_event SET kind = 'other'`],
    ['audit_event', 'DELETE FROM audit_event'],
    ['audit_text', `UPDATE audit_text SET text = ''`],
    ['ledger_entry', 'UPDATE ledger_entry SET amount_cents = 1'],
    ['ledger_entry', 'DELETE FROM ledger_entry'],
    ['envelope', 'UPDATE envelope SET free_cents = 1'],
    ['action_money', 'UPDATE action_money SET paid_cents = 1'],
    ['duty', 'DELETE FROM duty'],
    ['case_file', 'DELETE FROM case_file'],
    ['workflow_definition', `UPDATE workflow_definition SET body = '{}'`],
  ])('does not let the runtime alter %s: %s', async (_table, statement) => {
    const tried = test.database.asActor(office.boss, (transaction) => transaction.run(statement, statement));
    await expect(tried).rejects.toMatchObject({ code: '42501' });
  });

  it('does not let an organisation help itself to a case', async () => {
    const id = await office.open();
    const tried = test.database.asActor(office.stranger, (transaction) =>
      transaction.run(
        'help',
        `INSERT INTO case_access (case_id, organisation_id, view) VALUES ($1, $2, 'partner')`,
        [id, office.stranger.organisationId],
      ),
    );
    await expect(tried).rejects.toMatchObject({ code: '42501' });
  });
});
