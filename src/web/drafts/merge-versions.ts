/**
 * Two versions of one form and what both began with, part by part: what one side alone has changed is taken from that
 * side, and what both have changed differently is for a person. Pure.
 */
import { createHash } from 'node:crypto';
import type { DraftFields } from '../../cases/form-draft.js';
import { readCents } from '../actions/read-cents.js';
import { alignLines } from './align-lines.js';

/** What a form is made of. */
export interface FormShape {
  /** The part that a field belongs to: itself, or the list whose line it is in. */
  readonly partOf: (field: string) => string;
  /** Parts that the form does not show at the moment: they are as the other side has them. */
  readonly hidden?: readonly string[];
  /** Lists of which each line is a part of its own, wherever in the list it is by now. */
  readonly lined?: readonly string[];
  /** The field of such a line that says which stored one it is; it says nothing to people, and is no difference. */
  readonly idOfLine?: string;
  /** A part with what its empty fields stand for and are stored as; it is compared so. */
  readonly standsFor?: (part: DraftFields) => DraftFields;
  /** A field that can be what the others come to: where it was so in both versions, it is so of both together. */
  readonly follows?: {
    readonly part: string;
    readonly isSo: (fields: DraftFields) => boolean;
    readonly of: (fields: DraftFields) => string;
  };
}

/** A digest for each part that is not empty. */
export type Digests = Readonly<Record<string, string>>;

export interface Merged {
  /** Mine, with theirs where they alone have changed something; mine where both have. */
  readonly fields: DraftFields;
  /** Theirs alone, with its lines numbered as in `fields`. */
  readonly other: DraftFields;
  /** Parts that both have changed, and not to the same. */
  readonly both: readonly string[];
  /** Parts that are theirs; the list itself for a line that they have taken out. */
  readonly theirs: readonly string[];
  /** The field that follows from the others, where it does in both. */
  readonly follows: string | null;
}

/** Without what both began with, nobody can say who changed a part: all that differ are for a person. */
export function mergeVersions(
  base: Digests | null,
  mine: DraftFields,
  theirs: DraftFields,
  shape: FormShape,
): Merged {
  const lined = inPlace({ base, mine, theirs, unsure: new Set() }, shape);
  const known = lined.base;
  const follows = shape.follows?.isSo(mine) && shape.follows.isSo(theirs) ? shape.follows.part : null;
  const [ours, others] = [digestsOf(lined.mine, shape), digestsOf(lined.theirs, shape)];
  const both: string[] = [];
  const taken: string[] = [];
  const sameLines: string[] = [];
  for (const part of new Set([...Object.keys(ours), ...Object.keys(others), ...(shape.hidden ?? [])])) {
    if (shape.hidden?.includes(part)) taken.push(part);
    else if (part === follows) continue;
    else if (ours[part] === others[part]) {
      if (lineListOf(part, shape) !== null) sameLines.push(part);
    } else if (lined.unsure.has(part)) both.push(part);
    else if (known && known[part] === ours[part]) taken.push(part);
    else if (!known || known[part] !== others[part]) both.push(part);
  }
  // Of lines that say the same it is theirs that is stored already.
  const merged = withParts(lined.mine, lined.theirs, [...taken, ...sameLines], shape);
  const { fields, other, place } = closedUp(merged, lined.theirs, both, shape);
  return {
    fields: follows && shape.follows ? { ...fields, [follows]: shape.follows.of(fields) } : fields,
    other,
    both: both.map(place),
    theirs: [...new Set(taken.map(place))],
    follows,
  };
}

/** The list whose lines are parts, to which a part or a field belongs; null for all others. */
export function lineListOf(name: string, { lined = [] }: FormShape): string | null {
  return lined.find((list) => name.startsWith(`${list}.`)) ?? null;
}

interface Versions {
  readonly base: Digests | null;
  readonly mine: DraftFields;
  readonly theirs: DraftFields;
  /** Lines of which nobody can say what they were. */
  readonly unsure: ReadonlySet<string>;
}

/** The three with the same number for the same line. Lines that say nothing are mine alone. */
function inPlace(versions: Versions, shape: FormShape): Versions {
  return (shape.lined ?? []).reduce<Versions>(({ base, mine, theirs, unsure }, list) => {
    const [own, other] = [
      linesOf(mine, list, shape),
      linesOf(theirs, list, shape).filter(({ says }) => says !== ''),
    ];
    const began = Object.entries(base ?? {})
      .flatMap(([part, says]) => {
        const at = lineAt(part, list);
        return at === null ? [] : [{ at, says }];
      })
      .sort((one, two) => one.at - two.at);
    const says = (lines: readonly { readonly says: string }[]) => lines.map((line) => line.says);
    // Without what both began with, theirs is what a line is found by.
    const aligned = alignLines(says(base ? began : other), says(own), says(other));
    const numbers = (of: readonly { readonly at: number }[], side: 'base' | 'mine' | 'theirs') =>
      new Map(
        aligned.flatMap((line, number) => {
          const at = of[line[side] ?? -1]?.at;
          return at === undefined ? [] : [[at, number] as const];
        }),
      );
    return {
      base: base && renumbered(base, list, numbers(began, 'base')),
      mine: renumbered(mine, list, numbers(own, 'mine')),
      theirs: renumbered(theirs, list, numbers(other, 'theirs')),
      unsure: new Set([
        ...unsure,
        ...aligned.flatMap((line, number) => (line.unsure ? [`${list}.${number}`] : [])),
      ]),
    };
  }, versions);
}

