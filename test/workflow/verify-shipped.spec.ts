import { verifyContextOf } from '../../src/cases/verify-context.js';
import { triggerOf, verifyDefinition } from '../../src/workflow/index.js';
import { subjects } from '../support/workflow-shipped.js';

describe('The shipped workflows', () => {
  test.each(subjects)('$code is sound, with what its subject registers', (subject) => {
    expect(verifyDefinition(subject.shipped, verifyContextOf(subject))).toEqual([]);
  });

  test.each(subjects)(
    '$code uses every guard and effect that its subject registers',
    ({ shipped, registry }) => {
      const text = JSON.stringify(shipped);
      expect(Object.keys(registry.guards).filter((name) => !text.includes(`"guard":"${name}"`))).toEqual([]);
      expect(Object.keys(registry.effects).filter((name) => !text.includes(`"effect":"${name}"`))).toEqual(
        [],
      );
    },
  );

  test.each(subjects)('$code is plain data: it survives being stored', ({ shipped }) => {
    expect(JSON.parse(JSON.stringify(shipped))).toEqual(shipped);
  });

  test('every signal is one that the other workflow knows, by the system alone', () => {
    const signals = subjects.flatMap(({ shipped }) =>
      shipped.stages.flatMap((stage) =>
        [...stage.transitions, ...(stage.kind === 'approval' ? [stage.settled] : [])].flatMap((one) =>
          (one.effects ?? []).flatMap(({ effect, params }) =>
            effect === 'signal' && params ? [params] : [],
          ),
        ),
      ),
    );
    const known = subjects.flatMap(({ code, shipped }) =>
      shipped.stages.flatMap((stage) =>
        stage.transitions.filter((one) => triggerOf(one) === 'system').map((one) => `${code} ${one.code}`),
      ),
    );
    // Funding and payment requests tell their action, of whichever kind that is.
    const others = signals.flatMap(({ subject, transition }) =>
      subject === 'action' && String(transition).match(/^(contract|funding|balance)_/)
        ? [
            { subject: 'technical_assistance', transition },
            { subject: 'dialogue', transition },
          ]
        : [],
    );
    const sent = [...signals, ...others].map(
      ({ subject, transition }) => `${String(subject)} ${String(transition)}`,
    );
    // Asked for by no case: jobs look at the calendar, at money and at what became of actions, and move these themselves.
    const byNoCase = new Set([
      'report set_anew',
      'need taken_up',
      'need set_free',
      'need answered',
      'partnership open_yearly_review',
      'action money_returned',
      'action money_gone',
      'committee_session minutes_filed',
    ]);
    const signalled = known.filter((one) => !byNoCase.has(one) && !one.startsWith('call '));
    expect([...new Set(sent)].sort()).toEqual([...new Set(signalled)].sort());
  });

  test.each(subjects)(
    '$code reminds before, on and after every deadline, of the head at last',
    ({ shipped }) => {
      const isOwed = ({ code }: { code: string }) =>
        shipped.stages.some(
          (stage) =>
            !('rests' in stage && stage.rests) && (stage.clocks ?? []).some((one) => one.clock === code),
        );
      for (const clock of shipped.clocks.filter(isOwed)) {
        expect(clock.reminders.map((reminder) => reminder.when)).toEqual(['before', 'on', 'after']);
        expect(clock.reminders.at(-1)?.to).toBe('head');
      }
    },
  );
});
