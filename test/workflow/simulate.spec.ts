import fc from 'fast-check';
import {
  type Simulation,
  type SimulationOptions,
  type Staff,
  simulate,
  stageOf,
  type WorkflowDefinition,
} from '../../src/workflow/index.js';
import { shipped } from '../support/workflow-shipped.js';
import { anywhere, door, label, lift, toyRegistry, visa } from '../support/workflow-toys.js';

function simulated(
  definition: WorkflowDefinition,
  options: SimulationOptions = {},
  registry = toyRegistry,
): Simulation {
  const result = simulate(definition, registry, { cases: 200, ...options });
  if (!result.ok) throw new Error(`${result.tooManyFacts} combinations`);
  return result.simulation;
}

/** Two approvals, one after the other, and no limit that runs out. */
const inspection = lift([
  visa('mechanics', 'engineer'),
  visa('wiring', 'electrician', { after: ['mechanics'] }),
]);

/** Built, then used or thrown away; nothing else can happen. */
const two: WorkflowDefinition = {
  code: 'two',
  subject: 'two',
  label: label('Two'),
  initial: 'built',
  path: ['built', 'used'],
  clocks: [],
  conflicts: [
    {
      code: 'own',
      label: label('Nobody uses what they built'),
      sides: [
        { code: 'builds', acts: ['built.hand_over'] },
        { code: 'uses', acts: ['used.end'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'built',
      label: label('Built'),
      outside: { code: 'built', label: label('Built') },
      owner: anywhere('keeper'),
      transitions: [
        {
          kind: 'move',
          code: 'hand_over',
          label: label('Hand over'),
          done: label('handed it over'),
          tone: 'positive',
          by: [anywhere('keeper')],
          to: [{ to: 'used' }],
        },
        {
          kind: 'move',
          code: 'throw_away',
          label: label('Throw away'),
          done: label('threw it away'),
          tone: 'negative',
          by: [anywhere('keeper')],
          to: [{ to: 'gone' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'used',
      label: label('Used'),
      outside: { code: 'used', label: label('Used') },
      owner: anywhere('keeper'),
      transitions: [
        {
          kind: 'move',
          code: 'end',
          label: label('End'),
          done: label('ended it'),
          by: [anywhere('keeper')],
          to: [{ to: 'gone' }],
        },
      ],
    },
    {
      kind: 'final',
      code: 'gone',
      label: label('Gone'),
      outside: { code: 'gone', label: label('Gone') },
      transitions: [],
    },
  ],
};

describe('A simulation', () => {
  test('takes the times that it is given, and says what it assumed', () => {
    const { stages, duration } = simulated(two, {
      times: { built: [4], used: [6] },
      acts: { built: { hand_over: 1_000_000 } },
    });
    expect(stages).toMatchObject([
      { stage: 'used', meanDays: 6, medianDays: 6, assumedDays: null },
      { stage: 'built', meanDays: 4, medianDays: 4, assumedDays: null },
    ]);
    expect(duration).toEqual({ mean: 10, median: 10, p80: 10, p95: 10 });
    expect(simulated(two).stages.map((one) => one.assumedDays)).toEqual([5, 5]);
  });

  test('scatters around a median', () => {
    const { stages } = simulated(two, { cases: 2_000, times: { built: 10, used: 10 } });
    for (const { medianDays, meanDays } of stages) {
      expect(medianDays).toBeGreaterThan(9);
      expect(medianDays).toBeLessThan(11);
      expect(meanDays).toBeGreaterThan(medianDays);
    }
  });

  test('follows what was done before, and otherwise takes it that most acts carry a case on', () => {
    const ways = (options: SimulationOptions) =>
      simulated(two, { cases: 2_000, ...options }).stages.find((one) => one.stage === 'used')?.cases ?? 0;
    expect(ways({}) / 2_000).toBeCloseTo(0.95, 1);
    expect(ways({ acts: { built: { hand_over: 50, throw_away: 150 } } }) / 2_000).toBeCloseTo(0.25, 1);
  });

  test('lets a limit that runs out act by itself', () => {
    const { stages } = simulated(door, { times: { open: [5], closed: [1] }, acts: { open: { remove: 1 } } });
    const open = stages.find((one) => one.stage === 'open');
    // A calendar day is five sevenths of a working day.
    expect(open?.medianDays).toBeCloseTo(5 / 7);
    expect(simulated(door, { times: { open: [0.5], closed: [1] } }).duration).not.toBeNull();
  });

  test('spreads the time of a stage over its answers', () => {
    const { stages, roles } = simulated(inspection, { times: { inspection: [6] } });
    expect(stages.find((one) => one.stage === 'inspection')?.medianDays).toBeCloseTo(6);
    expect(roles.map((one) => one.role)).toEqual(expect.arrayContaining(['engineer', 'electrician']));
  });

  test('cuts a case that goes round for too long, and says so', () => {
    const { cut, ends, duration } = simulated(door, {
      most: 4,
      times: { closed: [1], open: [0.1] },
      acts: { open: { close: 1_000_000 } },
    });
    expect(cut).toBe(200);
    expect(ends).toEqual([]);
    expect(duration).toBeNull();
  });

  test('leaves cases when enough was looked at, and says how many', () => {
    const { cut, ends } = simulated(two, { mostWork: 100 });
    expect(cut).toBeGreaterThan(0);
    expect(cut + ends.reduce((all, one) => all + one.cases, 0)).toBe(200);
    expect(simulated(two).cut).toBe(0);
  });

  test('says on how many cases nobody can act: one person may not do both', () => {
    expect(simulated(two, { people: { keeper: 1 } }).stuck).toBeGreaterThan(150);
    expect(simulated(two, { people: { keeper: 2 } }).stuck).toBe(0);
    expect(simulated(two, { people: { keeper: 0 } }).stuck).toBe(200);
  });

  test('shows the queue before people who have too much to do', () => {
    const load = (keepers: number) =>
      simulated(two, {
        people: { keeper: keepers },
        times: { built: [2], used: [2] },
        daysBetween: 1,
        daysPerAct: 1,
      });
    const [few, many] = [load(2), load(20)];
    expect(few.duration?.p95).toBeCloseTo(many.duration?.p95 ?? 0, 0);
    const [busy] = few.roles;
    const [idle] = many.roles;
    expect(busy?.busyShare ?? 0).toBeGreaterThan(0.9);
    expect(idle?.busyShare ?? 1).toBeLessThan(0.15);
    const short = simulated(two, {
      people: { keeper: 2 },
      times: { built: [2], used: [2] },
      daysBetween: 0.5,
      daysPerAct: 1,
    });
    expect(short.roles[0]?.waitedDays ?? 0).toBeGreaterThan(10);
    expect(short.duration?.median ?? 0).toBeGreaterThan(2 * (many.duration?.median ?? 0));
  });

  test('counts who comes back', () => {
    const { loops } = simulated(door, {
      times: { closed: [1], open: [0.1] },
      acts: { open: { close: 9, remove: 1 } },
    });
    expect(loops.cases).toBeGreaterThan(100);
    expect(loops.times).toBeGreaterThan(loops.cases);
  });

  test('does not draw from more combinations of facts than it can look at', () => {
    const many = {
      ...two,
      stages: two.stages.map((stage) =>
        stage.code === 'built' && stage.kind === 'work'
          ? {
              ...stage,
              transitions: stage.transitions.map((one) => ({
                ...one,
                to: [
                  ...Array.from({ length: 16 }, (_, n) => ({
                    to: 'used',
                    when: { fact: `flag${n}`, is: 'equal' as const, value: true },
                  })),
                  { to: 'gone' },
                ],
              })),
            }
          : stage,
      ),
    };
    expect(simulate(many as WorkflowDefinition, toyRegistry)).toEqual({ ok: false, tooManyFacts: 20_000 });
  });
});

const staff: fc.Arbitrary<Staff> = fc.constantFrom({} as Staff, {
  secretariat: 1,
  head_of_unit: 2,
  partner_authority: 1,
});

describe('For every seed, a simulation', () => {
  const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  test('is the same again', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(two, door, inspection), (seed, definition) => {
        const options = { seed, cases: 20, people: { keeper: 2 } };
        expect(simulated(definition, options)).toEqual(simulated(definition, options));
      }),
      { numRuns: 25 },
    );
  });

  test('takes twice as long when every stage does', () => {
    const stay = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(seeds, stay, stay, (seed, built, used) => {
        const once = simulated(two, { seed, cases: 20, times: { built, used } });
        const twice = simulated(two, { seed, cases: 20, times: { built: 2 * built, used: 2 * used } });
        expect(twice.ends).toEqual(once.ends);
        expect(twice.duration?.p95).toBeCloseTo(2 * (once.duration?.p95 ?? 0), 6);
        expect(twice.totalDays).toBeCloseTo(2 * once.totalDays, 6);
      }),
      { numRuns: 25 },
    );
  });

  test.each(shipped)(
    'adds up, and stays on the ways there are: $definition.code',
    ({ definition, registry }) => {
      fc.assert(
        fc.property(seeds, staff, (seed, people) => {
          const one = simulated(definition, { seed, cases: 25, people }, registry);
          const ended = one.ends.reduce((sum, { cases }) => sum + cases, 0);
          expect(ended + one.cut + one.stuck).toBe(25);
          const inStages = one.stages.reduce((sum, stage) => sum + stage.meanDays * stage.stays, 0);
          expect(inStages).toBeCloseTo(one.totalDays, 5);
          expect(one.stages.reduce((sum, stage) => sum + stage.share, 0)).toBeCloseTo(1, 9);
          const last = one.stages.reduce((most, stage) => Math.max(most, stage.cases), 0);
          expect(last).toBe(25);
          for (const { stage } of one.ends) expect(stageOf(definition, stage).kind).toBe('final');
          for (const role of one.roles) expect(role.busyDays).toBeCloseTo(role.acts * 0.25, 6);
        }),
        { numRuns: 8 },
      );
    },
  );
});
