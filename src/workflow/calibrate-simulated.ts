/**
 * Holds the forecast against a history whose lengths are all known: simulated cases. Half of them make the history, cut
 * off on a day as a real one is, with cases that still run; the others are looked at every few weeks, and what is foretold
 * then is held against when they were decided.
 */

import { fromEpochDay, toEpochDay } from './calendar-date.js';
import type { Calibration } from './calibration.js';
import type { WorkflowDefinition } from './definition.js';
import { forecastFor, forecastWay, ladderFrom } from './forecast.js';
import { type ForecastWay, learnForecasts, type StageStay } from './forecast-walks.js';
import type { Registry } from './registry.js';
import { simulatedCases } from './simulate.js';
import { chanceOf } from './simulate-random.js';
import type { SimulatedCase } from './simulate-run.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface SimulatedHistory {
  /** How many cases are simulated; half of them are history. */
  readonly cases: number;
  readonly seed: number;
  /** The stage in which a case is decided, as in `forecastWay`. */
  readonly decision?: string;
}

/** Working days from one new case to the next: many still run when the history is cut off. */
const DAYS_BETWEEN = 3;
/** Looked at by the calendar and not by how far they are: a long one is met more often, as on any day in an office. */
const DAYS_BETWEEN_LOOKS = 15;
const OTHER_STREAMS = 1_000_000;
/** Simulated time knows no dates and no weekends. */
const EVERY_DAY: WorkingCalendar = {
  code: 'SIMULATED',
  version: '1',
  zone: 'UTC',
  weekend: [],
  holidays: {},
};
const TODAY = '2000-01-01';

/**
 * How many of the simulated cases were decided by the day told at one half and at nine tenths. Null when the usual way
 * comes to no decision, or there are too many facts to simulate.
 */
export function calibrateSimulated(
  definition: WorkflowDefinition,
  registry: Registry,
  { cases, seed, decision }: SimulatedHistory,
): Calibration | null {
  const shown = forecastWay(definition, 'inside', decision);
  const all = shown && simulatedCases(definition, registry, { cases, seed });
  if (!shown || !all) return null;
  const way: ForecastWay = { ...shown, unitOf: () => 'working' };
  const half = Math.floor(all.length / 2);
  const learned = new Map(
    learnForecasts(historyOf(all.slice(0, half), way), way, seed).map((one) => [one.stage, one]),
  );
  const ladder = ladderFrom(TODAY, EVERY_DAY);
  let [tested, within50, within90] = [0, 0, 0];
  for (const [n, one] of all.slice(half).entries()) {
    const until = decidedAfter(one, way) ?? 0;
    for (
      let at = chanceOf(seed, OTHER_STREAMS + n).next() * DAYS_BETWEEN_LOOKS;
      at < until;
      at += DAYS_BETWEEN_LOOKS
    ) {
      const { stage, spent } = standingAt(one, at);
      const told = forecastFor(learned.get(stage), { spent, unit: 'working', today: TODAY, ladder });
      if (!told.known) continue;
      tested += 1;
      const day = fromEpochDay(toEpochDay(TODAY) + Math.round(until - at));
      if (day <= told.half) within50 += 1;
      if (told.most !== null && day <= told.most) within90 += 1;
    }
  }
  return { tested, within50, within90 };
}

/** What is known of them on the day on which the last one is opened. */
function historyOf(cases: readonly SimulatedCase[], way: ForecastWay): readonly StageStay[] {
  const now = cases.length * DAYS_BETWEEN;
  return cases.flatMap((one, n) => {
    let at = n * DAYS_BETWEEN;
    return one.stays.flatMap(({ stage, days }, place): readonly StageStay[] => {
      const entered = at;
      at += days;
      if (entered > now || way.decided.has(stage)) return [];
      const next = one.stays[place + 1]?.stage ?? (one.outcome === 'ended' ? one.stage : null);
      return at <= now && next !== null
        ? [{ stage, days, next }]
        : [{ stage, days: Math.min(at, now) - entered, next: null }];
    });
  });
}

/** Days from the opening until the decision; null for a case that never came to one. */
function decidedAfter(one: SimulatedCase, way: ForecastWay): number | null {
  let days = 0;
  for (const stay of one.stays) {
    if (way.decided.has(stay.stage)) return days;
    days += stay.days;
  }
  return one.outcome === 'ended' && way.decided.has(one.stage) ? days : null;
}

function standingAt(one: SimulatedCase, at: number): { readonly stage: string; readonly spent: number } {
  let entered = 0;
  for (const { stage, days } of one.stays) {
    if (entered + days > at) return { stage, spent: at - entered };
    entered += days;
  }
  return { stage: one.stage, spent: 0 };
}
