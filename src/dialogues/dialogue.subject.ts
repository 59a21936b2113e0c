/** What a dialogue brings to the one procedure: its facts, guards and effects. */
import { aboutAction } from '../actions/action-listed.sql.js';
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
import { type Guard, outcomesOf, refusal } from '../workflow/index.js';
import { dialogueWorkflow } from './dialogue.workflow.js';
import { ALL_INVITED, invitationsTo, SHARE_WITH_PARTICIPANTS } from './invitations.sql.js';

const count = (what: string, where = 'true') =>
  `(SELECT count(*) FROM ${what} WHERE dialogue_id = d.id AND ${where})`;

/** Days until the meeting is over, by Brussels' calendar; never less than one. */
const DAYS_TO_END = `greatest(1, coalesce(d.ends_local::date - (entente_now() AT TIME ZONE 'Europe/Brussels')::date, 1))`;

const factsSql = `
  SELECT jsonb_build_object(
    'kind', d.kind, 'requestedBy', d.requested_by,
    'requestGaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN d.purpose = '' THEN 'purpose' END,
      CASE WHEN d.starts_local IS NULL AND d.month_known IS NULL THEN 'dates' END], NULL)),
    'invitationGaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN d.starts_local IS NULL THEN 'days' END,
      CASE WHEN d.starts_local AT TIME ZONE d.time_zone <= entente_now() THEN 'days_ahead' END,
      CASE WHEN d.city = '' AND d.online_url = '' THEN 'place' END,
      CASE WHEN NOT EXISTS (SELECT FROM dialogue_participant p JOIN dialogue_contact k ON k.participant_id = p.id
        WHERE p.dialogue_id = d.id AND p.removed_at IS NULL) THEN 'participants' END], NULL)),
    'outcomeGaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN ${count('dialogue_participant', 'attended AND removed_at IS NULL')} = 0 THEN 'attendance' END,
      CASE WHEN ${count('dialogue_conclusion')} = 0 THEN 'conclusions' END], NULL)),
    'openFollowUps', ${count('dialogue_follow_up', `state = 'OPEN'`)},
    'begun', coalesce(d.starts_local AT TIME ZONE d.time_zone <= entente_now(), false),
    'daysToEnd', ${DAYS_TO_END},
    'partnerCountries', coalesce((SELECT jsonb_agg(k.country ORDER BY k.country) FROM action_country k WHERE k.action_id = a.id), '[]'),
    'withPartners', EXISTS (SELECT FROM action_country k WHERE k.action_id = a.id),
    'suspendedCountries', coalesce((SELECT jsonb_agg(k.country ORDER BY k.country) FROM action_country k
      WHERE k.action_id = a.id AND framework_stage(k.partnership_id) = 'suspended'), '[]'),
    'partnerCalendar', coalesce((SELECT min(k.country) FROM action_country k WHERE k.action_id = a.id), 'COMMISSION'),
    'grantCents', a.grant_cents,
    'fundingRequestId', d.funding_request_id,
    'fundingStage', (SELECT f.stage FROM case_file f WHERE f.id = d.funding_request_id),
    ${FACILITY_PAYMENT_FACTS},
    ${ACTION_MONEY_FACTS},
    ${DOCUMENT_KINDS_FACT})
  FROM dialogue d JOIN action a ON a.id = d.id ${ACTION_MONEY_JOINS}
  WHERE d.id = c.id`;

/** Its request for money is submitted, and so reserves, under that case's own lock. */
const lockSql = `SELECT FROM case_file WHERE id = (SELECT funding_request_id FROM dialogue WHERE id = $1) FOR UPDATE`;

/** Refuses with what is missing, of a fact that lists it. */
const nothingMissing =
  (fact: string): Guard =>
  ({ facts }) => {
    const wanting = listOf(facts[fact]);
    return wanting.length === 0 ? null : refusal('state', 'dialogue_incomplete', { unmet: wanting });
  };

/** What costs money says which envelope pays. */
const envelopeNamed: Guard = ({ facts }) =>
  centsOf(facts, 'grantCents') === 0 || typeof facts['envelopeId'] === 'string'
    ? null
    : refusal('state', 'dialogue_incomplete', { unmet: ['envelope'] });

/** A suspended framework takes no new action. */
const frameworkInForce: Guard = ({ facts }) => {
  const countries = listOf(facts['suspendedCountries']);
  return countries.length === 0 ? null : refusal('state', 'framework_suspended', { countries });
};

const endorsementNotRefused: Guard = (state) => {
  if (outcomesOf(state)('endorsement') !== 'no') return null;
  const countries = state.visas
    .filter((visa) => visa.code === 'endorsement' && visa.answer === 'no' && !visa.invalidated)
    .map((visa) => visa.instance);
  return refusal('state', 'endorsement_refused', { countries });
};

/** Shown before anybody tries; the money is set aside when the request is submitted. */
const envelopeHasRoom: Guard = ({ facts }) => {
  const neededCents = centsOf(facts, 'grantCents');
  const freeCents = centsOf(facts, 'envelopeFreeCents');
  if (neededCents === 0) return null;
  if (facts['envelopeYearOver'] === true) return refusal('state', 'envelope_year_over');
  return freeCents >= neededCents ? null : refusal('state', 'envelope_exhausted', { neededCents, freeCents });
};

