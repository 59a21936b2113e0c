/**
 * Whether an action may be funded, as a list of rules that each answer pass, fail or needs-a-human with the facts
 * they looked at. Pure. Source: domain brief, "Eligibility"; the figures come from the call's guidelines.
 */
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
}

export interface GuidelineRules {
  readonly version: number;
  readonly minimumGrantCents: number;
  /** 9,500 is 95.00 %. */
  readonly maximumShareBasisPoints: number;
  readonly needsCentralSupportLetter: boolean;
  readonly needsPartnerSupportLetter: boolean;
}

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
  | 'one_fund'
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
        ])),
    euShare(input),
    minimumGrant(input),
    oneFund(input),
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

function leadPublicBody({ lead }: EligibilityInput): Judged {
  const facts = { kind: lead.kind, publicBody: lead.publicBody };
  return lead.kind === 'MEMBER_STATE_AUTHORITY' && lead.publicBody
    ? pass('lead_public_body', null, 'lead_is_public_body', facts)
    : fail('lead_public_body', null, 'lead_is_no_public_body', facts);
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
