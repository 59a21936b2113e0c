import fc from 'fast-check';
import type { WorkflowDefinition } from '../../src/workflow/index.js';
import { availableTransitions, decide, stageOf } from '../../src/workflow/index.js';
import { seed } from '../support/sample.js';
import { deepFrozen, TestCase } from '../support/workflow-case.js';
import { type Shipped, shipped } from '../support/workflow-shipped.js';
import { door, lift, toyRegistry, visa } from '../support/workflow-toys.js';
import {
  canStillReach,
  endsOf,
  everyAct,
  follow,
  PERIODS,
  type Tried,
  type Walk,
  walkArbitrary,
} from '../support/workflow-walk.js';

const toys: readonly Shipped[] = [
  { definition: door, registry: toyRegistry },
  {
    definition: lift([
      visa('assessor', 'assessor_technical'),
      visa('committee', 'steering_member', {
        needed: { rule: 'panel', quorum: 3, chair: { role: 'steering_chair', scope: 'facility' } },
        after: ['assessor'],
      }),
      visa('country', 'partner_authority', {
        each: 'partnerCountries',
        by: { role: 'partner_authority', scope: 'country' },
      }),
      visa('two', 'secretariat', { needed: { rule: 'count', count: 2 } }),
    ]),
    registry: toyRegistry,
  },
];

/** What holds after every try of every walk; a law broken says how. */
type Law = (tried: Tried, each: Shipped) => string | null;

const laws: Readonly<Record<string, Law>> = {
  'an accepted act leads to a stage of the definition, and stays unless it says that it moves': ({
    one,
    decision,
  }) => {
    if (!decision.accepted) return null;
    const { from, to, moved } = decision;
    if (!one.definition.stages.some((stage) => stage.code === to)) return `leads to ${to}`;
    return moved || from === to ? null : `goes from ${from} to ${to} without moving`;
  },

  'a refused act changes nothing, and an accepted one adds what it says': ({ one, before, decision }) => {
    if (!decision.accepted) return one.state === before ? null : 'a refused act changed the state';
    const added = one.state.visas.length - before.visas.length;
    return added === decision.visas.length ? null : `${added} visas were added`;
  },

  'a refusal names a reason, and permission alone when it is a matter of permission': ({ decision }) => {
    if (decision.accepted) return null;
    const kinds = new Set(decision.refusals.map((refusal) => refusal.kind));
    if (kinds.size === 0) return 'no reason';
    return kinds.has('permission') && kinds.size > 1 ? 'permission is not alone' : null;
  },

  'a button is open exactly when the act is accepted, inputs apart': ({ one, actor }, each) => {
    const wrong = availableTransitions(each.definition, one.state, actor, each.registry).filter((offer) => {
      const more = offer.visa === null ? {} : { visa: offer.visa };
      const complete = one.decide(actor, one.filled(offer.transition, more));
      if (complete.accepted) return !offer.open;
      const reasons = complete.refusals.filter((refusal) => refusal.kind !== 'input');
      return offer.open || JSON.stringify(reasons) !== JSON.stringify(offer.refusals);
    });
    return wrong.length === 0 ? null : wrong.map((offer) => offer.transition).join(', ');
  },

  'nobody ever stands on two sides of a conflict': ({ one }) => {
    const sides = new Map<string, string>();
    for (const { conflict, personId, side } of one.state.duties) {
      const key = `${conflict} ${personId}`;
      const before = sides.get(key) ?? side;
      if (before !== side) return `${key}: ${before} and ${side}`;
      sides.set(key, side);
    }
    return null;
  },

  'whoever gave a visa stands on the sides that the visa stands for': ({ one }) => {
    const missing = one.state.visas.find(({ code, personId }) =>
      one.definition.conflicts.some((conflict) =>
        conflict.sides.some(
          (side) =>
            personId !== null &&
            side.acts.includes(`visa:${code}`) &&
            !one.state.duties.some(
              (duty) =>
                duty.personId === personId && duty.conflict === conflict.code && duty.side === side.code,
            ),
        ),
      ),
    );
    return missing ? `${missing.personId} gave ${missing.code}` : null;
  },

  'deciding writes into nothing it was given, and answers the same again': (
    { before, actor, act, decision },
    { definition, registry },
  ) => {
    const state = deepFrozen(structuredClone(before));
    const again = decide(
      definition,
      state,
      deepFrozen(structuredClone(actor)),
      deepFrozen({ ...act }),
      registry,
    );
    return JSON.stringify(again) === JSON.stringify(decision) ? null : 'answers otherwise';
  },

  'the clocks that are live are those that the stage names, each once': ({ one }, each) => {
    const stage = stageOf(each.definition, one.stage);
    const live = one.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.code);
    if (new Set(live).size !== live.length) return `twice: ${live.join(', ')}`;
    for (const { clock, does } of stage.clocks ?? []) {
      const now = one.clock(clock);
      if (does === 'run' && now !== 'running' && now !== 'lapsed')
        return `${clock} is ${now} in ${stage.code}`;
    }
    const left = live.filter((code) => !(stage.clocks ?? []).some((named) => named.clock === code));
    return left.length === 0 ? null : `${left.join(', ')} still live in ${stage.code}`;
  },
};

