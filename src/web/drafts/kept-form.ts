/**
 * What every form that keeps what is typed does with it: it takes up what was kept, keeps more, and saves; where another
 * version has come in between, they meet part by part, and what both have changed is chosen on a page.
 */
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../cases/form-draft.js';
import type { Database } from '../../database/database.js';
import { Problem } from '../../kernel/problem.js';
import { keptText } from '../actions/kept-text.js';
import type { Attempt } from '../components/index.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type Clash, clashOfWindows, marksOf } from './conflict-page.js';
import { type KeptAnswer, keepTyped, keptAnswer } from './keep-typed.js';
import { digestsOf, type FormShape, mergeVersions, readDigests } from './merge-versions.js';
import { partsAsked, readChoices, withMine } from './read-choices.js';
import { draftOf, joined, type TypedForm, typedInDraft } from './typed-form.js';

export type Sent = Readonly<Record<string, unknown>>;

/** A form as this person has it before them. */
export interface KeptForm {
  /** Under what its draft is kept. */
  readonly name: string;
  readonly shape: FormShape;
  /** Picks the form's own fields out of what a browser sends. */
  readonly fieldsIn: (sent: Sent) => DraftFields;
  /** Whether the form has a part of that name. */
  readonly isPart: (name: string) => boolean;
  /** What is saved; of a form for something new what it begins with, or nothing. */
  readonly saved: DraftFields;
  /** The versions of what is saved, by the name of the hidden field. */
  readonly versions: DraftFields;
}

/** What the page of a form shows. */
export interface Shown {
  readonly fields: DraftFields;
  readonly marks: Clash['marks'];
  /** When what is in the form was kept without being saved; ISO. */
  readonly keptAt?: string;
  /** Parts that somebody else has saved meanwhile and the form has taken over. */
  readonly taken: readonly string[];
}

/** Or, where both have changed the same, the two versions. */
type Meeting<Met> = (Met & { readonly clash?: undefined }) | { readonly clash: Clash };

/** The form with what was kept of it and what is saved by now. */
export async function resumed(
  database: Database,
  visit: SignedInVisit,
  form: KeptForm,
): Promise<Meeting<Shown>> {
  const { shape, saved } = form;
  const kept = await keptDraft(database, visit.actor, form.name);
  if (!kept) return { fields: saved, marks: marksOf(saved, saved, shape), taken: [] };
  const typed = typedInDraft(kept.fields, Object.keys(form.versions), shape);
  const merged = mergeVersions(typed.base, { ...unsaid(saved, typed), ...typed.fields }, saved, shape);
  const marks = marksOf(saved, typed.fields, shape);
  const isOvertaken = Object.entries(form.versions).some(
    ([name, version]) => typed.versions[name] !== version,
  );
  if (merged.both.length > 0 && isOvertaken) {
    return { clash: clashWithSaved(form, { ...typed, fields: merged.fields }, merged, marks) };
  }
  const { both } = mergeVersions(null, merged.fields, saved, shape);
  // Lines that were added and are still empty say nothing, and are there all the same.
  if (both.length === 0) return { fields: merged.fields, marks, taken: [] };
  return { fields: merged.fields, marks, keptAt: kept.savedAt, taken: shownParts(merged.theirs, shape) };
}

/** What was kept before the form had a field for it says nothing of it. */
function unsaid(saved: DraftFields, { fields }: TypedForm): DraftFields {
  return Object.fromEntries(
    Object.entries(saved).filter(([name]) => !name.includes('.') && fields[name] === undefined),
  );
}

/**
 * What was sent, with what was chosen and what another window of the same person has had kept. `change` is what a button
 * asks for: it counts lines as the page did, and so before any others come in between.
 */
export async function sentTo(
  database: Database,
  visit: SignedInVisit,
  form: KeptForm,
  sent: Sent | undefined,
  change: (fields: DraftFields) => DraftFields = (fields) => fields,
): Promise<Meeting<{ readonly typed: TypedForm }>> {
  const chosen = readChoices(sent, form.isPart);
  const plain = settled(form, typedIn(form, chosen?.sent ?? sent), sent);
  const typed = { ...plain, fields: change(plain.fields) };
  if (chosen && chosen.open.length > 0) {
    const asked = partsAsked(sent ?? {}, form.isPart);
    return {
      clash: {
        with: 'saved',
        typed: typedIn(form, withMine(sent, asked)),
        theirs: form.fieldsIn(chosen.theirs),
        parts: asked,
        taken: [],
        follows: sent?.['follows'] === form.shape.follows?.part ? (form.shape.follows?.part ?? null) : null,
        marks: { base: String(sent?.['base'] ?? ''), kept: String(sent?.['kept'] ?? '') },
        open: chosen.open,
      },
    };
  }
  const draft = await keptDraft(database, visit.actor, form.name);
  const other = draft && typedInDraft(draft.fields, Object.keys(form.versions), form.shape);
  const met = joined(typed, other, form.shape);
  return met.both.length === 0 ? { typed: met.typed } : { clash: clashOfWindows(met) };
}

