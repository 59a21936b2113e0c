/** What the verifier says of a definition, held against walks through it. */
import fc from 'fast-check';
import type {
  Act,
  Acting,
  CaseState,
  Registry,
  VerifyContext,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import {
  after,
  decide,
  stageOf,
  startOf,
  verifyDefinition,
  withoutGuards,
} from '../../src/workflow/index.js';
import { theClock, theSystem } from '../support/workflow-case.js';
import { actsIn, endIsReachable, freshPeople } from '../support/workflow-ends.js';
import { definitionArbitrary, RANDOM_ROLES, randomRegistry } from '../support/workflow-random.js';
import { notShown } from '../support/workflow-shown.js';

const context: VerifyContext = {
  registry: randomRegistry,
  roles: RANDOM_ROLES,
  languages: ['en', 'fr'],
  calendars: ['COMMISSION'],
};

const isSound = (definition: WorkflowDefinition) =>
  verifyDefinition(definition, context).every((one) => one.severity === 'warning');

interface WalkStep {
  readonly what: number;
  readonly urgent: boolean;
  readonly amountCents: number;
}

const stepsArbitrary: fc.Arbitrary<readonly WalkStep[]> = fc.array(
  fc.noBias(
    fc.record({
      what: fc.nat(9_999),
      urgent: fc.boolean(),
      amountCents: fc.constantFrom(99, 100, 101),
    }),
  ),
  { minLength: 1, maxLength: 25, size: 'max' },
);

/** Walks by people who may: at every step something that is accepted; facts may change when the case moves. */
function walk(definition: WorkflowDefinition, registry: Registry, steps: readonly WalkStep[]): CaseState {
  const open = withoutGuards(definition, registry);
  const facts = ({ urgent, amountCents }: WalkStep) => ({ urgent, amountCents, documentKinds: [] });
  let state = startOf(definition, facts(steps[0]!), []);
  for (const [position, step] of steps.entries()) {
    const people: readonly Acting[] = [...freshPeople(definition, state, position), theSystem, theClock];
    const tries = people.flatMap((acting) =>
      actsIn(definition, state).map((act): [Acting, Act] => [acting, act]),
    );
    const accepted = tries.flatMap(([acting, act]) => {
      const decision = decide(definition, state, acting, act, open);
      return decision.accepted && runs(definition, state, acting, act) ? [decision] : [];
    });
    const chosen = accepted[step.what % Math.max(accepted.length, 1)];
    if (!chosen) return state;
    state = after(state, chosen, position + 1);
    if (chosen.moved) state = { ...state, facts: facts(step) };
  }
  return state;
}

/** A clock acts only where it runs. */
function runs(definition: WorkflowDefinition, state: CaseState, acting: Acting, act: Act): boolean {
  if (acting.kind !== 'clock') return true;
  return definition.clocks.some(
    (clock) =>
      clock.timeout === act.transition &&
      state.clocks.some((one) => one.code === clock.code && one.pauses.length === 0),
  );
}

describe('Of random definitions', () => {
  test('there are many of each kind, so that the properties say something', () => {
    const verdicts = fc.sample(definitionArbitrary, { numRuns: 150, seed: 20_190_306 }).map(isSound);
    const sound = verdicts.filter(Boolean).length;
    expect(sound).toBeGreaterThan(30);
    expect(sound).toBeLessThan(130);
  });

  test('one that is called sound leads to an end from wherever people have brought a case', () => {
    const holds = fc.property(definitionArbitrary.filter(isSound), stepsArbitrary, (definition, steps) => {
      const state = walk(definition, randomRegistry, steps);
      if (stageOf(definition, state.stage).kind === 'final') return;
      if (!endIsReachable(definition, state, randomRegistry)) throw new Error(`Stuck in ${state.stage}.`);
    });
    fc.assert(holds, { numRuns: 150 });
  });

  test('one that is refused has a way that shows the problem when it is done again', () => {
    const holds = fc.property(definitionArbitrary, (definition) => {
      for (const finding of verifyDefinition(definition, context)) {
        const wrong = notShown(definition, context, finding);
        if (wrong !== null) throw new Error(`${finding.code} at ${finding.where}: ${wrong}`);
      }
    });
    fc.assert(holds, { numRuns: 300 });
  });

  test('nothing that is verified is changed by it, and the answer is the same again', () => {
    const holds = fc.property(definitionArbitrary, (definition) => {
      const before = JSON.stringify(definition);
      const first = JSON.stringify(verifyDefinition(definition, context));
      expect(JSON.stringify(verifyDefinition(definition, context))).toBe(first);
      expect(JSON.stringify(definition)).toBe(before);
    });
    fc.assert(holds, { numRuns: 50 });
  });
});
