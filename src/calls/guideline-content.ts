/** What a version of guidelines says while it is written, checked field by field; pure. */
import { ORGANISATION_KINDS } from '../identity/organisation.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import { countryOf, parseCode } from '../reference/countries.js';
import { pillars as PILLARS } from '../reference/pillars.js';
import { themeCode } from '../reference/theme-code.js';
import {
  FEWEST_WORDS,
  type GuidelineRules,
  MOST_WORDS,
  RULE_FIELDS,
  USUAL_RULES,
  USUAL_WORDS,
  type WordField,
} from './guideline-rules.js';

export interface GuidelineContent extends GuidelineRules {
  /** The day from which it is in force; null: the day on which it is issued. */
  readonly inForceFrom: string | null;
  readonly summary: string;
  /** What is new and why; may be empty of a first version. */
  readonly changes: string;
}

/** As it comes from outside; fields left out stay as they are. Amounts are cents. */
export type GuidelineInput = { readonly [Field in keyof GuidelineContent]?: unknown };

export const EMPTY_GUIDELINES: GuidelineContent = {
  inForceFrom: null,
  summary: '',
  changes: '',
  ...USUAL_RULES,
};

/** Whoever leads sits in a country, since every framework asks which. */
export const LEAD_KINDS = ORGANISATION_KINDS.filter(
  (kind) => kind === 'MEMBER_STATE_AUTHORITY' || kind === 'ACADEMIA',
);

const MONTHS = { min: 1, max: 120 };

/** `current` with the input in place of its own; `today` is the first day on which it could be in force. */
export function mergedGuidelines(
  current: GuidelineContent,
  input: GuidelineInput,
  today: string,
  checks: FieldChecks,
): GuidelineContent {
  const given = <Field extends keyof GuidelineContent>(
    field: Field,
    read: (value: unknown) => GuidelineContent[Field],
  ): GuidelineContent[Field] => (input[field] === undefined ? current[field] : read(input[field]));
  const flag = (field: keyof GuidelineContent) => (value: unknown) => {
    if (typeof value !== 'boolean') checks.add(field, 'wrong_type');
    return value === true;
  };
  const months = (field: keyof GuidelineContent) => (value: unknown) =>
    value === null ? null : checks.integer(field, value, MONTHS);
  // As many as usual is what an empty field says, so that two versions do not differ in it.
  const words = (field: WordField) =>
    given(field, (value) => {
      if (value === null) return null;
      const most = checks.integer(field, value, { min: FEWEST_WORDS, max: MOST_WORDS[field] });
      return most === USUAL_WORDS[field] ? null : most;
    }) as number | null;
  const codes = (field: keyof GuidelineContent, options: readonly string[]) => (value: unknown) =>
    codesOf(field, value, options, checks);
  const content: GuidelineContent = {
    inForceFrom: given('inForceFrom', (value) => {
      if (value === null || value === '') return null;
      const day = checks.date('inForceFrom', value);
      if (day !== '' && day < today) checks.add('inForceFrom', 'day_is_past');
      return day === '' ? null : day;
    }),
    summary: given('summary', (value) => checks.text('summary', value, { min: 1, max: 10_000, lines: true })),
    changes: given('changes', (value) => checks.text('changes', value, { max: 5_000, lines: true })),
    minimumGrantCents: given('minimumGrantCents', (value) =>
      value === 0 ? 0 : checks.cents('minimumGrantCents', value),
    ),
    maximumGrantCents: given('maximumGrantCents', (value) =>
      value === null ? null : checks.cents('maximumGrantCents', value),
    ),
    maximumShareBasisPoints: given('maximumShareBasisPoints', (value) =>
      checks.integer('maximumShareBasisPoints', value, { min: 1, max: 10_000 }),
    ),
    minimumDurationMonths: given('minimumDurationMonths', months('minimumDurationMonths')),
    maximumDurationMonths: given('maximumDurationMonths', months('maximumDurationMonths')),
    leadKinds: given('leadKinds', codes('leadKinds', LEAD_KINDS)),
    leadPublicOnly: given('leadPublicOnly', flag('leadPublicOnly')),
    needsCentralSupportLetter: given('needsCentralSupportLetter', flag('needsCentralSupportLetter')),
    needsPartnerSupportLetter: given('needsPartnerSupportLetter', flag('needsPartnerSupportLetter')),
    pillars: given(
      'pillars',
      codes(
        'pillars',
        PILLARS.map((pillar) => pillar.code),
      ),
    ),
    themes: given('themes', (value) => themesOf(value, checks)),
    partnerCountries: given('partnerCountries', (value) => partnersOf(value, checks)),
    summaryWords: words('summaryWords'),
    objectivesWords: words('objectivesWords'),
    activitiesWords: words('activitiesWords'),
    indicatorsWords: words('indicatorsWords'),
  };
  checkLimits(content, checks);
  return content;
}

/** The fields in which two contents differ; `inForceFrom`, `summary` and `changes` among them. */
export function changedGuidelineFields(
  before: GuidelineContent,
  after: GuidelineContent,
): readonly (keyof GuidelineContent)[] {
  return (['inForceFrom', 'summary', 'changes', ...RULE_FIELDS] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function checkLimits(content: GuidelineContent, checks: FieldChecks): void {
  const { minimumGrantCents, maximumGrantCents, minimumDurationMonths, maximumDurationMonths } = content;
  if (maximumGrantCents !== null && maximumGrantCents > 0 && maximumGrantCents < minimumGrantCents) {
    checks.add('maximumGrantCents', 'calls.maximum_below_minimum');
  }
  if (
    minimumDurationMonths !== null &&
    maximumDurationMonths !== null &&
    maximumDurationMonths > 0 &&
    maximumDurationMonths < minimumDurationMonths
  ) {
    checks.add('maximumDurationMonths', 'calls.maximum_below_minimum');
  }
  if (content.leadKinds.length === 0) checks.add('leadKinds', 'missing');
}

function codesOf(
  field: string,
  value: unknown,
  options: readonly string[],
  checks: FieldChecks,
): readonly string[] {
  const chosen = checks
    .list(field, value, options.length)
    .map((one, index) => checks.choice(`${field}/${index}`, one, options));
  return options.filter((code) => chosen.includes(code)).sort();
}

function themesOf(value: unknown, checks: FieldChecks): readonly string[] {
  const codes = checks
    .list('themes', value, 100)
    .flatMap((one, index) => themeCode(`themes/${index}`, one, checks) ?? []);
  return [...new Set(codes)].sort();
}

/** Today; who has left may be a partner. */
function isMember(code: string): boolean {
  const country = countryOf(code);
  return country === null || country.membership?.to === null;
}

function partnersOf(value: unknown, checks: FieldChecks): readonly string[] {
  const codes = checks.list('partnerCountries', value, 100).flatMap((one, index) => {
    const code = typeof one === 'string' ? parseCode(one) : null;
    if (!code) checks.add(`partnerCountries/${index}`, 'country_unknown');
    else if (isMember(code)) checks.add(`partnerCountries/${index}`, 'no_partner_country');
    return code ?? [];
  });
  return [...new Set(codes)].sort();
}
