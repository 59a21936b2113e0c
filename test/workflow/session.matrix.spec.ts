import { sessionWorkflow } from '../../src/assessment/session.workflow.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { sessionRegistry } from '../support/workflow-shipped.js';

const matrix: Matrix = {
  planned: { secretariat: ['convene', 'postpone', 'cancel'] },
  postponed: { secretariat: ['plan_again', 'cancel'] },
  convened: { secretariat: ['postpone', 'cancel'], steering_chair: ['open_session', 'postpone', 'cancel'] },
  in_session: { steering_chair: ['end_session'] },
  minutes_drafted: { steering_chair: ['approve_minutes'] },
  minutes_approved: { system: ['minutes_filed'] },
  closed: {},
  cancelled: {},
};

describe('Who may do what on a session of the Steering Committee', () => {
  describeMatrix({
    definition: sessionWorkflow,
    registry: sessionRegistry,
    facts: { daysToConvene: 9, daysToSession: 16 },
    matrix,
  });
});
