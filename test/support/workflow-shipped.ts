/** The shipped definitions with the names their subjects must register, for tests of the definitions themselves. */
import { actionWorkflow } from '../../src/actions/action.workflow.js';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import { ROLES } from '../../src/kernel/actor.js';
import { partnershipWorkflow } from '../../src/partnerships/partnership.workflow.js';
import type { Guard, Registry, VerifyContext, WorkflowDefinition } from '../../src/workflow/index.js';
import { refusal } from '../../src/workflow/index.js';

/** A guard that a test closes by a fact: `{ closed: ['envelope_has_room'] }`. */
const closedByFact =
  (name: string): Guard =>
  (state) => {
    const closed = state.facts['closed'];
    return Array.isArray(closed) && closed.includes(name as never) ? refusal('state', name) : null;
  };

function guards(names: readonly string[]): Readonly<Record<string, Guard>> {
  return Object.fromEntries(names.map((name) => [name, closedByFact(name)]));
}

export const actionRegistry: Registry = {
  facts: {
    partnerCountries: 'list',
    partnerCalendar: 'text',
    organisationCalendar: 'text',
    documentKinds: 'list',
  },
  guards: guards([
    'concept_complete',
    'call_open',
    'framework_in_force',
    'eligibility_not_failed',
    'clarified_before_clerical_rejection',
    'endorsement_not_refused',
    'full_application_complete',
    'funding_request_drafted',
    'envelope_has_room',
    'not_under_contract',
  ]),
  effects: {
    record_submission: {},
    share_with_partner_countries: {},
    share_with_co_applicants: {},
    record_award: {},
    share_funding_request: {},
    reserve: { money: 'reserve' },
    release: { money: 'release' },
    signal: {},
  },
};

export const fundingRequestRegistry: Registry = {
  facts: {
    amountCents: 'number',
    secondSignatureFromCents: 'number',
    organisationCalendar: 'text',
    documentKinds: 'list',
  },
  guards: guards(['action_awarded', 'amount_within_award', 'envelope_holds_reservation']),
  effects: {
    commit: { money: 'commit' },
    release: { money: 'release' },
    contract: { money: 'contract' },
    signal: {},
  },
};

export const partnershipRegistry: Registry = {
  facts: { partnerCalendar: 'text', documentKinds: 'list' },
  guards: {},
  effects: { record_signature: {} },
};

export interface Shipped {
  readonly definition: WorkflowDefinition;
  readonly registry: Registry;
}

export const shipped: readonly Shipped[] = [
  { definition: actionWorkflow, registry: actionRegistry },
  { definition: fundingRequestWorkflow, registry: fundingRequestRegistry },
  { definition: partnershipWorkflow, registry: partnershipRegistry },
];

export const contextOf = (registry: Registry): VerifyContext => ({
  registry,
  roles: ROLES,
  languages: ['en', 'fr'],
});
