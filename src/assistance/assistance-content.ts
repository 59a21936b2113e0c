/** What technical assistance says of itself, who writes which part of it when, and what of it is wrong; pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { countryOf, parseCode } from '../reference/countries.js';
import { type FundCode, funds } from '../reference/funds.js';
import { LANGUAGES } from '../reference/languages.js';
import { type PillarCode, pillars } from '../reference/pillars.js';
import { themeCode } from '../reference/theme-code.js';
import { type PlanContext, type PlanLine, planOf, type StoredLine } from './assistance-plan.js';

/** Who asked for it. */
export const REQUESTERS = ['partner', 'member_state', 'facility'] as const;
export type Requester = (typeof REQUESTERS)[number];

export interface AssistanceContent {
  readonly title: string;
  /** In which language summary, expected results and beneficiaries are written. */
  readonly language: string;
  /** What is asked for, and why. */
  readonly summary: string;
  /** What is to come of it. */
  readonly objectives: string;
  readonly beneficiaries: string;
  /** Partner countries, ISO. */
  readonly countries: readonly string[];
  readonly pillar: PillarCode | null;
  readonly theme: string | null;
  /** What was asked for, in English; the facility's. */
  readonly translation: string;
  readonly lotId: string | null;
  readonly fund: FundCode | null;
  readonly estimateCents: number | null;
  /** For the facility alone. */
  readonly note: string;
  readonly lines: readonly PlanLine[];
  readonly results: string;
  readonly indicatorsMet: string;
  readonly followUps: string;
  /** For the facility alone. */
  readonly lessons: string;
}
export type AssistanceField = keyof AssistanceContent;

/** What a client sends: fields left out stay as they are. */
export type AssistanceInput = { readonly [Field in AssistanceField]?: unknown };

export const NOTHING_ASKED: AssistanceContent = {
  title: '',
  language: 'en',
  summary: '',
  objectives: '',
  beneficiaries: '',
  countries: [],
  pillar: null,
  theme: null,
  translation: '',
  lotId: null,
  fund: null,
  estimateCents: null,
  note: '',
  lines: [],
  results: '',
  indicatorsMet: '',
  followUps: '',
  lessons: '',
};

/** The parts that are written in turn. */
export type AssistancePart = 'request' | 'check' | 'plan' | 'outcome';

const FIELDS: Readonly<Record<AssistancePart, readonly AssistanceField[]>> = {
  request: ['title', 'language', 'summary', 'objectives', 'beneficiaries', 'countries', 'pillar', 'theme'],
  check: ['pillar', 'theme', 'translation', 'lotId', 'fund', 'estimateCents', 'note'],
  plan: ['lines', 'note'],
  outcome: ['results', 'indicatorsMet', 'followUps', 'lessons', 'note'],
};

const PARTS: Readonly<Record<string, readonly AssistancePart[]>> = {
  draft: ['request'],
  lead_draft: ['request'],
  facility_draft: ['request', 'check'],
  clarification: ['request'],
  lead_clarification: ['request'],
  check: ['check'],
  approved: ['plan'],
  scheduling: ['plan'],
  scheduled: ['plan'],
  delivered: ['outcome'],
};

/** Which parts are written in a stage; none where it is frozen. */
export function partsIn(stage: string): readonly AssistancePart[] {
  return PARTS[stage] ?? [];
}

export function fieldsIn(stage: string): readonly AssistanceField[] {
  return partsIn(stage).flatMap((part) => FIELDS[part]);
}

const PILLARS = pillars.map((pillar) => pillar.code);
const FUNDS = funds.map((fund) => fund.code);

/** What the content is read against beside itself. */
export interface ContentContext extends Omit<PlanContext, 'countries'> {
  /** The fields that are open; left out: all. */
  readonly open?: readonly AssistanceField[];
  readonly stored: readonly StoredLine[];
}

/** `current` with the input's fields in place of its own; adds to `checks` what is wrong with them. */
export function mergedAssistance(
  current: AssistanceContent,
  input: AssistanceInput,
  { open, stored, ...context }: ContentContext,
  checks: FieldChecks,
): AssistanceContent {
  for (const field of Object.keys(input) as AssistanceField[]) {
    if (input[field] !== undefined && open && !open.includes(field)) checks.add(field, 'not_in_this_stage');
  }
  const given = <Field extends AssistanceField>(
    field: Field,
    read: (value: unknown) => AssistanceContent[Field],
  ): AssistanceContent[Field] => (input[field] === undefined ? current[field] : read(input[field]));
  const orNull =
    <T>(read: (value: unknown) => T) =>
    (value: unknown) =>
      value === null || value === '' ? null : read(value);
  const long = (field: AssistanceField, max: number) => (value: unknown) =>
    checks.text(field, value, { max, lines: true });
  const countries = given('countries', (value) => countriesOf(value, checks));
  const content: AssistanceContent = {
    title: given('title', (value) => checks.text('title', value, { min: 1, max: 300 })),
    language: given('language', (value) => checks.choice('language', value, LANGUAGES) ?? current.language),
    summary: given('summary', long('summary', 5_000)),
    objectives: given('objectives', long('objectives', 10_000)),
    beneficiaries: given('beneficiaries', long('beneficiaries', 2_000)),
    countries,
    pillar: given(
      'pillar',
      orNull((value) => checks.choice('pillar', value, PILLARS)),
    ),
    theme: given(
      'theme',
      orNull((value) => themeCode('theme', value, checks)),
    ),
    translation: given('translation', long('translation', 5_000)),
    lotId: given(
      'lotId',
      orNull((value) => checks.id('lotId', value)),
    ),
    fund: given(
      'fund',
      orNull((value) => checks.choice('fund', value, FUNDS)),
    ),
    estimateCents: given(
      'estimateCents',
      orNull((value) => checks.cents('estimateCents', value)),
    ),
    note: given('note', long('note', 10_000)),
    lines: given('lines', (value) => planOf(value, stored, { ...context, countries }, checks)),
    results: given('results', long('results', 10_000)),
    indicatorsMet: given('indicatorsMet', long('indicatorsMet', 5_000)),
    followUps: given('followUps', long('followUps', 5_000)),
    lessons: given('lessons', long('lessons', 10_000)),
  };
  if (content.lotId === null && content.fund !== null) {
    if (input.fund !== undefined && input.fund !== null && input.fund !== '') {
      checks.add('fund', 'fund_without_lot');
    }
    return { ...content, fund: null };
  }
  return content;
}

/** The fields in which two contents differ; the plan is compared line by line. */
export function changedFields(
  before: AssistanceContent,
  after: AssistanceContent,
  linesDiffer: boolean,
): readonly AssistanceField[] {
  return (Object.keys(after) as AssistanceField[]).filter((field) =>
    field === 'lines' ? linesDiffer : JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

/** In one order, without repetition. */
function countriesOf(value: unknown, checks: FieldChecks): readonly string[] {
  const named = new Set<string>();
  checks.list('countries', value, 20).forEach((one, index) => {
    const code = typeof one === 'string' ? parseCode(one) : null;
    if (!code || countryOf(code)?.membership !== null) {
      checks.add(`countries/${index}`, code ? 'no_partner_country' : 'country_unknown');
      return;
    }
    if (named.has(code)) checks.add(`countries/${index}`, 'named_twice');
    named.add(code);
  });
  return [...named].sort();
}
