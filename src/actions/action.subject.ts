/** What an action brings to the one procedure: its facts, guards and effects. */

import { isDepleted, type LotRoom } from '../calls/lot-depletion.js';
import { lotRoomSql } from '../calls/lot-room.sql.js';
import { CONDITIONS_BEFORE_AWARD_FACT, conditionsSettled, setConditions } from '../cases/conditions.js';
import {
  COUNTRY_DOCUMENTS_FACT,
  DOCUMENT_OF_KIND_PARAMS,
  documentOfKind,
} from '../cases/document-of-kind.js';
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type CaseState, type Facts, type Guard, outcomesOf, refusal } from '../workflow/index.js';
import { actionWorkflow } from './action.workflow.js';
import { aboutAction, GRANT_LISTED } from './action-listed.sql.js';
import {
  ACTION_MONEY_FACT_TYPES,
  ACTION_MONEY_FACTS,
  ACTION_MONEY_JOINS,
  centsOf,
  DOCUMENT_KINDS_FACT,
  dormantFrom,
  givenBack,
  lastDrawn,
  moves,
} from './action-money.js';
import { actionSubmission } from './action-submission.js';
import {
  ASSESSMENT_FACT_TYPES,
  ASSESSMENT_FACTS,
  ASSESSMENT_JOIN,
  assessmentSettled,
  ownScoresIn,
} from './assessment-facts.js';
import { budgetVersion } from './budget-version.js';
import { COMMITTEE_FACT_TYPES, COMMITTEE_FACTS, committeeGuards } from './committee-guards.js';
import { assessEligibility, type EligibilityInput, failedRules } from './eligibility.js';
import { eligibilityInputSql, guidelineInForce, TODAY } from './eligibility-input.js';
import { RESERVE_FACT_TYPES, RESERVE_FACTS, reserveEffects, reserveGuards } from './reserve-rules.js';
import { isSection, sectionLimits, tooLong } from './section-limits.js';
import { signalTo } from './signal-to.js';

const eligibility = eligibilityInputSql({
  lead: 'c.organisation_id',
  submittedOn: 'a.submitted_on',
  pinnedGuideline: 'a.guideline_version_id',
  lot: 'a.lot_id',
  countries: 'SELECT ac.country, ac.partnership_id FROM action_country ac WHERE ac.action_id = a.id',
  grantCents: 'a.grant_cents',
  totalCostCents: 'a.total_cost_cents',
  funds: 'array_remove(ARRAY[e.fund], NULL)',
  documentKinds: `ARRAY(SELECT DISTINCT d.kind FROM document d WHERE d.case_id = c.id AND d.removed_at IS NULL)`,
  pillar: 'a.pillar',
  theme: 'a.theme',
  durationMonths: 'a.duration_months',
});

/** Something of each of the action's open payment requests, as a list; the reader's own wall applies. */
const paymentsOf = (what: string, where: string) => `coalesce((SELECT jsonb_agg(${what} ORDER BY pc.reference)
  FROM payment_request p JOIN case_file pc ON pc.id = p.id WHERE p.action_id = a.id AND pc.closed_at IS NULL AND ${where}), '[]')`;

/** Whether the installation asks a partner country for its letter, and which are there. */
const LETTER_FACTS = `jsonb_build_object(
    'endorsementLetterAsked', coalesce((SELECT s.value = '"asked"' FROM setting s WHERE s.code = 'endorsement_letter'), false),
    ${COUNTRY_DOCUMENTS_FACT})`;

