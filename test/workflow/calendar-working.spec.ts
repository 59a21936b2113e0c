import {
  addWorkingDays,
  isCovered,
  isWorkingDay,
  nextWorkingDay,
  nonWorkingReason,
  previousWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../src/workflow/working-calendar.js';

const brussels: WorkingCalendar = {
  code: 'TEST',
  version: '1',
  zone: 'Europe/Brussels',
  weekend: [6, 7],
  holidays: {
    '2026-05-01': { name: 'Labour Day' },
    '2026-12-24': { name: 'End-of-year closure' },
    '2026-12-25': { name: 'Christmas Day', names: { fr: 'Noël' } },
  },
  years: { from: 2026, to: 2026 },
};
const amman: WorkingCalendar = {
  code: 'TEST-JO',
  version: '1',
  zone: 'Asia/Amman',
  weekend: [5, 6],
  holidays: { '2026-05-27': { name: 'Eid al-Adha', estimated: true } },
};

describe('a working calendar', () => {
  it('knows its own weekend and holidays', () => {
    expect(isWorkingDay('2026-04-30', brussels)).toBe(true);
    expect(isWorkingDay('2026-05-01', brussels)).toBe(false);
    expect(isWorkingDay('2026-05-03', brussels)).toBe(false);
    expect(isWorkingDay('2026-05-03', amman)).toBe(true);
    expect(isWorkingDay('2026-05-01', amman)).toBe(false);
    expect(isWorkingDay('2026-05-27', amman)).toBe(false);
  });

  it('says why a day is not worked, the holiday before the weekend', () => {
    expect(nonWorkingReason('2026-12-25', brussels)).toEqual({
      kind: 'holiday',
      date: '2026-12-25',
      name: 'Christmas Day',
      estimated: false,
      names: { fr: 'Noël' },
    });
    expect(nonWorkingReason('2026-05-02', brussels)).toEqual({
      kind: 'weekend',
      date: '2026-05-02',
      weekday: 6,
    });
    expect(nonWorkingReason('2026-05-27', amman)).toMatchObject({ kind: 'holiday', estimated: true });
    expect(nonWorkingReason('2026-05-04', brussels)).toBeNull();
  });

  it('finds the working day on or after, and on or before', () => {
    expect(nextWorkingDay('2026-05-01', brussels)).toBe('2026-05-04');
    expect(nextWorkingDay('2026-05-04', brussels)).toBe('2026-05-04');
    expect(previousWorkingDay('2026-05-03', brussels)).toBe('2026-04-30');
    expect(previousWorkingDay('2026-04-30', brussels)).toBe('2026-04-30');
  });

  it('counts working days forth and back, never the day itself', () => {
    expect(addWorkingDays('2026-04-29', 2, brussels)).toBe('2026-05-04');
    expect(addWorkingDays('2026-05-04', -2, brussels)).toBe('2026-04-29');
    expect(addWorkingDays('2026-05-02', -1, brussels)).toBe('2026-04-30');
    expect(addWorkingDays('2026-05-02', 1, brussels)).toBe('2026-05-04');
    expect(addWorkingDays('2026-05-02', 0, brussels)).toBe('2026-05-02');
    expect(workingDaysBetween('2026-04-29', '2026-05-04', brussels)).toBe(2);
    expect(workingDaysBetween('2026-05-04', '2026-04-29', brussels)).toBe(0);
    expect(() => addWorkingDays('2026-05-02', 1.5, brussels)).toThrow(RangeError);
  });

  it('knows for which years its holidays are complete', () => {
    expect(isCovered('2026-12-31', brussels)).toBe(true);
    expect(isCovered('2027-01-01', brussels)).toBe(false);
    expect(isCovered('2099-01-01', amman)).toBe(true);
  });

  it('does not search for ever in a calendar that never works', () => {
    const never: WorkingCalendar = { ...brussels, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => nextWorkingDay('2026-05-01', never)).toThrow(/no working day/);
  });
});
