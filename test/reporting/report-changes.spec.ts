import fc from 'fast-check';
import { FieldChecks } from '../../src/kernel/field-checks.js';
import { answerChanges } from '../../src/reporting/report-changes.js';
import {
  changedFields,
  MILESTONE_STATES,
  mergedReport,
  type ReportContent,
} from '../../src/reporting/report-content.js';

const first: ReportContent = {
  achievements: 'Courses were held.',
  problems: 'None.',
  expenditureCents: 100,
  milestones: [{ milestone: 1, state: 'on_track', doneOn: null, reason: '', newDate: null }],
  indicators: [{ code: 'I1', value: '96', comment: '', source: '' }],
};

const content: fc.Arbitrary<ReportContent> = fc.record({
  achievements: fc.constantFrom('', 'Courses were held.', 'More.'),
  problems: fc.constantFrom('', 'None.'),
  expenditureCents: fc.constantFrom(null, 0, 100),
  milestones: fc.uniqueArray(
    fc.record({
      milestone: fc.integer({ min: 1, max: 4 }),
      state: fc.constantFrom(...MILESTONE_STATES),
      doneOn: fc.constantFrom(null, '2024-01-20'),
      reason: fc.constantFrom('', 'Late.'),
      newDate: fc.constantFrom(null, '2024-09-01'),
    }),
    { selector: (one) => one.milestone, maxLength: 4 },
  ),
  indicators: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('I1', 'I2', 'I3'),
      value: fc.constantFrom('1', '2.5'),
      comment: fc.constantFrom('', 'So.'),
      source: fc.constantFrom('', 'List'),
    }),
    { selector: (one) => one.code, maxLength: 3 },
  ),
});

describe('What changed between two submissions', () => {
  test('is told answer by answer, in the order of the form', () => {
    const late = {
      milestone: 1,
      state: 'late' as const,
      doneOn: null,
      reason: 'Snow.',
      newDate: '2025-03-01',
    };
    const second: ReportContent = {
      ...first,
      achievements: 'Courses were held in four regions.',
      expenditureCents: null,
      milestones: [late],
      indicators: [],
    };
    expect(answerChanges(first, second)).toEqual([
      { of: 'achievements', before: first.achievements, after: second.achievements },
      { of: 'expenditure', before: 100, after: null },
      { of: 'milestone', milestone: 1, before: first.milestones[0], after: late },
      { of: 'indicator', code: 'I1', before: first.indicators[0], after: null },
    ]);
  });

  test('is nothing between a content and itself, in whatever order its lines and keys stand', () => {
    fc.assert(
      fc.property(content, (one) => {
        const turned: ReportContent = {
          ...one,
          milestones: [...one.milestones]
            .reverse()
            .map((line) => Object.fromEntries(Object.entries(line).reverse()) as typeof line),
          indicators: [...one.indicators].reverse(),
        };
        expect(answerChanges(one, turned)).toEqual([]);
        expect(changedFields(one, turned)).toEqual([]);
      }),
    );
  });

  test('is told exactly when a field changed', () => {
    const fieldOf = { expenditure: 'expenditureCents', milestone: 'milestones', indicator: 'indicators' };
    fc.assert(
      fc.property(content, content, (one, other) => {
        const told = answerChanges(one, other).map(({ of }) => (fieldOf as Record<string, string>)[of] ?? of);
        expect([...new Set(told)].sort()).toEqual([...changedFields(one, other)].sort());
      }),
    );
  });
});

describe('What a client sends', () => {
  const plan = { milestones: [1, 2], indicators: ['I1'] };

  test('leaves what it does not name as it is', () => {
    const merged = mergedReport(first, { problems: 'Rain.' }, plan, '2024-06-01', new FieldChecks());
    expect(merged).toEqual({ ...first, problems: 'Rain.' });
  });

  test('keeps of a milestone only the date that belongs to its state', () => {
    const merged = mergedReport(
      first,
      { milestones: [{ milestone: 1, state: 'on_track', doneOn: '2024-01-01', newDate: '2024-02-01' }] },
      plan,
      '2024-06-01',
      new FieldChecks(),
    );
    expect(merged.milestones).toEqual(first.milestones);
  });

  test('never throws, whatever it is, and is refused or storable', () => {
    const anything = fc.anything();
    fc.assert(
      fc.property(
        fc.record({ milestones: anything, indicators: anything, expenditureCents: anything }),
        (input) => {
          const checks = new FieldChecks();
          const merged = mergedReport(first, input, plan, '2024-06-01', checks);
          if (checks.problem().details.length > 0) return;
          for (const one of merged.milestones) {
            expect(plan.milestones).toContain(one.milestone);
            expect((one.state === 'done') === (one.doneOn !== null)).toBe(true);
            expect((one.state === 'late') === (one.newDate !== null)).toBe(true);
          }
          expect(merged.expenditureCents === null || merged.expenditureCents >= 0).toBe(true);
        },
      ),
    );
  });
});