const WALKS = { numRuns: 60, seed };

/** Follows a walk, and tells each law that is broken on it for the first time, with how. */
function watch(each: Shipped, walk: Walk, watched: Readonly<Record<string, Law>>, tell: Tell): void {
  follow(each, walk, (tried) => {
    for (const [name, law] of Object.entries(watched)) {
      const broken = law(tried, each);
      if (broken !== null) tell(name, `${JSON.stringify(tried.act)} in ${tried.before.stage}: ${broken}`);
    }
  });
}
type Tell = (law: string, how: string) => void;

describe.each([...shipped, ...toys])(
  'On random walks through $definition.code',
  ({ definition, registry }) => {
    const each = { definition: deepFrozen(structuredClone(definition)) as WorkflowDefinition, registry };
    const broken = new Map<string, string>();
    // Each walk is gone once, and all laws look on.
    beforeAll(() => {
      for (const walk of fc.sample(walkArbitrary, WALKS)) {
        watch(each, walk, laws, (name, how) => broken.set(name, broken.get(name) ?? how));
      }
    });

    test.each(Object.entries(laws))('%s', (name, law) => {
      // Gone again for the shortest walk that breaks it.
      if (broken.has(name)) {
        const holds = fc.property(walkArbitrary, (walk) =>
          watch(each, walk, { [name]: law }, (_, how) => {
            throw new Error(how);
          }),
        );
        fc.assert(holds, WALKS);
      }
      expect(broken.get(name)).toBeUndefined();
    });
  },
);

describe.each(shipped)('Wherever random people have brought a case of $definition.code', (each) => {
  test('others can still bring it to its end', () => {
    const holds = fc.property(walkArbitrary, (walk: Walk) => {
      const one = follow(each, walk);
      if (stageOf(each.definition, one.stage).kind === 'final') return;
      one.know({ closed: [] });
      const ends = endsOf(each.definition, one.stage);
      if (!canStillReach(one, ends)) throw new Error(`From ${one.stage} nobody reaches ${ends.join(', ')}.`);
    });
    fc.assert(holds, { numRuns: 40 });
  });

  test('they have been to every stage between them, so that the properties say something', () => {
    const unseen = new Set(each.definition.stages.map(({ code }) => code));
    for (const walk of fc.sample(walkArbitrary, { numRuns: 600, seed: 20_190_306 })) {
      follow(each, walk, ({ one }) => unseen.delete(one.stage));
      if (unseen.size === 0) break;
    }
    expect([...unseen]).toEqual([]);
  });

  test('every act of every stage is in the walks’ reach', () => {
    const codes = new Set(
      each.definition.stages.flatMap((stage) => stage.transitions.map((one) => one.code)),
    );
    const first = TestCase.open(each.definition, each.registry, { facts: PERIODS });
    expect(everyAct(first).map((act) => act.transition)).toEqual(expect.arrayContaining([...codes]));
  });
});
