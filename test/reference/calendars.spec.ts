import { createHash } from 'node:crypto';
import {
  calendarCodes,
  calendarFor,
  calendarInfo,
  hasCalendar,
  preloadCalendars,
} from '../../src/reference/calendars.js';
import { countries } from '../../src/reference/countries.js';
import { addDays, isCalendarDate, isoWeekday } from '../../src/workflow/calendar-date.js';
import { startClock } from '../../src/workflow/clock.js';
import { dueDate } from '../../src/workflow/clock-due.js';
import { isWorkingDay, nonWorkingReason } from '../../src/workflow/working-calendar.js';

/** The days as they were when the version was last raised: a library that changes a day must raise it again. */
const NATIONAL_DAYS_OF = {
  version: '2026-11-24',
  digest: 'bec1238a316b9d42',
};

const due = (calendar: string, startedAt: string, amount: number, unit: 'calendar_days' | 'working_days') => {
  const started = startClock({
    code: 'limit',
    startedAt,
    period: { amount, unit },
    calendar: calendarFor(calendar),
  });
  if (!started.ok) throw new Error(started.refusal.code);
  return dueDate(started.clock, calendarFor(calendar));
};

describe("the Commission's calendar", () => {
  const commission = calendarFor('COMMISSION');

  it('follows the pattern of the published lists: feasts by Easter, fixed days, the closure, no weekend days', () => {
    const expected = new Set<string>();
    for (let year = 2024; year <= 2028; year += 1) {
      const easter = easterSunday(year);
      for (const days of [-3, -2, 1, 39, 40, 50]) expected.add(addDays(easter, days));
      for (const day of ['01-01', '01-02', '05-01', '05-09', '07-21', '08-15', '11-01', '11-02'])
        expected.add(`${year}-${day}`);
      for (let day = 24; day <= 31; day += 1) expected.add(`${year}-12-${day}`);
    }
    expect(Object.keys(commission.holidays).sort()).toEqual(
      [...expected].filter((date) => isoWeekday(date) < 6).sort(),
    );
  });

  it('closes at the end of the year and on 1 May', () => {
    for (const date of ['2026-12-24', '2026-12-28', '2026-12-31', '2027-01-01', '2026-05-01']) {
      expect(isWorkingDay(date, commission)).toBe(false);
    }
    expect(isWorkingDay('2026-12-23', commission)).toBe(true);
    expect(isWorkingDay('2027-01-04', commission)).toBe(true);
    expect(due('COMMISSION', '2026-11-26T10:00:00Z', 30, 'calendar_days').dueDate).toBe('2027-01-04');
    expect(due('COMMISSION', '2026-12-18T10:00:00Z', 5, 'working_days').dueDate).toBe('2027-01-05');
  });

  it('is unconfirmed, and says what was read', () => {
    expect(calendarInfo('COMMISSION')).toMatchObject({
      provenance: 'general_knowledge',
      confirmed: false,
      version: commission.version,
    });
    expect(calendarInfo('COMMISSION').source).toContain('2021/C 201 I/02');
  });

  it('says so when a date lies beyond what it knows', () => {
    const codes = due('COMMISSION', '2028-12-20T10:00:00Z', 30, 'calendar_days').why.map((step) => step.code);
    expect(codes).toContain('calendar_incomplete');
  });
});

