import { paymentRequestWorkflow } from '../../src/funding/payment-request.workflow.js';
import { person, TestCase } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { paymentRequestRegistry } from '../support/workflow-shipped.js';

const withdraw = { programme_manager: ['withdraw'] };
const ended = { system: ['action_ended'] };
const officer = { authorising_officer: ['suspend'] };
const recorded = { secretariat: ['record_recovery'], authorising_officer: ['waive'] };

/** Of what the facility buys itself; a lead's request never stands there. */
const byFacility: Matrix = {
  facility_draft: { ...ended, secretariat: ['submit_by_facility', 'withdraw_by_facility'] },
  facility_correction: { ...ended, secretariat: ['resubmit_by_facility', 'withdraw_by_facility'] },
  facility_suspended: {
    secretariat: ['answer_by_facility', 'lift', 'withdraw_by_facility'],
    authorising_officer: ['lift', 'reject'],
  },
  facility_claimed: recorded,
};

const matrix: Matrix = {
  ...byFacility,
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
  documentKinds: ['invoice'],
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

describe('Who may do what on a payment request of the facility itself', () => {
  const withoutLead = Object.fromEntries(
    Object.entries(matrix).map(([stage, { programme_manager: _, ...others }]) => [stage, others]),
  );
  describeMatrix({
    definition: paymentRequestWorkflow,
    registry: paymentRequestRegistry,
    organisationId: 'nobody',
    facts: { ...facts, heldByFacility: true },
    matrix: withoutLead,
  });

  const open = (stage: string) =>
    TestCase.open(paymentRequestWorkflow, paymentRequestRegistry, {
      stage,
      organisationId: 'nobody',
      facts: { ...facts, heldByFacility: true },
    });
  const writer = person('katharina', 'secretariat', 'operational_initiator');

  it('is registered by somebody else than who handed it in, who gives no visa either', () => {
    const one = open('facility_draft');
    one.does(writer, 'submit_by_facility');
    expect(one.whyNot(writer, 'register')).toEqual(['duty_conflict']);
    one.does(person('andreas', 'secretariat'), 'register');
    expect(one.whyNot(writer, 'approve', { visa: 'operational' })).toEqual(['duty_conflict']);
  });

  it('comes back to the facility and waits with it, never with a lead', () => {
    const back = open('submitted');
    back.does(person('andreas', 'secretariat'), 'return_to_lead', { reason: 'Not the right invoice.' });
    expect(back.stage).toBe('facility_correction');
    const suspended = open('operational');
    suspended.does(person('sofie', 'operational_initiator'), 'suspend', { reason: 'Two days are doubted.' });
    expect(suspended.stage).toBe('facility_suspended');
    suspended.does(writer, 'answer_by_facility');
    expect(suspended.stage).toBe('operational');
    const claimed = open('recovery_authorisation');
    claimed.does(person('isabelle', 'authorising_officer'), 'sign_recovery', { visa: 'recovery_signature' });
    expect(claimed.stage).toBe('facility_claimed');
  });
});
