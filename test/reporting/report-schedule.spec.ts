import fc from 'fast-check';
import { type ReportingTerms, reportSchedule } from '../../src/reporting/report-schedule.js';
import { addDays, addMonths, daysBetween, fromEpochDay, toEpochDay } from '../../src/workflow/index.js';

const usual: ReportingTerms = {
  startsOn: '2027-03-01',
  durationMonths: 36,
  reportingMonths: 12,
  progressMonths: 2,
  finalMonths: 3,
  setOn: '2027-01-15',
};
const told = (terms: Partial<ReportingTerms>) =>
  reportSchedule({ ...usual, ...terms }).map(
    ({ kind, number, from, to, dueOn }) => `${kind} ${number}: ${from} to ${to}, by ${dueOn}`,
  );

describe('The reports of an action', () => {
  test('are one for each year but the last, and a final one for all of it', () => {
    expect(told({})).toEqual([
      'progress 1: 2027-03-01 to 2028-02-29, by 2028-04-29',
      'progress 2: 2028-03-01 to 2029-02-28, by 2029-04-28',
      'final 3: 2027-03-01 to 2030-02-28, by 2030-05-28',
    ]);
  });

  test('are a final one alone of an action no longer than its reporting period', () => {
    expect(told({ durationMonths: 12 })).toEqual(['final 1: 2027-03-01 to 2028-02-29, by 2028-05-29']);
    expect(told({ durationMonths: 5 })).toEqual(['final 1: 2027-03-01 to 2027-07-31, by 2027-10-31']);
  });

  test('follow the period that was agreed', () => {
    expect(told({ durationMonths: 18, reportingMonths: 6 })).toEqual([
      'progress 1: 2027-03-01 to 2027-08-31, by 2027-10-31',
      'progress 2: 2027-09-01 to 2028-02-29, by 2028-04-29',
      'final 3: 2027-03-01 to 2028-08-31, by 2028-11-30',
    ]);
  });

  test('are never due sooner than a month after somebody hears of them', () => {
    expect(told({ durationMonths: 24, setOn: '2029-01-10' })).toEqual([
      'progress 1: 2027-03-01 to 2028-02-29, by 2029-02-09',
      'final 2: 2027-03-01 to 2029-02-28, by 2029-05-28',
    ]);
  });

  const day = fc
    .integer({ min: toEpochDay('2015-01-01'), max: toEpochDay('2045-12-31') })
    .map((epochDay) => fromEpochDay(epochDay));
  const terms: fc.Arbitrary<ReportingTerms> = fc.record({
    startsOn: day,
    durationMonths: fc.integer({ min: 1, max: 120 }),
    reportingMonths: fc.integer({ min: 1, max: 24 }),
    progressMonths: fc.integer({ min: 0, max: 12 }),
    finalMonths: fc.integer({ min: 0, max: 12 }),
    setOn: day,
  });

  test('cover every day of the action once, in order, and the final one all of them', () => {
    fc.assert(
      fc.property(terms, (one) => {
        const schedule = reportSchedule(one);
        const end = addDays(addMonths(one.startsOn, one.durationMonths), -1);
        const progress = schedule.slice(0, -1);
        expect(schedule.map((report) => report.number)).toEqual(schedule.map((_, n) => n + 1));
        expect(schedule.map((report) => report.kind)).toEqual([...progress.map(() => 'progress'), 'final']);
        expect(schedule.at(-1)).toMatchObject({ from: one.startsOn, to: end });
        progress.forEach((report, n) => {
          expect(report.from).toBe(n === 0 ? one.startsOn : addDays(progress[n - 1]!.to, 1));
          expect(report.from <= report.to && report.to < end).toBe(true);
        });
        // What no progress report covers is no longer than one period.
        const last = progress.at(-1)?.to;
        const open = last === undefined ? one.startsOn : addDays(last, 1);
        expect(end < addMonths(open, one.reportingMonths + 1)).toBe(true);
      }),
    );
  });

  test('are due after what they cover, with a month of notice', () => {
    fc.assert(
      fc.property(terms, (one) => {
        for (const { to, dueOn } of reportSchedule(one)) {
          expect(dueOn >= to).toBe(true);
          expect(daysBetween(one.setOn, dueOn)).toBeGreaterThanOrEqual(30);
        }
      }),
    );
  });
});
