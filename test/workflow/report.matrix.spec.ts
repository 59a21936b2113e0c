import { reportWorkflow } from '../../src/reporting/report.workflow.js';
import { person } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { reportRegistry } from '../support/workflow-shipped.js';

const ended = { system: ['action_ended'] };
const toCome = { system: ['action_ended', 'set_anew'] };

const matrix: Matrix = {
  planned: { ...toCome, programme_manager: ['begin_early'], clock: ['period_over'] },
  due: { ...toCome, programme_manager: ['submit'] },
  submitted: { secretariat: ['take_up'] },
  under_review: {
    secretariat: ['confirm content', 'return_report'],
    assessor_financial: ['confirm expenditure', 'return_report'],
    head_of_unit: ['return_report', 'reject'],
  },
  returned: { ...ended, programme_manager: ['resubmit'] },
  accepted: {},
  rejected: {},
  not_needed: {},
  replaced: {},
};

const facts = {
  reportKind: 'progress',
  daysToDue: 425,
  daysToPeriodEnd: 364,
  contentDigest: 'first',
  expenditureCents: 12_500_000,
};

describe('Who may do what on a progress report', () => {
  describeMatrix({ definition: reportWorkflow, registry: reportRegistry, facts, matrix });
});

describe('Who may do what on a final report that was checked', () => {
  describeMatrix({
    definition: reportWorkflow,
    registry: reportRegistry,
    facts: { ...facts, reportKind: 'final' },
    arranged: {
      under_review: (one) => {
        one.does(person('first-reader', 'secretariat'), 'confirm', { visa: 'content' });
        one.does(person('first-counter', 'assessor_financial'), 'confirm', { visa: 'expenditure' });
      },
    },
    matrix: {
      ...matrix,
      under_review: {
        secretariat: ['return_report'],
        assessor_financial: ['return_report'],
        head_of_unit: ['confirm closure', 'return_report', 'reject'],
      },
    },
  });
});
