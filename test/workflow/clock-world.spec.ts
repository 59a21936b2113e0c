/**
 * Clocks in the zones and calendars that we serve, on the nights when clocks change: against an oracle that shares
 * nothing with the code, not even its dates. It asks the platform which day people write, quarter of an hour by quarter.
 */
import fc from 'fast-check';
import { calendarFor } from '../../src/reference/calendars.js';
import {
  type ClockPause,
  type ClockState,
  type Period,
  pauseClock,
  resumeClock,
  startClock,
} from '../../src/workflow/clock.js';
import { dueDate } from '../../src/workflow/clock-due.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();
/** The day that people in the zone write, as the platform tells it: `2027-03-28`. */
function written(ms: number, zone: string): string {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(ms);
}
/** Sunday is 0, by the platform. */
const weekdayOf = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();

/** The nights between 2024 and 2028 in which clocks in the zone change. */
function changesOfClocks(zone: string): number[] {
  const offset = (ms: number) =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(ms)
      .find((part) => part.type === 'timeZoneName')?.value;
  const nights: number[] = [];
  for (let ms = Date.UTC(2024, 0, 2); ms < Date.UTC(2028, 11, 1); ms += DAY)
    if (offset(ms) !== offset(ms + DAY)) nights.push(ms);
  return nights;
}

const CALENDARS = ['COMMISSION', 'BE', 'MD', 'MA', 'JO', 'TN', 'EG', 'CV', 'IN'] as const;
const nightsOf = new Map(CALENDARS.map((code) => [code, changesOfClocks(calendarFor(code).zone)]));
const anyDay = fc.integer({ min: Date.UTC(2024, 0, 5), max: Date.UTC(2027, 5, 1) });
const codes = fc.constantFrom(...CALENDARS);
/** Half of them within two days of a night when clocks change there. */
const starts = codes.chain((code) => {
  const nights = nightsOf.get(code) ?? [];
  const near = fc
    .tuple(
      fc.constantFrom(...(nights.length > 0 ? nights : [Date.UTC(2026, 2, 1)])),
      fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 }),
    )
    .map(([night, minutes]) => night + minutes * MINUTE);
  return fc.record({ code: fc.constant(code), start: fc.oneof(near, anyDay) });
});
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('calendar_days' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constant('working_days' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant('months' as const) }),
);
const pauses = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 20 * 24 * 60 }), fc.integer({ min: 0, max: 10 * 24 * 60 })),
  { maxLength: 3 },
);

const iso = (ms: number) => new Date(ms).toISOString();

function clockOf(code: string, startMs: number, period: Period, spans: readonly ClockPause[]): ClockState {
  const started = startClock({ code: 'limit', startedAt: iso(startMs), period, calendar: calendarFor(code) });
  if (!started.ok) throw new Error(started.refusal.code);
  return spans.reduce((clock: ClockState, span) => {
    const paused = pauseClock(clock, span.from);
    if (!paused.ok) throw new Error(paused.refusal.code);
    const resumed = resumeClock(paused.clock, span.to ?? '');
    if (!resumed.ok) throw new Error(resumed.refusal.code);
    return resumed.clock;
  }, started.clock);
}

function spansFrom(startMs: number, runs: readonly (readonly [number, number])[]): ClockPause[] {
  let at = startMs;
  return runs.map(([run, paused]) => {
    const from = at + run * MINUTE;
    at = from + paused * MINUTE;
    return { from: iso(from), to: iso(at) };
  });
}

/** The days that people there write from the start on, one after the other, as the quarters of hours go by. */
function* daysFrom(startMs: number, zone: string): Generator<string> {
  let last = written(startMs, zone);
  for (let ms = startMs; ; ms += HOUR / 4) {
    const day = written(ms, zone);
    if (day !== last) yield day;
    last = day;
  }
}

/** The due day, simulated as the days go by. */
function simulated(code: string, startMs: number, period: Period, spans: readonly ClockPause[]): string {
  const calendar = calendarFor(code);
  const { zone } = calendar;
  const rests = (day: string) => day in calendar.holidays || calendar.weekend.includes(weekdayOf(day) || 7);
  const stood = (day: string) =>
    spans.some(
      (span) =>
        written(Date.parse(span.from), zone) <= day && day <= written(Date.parse(span.to ?? ''), zone),
    );
  const event = written(startMs, zone);
  const [year = 0, month = 0, date = 0] = event.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + period.amount + 1, 0)).getUTCDate();
  const sameDate = new Date(Date.UTC(year, month - 1 + period.amount, Math.min(date, lastOfMonth)));
  let left =
    period.unit === 'months'
      ? Math.round((sameDate.getTime() - Date.parse(`${event}T00:00:00Z`)) / DAY)
      : period.amount;
  for (const day of daysFrom(startMs, zone)) {
    const counts = !stood(day) && (period.unit !== 'working_days' || !rests(day));
    if (counts && left > 0) left -= 1;
    if (left === 0 && !rests(day) && !stood(day)) return day;
  }
  throw new Error('Time went by without end.');
}

