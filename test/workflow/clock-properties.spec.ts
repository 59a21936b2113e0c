import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateInZone,
  endOfDay,
  formatInstant,
  isoWeekday,
  parseInstant,
  startOfDay,
} from '../../src/workflow/calendar-date.js';
import {
  type ClockPause,
  type ClockState,
  type Period,
  pauseClock,
  resumeClock,
  startClock,
} from '../../src/workflow/clock.js';
import { dueDate, elapsed } from '../../src/workflow/clock-due.js';
import { reminderInstant } from '../../src/workflow/clock-reminder.js';
import { isWorkingDay, type WorkingCalendar } from '../../src/workflow/working-calendar.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EPOCH = Date.UTC(2026, 0, 1);

const zones = fc.constantFrom(
  'Europe/Brussels',
  'Asia/Amman',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Atlantic/Cape_Verde',
);
const weekends = fc.constantFrom([6, 7], [5, 6], [7], []);
const offDays = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 });
const calendars = fc.record({ zone: zones, weekend: weekends, off: offDays }).map(
  ({ zone, weekend, off }): WorkingCalendar => ({
    code: 'ANY',
    version: '1',
    zone,
    weekend,
    holidays: Object.fromEntries(off.map((day) => [addDays('2026-01-01', day), { name: `Holiday ${day}` }])),
  }),
);
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 120 }), unit: fc.constant('calendar_days' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 90 }), unit: fc.constant('working_days' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constant('months' as const) }),
);
const starts = fc.integer({ min: 0, max: 120 * 24 * 60 }).map((minutes) => EPOCH + minutes * MINUTE);
/** Minutes run, then minutes paused, some of both very short. */
const minutes = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 30 * 24 * 60 }));
const segments = fc.array(fc.tuple(minutes, minutes), { maxLength: 4 });

function pausesFrom(startMs: number, runs: readonly (readonly [number, number])[]): ClockPause[] {
  let at = startMs;
  return runs.map(([run, paused]) => {
    const from = at + run * MINUTE;
    at = from + paused * MINUTE;
    return { from: formatInstant(from), to: formatInstant(at) };
  });
}

function clockOf(
  calendar: WorkingCalendar,
  startMs: number,
  period: Period,
  pauses: readonly ClockPause[] = [],
): ClockState {
  const started = startClock({ code: 'limit', startedAt: formatInstant(startMs), period, calendar });
  if (!started.ok) throw new Error(started.refusal.code);
  return pauses.reduce((clock: ClockState, pause) => {
    const paused = pauseClock(clock, pause.from);
    const resumed = paused.ok && pause.to !== null ? resumeClock(paused.clock, pause.to) : paused;
    if (!resumed.ok) throw new Error(resumed.refusal.code);
    return resumed.clock;
  }, started.clock);
}

const dayOf = (clock: ClockState, calendar: WorkingCalendar): string => {
  const { dueDate: date } = dueDate(clock, calendar);
  if (date === null) throw new Error('The clock stands.');
  return date;
};

/** The rules again, written one day after the other: slow, and nothing shared with the code but dates. */
function oracle(clock: ClockState, calendar: WorkingCalendar): string {
  const works = (date: string) =>
    !calendar.weekend.includes(isoWeekday(date)) && calendar.holidays[date] === undefined;
  const local = (instant: string) => dateInZone(parseInstant(instant), calendar.zone);
  const event = local(clock.startedAt);
  const touched = new Set<string>();
  for (const pause of clock.pauses) {
    for (let day = local(pause.from); day <= local(pause.to ?? ''); day = addDays(day, 1)) touched.add(day);
  }
  const { amount, unit } = clock.period;
  let left = amount;
  if (unit === 'months') {
    left = 0;
    for (let day = event; day < addMonths(event, amount); day = addDays(day, 1)) left += 1;
  }
  let day = event;
  while (left > 0) {
    day = addDays(day, 1);
    if (!touched.has(day) && (unit !== 'working_days' || works(day))) left -= 1;
  }
  while (!works(day) || (touched.has(day) && day > event)) day = addDays(day, 1);
  return day;
}

