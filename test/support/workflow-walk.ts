/** Random people doing random things to a case, for properties: some of it allowed, much of it not. */
import fc from 'fast-check';
import { ROLES } from '../../src/kernel/actor.js';
import type {
  Accepted,
  Act,
  Acting,
  CaseState,
  Decision,
  Facts,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { slotsOf, stageOf } from '../../src/workflow/index.js';
import { pathsFrom } from '../../src/workflow/verify-graph.js';
import {
  type CaseOptions,
  elsewhere,
  inputsFor,
  person,
  TestCase,
  theClock,
  theSystem,
} from './workflow-case.js';
import type { Shipped } from './workflow-shipped.js';

/** What facts say of limits whose length they give. */
export const PERIODS: Facts = {
  daysToDue: 400,
  daysToPeriodEnd: 300,
  paymentDays: 30,
  reserveListMonths: 6,
  daysToEnd: 20,
  daysToConvene: 9,
  daysToSession: 16,
};

export interface Walk {
  readonly people: readonly Acting[];
  readonly facts: Facts;
  readonly countries: readonly string[];
  /** Half of the walks start in the first stage, the others in any. */
  readonly start: number;
  readonly steps: readonly { readonly who: number; readonly what: number; readonly wild: boolean }[];
}

/** What was tried at a step, and what became of it; `one` stands after it. */
export interface Tried {
  readonly one: TestCase;
  readonly before: CaseState;
  readonly actor: Acting;
  readonly act: Act;
  readonly decision: Decision;
}

const COUNTRIES = ['MD', 'MA'] as const;

const personArbitrary = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 5 }),
    country: fc.constantFrom(...COUNTRIES),
    stranger: fc.boolean(),
  })
  .map(({ id, roles, country, stranger }) => {
    const held = roles.map((role) => (role === 'partner_authority' ? `${role}@${country}` : role));
    const one = person(`person-${id}`, ...held);
    return stranger && !roles.includes('partner_authority') ? elsewhere(one) : one;
  });

/** Whoever could ever be needed, each with one role and nothing done yet: `fresh` tells one crew from another. */
export function crew(fresh = ''): readonly Acting[] {
  return [
    ...ROLES.filter((role) => role !== 'partner_authority').map((role) => person(`${role}${fresh}`, role)),
    ...COUNTRIES.map((country) => person(`partner-${country}${fresh}`, `partner_authority@${country}`)),
    // Of a case that a partner country holds itself.
    person(`holder${fresh}`, 'partner_authority'),
    theSystem,
    theClock,
  ];
}

/** Without bias: small numbers would mean the same few people and acts again and again. */
const stepArbitrary = fc.noBias(
  fc.record({ who: fc.nat(9_999), what: fc.nat(9_999), wild: fc.nat(3).map((die) => die === 0) }),
);

export const walkArbitrary: fc.Arbitrary<Walk> = fc
  .record({
    people: fc.array(personArbitrary, { maxLength: 10 }),
    withCrew: fc.boolean(),
    amountCents: fc.constantFrom(1, 99_999_999, 100_000_000, 221_852_919),
    partnerCountries: fc.constantFrom<readonly string[]>(['MD'], ['MD', 'MA']),
    closed: fc.constantFrom<readonly string[]>(
      [],
      [],
      ['eligibility_not_failed'],
      ['endorsement_not_refused'],
    ),
    start: fc.noBias(fc.nat(999)),
    steps: fc.array(stepArbitrary, { minLength: 10, maxLength: 60, size: 'max' }),
  })
  .map(({ people, withCrew, amountCents, partnerCountries, closed, start, steps }) => ({
    start,
    people: [...people, ...(withCrew || people.length === 0 ? crew() : [theSystem, theClock])],
    countries: partnerCountries,
    facts: {
      amountCents,
      secondSignatureFromCents: 100_000_000,
      partnerCountries,
      closed,
      documentKinds: [
        'support_letter',
        'final_report',
        'grant_agreement',
        'joint_declaration',
        'minutes',
        'invoice',
      ],
      reportKind: amountCents === 1 ? 'progress' : 'final',
      ...PERIODS,
    },
    steps,
  }));

/**
 * Carries out a walk: wild steps try anything at all, the others what is open to whoever acts, and seldom an end, for
 * a walk that ends early shows little. `see` is shown every try. It goes on with `opened` when that is given.
 */