const factsSql = `
  SELECT jsonb_build_object(
    'kind', a.kind, 'lotId', a.lot_id, 'pillar', a.pillar, 'theme', a.theme,
    'summaryLength', length(a.summary), 'objectivesLength', length(a.objectives),
    'activitiesLength', length(a.activities), 'indicatorsLength', length(a.indicators),
    'startsOn', a.starts_on, 'durationMonths', a.duration_months,
    'sections', jsonb_build_object('summary', a.summary, 'objectives', a.objectives, 'activities', a.activities,
      'indicators', a.indicators)::text,
    'grantCents', a.grant_cents, 'totalCostCents', a.total_cost_cents,
    'budgetTotalCents', (SELECT coalesce(sum(b.amount_cents), 0) FROM budget_line b WHERE b.action_id = a.id),
    'milestoneCount', (SELECT count(*) FROM milestone k WHERE k.action_id = a.id),
    'partnerCountries', coalesce((SELECT jsonb_agg(ac.country ORDER BY ac.country) FROM action_country ac WHERE ac.action_id = a.id), '[]'),
    'suspendedCountries', coalesce((SELECT jsonb_agg(ac.country ORDER BY ac.country) FROM action_country ac
      WHERE ac.action_id = a.id AND framework_stage(ac.partnership_id) = 'suspended'), '[]'),
    'frameworkSuspended', EXISTS (SELECT 1 FROM action_country ac
      WHERE ac.action_id = a.id AND framework_stage(ac.partnership_id) = 'suspended'),
    'securitySensitive', coalesce((SELECT t.sensitive FROM theme t WHERE t.code = a.theme), false),
    'partnerCalendar', (SELECT min(ac.country) FROM action_country ac WHERE ac.action_id = a.id),
    'organisationCalendar', (SELECT o.calendar FROM organisation o WHERE o.id = c.organisation_id),
    'callStatus', (SELECT cp.status FROM lot l JOIN call_for_proposals cp ON cp.id = l.call_id WHERE l.id = a.lot_id),
    'callClosed', (SELECT cp.closes_on < ${TODAY} FROM lot l JOIN call_for_proposals cp ON cp.id = l.call_id WHERE l.id = a.lot_id),
    'lotRoom', ${lotRoomSql('a.lot_id')}::text,
    'fundingRequestId', f.id, 'fundingRequestCents', f.amount_cents,
    'fundingRequestJustified', f.justification <> '',
    'openReports', coalesce((SELECT jsonb_agg(rc.id ORDER BY rc.id) FROM report r JOIN case_file rc ON rc.id = r.id
      WHERE r.action_id = a.id AND rc.stage IN ('planned', 'due', 'returned')), '[]'),
    'draftPayments', ${paymentsOf('to_jsonb(pc.id::text)', `pc.stage IN ('draft', 'to_complete')`)},
    'paymentsUnderWay', ${paymentsOf('to_jsonb(pc.reference)', `p.kind <> 'recovery' AND pc.stage NOT IN ('draft', 'to_complete')`)},
    'recoveriesOpen', ${paymentsOf('to_jsonb(pc.reference)', `p.kind = 'recovery'`)},
    'dormantFrom', ${dormantFrom(lastDrawn('a.id'))}, 'today', ${TODAY},
    'openAmendments', coalesce((SELECT jsonb_agg(d.id) FROM amendment d WHERE d.action_id = a.id AND d.ended_at IS NULL), '[]'),
    'fundingRequestStage', (SELECT fc.stage FROM case_file fc WHERE fc.id = f.id),
    'eligibility', ${eligibility}::text,
    ${CONDITIONS_BEFORE_AWARD_FACT},
    'partsUnsigned', (SELECT count(*) FROM action_part x WHERE x.action_id = a.id AND x.signed_at IS NULL),
    ${ACTION_MONEY_FACTS},
    ${ASSESSMENT_FACTS},
    ${DOCUMENT_KINDS_FACT})
    || CASE WHEN c.stage = 'consultation' THEN ${LETTER_FACTS} ELSE '{}' END
    || CASE WHEN c.stage = 'committee' THEN ${COMMITTEE_FACTS} ELSE '{}' END
    || CASE WHEN c.stage IN ('award_decision', 'reserve_list', 'reserve_called') THEN ${RESERVE_FACTS} ELSE '{}' END
  FROM action a LEFT JOIN funding_request f ON f.action_id = a.id ${ACTION_MONEY_JOINS} ${ASSESSMENT_JOIN}
  WHERE a.id = c.id`;