describe('in the zones that we serve', () => {
  it('there are nights on which clocks change, Ramadan in Casablanca among them, and none where there are none', () => {
    expect(nightsOf.get('BE')).toHaveLength(10);
    expect(nightsOf.get('MD')).toHaveLength(10);
    expect(nightsOf.get('MA')?.length).toBeGreaterThanOrEqual(8);
    expect(nightsOf.get('JO')).toEqual([]);
  });

  it('the due date is the one that comes when the days go by, and it lasts to the day’s last millisecond', () => {
    fc.assert(
      fc.property(starts, periods, pauses, ({ code, start }, period, runs) => {
        const spans = spansFrom(start, runs);
        const due = dueDate(clockOf(code, start, period, spans), calendarFor(code));
        const { zone } = calendarFor(code);
        expect(due.dueDate).toBe(simulated(code, start, period, spans));
        const end = Date.parse(due.due ?? '');
        expect([written(end, zone), written(end + 1, zone) > (due.dueDate ?? '')]).toEqual([
          due.dueDate,
          true,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('pausing twice is pausing once for as long, where no whole day ran between', () => {
    fc.assert(
      fc.property(
        starts,
        periods,
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 23 * 60 }),
        ({ code, start }, period, run, first, second, between) => {
          const { zone } = calendarFor(code);
          const from = start + run * MINUTE;
          const middle = from + first * MINUTE;
          // It goes on within the day on which it stood, or the next, and stands again the same day.
          const back = middle + between * MINUTE;
          fc.pre(
            written(back, zone) === written(middle, zone) ||
              written(back - DAY, zone) <= written(middle, zone),
          );
          const to = back + second * MINUTE;
          const twice = clockOf(code, start, period, [
            { from: iso(from), to: iso(middle) },
            { from: iso(back), to: iso(to) },
          ]);
          const once = clockOf(code, start, period, [{ from: iso(from), to: iso(to) }]);
          const calendar = calendarFor(code);
          fc.pre((dueDate(twice, calendar).dueDate ?? '') > written(to, zone));
          expect(dueDate(twice, calendar).dueDate).toBe(dueDate(once, calendar).dueDate);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Reckoned by hand, from a wall calendar. */
it.each<[string, string, string, Period, string]>([
  [
    '29 February and six months',
    'COMMISSION',
    '2028-02-29T10:00:00Z',
    { amount: 6, unit: 'months' },
    '2028-08-29',
  ],
  [
    '31 August and six months end in February',
    'COMMISSION',
    '2027-08-31T10:00:00Z',
    { amount: 6, unit: 'months' },
    '2028-02-29',
  ],
  [
    'what ends on 24 December ends in the new year',
    'COMMISSION',
    '2026-11-24T10:00:00Z',
    { amount: 30, unit: 'calendar_days' },
    '2027-01-04',
  ],
  [
    'what ends on 31 December ends in the new year',
    'COMMISSION',
    '2026-12-01T10:00:00Z',
    { amount: 30, unit: 'calendar_days' },
    '2027-01-04',
  ],
  [
    'working days stand through the closure',
    'COMMISSION',
    '2026-12-22T10:00:00Z',
    { amount: 2, unit: 'working_days' },
    '2027-01-04',
  ],
  [
    '1 May is no working day',
    'COMMISSION',
    '2026-04-01T10:00:00Z',
    { amount: 30, unit: 'calendar_days' },
    '2026-05-04',
  ],
  ['nor in Belgium', 'BE', '2026-04-01T10:00:00Z', { amount: 30, unit: 'calendar_days' }, '2026-05-04'],
  [
    'what ends on a Friday in Amman ends on Sunday',
    'JO',
    '2026-11-10T10:00:00Z',
    { amount: 10, unit: 'calendar_days' },
    '2026-11-22',
  ],
  [
    'what ends on a Sunday in Amman ends there',
    'JO',
    '2026-11-12T10:00:00Z',
    { amount: 10, unit: 'calendar_days' },
    '2026-11-22',
  ],
  [
    'Eid al-Adha in Rabat, a Wednesday and a Thursday',
    'MA',
    '2026-04-27T10:00:00Z',
    { amount: 30, unit: 'calendar_days' },
    '2026-05-29',
  ],
  ['Eid al-Adha in Tunis', 'TN', '2026-04-27T10:00:00Z', { amount: 30, unit: 'calendar_days' }, '2026-05-29'],
  [
    'late in the evening of Brussels it is the next day in Chisinau',
    'MD',
    '2026-11-02T22:30:00Z',
    { amount: 1, unit: 'working_days' },
    '2026-11-04',
  ],
])('%s', (_, code, start, period, expected) => {
  expect(dueDate(clockOf(code, Date.parse(start), period, []), calendarFor(code)).dueDate).toBe(expected);
});

it('Eid al-Adha in Amman lasts longer, and its weekend begins on a Friday', () => {
  const clock = clockOf('JO', Date.parse('2026-04-26T10:00:00Z'), { amount: 30, unit: 'calendar_days' }, []);
  const due = dueDate(clock, calendarFor('JO'));
  expect(due.estimated).toBe(true);
  expect(due.why.find((step) => step.code === 'end_moved')?.params).toMatchObject({ from: '2026-05-26' });
  expect(due.dueDate).toBe('2026-05-31');
});
