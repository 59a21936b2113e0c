/** What technical assistance brings to the one procedure: its facts, guards and effects. */
import { aboutAction, GRANT_LISTED } from '../actions/action-listed.sql.js';
import {
  ACTION_MONEY_FACT_TYPES,
  ACTION_MONEY_FACTS,
  ACTION_MONEY_JOINS,
  centsOf,
  DOCUMENT_KINDS_FACT,
} from '../actions/action-money.js';
import {
  closeMoney,
  FACILITY_PAYMENT_FACT_TYPES,
  FACILITY_PAYMENT_FACTS,
  facilityPaymentGuards,
  giveBack,
  recordApproval,
  signalToRequest,
} from '../actions/facility-money.js';
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Guard, refusal } from '../workflow/index.js';
import { assistanceWorkflow } from './assistance.workflow.js';
import { LINE_COST, LINE_STATE, SHARE_WITH_AGENCIES } from './plan-lines.sql.js';

/** The names of lines, as far as the reader sees them; a journey is no delivery. */
const lines = (where: string) => `coalesce((SELECT jsonb_agg(l.name ORDER BY l.kind, l.position)
  FROM assistance_line l WHERE l.assistance_id = a.id AND ${where}), '[]')`;

const countriesWhere = (where: string) => `coalesce((SELECT jsonb_agg(k.country ORDER BY k.country)
  FROM action_country k WHERE k.action_id = a.id AND ${where}), '[]')`;
/** Whoever asked has said yes already. */
const DID_NOT_ASK = `(o.kind IS DISTINCT FROM 'PARTNER_AUTHORITY' OR o.country IS DISTINCT FROM k.country)`;

const factsSql = `
  SELECT jsonb_build_object(
    'requestedBy', t.requested_by,
    'gaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN a.summary = '' THEN 'summary' END, CASE WHEN a.objectives = '' THEN 'objectives' END,
      CASE WHEN t.beneficiaries = '' THEN 'beneficiaries' END,
      CASE WHEN NOT EXISTS (SELECT FROM action_country k WHERE k.action_id = a.id) THEN 'countries' END], NULL)),
    'checkGaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN a.pillar IS NULL THEN 'pillar' END, CASE WHEN a.theme IS NULL THEN 'theme' END,
      CASE WHEN a.lot_id IS NULL OR a.envelope_id IS NULL THEN 'envelope' END,
      CASE WHEN a.grant_cents IS NULL THEN 'estimate' END, CASE WHEN f.id IS NULL THEN 'estimate' END], NULL)),
    'estimateCents', a.grant_cents,
    'partnerCountries', ${countriesWhere('true')}, 'endorsingCountries', ${countriesWhere(DID_NOT_ASK)},
    'endorsementNeeded', EXISTS (SELECT FROM action_country k WHERE k.action_id = a.id AND ${DID_NOT_ASK}),
    'suspendedCountries', ${countriesWhere(`framework_stage(k.partnership_id) = 'suspended'`)},
    'partnerCalendar', coalesce((SELECT min(k.country) FROM action_country k WHERE k.action_id = a.id), 'COMMISSION'),
    'organisationCalendar', coalesce(o.calendar, 'COMMISSION'),
    'fundingRequestId', funding_request_beside(a.id),
    'countriesWithoutLine', ${countriesWhere(`NOT EXISTS (SELECT FROM assistance_line l
      WHERE l.assistance_id = a.id AND l.kind <> 'travel' AND l.country = k.country)`)},
    'planCents', (SELECT coalesce(sum(${LINE_COST}), 0) FROM assistance_line l LEFT JOIN assistance_cost s ON s.line_id = l.id WHERE l.assistance_id = a.id),
    'undelivered', ${lines(`l.kind <> 'travel' AND ${LINE_STATE} = 'planned'`)},
    'unconfirmed', ${lines(`l.kind <> 'travel' AND ${LINE_STATE} IN ('planned', 'to_confirm')`)},
    'disputed', ${lines(`${LINE_STATE} = 'disputed'`)},
    'outcomeGaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN coalesce(r.results, '') = '' THEN 'results' END,
      CASE WHEN coalesce(r.indicators_met, '') = '' THEN 'indicatorsMet' END,
      CASE WHEN coalesce(n.lessons, '') = '' THEN 'lessons' END], NULL)),
    ${FACILITY_PAYMENT_FACTS},
    ${ACTION_MONEY_FACTS},
    ${DOCUMENT_KINDS_FACT})
  FROM technical_assistance t JOIN action a ON a.id = t.id LEFT JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN funding_request f ON f.action_id = a.id LEFT JOIN assistance_outcome r ON r.assistance_id = t.id
    LEFT JOIN technical_assistance_confidential n ON n.assistance_id = t.id ${ACTION_MONEY_JOINS}
  WHERE t.id = c.id`;

const requestComplete: Guard = ({ facts }) => {
  const lacked = listOf(facts['gaps']);
  return lacked.length === 0 ? null : refusal('state', 'assistance_incomplete', { lacked });
};

const checkComplete: Guard = ({ facts }) => {
  const lacked = [...new Set(listOf(facts['checkGaps']))];
  return lacked.length === 0 ? null : refusal('state', 'assistance_check_incomplete', { lacked });
};

/** A suspended framework takes nothing new. */
const frameworkInForce: Guard = ({ facts }) => {
  const countries = listOf(facts['suspendedCountries']);
  return countries.length === 0 ? null : refusal('state', 'framework_suspended', { countries });
};

/** The facility asks itself nothing: it puts right what it has written. */
const askedByOthers: Guard = ({ facts }) =>
  facts['requestedBy'] === 'facility' ? refusal('state', 'assistance_of_the_facility') : null;

