/** What an amendment brings to the one procedure: its facts, guards and effects. */
import { aboutAction } from '../actions/action-listed.sql.js';
import {
  ACTION_MONEY_FACT_TYPES,
  ACTION_MONEY_FACTS,
  ACTION_MONEY_JOINS,
  centsOf,
  idOf,
  moves,
} from '../actions/action-money.js';
import { actionSubmission } from '../actions/action-submission.js';
import { budgetVersion } from '../actions/budget-version.js';
import { signalTo } from '../actions/signal-to.js';
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Guard, refusal } from '../workflow/index.js';
import { amendmentWorkflow } from './amendment.workflow.js';

/** Countries whose part changes: those that come or go; all of them when the activities there change. */
const ENDORSING = `(SELECT coalesce(jsonb_agg(DISTINCT k.country ORDER BY k.country), '[]') FROM (
    SELECT t.country, t."partnershipId", 'before' AS side FROM jsonb_to_recordset(d.before->'countries') AS t (country text, "partnershipId" uuid)
    UNION ALL SELECT t.country, t."partnershipId", 'after' FROM jsonb_to_recordset(d.after->'countries') AS t (country text, "partnershipId" uuid)) k
  WHERE d.partner_note <> '' OR (SELECT count(*) FROM jsonb_to_recordset(d.before->'countries') AS t (country text) WHERE t.country = k.country)
    <> (SELECT count(*) FROM jsonb_to_recordset(d.after->'countries') AS t (country text) WHERE t.country = k.country))`;

/** The terms in which the action is not any more as it was when the amendment was written. */
const CHANGED_MEANWHILE = `(SELECT coalesce(jsonb_agg(n.key ORDER BY n.key), '[]') FROM jsonb_each(action_plan_terms(a.id) || action_money_terms(a.id)) n
  WHERE n.value IS DISTINCT FROM (d.before || coalesce((SELECT s.before FROM amendment_confidential s WHERE s.amendment_id = d.id), '{}'))->n.key)`;

/** A country that is to join answers before it sees the action, so that nothing it is asked for may lie there. */
const factsSql = `
  SELECT jsonb_build_object(
    'byFacility', d.started_by = 'facility',
    'moneyChanges', coalesce((n.money->>'changes')::boolean, false),
    'addedCents', greatest(0, (n.money->>'changeCents')::bigint),
    'removedCents', greatest(0, -(n.money->>'changeCents')::bigint),
    'changeCents', abs((n.money->>'changeCents')::bigint),
    'timeChanges', d.before->'startsOn' <> d.after->'startsOn' OR d.before->'durationMonths' <> d.after->'durationMonths',
    'endorsingCountries', k.endorsing,
    'partnerPartChanges', jsonb_array_length(k.endorsing) > 0,
    'partnerCountries', (SELECT coalesce(jsonb_agg(DISTINCT c.country), '[]') FROM jsonb_to_recordset((d.before->'countries') || (d.after->'countries')) AS c (country text)),
    'coApplicants', (d.before->'coApplicantIds') || (d.after->'coApplicantIds'),
    'gaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN NOT (n.money->>'reasoned')::boolean THEN 'reason' END,
      CASE WHEN d.before = d.after AND d.partner_note = '' AND NOT (n.money->>'changes')::boolean THEN 'changes' END], NULL)),
    'changedMeanwhile', ${CHANGED_MEANWHILE},
    'needsSecondSignature', (n.money->>'changeCents')::bigint > 0 AND (n.money->>'changeCents')::bigint
      >= (SELECT s.value::text::bigint FROM setting s WHERE s.code = 'second_signature_from_cents'),
    'organisationCalendar', (SELECT o.calendar FROM organisation o WHERE o.id = c.organisation_id),
    'partnerCalendar', coalesce((SELECT min(t.value) FROM jsonb_array_elements_text(k.endorsing) t), 'COMMISSION'),
    'actionId', d.action_id,
    'actionStage', ac.stage,
    'actionFollows', jsonb_path_exists(w.body, '$.stages[*].transitions[*] ? (@.code == "amended")'),
    'finalReportHandedIn', EXISTS (SELECT FROM report r JOIN case_file rc ON rc.id = r.id
      WHERE r.action_id = d.action_id AND r.kind = 'final' AND r.replaced_at IS NULL AND rc.stage NOT IN ('planned', 'due', 'not_needed')),
    ${ACTION_MONEY_FACTS})
  FROM amendment d LEFT JOIN action a ON a.id = d.action_id LEFT JOIN case_file ac ON ac.id = a.id LEFT JOIN workflow_definition w ON w.id = ac.definition_id
    ${ACTION_MONEY_JOINS}, LATERAL (SELECT amendment_money(d.id) AS money) n, LATERAL (SELECT ${ENDORSING} AS endorsing) k
  WHERE d.id = c.id`;

