import { partnershipWorkflow } from '../../src/partnerships/partnership.workflow.js';
import { person, TestCase } from '../support/workflow-case.js';
import { partnershipRegistry } from '../support/workflow-shipped.js';

const head = person('head', 'head_of_unit');
const partner = person('mia', 'partner_authority@MD');

function at(stage: string): TestCase {
  return TestCase.open(partnershipWorkflow, partnershipRegistry, {
    stage,
    countries: ['MD'],
    facts: { documentKinds: ['joint_declaration'] },
  });
}

describe('A partnership', () => {
  test('goes from a proposal to implementation, review and renewal', () => {
    const one = at('proposed');
    for (const transition of ['open_talks', 'open_negotiation', 'submit_for_endorsement'])
      one.does(head, transition);
    one.does(partner, 'endorse');
    one.does(head, 'record_council_endorsement');
    for (const transition of ['record_signature', 'start_implementation']) one.does(head, transition);
    one.does(partner, 'open_review');
    one.does(partner, 'assess_as_partner');
    expect(one.stage).toBe('under_review');
    one.does(head, 'assess');
    expect(one.stage).toBe('conclusions');
    one.does(head, 'renew', { inputs: { valid_until: '2032-12-31' } });
    expect(one.stage).toBe('renewed');
    expect(one.state.visit).toBe(10);
  });

  test('is concluded on without the partner where it does not answer, and with conclusions alone', () => {
    const one = at('under_review');
    expect(one.does(head, 'go_on_without').to).toBe('conclusions');
    one.know({ closed: ['conclusions_written'] });
    for (const transition of ['continue_unchanged', 'renew']) {
      expect(one.whyNot(head, transition)).toContain('conclusions_written');
    }
    expect(one.does(head, 'suspend').to).toBe('suspended');
  });

  test.each([
    ['record_council_endorsement', 'endorse', 'signature'],
    ['record_council_refusal', 'endorse', 'negotiation'],
    ['record_council_endorsement', 'object', 'negotiation'],
    ['record_council_refusal', 'object', 'negotiation'],
  ])('with %s and %s goes to %s', (council, government, to) => {
    const one = at('political_endorsement');
    expect(one.does(head, council).moved).toBe(false);
    expect(one.does(partner, government).to).toBe(to);
    const other = at('political_endorsement');
    other.does(partner, government);
    expect(other.does(head, council).to).toBe(to);
  });

  test('endorsed by one side before it went back is endorsed anew by both', () => {
    const one = at('political_endorsement');
    one.does(partner, 'endorse');
    one.does(head, 'return_to_negotiation');
    expect(one.validVisas).toEqual([]);
    one.does(head, 'submit_for_endorsement');
    expect(one.does(head, 'record_council_endorsement').moved).toBe(false);
  });

  test('is never endorsed by silence, nor by another country', () => {
    expect(partnershipWorkflow.clocks.every((clock) => clock.timeout === undefined)).toBe(true);
    expect(at('political_endorsement').whyNot(person('ana', 'partner_authority@MA'), 'endorse')).toEqual([
      'scope_missing',
    ]);
  });

  test('is not signed without its declaration on file', () => {
    const one = at('signature');
    one.know({ documentKinds: [] });
    expect(one.whyNot(head, 'record_signature')).toEqual(['document_missing']);
  });

  test.each(['signed', 'in_implementation', 'under_review', 'conclusions', 'renewed'])(
    'can be suspended from %s and taken up again',
    (stage) => {
      const one = at(stage);
      one.does(head, 'suspend');
      expect(one.stage).toBe('suspended');
      expect(one.does(head, 'lift_suspension').to).toBe('in_implementation');
    },
  );
});
