import fc from 'fast-check';
import { absenceDays, type Days, isLendable, lengthOf } from '../../src/cases/delegation.js';
import { ROLES } from '../../src/kernel/actor.js';

const days = (fromDay: string, untilDay: string): Days => ({ fromDay, untilDay });
const dayOf = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
const period = fc
  .record({ from: fc.nat(60), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ from, length }) => days(dayOf(from), dayOf(from + length - 1)));

describe('the days of an absence', () => {
  test('are counted with both ends, over a change of the clocks and a leap day', () => {
    expect(lengthOf(days('2027-03-27', '2027-03-29'))).toBe(3);
    expect(lengthOf(days('2028-02-28', '2028-03-01'))).toBe(3);
  });

  test('join up with what overlaps or follows on the next day, through others, and with nothing else', () => {
    const wanted = days('2027-03-08', '2027-03-14');
    expect(absenceDays(wanted, [])).toBe(7);
    expect(absenceDays(wanted, [days('2027-03-15', '2027-03-20')])).toBe(13);
    expect(absenceDays(wanted, [days('2027-03-16', '2027-03-20')])).toBe(7);
    expect(absenceDays(wanted, [days('2027-03-01', '2027-03-01'), days('2027-03-02', '2027-03-07')])).toBe(
      14,
    );
    expect(absenceDays(wanted, [wanted, wanted])).toBe(7);
  });

  test('are those of the run of days away that the wanted ones lie in', () => {
    fc.assert(
      fc.property(period, fc.array(period, { maxLength: 8 }), (wanted, others) => {
        const away = (n: number) =>
          [wanted, ...others].some((one) => one.fromDay <= dayOf(n) && dayOf(n) <= one.untilDay);
        let first = Math.round((Date.parse(wanted.fromDay) - Date.UTC(2027, 0, 1)) / 86_400_000);
        while (away(first - 1)) first -= 1;
        let last = first;
        while (away(last + 1)) last += 1;
        expect(absenceDays(wanted, others)).toBe(last - first + 1);
      }),
    );
  });
});

test('oversight and administration are not lent', () => {
  expect(ROLES.filter((role) => !isLendable(role))).toEqual(['auditor', 'administrator']);
});
