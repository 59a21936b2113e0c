import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateInZone,
  daysBetween,
  endOfDay,
  formatInstant,
  fromEpochDay,
  instantAt,
  isCalendarDate,
  isKnownZone,
  isoWeekday,
  parseInstant,
  startOfDay,
  toEpochDay,
} from '../../src/workflow/calendar-date.js';

const HOUR = 3_600_000;
const lengthInHours = (date: string, zone: string) =>
  (endOfDay(date, zone) + 1 - startOfDay(date, zone)) / HOUR;
const anyDay = fc.integer({ min: toEpochDay('1900-01-01'), max: toEpochDay('2200-12-31') });

describe('a calendar date', () => {
  it('is a day that exists', () => {
    for (const text of ['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      expect(isCalendarDate(text)).toBe(true);
    }
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-4-1',
      '0000-01-01',
      ' 2026-01-01',
      '2026-01-01T',
      '',
    ]) {
      expect(isCalendarDate(text)).toBe(false);
    }
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
  });

  it('counts days as the platform does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromEpochDay(day);
        expect(date).toBe(new Date(day * 24 * HOUR).toISOString().slice(0, 10));
        expect(toEpochDay(date)).toBe(day);
        expect(isoWeekday(date)).toBe(new Date(day * 24 * HOUR).getUTCDay() || 7);
      }),
    );
  });

  it('goes back as far as it went', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const date = fromEpochDay(day);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('adds months to the same date, or to the last day of a month that is too short', () => {
    expect(addMonths('2024-02-29', 6)).toBe('2024-08-29');
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-10-31', 1)).toBe('2026-11-30');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15');
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31');
  });

  it('never overtakes when months are added', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 120 }),
        (day, later, months) => {
          expect(addMonths(fromEpochDay(day), months) <= addMonths(fromEpochDay(day + later), months)).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('an instant', () => {
  it('is read in UTC only, to the millisecond', () => {
    expect(parseInstant('2026-05-01T09:00:00Z')).toBe(Date.UTC(2026, 4, 1, 9));
    expect(parseInstant('2026-05-01T09:00:00.123Z')).toBe(Date.UTC(2026, 4, 1, 9, 0, 0, 123));
    expect(parseInstant('2026-05-01T09:00:00.123999Z')).toBe(Date.UTC(2026, 4, 1, 9, 0, 0, 123));
    expect(formatInstant(Date.UTC(2026, 4, 1, 9))).toBe('2026-05-01T09:00:00.000Z');
    for (const text of [
      '2026-05-01',
      '2026-05-01T09:00:00',
      '2026-05-01T09:00:00+02:00',
      '2026-02-31T09:00:00Z',
      '2026-05-01T24:00:00Z',
      'now',
    ]) {
      expect(() => parseInstant(text)).toThrow(RangeError);
    }
  });
});

describe('a day in a zone', () => {
  it('begins and ends at local midnight', () => {
    expect(formatInstant(startOfDay('2026-11-24', 'Europe/Brussels'))).toBe('2026-11-23T23:00:00.000Z');
    expect(formatInstant(endOfDay('2026-11-24', 'Europe/Brussels'))).toBe('2026-11-24T22:59:59.999Z');
    expect(formatInstant(endOfDay('2026-07-01', 'Europe/Brussels'))).toBe('2026-07-01T21:59:59.999Z');
    expect(formatInstant(endOfDay('2026-07-01', 'Asia/Kolkata'))).toBe('2026-07-01T18:29:59.999Z');
    expect(formatInstant(endOfDay('2026-07-01', 'Atlantic/Cape_Verde'))).toBe('2026-07-02T00:59:59.999Z');
  });

  it('is the one that people there write', () => {
    const instant = parseInstant('2026-11-24T22:30:00Z');
    expect(dateInZone(instant, 'Europe/Brussels')).toBe('2026-11-24');
    expect(dateInZone(instant, 'Europe/Chisinau')).toBe('2026-11-25');
    expect(dateInZone(instant, 'Atlantic/Cape_Verde')).toBe('2026-11-24');
  });

  it('has 23 or 25 hours on the nights when clocks change', () => {
    expect(lengthInHours('2026-03-29', 'Europe/Brussels')).toBe(23);
    expect(lengthInHours('2026-10-25', 'Europe/Brussels')).toBe(25);
    expect(lengthInHours('2026-10-24', 'Europe/Brussels')).toBe(24);
    expect(lengthInHours('2026-03-29', 'Europe/Chisinau')).toBe(23);
    expect(formatInstant(endOfDay('2026-03-28', 'Europe/Brussels'))).toBe('2026-03-28T22:59:59.999Z');
    expect(formatInstant(endOfDay('2026-03-29', 'Europe/Brussels'))).toBe('2026-03-29T21:59:59.999Z');
  });

  it('begins after the gap where midnight does not exist', () => {
    expect(formatInstant(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(lengthInHours('2018-11-04', 'America/Sao_Paulo')).toBe(23);
    expect(formatInstant(startOfDay('2021-03-26', 'Asia/Amman'))).toBe('2021-03-25T22:00:00.000Z');
    expect(lengthInHours('2021-03-26', 'Asia/Amman')).toBe(23);
    expect(formatInstant(startOfDay('2024-04-26', 'Africa/Cairo'))).toBe('2024-04-25T22:00:00.000Z');
    expect(lengthInHours('2024-04-26', 'Africa/Cairo')).toBe(23);
  });

  it('begins at the later midnight where clocks go back across it', () => {
    expect(formatInstant(startOfDay('2026-10-25', 'Atlantic/Azores'))).toBe('2026-10-25T00:00:00.000Z');
    expect(lengthInHours('2026-10-25', 'Atlantic/Azores')).toBe(25);
    expect(lengthInHours('2018-02-17', 'America/Sao_Paulo')).toBe(25);
    expect(formatInstant(startOfDay('2018-02-18', 'America/Sao_Paulo'))).toBe('2018-02-18T03:00:00.000Z');
    expect(formatInstant(startOfDay('2010-11-07', 'America/St_Johns'))).toBe('2010-11-07T03:30:00.000Z');
    expect(lengthInHours('2024-10-31', 'Africa/Cairo')).toBe(25);
  });

  it('has no length where a zone skipped it', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  it('lies seamlessly between its neighbours, in every zone we serve', () => {
    const zones = [
      'Europe/Brussels',
      'Europe/Chisinau',
      'Asia/Amman',
      'Africa/Casablanca',
      'Africa/Cairo',
      'Asia/Kolkata',
      'Atlantic/Cape_Verde',
      'Asia/Baku',
      'Europe/Minsk',
      'America/Sao_Paulo',
    ];
    const day = fc.integer({ min: toEpochDay('2005-01-01'), max: toEpochDay('2032-12-31') });
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (epochDay, zone) => {
        const [date, next] = [fromEpochDay(epochDay), fromEpochDay(epochDay + 1)];
        expect(endOfDay(date, zone) + 1).toBe(startOfDay(next, zone));
        expect(dateInZone(startOfDay(date, zone), zone)).toBe(date);
        expect(dateInZone(endOfDay(date, zone), zone)).toBe(date);
        expect(dateInZone(startOfDay(date, zone) - 1, zone) < date).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('has an hour for every reminder, also on such nights', () => {
    expect(formatInstant(instantAt('2026-03-29', 9, 'Europe/Brussels'))).toBe('2026-03-29T07:00:00.000Z');
    expect(formatInstant(instantAt('2026-03-28', 9, 'Europe/Brussels'))).toBe('2026-03-28T08:00:00.000Z');
    expect(formatInstant(instantAt('2026-10-25', 9, 'Europe/Brussels'))).toBe('2026-10-25T08:00:00.000Z');
    expect(formatInstant(instantAt('2026-03-29', 2, 'Europe/Brussels'))).toBe('2026-03-29T01:00:00.000Z');
    expect(formatInstant(instantAt('2026-10-25', 2, 'Europe/Brussels'))).toBe('2026-10-25T00:00:00.000Z');
    expect(() => instantAt('2026-10-25', 24, 'Europe/Brussels')).toThrow(RangeError);
  });

  it('asks for a zone that exists', () => {
    expect(isKnownZone('Europe/Brussels')).toBe(true);
    expect(isKnownZone('Europe/Atlantis')).toBe(false);
    expect(() => startOfDay('2026-01-01', 'Europe/Atlantis')).toThrow(RangeError);
  });
});
