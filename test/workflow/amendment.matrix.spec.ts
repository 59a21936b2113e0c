import { amendmentWorkflow } from '../../src/funding/amendment.workflow.js';
import { person } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { amendmentRegistry } from '../support/workflow-shipped.js';

const ended = { system: ['action_ended'] };
const withdrawals = ['withdraw'];
const forTheFacility = ['withdraw_for_the_facility'];

const matrix: Matrix = {
  draft: { ...ended, programme_manager: ['propose', 'withdraw'] },
  facility_draft: { ...ended, secretariat: ['propose', 'withdraw_for_the_facility'] },
  assessment: {
    ...ended,
    programme_manager: withdrawals,
    secretariat: ['confirm content', 'return_for_correction', ...forTheFacility],
    assessor_financial: ['confirm financial', 'return_for_correction'],
    head_of_unit: ['return_for_correction', 'refuse'],
  },
  supervision: {
    ...ended,
    programme_manager: withdrawals,
    secretariat: ['return_for_correction', ...forTheFacility],
    assessor_financial: ['confirm financial_supervision', 'return_for_correction'],
    head_of_unit: ['confirm supervision', 'return_for_correction', 'refuse'],
  },
  endorsement: {
    ...ended,
    consulted_service: ['support consultation', 'advise_against consultation'],
    programme_manager: withdrawals,
    secretariat: ['return_for_correction', ...forTheFacility],
    partner_authority: ['endorse endorsement:MD', 'object endorsement:MD'],
    clock: ['no_objection_by_silence'],
  },
  authorisation: {
    ...ended,
    programme_manager: withdrawals,
    secretariat: ['return_for_correction', ...forTheFacility],
    authorising_officer: ['authorise authorisation', 'return_for_correction', 'refuse'],
  },
  signature: {
    ...ended,
    programme_manager: ['sign lead_signature', 'decline', ...withdrawals],
    secretariat: ['return_for_correction', ...forTheFacility],
  },
  correction: { ...ended, programme_manager: ['resubmit', 'withdraw'] },
  signed: {},
  refused: {},
  withdrawn: {},
};

const facts = {
  byFacility: false,
  moneyChanges: true,
  needsSecondSignature: false,
  partnerPartChanges: true,
  endorsingCountries: ['MD'],
};

describe('Who may do what on an amendment of the lead', () => {
  describeMatrix({ definition: amendmentWorkflow, registry: amendmentRegistry, facts, matrix });
});

describe('Who may do what on one of the facility that adds much money, the lead having signed', () => {
  describeMatrix({
    definition: amendmentWorkflow,
    registry: amendmentRegistry,
    facts: { ...facts, byFacility: true, needsSecondSignature: true },
    arranged: {
      authorisation: (one) => {
        one.does(person('first-officer', 'authorising_officer'), 'authorise', { visa: 'authorisation' });
      },
      signature: (one) => {
        one.does(person('first-signatory', 'programme_manager'), 'sign', { visa: 'lead_signature' });
      },
    },
    matrix: {
      ...matrix,
      authorisation: {
        ...matrix['authorisation'],
        authorising_officer: ['authorise second_signature', 'return_for_correction', 'refuse'],
      },
      signature: {
        ...matrix['signature'],
        programme_manager: ['decline', ...withdrawals],
        secretariat: ['sign facility_signature', 'return_for_correction', ...forTheFacility],
      },
    },
  });
});
