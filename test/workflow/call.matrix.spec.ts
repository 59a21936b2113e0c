import { callWorkflow } from '../../src/calls/call.workflow.js';
import { person, TestCase } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { callRegistry } from '../support/workflow-shipped.js';

const matrix: Matrix = {
  drafted: { secretariat: ['submit', 'drop'], head_of_unit: ['drop'] },
  for_approval: { head_of_unit: ['approve approval', 'return_draft'] },
  approved: { secretariat: ['open', 'redraft'], head_of_unit: ['redraft', 'drop'] },
  open: {
    secretariat: ['pause'],
    head_of_unit: ['pause', 'close'],
    system: ['money_used_up', 'closing_day_over'],
  },
  paused: {
    secretariat: ['resume'],
    head_of_unit: ['resume', 'close'],
    system: ['closing_day_over'],
  },
  depleted: {
    secretariat: ['pause'],
    head_of_unit: ['pause', 'close'],
    system: ['money_again', 'closing_day_over'],
  },
  closed: {},
  dropped: {},
};

describe('Who may do what on a call', () => {
  describeMatrix({ definition: callWorkflow, registry: callRegistry, facts: {}, matrix });
});

describe('Whoever had a part in the draft', () => {
  const both = person('both', 'secretariat', 'head_of_unit');

  it('does not approve it, also after it was sent back and submitted by somebody else', () => {
    const one = TestCase.open(callWorkflow, callRegistry);
    one.does(both, 'submit');
    expect(one.whyNot(both, 'approve', { visa: 'approval' })).toEqual(['duty_conflict']);
    one.does(person('head', 'head_of_unit'), 'return_draft', { reason: 'Shorter, please.' });
    one.does(person('other', 'secretariat'), 'submit');
    expect(one.whyNot(both, 'approve', { visa: 'approval' })).toEqual(['duty_conflict']);
    one.does(person('head', 'head_of_unit'), 'approve', { visa: 'approval' });
    expect(one.state.stage).toBe('approved');
  });

  it('has to have it approved again once it is taken back', () => {
    const one = TestCase.open(callWorkflow, callRegistry);
    const head = person('head', 'head_of_unit');
    one.does(both, 'submit');
    one.does(head, 'approve', { visa: 'approval' });
    one.does(both, 'redraft', { reason: 'One lot more.' });
    expect(one.state.visas.map(({ invalidated }) => invalidated)).toEqual([true]);
  });
});
