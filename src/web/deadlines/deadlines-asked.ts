/** What the address of the deadlines page asks for; what nobody offers is passed over. */
import { DEADLINES_OF, type DeadlinesOf } from '../../cases/deadlines.query.js';
import { countryOf } from '../../reference/countries.js';
import { CASE_SUBJECTS, type CaseSubject } from '../cases/case-links.js';
import { pageWanted } from '../shell/page-wanted.js';

export const VIEWS = ['agenda', 'month'] as const;

export interface DeadlinesAsked {
  readonly view: (typeof VIEWS)[number];
  readonly whose: DeadlinesOf;
  /** Empty: any. */
  readonly country: string;
  readonly kind: CaseSubject | '';
  /** `2027-03`; null: the present one. */
  readonly month: string | null;
  readonly cursor: { readonly cursor?: string };
}

export function deadlinesAsked(query: unknown): DeadlinesAsked {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  const country = typeof given['country'] === 'string' ? countryOf(given['country']) : null;
  return {
    view: VIEWS.find((one) => one === given['view']) ?? 'agenda',
    whose: DEADLINES_OF.find((one) => one === given['whose']) ?? 'all',
    country: country?.code ?? '',
    kind: CASE_SUBJECTS.find((one) => one === given['kind']) ?? '',
    month: isMonth(given['month']) ? given['month'] : null,
    cursor: pageWanted(query).cursor,
  };
}

/** The address of the same page with some of it changed; a page of a list begins anew. */
export function deadlinesUrl(asked: DeadlinesAsked, changes: Partial<DeadlinesAsked> = {}): string {
  const { view, whose, country, kind, month } = { ...asked, ...changes };
  const query = new URLSearchParams({
    ...(view === 'agenda' ? {} : { view }),
    ...(whose === 'all' ? {} : { whose }),
    ...(country === '' ? {} : { country }),
    ...(kind === '' ? {} : { kind }),
    ...(view === 'agenda' || month === null ? {} : { month }),
  }).toString();
  return query === '' ? '/deadlines' : `/deadlines?${query}`;
}

export function isNarrowed({ whose, country, kind }: DeadlinesAsked): boolean {
  return whose !== 'all' || country !== '' || kind !== '';
}

function isMonth(text: unknown): text is string {
  return typeof text === 'string' && /^(19[5-9]\d|20\d\d|21[0-4]\d)-(0[1-9]|1[0-2])$/.test(text);
}
