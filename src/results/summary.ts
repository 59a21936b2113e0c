/** What a minister reads on one page: a dozen figures, and what they are made of. Pure. */
import type { ActionStatus } from './action-status.js';
import { type RolledUp, rolledUp } from './indicator-roll-up.js';
import {
  type ActionResult,
  counted,
  type Grouping,
  indicatorsOf,
  type MoneyResult,
  overviewOf,
} from './overview.js';

export interface Summary {
  /** Without those that are only being prepared: nobody has asked for anything yet. */
  readonly actions: readonly ActionResult[];
  readonly byStatus: Readonly<Record<ActionStatus, number>>;
  readonly countries: number;
  readonly leadCountries: number;
  readonly themes: number;
  readonly money: MoneyResult | null;
  /** Of actions that are, or were, carried out. */
  readonly indicators: readonly RolledUp[];
  /** By theme; by country where the page is about a theme. */
  readonly chart: {
    readonly by: Grouping;
    readonly bars: readonly { readonly code: string | null; readonly count: number }[];
  };
}

export function summaryOf(all: readonly ActionResult[], about: Grouping | null): Summary {
  const actions = all.filter(({ status }) => status !== 'in_preparation');
  const { byStatus, money } = counted(actions);
  const by = about === 'theme' ? 'country' : 'theme';
  return {
    actions,
    byStatus,
    countries: distinct(actions.flatMap((one) => one.countries)),
    leadCountries: distinct(actions.flatMap((one) => one.leadCountry ?? [])),
    themes: distinct(actions.flatMap((one) => one.theme ?? [])),
    money,
    indicators: rolledUp(indicatorsOf(actions)),
    chart: {
      by,
      bars: overviewOf(actions, by).groups.map((group) => ({ code: group.code, count: group.actions })),
    },
  };
}

function distinct(codes: readonly string[]): number {
  return new Set(codes).size;
}