/** The action it changes, so that it does not end or change while this one is decided on. */
const lockSql = `SELECT FROM case_file WHERE id = (SELECT action_id FROM amendment WHERE id = $1) FOR UPDATE`;

const amendmentComplete: Guard = ({ facts }) => {
  const gaps = listOf(facts['gaps']);
  return gaps.length === 0 ? null : refusal('state', 'amendment_incomplete', { lacking: gaps });
};

const actionUnderWay: Guard = ({ facts }) =>
  ['implementation', 'suspended'].includes(String(facts['actionStage']))
    ? null
    : refusal('state', 'action_not_under_way');

/** What was assessed and authorised was a change from something: when that is not there any more, it is looked at anew. */
const valuesAsTheyWere: Guard = ({ facts }) => {
  const terms = listOf(facts['changedMeanwhile']);
  return terms.length === 0 ? null : refusal('state', 'action_changed_meanwhile', { terms });
};

/** Dates of reports follow the action's; not those of a final report that is in. */
const reportsCanFollow: Guard = ({ facts }) =>
  facts['timeChanges'] === true && facts['finalReportHandedIn'] === true
    ? refusal('state', 'final_report_handed_in')
    : null;

/** Shown before anybody tries; under concurrency the database has the last word. */
const envelopeHasRoom: Guard = ({ facts }) => {
  const neededCents = centsOf(facts, 'addedCents');
  const freeCents = centsOf(facts, 'envelopeFreeCents');
  if (neededCents > 0 && facts['envelopeYearOver'] === true) return refusal('state', 'envelope_year_over');
  return neededCents <= freeCents
    ? null
    : refusal('state', 'amendment_without_room', {
        neededCents,
        freeCents,
        missingCents: neededCents - freeCents,
      });
};

/** What is ordered or paid stays under contract, whatever is taken away. */
const notBelowWhatIsUsed: Guard = ({ facts }) => {
  const removedCents = centsOf(facts, 'removedCents');
  const contractedCents = centsOf(facts, 'contractedCents');
  const usedCents = centsOf(facts, 'orderedCents') + centsOf(facts, 'paidCents');
  return removedCents <= contractedCents
    ? null
    : refusal('state', 'amendment_below_used', { removedCents, contractedCents, usedCents });
};

const startedByTheLead: Guard = ({ facts }) =>
  facts['byFacility'] !== true ? null : refusal('state', 'amendment_of_the_facility');

const startedByTheFacility: Guard = ({ facts }) =>
  facts['byFacility'] === true ? null : refusal('state', 'amendment_of_the_lead');