/** Without the numbers of lines that are not there any more; a part that is asked about keeps one. */
function closedUp(merged: DraftFields, theirs: DraftFields, both: readonly string[], shape: FormShape) {
  let [fields, other] = [merged, theirs];
  const places = new Map<string, string>();
  for (const list of shape.lined ?? []) {
    const left = [...Object.keys(merged), ...both].flatMap((name) => lineAt(name, list) ?? []);
    const numbers = new Map([...new Set(left)].sort((a, b) => a - b).map((at, number) => [at, number]));
    for (const [at, number] of numbers) places.set(`${list}.${at}`, `${list}.${number}`);
    fields = renumbered(fields, list, numbers);
    other = renumbered(other, list, numbers);
  }
  const place = (part: string) => places.get(part) ?? lineListOf(part, shape) ?? part;
  return { fields, other, place };
}

function linesOf(
  fields: DraftFields,
  list: string,
  shape: FormShape,
): readonly { at: number; says: string }[] {
  const lines = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(fields)) {
    const at = lineAt(name, list);
    if (at !== null) lines.set(at, { ...lines.get(at), [name]: value });
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([at, line]) => ({ at, says: digestOfPart(line, shape) ?? '' }));
}

/** The number of the line that a field or part of the list is of. */
function lineAt(name: string, list: string): number | null {
  const [, number] = name.startsWith(`${list}.`) ? name.slice(list.length).split('.') : [];
  return number !== undefined && /^\d{1,3}$/.test(number) ? Number(number) : null;
}

/** Lines that have no number are left out. */
function renumbered<Value extends string>(
  named: Readonly<Record<string, Value>>,
  list: string,
  numbers: ReadonlyMap<number, number>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]): [string, Value][] => {
      const at = lineAt(name, list);
      if (at === null) return [[name, value]];
      const number = numbers.get(at);
      const rest = name.slice(`${list}.${at}`.length);
      return number === undefined ? [] : [[`${list}.${number}${rest}`, value]];
    }),
  );
}

/** `fields` with some parts as `from` has them. */
export function withParts(
  fields: DraftFields,
  from: DraftFields,
  parts: readonly string[],
  { partOf }: FormShape,
): DraftFields {
  const of = (all: DraftFields, wanted: boolean) =>
    Object.entries(all).filter(([name]) => parts.includes(partOf(name)) === wanted);
  return Object.fromEntries([...of(fields, false), ...of(from, true)]);
}

/** The fields of one part alone. */
export function partIn(fields: DraftFields, part: string, { partOf }: FormShape): DraftFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => partOf(name) === part));
}

export function digestsOf(fields: DraftFields, shape: FormShape): Digests {
  const parts = [...new Set(Object.keys(fields).map(shape.partOf))];
  return Object.fromEntries(
    parts.flatMap((part) => {
      const digest = digestOfPart(partIn(fields, part, shape), shape);
      return digest === null ? [] : [[part, digest]];
    }),
  );
}

function digestOfPart(part: DraftFields, shape: FormShape): string | null {
  const said = saidIn(shape.standsFor?.(part) ?? part, shape);
  return said.length === 0 ? null : digestOf(JSON.stringify(said));
}

/** What a list says, line by line without the empty ones. */
function saidIn(part: DraftFields, { idOfLine }: FormShape): readonly (readonly string[])[] {
  const lines = new Map<number, string[]>();
  for (const [name, value] of Object.entries(part)) {
    const [, line = '0', ...field] = name.split('.');
    if (value.trim() === '' || (field.length > 0 && field.join('.') === idOfLine)) continue;
    lines.set(Number(line), [...(lines.get(Number(line)) ?? []), `${field.join('.')}=${meant(name, value)}`]);
  }
  return [...lines].sort(([one], [other]) => one - other).map(([, said]) => said.sort());
}

/** Without the white space around; an amount is the same in whichever way it is typed. */
function meant(name: string, value: string): string {
  const cents = name.endsWith('Cents') ? readCents(value) : Number.NaN;
  return Number.isNaN(cents) ? value.trim() : String(cents);
}

/** Long enough that no two answers of one form are taken for the same. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** What a browser sends back; null for anything that is not what we gave it. */
export function readDigests(text: unknown): Digests | null {
  if (typeof text !== 'string' || text === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const entries = Object.entries(read);
    return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : null;
  } catch {
    return null;
  }
}
