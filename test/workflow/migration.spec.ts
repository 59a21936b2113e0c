import fc from 'fast-check';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import {
  type ApprovalStage,
  countingVisas,
  type MigrationWanted,
  planMigration,
  type StageDefinition,
  slotOutcome,
  slotsOf,
  stageOf,
  tasksWanted,
  type WorkflowDefinition,
} from '../../src/workflow/index.js';
import { person, TestCase } from '../support/workflow-case.js';
import { shipped } from '../support/workflow-shipped.js';
import { door, lift, toyRegistry, visa } from '../support/workflow-toys.js';
import { follow, walkArbitrary } from '../support/workflow-walk.js';

const asItIs: MigrationWanted = { stages: {}, outsideMayChange: false };
const tested = lift([visa('engineer', 'engineer'), visa('tenant', 'tenant')]);

/** In the inspection, with what was answered so far. */
function inspected(...given: readonly [who: string, visa: string][]): TestCase {
  const one = TestCase.open(tested, toyRegistry, { stage: 'inspection' });
  for (const [who, name] of given) one.does(person(who, who), 'pass', { visa: name });
  return one;
}

function withStage(
  definition: WorkflowDefinition,
  code: string,
  more: Partial<StageDefinition>,
): WorkflowDefinition {
  return {
    ...definition,
    stages: definition.stages.map((one) =>
      one.code === code ? ({ ...one, ...more } as StageDefinition) : one,
    ),
  };
}

function landed(...args: Parameters<typeof planMigration>) {
  const plan = planMigration(...args);
  if (!plan.ok) throw new Error(JSON.stringify(plan.obstacles));
  return plan.landing;
}

function obstacles(...args: Parameters<typeof planMigration>): readonly string[] {
  const plan = planMigration(...args);
  return plan.ok ? [] : plan.obstacles.map((one) => one.code);
}

