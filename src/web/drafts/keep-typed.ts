/** Keeps what one window of a person has typed, without writing over what another window of theirs has had kept. */
import { type DraftFields, type FormDraft, keepMerged } from '../../cases/form-draft.js';
import type { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { digestsOf, type FormShape, lineListOf, partIn } from './merge-versions.js';
import { draftOf, type Joined, joined, type TypedForm, typedInDraft } from './typed-form.js';

export type Kept = Joined & {
  /** ISO instant; null when nothing was kept, because both windows have changed the same part. */
  readonly at: string | null;
};

export async function keepTyped(
  database: Database,
  actor: PersonActor,
  form: string,
  typed: TypedForm,
  shape: FormShape,
): Promise<Kept> {
  let met = joined(typed, null, shape);
  const at = await keepMerged(database, actor, form, (draft: FormDraft | null) => {
    const other = draft && typedInDraft(draft.fields, Object.keys(typed.versions), shape);
    met = joined(typed, other, shape);
    return met.both.length > 0 ? null : draftOf(met.typed);
  });
  return { ...met, at };
}

/** What the page of a form is told once it was kept. */
export interface KeptAnswer {
  readonly text: string;
  /** What is kept now, part by part, as JSON. */
  readonly kept?: string;
  /** Parts that another window has changed, with what their fields say now. */
  readonly take?: Readonly<Record<string, DraftFields>>;
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
  const shown = taken.filter((part) => shape.hidden?.includes(part) !== true);
  const take = shown.filter((part) => isByName(part, typed.fields, shape));
  const again = take.length < shown.length;
  // Of a list the page still has the lines that it sent, and must not seem to have taken the other one's back.
  const kept: Record<string, string> = { ...digestsOf(before.fields, shape) };
  const now = digestsOf(typed.fields, shape);
  for (const part of take) {
    if (now[part] === undefined) delete kept[part];
    else kept[part] = now[part];
  }
  return {
    text: again ? texts.again : texts.kept(at),
    kept: JSON.stringify(kept),
    ...(take.length > 0
      ? { take: Object.fromEntries(take.map((part) => [part, partIn(typed.fields, part, shape)])) }
      : {}),
    ...(again ? { again } : {}),
  };
}

/** Whether the page has each field of the part under the same name, whatever it holds: not so of lines that come and go. */
function isByName(part: string, fields: DraftFields, shape: FormShape): boolean {
  if (shape.lined?.includes(part) || lineListOf(part, shape) !== null) return false;
  const names = Object.keys(partIn(fields, part, shape));
  return names.length > 0 && names.every((name) => !/^[.]\d+[.]/.test(name.slice(part.length)));
}
