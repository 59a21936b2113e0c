import { randomUUID } from 'node:crypto';
import { versionFor } from '../../src/cases/case-version.js';
import { viewCase } from '../../src/cases/case-view.js';
import { trailOf } from '../../src/cases/trail.query.js';
import { dryRun } from '../../src/definitions/dry-run.query.js';
import { migrationInFull } from '../../src/definitions/migrations.query.js';
import { migrationRound } from '../../src/definitions/run-migration.js';
import { startMigration } from '../../src/definitions/start-migration.js';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { ceilingByTwo } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';
import { NEW_STAGE, withSecondSignature } from '../support/second-signature.js';
import { WorkflowOffice } from './support/workflow-office.js';

const LARGE = {
  grantCents: 150_000_000,
  totalCostCents: 160_000_000,
  budgetLines: [{ heading: 'STAFF', description: 'All', amountCents: 160_000_000 }],
};

let office: WorkflowOffice;
let target: string;
const requests: Record<'oia' | 'fva' | 'left' | 'small' | 'aosd', string> = {
  oia: '',
  fva: '',
  left: '',
  small: '',
  aosd: '',
};

beforeAll(async () => {
  office = await WorkflowOffice.open();
  const { grants } = office;
  await ceilingByTwo(grants, [grants.people.officer2, grants.people.head], {
    envelopeId: grants.programme.envelope('BS-2023-ISF').id,
    ceilingCents: 2_000_000_000,
    reason: 'Room for large requests',
  });
  requests.oia = (await grants.requestAt('oia', LARGE)).fundingRequest.id;
  requests.fva = (await grants.requestAt('fva', LARGE)).fundingRequest.id;
  requests.left = (await grants.requestAt('fva', LARGE)).fundingRequest.id;
  requests.small = (await grants.requestAt('fva')).fundingRequest.id;
  requests.aosd = (await grants.requestAt('aosd', LARGE)).fundingRequest.id;
  target = (await office.published(withSecondSignature(fundingRequestWorkflow))).id;
}, 240_000);
afterAll(() => office.close());

const anyhow = { stages: {}, outsideMayChange: false };

async function rounds(): Promise<void> {
  while ((await migrationRound(office.runtime, (error) => console.error(error))) > 0);
}

async function rowOf(id: string) {
  const [row] = await behindTheWall<{
    definition_id: string;
    stage: string;
    visit: number;
    last_seq: number;
    stage_since: Date;
  }>(office.test, 'SELECT definition_id, stage, visit, last_seq, stage_since FROM case_file WHERE id = $1', [
    id,
  ]);
  return row!;
}

const tasksOf = (id: string) =>
  behindTheWall<{ id: string; code: string; visit: number; created_at: Date }>(
    office.test,
    'SELECT id, code, visit, created_at FROM task WHERE case_id = $1 AND done_at IS NULL',
    [id],
  );

const clocksOf = (id: string) =>
  behindTheWall<{ code: string; version: number; due_at: Date }>(
    office.test,
    'SELECT code, version, due_at FROM clock WHERE case_id = $1 AND stopped_at IS NULL ORDER BY code',
    [id],
  );

const visasOn = (id: string) =>
  behindTheWall<{ code: string; visit: number; person_id: string; on_behalf_of: string; vouched: unknown }>(
    office.test,
    'SELECT id, code, visit, person_id, on_behalf_of, vouched, invalidated_at FROM visa WHERE case_id = $1',
    [id],
  );

const versionAs = (actor: PersonActor, id: string) =>
  office.test.database.asActor(actor, async (transaction) => {
    const view = await viewCase(office.runtime, transaction, actor, 'funding_request', id);
    return view?.version;
  });

