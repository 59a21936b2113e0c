import fc from 'fast-check';
import { calendarFor } from '../../src/reference/calendars.js';
import { hourForReader, type Moment, type Rung } from '../../src/reminders/hour-for-reader.js';
import { inZone, type WorkingCalendar } from '../../src/workflow/index.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.parse('2026-01-05T11:00:00Z');

const readers: readonly WorkingCalendar[] = [
  calendarFor('COMMISSION'),
  calendarFor('MD'),
  calendarFor('MA'),
  calendarFor('JO'),
  inZone(calendarFor('COMMISSION'), 'Asia/Kolkata'),
];
const reader = fc.constantFrom(...readers);
const owner = fc.constantFrom(calendarFor('COMMISSION'), calendarFor('JO'), calendarFor('ES'));
const instant = fc.integer({ min: 0, max: 700 * 24 }).map((hours) => START + hours * HOUR_MS);
const rung = fc.record({
  code: fc.constantFrom('a', 'b', 'c', 'd'),
  offset: fc.record({
    direction: fc.constantFrom('before' as const, 'on' as const, 'after' as const),
    amount: fc.integer({ min: 0, max: 20 }),
    unit: fc.constantFrom('working_days' as const, 'calendar_days' as const),
  }),
});
const ladder = fc.uniqueArray(rung, { minLength: 1, maxLength: 4, selector: ({ code }) => code });
const iso = (ms: number) => new Date(ms).toISOString();

/** Written apart from the engine: what a wall calendar in the reader's office says. */
function isAtWork(at: number, { zone, weekend, holidays }: WorkingCalendar): boolean {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return !weekend.includes(weekday) && !(date in holidays) && Number(part('hour')) >= 9;
}

function momentOf(planned: number, days: number, later: number, calendar: WorkingCalendar): Moment {
  return {
    plannedAt: iso(planned),
    due: iso(planned + days * DAY_MS),
    now: iso(planned + later * HOUR_MS),
    owner: calendar,
  };
}

const moments = fc.record({
  planned: instant,
  days: fc.integer({ min: 1, max: 60 }),
  later: fc.integer({ min: 0, max: 90 * 24 }),
});

it('tells only on a working day of the reader, and not before the morning', () => {
  fc.assert(
    fc.property(ladder, moments, owner, reader, (rungs, { planned, days, later }, whose, to) => {
      const moment = momentOf(planned, days, later, whose);
      const told = rungs
        .map((one) => hourForReader(one, rungs, moment, to))
        .filter((one) => one.told === 'now');
      if (told.length > 0) expect(isAtWork(Date.parse(moment.now), to)).toBe(true);
    }),
  );
});

it('tells what waits at the hour it names, or has something further to say by then', () => {
  fc.assert(
    fc.property(ladder, moments, owner, reader, (rungs, { planned, days, later }, whose, to) => {
      const moment = momentOf(planned, days, later, whose);
      for (const one of rungs) {
        const hour = hourForReader(one, rungs, moment, to);
        if (hour.told !== 'later') continue;
        expect(hour.at > moment.now).toBe(true);
        expect(isAtWork(Date.parse(hour.at), to)).toBe(true);
        const then = hourForReader(one, rungs, { ...moment, now: hour.at }, to);
        expect(then.told === 'now' || (then.told === 'never' && then.because === 'overtaken')).toBe(true);
      }
    }),
  );
});

it('says one thing at a time, and nothing twice: looked at every hour, each rung is told in one stretch of one day at most', () => {
  fc.assert(
    fc.property(
      ladder,
      instant,
      fc.integer({ min: 1, max: 25 }),
      owner,
      reader,
      (rungs, planned, days, whose, to) => {
        const told = new Map<string, string>();
        for (let later = 0; later < 50 * 24; later += 1) {
          const moment = momentOf(planned, days, later, whose);
          const now = rungs.filter(
            (one) => !told.has(one.code) && hourForReader(one, rungs, moment, to).told === 'now',
          );
          for (const one of now) told.set(one.code, moment.now);
          expect(new Set(now.map(({ offset }) => offset.direction)).size).toBeLessThanOrEqual(1);
        }
        const due = iso(planned + days * DAY_MS);
        for (const one of rungs) {
          const at = told.get(one.code);
          if (one.offset.direction !== 'after' && at !== undefined) expect(at <= due).toBe(true);
        }
      },
    ),
    { numRuns: 25 },
  );
});

describe('by example', () => {
  const commission = calendarFor('COMMISSION');
  const [early, day, late]: readonly Rung[] = [
    { code: 'early', offset: { direction: 'before', amount: 3, unit: 'working_days' } },
    { code: 'day', offset: { direction: 'on', amount: 0, unit: 'working_days' } },
    { code: 'late', offset: { direction: 'after', amount: 1, unit: 'working_days' } },
  ] as const;
  const all = [early!, day!, late!];
  // Thursday 18 June 2026, end of the day in Brussels.
  const due = '2026-06-18T21:59:59.999Z';
  const at = (now: string): Moment => ({
    due,
    plannedAt: '2026-06-01T08:00:00.000Z',
    now,
    owner: commission,
  });

  it('a reader in Amman, whose weekend is Friday and Saturday, hears of what is late on Sunday', () => {
    const amman = calendarFor('JO');
    expect(hourForReader(late!, all, at('2026-06-19T10:00:00.000Z'), amman)).toEqual({
      told: 'later',
      at: '2026-06-21T06:00:00.000Z',
    });
    expect(hourForReader(late!, all, at('2026-06-21T06:00:00.000Z'), amman)).toEqual({ told: 'now' });
  });

  it('after a night without a server only the last word is told, in the morning', () => {
    expect(hourForReader(late!, all, at('2026-06-22T02:00:00.000Z'), commission)).toEqual({
      told: 'later',
      at: '2026-06-22T07:00:00.000Z',
    });
    expect(hourForReader(day!, all, at('2026-06-22T07:00:00.000Z'), commission)).toEqual({
      told: 'never',
      because: 'overtaken',
    });
    expect(hourForReader(early!, all, at('2026-06-22T07:00:00.000Z'), commission)).toEqual({
      told: 'never',
      because: 'overtaken',
    });
  });

  it('a rung whose hour had passed when the ladder was written is not told', () => {
    const moment = { ...at('2026-06-17T09:00:00.000Z'), plannedAt: '2026-06-17T08:00:00.000Z' };
    expect(hourForReader(early!, all, moment, commission)).toEqual({ told: 'never', because: 'passed' });
  });
});
