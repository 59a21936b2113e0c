/**
 * What the forms of technical assistance answer: they take up what was kept of them, and are saved with what others have
 * saved meanwhile; mistakes come beside their fields, and then comes the next step.
 */
import type { AssistanceInput } from '../../assistance/assistance-content.js';
import { editAssistance } from '../../assistance/edit-assistance.js';
import { requestAssistance } from '../../assistance/request-assistance.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import type { Problem } from '../../kernel/problem.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { decideUrl } from '../cases/case-links.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Clash, ClashPage, type ClashWords, namesOf } from '../drafts/conflict-page.js';
import { type KeptForm, keepAs, resumed, type Sent, saveMeeting, sentTo } from '../drafts/kept-form.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type AssistanceFile, PATH } from './assistance-file.js';

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

/** A form as it was read. */
export interface ReadForm {
  readonly input: AssistanceInput;
  /** The form's field for a pointer of the use case. */
  readonly fieldFor: (pointer: string) => string;
}

export interface Opened {
  /** Null while it is only being asked for. */
  readonly file: AssistanceFile | null;
  readonly form: KeptForm;
}

/** One of the forms, for whoever may write it now. */
export interface AssistanceForm<Now extends Opened> {
  /** Where it is posted to. */
  readonly address: string;
  /** Where on the page of the assistance it leads once it is saved. */
  readonly section: string;
  readonly open: () => Promise<Now>;
  readonly page: (now: Now, fields: DraftFields, state: FormState) => Promise<Html>;
  readonly read: (fields: DraftFields, now: Now) => ReadForm;
  readonly fieldLabel: (field: string, fields: DraftFields) => string;
  /** What the parts say for people; `fields` are all that are spoken of. */
  readonly words: (now: Now, fields: DraftFields) => Promise<ClashWords>;
  readonly lineChange?: (sent: Sent | undefined, now: Now) => LineChange | null;
}

/** What a button beside a line asks for: one line more, or one less. */
export interface LineChange {
  readonly change: (fields: DraftFields) => DraftFields;
  /** Where on the page to go on. */
  readonly at: string;
}

export async function showForm<Now extends Opened>(
  { database }: CaseRuntime,
  visit: SignedInVisit,
  form: AssistanceForm<Now>,
): Promise<Answer> {
  const now = await form.open();
  const begun = await resumed(database, visit, now.form);
  if (begun.clash) return clashPage(visit, form, now, begun.clash);
  const { fields, taken, ...more } = begun;
  const { label } = await form.words(now, fields);
  return form.page(now, fields, { ...more, taken: namesOf(taken, label) });
}

export async function saveForm<Now extends Opened>(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  form: AssistanceForm<Now>,
  sent: Sent | undefined,
): Promise<Answer> {
  const opened = await form.open();
  const line = form.lineChange?.(sent, opened);
  const { database } = runtime;
  const begun = await sentTo(database, visit, opened.form, sent, line?.change);
  if (begun.clash) {
    return comesBack(await clashPage(visit, form, opened, begun.clash), begun.clash.open ? 422 : 412);
  }
  if (line || sent?.['do'] === 'compare') {
    await keepAs(database, visit, opened.form, begun.typed);
    return seeOther(line ? `${form.address}#${line.at}` : form.address);
  }
  const met = await saveMeeting(database, visit, opened, begun.typed, {
    write: ({ fields, versions }, now) =>
      written(runtime, visit, now, form.read(fields, now).input, versions['version'] ?? ''),
    again: form.open,
  });
  if ('clash' in met) return comesBack(await clashPage(visit, form, met.now, met.clash), met.status);
  if ('problem' in met) {
    const errors = mistakesOf(visit, form, met.now, met.problem, met.fields);
    const page = await form.page(met.now, met.fields, { errors, marks: met.marks });
    return comesBack(page, met.problem.status);
  }
  const { id, changed } = met.done;
  const taken = namesOf(met.taken, (await form.words(opened, met.fields)).label);
  const stays = taken === '' ? undefined : ({ key: 'drafts.saved_with', params: { fields: taken } } as const);
  if (sent?.['do'] === 'next') return seeOther(await nextStep(runtime, visit, id), stays);
  const key = changed ? 'assistance.saved' : 'assistance.unchanged';
  return seeOther(`${PATH}/${id}${form.section}`, stays ?? { key });
}

async function written(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  { file }: Opened,
  input: AssistanceInput,
  expectedVersion: string,
): Promise<{ readonly id: string; readonly changed: boolean }> {
  if (!file) return { id: (await requestAssistance(runtime, visit.actor, input)).id, changed: true };
  const { id } = file.page.file;
  const edited = await editAssistance(runtime, visit.actor, {
    assistanceId: id,
    expectedVersion,
    changes: input,
  });
  return { id, changed: edited.fields.length > 0 };
}

async function clashPage<Now extends Opened>(
  visit: SignedInVisit,
  form: AssistanceForm<Now>,
  now: Now,
  clash: Clash,
): Promise<Html> {
  const file = now.file?.page.file;
  return ClashPage({
    visit,
    title: visit.t('drafts.clash.title'),
    ...(file ? { caption: `${file.reference} ${file.title}` } : {}),
    crumbs: caseCrumbs(visit, 'technical_assistance', file),
    address: form.address,
    clash,
    words: await form.words(now, { ...clash.theirs, ...clash.typed.fields }),
  });
}

function mistakesOf<Now extends Opened>(
  visit: SignedInVisit,
  { read, fieldLabel }: AssistanceForm<Now>,
  now: Now,
  problem: Problem,
  fields: DraftFields,
): FormErrors {
  const { fieldFor } = read(fields, now);
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: fieldLabel(field, fields) };
    }),
  );
}

/** The page of the step that it goes to next; the file itself when there is none. */
async function nextStep(runtime: CaseRuntime, visit: SignedInVisit, id: string): Promise<string> {
  const file = await runtime.database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, 'technical_assistance', id),
  );
  const step = file?.transitions.find((one) => one.tone === 'positive');
  return step ? decideUrl('technical_assistance', id, step) : `${PATH}/${id}`;
}
