/** What a browser has of a form: what was typed, what it began with, and what the server knows of it by now. */
import type { DraftFields } from '../../cases/form-draft.js';
import {
  type Digests,
  digestsOf,
  type FormShape,
  lineListOf,
  mergeVersions,
  readDigests,
} from './merge-versions.js';

export interface TypedForm {
  readonly fields: DraftFields;
  /** The saved version that it began with; null when it is not known. */
  readonly base: Digests | null;
  /** What was kept of it when this browser and the server last spoke; null when it never was. */
  readonly kept: Digests | null;
  /** The versions of what is saved, by the name of the hidden field. */
  readonly versions: DraftFields;
}

/** The hidden fields that travel with a form, and with its draft. */
export const MARKS = ['base', 'kept'] as const;

/** As it is written into the draft. */
export function draftOf({ fields, base, versions }: TypedForm): DraftFields {
  return { ...fields, ...versions, ...(base ? { base: JSON.stringify(base) } : {}) };
}

/** As it was written into the draft; `versions` are the names of those hidden fields. */
export function typedInDraft(draft: DraftFields, versions: readonly string[], shape: FormShape): TypedForm {
  const own = new Set<string>([...MARKS, ...versions]);
  const fields = Object.fromEntries(Object.entries(draft).filter(([name]) => !own.has(name)));
  return {
    fields,
    base: readDigests(draft['base']),
    kept: digestsOf(fields, shape),
    versions: Object.fromEntries(versions.map((name) => [name, draft[name] ?? ''])),
  };
}

export interface Joined {
  readonly typed: TypedForm;
  /** What the other window has typed, with its lines numbered as in `typed`. */
  readonly other: DraftFields;
  /** Parts that this window and another one of the same person have both changed. */
  readonly both: readonly string[];
  /** Parts that the other window alone has changed. */
  readonly taken: readonly string[];
  /** The field that follows from the others in both. */
  readonly follows: string | null;
}

/** What one window has typed, with what another window of the same person has had kept meanwhile. */
export function joined(typed: TypedForm, other: TypedForm | null, shape: FormShape): Joined {
  // A form that says nothing of what was kept is from before forms did.
  if (other === null || typed.kept === null) {
    return { typed, other: {}, both: [], taken: [], follows: null };
  }
  const merged = mergeVersions(typed.kept, typed.fields, other.fields, shape);
  return {
    typed: {
      fields: merged.fields,
      base: typed.base && other.base && withTaken(typed.base, other.base, merged.theirs, shape),
      kept: digestsOf(other.fields, shape),
      // No version stands for both when they are not the same; part by part the bases tell.
      versions: Object.fromEntries(
        Object.entries(typed.versions).map(([name, version]) => [
          name,
          version === other.versions[name] ? version : '',
        ]),
      ),
    },
    other: merged.other,
    both: merged.both,
    taken: merged.theirs,
    follows: merged.follows,
  };
}

/** What was taken from the other began as it did there; of a list by lines with all the others of its lines. */
function withTaken(own: Digests, other: Digests, taken: readonly string[], shape: FormShape): Digests {
  const whole = (part: string) => lineListOf(part, shape) ?? part;
  const parts = new Set(taken.map(whole));
  const of = (digests: Digests, wanted: boolean) =>
    Object.entries(digests).filter(([part]) => parts.has(whole(part)) === wanted);
  return Object.fromEntries([...of(own, false), ...of(other, true)]);
}