/** What a concept note has to say before it can be judged. */
const conceptComplete: Guard = ({ facts }) => {
  const missing = [
    ...[
      'lotId',
      'envelopeId',
      'pillar',
      'theme',
      'startsOn',
      'durationMonths',
      'grantCents',
      'totalCostCents',
    ].filter((name) => facts[name] === null || facts[name] === undefined),
    ...['summary', 'objectives'].filter((name) => !(Number(facts[`${name}Length`]) > 0)),
    ...(listOf(facts['partnerCountries']).length === 0 ? ['countries'] : []),
  ];
  return missing.length === 0
    ? null
    : refusal('state', 'concept_incomplete', { missing: missing.map(fieldName) });
};

/** As many words as the guidelines allow that it is judged by: those in force until it is submitted, from then on those of that day. */
const sectionWithinLimit: Guard = ({ facts }, { section }) => {
  const name = String(section);
  if (!isSection(name)) return refusal('state', 'section_unknown', { section: name });
  const texts = JSON.parse(String(facts['sections'] ?? '{}')) as Readonly<Record<string, string>>;
  const { eligibility: input } = facts;
  const guideline = typeof input === 'string' ? (JSON.parse(input) as EligibilityInput).guideline : null;
  const long = tooLong(name, texts[name] ?? '', sectionLimits(guideline));
  return long && refusal('state', 'section_too_long', { ...long }, name);
};

/** A draft that was shared is submitted once every co-applicant has signed its part. */
const partsSigned: Guard = ({ facts }) => {
  const count = Number(facts['partsUnsigned'] ?? 0);
  return count === 0 ? null : refusal('state', 'parts_unsigned', { count });
};

/** A paused or closed call takes no concept note, nor one whose lot is depleted; that none is chosen yet is said by what is missing. */
const callOpen: Guard = ({ facts }) => {
  if (facts['lotId'] === null) return null;
  // That a call is depleted may be noticed a moment late, as that it has money again: its lot says how it is now.
  const takes = facts['callStatus'] === 'open' || facts['callStatus'] === 'depleted';
  if (!takes || facts['callClosed'] === true) return refusal('state', 'call_not_open');
  return lotDepleted(facts) ? refusal('state', 'lot_depleted') : null;
};

/** As it is at this moment, whatever was noticed and told of it. */
function lotDepleted({ lotRoom }: Facts): boolean {
  return typeof lotRoom === 'string' && isDepleted(JSON.parse(lotRoom) as LotRoom);
}

/** A suspended framework takes no new action; a country without any is for a person to judge. */
const frameworkInForce: Guard = ({ facts }) => {
  const countries = listOf(facts['suspendedCountries']);
  return countries.length === 0 ? null : refusal('state', 'framework_suspended', { countries });
};

/** Null when the facts that the rules look at are missing. */
function failedRulesOf(facts: Facts): readonly string[] | null {
  const { eligibility: input } = facts;
  return typeof input === 'string'
    ? failedRules(assessEligibility(JSON.parse(input) as EligibilityInput))
    : null;
}

const eligibilityNotFailed: Guard = ({ facts }) => {
  const failed = failedRulesOf(facts);
  if (failed === null) return refusal('state', 'eligibility_unknown');
  return failed.length === 0 ? null : refusal('state', 'eligibility_failed', { rules: failed });
};

/** Nobody is rejected for a clerical error without having been asked first. */
const clarifiedBeforeClericalRejection: Guard = ({ clocks }) =>
  clocks.some((clock) => clock.code === 'clarification') ? null : refusal('state', 'clarification_first');

const endorsementNotRefused: Guard = (state) =>
  outcomesOf(state)('endorsement') === 'no'
    ? refusal('state', 'endorsement_refused', { countries: refusingCountries(state) })
    : null;