describe('national calendars', () => {
  it('exist for every country, built once', () => {
    expect(calendarCodes()).toHaveLength(countries.length + 1);
    for (const { code, zone } of countries) {
      const calendar = calendarFor(code);
      expect(calendarFor(code)).toBe(calendar);
      expect(calendar).toMatchObject({ code, zone, version: calendarInfo(code).version });
      const dates = Object.keys(calendar.holidays);
      expect(dates.every(isCalendarDate)).toBe(true);
      for (let year = 2024; year <= 2030; year += 1) {
        expect(dates.filter((date) => date.startsWith(String(year))).length).toBeGreaterThanOrEqual(
          code === 'IN' ? 5 : 7,
        );
      }
      for (const { name, names } of Object.values(calendar.holidays)) {
        expect(names?.en).toBe(name);
        expect(names?.fr).toBeTruthy();
      }
    }
  });

  it('are unconfirmed, each and every one', () => {
    for (const code of calendarCodes())
      expect(calendarInfo(code)).toMatchObject({ provenance: 'general_knowledge', confirmed: false });
    expect(calendarInfo('IN').note?.en).toMatch(/^Incomplete/);
  });

  it('rest on Friday and Saturday in Jordan and Egypt, on Saturday and Sunday elsewhere', () => {
    for (const { code } of countries) {
      expect(calendarFor(code).weekend).toEqual(code === 'JO' || code === 'EG' ? [5, 6] : [6, 7]);
    }
    expect(isWorkingDay('2026-11-22', calendarFor('JO'))).toBe(true);
    expect(isWorkingDay('2026-11-20', calendarFor('JO'))).toBe(false);
  });

  it('rest on 1 May, except where it is none', () => {
    const working = countries
      .filter(({ code }) => isWorkingDay('2025-05-01', calendarFor(code)))
      .map(({ code }) => code);
    expect(working.sort()).toEqual(['AZ', 'DK', 'GB', 'GE', 'IE', 'IN', 'NL']);
  });

  it('mark the feasts of the moon as estimated, and no others', () => {
    for (const code of ['JO', 'MA', 'TN', 'EG', 'AZ', 'ET']) {
      const eid = nonWorkingReason('2026-05-27', calendarFor(code));
      expect(eid).toMatchObject({
        kind: 'holiday',
        name: 'Eid al-Adha',
        estimated: true,
        names: { fr: 'Aïd al-Adha' },
      });
    }
    for (const code of ['JO', 'MA', 'TN']) {
      expect(nonWorkingReason('2026-03-21', calendarFor(code))).toMatchObject({
        name: 'Eid al-Fitr',
        estimated: true,
      });
      expect(nonWorkingReason('2026-05-28', calendarFor(code))).toMatchObject({
        name: 'Eid al-Adha',
        estimated: true,
      });
    }
    // Nigeria's Children's Day is certain, so the day is, whatever the moon does.
    expect(nonWorkingReason('2026-05-27', calendarFor('NG'))).toMatchObject({
      name: "Eid al-Adha / Children's Day",
      estimated: false,
    });
    expect(nonWorkingReason('2026-05-28', calendarFor('NG'))).toMatchObject({
      name: 'Eid al-Adha',
      estimated: true,
    });
    for (const { code } of countries) {
      const estimated = Object.values(calendarFor(code).holidays).some((holiday) => holiday.estimated);
      expect(estimated).toBe(['AZ', 'EG', 'ET', 'JO', 'MA', 'NG', 'TN'].includes(code));
    }
  });

  it('let a deadline at Eid pass to the next working day, and say that the date is estimated', () => {
    const jordan = due('JO', '2026-05-17T08:00:00Z', 10, 'calendar_days');
    expect(jordan).toMatchObject({ dueDate: '2026-05-31', estimated: true });
    expect(due('MA', '2026-05-17T08:00:00Z', 10, 'calendar_days')).toMatchObject({
      dueDate: '2026-05-29',
      estimated: true,
    });
    expect(due('TN', '2026-05-17T08:00:00Z', 10, 'calendar_days')).toMatchObject({
      dueDate: '2026-05-29',
      estimated: true,
    });
    expect(due('MD', '2026-05-17T08:00:00Z', 10, 'calendar_days')).toMatchObject({
      dueDate: '2026-05-27',
      estimated: false,
    });
  });

  it('have what the library lacks or has wrong', () => {
    expect(isWorkingDay('2027-03-15', calendarFor('CY'))).toBe(false);
    expect(isWorkingDay('2027-03-16', calendarFor('CY'))).toBe(true);
    expect(isWorkingDay('2026-05-01', calendarFor('ET'))).toBe(false);
    expect(isWorkingDay('2027-09-13', calendarFor('ET'))).toBe(true);
    expect(nonWorkingReason('2027-09-12', calendarFor('ET'))).toMatchObject({ name: 'Ethiopian New Year' });
    expect(nonWorkingReason('2028-01-06', calendarFor('ET'))).toBeNull();
    expect(isWorkingDay('2025-12-26', calendarFor('BG'))).toBe(false);
    expect(isWorkingDay('2026-01-02', calendarFor('BY'))).toBe(false);
    expect(isWorkingDay('2025-12-17', calendarFor('TN'))).toBe(false);
    expect(isWorkingDay('2026-03-24', calendarFor('AZ'))).toBe(false);
  });

  it('are only asked for by codes that there are', async () => {
    expect(hasCalendar('MD')).toBe(true);
    expect(hasCalendar('EL')).toBe(false);
    expect(() => calendarFor('EL')).toThrow(/no calendar "EL"/);
    expect(() => calendarInfo('__proto__')).toThrow(RangeError);
    await expect(preloadCalendars(['COMMISSION', 'MD'])).resolves.toBeUndefined();
    await expect(preloadCalendars(['XX'])).rejects.toThrow(RangeError);
  });

  it('carry a new version whenever a day changed', () => {
    const days = countries.map(({ code }) => [
      code,
      calendarFor(code).weekend,
      Object.keys(calendarFor(code).holidays).sort(),
    ]);
    const digest = createHash('sha256').update(JSON.stringify(days)).digest('hex').slice(0, 16);
    expect({ version: calendarInfo('MD').version, digest }).toEqual(NATIONAL_DAYS_OF);
  });
});

/** Gregorian Easter, by the anonymous algorithm: an oracle apart from the data. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const sum = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}
