import { dialogueWorkflow } from '../../src/dialogues/dialogue.workflow.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { dialogueRegistry } from '../support/workflow-shipped.js';

const funding = {
  system: ['contract_signed', 'funding_refused', 'funding_withdrawn', 'funding_lapsed'],
};
const asked = { programme_manager: ['withdraw'], agency_expert: ['withdraw'] };
const beingPrepared = {
  ...funding,
  secretariat: ['send_invitations', 'cancel'],
  head_of_unit: ['cancel'],
};

const matrix: Matrix = {
  draft: { programme_manager: ['submit', 'withdraw'] },
  agency_draft: { agency_expert: ['submit', 'withdraw'] },
  facility_draft: { secretariat: ['submit', 'withdraw'] },
  requested: { ...asked, secretariat: ['confirm_checked', 'return_for_completion', 'refuse'] },
  endorsement: {
    ...asked,
    partner_authority: ['endorse endorsement:MD', 'object endorsement:MD'],
    consulted_service: ['support consultation', 'advise_against consultation'],
    secretariat: ['return_for_completion', 'withdraw_for_the_facility'],
    clock: ['no_objection_by_silence'],
  },
  approval: { ...asked, head_of_unit: ['approve', 'return_for_completion', 'refuse'] },
  approved: beingPrepared,
  postponed: beingPrepared,
  scheduled: {
    ...funding,
    secretariat: ['confirm_held', 'postpone', 'cancel'],
    head_of_unit: ['cancel'],
  },
  held: { ...funding, secretariat: ['record_outcomes'] },
  outcomes_recorded: { ...funding, secretariat: ['close'], authorising_officer: ['decommit_dormant'] },
  settlement: {
    system: [...funding.system, 'balance_paid'],
    secretariat: ['close_without_payment'],
    authorising_officer: ['decommit_dormant'],
  },
  closed: {},
  cancelled: {},
  refused: {},
  withdrawn: {},
};

describe('Who may do what on a dialogue', () => {
  describeMatrix({
    definition: dialogueWorkflow,
    registry: dialogueRegistry,
    facts: {
      requestedBy: 'lead',
      withPartners: true,
      partnerCountries: ['MD'],
      daysToEnd: 20,
      documentKinds: ['minutes'],
    },
    matrix,
  });
});