/** Amounts may still change after the eligibility check, so what is said of them is asked again. */
const RULES_ON_AMOUNTS: ReadonlySet<string> = new Set([
  'eu_share',
  'minimum_grant',
  'maximum_grant',
  'one_fund',
]);

const fullApplicationComplete: Guard = ({ facts }) => {
  const missing = [
    ...['activities', 'indicators'].filter((name) => !(Number(facts[`${name}Length`]) > 0)),
    ...(centsOf(facts, 'budgetTotalCents') === 0 ? ['budgetLines'] : []),
    ...(Number(facts['milestoneCount']) > 0 ? [] : ['milestones']),
  ];
  if (missing.length > 0) return refusal('state', 'full_application_incomplete', { missing });
  const budgetTotalCents = centsOf(facts, 'budgetTotalCents');
  const totalCostCents = centsOf(facts, 'totalCostCents');
  if (budgetTotalCents !== totalCostCents) {
    return refusal('state', 'budget_total_differs', { budgetTotalCents, totalCostCents });
  }
  const failed = failedRulesOf(facts)?.filter((rule) => RULES_ON_AMOUNTS.has(rule)) ?? [];
  return failed.length === 0 ? null : refusal('state', 'eligibility_failed', { rules: failed });
};

/** The request is written together with the action and asks for exactly its grant. */
const fundingRequestDrafted: Guard = ({ facts }) => {
  if (facts['fundingRequestStage'] !== 'draft') return refusal('state', 'funding_request_not_in_draft');
  if (facts['fundingRequestJustified'] !== true) return refusal('state', 'funding_request_not_justified');
  return facts['fundingRequestCents'] === facts['grantCents']
    ? null
    : refusal('state', 'funding_request_amount_differs');
};

/** Shown before anybody tries; under concurrency the database has the last word. */
const envelopeHasRoom: Guard = ({ facts }) => {
  const neededCents = centsOf(facts, 'grantCents');
  const freeCents = centsOf(facts, 'envelopeFreeCents');
  if (facts['envelopeYearOver'] === true) return refusal('state', 'envelope_year_over');
  return freeCents >= neededCents ? null : refusal('state', 'envelope_exhausted', { neededCents, freeCents });
};

/** Once the contract is signed the action is terminated, not withdrawn. */
const notUnderContract: Guard = ({ facts }) =>
  centsOf(facts, 'contractedCents') === 0 ? null : refusal('state', 'already_under_contract');

/** Decided on first, so that no order stands on money that goes back. */
const noPaymentUnderWay: Guard = ({ facts }) => {
  const requests = listOf(facts['paymentsUnderWay']);
  return requests.length === 0 ? null : refusal('state', 'payment_under_way', { requests });
};

/** Says what still stands between the action and its end. */
const moneySettled: Guard = ({ facts }) => {
  const requests = [...listOf(facts['paymentsUnderWay']), ...listOf(facts['recoveriesOpen'])];
  if (requests.length > 0) return refusal('state', 'payment_under_way', { requests });
  const orderedCents = centsOf(facts, 'orderedCents');
  return orderedCents === 0 ? null : refusal('state', 'payment_still_ordered', { orderedCents });
};

/** The day of submission and the guidelines then in force, under which it is judged from now on. */
const recordSubmission: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'action_submitted',
      text: `UPDATE action SET submitted_on = ($2::timestamptz AT TIME ZONE 'Europe/Brussels')::date,
          guideline_version_id = ${guidelineInForce('action.lot_id', `($2::timestamptz AT TIME ZONE 'Europe/Brussels')::date`)}
        WHERE id = $1`,
      values: [caseId, at],
    },
    budgetVersion(caseId, 'concept_submitted', at),
    ...actionSubmission(caseId, 'concept_submitted', at),
  ],
});

