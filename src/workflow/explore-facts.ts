/** The facts a case can have, as far as a definition's conditions tell them apart. */

import { periodFacts } from './clock-period.js';
import { holds } from './conditions.js';
import type { Condition, WorkflowDefinition } from './definition.js';
import { visasOf } from './definition.js';
import type { Registry } from './registry.js';
import type { Facts, FactValue } from './state.js';

type Comparison = Extract<Condition, { readonly fact: string }>;

/** The partner countries of a case that is explored. */
export const COUNTRIES: readonly string[] = ['AA', 'BB'];

/**
 * One example of facts for every way in which the definition's comparisons can come out together; null when more than
 * `most` combinations would have to be looked at. Numbers are tried below, at and above each value they are compared
 * with, texts as each of those values and as another one; what visas speak for, also as something else. Every document
 * asked for lies on the case.
 */
export function factExamples(
  definition: WorkflowDefinition,
  registry: Registry,
  countries: readonly string[],
  most: number,
  withVouched = true,
): readonly Facts[] | null {
  const comparisons = conditionsIn(definition).flatMap(comparisonsIn);
  const names = [...new Set(comparisons.flatMap(factsOf))];
  const choices = names.map((name) => valuesFor(name, comparisons, registry));
  if (choices.reduce((product, values) => product * values.length, 1) > most) return null;
  const found = new Map<string, Facts>();
  for (const facts of combinations(names, choices)) {
    const outcome = comparisons.map((one) => (holds(one, facts, () => null) ? '1' : '0')).join('');
    if (!found.has(outcome)) found.set(outcome, facts);
  }
  const changes = withVouched ? vouchedChanges(definition, names, registry) : [{}];
  if (found.size * changes.length > most) return null;
  const always = alwaysThere(definition, countries);
  const periods = Object.fromEntries(periodFacts(definition).map((fact) => [fact, 1]));
  return [...found.values()].flatMap((facts) =>
    changes.map((change) => ({ ...periods, ...facts, ...change, ...always })),
  );
}

/** Facts that visas speak for and no condition looks at: as they are first, and each one changed. */
function vouchedChanges(
  definition: WorkflowDefinition,
  compared: readonly string[],
  registry: Registry,
): readonly Facts[] {
  const vouched = definition.stages.flatMap(visasOf).flatMap((visa) => visa.vouchesFor?.facts ?? []);
  const names = [...new Set(vouched)].filter((name) => !compared.includes(name));
  const first = Object.fromEntries(names.map((name) => [name, VALUES[registry.facts[name] ?? 'text'][0]]));
  const changed = names.map((name) => ({ ...first, [name]: VALUES[registry.facts[name] ?? 'text'][1] }));
  return [first, ...changed];
}

const VALUES: Readonly<Record<Registry['facts'][string], readonly [FactValue, FactValue]>> = {
  flag: [true, false],
  list: [[], ['changed']],
  number: [1, 2],
  text: ['first', 'changed'],
};

/** Every condition of a definition: of visas, of routes. */
export function conditionsIn(definition: WorkflowDefinition): readonly Condition[] {
  return definition.stages.flatMap((stage) => [
    ...visasOf(stage).flatMap((visa) => visa.when ?? []),
    ...(stage.kind === 'approval' ? stage.settled.to.flatMap((route) => route.when ?? []) : []),
    ...stage.transitions.flatMap((one) => (one.to ?? []).flatMap((route) => route.when ?? [])),
  ]);
}

/** The visas whose outcome a condition asks for. */
export function visasAskedFor(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(visasAskedFor);
  if ('any' in condition) return condition.any.flatMap(visasAskedFor);
  if ('not' in condition) return visasAskedFor(condition.not);
  return 'visa' in condition ? [condition.visa] : [];
}

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  return 'fact' in condition ? [condition] : [];
}

function factsOf({ fact, value }: Comparison): readonly string[] {
  return value !== null && typeof value === 'object' ? [fact, value.fact] : [fact];
}

function valuesFor(
  name: string,
  comparisons: readonly Comparison[],
  registry: Registry,
): readonly FactValue[] {
  const literals = [...new Set(comparedWith(name, comparisons))];
  const type = registry.facts[name] ?? typeOf(literals[0]);
  if (type === 'flag') return [true, false];
  if (type === 'number') {
    const numbers = literals.filter((value) => typeof value === 'number');
    const around =
      numbers.length === 0 ? [0, 1, 2] : numbers.flatMap((value) => [value - 1, value, value + 1]);
    return [...new Set(around)];
  }
  const texts = literals.filter((value) => typeof value === 'string');
  if (type === 'list') return subsetsOf(texts);
  return [...texts, 'another', ...(literals.includes(null) ? [null] : [])];
}

/** The values a fact meets in comparisons, its own and those of facts it is compared with. */
function comparedWith(name: string, comparisons: readonly Comparison[]): readonly FactValue[] {
  const kin = new Set([name]);
  for (let size = 0; size !== kin.size; ) {
    size = kin.size;
    for (const one of comparisons) {
      const names = factsOf(one);
      if (names.some((other) => kin.has(other))) for (const other of names) kin.add(other);
    }
  }
  return comparisons.flatMap(({ fact, value }) =>
    kin.has(fact) && (value === null || typeof value !== 'object') ? [value] : [],
  );
}

function typeOf(value: FactValue | undefined): Registry['facts'][string] {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'flag' : 'text';
}

function subsetsOf(values: readonly string[]): readonly (readonly string[])[] {
  const some = values.slice(0, 8);
  return Array.from({ length: 2 ** some.length }, (_, chosen) =>
    some.filter((_value, place) => (chosen >> place) % 2 === 1),
  );
}

function* combinations(
  names: readonly string[],
  choices: readonly (readonly FactValue[])[],
): Generator<Facts> {
  const at = names.map(() => 0);
  for (;;) {
    yield Object.fromEntries(names.map((name, n) => [name, choices[n]?.[at[n] ?? 0] ?? null]));
    let place = 0;
    while (place < at.length && (at[place] ?? 0) + 1 >= (choices[place]?.length ?? 0)) at[place++] = 0;
    if (place >= at.length) return;
    at[place] = (at[place] ?? 0) + 1;
  }
}

function alwaysThere(definition: WorkflowDefinition, countries: readonly string[]): Facts {
  const transitions = definition.stages.flatMap((stage) => stage.transitions);
  const documents = transitions.flatMap((one) =>
    (one.inputs ?? []).flatMap((input) => (input.kind === 'document' ? [input.documentKind] : [])),
  );
  const lists = definition.stages.flatMap(visasOf).flatMap((visa) => visa.each ?? []);
  return {
    documentKinds: [...new Set(documents)],
    ...Object.fromEntries(lists.map((fact) => [fact, countries])),
  };
}