describe('the dry run', () => {
  it('lists every running case on another version with where it lands, and does nothing', async () => {
    const before = await rowOf(requests.fva);
    const run = await dryRun(office.runtime, office.admin, { id: target, ...anyhow, limit: 100 });
    expect(run.total).toBe(run.cases.items.length);
    expect(run.stagesGone).toEqual([]);
    for (const id of Object.values(requests)) {
      const found = run.cases.items.find((one) => one.id === id);
      expect(found?.plan).toMatchObject({
        ok: true,
        landing: { stage: found?.stage, dropped: [], clocks: [] },
      });
    }
    expect(await rowOf(requests.fva)).toEqual(before);
  });

  it('goes on page by page', async () => {
    const first = await dryRun(office.runtime, office.admin, { id: target, ...anyhow, limit: 2 });
    expect(first.cases.items).toHaveLength(2);
    const second = await dryRun(office.runtime, office.admin, {
      id: target,
      ...anyhow,
      limit: 2,
      cursor: first.cases.next ?? '',
    });
    const ids = [...first.cases.items, ...second.cases.items].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is refused for a stage that is not there, and for one that is an end', async () => {
    for (const stage of ['nowhere', 'refused']) {
      await expect(
        dryRun(office.runtime, office.admin, { id: target, ...anyhow, stages: { oia: stage }, limit: 10 }),
      ).rejects.toMatchObject({ code: 'invalid_field', details: [{ pointer: '/stages/oia' }] });
    }
  });

  it('is not for outsiders', async () => {
    const { manager } = office.grants.people;
    await expect(dryRun(office.runtime, manager, { id: target, ...anyhow, limit: 10 })).rejects.toMatchObject(
      { code: 'not_found' },
    );
  });
});

