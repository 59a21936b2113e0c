/** What a funding request brings to the one procedure: its facts, guards and effects. */
import { aboutAction } from '../actions/action-listed.sql.js';
import {
  ACTION_MONEY_FACT_TYPES,
  ACTION_MONEY_FACTS,
  ACTION_MONEY_JOINS,
  centsOf,
  DOCUMENT_KINDS_FACT,
  givenBack,
  idOf,
  moves,
} from '../actions/action-money.js';
import { signalTo } from '../actions/signal-to.js';
import {
  FINDINGS_SETTLED_PARAMS,
  findingsSettled,
  OPEN_FINDINGS_FACT,
  OPEN_FINDINGS_FACT_TYPE,
} from '../cases/open-findings.js';
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Guard, refusal } from '../workflow/index.js';
import { fundingRequestWorkflow } from './funding-request.workflow.js';

const factsSql = `
  SELECT jsonb_build_object(
    'amountCents', f.amount_cents,
    'justified', f.justification <> '',
    'justificationDigest', md5(f.justification),
    'secondSignatureFromCents', (SELECT s.value FROM setting s WHERE s.code = 'second_signature_from_cents'),
    'organisationCalendar', coalesce((SELECT o.calendar FROM organisation o WHERE o.id = c.organisation_id), 'COMMISSION'),
    'heldByFacility', c.organisation_id IS NULL,
    'actionId', f.action_id, 'actionSubject', (SELECT ac.subject FROM case_file ac WHERE ac.id = f.action_id),
    'actionAwarded', a.awarded_at IS NOT NULL AND NOT coalesce((SELECT ac.closed_at IS NOT NULL FROM case_file ac WHERE ac.id = f.action_id), false),
    'enteredYear', extract(year FROM c.stage_since AT TIME ZONE 'Europe/Brussels'),
    'currentYear', extract(year FROM entente_now() AT TIME ZONE 'Europe/Brussels'),
    ${OPEN_FINDINGS_FACT},
    ${ACTION_MONEY_FACTS},
    ${DOCUMENT_KINDS_FACT})
  FROM funding_request f JOIN action a ON a.id = f.action_id ${ACTION_MONEY_JOINS}
  WHERE f.id = c.id`;

/** Only after the award, and not once the action has ended, may the request for its money be submitted. */
const actionAwarded: Guard = ({ facts }) =>
  facts['actionAwarded'] === true ? null : refusal('state', 'action_not_awarded');

/** What was awarded is reserved; a request, also a corrected one, asks for no more. Told without figures. */
const amountWithinAward: Guard = ({ facts }) => {
  const amountCents = centsOf(facts, 'amountCents');
  if (amountCents === 0) return refusal('state', 'amount_missing');
  return amountCents <= centsOf(facts, 'reservedCents') ? null : refusal('state', 'amount_above_award');
};

/** The facility's own request is written before it is submitted. */
const requestWritten: Guard = ({ facts }) => {
  if (centsOf(facts, 'amountCents') === 0) return refusal('state', 'amount_missing');
  return facts['justified'] === true ? null : refusal('state', 'funding_request_not_justified');
};

/** A commitment can be put under contract until 31 December of the year in which it was made (see `year-end.ts`). */
const commitmentYearOver: Guard = ({ facts }) => {
  const year = Number(facts['enteredYear']);
  return Number(facts['currentYear']) > year ? null : refusal('state', 'commitment_year_not_over', { year });
};

/** What is signed must be there, reserved or still free; the database has the last word. */
const envelopeHoldsReservation: Guard = ({ facts }) => {
  const neededCents = centsOf(facts, 'amountCents') - centsOf(facts, 'reservedCents');
  const freeCents = centsOf(facts, 'envelopeFreeCents');
  if (centsOf(facts, 'amountCents') === 0) return refusal('state', 'amount_missing');
  if (facts['envelopeYearOver'] === true) return refusal('state', 'envelope_year_over');
  return neededCents <= freeCents ? null : refusal('state', 'envelope_exhausted', { neededCents, freeCents });
};

/**
 * The reservation becomes the commitment; what the corrected request no longer asks for goes back, and what was never
 * reserved is taken from what is free.
 */
const commit: EffectHandler = ({ facts }) => {
  const amountCents = centsOf(facts, 'amountCents');
  const reservedCents = centsOf(facts, 'reservedCents');
  const actionId = idOf(facts, 'actionId');
  const unreserved = moves(facts, actionId, { commit: amountCents - reservedCents });
  return {
    ledger: [
      ...moves(facts, actionId, {
        commit: Math.min(amountCents, reservedCents),
        release: reservedCents - amountCents,
      }),
      ...unreserved.map((line) => ({ ...line, from: 'free' as const })),
    ],
  };
};

/** Without an award the request itself reserves. */
const reserve: EffectHandler = ({ facts }) => ({
  ledger: moves(facts, idOf(facts, 'actionId'), { reserve: centsOf(facts, 'amountCents') }),
});

const release: EffectHandler = ({ facts }) => ({ ledger: givenBack(facts, idOf(facts, 'actionId')) });

const contract: EffectHandler = ({ facts }) => ({
  ledger: moves(facts, idOf(facts, 'actionId'), { contract: centsOf(facts, 'committedCents') }),
});

/** A grant, technical assistance or a dialogue: whichever kind of case the action is. */
const signal: EffectHandler = ({ facts, params }) =>
  signalTo({ ...params, subject: String(facts['actionSubject'] ?? params['subject']) }, facts['actionId']);

export const fundingRequestSubject: Subject = {
  code: 'funding_request',
  prefix: 'FR',
  shipped: fundingRequestWorkflow,
  factsSql,
  listed: {
    ...aboutAction('(SELECT f.action_id FROM funding_request f WHERE f.id = c.id)'),
    amount: '(SELECT f.amount_cents FROM funding_request f WHERE f.id = c.id)',
  },
  registry: {
    amount: 'amountCents',
    facts: {
      amountCents: 'number',
      justified: 'flag',
      justificationDigest: 'text',
      secondSignatureFromCents: 'number',
      organisationCalendar: 'text',
      heldByFacility: 'flag',
      actionId: 'text',
      actionSubject: 'text',
      actionAwarded: 'flag',
      enteredYear: 'number',
      currentYear: 'number',
      ...OPEN_FINDINGS_FACT_TYPE,
      documentKinds: 'list',
      ...ACTION_MONEY_FACT_TYPES,
    },
    guards: {
      action_awarded: actionAwarded,
      amount_within_award: amountWithinAward,
      request_written: requestWritten,
      envelope_holds_reservation: envelopeHoldsReservation,
      commitment_year_over: commitmentYearOver,
      findings_settled: findingsSettled,
    },
    guardParams: { findings_settled: FINDINGS_SETTLED_PARAMS },
    effects: {
      reserve: { money: 'reserve' },
      commit: { money: 'commit' },
      release: { money: 'release' },
      contract: { money: 'contract' },
      signal: { params: { subject: 'text', transition: 'text' } },
    },
  },
  effects: { reserve, commit, release, contract, signal },
};