/** Kept as it stands now, whatever becomes of it: the budget, and what the application says beside it. */
const fixBudget: EffectHandler = ({ caseId, at, params }) => {
  const cause = params['cause'] === 'clarified' ? 'clarified' : 'application_submitted';
  return { statements: [budgetVersion(caseId, cause, at), ...actionSubmission(caseId, cause, at)] };
};

const SHARE_WITH_PARTNERS = `
  INSERT INTO case_access (case_id, organisation_id, view)
  SELECT $1, o.id, 'partner' FROM organisation o
  WHERE o.kind = 'PARTNER_AUTHORITY' AND o.country = ANY ($2) ON CONFLICT DO NOTHING`;

const shareWithPartnerCountries: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'share_with_partners',
      text: SHARE_WITH_PARTNERS,
      values: [caseId, listOf(facts['partnerCountries'])],
    },
  ],
});

const shareWithCoApplicants: EffectHandler = ({ caseId }) => ({
  statements: [
    {
      name: 'share_with_co_applicants',
      text: `INSERT INTO case_access (case_id, organisation_id, view)
        SELECT action_id, organisation_id, 'participant' FROM action_applicant WHERE action_id = $1 ON CONFLICT DO NOTHING`,
      values: [caseId],
    },
  ],
});

/** From the award on the partner countries may watch the money's way too, in its outside projection. */
const shareFundingRequest: EffectHandler = ({ facts }) => ({
  statements:
    typeof facts['fundingRequestId'] === 'string'
      ? [
          {
            name: 'share_with_partners',
            text: SHARE_WITH_PARTNERS,
            values: [facts['fundingRequestId'], listOf(facts['partnerCountries'])],
          },
        ]
      : [],
});

const recordAward: EffectHandler = ({ caseId, at }) => ({
  statements: [
    { name: 'action_awarded', text: 'UPDATE action SET awarded_at = $2 WHERE id = $1', values: [caseId, at] },
    budgetVersion(caseId, 'awarded', at),
  ],
});

const reserve: EffectHandler = ({ caseId, facts }) => ({
  ledger: moves(facts, caseId, { reserve: centsOf(facts, 'grantCents') }),
});

const release: EffectHandler = ({ caseId, facts }) => ({ ledger: givenBack(facts, caseId) });

/** Nothing was put under contract or paid for as long as the installation has set. */
const moneyDormant: Guard = ({ facts }) => {
  if (centsOf(facts, 'contractedCents') === 0) return refusal('state', 'contract_missing');
  const from = String(facts['dormantFrom'] ?? '');
  return from !== '' && from < String(facts['today'])
    ? null
    : refusal('state', 'money_not_dormant', { from });
};

/** Nothing is ordered any more, which a guard has made sure of. */
const closeMoney: EffectHandler = ({ caseId, facts }) => {
  const contractedCents = centsOf(facts, 'contractedCents');
  return {
    ledger: moves(facts, caseId, {
      reduce: contractedCents,
      decommit: contractedCents + centsOf(facts, 'committedCents'),
    }),
  };
};

/** Of which kind of case the action has many, and which of them are signalled. */
const MANY: Readonly<Record<string, string>> = {
  report: 'openReports',
  payment_request: 'draftPayments',
  amendment: 'openAmendments',
};

/** Its reports, payment requests and amendments are signalled each, its funding request as the one there is. */
const signal: EffectHandler = ({ facts, params }) => {
  const many = MANY[String(params['subject'])];
  return many
    ? { signals: listOf(facts[many]).flatMap((id) => signalTo(params, id).signals ?? []) }
    : signalTo(params, facts['fundingRequestId']);
};