describe('a migration', () => {
  let migration: string;

  it('is started by an administrator, for the cases named', async () => {
    const { secretariat } = office.grants.people;
    await expect(
      startMigration(office.runtime, secretariat, { id: target, ...anyhow }),
    ).rejects.toMatchObject({ code: 'not_yours_to_do' });
    await expect(
      startMigration(office.runtime, office.admin, { id: target, ...anyhow, cases: [] }),
    ).rejects.toMatchObject({ code: 'invalid_field' });
    const cases = [requests.oia, requests.fva, requests.small];
    const started = await startMigration(office.runtime, office.admin, { id: target, ...anyhow, cases });
    expect(started.total).toBe(3);
    migration = started.id;
    await expect(
      startMigration(office.runtime, office.admin, { id: target, ...anyhow }),
    ).rejects.toMatchObject({
      details: [{ code: 'definitions.migration_under_way' }],
    });
  });

  it('takes them over with their tasks, limits and visas, in one event each', async () => {
    const before = await rowOf(requests.fva);
    const [tasks, clocks] = [await tasksOf(requests.fva), await clocksOf(requests.fva)];
    const { manager, fva } = office.grants.people;
    const [forApplicant, forStaff] = [
      await versionAs(manager, requests.fva),
      await versionAs(fva, requests.fva),
    ];
    await rounds();
    const after = await rowOf(requests.fva);
    expect(after).toMatchObject({
      definition_id: target,
      stage: 'fva',
      visit: before.visit + 1,
      last_seq: before.last_seq + 1,
    });
    expect(after.stage_since).toEqual(before.stage_since);
    expect(await tasksOf(requests.fva)).toEqual(tasks.map((task) => ({ ...task, visit: after.visit })));
    expect(await clocksOf(requests.fva)).toEqual(clocks);
    // What staff looked at before is stale; outsiders are shown nothing new, so that theirs is not.
    expect(await versionAs(manager, requests.fva)).toBe(forApplicant);
    expect(await versionAs(fva, requests.fva)).not.toBe(forStaff);

    const read = (actor: PersonActor) =>
      office.test.database.asActor(actor, (transaction) =>
        trailOf(office.runtime, transaction, actor, requests.fva),
      );
    expect((await read(fva)).filter((entry) => entry.kind === 'case_migrated')).toMatchObject([
      { who: { name: 'Ada Admin' } },
    ]);
    expect((await read(manager)).map((entry) => entry.kind)).not.toContain('case_migrated');
    const found = await migrationInFull(office.runtime, office.admin, { id: migration, limit: 100 });
    expect(found?.migration).toMatchObject({ total: 3, migrated: 3, pending: 0 });
    expect(found?.migration.finishedAt).not.toBeNull();
  });

  it('runs twice without doing anything twice', async () => {
    const before = await rowOf(requests.fva);
    await Promise.all([rounds(), rounds()]);
    expect(await rowOf(requests.fva)).toEqual(before);
  });

  it('lets a case in flight meet the new stage, and one below the amount not', async () => {
    const { fva, head, aosd, officer2 } = office.grants.people;
    expect((await office.grants.visa(fva, requests.fva, 'fva')).ok).toBe(true);
    expect(await office.grants.stage('funding_request', requests.fva)).toBe(NEW_STAGE);
    const asked = await office.grants.tries(head, requests.fva, 'approve', { subject: 'funding_request' });
    expect(asked.ok).toBe(true);
    await office.grants.visa(aosd, requests.fva, 'aosd');
    await office.grants.visa(officer2, requests.fva, 'aosd', 'second_signature');
    expect(await office.grants.stage('funding_request', requests.fva)).toBe('committed');

    await office.grants.visa(fva, requests.small, 'fva');
    expect(await office.grants.stage('funding_request', requests.small)).toBe('aosd');
  });

  it('leaves the others on their version, where they finish', async () => {
    const { fva, aosd, officer2 } = office.grants.people;
    await office.grants.visa(fva, requests.left, 'fva');
    expect(await office.grants.stage('funding_request', requests.left)).toBe('aosd');
    await office.grants.visa(aosd, requests.left, 'aosd');
    await office.grants.visa(officer2, requests.left, 'aosd', 'second_signature');
    expect(await office.grants.stage('funding_request', requests.left)).toBe('committed');
    expect((await rowOf(requests.left)).definition_id).not.toBe(target);
  });

  it('keeps visas that count on, with who gave them and when', async () => {
    const { aosd, officer2 } = office.grants.people;
    await office.grants.visa(aosd, requests.aosd, 'aosd');
    const visas = () =>
      behindTheWall<{ code: string; visit: number; person_id: string; given_at: Date; void: boolean }>(
        office.test,
        `SELECT code, visit, person_id, given_at, invalidated_at IS NOT NULL AS void FROM visa WHERE case_id = $1 AND code = 'aosd'`,
        [requests.aosd],
      );
    const [given] = await visas();
    await startMigration(office.runtime, office.admin, { id: target, ...anyhow, cases: [requests.aosd] });
    await rounds();
    const row = await rowOf(requests.aosd);
    expect(await visas()).toEqual([{ ...given, visit: row.visit, void: false }]);
    expect((await office.grants.visa(officer2, requests.aosd, 'aosd', 'second_signature')).ok).toBe(true);
    expect(await office.grants.stage('funding_request', requests.aosd)).toBe('committed');
  });

  it('binds by a conflict that is new both who gave a visa and the colleague for whom it was given', async () => {
    const { grants } = office;
    const { head, oia } = grants.people;
    const { id } = (await grants.requestAt('oia', LARGE)).fundingRequest;
    const { accountId, personId, name } = oia;
    const lent = {
      delegationId: randomUUID(),
      personId,
      accountId,
      name,
      ceilingCents: null,
      untilDay: '2099-12-31',
    };
    const standIn = { ...head, roles: oia.roles.map((held) => ({ ...held, onBehalfOf: lent })) };
    expect((await grants.visa(standIn, id, 'oia')).ok).toBe(true);
    const [given] = await visasOn(id);
    expect(given).toMatchObject({ person_id: head.personId, on_behalf_of: oia.personId });
    expect(given?.vouched).not.toBeNull();

    const second = withSecondSignature(fundingRequestWorkflow);
    const apart = {
      code: 'first_and_last',
      label: { en: 'First and last', fr: 'Premier et dernier' },
      sides: [
        { code: 'first', acts: ['visa:oia'] },
        { code: 'last', acts: ['visa:aosd'] },
      ],
    };
    const stricter = await office.published({ ...second, conflicts: [...second.conflicts, apart] });
    await startMigration(office.runtime, office.admin, { id: stricter.id, ...anyhow, cases: [id] });
    await rounds();
    expect((await rowOf(id)).definition_id).toBe(stricter.id);
    expect(await visasOn(id)).toEqual([given]);
    const bound = await behindTheWall<{ person_id: string; side: string }>(
      office.test,
      `SELECT person_id, side FROM duty WHERE case_id = $1 AND conflict = 'first_and_last'`,
      [id],
    );
    expect(new Set(bound.map((one) => `${one.person_id} ${one.side}`))).toEqual(
      new Set([`${head.personId} first`, `${oia.personId} first`]),
    );
  });

  it('that is killed is taken up by the next process where it was left', async () => {
    const { grants } = office;
    const many = await Promise.all(Array.from({ length: 4 }, () => grants.draft('MD')));
    const ids = many.map((one) => one.fundingRequest.id);
    const next = await office.published(withSecondSignature(fundingRequestWorkflow, 200_000_000));
    const started = await startMigration(office.runtime, office.admin, {
      id: next.id,
      ...anyhow,
      cases: ids,
    });
    // The process dies in the middle of the second case: its connection is cut within the transaction.
    const runtime = Object.create(office.runtime) as typeof office.runtime;
    let loads = 0;
    const definitions = Object.create(office.runtime.definitions) as typeof office.runtime.definitions;
    definitions.pinned = async (id, transaction) => {
      if (id === next.id) loads += 1;
      if (loads === 2) await transaction.run('test_die', 'SELECT pg_terminate_backend(pg_backend_pid())');
      return office.runtime.definitions.pinned(id, transaction);
    };
    Object.defineProperty(runtime, 'definitions', { value: definitions });
    const troubles: string[] = [];
    const dying = migrationRound(runtime, (error) => {
      troubles.push(error.message);
      throw error;
    });
    await expect(dying).rejects.toThrow();
    const counts = async () =>
      (await migrationInFull(office.runtime, office.admin, { id: started.id, limit: 10 }))?.migration;
    expect(await counts()).toMatchObject({ total: 4, migrated: 1, pending: 3, finishedAt: null });
    await rounds();
    expect(await counts()).toMatchObject({ total: 4, migrated: 4, pending: 0 });
    const events = await behindTheWall<{ count: number }>(
      office.test,
      `SELECT count(*)::int AS count FROM audit_event WHERE kind = 'case_migrated' AND case_id = ANY ($1::uuid[]) GROUP BY case_id`,
      [ids],
    );
    expect(events.map((row) => row.count)).toEqual([1, 1, 1, 1]);
  });

  it('takes a case whose stage is gone where the administrator says, and shows outsiders nothing wrong', async () => {
    const { manager } = office.grants.people;
    const without = {
      ...withSecondSignature(fundingRequestWorkflow),
      ...(JSON.parse(
        JSON.stringify(withSecondSignature(fundingRequestWorkflow))
          .replaceAll('"oia"', '"first_check"')
          .replaceAll('return_to_oia', 'return_to_first_check')
          .replaceAll('"oia.', '"first_check.')
          .replaceAll('visa:oia', 'visa:first_check'),
      ) as typeof fundingRequestWorkflow),
    };
    const gone = (await office.published(without)).id;
    const waits = async () => {
      const run = await dryRun(office.runtime, office.admin, { id: gone, ...anyhow, limit: 100 });
      return run.cases.items.find((one) => one.id === requests.oia);
    };
    expect((await waits())?.plan).toEqual({
      ok: false,
      obstacles: [{ code: 'stage_gone', params: { stage: 'oia' } }],
    });
    const stays = await startMigration(office.runtime, office.admin, {
      id: gone,
      ...anyhow,
      cases: [requests.oia],
    });
    await rounds();
    const told = await migrationInFull(office.runtime, office.admin, { id: stays.id, limit: 10 });
    expect(told?.cases.items).toMatchObject([{ state: 'stayed', obstacles: [{ code: 'stage_gone' }] }]);

    const before = await versionAs(manager, requests.oia);
    const mapped = { stages: { oia: 'first_check' }, outsideMayChange: false };
    await startMigration(office.runtime, office.admin, { id: gone, ...mapped, cases: [requests.oia] });
    await rounds();
    expect(await rowOf(requests.oia)).toMatchObject({ stage: 'first_check', definition_id: gone });
    expect(await versionAs(manager, requests.oia)).toBe(before);
    // Its page still words what happened in stages that its version lacks.
    const { auditor } = office.grants.people;
    const trail = await office.test.database.asActor(auditor, (transaction) =>
      trailOf(office.runtime, transaction, auditor, requests.oia),
    );
    expect(trail.at(-1)).toMatchObject({ kind: 'case_migrated', from: { en: 'Operational initiation' } });
    await office.grants.does(office.grants.people.oia, requests.oia, 'approve', {
      subject: 'funding_request',
      inputs: { checks: ['file_complete', 'matches_award'] },
    });
    expect(await office.grants.stage('funding_request', requests.oia)).toBe('ova');
  });
});

describe('the database', () => {
  it('changes a case’s version for nobody but the migration', async () => {
    const { admin } = office;
    const go = (actor: PersonActor) =>
      office.test.database.asActor(actor, (transaction) =>
        transaction.run('test_go_over', 'SELECT go_over($1, $2, $3, $4::uuid[])', [
          requests.left,
          target,
          'committed',
          [],
        ]),
      );
    await expect(go(admin)).rejects.toMatchObject({ constraint: 'case_goes_over' });
    await expect(
      office.test.database.asActor(admin, (transaction) =>
        transaction.run('test_pin', 'UPDATE case_file SET definition_id = $2 WHERE id = $1', [
          requests.left,
          target,
        ]),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(versionFor(admin, { state: { visit: 2 }, outsideVisit: 1, contentVersion: 1 })).toBe('2.1');
  });
});