export function follow(
  { definition, registry }: Shipped,
  walk: Walk,
  see: (tried: Tried) => void = () => undefined,
  opened?: TestCase,
): TestCase {
  const stage =
    walk.start % 2 === 0 ? undefined : definition.stages[(walk.start >> 1) % definition.stages.length]?.code;
  const options: CaseOptions = { facts: walk.facts, countries: walk.countries, ...(stage ? { stage } : {}) };
  const one = opened ?? TestCase.open(definition, registry, options);
  for (const { who, what, wild } of walk.steps) {
    const [actor, acts] = wild
      ? [walk.people[who % walk.people.length], everyAct(one)]
      : willing(one, walk, who);
    const act = acts[what % Math.max(acts.length, 1)];
    if (!actor || !act) continue;
    const before = one.state;
    const decision = one.decide(actor, act);
    if (decision.accepted) one.apply(decision);
    see({ one, before, actor, act, decision });
  }
  return one;
}

/** The first of the people, from number `who` on, to whom anything is open. */
function willing(one: TestCase, { people }: Walk, who: number): [Acting | undefined, readonly Act[]] {
  for (let offset = 0; offset < people.length; offset += 1) {
    const actor = people[(who + offset) % people.length];
    const acts = actor ? openActs(one, actor) : [];
    const onward = acts.filter((act) => !isEnd(one, one.decide(actor as Acting, act)));
    if (acts.length > 0) return [actor, onward.length > 0 && who % 10 !== 0 ? onward : acts];
  }
  return [undefined, []];
}

function isEnd(one: TestCase, decision: Decision): boolean {
  return decision.accepted && stageOf(one.definition, decision.to).kind === 'final';
}

/** Every act of the present stage, with every visa it could name, and every other act of the definition. */
export function everyAct(one: TestCase): readonly Act[] {
  const elsewhereIn = one.definition.stages.flatMap((other) =>
    other.code === one.stage ? [] : other.transitions.map((transition) => ({ transition: transition.code })),
  );
  return [...actsHere(one), ...elsewhereIn];
}

/** Every act of the present stage, with every visa it could name. */
function actsHere(one: TestCase): readonly Act[] {
  const stage = stageOf(one.definition, one.stage);
  return stage.transitions.flatMap((transition): Act[] => {
    const act: Act = { transition: transition.code, ...inputsFor(transition) };
    if (transition.kind === 'move') return [act, { ...act, inputs: { nobody_asked: 'x' } }];
    const named = slotsOf(stage, one.state)
      .filter((slot) => transition.visas.includes(slot.visa.code))
      .map((slot) => ({ ...act, visa: slot.name }));
    return [act, ...named];
  });
}

/** What `actor` could do now and have accepted. */
export function openActs(one: TestCase, actor: Acting): readonly Act[] {
  return actsHere(one).filter((act) => one.decide(actor, act).accepted);
}

/**
 * Whether people who have had no part in the case yet can still bring it to one of `ends`: a search through the
 * engine itself, with as many fresh people as there are roles, twice.
 */
export function canStillReach(one: TestCase, ends: readonly string[]): boolean {
  const people = [...crew('-fresh'), ...crew('-fresher')];
  const seen = new Set<string>();
  const queue = [one];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (ends.includes(at.stage)) return true;
    for (const actor of people) {
      for (const act of openActs(at, actor)) {
        const next = at.copy();
        next.apply(next.decide(actor, act) as Accepted);
        const key = keyOf(next);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(next);
      }
    }
  }
  return false;
}

/** The end of the usual way, or where that is none or no way leads there from `stage`, as in a leg of its own, any end. */
export function endsOf(definition: WorkflowDefinition, stage: string): readonly string[] {
  const finals = definition.stages.filter((stage) => stage.kind === 'final').map((stage) => stage.code);
  const last = definition.path.at(-1) ?? '';
  return finals.includes(last) && pathsFrom(definition, stage).has(last) ? [last] : finals;
}

function keyOf(one: TestCase): string {
  const { stage, visit, visas } = one.state;
  const here = visas
    .filter((visa) => visa.visit === visit && !visa.invalidated)
    .map((visa) => `${visa.code}:${visa.instance}=${visa.answer}${visa.byChair}`);
  return [stage, ...here.sort()].join(' ');
}
