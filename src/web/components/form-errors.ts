/** What has to be mended in a form, by field. */
import { detailSentence, type Locale } from '../../i18n/index.js';
import { Problem, type ProblemDetail } from '../../kernel/problem.js';

export interface FieldError {
  /** The field's name, as in the form; null for the form as a whole. */
  readonly field: string | null;
  /** What the form calls the field: the summary says it before the mistake. */
  readonly label?: string | undefined;
  readonly text: string;
}

export class FormErrors {
  static readonly none = new FormErrors([]);

  constructor(readonly all: readonly FieldError[]) {}

  get any(): boolean {
    return this.all.length > 0;
  }

  /** The first sentence about a field. */
  of(field: string): string | undefined {
    return this.all.find((one) => one.field === field)?.text;
  }
}

/** What a form calls its fields, by name. */
type Labels = Readonly<Record<string, string>> | ((field: string) => string | undefined);

/**
 * The details of a problem, in words; `/lines/0/amount` is about the field `lines.0.amount`. `labels` say what the
 * form calls its fields.
 */
export function errorsIn(problem: Problem, locale: Locale, labels: Labels = {}): FormErrors {
  return new FormErrors(
    problem.details.map((detail) => {
      const field = fieldOf(detail);
      const label = field === null ? undefined : labelOf(field, labels);
      return { field, label, text: detailSentence(detail, locale, problem.names?.(locale)) };
    }),
  );
}

function labelOf(field: string, labels: Labels): string | undefined {
  return typeof labels === 'function' ? labels(field) : labels[field];
}

function fieldOf(detail: ProblemDetail): string | null {
  return detail.pointer ? detail.pointer.slice(1).replaceAll('/', '.') : null;
}

export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Runs a use case; a wrong field, a state that does not allow it, and what has to be tried again come back as a value, for
 * the form to show with what was typed.
 */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem && [409, 422, 503].includes(error.status)) {
      return { ok: false, problem: error };
    }
    throw error;
  }
}
