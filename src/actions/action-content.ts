/** What an action says of itself, and what of it is wrong whatever the database holds. */
import { isDecimal } from '../kernel/decimal.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { countryOf, parseCode } from '../reference/countries.js';
import { type FundCode, funds } from '../reference/funds.js';
import { type PillarCode, pillars } from '../reference/pillars.js';
import { routes } from '../reference/routes.js';
import { themeCode } from '../reference/theme-code.js';
import { BUDGET_HEADINGS, type BudgetLine, isQuantity, productCents, sumOfLines } from './budget.js';

export interface ActionContent {
  readonly title: string;
  readonly lotId: string | null;
  /** Exactly one in the end; none while nothing is chosen. */
  readonly funds: readonly FundCode[];
  readonly pillar: PillarCode | null;
  readonly theme: string | null;
  /** The migration routes it touches, in the order of the reference list. */
  readonly routes: readonly string[];
  readonly summary: string;
  readonly objectives: string;
  readonly activities: string;
  readonly indicators: string;
  /** Calendar day. */
  readonly startsOn: string | null;
  readonly durationMonths: number | null;
  /** Each partner country (ISO) and the partnership the action runs under there; null when there is none. */
  readonly countries: readonly { readonly country: string; readonly partnershipId: string | null }[];
  readonly coApplicantIds: readonly string[];
  readonly grantCents: number | null;
  readonly totalCostCents: number | null;
  readonly budgetLines: readonly BudgetLine[];
  /** `dueMonth` 1 is the action's first. */
  readonly milestones: readonly { readonly title: string; readonly dueMonth: number }[];
  /** What is measured, from where to where; the reports say how far it has come. Values are decimal texts. */
  readonly indicatorTargets: readonly {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly baseline: string;
    readonly target: string;
    /** `sum`: a count that adds up with those of other actions; `none`: a share, an average, a yes or no. */
    readonly rollUp: 'sum' | 'none';
  }[];
  /** How many months a progress report covers; null: as the installation has set it. */
  readonly reportingMonths: number | null;
}

/** What a client sends: fields left out stay as they are. */
export type ActionInput = { readonly [Field in keyof ActionContent]?: unknown };

/** As many characters as a text may have. */
export const LONGEST = {
  summary: 5_000,
  objectives: 10_000,
  activities: 20_000,
  indicators: 10_000,
} as const;

export const EMPTY_CONTENT: ActionContent = {
  title: '',
  lotId: null,
  funds: [],
  pillar: null,
  theme: null,
  routes: [],
  summary: '',
  objectives: '',
  activities: '',
  indicators: '',
  startsOn: null,
  durationMonths: null,
  countries: [],
  coApplicantIds: [],
  grantCents: null,
  totalCostCents: null,
  budgetLines: [],
  milestones: [],
  indicatorTargets: [],
  reportingMonths: null,
};

const PILLARS = pillars.map((pillar) => pillar.code);
const ROUTES = routes.map((route) => route.code);
const FUNDS = funds.map((fund) => fund.code);

/** `current` with the input's fields in place of its own; adds to `checks` what is wrong with them. */
export function mergedContent(
  current: ActionContent,
  input: ActionInput,
  checks: FieldChecks,
): ActionContent {
  const given = <Field extends keyof ActionContent>(
    field: Field,
    read: (value: unknown) => ActionContent[Field],
  ): ActionContent[Field] => (input[field] === undefined ? current[field] : read(input[field]));
  const orNull =
    <T>(read: (value: unknown) => T) =>
    (value: unknown) =>
      value === null || value === '' ? null : read(value);
  const long = (field: keyof ActionContent, max: number) => (value: unknown) =>
    checks.text(field, value, { max, lines: true });

  const content: ActionContent = {
    title: given('title', (value) => checks.text('title', value, { min: 1, max: 300 })),
    lotId: given(
      'lotId',
      orNull((value) => checks.id('lotId', value)),
    ),
    funds: given('funds', (value) => fundsOf(value, checks)),
    pillar: given(
      'pillar',
      orNull((value) => checks.choice('pillar', value, PILLARS)),
    ),
    theme: given(
      'theme',
      orNull((value) => themeCode('theme', value, checks)),
    ),
    routes: given('routes', (value) => routesOf(value, checks)),
    summary: given('summary', long('summary', LONGEST.summary)),
    objectives: given('objectives', long('objectives', LONGEST.objectives)),
    activities: given('activities', long('activities', LONGEST.activities)),
    indicators: given('indicators', long('indicators', LONGEST.indicators)),
    startsOn: given(
      'startsOn',
      orNull((value) => checks.date('startsOn', value)),
    ),
    durationMonths: given(
      'durationMonths',
      orNull((value) => checks.integer('durationMonths', value, { min: 1, max: 120 })),
    ),
    countries: given('countries', (value) => countriesOf(value, checks)),
    coApplicantIds: given('coApplicantIds', (value) => idsOf('coApplicantIds', value, checks)),
    grantCents: given(
      'grantCents',
      orNull((value) => checks.cents('grantCents', value)),
    ),
    totalCostCents: given(
      'totalCostCents',
      orNull((value) => checks.cents('totalCostCents', value)),
    ),
    budgetLines: given('budgetLines', (value) => budgetLinesOf(value, checks)),
    milestones: given('milestones', (value) => milestonesOf(value, checks)),
    indicatorTargets: given('indicatorTargets', (value) => indicatorTargetsOf(value, checks)),
    reportingMonths: given(
      'reportingMonths',
      orNull((value) => checks.integer('reportingMonths', value, { min: 1, max: 24 })),
    ),
  };
  checkTogether(content, checks);
  if (input.budgetLines !== undefined || input.totalCostCents !== undefined) checkAddsUp(content, checks);
  if (content.lotId !== null || content.funds.length === 0) return content;
  // A fund is one of a lot's: chosen without a lot it could not be kept, and it goes when the lot is cleared.
  if (input.funds !== undefined) checks.add('funds', 'fund_without_lot');
  return { ...content, funds: [] };
}