/** Shown before anybody tries; under concurrency the database has the last word. */
const envelopeHasRoom: Guard = ({ facts }) => {
  const neededCents = centsOf(facts, 'estimateCents');
  const freeCents = centsOf(facts, 'envelopeFreeCents');
  if (facts['envelopeYearOver'] === true) return refusal('state', 'envelope_year_over');
  return freeCents >= neededCents ? null : refusal('state', 'envelope_exhausted', { neededCents, freeCents });
};

const notUnderContract: Guard = ({ facts }) =>
  centsOf(facts, 'contractedCents') === 0 ? null : refusal('state', 'already_under_contract');

/** Every country receives something, or it is not one of those that do. */
const planComplete: Guard = ({ facts }) => {
  const countries = listOf(facts['countriesWithoutLine']);
  return countries.length === 0 ? null : refusal('state', 'plan_without_line', { countries });
};

const planWithinContract: Guard = ({ facts }) => {
  const planCents = centsOf(facts, 'planCents');
  const contractCents =
    centsOf(facts, 'contractedCents') + centsOf(facts, 'orderedCents') + centsOf(facts, 'paidCents');
  return planCents <= contractCents
    ? null
    : refusal('state', 'plan_above_contract', {
        planCents,
        contractCents,
        overCents: planCents - contractCents,
      });
};

const everythingDelivered: Guard = ({ facts }) => {
  const deliveries = listOf(facts['undelivered']);
  return deliveries.length === 0 ? null : refusal('state', 'deliveries_to_record', { deliveries });
};

/** Of those that the reader sees: a partner country is asked for its own alone. */
const deliveriesConfirmed: Guard = ({ facts }) => {
  const disputed = listOf(facts['disputed']);
  if (disputed.length > 0) return refusal('state', 'deliveries_disputed', { deliveries: disputed });
  const unconfirmed = listOf(facts['unconfirmed']);
  return unconfirmed.length === 0
    ? null
    : refusal('state', 'deliveries_unconfirmed', { deliveries: unconfirmed });
};

const outcomesWritten: Guard = ({ facts }) => {
  const lacked = listOf(facts['outcomeGaps']);
  return lacked.length === 0 ? null : refusal('state', 'assistance_outcomes_missing', { lacked });
};

const recordSubmission: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'assistance_submitted',
      text: `UPDATE action SET submitted_on = ($2::timestamptz AT TIME ZONE 'Europe/Brussels')::date WHERE id = $1`,
      values: [caseId, at],
    },
  ],
});

const shareWithPartnerCountries: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'assistance_share',
      text: `INSERT INTO case_access (case_id, organisation_id, view)
        SELECT $1, o.id, 'partner' FROM organisation o
        WHERE o.kind = 'PARTNER_AUTHORITY' AND o.country = ANY ($2) ON CONFLICT DO NOTHING`,
      values: [caseId, listOf(facts['partnerCountries'])],
    },
  ],
});

const stamped =
  (name: string, text: string): EffectHandler =>
  ({ caseId, at }) => ({ statements: [{ name, text, values: [caseId, at] }] });

/** From then on the agencies whose experts go see it. */
const recordSchedule: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'assistance_scheduled',
      text: 'UPDATE technical_assistance SET scheduled_at = coalesce(scheduled_at, $2) WHERE id = $1',
      values: [caseId, at],
    },
    { name: 'assistance_share_with_agencies', text: SHARE_WITH_AGENCIES, values: [caseId] },
  ],
});
const recordOutcomes = stamped(
  'assistance_outcomes',
  'UPDATE assistance_outcome SET recorded_at = $2 WHERE assistance_id = $1',
);

export const assistanceSubject: Subject = {
  code: 'technical_assistance',
  prefix: 'TA',
  shipped: assistanceWorkflow,
  factsSql,
  listed: { ...aboutAction('c.id'), amount: GRANT_LISTED, amountIsInside: true },
  registry: {
    amount: 'estimateCents',
    facts: {
      requestedBy: 'text',
      gaps: 'list',
      checkGaps: 'list',
      estimateCents: 'number',
      partnerCountries: 'list',
      endorsingCountries: 'list',
      endorsementNeeded: 'flag',
      suspendedCountries: 'list',
      partnerCalendar: 'text',
      organisationCalendar: 'text',
      fundingRequestId: 'text',
      countriesWithoutLine: 'list',
      planCents: 'number',
      undelivered: 'list',
      unconfirmed: 'list',
      disputed: 'list',
      outcomeGaps: 'list',
      ...FACILITY_PAYMENT_FACT_TYPES,
      documentKinds: 'list',
      ...ACTION_MONEY_FACT_TYPES,
    },
    guards: {
      request_complete: requestComplete,
      check_complete: checkComplete,
      framework_in_force: frameworkInForce,
      asked_by_others: askedByOthers,
      envelope_has_room: envelopeHasRoom,
      not_under_contract: notUnderContract,
      plan_complete: planComplete,
      plan_within_contract: planWithinContract,
      everything_delivered: everythingDelivered,
      deliveries_confirmed: deliveriesConfirmed,
      outcomes_written: outcomesWritten,
      ...facilityPaymentGuards,
    },
    effects: {
      record_submission: {},
      share_with_partner_countries: {},
      record_award: {},
      record_schedule: {},
      record_outcomes: {},
      // Its funding request has set the money aside, so that the verifier sees none here.
      give_back: {},
      close_money: {},
      signal: { params: { subject: 'text', transition: 'text' } },
    },
  },
  effects: {
    record_submission: recordSubmission,
    share_with_partner_countries: shareWithPartnerCountries,
    record_award: recordApproval,
    record_schedule: recordSchedule,
    record_outcomes: recordOutcomes,
    give_back: giveBack,
    close_money: closeMoney,
    signal: signalToRequest,
  },
};

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
