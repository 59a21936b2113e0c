/** Editing under a visa that speaks for what is edited: the database keeps nothing of what is refused. */
import { advanceCase } from '../../src/cases/advance-case.js';
import { viewCase } from '../../src/cases/case-view.js';
import { editCase } from '../../src/cases/edit-case.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { WorkflowDefinition } from '../../src/workflow/index.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type PermitOffice, permitOffice, permitWorkflow } from '../support/permit.js';

/** The first of the two signatures speaks for the countries, which the manager may still edit. */
const speaking: WorkflowDefinition = {
  ...permitWorkflow,
  stages: permitWorkflow.stages.map((stage) =>
    stage.kind === 'approval'
      ? {
          ...stage,
          editableBy: [{ role: 'programme_manager', scope: 'organisation' }],
          visas: stage.visas.map((visa) =>
            visa.code === 'first' ? { ...visa, vouchesFor: { facts: ['places'], onChange: 'refuse' } } : visa,
          ),
        }
      : stage,
  ),
};

describe('an edit under a visa that refuses changes of what it speaks for', () => {
  let test: TestDatabase;
  let office: PermitOffice;
  let id: string;

  beforeAll(async () => {
    test = await testDatabase();
    office = await permitOffice(test, speaking);
    id = await office.open();
    const act = (actor: Actor, transition: string, more: object = {}) =>
      advanceCase(office.runtime, actor, { subject: 'permit', caseId: id, act: { transition, ...more } });
    await act(office.manager, 'submit');
    await act(office.secretary, 'pass', { reason: 'All papers are there.' });
  });
  afterAll(() => test.close());

  const edit = async (countries: readonly string[]) => {
    const seen = await test.database.asActor(office.manager, (transaction) =>
      viewCase(office.runtime, transaction, office.manager, 'permit', id),
    );
    return editCase(
      office.runtime,
      office.manager,
      { subject: 'permit', caseId: id, expectedVersion: seen?.version ?? '', countries },
      async () => ['countries'],
    );
  };
  const kept = async () => {
    const [row] = await behindTheWall<{ countries: string[]; events: number; visas: number }>(
      test,
      `SELECT ARRAY(SELECT country FROM case_country WHERE case_id = $1 ORDER BY country) AS countries,
         (SELECT count(*)::int FROM audit_event WHERE case_id = $1) AS events,
         (SELECT count(*)::int FROM visa WHERE case_id = $1 AND invalidated_at IS NULL) AS visas`,
      [id],
    );
    return row;
  };

  it('is done before the visa is given', async () => {
    expect(await edit(['MD'])).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ countries: ['MD'], visas: 0 });
  });

  it('is refused once it is, by name, and nothing of it stays', async () => {
    await advanceCase(office.runtime, office.boss, {
      subject: 'permit',
      caseId: id,
      act: { transition: 'sign', visa: 'first' },
    });
    const before = await kept();
    expect(await edit(['MA'])).toMatchObject({
      ok: false,
      why: 'refused',
      refusals: [
        expect.objectContaining({ kind: 'state', code: 'vouched_for', params: { visa: ['first'] } }),
      ],
    });
    expect(await kept()).toEqual(before);
    expect(before).toMatchObject({ countries: ['MD'], visas: 1 });
  });

  it('that changes nothing it speaks for is done, and the visa stays', async () => {
    expect(await edit(['MD'])).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ countries: ['MD'], visas: 1 });
  });
});
