/**
 * When a running case is decided: what is left of its present stage, given how long it stands there, and then the ways
 * that cases took from there. A date is told at one half and at nine tenths, or a reason why none can be.
 */
import { type CalendarDate, type EpochDay, fromEpochDay, toEpochDay } from './calendar-date.js';
import { type StageDefinition, stageOf, type WorkflowDefinition } from './definition.js';
import type { DayUnit, ForecastWay, StageForecast } from './forecast-walks.js';
import { endedAfter, remainingAfter } from './survival.js';
import { isWorkingEpochDay, type WorkingCalendar } from './working-calendar.js';

/** So many stays must have ended in the present stage and in each that the usual way still has, or no date is told. */
export const FEWEST_FOR_A_FORECAST = 10;
/** So many must have lasted longer than this case stands there already. */
const FEWEST_LONGER = 3;

export type Forecast =
  | {
      readonly known: true;
      /** The day by which half of such cases are decided. */
      readonly half: CalendarDate;
      /** By which nine of ten are; null when too many last longer than anything known. */
      readonly most: CalendarDate | null;
      /** The fewest stays that any part of it was learned from. */
      readonly cases: number;
    }
  /** `few_cases`: too few went this way; `outlasted`: it stands here longer than nearly all; `resting`: nobody is asked. */
  | {
      readonly known: false;
      readonly reason: 'few_cases' | 'outlasted' | 'resting';
      readonly cases: number;
    };

/** Stages that outsiders are shown stand in for those that they are made of. */
export type Projection = 'inside' | 'outside';

/**
 * The way to the decision in one projection, or null when the definition's usual way never comes to one. `decision`
 * names the stage in which a case is decided; left out, or unknown there, it is the first of the usual way that rests
 * or ends. A stage of which outsiders see the same before and after the decision counts as before it. Where a case ends
 * or rests beside the usual way, nobody waits for the decision any more.
 */
export function forecastWay(
  definition: WorkflowDefinition,
  projection: Projection,
  decision?: string,
): ForecastWay | null {
  const { path, stages } = definition;
  const named = decision === undefined ? -1 : path.indexOf(decision);
  const place =
    named > 0 ? named : path.findIndex((code, at) => at > 0 && isAtRest(stageOf(definition, code)));
  if (place <= 0) return null;
  const shown = (code: string) => (projection === 'inside' ? code : stageOf(definition, code).outside.code);
  const before = [...new Set(path.slice(0, place).map(shown))];
  const onTheWay = new Set(before);
  const decided = new Set(
    path
      .slice(place)
      .map(shown)
      .filter((code) => !onTheWay.has(code)),
  );
  const aside = new Set(
    stages
      .filter(isAtRest)
      .map(({ code }) => shown(code))
      .filter((code) => !onTheWay.has(code) && !decided.has(code)),
  );
  const units = new Map(stages.map((stage) => [shown(stage.code), unitOf(definition, stage)]));
  return { before, decided, aside, unitOf: (stage) => units.get(stage) ?? 'working' };
}

/** Nobody is asked for anything there, or nothing more happens. */
function isAtRest(stage: StageDefinition): boolean {
  return stage.kind === 'final' || (stage.kind !== 'approval' && stage.rests === true);
}

/** By the limit that runs in the stage; without one in working days, since it is people who act. */
function unitOf(definition: WorkflowDefinition, stage: StageDefinition): DayUnit {
  const running = (stage.clocks ?? []).filter(({ does }) => does === 'run').map(({ clock }) => clock);
  const units = definition.clocks
    .filter(({ code }) => running.includes(code))
    .map(({ period }) => period.unit);
  return units.length > 0 && !units.includes('working_days') ? 'calendar' : 'working';
}

/** Counts working days from a day on: how many days of the calendar so many working days take. */
export type WorkingLadder = (workingDays: number) => number;

/** A ladder from `today` on by a calendar. It remembers what it counted, so that a whole list can ask it. */
export function ladderFrom(today: CalendarDate, calendar: WorkingCalendar): WorkingLadder {
  const start: EpochDay = toEpochDay(today);
  const rungs = [0];
  return (workingDays) => {
    for (let day = start + (rungs.at(-1) ?? 0) + 1; rungs.length <= workingDays; day += 1) {
      if (isWorkingEpochDay(day, calendar)) rungs.push(day - start);
    }
    return rungs[workingDays] ?? 0;
  };
}

export interface Standing {
  /** How long it has stood in its stage, in the unit of the stage. */
  readonly spent: number;
  readonly unit: DayUnit;
  readonly today: CalendarDate;
  readonly ladder: WorkingLadder;
}

/** Ten years: whoever waits longer waits for something else. */
const MOST_DAYS = 3_660;

/**
 * The forecast for a case that stands in the stage of which `learned` tells; undefined: nobody ever stood there. Whole
 * days: a decision of a day counts until its end.
 */
export function forecastFor(
  learned: StageForecast | undefined,
  { spent, unit, today, ladder }: Standing,
): Forecast {
  const cases = Math.min(learned?.survival.ended ?? 0, learned?.onward.fewest ?? Number.POSITIVE_INFINITY);
  if (!learned || cases < FEWEST_FOR_A_FORECAST) return { known: false, reason: 'few_cases', cases };
  if (endedAfter(learned.survival, spent) < FEWEST_LONGER)
    return { known: false, reason: 'outlasted', cases };
  const shares = new Float64Array(MOST_DAYS);
  const remaining = remainingAfter(learned.survival, spent);
  const { walks, beyond } = learned.onward;
  const each = walks.length === 0 ? 0 : (1 - beyond) / walks.length;
  for (const walk of walks) {
    for (const atom of remaining.atoms) {
      const working = walk.working + (unit === 'working' ? atom.days : 0);
      const calendar = walk.calendar + (unit === 'calendar' ? atom.days : 0);
      const day = ladder(Math.min(MOST_DAYS, Math.round(working))) + Math.round(calendar);
      if (day < MOST_DAYS) shares[day] = (shares[day] ?? 0) + atom.share * each;
    }
  }
  const half = dayWithin(shares, 0.5);
  if (half === null) return { known: false, reason: 'outlasted', cases };
  const most = dayWithin(shares, 0.9);
  const dateOf = (day: number) => fromEpochDay(toEpochDay(today) + day);
  return { known: true, half: dateOf(half), most: most === null ? null : dateOf(most), cases };
}

function dayWithin(shares: Float64Array, wanted: number): number | null {
  let sum = 0;
  for (let day = 0; day < shares.length; day += 1) {
    sum += shares[day] ?? 0;
    if (sum >= wanted - 1e-9) return day;
  }
  return null;
}
