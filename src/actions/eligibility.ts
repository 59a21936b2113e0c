/**
 * Whether an action may be funded, as a list of rules that each answer pass, fail or needs-a-human with the facts
 * they looked at. Pure. Source: domain brief, "Eligibility"; the figures come from the call's guidelines.
 */
import type { GuidelineRules as RulesOfVersion } from '../calls/guideline-rules.js';
import { atMostShare } from '../kernel/money.js';
import { isMemberState } from '../reference/countries.js';
import { type Answer, hasHappened } from '../reference/provenance.js';

/** Days within which something happened, both included; null where that side is open. */
export interface DaySpan {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface EligibilityInput {
  /** Calendar days (`2025-03-14`) of the facility. */
  readonly today: string;
  /** Null while the concept note is not submitted: rules then look at today. */
  readonly submittedOn: string | null;
  readonly guideline: GuidelineRules | null;
  readonly lead: {
    /** ISO code. */
    readonly country: string | null;
    readonly kind: string;
    readonly publicBody: boolean;
  };
  readonly countries: readonly NamedCountry[];
  readonly grantCents: number | null;
  readonly totalCostCents: number | null;
  readonly funds: readonly string[];
  readonly documentKinds: readonly string[];
  /** Null or left out while they are not stated, as of the two below. */
  readonly pillar?: string | null;
  readonly theme?: string | null;
  readonly durationMonths?: number | null;
}

/** The rules of the version by which an action is judged; of what it does not name, every action passes. */
export type GuidelineRules = { readonly version: number } & Pick<
  RulesOfVersion,
  'minimumGrantCents' | 'maximumShareBasisPoints' | 'needsCentralSupportLetter' | 'needsPartnerSupportLetter'
> &
  Partial<RulesOfVersion>;

export interface NamedCountry {
  readonly country: string;
  readonly framework: FrameworkFacts | null;
}

export interface FrameworkFacts {
  readonly kind: 'MP' | 'CAMM';
  /** The stage of the partnership's own case. */
  readonly stage: string | null;
  readonly signed: DaySpan;
  readonly allMemberStates: boolean;
  /** The lead's country among the signatories; null when it is none. */
  readonly signatory: SignatoryFacts | null;
}

export interface SignatoryFacts {
  readonly acceded: DaySpan;
  /** The first day on which it was no signatory any more; null while it is one. */
  readonly left: DaySpan | null;
  /** General knowledge and disputed facts never answer yes. */
  readonly confirmed: boolean;
}

export type RuleCode =
  | 'lead_public_body'
  | 'lead_member_state'
  | 'framework_in_force'
  | 'lead_signatory'
  | 'eu_share'
  | 'minimum_grant'
  | 'maximum_grant'
  | 'duration'
  | 'one_fund'
  | 'pillar_admitted'
  | 'theme_admitted'
  | 'country_admitted'
  | 'central_support_letter'
  | 'partner_support_letter';

export interface RuleAnswer {
  readonly rule: RuleCode;
  /** The partner country it is about; null for rules about the whole action. */
  readonly country: string | null;
  readonly answer: 'pass' | 'fail' | 'needs_human';
  /** Code of the sentence that says why; `facts` fill it. */
  readonly why: string;
  readonly guidelineVersion: number | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Stages in which a framework carries new actions. */
const IN_FORCE: ReadonlySet<string> = new Set(['signed', 'in_implementation', 'under_review', 'renewed']);

/** Every rule's answer, those about the lead first, then per country, then about the money and the letters. */
export function assessEligibility(input: EligibilityInput): readonly RuleAnswer[] {
  const day = input.submittedOn ?? input.today;
  const version = input.guideline?.version ?? null;
  const answers = [
    leadPublicBody(input),
    leadMemberState(input, day),
    ...(input.countries.length === 0
      ? [needsHuman('framework_in_force', null, 'no_country_named', {})]
      : input.countries.flatMap((named) => [
          frameworkInForce(named, day),
          leadSignatory(named, input.lead.country, day),
          ...countryAdmitted(named, input.guideline),
        ])),
    euShare(input),
    minimumGrant(input),
    ...maximumGrant(input),
    ...duration(input),
    oneFund(input),
    ...aboutAdmitted(input),
    ...letters(input),
  ];
  return answers.map((answer) => ({ ...answer, guidelineVersion: version }));
}

/** The rules that failed, as `rule` or `rule:COUNTRY`. */
export function failedRules(answers: readonly RuleAnswer[]): readonly string[] {
  return answers
    .filter((one) => one.answer === 'fail')
    .map((one) => (one.country === null ? one.rule : `${one.rule}:${one.country}`));
}

type Judged = Omit<RuleAnswer, 'guidelineVersion'>;

/** A public body of a Member State, unless the guidelines admit others. */
function leadPublicBody({ lead, guideline }: EligibilityInput): Judged {
  const rule = 'lead_public_body';
  const kinds = guideline?.leadKinds ?? ['MEMBER_STATE_AUTHORITY'];
  const publicOnly = guideline?.leadPublicOnly ?? true;
  const usual = publicOnly && kinds.length === 1 && kinds[0] === 'MEMBER_STATE_AUTHORITY';
  const facts = { kind: lead.kind, publicBody: lead.publicBody, ...(usual ? {} : { kinds, publicOnly }) };
  const admitted = kinds.includes(lead.kind);
  if (usual) {
    return admitted && lead.publicBody
      ? pass(rule, null, 'lead_is_public_body', facts)
      : fail(rule, null, 'lead_is_no_public_body', facts);
  }
  if (!admitted) return fail(rule, null, 'lead_kind_not_admitted', facts);
  return lead.publicBody || !publicOnly
    ? pass(rule, null, 'lead_kind_admitted', facts)
    : fail(rule, null, 'lead_not_public', facts);
}

/** On the day of submission, and still. */
function leadMemberState({ lead, today }: EligibilityInput, day: string): Judged {
  const facts = { country: lead.country, day, today };
  if (lead.country === null || !isMemberState(lead.country, day)) {
    return fail('lead_member_state', null, 'lead_no_member_state', facts);
  }
  return isMemberState(lead.country, today)
    ? pass('lead_member_state', null, 'lead_is_member_state', facts)
    : fail('lead_member_state', null, 'lead_left_union', facts);
}

function frameworkInForce({ country, framework }: NamedCountry, day: string): Judged {
  const rule = 'framework_in_force';
  if (!framework) return needsHuman(rule, country, 'no_framework', { day });
  const facts = { kind: framework.kind, stage: framework.stage, day };
  if (framework.stage === 'suspended') return fail(rule, country, 'framework_suspended', facts);
  if (framework.stage === null || !IN_FORCE.has(framework.stage)) {
    return needsHuman(rule, country, 'framework_not_in_force', facts);
  }
  const signed = happened(framework.signed, day);
  if (signed === 'no') return needsHuman(rule, country, 'framework_signed_later', facts);
  return signed === 'yes'
    ? pass(rule, country, 'framework_is_in_force', facts)
    : needsHuman(rule, country, 'signature_incomplete', { ...facts, ...span('signed', framework.signed) });
}

/** A Common Agenda binds every Member State; a Mobility Partnership those that signed it or joined by the day. */
function leadSignatory({ country, framework }: NamedCountry, lead: string | null, day: string): Judged {
  const rule = 'lead_signatory';
  if (!framework) return needsHuman(rule, country, 'no_framework', { lead, day });
  const facts = { lead, kind: framework.kind, day };
  if (framework.kind === 'CAMM' || framework.allMemberStates) {
    return lead !== null && isMemberState(lead, day)
      ? pass(rule, country, 'all_member_states', facts)
      : fail(rule, country, 'lead_no_member_state', facts);
  }
  const { signatory } = framework;
  if (!signatory) return fail(rule, country, 'lead_no_signatory', facts);
  const dated = {
    ...facts,
    ...span('acceded', signatory.acceded),
    ...(signatory.left ? span('left', signatory.left) : {}),
    confirmed: signatory.confirmed,
  };
  const acceded = happened(signatory.acceded, day);
  const left = signatory.left ? happened(signatory.left, day) : 'no';
  if (acceded === 'no') return fail(rule, country, 'lead_acceded_later', dated);
  if (left === 'yes') return fail(rule, country, 'lead_left_framework', dated);
  if (acceded === 'unknown' || left === 'unknown') {
    return needsHuman(rule, country, 'accession_incomplete', dated);
  }
  return signatory.confirmed
    ? pass(rule, country, 'lead_is_signatory', dated)
    : needsHuman(rule, country, 'accession_unconfirmed', dated);
}

/** At most the guidelines' share, exactly in cents: 95.004 % is more than 95.00 %. */
function euShare({ grantCents, totalCostCents, guideline }: EligibilityInput): Judged {
  const rule = 'eu_share';
  if (!guideline) return needsHuman(rule, null, 'no_guideline', {});
  const limitBasisPoints = guideline.maximumShareBasisPoints;
  const facts = { grantCents, totalCostCents, limitBasisPoints };
  if (grantCents === null || totalCostCents === null)
    return needsHuman(rule, null, 'amount_not_stated', facts);
  return atMostShare(grantCents, totalCostCents, limitBasisPoints)
    ? pass(rule, null, 'share_within_limit', facts)
    : fail(rule, null, 'share_above_limit', facts);
}

function minimumGrant({ grantCents, guideline }: EligibilityInput): Judged {
  const rule = 'minimum_grant';
  if (!guideline) return needsHuman(rule, null, 'no_guideline', {});
  const facts = { grantCents, minimumGrantCents: guideline.minimumGrantCents };
  if (grantCents === null) return needsHuman(rule, null, 'amount_not_stated', facts);
  return grantCents >= guideline.minimumGrantCents
    ? pass(rule, null, 'grant_large_enough', facts)
    : fail(rule, null, 'grant_below_minimum', facts);
}

/** Only where the guidelines set one, as of everything below. */
function maximumGrant({ grantCents, guideline }: EligibilityInput): readonly Judged[] {
  const rule = 'maximum_grant';
  const maximumGrantCents = guideline?.maximumGrantCents ?? null;
  if (maximumGrantCents === null) return [];
  const facts = { grantCents, maximumGrantCents };
  if (grantCents === null) return [needsHuman(rule, null, 'amount_not_stated', facts)];
  return grantCents <= maximumGrantCents
    ? [pass(rule, null, 'grant_small_enough', facts)]
    : [fail(rule, null, 'grant_above_maximum', facts)];
}

function duration({ durationMonths = null, guideline }: EligibilityInput): readonly Judged[] {
  const minimumMonths = guideline?.minimumDurationMonths ?? null;
  const maximumMonths = guideline?.maximumDurationMonths ?? null;
  if (minimumMonths === null && maximumMonths === null) return [];
  const facts = { durationMonths, minimumMonths: minimumMonths ?? 1, maximumMonths: maximumMonths ?? 120 };
  if (durationMonths === null) return [needsHuman('duration', null, 'duration_not_stated', facts)];
  if (minimumMonths !== null && durationMonths < minimumMonths) {
    return [fail('duration', null, 'duration_too_short', facts)];
  }
  return maximumMonths !== null && durationMonths > maximumMonths
    ? [fail('duration', null, 'duration_too_long', facts)]
    : [pass('duration', null, 'duration_within_limits', facts)];
}

function countryAdmitted({ country }: NamedCountry, guideline: GuidelineRules | null): readonly Judged[] {
  const countries = guideline?.partnerCountries ?? [];
  if (countries.length === 0) return [];
  return countries.includes(country)
    ? [pass('country_admitted', country, 'country_is_admitted', { countries })]
    : [fail('country_admitted', country, 'country_is_not_admitted', { countries })];
}

function aboutAdmitted({ pillar = null, theme = null, guideline }: EligibilityInput): readonly Judged[] {
  const admitted = (
    rule: 'pillar_admitted' | 'theme_admitted',
    what: 'pillar' | 'theme',
    code: string | null,
    codes: readonly string[] = [],
  ): readonly Judged[] => {
    if (codes.length === 0) return [];
    const facts = { [what]: code, [`${what}s`]: codes };
    if (code === null) return [needsHuman(rule, null, `${what}_not_stated`, facts)];
    return codes.includes(code)
      ? [pass(rule, null, `${what}_is_admitted`, facts)]
      : [fail(rule, null, `${what}_is_not_admitted`, facts)];
  };
  return [
    ...admitted('pillar_admitted', 'pillar', pillar, guideline?.pillars),
    ...admitted('theme_admitted', 'theme', theme, guideline?.themes),
  ];
}

function oneFund({ funds }: EligibilityInput): Judged {
  const facts = { funds };
  if (funds.length === 0) return needsHuman('one_fund', null, 'fund_not_stated', facts);
  return funds.length === 1
    ? pass('one_fund', null, 'one_fund_named', facts)
    : fail('one_fund', null, 'more_than_one_fund', facts);
}

/** A missing letter is for a person: it can be asked for before anything is rejected. */
function letters({ guideline, documentKinds }: EligibilityInput): readonly Judged[] {
  if (!guideline) return [];
  const letter = (rule: 'central_support_letter' | 'partner_support_letter', kind: string): Judged =>
    documentKinds.includes(kind)
      ? pass(rule, null, 'letter_there', { kind })
      : needsHuman(rule, null, 'letter_missing', { kind });
  return [
    ...(guideline.needsCentralSupportLetter ? [letter('central_support_letter', 'support_letter')] : []),
    ...(guideline.needsPartnerSupportLetter
      ? [letter('partner_support_letter', 'partner_support_letter')]
      : []),
  ];
}

function happened({ earliest, latest }: DaySpan, day: string): Answer {
  return hasHappened({ known: null, earliest, latest }, day);
}

function span(name: string, { earliest, latest }: DaySpan): Record<string, string | null> {
  return { [`${name}Earliest`]: earliest, [`${name}Latest`]: latest };
}

function pass(rule: RuleCode, country: string | null, why: string, facts: RuleAnswer['facts']): Judged {
  return { rule, country, answer: 'pass', why, facts };
}

function fail(rule: RuleCode, country: string | null, why: string, facts: RuleAnswer['facts']): Judged {
  return { rule, country, answer: 'fail', why, facts };
}

function needsHuman(rule: RuleCode, country: string | null, why: string, facts: RuleAnswer['facts']): Judged {
  return { rule, country, answer: 'needs_human', why, facts };
}
