import fc from 'fast-check';
import { type CalendarChange, mistakeIn, withChanges } from '../../src/workflow/calendar-changes.js';
import { addDays, isoWeekday } from '../../src/workflow/calendar-date.js';
import { isWorkingDay, nonWorkingReason, type WorkingCalendar } from '../../src/workflow/working-calendar.js';

const shipped: WorkingCalendar = {
  code: 'MA',
  version: '1',
  zone: 'Africa/Casablanca',
  weekend: [6, 7],
  years: { from: 2026, to: 2028 },
  holidays: {
    '2027-01-11': { name: 'Manifesto' },
    '2027-05-16': { name: 'Eid', estimated: true },
    '2027-05-17': { name: 'Eid', estimated: true },
    '2028-05-05': { name: 'Eid', estimated: true },
  },
};
const off = (day: string, replaces: string | null = null): CalendarChange => ({
  kind: 'off',
  day,
  replaces,
  names: { en: 'Announced', fr: 'Annoncé' },
});
const worked = (day: string): CalendarChange => ({ kind: 'worked', day });
const confirmed = (year: number): CalendarChange => ({ kind: 'year_confirmed', year });

describe('changes laid over a calendar', () => {
  it('take a day off, with its names', () => {
    const calendar = withChanges(shipped, '1+1', [off('2027-03-04')]);
    expect(calendar.version).toBe('1+1');
    expect(nonWorkingReason('2027-03-04', calendar)).toMatchObject({
      kind: 'holiday',
      name: 'Announced',
      names: { fr: 'Annoncé' },
      estimated: false,
    });
    expect(isWorkingDay('2027-03-04', shipped)).toBe(true);
  });

  it('let an announced holiday take the place of the estimated one', () => {
    const calendar = withChanges(shipped, '1+1', [off('2027-05-18', '2027-05-17')]);
    expect(isWorkingDay('2027-05-17', calendar)).toBe(true);
    expect(isWorkingDay('2027-05-18', calendar)).toBe(false);
    expect(calendar.holidays['2027-05-16']).toMatchObject({ estimated: true });
  });

  it('drop the mark of a day that is announced where it was expected', () => {
    const calendar = withChanges(shipped, '1+1', [off('2027-05-17')]);
    expect(nonWorkingReason('2027-05-17', calendar)).toMatchObject({ estimated: false });
  });

  it('have a holiday or a day of the weekend worked after all', () => {
    const calendar = withChanges(shipped, '1+1', [worked('2027-01-11'), worked('2027-03-06')]);
    for (const day of ['2027-01-11', '2027-03-06']) {
      expect(isWorkingDay(day, calendar)).toBe(true);
      expect(nonWorkingReason(day, calendar)).toBeNull();
    }
    expect(isWorkingDay('2027-03-13', calendar)).toBe(false);
    // Off again: the later change holds.
    expect(isWorkingDay('2027-03-06', withChanges(calendar, '1+2', [off('2027-03-06')]))).toBe(false);
  });

  it('drop all marks of a year that somebody stands for, and of no other', () => {
    const calendar = withChanges(shipped, '1+1', [confirmed(2027)]);
    expect(calendar.confirmedYears).toEqual([2027]);
    expect(Object.entries(calendar.holidays).filter(([, day]) => day.estimated)).toEqual([
      ['2028-05-05', expect.anything()],
    ]);
  });

  it('leave every other day as it was, in whatever order they come', () => {
    const days = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2026-01-01', count));
    const changes = fc.uniqueArray(
      fc.record({ day: days, kind: fc.constantFrom('off' as const, 'worked' as const) }),
      { selector: (one) => one.day, maxLength: 30 },
    );
    fc.assert(
      fc.property(changes, days, (wanted, day) => {
        const all = wanted.map((one) => (one.kind === 'off' ? off(one.day) : worked(one.day)));
        const calendar = withChanges(shipped, '2', all);
        const own = wanted.find((one) => one.day === day);
        const rests = shipped.weekend.includes(isoWeekday(day)) || day in shipped.holidays;
        expect(isWorkingDay(day, calendar)).toBe(own ? own.kind === 'worked' : !rests);
        expect(isWorkingDay(day, withChanges(shipped, '2', [...all].reverse()))).toBe(
          isWorkingDay(day, calendar),
        );
      }),
    );
  });

  it('taken away again leave the calendar that was shipped', () => {
    expect(withChanges(shipped, '1', [])).toEqual(shipped);
  });
});

it.each<[CalendarChange, string, string]>([
  [off('2029-01-02'), 'day', 'calendar_year_unknown'],
  [confirmed(2025), 'year', 'calendar_year_unknown'],
  [off('2027-01-11'), 'day', 'calendar_day_off_already'],
  [off('2027-05-18', '2027-05-19'), 'replaces', 'calendar_replaces_no_day_off'],
  [worked('2027-03-04'), 'day', 'calendar_day_worked_already'],
])('a change that makes no sense is told: %j', (change, field, code) => {
  expect(mistakeIn(shipped, change)).toMatchObject({ field, code });
});

it('a change that makes sense is no mistake, and is one the second time', () => {
  for (const change of [
    off('2027-03-04'),
    off('2027-05-17'),
    off('2027-05-18', '2027-05-17'),
    worked('2027-03-06'),
    confirmed(2027),
  ]) {
    expect(mistakeIn(shipped, change)).toBeNull();
    expect(mistakeIn(withChanges(shipped, '2', [change]), change)).not.toBeNull();
  }
});