describe('for any clock', () => {
  it('the due date is the one counted day by day', () => {
    fc.assert(
      fc.property(calendars, starts, periods, segments, (calendar, start, period, runs) => {
        const clock = clockOf(calendar, start, period, pausesFrom(start, runs));
        const due = dueDate(clock, calendar);
        expect(due.dueDate).toBe(oracle(clock, calendar));
        expect(due.due).toBe(formatInstant(endOfDay(due.dueDate ?? '', calendar.zone)));
      }),
      { numRuns: 800 },
    );
  });

  it('the due date is a working day, after the event, and no day that was given back', () => {
    fc.assert(
      fc.property(calendars, starts, periods, segments, (calendar, start, period, runs) => {
        const pauses = pausesFrom(start, runs);
        const date = dayOf(clockOf(calendar, start, period, pauses), calendar);
        expect(isWorkingDay(date, calendar)).toBe(true);
        expect(date > dateInZone(start, calendar.zone)).toBe(true);
        for (const pause of pauses) {
          const [from, to] = [pause.from, pause.to ?? ''].map((instant) =>
            dateInZone(parseInstant(instant), calendar.zone),
          );
          expect(date < (from ?? '') || date > (to ?? '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a pause more never makes it earlier, and with any pauses at least the time of the period really runs', () => {
    fc.assert(
      fc.property(
        calendars,
        starts,
        periods,
        segments,
        minutes,
        minutes,
        (calendar, start, period, runs, run, paused) => {
          const more = pausesFrom(start, [...runs, [run, paused]]);
          const less = more.slice(0, -1);
          const before = dueDate(clockOf(calendar, start, period, less), calendar);
          const after = dueDate(clockOf(calendar, start, period, more), calendar);
          expect((after.dueDate ?? '') >= (before.dueDate ?? '')).toBe(true);
          // The period's own last day, before it moves to a working day: what moving adds is no part of the period.
          const own = dueDate(clockOf(calendar, start, period), calendar).why.find(
            (step) => step.code === 'period_ends',
          );
          const ownEnd = own?.code === 'period_ends' ? own.params.date : null;
          const ran = (date: string | null, pauses: readonly ClockPause[]) => {
            let sum = 0;
            for (
              let day = addDays(dateInZone(start, calendar.zone), 1);
              day <= (date ?? '');
              day = addDays(day, 1)
            ) {
              if (period.unit === 'working_days' && !isWorkingDay(day, calendar)) continue;
              const [from, to] = [startOfDay(day, calendar.zone), endOfDay(day, calendar.zone) + 1];
              sum += to - from - pauses.reduce((paused, one) => paused + overlap(one, from, to), 0);
            }
            return sum;
          };
          // The one may hold the night with an hour more, the other the night with an hour less.
          const clocksMayChange = 2 * 60 * MINUTE;
          expect(ran(after.dueDate, more)).toBeGreaterThanOrEqual(ran(ownEnd, []) - clocksMayChange);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('two pauses that touch are one', () => {
    fc.assert(
      fc.property(
        calendars,
        starts,
        periods,
        minutes,
        minutes,
        minutes,
        (calendar, start, period, run, first, second) => {
          const [one, two] = pausesFrom(start, [
            [run, first],
            [0, second],
          ]);
          const apart = clockOf(calendar, start, period, [one, two] as ClockPause[]);
          const joined = clockOf(calendar, start, period, [{ from: one?.from ?? '', to: two?.to ?? '' }]);
          expect(dayOf(apart, calendar)).toBe(dayOf(joined, calendar));
          const later = formatInstant(start + 60 * DAY);
          expect(elapsed(apart, calendar, later)).toEqual(elapsed(joined, calendar, later));
        },
      ),
    );
  });

  it('a later start never comes due earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        starts,
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        periods,
        segments,
        (calendar, start, later, period, runs) => {
          const second = start + later * MINUTE;
          // Pauses of both clocks, beginning after the later clock's first day: they may not precede a clock's start.
          const pauses = pausesFrom(second + 2 * DAY, runs);
          const [one, two] = [
            clockOf(calendar, start, period, pauses),
            clockOf(calendar, second, period, pauses),
          ];
          expect(dayOf(one, calendar) <= dayOf(two, calendar)).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('a holiday more never makes it earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        starts,
        periods,
        segments,
        fc.integer({ min: 0, max: 500 }),
        (calendar, start, period, runs, off) => {
          const clock = clockOf(calendar, start, period, pausesFrom(start, runs));
          const holidays = { ...calendar.holidays, [addDays('2026-01-01', off)]: { name: 'One more' } };
          const [before, after] = [
            dayOf(clock, calendar),
            dayOf(clock, { ...calendar, version: '2', holidays }),
          ];
          expect(before <= after).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('days used and days remaining are the whole, grow with time, and agree with the due date', () => {
    fc.assert(
      fc.property(
        calendars,
        starts,
        periods,
        segments,
        minutes,
        minutes,
        (calendar, start, period, runs, early, step) => {
          const clock = clockOf(calendar, start, period, pausesFrom(start, runs));
          const [first, second] = [start + early * MINUTE, start + (early + step) * MINUTE];
          const [now, then] = [
            elapsed(clock, calendar, formatInstant(first)),
            elapsed(clock, calendar, formatInstant(second)),
          ];
          expect(now.day + now.remaining).toBe(now.of);
          expect(now.day).toBeGreaterThanOrEqual(0);
          if (now.state === 'running') expect(then.day).toBeGreaterThanOrEqual(now.day - 1);
          const end = dueDate(clock, calendar);
          const atEnd = elapsed(clock, calendar, end.due ?? '');
          expect(atEnd).toMatchObject({ remaining: 0, overdueDays: 0 });
          expect(elapsed(clock, calendar, formatInstant(parseInstant(end.due ?? '') + 1)).overdueDays).toBe(
            1,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('what remains while it stands is what runs once it goes on', () => {
    fc.assert(
      fc.property(calendars, starts, periods, minutes, minutes, (calendar, start, period, run, paused) => {
        const from = start + run * MINUTE;
        const to = from + paused * MINUTE;
        const open = clockOf(calendar, start, period, [{ from: formatInstant(from), to: null }]);
        const standing = dueDate(open, calendar, formatInstant(to));
        fc.pre(standing.state === 'paused');
        const closed = resumeClock(open, formatInstant(to));
        if (!closed.ok) throw new Error(closed.refusal.code);
        const due = dueDate(closed.clock, calendar, formatInstant(to));
        expect(due.dueDate).toBe(standing.earliestDueDate);
        expect(due.remaining).toEqual(standing.remaining);
      }),
    );
  });

  it('a reminder before comes in time and on a working day of its reader', () => {
    const offsets = fc.record({
      amount: fc.integer({ min: 0, max: 20 }),
      unit: fc.constantFrom('calendar_days' as const, 'working_days' as const),
      direction: fc.constantFrom('before' as const, 'on' as const, 'after' as const),
    });
    fc.assert(
      fc.property(calendars, calendars, starts, periods, offsets, (owner, reader, start, period, offset) => {
        const { due } = dueDate(clockOf(owner, start, period), owner);
        const instant = parseInstant(reminderInstant(due ?? '', offset, owner, reader));
        expect(isWorkingDay(dateInZone(instant, reader.zone), reader)).toBe(true);
        if (offset.direction !== 'after') expect(instant).toBeLessThanOrEqual(parseInstant(due ?? ''));
        else
          expect(dateInZone(instant, reader.zone) >= dateInZone(parseInstant(due ?? ''), owner.zone)).toBe(
            true,
          );
      }),
      { numRuns: 500 },
    );
  });
});

function overlap(pause: ClockPause, from: number, to: number): number {
  return Math.max(0, Math.min(parseInstant(pause.to ?? ''), to) - Math.max(parseInstant(pause.from), from));
}
