import fc from 'fast-check';
import { dormantFrom, signatureDeadline, yearEndRoundOn } from '../../src/funding/year-end.js';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a commitment is to be signed by 31 December of its own year', () => {
  expect(signatureDeadline('2026-01-01')).toBe('2026-12-31');
  expect(signatureDeadline('2026-12-31')).toBe('2026-12-31');
});

test.each([
  ['2024-02-29', 24, '2026-02-28'],
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-12-15', 24, '2025-12-15'],
  ['2023-11-30', 3, '2024-02-29'],
])('nothing paid since %s for %s months is dormant from %s', (since, months, from) => {
  expect(dormantFrom(since, months)).toBe(from);
});

test('dormancy never begins before it, nor on a day that is none, and later payments never make it earlier', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 120 }), (one, other, months) => {
      const [earlier, later] = [one, other].sort() as [string, string];
      expect(dormantFrom(earlier, months) <= dormantFrom(later, months)).toBe(true);
      expect(dormantFrom(one, months) > one).toBe(true);
      expect(new Date(dormantFrom(one, months)).toISOString().slice(0, 10)).toBe(dormantFrom(one, months));
    }),
  );
});

test.each([
  ['2026-09-30', null],
  ['2026-10-01', { round: 'october', financialYear: 2026 }],
  ['2026-11-14', { round: 'october', financialYear: 2026 }],
  ['2026-11-15', { round: 'november', financialYear: 2026 }],
  ['2026-12-10', { round: 'december', financialYear: 2026 }],
  ['2026-12-31', { round: 'december', financialYear: 2026 }],
  ['2027-01-01', null],
  ['2027-01-07', { round: 'over', financialYear: 2026 }],
  ['2027-04-01', null],
])('on %s the round is %j', (on, round) => {
  expect(yearEndRoundOn(on)).toEqual(round);
});
