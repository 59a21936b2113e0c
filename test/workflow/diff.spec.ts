import fc from 'fast-check';
import {
  type Change,
  diffDefinitions,
  type Json,
  stagesGone,
  type WorkflowDefinition,
} from '../../src/workflow/index.js';
import { shipped } from '../support/workflow-shipped.js';
import { door, label, lift, visa } from '../support/workflow-toys.js';

type Tree = Record<string, unknown>;

const copyOf = (definition: WorkflowDefinition): Tree => JSON.parse(JSON.stringify(definition));
const asDefinition = (tree: Tree) => tree as unknown as WorkflowDefinition;
const told = (changes: readonly Change[]) =>
  changes.map(({ change, part, field, at }) =>
    [change, part, field, ...at.map((one) => one.code)].filter((one) => one !== null).join(' '),
  );

const definitions = [door, ...shipped.map((one) => one.definition)];

/** A place in a tree, and one change of what stands there: replaced, left out, put twice, or turned round. */
interface Slip {
  readonly place: number;
  readonly how: 'replace' | 'drop' | 'turn' | 'add';
  readonly value: Json;
}

const slips = fc.array(
  fc.record<Slip>({
    place: fc.nat(),
    how: fc.constantFrom('replace', 'drop', 'turn', 'add'),
    value: fc.constantFrom<Json>('other', 7, true, null, { en: 'Other' }, ['a', 'b']),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Every object and list inside, with the keys at which something can change. */
function placesIn(tree: unknown): { owner: Tree | unknown[]; key: string | number }[] {
  if (Array.isArray(tree)) {
    return tree.flatMap((one, key) => [{ owner: tree, key }, ...placesIn(one)]);
  }
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, one]) => [{ owner: tree as Tree, key }, ...placesIn(one)]);
}

/** The parts keep their shape: an object stays one, so that what comes out can still be read as a definition. */
function slipped(definition: WorkflowDefinition, made: readonly Slip[]): WorkflowDefinition {
  const tree = copyOf(definition);
  for (const { place, how, value: shared } of made) {
    // Its own copy: a later slip may fall inside it, and put it into itself.
    const value = structuredClone(shared) as Json;
    const places = placesIn(tree);
    const { owner, key } = places[place % places.length]!;
    const there = (owner as never)[key] as unknown;
    const isPlain = typeof there !== 'object' || there === null;
    if (Array.isArray(there) && how === 'turn') there.reverse();
    else if (Array.isArray(there) && how === 'drop') there.splice(place % Math.max(there.length, 1), 1);
    else if (isPlain && how === 'replace' && !['code', 'clock'].includes(String(key))) {
      (owner as Record<string | number, unknown>)[key] = value;
    } else if (
      isPlain &&
      how === 'drop' &&
      !Array.isArray(owner) &&
      !['code', 'clock'].includes(String(key))
    ) {
      delete owner[key];
    } else if (!Array.isArray(owner) && how === 'add') owner[`more${place % 3}`] = value;
  }
  return asDefinition(tree);
}

/** Carries the changes out on the old version: what comes out must be the new one, or the diff has kept something back. */
function applied(before: WorkflowDefinition, changes: readonly Change[]): unknown {
  const tree = copyOf(before);
  for (const one of changes) {
    const owners = one.change === 'added' || one.change === 'removed' ? one.at.slice(0, -1) : one.at;
    const owner = owners.reduce<Tree>((part, { code, part: kind }) => memberOf(part, kind, code), tree);
    const last = one.at.at(-1);
    if (one.change === 'changed') set(owner, one.field ?? '', one.after);
    else if (one.change === 'moved') {
      const list = get(owner, one.field ?? '') as unknown[];
      const order = one.after as string[];
      const places = list.flatMap((member, index) => (order.includes(keyOf(member)) ? [index] : []));
      const sorted = order.map((key) => list.find((member) => keyOf(member) === key));
      for (const [index, place] of places.entries()) list[place] = sorted[index];
    } else if (last) {
      const field = fieldOf(last.part, owner, last.code);
      const list = (get(owner, field) as unknown[] | undefined) ?? [];
      if (one.change === 'removed')
        list.splice(
          list.findIndex((member) => keyOf(member) === last.code),
          1,
        );
      else list.splice(one.position ?? 0, 0, one.after);
      set(owner, field, list);
    }
  }
  return tree;
}

const FIELDS: Record<string, readonly string[]> = {
  clock: ['clocks'],
  conflict: ['conflicts'],
  stage: ['stages'],
  reminder: ['reminders'],
  side: ['sides'],
  stage_clock: ['clocks'],
  visa: ['visas'],
  settled_guard: ['settled.guards'],
  settled_effect: ['settled.effects'],
  transition: ['transitions'],
  guard: ['guards'],
  input: ['inputs'],
  effect: ['effects'],
  item: ['items', 'options'],
};

