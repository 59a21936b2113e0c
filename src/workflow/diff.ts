/** What differs between two versions of a definition, part by part: data, so that a page and a program can word it. */
import type { Label, WorkflowDefinition } from './definition.js';

export type PartKind =
  | 'workflow'
  | 'clock'
  | 'reminder'
  | 'conflict'
  | 'side'
  | 'stage'
  | 'stage_clock'
  | 'visa'
  | 'transition'
  | 'guard'
  | 'effect'
  | 'settled_guard'
  | 'settled_effect'
  | 'input'
  | 'item';

/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** One part on the way to what changed: what it is, its code, and what people call it, where they call it anything. */
export interface ChangedPart {
  readonly part: PartKind;
  readonly code: string;
  readonly label: Label | null;
}

/**
 * One difference. `at` leads from the outermost part to the one that was added, removed or changed; it is empty for
 * the workflow itself.
 */
export interface Change {
  readonly part: PartKind;
  /** `moved`: the parts of `field` stand in another order. */
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly at: readonly ChangedPart[];
  /** What of the part changed, such as `when` or `settled.to`; null when the whole part was added or removed. */
  readonly field: string | null;
  /** What it was; null when it was not there. Codes in their order when they moved. */
  readonly before: Json;
  /** What it is; null when it is not there any more. */
  readonly after: Json;
  /** Of a part that was added: its place in its list, from 0. */
  readonly position: number | null;
}

/** A list inside a part whose members are parts themselves. */
interface PartList {
  readonly field: string;
  readonly part: PartKind;
  /** The property that names a member; null: the member as a whole does. */
  readonly key: string | null;
}

const byCode = (field: string, part: PartKind): PartList => ({ field, part, key: 'code' });
const whole = (field: string, part: PartKind): PartList => ({ field, part, key: null });

const LISTS: Readonly<Partial<Record<PartKind, readonly PartList[]>>> = {
  workflow: [byCode('clocks', 'clock'), byCode('conflicts', 'conflict'), byCode('stages', 'stage')],
  clock: [byCode('reminders', 'reminder')],
  conflict: [byCode('sides', 'side')],
  stage: [
    { field: 'clocks', part: 'stage_clock', key: 'clock' },
    byCode('visas', 'visa'),
    whole('settled.guards', 'settled_guard'),
    whole('settled.effects', 'settled_effect'),
    byCode('transitions', 'transition'),
  ],
  transition: [whole('guards', 'guard'), byCode('inputs', 'input'), whole('effects', 'effect')],
  input: [byCode('items', 'item'), byCode('options', 'item')],
};

/** Objects whose properties are told one by one. */
const OPENED: ReadonlySet<string> = new Set(['settled', 'outside']);

/** Says nothing of how cases run. */
const PASSED_OVER: ReadonlySet<string> = new Set(['$schema']);

/**
 * Every difference from `before` to `after`, the outer parts first. None exactly when the two are the same but for
 * `$schema` and for lists that are empty in one and left out in the other.
 */
export function diffDefinitions(before: WorkflowDefinition, after: WorkflowDefinition): readonly Change[] {
  return differences('workflow', asJson(before), asJson(after), []);
}

/** The codes of the stages that `before` has and `after` has not. */
export function stagesGone(before: WorkflowDefinition, after: WorkflowDefinition): readonly string[] {
  return before.stages
    .map(({ code }) => code)
    .filter((code) => !after.stages.some((stage) => stage.code === code));
}

function differences(
  part: PartKind,
  before: JsonObject,
  after: JsonObject,
  at: readonly ChangedPart[],
): readonly Change[] {
  const lists = LISTS[part] ?? [];
  const [old, now] = [opened(before), opened(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => !PASSED_OVER.has(field) && !lists.some((list) => list.field === field),
  );
  return [
    ...fields
      .filter((field) => !isSame(old[field], now[field]))
      .map(
        (field): Change => ({
          part,
          change: 'changed',
          at,
          field,
          before: old[field] ?? null,
          after: now[field] ?? null,
          position: null,
        }),
      ),
    ...lists.flatMap((list) => listDifferences(part, list, old, now, at)),
  ];
}

function listDifferences(
  owner: PartKind,
  list: PartList,
  before: JsonObject,
  after: JsonObject,
  at: readonly ChangedPart[],
): readonly Change[] {
  const [old, now] = [membersOf(list, before), membersOf(list, after)];
  const stayed = [...old.keys()].filter((key) => now.has(key));
  const inNewOrder = [...now.keys()].filter((key) => old.has(key));
  const { part } = list;
  return [
    ...[...old].flatMap(([key, member]): readonly Change[] =>
      now.has(key)
        ? []
        : [change(part, 'removed', [...at, named(list, key, member)], { before: member, after: null })],
    ),
    ...[...now.keys()].flatMap((key, position): readonly Change[] => {
      const member = now.get(key) ?? null;
      return old.has(key)
        ? []
        : [
            change(part, 'added', [...at, named(list, key, member)], {
              before: null,
              after: member,
              position,
            }),
          ];
    }),
    ...(isSame(stayed, inNewOrder)
      ? []
      : [change(owner, 'moved', at, { before: stayed, after: inNewOrder, field: list.field })]),
    ...stayed.flatMap((key) => {
      const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
      // Members without a code are named by all they are, so that they cannot differ.
      if (list.key === null || !isObject(was) || !isObject(is)) return [];
      return differences(part, was, is, [...at, named(list, key, is)]);
    }),
  ];
}

function change(
  part: PartKind,
  kind: Change['change'],
  at: readonly ChangedPart[],
  what: { before: Json; after: Json; field?: string; position?: number },
): Change {
  const { before, after, field = null, position = null } = what;
  return { part, change: kind, at, field, before, after, position };
}

function named(list: PartList, key: string, member: Json): ChangedPart {
  const label = isObject(member) && isObject(member['label'] ?? null) ? (member['label'] as Label) : null;
  return { part: list.part, code: key, label };
}

/** The members of a list by their name; a name that is used twice, which the verifier refuses, is told apart by number. */
function membersOf(list: PartList, owner: JsonObject): ReadonlyMap<string, Json> {
  const members = owner[list.field];
  const byKey = new Map<string, Json>();
  for (const member of Array.isArray(members) ? (members as readonly Json[]) : []) {
    const name = isObject(member) && list.key !== null ? member[list.key] : undefined;
    const key = typeof name === 'string' ? name : inOneOrder(member);
    let free = key;
    for (let count = 2; byKey.has(free); count += 1) free = `${key}#${count}`;
    byKey.set(free, member);
  }
  return byKey;
}

/** The part with the properties of its inner objects beside its own: `outside.label`. */
function opened(part: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(part).flatMap(([field, value]) =>
      OPENED.has(field) && isObject(value ?? null)
        ? Object.entries(value as JsonObject).map(([inner, one]) => [`${field}.${inner}`, one])
        : [[field, value]],
    ),
  );
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return inOneOrder(one ?? null) === inOneOrder(other ?? null);
}

/** The same text for the same value, in whatever order its properties were written. */
function inOneOrder(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inOneOrder).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${inOneOrder(one ?? null)}`).join(',')}}`;
}

/** Definitions are JSON-shaped by their types' promise. */
function asJson(definition: WorkflowDefinition): JsonObject {
  return definition as unknown as JsonObject;
}
