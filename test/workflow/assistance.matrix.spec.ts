import { assistanceWorkflow } from '../../src/assistance/assistance.workflow.js';
import { person, TestCase } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { assistanceRegistry } from '../support/workflow-shipped.js';

const nobody: Matrix = { closed: {}, refused: {}, withdrawn: {}, cancelled: {}, lapsed: {} };

/** The same whoever asked. */
const shared: Matrix = {
  ...nobody,
  facility_draft: { secretariat: ['submit', 'cancel'] },
  scheduling: { secretariat: ['schedule'], head_of_unit: ['cancel'] },
  scheduled: {
    secretariat: ['ask_confirmation'],
    head_of_unit: ['cancel'],
    authorising_officer: ['decommit_dormant'],
  },
  confirmation: {
    partner_authority: ['confirm_receipt receipt:MD', 'contest_receipt receipt:MD'],
    secretariat: ['go_on_delivering'],
    head_of_unit: ['cancel'],
  },
  delivered: { secretariat: ['record_outcomes'] },
  outcomes_recorded: {
    system: ['balance_paid'],
    secretariat: ['close'],
    authorising_officer: ['decommit_dormant'],
  },
};
const check = ['confirm_check', 'ask_clarification', 'refuse'];
const approval = ['approve', 'return_to_check', 'refuse'];
const funded = ['contract_signed', 'funding_refused', 'funding_withdrawn', 'funding_lapsed'];

const facts = {
  requestedBy: 'member_state',
  endorsementNeeded: true,
  endorsingCountries: ['MD'],
  partnerCountries: ['MD'],
  estimateCents: 4_500_000,
};

describe('Who may do what on technical assistance that a Member State asked for', () => {
  describeMatrix({
    definition: assistanceWorkflow,
    registry: assistanceRegistry,
    facts,
    matrix: {
      ...shared,
      draft: {},
      lead_draft: { programme_manager: ['submit', 'withdraw'] },
      check: { secretariat: check, programme_manager: ['withdraw'] },
      clarification: { programme_manager: ['withdraw'], clock: ['lapse'] },
      lead_clarification: { programme_manager: ['answer_clarification', 'withdraw'], clock: ['lapse'] },
      endorsement: {
        partner_authority: ['endorse endorsement:MD', 'object endorsement:MD'],
        programme_manager: ['withdraw'],
        clock: ['no_objection_by_silence'],
      },
      approval: { head_of_unit: approval, programme_manager: ['withdraw'] },
      approved: { system: funded, head_of_unit: ['cancel'], programme_manager: ['withdraw'] },
    },
  });
});

describe('Who may do what on technical assistance that a partner authority asked for', () => {
  describeMatrix({
    definition: assistanceWorkflow,
    registry: assistanceRegistry,
    organisationId: 'authority-MD',
    facts: { ...facts, requestedBy: 'partner' },
    matrix: {
      ...shared,
      draft: { partner_authority: ['submit', 'withdraw'] },
      lead_draft: {},
      check: { secretariat: check, partner_authority: ['withdraw'] },
      clarification: { partner_authority: ['answer_clarification', 'withdraw'], clock: ['lapse'] },
      lead_clarification: { partner_authority: ['withdraw'], clock: ['lapse'] },
      endorsement: {
        partner_authority: ['endorse endorsement:MD', 'object endorsement:MD', 'withdraw'],
        clock: ['no_objection_by_silence'],
      },
      approval: { head_of_unit: approval, partner_authority: ['withdraw'] },
      approved: { system: funded, head_of_unit: ['cancel'], partner_authority: ['withdraw'] },
    },
  });
});

describe('Technical assistance', () => {
  const open = (stage: string, more: object = {}) =>
    TestCase.open(assistanceWorkflow, assistanceRegistry, {
      stage,
      countries: ['MD', 'MA'],
      facts: { ...facts, endorsingCountries: ['MA', 'MD'], partnerCountries: ['MA', 'MD'], ...more },
    });
  const secretariat = person('katharina', 'secretariat');

  it('goes to the partner countries that did not ask, and to none when the only one asked', () => {
    const asked = open('check');
    asked.does(secretariat, 'confirm_check');
    expect(asked.stage).toBe('endorsement');
    const own = open('check', { endorsementNeeded: false });
    own.does(secretariat, 'confirm_check');
    expect(own.stage).toBe('approval');
  });

  it('comes back from one objection, and every country is asked again after the next check', () => {
    const one = open('check');
    one.does(secretariat, 'confirm_check');
    one.does(person('natalia', 'partner_authority@MD'), 'endorse', { visa: 'endorsement:MD' });
    one.does(person('youssef', 'partner_authority@MA'), 'object', { visa: 'endorsement:MA', reason: 'No.' });
    expect(one.stage).toBe('check');
    one.does(secretariat, 'confirm_check');
    expect(one.stage).toBe('endorsement');
    expect(one.validVisas).toEqual([]);
  });

  it('is noted by the secretariat once every country has answered, and not before', () => {
    const one = open('endorsement');
    one.does(person('natalia', 'partner_authority@MD'), 'endorse', { visa: 'endorsement:MD' });
    expect(one.whyNot(secretariat, 'note_answers')).toContain('visa_waits_for');
    one.does(person('youssef', 'partner_authority@MA'), 'endorse', { visa: 'endorsement:MA' });
    one.does(secretariat, 'note_answers');
    expect(one.stage).toBe('approval');
  });

  it('is certified only once every receiving country has confirmed', () => {
    const one = open('confirmation');
    one.does(person('natalia', 'partner_authority@MD'), 'confirm_receipt', { visa: 'receipt:MD' });
    expect(one.whyNot(secretariat, 'certify')).toContain('visa_waits_for');
    one.does(person('youssef', 'partner_authority@MA'), 'contest_receipt', {
      visa: 'receipt:MA',
      reason: 'Three readers are missing.',
    });
    expect(one.stage).toBe('scheduled');
  });

  it('pauses the time to check while a question is open, and goes on with the rest', () => {
    const one = open('check');
    one.does(secretariat, 'ask_clarification', { inputs: { question: 'How many officers?' } });
    expect([one.stage, one.clock('check')]).toEqual(['lead_clarification', 'paused']);
    one.does(person('ioana', 'programme_manager'), 'answer_clarification', { inputs: { answer: 'Forty.' } });
    expect(one.clock('check')).toBe('running');
  });

  it('is not checked by whoever wrote it for the facility', () => {
    const one = open('facility_draft', { requestedBy: 'facility' });
    one.does(secretariat, 'submit');
    expect(one.whyNot(secretariat, 'confirm_check')).toContain('duty_conflict');
    one.does(person('andreas', 'secretariat'), 'confirm_check');
    expect(one.stage).toBe('endorsement');
  });
});
