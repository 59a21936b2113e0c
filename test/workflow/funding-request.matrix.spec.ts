import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import { person } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { fundingRequestRegistry } from '../support/workflow-shipped.js';

const withdraw = { programme_manager: ['withdraw'], system: ['action_ended'] };
const denials = ['ask_correction', 'refuse'];

const matrix: Matrix = {
  draft: { system: ['open_to_facility', 'open_for_submission', 'action_ended'] },
  facility_ready: { secretariat: ['submit_by_facility'], system: ['action_ended'] },
  facility_correction: { secretariat: ['resubmit_by_facility'], system: ['action_ended'], clock: ['lapse'] },
  ready: { programme_manager: ['submit', 'withdraw'], system: ['action_ended'] },
  oia: { ...withdraw, operational_initiator: ['approve oia', ...denials] },
  ova: { ...withdraw, operational_verifier: ['approve ova', 'return_to_oia', ...denials] },
  fia: { ...withdraw, financial_initiator: ['approve fia', 'return_to_oia', 'return_to_ova', ...denials] },
  fva: {
    ...withdraw,
    financial_verifier: ['approve fva', 'return_to_oia', 'return_to_ova', 'return_to_fia', ...denials],
  },
  aosd: {
    ...withdraw,
    authorising_officer: [
      'approve aosd',
      'return_to_oia',
      'return_to_ova',
      'return_to_fia',
      'return_to_fva',
      ...denials,
    ],
  },
  correction: { programme_manager: ['resubmit', 'withdraw'], system: ['action_ended'], clock: ['lapse'] },
  committed: {
    programme_manager: ['withdraw'],
    secretariat: ['sign_legal_commitment'],
    authorising_officer: ['decommit_unsigned'],
    system: ['action_ended'],
  },
  legal_commitment_signed: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
};

const documentKinds = ['grant_agreement'];
/** The commitment's year is over. */
const years = { enteredYear: 2025, currentYear: 2026 };

describe('Who may do what on a funding request', () => {
  describeMatrix({
    definition: fundingRequestWorkflow,
    registry: fundingRequestRegistry,
    facts: { amountCents: 29_565_525, secondSignatureFromCents: 100_000_000, documentKinds, ...years },
    matrix,
  });
});

describe('Who may do what on a large funding request that was signed once', () => {
  describeMatrix({
    definition: fundingRequestWorkflow,
    registry: fundingRequestRegistry,
    facts: { amountCents: 221_852_919, secondSignatureFromCents: 100_000_000, documentKinds, ...years },
    arranged: {
      aosd: (one) => one.does(person('first-signatory', 'authorising_officer'), 'approve'),
    },
    matrix: {
      ...matrix,
      aosd: {
        ...matrix['aosd'],
        authorising_officer: (matrix['aosd']?.['authorising_officer'] ?? []).map((one) =>
          one === 'approve aosd' ? 'approve second_signature' : one,
        ),
      },
    },
  });
});
