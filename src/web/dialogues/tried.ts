import { Problem } from '../../kernel/problem.js';
import { type Attempt, errorsIn, FormErrors } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

/** Whatever keeps a form from being saved comes back as a value, so that what was typed is shown again. */
export async function tried<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem && error.code !== 'not_found' && error.code !== 'not_yours_to_do') {
      return { ok: false, problem: error };
    }
    throw error;
  }
}

/** The mistakes in words, each with what the form calls its field; that somebody was quicker is told apart from them. */
export function mistakesIn(
  visit: Visit,
  problem: Problem,
  labelOf: (field: string) => string | undefined,
  fieldFor: (field: string) => string = (field) => field,
): { readonly errors: FormErrors; readonly stale: boolean } {
  if (problem.code === 'stale_version') return { errors: FormErrors.none, stale: true };
  const errors = errorsIn(problem, visit.locale).all.map((error) => {
    if (error.field === null) return error;
    const field = fieldFor(error.field);
    return { ...error, field, label: labelOf(error.field) };
  });
  return { errors: new FormErrors(errors), stale: false };
}