/** A country that a correction left out has no part in it any more. */
const shareWithPartnerCountries: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'amendment_unshare_partners',
      text: `DELETE FROM case_access x USING organisation o WHERE x.case_id = $1 AND x.view = 'partner' AND o.id = x.organisation_id
        AND o.country <> ALL ($2::text[])`,
      values: [caseId, listOf(facts['partnerCountries'])],
    },
    {
      name: 'amendment_share_partners',
      text: `INSERT INTO case_access (case_id, organisation_id, view)
        SELECT $1, o.id, 'partner' FROM organisation o
        WHERE o.kind = 'PARTNER_AUTHORITY' AND o.country = ANY ($2) ON CONFLICT DO NOTHING`,
      values: [caseId, listOf(facts['partnerCountries'])],
    },
  ],
});

const shareWithCoApplicants: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'amendment_share_co_applicants',
      text: `INSERT INTO case_access (case_id, organisation_id, view) SELECT DISTINCT $1::uuid, unnest($2::uuid[]), 'participant'
        ON CONFLICT DO NOTHING`,
      values: [caseId, listOf(facts['coApplicants'])],
    },
  ],
});

const carryOut: EffectHandler = ({ caseId, facts, at }) => ({
  statements: [
    { name: 'amendment_carry_out', text: 'SELECT carry_out_amendment($1, $2)', values: [caseId, at] },
    ...(facts['moneyChanges'] === true
      ? [budgetVersion(idOf(facts, 'actionId'), 'amended', at, caseId)]
      : []),
    ...actionSubmission(idOf(facts, 'actionId'), 'amended', at, caseId),
  ],
});

/** What is added is set aside and put under contract; what is taken away goes back the same way. */
const moveMoney: EffectHandler = ({ facts }) => {
  const actionId = idOf(facts, 'actionId');
  const addedCents = centsOf(facts, 'addedCents');
  const removedCents = centsOf(facts, 'removedCents');
  return {
    ledger: [
      ...moves(facts, actionId, { commit: addedCents }).map((line) => ({ ...line, from: 'free' as const })),
      ...moves(facts, actionId, { contract: addedCents, reduce: removedCents, decommit: removedCents }),
    ],
  };
};

/** An action on a version of its workflow from before there were amendments is changed all the same. */
const signal: EffectHandler = ({ facts, params }) =>
  facts['actionFollows'] === true ? signalTo(params, facts['actionId']) : {};

export const amendmentSubject: Subject = {
  code: 'amendment',
  prefix: 'AMD',
  shipped: amendmentWorkflow,
  factsSql,
  listed: aboutAction('(SELECT m.action_id FROM amendment m WHERE m.id = c.id)'),
  lockSql,
  registry: {
    amount: 'changeCents',
    facts: {
      byFacility: 'flag',
      moneyChanges: 'flag',
      addedCents: 'number',
      removedCents: 'number',
      changeCents: 'number',
      timeChanges: 'flag',
      endorsingCountries: 'list',
      partnerPartChanges: 'flag',
      partnerCountries: 'list',
      coApplicants: 'list',
      gaps: 'list',
      changedMeanwhile: 'list',
      needsSecondSignature: 'flag',
      organisationCalendar: 'text',
      partnerCalendar: 'text',
      actionId: 'text',
      actionStage: 'text',
      actionFollows: 'flag',
      finalReportHandedIn: 'flag',
      ...ACTION_MONEY_FACT_TYPES,
    },
    guards: {
      amendment_complete: amendmentComplete,
      action_under_way: actionUnderWay,
      values_as_they_were: valuesAsTheyWere,
      reports_can_follow: reportsCanFollow,
      envelope_has_room: envelopeHasRoom,
      not_below_what_is_used: notBelowWhatIsUsed,
      started_by_the_lead: startedByTheLead,
      started_by_the_facility: startedByTheFacility,
    },
    effects: {
      share_with_partner_countries: {},
      share_with_co_applicants: {},
      carry_out: {},
      move_money: {},
      signal: { params: { subject: 'text', transition: 'text' } },
    },
  },
  effects: {
    share_with_partner_countries: shareWithPartnerCountries,
    share_with_co_applicants: shareWithCoApplicants,
    carry_out: carryOut,
    move_money: moveMoney,
    signal,
  },
};

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
