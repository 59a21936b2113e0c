/** Actions counted by theme, route, pillar, country or fund: parts beside their whole, in which none counts twice. Pure. */
import { ACTION_STATUSES, type ActionStatus } from './action-status.js';
import type { MeasuredIndicator } from './indicator-roll-up.js';

export const GROUPINGS = ['theme', 'route', 'pillar', 'country', 'fund'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface MoneyResult {
  readonly grantCents: number;
  readonly committedCents: number;
  readonly contractedCents: number;
  readonly paidCents: number;
}

export interface ActionResult {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: string;
  /** As everybody is shown it. */
  readonly stage: string;
  readonly status: ActionStatus;
  readonly leadName: string;
  readonly leadCountry: string | null;
  readonly theme: string | null;
  readonly pillar: string | null;
  readonly fund: string | null;
  /** Those that whoever looks may learn of. */
  readonly countries: readonly string[];
  readonly routes: readonly string[];
  /** Null to outsiders. */
  readonly money: MoneyResult | null;
  readonly indicators: readonly MeasuredIndicator[];
}

/** What is asked for; what is left out is any. */
export type ResultsFilter = {
  readonly [Field in Grouping | 'status' | 'kind']?: string | undefined;
};

export interface Counted {
  readonly actions: number;
  readonly byStatus: Readonly<Record<ActionStatus, number>>;
  /** Null where money is not for whoever looks. */
  readonly money: MoneyResult | null;
}

export interface Overview {
  /** The largest first; code null: not stated. */
  readonly groups: readonly (Counted & { readonly code: string | null })[];
  readonly total: Counted;
  /** How many stand in more than one group, since they name several countries or routes. */
  readonly inSeveral: number;
}

export function codesOf(action: ActionResult, by: Grouping): readonly (string | null)[] {
  switch (by) {
    case 'country':
      return action.countries.length === 0 ? [null] : action.countries;
    case 'route':
      return action.routes.length === 0 ? [null] : action.routes;
    default:
      return [action[by]];
  }
}

/** An action whose code is not stated is found under the empty text. */
export function filtered(actions: readonly ActionResult[], filter: ResultsFilter): readonly ActionResult[] {
  const { status, kind } = filter;
  return actions.filter(
    (action) =>
      (status === undefined || action.status === status) &&
      (kind === undefined || action.kind === kind) &&
      GROUPINGS.every((by) => {
        const wanted = filter[by];
        return wanted === undefined || codesOf(action, by).includes(wanted === '' ? null : wanted);
      }),
  );
}

export function overviewOf(actions: readonly ActionResult[], by: Grouping): Overview {
  const groups = new Map<string | null, ActionResult[]>();
  for (const action of actions) {
    for (const code of new Set(codesOf(action, by))) groups.set(code, [...(groups.get(code) ?? []), action]);
  }
  return {
    groups: [...groups]
      .map(([code, members]) => ({ code, ...counted(members) }))
      .sort(
        (a, b) =>
          Number(a.code === null) - Number(b.code === null) ||
          b.actions - a.actions ||
          ((a.code ?? '') < (b.code ?? '') ? -1 : 1),
      ),
    total: counted(actions),
    inSeveral: actions.filter((action) => new Set(codesOf(action, by)).size > 1).length,
  };
}

export function counted(actions: readonly ActionResult[]): Counted {
  const byStatus = Object.fromEntries(
    ACTION_STATUSES.map((status) => [status, actions.filter((one) => one.status === status).length]),
  ) as Record<ActionStatus, number>;
  const money = actions.flatMap((one) => one.money ?? []);
  const sum = (name: keyof MoneyResult) => money.reduce((total, one) => total + one[name], 0);
  return {
    actions: actions.length,
    byStatus,
    money:
      money.length < actions.length || actions.length === 0
        ? null
        : {
            grantCents: sum('grantCents'),
            committedCents: sum('committedCents'),
            contractedCents: sum('contractedCents'),
            paidCents: sum('paidCents'),
          },
  };
}

/** What was promised by those that are, or were, carried out: an application promises nothing yet. */
export function indicatorsOf(actions: readonly ActionResult[]): readonly MeasuredIndicator[] {
  return actions
    .filter(({ status }) => status === 'running' || status === 'completed')
    .flatMap(({ indicators }) => indicators);
}
