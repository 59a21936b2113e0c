import type { WorkflowDefinition } from '../../src/workflow/index.js';
import { conflictingDuty, dutiesOf } from '../../src/workflow/index.js';
import { person, TestCase, theClock } from '../support/workflow-case.js';
import { anywhere, door, label, lift, toyRegistry, visa } from '../support/workflow-toys.js';

const jack = person('jack', 'engineer', 'electrician');
const engineer = person('eva', 'engineer');
const electrician = person('emil', 'electrician');

const separate: WorkflowDefinition = {
  ...lift([visa('mechanics', 'engineer'), visa('wiring', 'electrician')], {
    transitions: [
      {
        kind: 'move',
        code: 'start_over',
        label: label('Start over'),
        done: label('started over'),
        by: [anywhere('engineer')],
        invalidates: ['mechanics', 'wiring'],
        to: [{ to: 'workshop' }],
      },
    ],
  }),
  conflicts: [
    {
      code: 'own_work',
      label: label('Nobody inspects the own work'),
      sides: [
        { code: 'builds', acts: ['workshop.call_inspectors'] },
        { code: 'mechanics', acts: ['visa:mechanics'] },
        { code: 'wiring', acts: ['visa:wiring'] },
      ],
    },
  ],
};

function called(by = person('walt', 'engineer')): TestCase {
  const one = TestCase.open(separate, toyRegistry);
  one.does(by, 'call_inspectors');
  return one;
}

describe('Separation of duties', () => {
  test('bars whoever moved the case from giving a visa on it', () => {
    const one = called(engineer);
    expect(one.refuses(engineer, 'pass')).toEqual([
      {
        kind: 'permission',
        code: 'duty_conflict',
        params: { conflict: 'own_work', side: 'mechanics', already: 'builds' },
      },
    ]);
    expect(one.openTo(engineer)).not.toContain('pass mechanics');
  });

  test('bars one person from two visas, whatever the roles', () => {
    const one = called();
    one.does(jack, 'pass', { visa: 'mechanics' });
    expect(one.whyNot(jack, 'pass', { visa: 'wiring' })).toEqual(['duty_conflict']);
    expect(one.does(electrician, 'pass').to).toBe('running');
  });

  test('goes by the natural person, not by the account or the role', () => {
    const one = called();
    one.does(person('jack', 'engineer'), 'pass');
    expect(one.whyNot(person('jack', 'electrician'), 'pass')).toEqual(['duty_conflict']);
  });

  test('counts visas that were made void', () => {
    const one = called();
    one.does(jack, 'pass', { visa: 'mechanics' });
    one.does(engineer, 'start_over');
    one.does(person('walt', 'engineer'), 'call_inspectors');
    expect(one.validVisas).toEqual([]);
    expect(one.whyNot(jack, 'pass', { visa: 'wiring' })).toEqual(['duty_conflict']);
  });

  test('lets the same person take the same side again', () => {
    const one = called();
    one.does(jack, 'pass', { visa: 'mechanics' });
    one.does(engineer, 'start_over');
    one.does(person('walt', 'engineer'), 'call_inspectors');
    expect(one.does(jack, 'pass', { visa: 'mechanics' }).duties).toEqual([
      { conflict: 'own_work', side: 'mechanics', personId: 'jack' },
    ]);
  });

  test('counts a no and an abstention as much as a yes', () => {
    for (const answer of ['fail', 'abstain']) {
      const one = called();
      one.does(jack, answer, { visa: 'mechanics' });
      expect(one.whyNot(jack, 'pass', { visa: 'wiring' })).toEqual(['duty_conflict']);
    }
  });

  test('puts nobody on a side when silence answers', () => {
    const one = called();
    expect(one.does(theClock, 'nobody_came').duties).toEqual([]);
  });

  test('holds between moves too', () => {
    const keeper = person('karl', 'keeper');
    const one = TestCase.open(door, toyRegistry);
    expect(one.does(keeper, 'lock').duties).toEqual([{ conflict: 'key', side: 'locks', personId: 'karl' }]);
    expect(one.whyNot(keeper, 'unlock')).toEqual(['duty_conflict']);
    expect(one.does(person('kim', 'keeper'), 'unlock').to).toBe('closed');
  });

  test('lets one conflict be none of another’s business', () => {
    const had = [{ conflict: 'other', side: 'locks', personId: 'karl' }];
    const { state } = TestCase.open(door, toyRegistry, { stage: 'locked' });
    expect(conflictingDuty({ ...state, duties: had }, dutiesOf(door, 'locked.unlock', 'karl'))).toBeNull();
  });
});
