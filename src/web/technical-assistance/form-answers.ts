/** What the forms of technical assistance answer with: mistakes beside their fields, and the step that comes next. */
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { Problem } from '../../kernel/problem.js';
import { decideUrl } from '../cases/case-links.js';
import { type Attempt, errorsIn, FormErrors } from '../components/index.js';
import type { SignedInVisit } from '../shell/visit.js';
import { PATH } from './assistance-file.js';

/** Whatever keeps it from being saved comes back as a value, so that what was typed is shown again. */
export async function tried<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
    throw error;
  }
}

export function mistakesOf(
  visit: SignedInVisit,
  problem: Problem,
  fieldFor: (pointer: string) => string,
  fieldLabel: (field: string, visit: SignedInVisit) => string,
): FormErrors {
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: fieldLabel(field, visit) };
    }),
  );
}

/** The page of the step that it goes to next; the file itself when there is none. */
export async function nextStep(runtime: CaseRuntime, visit: SignedInVisit, id: string): Promise<string> {
  const file = await runtime.database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, 'technical_assistance', id),
  );
  const step = file?.transitions.find((one) => one.tone === 'positive');
  return step ? decideUrl('technical_assistance', id, step) : `${PATH}/${id}`;
}
