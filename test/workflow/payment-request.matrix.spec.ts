import { paymentRequestWorkflow } from '../../src/funding/payment-request.workflow.js';
import { person } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { paymentRequestRegistry } from '../support/workflow-shipped.js';

const withdraw = { programme_manager: ['withdraw'] };
const ended = { system: ['action_ended'] };
const officer = { authorising_officer: ['suspend'] };
const recorded = { secretariat: ['record_recovery'], authorising_officer: ['waive'] };

const matrix: Matrix = {
  draft: { ...ended, programme_manager: ['submit', 'withdraw'] },
  submitted: { ...withdraw, secretariat: ['register', 'return_to_lead'] },
  to_complete: { ...ended, programme_manager: ['resubmit', 'withdraw'] },
  operational: {
    ...withdraw,
    ...officer,
    operational_initiator: ['approve operational', 'suspend', 'reject'],
  },
  financial_initiation: {
    ...withdraw,
    ...officer,
    financial_initiator: ['approve financial_initiation', 'return_to_operational', 'suspend', 'reject'],
  },
  financial_verification: {
    ...withdraw,
    ...officer,
    financial_verifier: [
      'approve financial_verification',
      'return_to_operational',
      'return_to_financial_initiation',
      'suspend',
      'reject',
    ],
  },
  authorisation: {
    ...withdraw,
    authorising_officer: [
      'approve aosd',
      'return_to_operational',
      'return_to_financial_initiation',
      'return_to_financial_verification',
      'suspend',
      'reject',
    ],
  },
  authorised: { secretariat: ['pay', 'settle'], authorising_officer: ['cancel_order', 'suspend'] },
  suspended: {
    programme_manager: ['answer', 'withdraw'],
    secretariat: ['lift'],
    authorising_officer: ['lift', 'reject'],
  },
  recovery_draft: {
    secretariat: ['propose_recovery', 'drop'],
    financial_initiator: ['propose_recovery', 'drop'],
  },
  recovery_verification: {
    financial_verifier: ['confirm_recovery recovery_verification', 'return_recovery'],
  },
  recovery_authorisation: {
    authorising_officer: ['sign_recovery recovery_signature', 'return_recovery', 'drop'],
  },
  claimed: { ...recorded, programme_manager: ['announce_repayment'] },
  repayment_announced: { ...recorded, secretariat: ['record_recovery', 'not_received'] },
  paid: {},
  settled: {},
  rejected: {},
  withdrawn: {},
  recovered: {},
  waived: {},
  dropped: {},
};

const facts = {
  paymentKind: 'prefinancing',
  amountCents: 10_000_000,
  clearedCents: 0,
  acceptedCents: null,
  contentDigest: 'first',
  secondSignatureFromCents: 100_000_000,
  paymentDays: 30,
};

describe('Who may do what on a payment request', () => {
  describeMatrix({ definition: paymentRequestWorkflow, registry: paymentRequestRegistry, facts, matrix });
});

describe('Who may do what on a large payment that was signed once', () => {
  describeMatrix({
    definition: paymentRequestWorkflow,
    registry: paymentRequestRegistry,
    facts: { ...facts, amountCents: 100_000_000 },
    arranged: {
      authorisation: (one) =>
        one.does(person('first-officer', 'authorising_officer'), 'approve', { visa: 'aosd' }),
    },
    matrix: {
      ...matrix,
      authorisation: {
        ...matrix['authorisation'],
        authorising_officer: [
          'approve second_signature',
          ...(matrix['authorisation']?.['authorising_officer']?.slice(1) ?? []),
        ],
      },
    },
  });
});
