import { partnershipWorkflow } from '../../src/partnerships/partnership.workflow.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { partnershipRegistry } from '../support/workflow-shipped.js';

const rests = {
  head_of_unit: ['open_review', 'suspend', 'close'],
  partner_authority: ['open_review'],
  system: ['open_yearly_review'],
};

const matrix: Matrix = {
  proposed: { head_of_unit: ['open_talks', 'abandon'] },
  exploratory_talks: { head_of_unit: ['open_negotiation', 'abandon'] },
  negotiation: { head_of_unit: ['submit_for_endorsement', 'return_to_talks', 'abandon'] },
  political_endorsement: {
    head_of_unit: [
      'record_council_endorsement council',
      'record_council_refusal council',
      'return_to_negotiation',
      'abandon',
    ],
    partner_authority: ['endorse partner_government', 'object partner_government'],
  },
  signature: { head_of_unit: ['record_signature', 'abandon'] },
  signed: { head_of_unit: ['start_implementation', 'suspend'] },
  in_implementation: rests,
  under_review: {
    head_of_unit: ['assess facility_assessment', 'go_on_without', 'suspend', 'close'],
    partner_authority: ['assess_as_partner partner_assessment'],
  },
  conclusions: { head_of_unit: ['continue_unchanged', 'renew', 'suspend', 'close'] },
  renewed: rests,
  suspended: { head_of_unit: ['lift_suspension', 'close'] },
  closed: {},
};

describe('Who may do what on a partnership', () => {
  describeMatrix({
    definition: partnershipWorkflow,
    registry: partnershipRegistry,
    facts: { documentKinds: ['joint_declaration'] },
    matrix,
  });
});