describe('a case that goes over to another version', () => {
  it('lands in the stage of the same code, in a new visit', () => {
    const { state } = inspected();
    const landing = landed(tested, tested, state, asItIs);
    expect(landing).toMatchObject({ stage: 'inspection', moved: false, outsideMoved: false, clocks: [] });
    expect(landing.state.visit).toBe(state.visit + 1);
  });

  it('keeps the visas that are asked for again, and drops the others without losing them', () => {
    const { state } = inspected(['engineer', 'engineer']);
    const grown = lift([visa('engineer', 'engineer'), visa('chair', 'chair', { after: ['engineer'] })]);
    const kept = landed(tested, grown, state, asItIs);
    expect(kept.kept.map((one) => one.code)).toEqual(['engineer']);
    expect(tasksWanted(grown, kept.state).map((one) => one.code)).toEqual(['chair']);

    const other = landed(tested, lift([visa('chair', 'chair')]), state, asItIs);
    expect(other.kept).toEqual([]);
    expect(other.dropped.map((one) => one.code)).toEqual(['engineer']);
    expect(other.state.visas.map((one) => [one.code, one.invalidated])).toEqual([['engineer', true]]);
  });

  it('keeps a visa only while its condition asks for it', () => {
    const { state } = inspected(['engineer', 'engineer']);
    const tall = (floors: number) =>
      lift([
        visa('engineer', 'engineer', { when: { fact: 'floors', is: 'above', value: floors } }),
        visa('tenant', 'tenant'),
      ]);
    const onFive = { ...state, facts: { ...state.facts, floors: 5 } };
    expect(landed(tested, tall(4), onFive, asItIs).kept).toHaveLength(1);
    expect(landed(tested, tall(5), onFive, asItIs).dropped).toHaveLength(1);
  });

  it('cannot go over when its stage is gone, until somebody says where it goes', () => {
    const { state } = inspected(['engineer', 'engineer']);
    const renamed = JSON.parse(
      JSON.stringify(tested).replaceAll('"inspection"', '"survey"'),
    ) as WorkflowDefinition;
    expect(obstacles(tested, renamed, state, asItIs)).toEqual(['stage_gone']);
    expect(obstacles(tested, renamed, state, { ...asItIs, stages: { inspection: 'nowhere' } })).toEqual([
      'stage_gone',
    ]);
    const landing = landed(tested, renamed, state, { ...asItIs, stages: { inspection: 'survey' } });
    expect(landing).toMatchObject({ stage: 'survey', moved: true });
    expect(countingVisas(landing.state).map((one) => one.code)).toEqual(['engineer']);
  });

  it('cannot go over to an end, nor to where nobody is left to answer', () => {
    const { state } = inspected(['engineer', 'engineer']);
    expect(
      obstacles(tested, tested, state, {
        ...asItIs,
        stages: { inspection: 'running' },
        outsideMayChange: true,
      }),
    ).toEqual(['stage_final']);
    expect(obstacles(tested, lift([visa('engineer', 'engineer')]), state, asItIs)).toEqual([
      'nothing_left_to_answer',
    ]);
  });

  it('shows outsiders another stage only when that is wanted', () => {
    const { state } = inspected();
    const plain = withStage(tested, 'inspection', {
      outside: { code: 'tested', label: { en: 'Tested', fr: 'Essai' } },
    });
    expect(obstacles(tested, plain, state, asItIs)).toEqual(['outside_differs']);
    expect(landed(tested, plain, state, { ...asItIs, outsideMayChange: true }).outsideMoved).toBe(true);
  });

  it('lets a limit of the same code run on, ends those that do not run here, and starts those that do', () => {
    const { state } = inspected();
    expect(state.clocks.map((one) => one.code)).toEqual(['inspection']);
    const [clock] = tested.clocks;
    const other = { ...clock!, code: 'survey' };
    const changed = withStage({ ...tested, clocks: [other] }, 'inspection', {
      clocks: [{ clock: 'survey', does: 'run' }],
    });
    expect(landed(tested, changed, state, asItIs).clocks).toEqual([
      { clock: 'inspection', change: 'handed_back' },
      { clock: 'survey', change: 'start' },
    ]);
    const longer = { ...tested, clocks: [{ ...clock!, period: { amount: 99, unit: 'months' as const } }] };
    expect(landed(tested, longer, state, asItIs)).toMatchObject({ clocks: [], newLadders: [] });
    const louder = {
      ...tested,
      clocks: [
        {
          ...clock!,
          reminders: [
            {
              code: 'on',
              when: 'on' as const,
              amount: 0,
              unit: 'calendar_days' as const,
              to: 'owner' as const,
            },
          ],
        },
      ],
    };
    expect(landed(tested, louder, state, asItIs).newLadders).toEqual(['inspection']);
  });

  it('cannot start a limit whose calendar the case does not name', () => {
    const one = TestCase.open(door, toyRegistry, { facts: { oiled: true } });
    const { airing } = { airing: door.clocks[0]! };
    const timed = withStage(door, 'closed', { clocks: [{ clock: airing.code, does: 'run' }] });
    expect(obstacles(door, timed, one.state, asItIs)).toEqual(['calendar_missing']);
    const named = { ...one.state, facts: { ...one.state.facts, doorCalendar: 'every_day' } };
    expect(landed(door, timed, named, asItIs).clocks).toEqual([{ clock: 'airing', change: 'start' }]);
  });

  it('holds people to what they did before, and stops where one person stands on both sides', () => {
    const { state } = inspected(['engineer', 'engineer']);
    const two = (first: string, second: string): WorkflowDefinition => ({
      ...lift([visa('engineer', 'engineer'), visa('tenant', 'tenant')]),
      conflicts: [
        {
          code: 'two_people',
          label: { en: 'Two people', fr: 'Deux personnes' },
          sides: [
            { code: 'first', acts: [first] },
            { code: 'second', acts: [second] },
          ],
        },
      ],
    });
    const acts = [
      { act: 'workshop.call_inspectors', personId: 'ed' },
      { act: 'visa:engineer', personId: 'ed' },
    ];
    const landing = landed(tested, two('visa:engineer', 'visa:tenant'), state, asItIs, acts);
    expect(landing.duties).toEqual([{ conflict: 'two_people', side: 'first', personId: 'ed' }]);
    const both = two('visa:engineer', 'workshop.call_inspectors');
    expect(obstacles(tested, both, state, asItIs, acts)).toEqual(['duty_conflict']);
  });

  it('takes nothing back that was given under the other version', () => {
    const { state } = inspected(['engineer', 'engineer']);
    const justGiven = { ...state, visas: state.visas.map((one) => ({ ...one, latest: true })) };
    expect(landed(tested, tested, justGiven, asItIs).state.visas.at(-1)?.latest).toBe(false);
  });
});