/** The content with its sets in one order and without repetition, for comparing. */
export function inOneOrder(content: ActionContent): ActionContent {
  return {
    ...content,
    countries: [...content.countries].sort((a, b) => (a.country < b.country ? -1 : 1)),
    coApplicantIds: [...new Set(content.coApplicantIds)].sort(),
  };
}

/** Mistakes that show only when fields are read together. */
function checkTogether(content: ActionContent, checks: FieldChecks): void {
  if (content.grantCents && content.totalCostCents && content.grantCents > content.totalCostCents) {
    checks.add('grantCents', 'grant_above_total_cost');
  }
  content.milestones.forEach((milestone, index) => {
    if (content.durationMonths && milestone.dueMonth > content.durationMonths) {
      checks.add(`milestones/${index}/dueMonth`, 'after_the_end', { months: content.durationMonths });
    }
  });
}

/** Lines that were stated come to the total that was stated; a total stands alone while there are none. */
function checkAddsUp(content: ActionContent, checks: FieldChecks): void {
  const { budgetLines, totalCostCents } = content;
  const stated = budgetLines.every((line) => line.amountCents > 0) && budgetLines.length > 0;
  if (stated && totalCostCents !== 0) checkTotal(content, checks);
}

/** A total that was stated is what its lines come to. */
export function checkTotal(
  { budgetLines, totalCostCents }: Pick<ActionContent, 'budgetLines' | 'totalCostCents'>,
  checks: FieldChecks,
): void {
  if (totalCostCents === null) return;
  const sumCents = sumOfLines(budgetLines);
  if (sumCents === totalCostCents) return;
  const differenceCents = Math.abs(sumCents - totalCostCents);
  checks.add('totalCostCents', 'total_differs_from_lines', { sumCents, totalCostCents, differenceCents });
}

function routesOf(value: unknown, checks: FieldChecks): readonly string[] {
  const named = checks
    .list('routes', value, ROUTES.length)
    .map((one, index) => checks.choice(`routes/${index}`, one, ROUTES));
  return ROUTES.filter((code) => named.includes(code));
}

/** One fund only: an action that touches two is two actions. */
function fundsOf(value: unknown, checks: FieldChecks): readonly FundCode[] {
  const listed = checks.list('funds', value, FUNDS.length);
  const known = listed.flatMap((one, index) => checks.choice(`funds/${index}`, one, FUNDS) ?? []);
  const distinct = [...new Set(known)];
  if (distinct.length > 1) checks.add('funds', 'more_than_one_fund');
  return distinct.slice(0, 1);
}

/** In the order given, so that a pointer to one of them is to what was sent. */
function countriesOf(value: unknown, checks: FieldChecks): ActionContent['countries'] {
  const named = new Set<string>();
  return checks.list('countries', value, 20).flatMap((one, index) => {
    const { country, partnershipId = null } = fieldsOf(one);
    const code = typeof country === 'string' ? parseCode(country) : null;
    if (!code || countryOf(code)?.membership !== null) {
      checks.add(`countries/${index}/country`, code ? 'no_partner_country' : 'country_unknown');
      return [];
    }
    if (named.has(code)) checks.add(`countries/${index}/country`, 'named_twice');
    named.add(code);
    const under = partnershipId === null || partnershipId === '' ? null : partnershipId;
    return [
      {
        country: code,
        partnershipId: under === null ? null : checks.id(`countries/${index}/partnershipId`, under),
      },
    ];
  });
}