/** Stages in which nobody decides on the money any more: it is set aside, or will not come. */
const MONEY_DECIDED = ['committed', 'legal_commitment_signed', 'refused', 'withdrawn', 'lapsed'];

/** Nobody is invited to what may still turn out to be without money; without any, the organisers may find other ways. */
const moneySecured: Guard = ({ facts }) =>
  centsOf(facts, 'grantCents') === 0 || MONEY_DECIDED.includes(String(facts['fundingStage']))
    ? null
    : refusal('state', 'dialogue_money_on_its_way');

const meetingBegun: Guard = ({ facts }) =>
  facts['begun'] === true ? null : refusal('state', 'dialogue_not_begun');

const followUpsSettled: Guard = ({ facts }) => {
  const open = Number(facts['openFollowUps']);
  return open === 0 ? null : refusal('state', 'dialogue_follow_ups_open', { many: open });
};

const shareWithPartnerCountries: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'dialogue_share_with_partners',
      text: `INSERT INTO case_access (case_id, organisation_id, view)
        SELECT $1, o.id, 'partner' FROM organisation o
        WHERE o.kind = 'PARTNER_AUTHORITY' AND o.country = ANY ($2) ON CONFLICT DO NOTHING`,
      values: [caseId, listOf(facts['partnerCountries'])],
    },
  ],
});

const shareWithParticipants: EffectHandler = ({ caseId }) => ({
  statements: [{ name: 'dialogue_share', text: SHARE_WITH_PARTICIPANTS, values: [caseId] }],
});

/** The mails themselves are written by a job: an act that fails has told nobody. */
const invite: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'dialogue_sequence',
      text: 'UPDATE dialogue SET sequence = sequence + 1 WHERE id = $1',
      values: [caseId],
    },
    { name: 'dialogue_invite', text: invitationsTo(ALL_INVITED, 'REQUEST'), values: [caseId, at] },
  ],
});

/** Whoever was invited is told that it is off; who had declined has nothing to take out of a calendar. */
const uninvite: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'dialogue_sequence',
      text: 'UPDATE dialogue SET sequence = sequence + 1 WHERE id = $1',
      values: [caseId],
    },
    {
      name: 'dialogue_uninvite',
      text: invitationsTo(
        `EXISTS (SELECT FROM dialogue_invitation i WHERE i.participant_id = p.id) AND k.answer IS DISTINCT FROM 'DECLINED'
          AND k.answer IS DISTINCT FROM 'SUBSTITUTED'`,
        'CANCEL',
      ),
      values: [caseId, at],
    },
  ],
});

/** New dates are asked about anew; what a substitute was named for stays. */
const clearDates: EffectHandler = ({ caseId }) => ({
  statements: [
    {
      name: 'dialogue_clear_dates',
      text: 'UPDATE dialogue SET starts_local = NULL, ends_local = NULL, month_known = NULL, reply_by = NULL WHERE id = $1',
      values: [caseId],
    },
    {
      name: 'dialogue_clear_answers',
      text: `UPDATE dialogue_contact SET answer = NULL, answered_at = NULL, answered_by = NULL
        WHERE dialogue_id = $1 AND answer IS DISTINCT FROM 'SUBSTITUTED'`,
      values: [caseId],
    },
  ],
});

export const dialogueSubject: Subject = {
  code: 'dialogue',
  prefix: 'DLG',
  shipped: dialogueWorkflow,
  factsSql,
  listed: aboutAction('c.id'),
  lockSql,
  registry: {
    amount: 'grantCents',
    facts: {
      kind: 'text',
      requestedBy: 'text',
      requestGaps: 'list',
      invitationGaps: 'list',
      outcomeGaps: 'list',
      openFollowUps: 'number',
      begun: 'flag',
      daysToEnd: 'number',
      partnerCountries: 'list',
      withPartners: 'flag',
      suspendedCountries: 'list',
      partnerCalendar: 'text',
      grantCents: 'number',
      fundingRequestId: 'text',
      fundingStage: 'text',
      documentKinds: 'list',
      ...FACILITY_PAYMENT_FACT_TYPES,
      ...ACTION_MONEY_FACT_TYPES,
    },
    guards: {
      dialogue_complete: nothingMissing('requestGaps'),
      envelope_named: envelopeNamed,
      framework_in_force: frameworkInForce,
      endorsement_not_refused: endorsementNotRefused,
      envelope_has_room: envelopeHasRoom,
      ready_to_invite: nothingMissing('invitationGaps'),
      money_secured: moneySecured,
      meeting_begun: meetingBegun,
      outcomes_written: nothingMissing('outcomeGaps'),
      follow_ups_settled: followUpsSettled,
      ...facilityPaymentGuards,
    },
    effects: {
      share_with_partner_countries: {},
      share_with_participants: {},
      record_award: {},
      give_back: {},
      close_money: {},
      invite: {},
      uninvite: {},
      clear_dates: {},
      signal: { params: { subject: 'text', transition: 'text' } },
    },
  },
  effects: {
    share_with_partner_countries: shareWithPartnerCountries,
    share_with_participants: shareWithParticipants,
    record_award: recordApproval,
    give_back: giveBack,
    close_money: closeMoney,
    invite,
    uninvite,
    clear_dates: clearDates,
    signal: signalToRequest,
  },
};

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
