import fc from 'fast-check';
import { monthAfter, weeksOf } from '../../../src/web/deadlines/month-grid.js';
import { addDays, isoWeekday } from '../../../src/workflow/index.js';

const months = fc
  .record({ year: fc.integer({ min: 1990, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);

describe('the weeks of a month', () => {
  test('of February 2027, which fills four of them, and of a leap year', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2027-02').flat()).toEqual(
      Array.from({ length: 28 }, (_, day) => `2027-02-${String(day + 1).padStart(2, '0')}`),
    );
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
  });

  test('hold every day once, under its weekday, and no day of another month', () => {
    fc.assert(
      fc.property(months, (month) => {
        const days = weeksOf(month).flat();
        const shown = days.filter((day) => day !== null);
        expect(shown[0]).toBe(`${month}-01`);
        expect(shown.every((day, index) => index === 0 || day === addDays(shown[index - 1] ?? '', 1))).toBe(
          true,
        );
        expect(addDays(shown.at(-1) ?? '', 1)).toBe(`${monthAfter(month, 1)}-01`);
        days.forEach((day, index) => {
          if (day !== null) expect(isoWeekday(day)).toBe((index % 7) + 1);
        });
      }),
    );
  });

  test('go back and forth over the turn of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2027-01', -1)).toBe('2026-12');
  });
});
