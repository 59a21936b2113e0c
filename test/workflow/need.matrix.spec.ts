import { needWorkflow } from '../../src/needs/need.workflow.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { needRegistry } from '../support/workflow-shipped.js';

const matrix: Matrix = {
  draft: { partner_authority: ['file', 'withdraw'] },
  filed: { secretariat: ['publish', 'ask', 'decline'], partner_authority: ['withdraw'] },
  clarification: { partner_authority: ['answer', 'withdraw'] },
  published: { secretariat: ['decline'], partner_authority: ['withdraw'], system: ['taken_up'] },
  taken_up: { system: ['set_free', 'answered'] },
  answered: {},
  declined: {},
  withdrawn: {},
};

const facts = { partnerCalendar: 'MD', wanting: [], translated: true, openActions: 0 };

describe('Who may do what on a need', () => {
  describeMatrix({ definition: needWorkflow, registry: needRegistry, facts, matrix });
});

describe('Who may do what on a need that an action on its way answers', () => {
  describeMatrix({
    definition: needWorkflow,
    registry: needRegistry,
    facts: { ...facts, closed: ['no_action_under_way'] },
    matrix: {
      ...matrix,
      published: { system: ['taken_up'] },
      taken_up: {},
    },
  });
});

describe('Who may do what on a need that is not complete, nor translated', () => {
  describeMatrix({
    definition: needWorkflow,
    registry: needRegistry,
    facts: { ...facts, closed: ['need_complete', 'need_translated'] },
    matrix: {
      ...matrix,
      draft: { partner_authority: ['withdraw'] },
      filed: { secretariat: ['ask', 'decline'], partner_authority: ['withdraw'] },
      clarification: { partner_authority: ['withdraw'] },
    },
  });
});
