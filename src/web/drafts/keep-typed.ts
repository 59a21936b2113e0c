/** Keeps what one window of a person has typed, without writing over what another window of theirs has had kept. */
import { type FormDraft, keepMerged } from '../../cases/form-draft.js';
import type { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { digestsOf, type FormShape } from './merge-versions.js';
import { draftOf, type Joined, joined, type TypedForm, typedInDraft } from './typed-form.js';

export type Kept = Joined & {
  /** ISO instant; null when nothing was kept, because both windows have changed the same part. */
  readonly at: string | null;
  /** What the other window has had kept. */
  readonly other: TypedForm | null;
};

export async function keepTyped(
  database: Database,
  actor: PersonActor,
  form: string,
  typed: TypedForm,
  shape: FormShape,
): Promise<Kept> {
  let met: Joined = { typed, both: [], taken: [] };
  let other: TypedForm | null = null;
  const at = await keepMerged(database, actor, form, (draft: FormDraft | null) => {
    other = draft && typedInDraft(draft.fields, Object.keys(typed.versions), shape);
    met = joined(typed, other, shape);
    return met.both.length > 0 ? null : draftOf(met.typed);
  });
  return { ...met, at, other };
}

/** What the page of a form is told once it was kept. */
export interface KeptAnswer {
  readonly text: string;
  /** What is kept now, part by part, as JSON. */
  readonly kept?: string;
  /** Fields that another window has changed, with what they say now. */
  readonly take?: Readonly<Record<string, string>>;
  /** Lists that another window has changed: the page shows them when it is loaded anew. */
  readonly again?: boolean;
  /** Nothing was kept: somebody has to choose. */
  readonly conflict?: boolean;
}

/** `texts` say how it went, in the language of whoever types. */
export function keptAnswer(
  { typed, taken, both, at }: Kept,
  before: TypedForm,
  shape: FormShape,
  texts: { readonly kept: (at: string) => string; readonly conflict: string; readonly again: string },
): KeptAnswer {
  if (at === null || both.length > 0) return { text: texts.conflict, conflict: true };
  const lists = taken.filter((part) => typed.fields[part] === undefined);
  const kept: Record<string, string> = { ...digestsOf(typed.fields, shape) };
  // The page still has the list as it was, and must not seem to have taken the other one's back.
  for (const part of lists) {
    const known = before.kept?.[part];
    if (known === undefined) delete kept[part];
    else kept[part] = known;
  }
  const single = taken.filter((part) => !lists.includes(part) && shape.hidden?.includes(part) !== true);
  const again = lists.some((part) => shape.hidden?.includes(part) !== true);
  return {
    text: again ? texts.again : texts.kept(at),
    kept: JSON.stringify(kept),
    ...(single.length > 0
      ? { take: Object.fromEntries(single.map((part) => [part, typed.fields[part] ?? ''])) }
      : {}),
    ...(again ? { again } : {}),
  };
}