function idsOf(pointer: string, value: unknown, checks: FieldChecks): readonly string[] {
  return checks.list(pointer, value, 50).map((one, index) => checks.id(`${pointer}/${index}`, one));
}

function budgetLinesOf(value: unknown, checks: FieldChecks): ActionContent['budgetLines'] {
  return checks.list('budgetLines', value, 500).map((line, index) => {
    const { heading, description, ...amounts } = fieldsOf(line);
    const at = `budgetLines/${index}`;
    return {
      heading: checks.choice(`${at}/heading`, heading, BUDGET_HEADINGS) ?? '',
      description: checks.text(`${at}/description`, description, { min: 1, max: 500 }),
      ...amountOf(at, amounts, checks),
    };
  });
}

type Amount = Pick<BudgetLine, 'quantity' | 'unit' | 'unitCostCents' | 'amountCents'>;

/** An amount as it is, or so many at a cost each; where both are stated they have to agree to the cent. */
function amountOf(at: string, given: Readonly<Record<string, unknown>>, checks: FieldChecks): Amount {
  const quantity = blankAsNull(given['quantity']);
  const unitCost = blankAsNull(given['unitCostCents']);
  const unit = checks.text(`${at}/unit`, given['unit'] ?? '', { max: 60 });
  if (quantity === null && unitCost === null) {
    if (unit !== '') checks.add(`${at}/quantity`, 'unit_without_quantity');
    const amountCents = checks.cents(`${at}/amountCents`, given['amountCents']);
    return { quantity: null, unit: '', unitCostCents: null, amountCents };
  }
  if (!isQuantity(quantity)) checks.add(`${at}/quantity`, quantity === null ? 'missing' : 'not_quantity');
  if (unitCost === null) checks.add(`${at}/unitCostCents`, 'missing');
  const unitCostCents = unitCost === null ? 0 : checks.cents(`${at}/unitCostCents`, unitCost);
  if (!isQuantity(quantity) || unitCostCents === 0) {
    return { quantity: null, unit: '', unitCostCents: null, amountCents: 0 };
  }
  const product = productCents(quantity, unitCostCents);
  const stated = blankAsNull(given['amountCents']);
  const amountCents = checks.cents(`${at}/amountCents`, stated === null ? product : stated);
  if (amountCents > 0 && amountCents !== product) {
    checks.add(`${at}/amountCents`, 'amount_not_product', { productCents: product });
  }
  return { quantity, unit, unitCostCents, amountCents };
}

function blankAsNull(value: unknown): unknown {
  return value === undefined || value === '' ? null : value;
}

function milestonesOf(value: unknown, checks: FieldChecks): ActionContent['milestones'] {
  return checks.list('milestones', value, 200).map((milestone, index) => {
    const { title, dueMonth } = fieldsOf(milestone);
    const at = `milestones/${index}`;
    return {
      title: checks.text(`${at}/title`, title, { min: 1, max: 300 }),
      dueMonth: checks.integer(`${at}/dueMonth`, dueMonth, { min: 1, max: 120 }),
    };
  });
}

function indicatorTargetsOf(value: unknown, checks: FieldChecks): ActionContent['indicatorTargets'] {
  const named = new Set<string>();
  return checks.list('indicatorTargets', value, 100).map((indicator, index) => {
    const { code, name, unit, baseline, target, rollUp = 'none' } = fieldsOf(indicator);
    const at = `indicatorTargets/${index}`;
    const decimal = (field: string, given: unknown) => {
      if (!isDecimal(given)) checks.add(`${at}/${field}`, given === '' ? 'missing' : 'not_decimal');
      return String(given);
    };
    const known = checks.text(`${at}/code`, code, { min: 1, max: 20 });
    if (known !== '' && !INDICATOR_CODE.test(known)) checks.add(`${at}/code`, 'indicator_code_malformed');
    if (known !== '' && named.has(known)) checks.add(`${at}/code`, 'named_twice');
    named.add(known);
    const read = {
      code: known,
      name: checks.text(`${at}/name`, name, { min: 1, max: 300 }),
      unit: checks.text(`${at}/unit`, unit, { min: 1, max: 60 }),
      baseline: decimal('baseline', baseline),
      target: decimal('target', target),
      rollUp: checks.choice(`${at}/rollUp`, rollUp, ROLL_UPS) ?? 'none',
    };
    if (Number(read.baseline) === Number(read.target)) checks.add(`${at}/target`, 'target_is_baseline');
    return read;
  });
}

const ROLL_UPS = ['sum', 'none'] as const;
const INDICATOR_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
