/** What the address of a statement asks for, also when its days are wrong: the form comes back with them. */
import { type Period, periodAsked } from '../../funding/statement-period.js';
import { Problem } from '../../kernel/problem.js';
import { errorsIn, FormErrors } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

export interface StatementAsked {
  /** Null: the usual one. */
  readonly period: Period | null;
  /** As they were typed. */
  readonly from: string;
  readonly to: string;
  readonly page: number;
  readonly errors: FormErrors;
}

export function statementAsked(visit: Visit, query: unknown): StatementAsked {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  const asked = { from: typed(given['from']), to: typed(given['to']), page: pageIn(given['page']) };
  try {
    return { ...asked, period: periodAsked(query), errors: FormErrors.none };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid_field') throw error;
    const labels = { from: visit.t('statement.from'), to: visit.t('statement.to') };
    return { ...asked, period: null, errors: errorsIn(error, visit.locale, labels) };
  }
}

/** The query of a statement's period, with its question mark; empty for all of it. */
export function periodQuery({ from, to }: Period): string {
  const query = new URLSearchParams({
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}

function typed(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 30) : '';
}

function pageIn(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}
