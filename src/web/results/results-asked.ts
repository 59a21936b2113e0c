/** What an address of the results asks for; what is not offered counts as not asked. */
import { countries } from '../../reference/countries.js';
import { funds } from '../../reference/funds.js';
import { pillars } from '../../reference/pillars.js';
import { routes } from '../../reference/routes.js';
import type { Themes } from '../../reference/themes.js';
import { ACTION_STATUSES } from '../../results/action-status.js';
import { GROUPINGS, type Grouping, type ResultsFilter } from '../../results/overview.js';

export const ACTION_KINDS = ['GRANT', 'TECHNICAL_ASSISTANCE', 'DIALOGUE'] as const;

/** Stands in an address for what is not stated. */
export const NOT_STATED = 'none';

const OFFERED: Readonly<Record<Exclude<keyof ResultsFilter, 'theme'>, readonly string[]>> = {
  route: routes.map(({ code }) => code),
  pillar: pillars.map(({ code }) => code),
  country: countries.filter(({ membership }) => membership === null).map(({ code }) => code),
  fund: funds.map(({ code }) => code),
  status: ACTION_STATUSES,
  kind: ACTION_KINDS,
};

export const FILTERS = [...GROUPINGS, 'status', 'kind'] as const satisfies readonly (keyof ResultsFilter)[];

export interface ResultsAsked {
  readonly by: Grouping;
  readonly filter: ResultsFilter;
}

export function resultsAsked(query: Readonly<Record<string, unknown>>, themes: Themes): ResultsAsked {
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = query[name];
      if (value === NOT_STATED && name !== 'status' && name !== 'kind') return [[name, '']];
      return typeof value === 'string' && offered(name, themes).includes(value) ? [[name, value]] : [];
    }),
  );
  return { by: GROUPINGS.find((one) => one === query['by']) ?? 'theme', filter };
}

/** Retired themes too: their cases are still counted. */
export function offered(name: keyof ResultsFilter, themes: Themes): readonly string[] {
  return name === 'theme' ? themes.all.map(({ code }) => code) : OFFERED[name];
}

/** The query of an address, with `more` in place of what is there. */
export function resultsQuery(filter: ResultsFilter, more: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filter[name];
    if (value !== undefined && !(name in more)) asked.set(name, value === '' ? NOT_STATED : value);
  }
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}
