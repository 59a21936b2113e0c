/**
 * Two versions of one form and what both began with, part by part: what one side alone has changed is taken from that
 * side, and what both have changed differently is for a person. Pure.
 */
import { createHash } from 'node:crypto';
import type { DraftFields } from '../../cases/form-draft.js';

/** What a form is made of. */
export interface FormShape {
  /** The part that a field belongs to: itself, or the list whose line it is in. */
  readonly partOf: (field: string) => string;
  /** Parts that the form does not show at the moment: they are as the other side has them. */
  readonly hidden?: readonly string[];
}

/** A digest for each part that is not empty. */
export type Digests = Readonly<Record<string, string>>;

export interface Merged {
  /** Mine, with theirs where they alone have changed something; mine where both have. */
  readonly fields: DraftFields;
  /** Parts that both have changed, and not to the same. */
  readonly both: readonly string[];
  /** Parts that are theirs. */
  readonly theirs: readonly string[];
}

/** Without what both began with, nobody can say who changed a part: all that differ are for a person. */
export function mergeVersions(
  base: Digests | null,
  mine: DraftFields,
  theirs: DraftFields,
  shape: FormShape,
): Merged {
  const [ours, others] = [digestsOf(mine, shape), digestsOf(theirs, shape)];
  const both: string[] = [];
  const taken: string[] = [];
  for (const part of new Set([...Object.keys(ours), ...Object.keys(others), ...(shape.hidden ?? [])])) {
    if (shape.hidden?.includes(part)) taken.push(part);
    else if (ours[part] === others[part]) continue;
    else if (base && base[part] === ours[part]) taken.push(part);
    else if (!base || base[part] !== others[part]) both.push(part);
  }
  return { fields: withParts(mine, theirs, taken, shape), both, theirs: taken };
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
      const said = saidIn(partIn(fields, part, shape));
      return said.length === 0 ? [] : [[part, digestOf(JSON.stringify(said))]];
    }),
  );
}

/** What a list says, line by line without the empty ones, and without the white space around. */
function saidIn(part: DraftFields): readonly (readonly string[])[] {
  const lines = new Map<number, string[]>();
  for (const [name, value] of Object.entries(part)) {
    if (value.trim() === '') continue;
    const [, line = '0', field = ''] = name.split('.');
    lines.set(Number(line), [...(lines.get(Number(line)) ?? []), `${field}=${value.trim()}`]);
  }
  return [...lines].sort(([one], [other]) => one - other).map(([, said]) => said.sort());
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