function fieldOf(part: string, owner: Tree, _code: string): string {
  const fields = FIELDS[part] ?? [];
  return fields.find((field) => get(owner, field) !== undefined) ?? fields[0] ?? '';
}

function memberOf(owner: Tree, part: string, code: string): Tree {
  for (const field of FIELDS[part] ?? []) {
    const found = ((get(owner, field) as unknown[] | undefined) ?? []).find((one) => keyOf(one) === code);
    if (found) return found as Tree;
  }
  throw new Error(`No ${part} ${code}.`);
}

function keyOf(member: unknown): string {
  if (typeof member !== 'object' || member === null) return JSON.stringify(member);
  const { code, clock } = member as Tree;
  return String(code ?? clock ?? sorted(member));
}

function get(owner: Tree, field: string): unknown {
  return field.split('.').reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], owner);
}

function set(owner: Tree, field: string, value: unknown): void {
  const [first = '', second] = field.split('.');
  if (second === undefined) {
    if (value === null) delete owner[first];
    else owner[first] = value;
    return;
  }
  owner[first] ??= {};
  set(owner[first] as Tree, second, value);
}

/** One text per meaning: properties in one order, nothing for what is null, empty or left out. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${sorted(one)}`).join(',')}}`;
}

function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, one]) => [key, meaning(one)] as const)
    .filter(([key, one]) => key !== '$schema' && one !== null && !(Array.isArray(one) && one.length === 0))
    .filter(([, one]) => !(typeof one === 'object' && one !== null && Object.keys(one).length === 0));
  return Object.fromEntries(kept);
}

describe('the differences between two versions', () => {
  it.each(definitions.map((one) => [one.code, one] as const))('are none from %s to itself', (_, one) => {
    expect(diffDefinitions(one, asDefinition(copyOf(one)))).toEqual([]);
  });

  it('are none for another address of the schema', () => {
    expect(diffDefinitions(door, { ...door, $schema: 'https://example.org/schema' })).toEqual([]);
  });

  it('carried out on the old version make the new one, whatever was changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...definitions), slips, (definition, made) => {
        const after = slipped(definition, made);
        expect(sorted(meaning(applied(definition, diffDefinitions(definition, after))))).toBe(
          sorted(meaning(after)),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('each touch something: before and after are never the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...definitions), slips, (definition, made) => {
        for (const one of diffDefinitions(definition, slipped(definition, made))) {
          expect(sorted(one.before)).not.toBe(sorted(one.after));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the other way round tell the same places', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    fc.assert(
      fc.property(fc.constantFrom(...definitions), slips, (definition, made) => {
        const after = slipped(definition, made);
        const there = told(
          diffDefinitions(definition, after).map((one) => ({ ...one, change: turned[one.change] })),
        );
        expect(there.sort()).toEqual([...told(diffDefinitions(after, definition))].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('name the visa that is new, the route that changed and the reminder that is gone', () => {
    const before = lift([visa('engineer', 'engineer')]);
    const grown = lift([visa('engineer', 'engineer'), visa('chair', 'chair', { after: ['engineer'] })]);
    expect(told(diffDefinitions(before, grown))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^added visa .*chair$/)]),
    );
    const [clock] = door.clocks;
    const quiet = {
      ...door,
      clocks: [{ ...clock!, reminders: [], period: { amount: 2, unit: 'months' as const } }],
    };
    expect(told(diffDefinitions(door, quiet))).toEqual([
      'changed clock period airing',
      'removed reminder airing on',
    ]);
    const [closed, ...others] = door.stages;
    const renamed = { ...door, stages: [{ ...closed!, label: label('Shut tight') }, ...others] };
    expect(told(diffDefinitions(door, renamed))).toEqual(['changed stage label closed']);
  });

  it('tell an order that changed, and not one more when a part is added in between', () => {
    const [first, second, ...others] = door.stages;
    const turned = { ...door, stages: [second!, first!, ...others] };
    expect(told(diffDefinitions(door, turned))).toEqual(['moved workflow stages']);
    const between = { ...door, stages: [first!, { ...second!, code: 'ajar' }, second!, ...others] };
    const [added, ...more] = diffDefinitions(door, between);
    expect(more).toEqual([]);
    expect(added).toMatchObject({ change: 'added', part: 'stage', position: 1 });
  });

  it('say which stages are gone', () => {
    const { stages } = door;
    expect(stagesGone(door, { ...door, stages: stages.slice(1) })).toEqual([stages[0]?.code]);
    expect(stagesGone(door, door)).toEqual([]);
  });
});