/** After the choice, what follows from the others follows from what was chosen. */
function settled({ shape: { follows } }: KeptForm, typed: TypedForm, sent: Sent | undefined): TypedForm {
  if (!follows || sent?.['follows'] !== follows.part) return typed;
  return { ...typed, fields: { ...typed.fields, [follows.part]: follows.of(typed.fields) } };
}

function typedIn({ fieldsIn, shape, versions }: KeptForm, sent: Sent | undefined): TypedForm {
  const { hidden = [], partOf } = shape;
  // What the form does not show is not its to say.
  const own = Object.entries(fieldsIn(sent ?? {})).filter(([name]) => !hidden.includes(partOf(name)));
  return {
    // Nobody types a NUL, and it cannot be stored.
    fields: Object.fromEntries(own.map(([name, value]) => [name, value.replaceAll('\0', '')])),
    base: readDigests(sent?.['base']),
    kept: readDigests(sent?.['kept']),
    versions: Object.fromEntries(Object.keys(versions).map((name) => [name, String(sent?.[name] ?? '')])),
  };
}

/** Keeps what was sent, and answers what the page is to be told. */
export async function keepSent(
  database: Database,
  visit: SignedInVisit,
  form: KeptForm,
  sent: Sent | undefined,
): Promise<KeptAnswer> {
  const typed = typedIn(form, sent);
  const kept = await keepTyped(database, visit.actor, form.name, typed, form.shape);
  return keptAnswer(kept, typed, form.shape, {
    kept: (at) => keptText(visit, at),
    conflict: visit.t('drafts.state.conflict'),
    again: visit.t('drafts.state.again'),
  });
}

/** Keeps it in place of what was kept before. */
export async function keepAs(
  database: Database,
  visit: SignedInVisit,
  form: KeptForm,
  typed: TypedForm,
): Promise<void> {
  await keepDraft(database, visit.actor, form.name, draftOf(typed));
}

export async function forget(
  database: Database,
  visit: SignedInVisit,
  form: { name: string },
): Promise<void> {
  await dropDraft(database, visit.actor, form.name);
}

type Outcome<Value, Now> =
  | {
      readonly done: Value;
      /** As it was saved. */
      readonly fields: DraftFields;
      /** Parts that somebody else had changed, and that stay. */
      readonly taken: readonly string[];
    }
  | { readonly clash: Clash; readonly now: Now; readonly status: number }
  | {
      readonly problem: Problem;
      readonly now: Now;
      readonly fields: DraftFields;
      readonly marks: Clash['marks'];
    };

/** How often it is tried anew when others save at the same moment. */
const TRIES = 3;

/**
 * Saves what was typed, with what others have saved meanwhile; `write` refuses with `stale_version` what is not the newest,
 * and `again` opens that. What could not be saved is kept; what could is forgotten.
 */
export async function saveMeeting<Value, Now extends { readonly form: KeptForm }>(
  database: Database,
  visit: SignedInVisit,
  opened: Now,
  typed: TypedForm,
  {
    write,
    again,
  }: {
    readonly write: (typed: TypedForm, now: Now) => Promise<Value>;
    readonly again: () => Promise<Now>;
  },
): Promise<Outcome<Value, Now>> {
  const { shape } = opened.form;
  let now = opened;
  let tried = typed;
  let written = await asAttempt(() => write(tried, now));
  let taken: readonly string[] = [];
  for (let time = 0; time < TRIES && !written.ok && written.problem.code === 'stale_version'; time += 1) {
    now = await again();
    const { saved, versions } = now.form;
    const merged = mergeVersions(tried.base, tried.fields, saved, shape);
    if (merged.both.length > 0) {
      await keepAs(database, visit, opened.form, tried);
      const marks = marksOf(saved, tried.fields, shape);
      const clash = clashWithSaved(now.form, { ...tried, fields: merged.fields }, merged, marks);
      return { clash, now, status: written.problem.status };
    }
    taken = [...new Set([...taken, ...merged.theirs])];
    tried = { fields: merged.fields, base: digestsOf(saved, shape), kept: tried.kept, versions };
    written = await asAttempt(() => write(tried, now));
  }
  if (!written.ok) {
    await keepAs(database, visit, opened.form, tried);
    const marks = {
      ...marksOf(now.form.saved, tried.fields, shape),
      base: JSON.stringify(tried.base ?? {}),
    };
    return { problem: written.problem, now, fields: tried.fields, marks };
  }
  await forget(database, visit, opened.form);
  return { done: written.value, fields: tried.fields, taken: shownParts(taken, shape) };
}

/** Whatever keeps it from being saved comes back as a value, so that what was typed is shown again. */
async function asAttempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
    throw error;
  }
}

/** What somebody else has saved meanwhile, and what is typed. */
function clashWithSaved(
  { shape, versions }: KeptForm,
  typed: TypedForm,
  merged: ReturnType<typeof mergeVersions>,
  marks: Clash['marks'],
): Clash {
  return {
    with: 'saved',
    typed: { ...typed, versions },
    theirs: merged.other,
    parts: merged.both,
    taken: shownParts(merged.theirs, shape),
    follows: merged.follows,
    marks,
  };
}

function shownParts(parts: readonly string[], { hidden }: FormShape): readonly string[] {
  return parts.filter((part) => !hidden?.includes(part));
}