describe('any case of a shipped definition', () => {
  const each = shipped.map((one) => [one.definition.code, one] as const);

  it.each(each)('of %s goes over to the same definition and loses nothing', (_, one) => {
    fc.assert(
      fc.property(walkArbitrary, (walk) => {
        const { state } = follow(one, walk);
        const plan = planMigration(one.definition, one.definition, state, asItIs);
        if (stageOf(one.definition, state.stage).kind === 'final') return expect(plan.ok).toBe(false);
        if (!plan.ok) return expect(plan.obstacles.map(({ code }) => code)).toEqual([]);
        const { landing } = plan;
        expect(landing).toMatchObject({ stage: state.stage, dropped: [], clocks: [], newLadders: [] });
        expect(tasksWanted(one.definition, landing.state)).toEqual(tasksWanted(one.definition, state));
      }),
      { numRuns: 60 },
    );
  });

  it.each(each)(
    'of %s never lands where nothing can be answered, and keeps only what is asked for',
    (_, one) => {
      const approvals = one.definition.stages.filter(
        (stage): stage is ApprovalStage => stage.kind === 'approval',
      );
      if (approvals.length === 0) return;
      fc.assert(
        fc.property(walkArbitrary, fc.nat(), fc.nat(), (walk, which, left) => {
          const stage = approvals[which % approvals.length]!;
          const fewer = stage.visas.filter((_visa, index) => index !== left % stage.visas.length);
          const to = withStage(one.definition, stage.code, { visas: fewer } as Partial<StageDefinition>);
          const { state } = follow(one, walk);
          const plan = planMigration(one.definition, to, state, { ...asItIs, outsideMayChange: true });
          if (!plan.ok) return;
          const { landing } = plan;
          const now = stageOf(to, landing.stage);
          const slots = slotsOf(now, landing.state);
          const counting = countingVisas(landing.state);
          expect(counting.map((one) => one.id).sort()).toEqual(landing.kept.map((one) => one.id).sort());
          for (const given of counting) {
            expect(slots.map((slot) => [slot.visa.code, slot.instance])).toContainEqual([
              given.code,
              given.instance,
            ]);
          }
          if (now.kind === 'approval')
            expect(slots.some((slot) => slotOutcome(slot, counting) === null)).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('a second signature that was pending is dropped with the stage that no longer asks for it', () => {
    const { stages } = fundingRequestWorkflow;
    const aosd = stages.find(
      (stage): stage is ApprovalStage => stage.code === 'aosd' && stage.kind === 'approval',
    )!;
    const single = withStage(fundingRequestWorkflow, 'aosd', {
      visas: aosd.visas.slice(0, 1),
    } as Partial<StageDefinition>);
    const registry = shipped.find((one) => one.definition.code === 'funding_request')!.registry;
    const waits = TestCase.open(fundingRequestWorkflow, registry, {
      stage: 'aosd',
      facts: { amountCents: 200_000_000, secondSignatureFromCents: 100_000_000 },
    });
    waits.does(person('ao', 'authorising_officer'), 'approve', {
      visa: 'aosd',
      inputs: { checks: ['visas_seen'] },
    });
    expect(obstacles(fundingRequestWorkflow, single, waits.state, asItIs)).toEqual([
      'nothing_left_to_answer',
    ]);
  });
});
