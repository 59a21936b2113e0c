import type { ReportContent } from '../../../src/reporting/report-content.js';
import { fieldsIn, fieldsOf, readReport } from '../../../src/web/reports/report-fields.js';

const plan = {
  milestones: [
    { milestone: 1, title: 'Kick-off', plannedOn: '2024-01-31' },
    { milestone: 2, title: 'Training', plannedOn: '2024-06-30' },
  ],
  indicators: [
    { code: 'I1', name: 'Trained', unit: 'people', baseline: '0', target: '240' },
    { code: 'a.2', name: 'Days', unit: 'days', baseline: '30', target: '10' },
  ],
};

const content: ReportContent = {
  achievements: 'One.\nTwo.',
  problems: '',
  expenditureCents: 12_345,
  milestones: [{ milestone: 2, state: 'late', doneOn: null, reason: 'Snow.', newDate: '2024-09-01' }],
  indicators: [{ code: 'a.2', value: '20.5', comment: '', source: 'Register' }],
};

describe('the form of a report', () => {
  test('shows what is saved and reads it back unchanged', () => {
    const { input } = readReport(fieldsIn(fieldsOf(content, plan), plan), plan);
    expect(input).toEqual({
      ...content,
      milestones: [{ milestone: 2, state: 'late', doneOn: '', reason: 'Snow.', newDate: '2024-09-01' }],
    });
  });

  test('leaves out lines in which nothing is said, and finds the line of a mistake all the same', () => {
    const { input, fieldFor } = readReport(fieldsOf(content, plan), plan);
    expect([(input.milestones as []).length, (input.indicators as []).length]).toEqual([1, 1]);
    expect(fieldFor('milestones/0/newDate')).toBe('milestones.1.newDate');
    expect(fieldFor('indicators/0/value')).toBe('indicators.1.value');
    expect(fieldFor('achievements')).toBe('achievements');
  });

  test('takes amounts and values as people write them', () => {
    const fields = {
      ...fieldsOf(content, plan),
      expenditureCents: '1 234,50',
      'indicators.0.value': '1 200,5',
    };
    const { input } = readReport(fields, plan);
    expect(input.expenditureCents).toBe(123_450);
    expect((input.indicators as { value: string }[])[0]?.value).toBe('1200.5');
  });

  test('drops fields that are not its own', () => {
    const fields = fieldsIn(
      { ...fieldsOf(content, plan), stage: 'accepted', 'milestones.9.state': 'done' },
      plan,
    );
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['stage']));
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['milestones.9.state']));
  });
});
