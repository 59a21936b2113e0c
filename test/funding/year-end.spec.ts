import { signatureDeadline, yearEndRoundOn } from '../../src/funding/year-end.js';

test('a commitment is to be signed by 31 December of its own year', () => {
  expect(signatureDeadline('2026-01-01')).toBe('2026-12-31');
  expect(signatureDeadline('2026-12-31')).toBe('2026-12-31');
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
