/**
 * What every form that is written over time answers: it takes up what was kept of it, is saved with what others have saved
 * meanwhile, shows mistakes beside their fields, and leads on.
 */
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import type { Problem } from '../../kernel/problem.js';
import { caseUrl, decideUrl } from '../cases/case-links.js';
import { type Crumb, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, type Message, seeOther } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type Clash, ClashPage, type ClashWords, namesOf } from './conflict-page.js';
import { type KeptForm, keepAs, resumed, type Sent, saveMeeting, sentTo } from './kept-form.js';
import type { TypedForm } from './typed-form.js';

/** What is said and kept of a form, beside what is in it. */
export interface FormState {
  readonly errors?: FormErrors;
  /** When what is in the form was kept without being saved; ISO. */
  readonly keptAt?: string;
  /** What is saved and kept at the moment, part by part. */
  readonly marks: Clash['marks'];
  /** What somebody else has saved meanwhile and the form has taken over, in words. */
  readonly taken?: string;
}

/** What was found when a form was opened. */
export interface Opened {
  readonly form: KeptForm;
}

/** A form for whoever may write it now. */
export interface WrittenForm<Now extends Opened> {
  /** Where it is posted to. */
  readonly address: string;
  /** As it is saved; throws the reason why not for whoever may not write it now. */
  readonly open: () => Promise<Now>;
  readonly page: (now: Now, fields: DraftFields, state: FormState) => Html | Promise<Html>;
  /** What the page of choice says above the two versions. */
  readonly about: (now: Now) => { readonly caption?: string; readonly crumbs: readonly Crumb[] };
  /** What the parts say for people; `fields` are all that are spoken of. */
  readonly words: (now: Now, fields: DraftFields) => ClashWords | Promise<ClashWords>;
  /** The form's field for a pointer of the use case; the pointer itself when it says nothing. */
  readonly fieldFor?: (fields: DraftFields, now: Now) => (pointer: string) => string;
  readonly fieldLabel: (field: string, fields: DraftFields, now: Now) => string;
  readonly lineChange?: (sent: Sent | undefined, now: Now) => LineChange | null;
  /** Refuses with `stale_version` what does not begin with the newest. */
  readonly write: (typed: TypedForm, now: Now) => Promise<Written>;
  readonly saved: (saved: Saved) => Onwards | Promise<Onwards>;
  /** Where a refusal leads that is none of the form's fields. */
  readonly elsewhere?: (problem: Problem) => Onwards | null;
}

/** What a button beside a line asks for: one line more, or one less. */
export interface LineChange {
  readonly change: (fields: DraftFields) => DraftFields;
  /** Where on the page to go on. */
  readonly at: string;
}

export interface Written {
  readonly id: string;
  /** False when all of it was saved before. */
  readonly changed: boolean;
}

export interface Saved extends Written {
  readonly fields: DraftFields;
  /** Whether it was saved to take the next step with it. */
  readonly goesOn: boolean;
}

export interface Onwards {
  readonly path: string;
  readonly said?: Message;
}

/** What a form begins with when nothing was kept of it. */
type Fresh<Now> = (
  now: Now,
  fields: DraftFields,
) => Partial<Pick<FormState, 'errors'>> & { fields?: DraftFields };

export async function showForm<Now extends Opened>(
  { database }: CaseRuntime,
  visit: SignedInVisit,
  form: WrittenForm<Now>,
  fresh?: Fresh<Now>,
): Promise<Answer> {
  const now = await form.open();
  const begun = await resumed(database, visit, now.form);
  if (begun.clash) return clashPage(visit, form, now, begun.clash);
  const { fields, ...state } = { ...begun, taken: await takenIn(form, now, begun.fields, begun.taken) };
  if (state.keptAt || !fresh) return form.page(now, fields, state);
  const { fields: first = fields, ...errors } = fresh(now, fields);
  return form.page(now, first, { ...state, ...errors });
}

export async function saveForm<Now extends Opened>(
  { database }: CaseRuntime,
  visit: SignedInVisit,
  form: WrittenForm<Now>,
  sent: Sent | undefined,
): Promise<Answer> {
  const opened = await form.open();
  const line = form.lineChange?.(sent, opened);
  const begun = await sentTo(database, visit, opened.form, sent, line?.change);
  if (begun.clash) {
    return comesBack(await clashPage(visit, form, opened, begun.clash), begun.clash.open ? 422 : 412);
  }
  if (line || sent?.['do'] === 'compare') {
    await keepAs(database, visit, opened.form, begun.typed);
    return seeOther(line ? `${form.address}#${line.at}` : form.address);
  }
  const met = await saveMeeting(database, visit, opened, begun.typed, {
    write: form.write,
    again: form.open,
  });
  if ('clash' in met) return comesBack(await clashPage(visit, form, met.now, met.clash), met.status);
  if ('problem' in met) {
    const { problem, now, fields, marks } = met;
    const elsewhere = form.elsewhere?.(problem);
    if (elsewhere) return seeOther(elsewhere.path, elsewhere.said);
    const errors = mistakesOf(visit, form, now, problem, fields);
    return comesBack(await form.page(now, fields, { errors, marks }), problem.status);
  }
  const goesOn = sent?.['do'] === 'next';
  const { path, said } = await form.saved({ ...met.done, fields: met.fields, goesOn });
  const taken = await takenIn(form, opened, met.fields, met.taken);
  if (taken !== '') return seeOther(path, { key: 'drafts.saved_with', params: { fields: taken } });
  // Whoever goes on with what was saved before is told nothing of it.
  return seeOther(path, goesOn && !met.done.changed ? undefined : said);
}

/** The page of the step that a case goes to next; the case itself when there is none. */
export async function nextStep(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: string,
  id: string,
): Promise<string> {
  const file = await runtime.database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, subject, id),
  );
  const step = file?.transitions.find((one) => one.tone === 'positive');
  return step ? decideUrl(subject, id, step) : caseUrl(subject, id);
}

/** The parts that came from others, in words. */
async function takenIn<Now extends Opened>(
  form: WrittenForm<Now>,
  now: Now,
  fields: DraftFields,
  taken: readonly string[],
): Promise<string> {
  return taken.length === 0 ? '' : namesOf(taken, (await form.words(now, fields)).label);
}

async function clashPage<Now extends Opened>(
  visit: SignedInVisit,
  form: WrittenForm<Now>,
  now: Now,
  clash: Clash,
): Promise<string> {
  return ClashPage({
    visit,
    title: visit.t('drafts.clash.title'),
    ...form.about(now),
    address: form.address,
    clash,
    words: await form.words(now, { ...clash.theirs, ...clash.typed.fields }),
  });
}

function mistakesOf<Now extends Opened>(
  visit: SignedInVisit,
  { fieldFor, fieldLabel }: WrittenForm<Now>,
  now: Now,
  problem: Problem,
  fields: DraftFields,
): FormErrors {
  const fieldOf = fieldFor?.(fields, now) ?? ((pointer: string) => pointer);
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = fieldOf(error.field);
      return { ...error, field, label: fieldLabel(field, fields, now) };
    }),
  );
}