export const actionSubject: Subject = {
  code: 'action',
  prefix: 'ACT',
  shipped: actionWorkflow,
  factsSql,
  listed: { ...aboutAction('c.id'), amount: GRANT_LISTED },
  registry: {
    amount: 'grantCents',
    facts: {
      kind: 'text',
      lotId: 'text',
      pillar: 'text',
      theme: 'text',
      summaryLength: 'number',
      objectivesLength: 'number',
      activitiesLength: 'number',
      indicatorsLength: 'number',
      sections: 'text',
      startsOn: 'text',
      durationMonths: 'number',
      grantCents: 'number',
      totalCostCents: 'number',
      budgetTotalCents: 'number',
      milestoneCount: 'number',
      partnerCountries: 'list',
      suspendedCountries: 'list',
      frameworkSuspended: 'flag',
      securitySensitive: 'flag',
      partnerCalendar: 'text',
      organisationCalendar: 'text',
      callStatus: 'text',
      callClosed: 'flag',
      lotRoom: 'text',
      fundingRequestId: 'text',
      fundingRequestCents: 'number',
      fundingRequestJustified: 'flag',
      fundingRequestStage: 'text',
      openReports: 'list',
      draftPayments: 'list',
      paymentsUnderWay: 'list',
      dormantFrom: 'text',
      today: 'text',
      recoveriesOpen: 'list',
      openAmendments: 'list',
      eligibility: 'text',
      conditionsBeforeAward: 'number',
      partsUnsigned: 'number',
      documentKinds: 'list',
      countryDocuments: 'list',
      endorsementLetterAsked: 'flag',
      ...COMMITTEE_FACT_TYPES,
      ...RESERVE_FACT_TYPES,
      ...ACTION_MONEY_FACT_TYPES,
      ...ASSESSMENT_FACT_TYPES,
    },
    guards: {
      concept_complete: conceptComplete,
      section_within_limit: sectionWithinLimit,
      call_open: callOpen,
      framework_in_force: frameworkInForce,
      eligibility_not_failed: eligibilityNotFailed,
      clarified_before_clerical_rejection: clarifiedBeforeClericalRejection,
      endorsement_not_refused: endorsementNotRefused,
      document_of_kind: documentOfKind,
      full_application_complete: fullApplicationComplete,
      funding_request_drafted: fundingRequestDrafted,
      envelope_has_room: envelopeHasRoom,
      not_under_contract: notUnderContract,
      no_payment_under_way: noPaymentUnderWay,
      money_settled: moneySettled,
      money_dormant: moneyDormant,
      conditions_settled: conditionsSettled,
      parts_signed: partsSigned,
      own_scores_in: ownScoresIn,
      assessment_settled: assessmentSettled,
      ...committeeGuards,
      ...reserveGuards,
    },
    guardParams: { document_of_kind: DOCUMENT_OF_KIND_PARAMS, section_within_limit: { section: 'text' } },
    effects: {
      record_submission: {},
      share_with_partner_countries: {},
      share_with_co_applicants: {},
      record_award: {},
      fix_budget: { params: { cause: 'text' } },
      share_funding_request: {},
      reserve: { money: 'reserve' },
      release: { money: 'release' },
      close_money: {},
      set_conditions: {},
      pass_over: {},
      record_reserve_lapse: {},
      signal: { params: { subject: 'text', transition: 'text' } },
    },
  },
  effects: {
    record_submission: recordSubmission,
    share_with_partner_countries: shareWithPartnerCountries,
    share_with_co_applicants: shareWithCoApplicants,
    record_award: recordAward,
    fix_budget: fixBudget,
    share_funding_request: shareFundingRequest,
    reserve,
    release,
    close_money: closeMoney,
    set_conditions: setConditions,
    ...reserveEffects,
    signal,
  },
};

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The field as forms and the API name it. */
function fieldName(fact: string): string {
  const names: Readonly<Record<string, string>> = {
    lotId: 'lot',
    envelopeId: 'fund',
    grantCents: 'grant',
    totalCostCents: 'totalCost',
  };
  return names[fact] ?? fact;
}

function refusingCountries(state: CaseState): readonly string[] {
  return state.visas
    .filter((visa) => visa.code === 'endorsement' && visa.answer === 'no' && !visa.invalidated)
    .map((visa) => visa.instance);
}
