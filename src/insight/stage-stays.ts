/** What the record of cases tells of their stays: who stood where, from when until when, and what followed. Pure. */
import {
  type Calibration,
  calibrate,
  type DayUnit,
  type ForecastWay,
  type StageStay,
  type TimedStay,
  type WorkingCalendar,
  workingTime,
} from '../workflow/index.js';

/** A change of stage in the record, in the order in which it was recorded. */
export interface Move {
  readonly caseId: string;
  /** Null of an opening. */
  readonly from: string | null;
  readonly to: string;
  /** Ms since 1970. */
  readonly at: number;
  /** It was brought in from elsewhere: when it came to its stage is not known. */
  readonly imported: boolean;
}

/** `left` and `next` are null while the case stands there. */
export interface Visit {
  readonly caseId: string;
  readonly stage: string;
  readonly entered: number;
  readonly left: number | null;
  readonly next: string | null;
}

/**
 * The visits of cases, in the stages that `shown` makes of them: what looks like one stage is one visit. One whose
 * beginning or end is not known (an import, a move to another version of the workflow) is left out.
 */
export function visitsOf(moves: readonly Move[], shown: (stage: string) => string): readonly Visit[] {
  const byCase = new Map<string, Move[]>();
  for (const move of moves) byCase.set(move.caseId, [...(byCase.get(move.caseId) ?? []), move]);
  return [...byCase.values()].flatMap((one) => visitsOfCase(one, shown));
}

function visitsOfCase(moves: readonly Move[], shown: (stage: string) => string): readonly Visit[] {
  const visits: Visit[] = [];
  let stage: string | null = null;
  let entered: number | null = null;
  const [caseId = ''] = moves.map((move) => move.caseId);
  for (const { from, to, at, imported } of moves) {
    const isKnown = from === null || stage === null || shown(from) === stage;
    const next = shown(to);
    if (isKnown && next === stage) continue;
    if (isKnown && stage !== null && entered !== null)
      visits.push({ caseId, stage, entered, left: at, next });
    stage = next;
    entered = imported ? null : at;
  }
  if (stage !== null && entered !== null) visits.push({ caseId, stage, entered, left: null, next: null });
  return visits;
}

/** Places on a line of time, in days of a unit from the first instant on. */
export type TimeLine = (instant: number) => number;

/** Counts every working day between the instants once, however many visits there are. */
export function workingLine(instants: readonly number[], calendar: WorkingCalendar): TimeLine {
  const places = new Map<number, number>();
  let place = 0;
  let last: number | null = null;
  for (const instant of [...new Set(instants)].sort((a, b) => a - b)) {
    place += last === null ? 0 : workingTime(last, instant, calendar);
    places.set(instant, place);
    last = instant;
  }
  return (instant) => places.get(instant) ?? 0;
}

const DAY_MS = 86_400_000;

export interface VisitLines {
  readonly working: TimeLine;
  readonly calendar: TimeLine;
}

/** Lines for all instants of the visits, and for `now`. */
export function linesOf(visits: readonly Visit[], now: number, calendar: WorkingCalendar): VisitLines {
  const instants = visits.flatMap(({ entered, left }) => [entered, left ?? now]);
  return { working: workingLine(instants, calendar), calendar: (instant) => instant / DAY_MS };
}

/** The stays as forecasts learn from them. */
export function staysOf(
  visits: readonly Visit[],
  way: ForecastWay,
  lines: VisitLines,
  now: number,
): readonly StageStay[] {
  return visits.map(({ stage, entered, left, next }) => {
    const line = lines[way.unitOf(stage)];
    return { stage, days: line(left ?? now) - line(entered), next };
  });
}

/** How the forecasts of one stage came true, by what was known when each stay began. */
export function calibrationOf(
  visits: readonly Visit[],
  stage: string,
  way: ForecastWay,
  lines: VisitLines,
  now: number,
): Calibration {
  const unit: DayUnit = way.unitOf(stage);
  const line = lines[unit];
  const timed = visits
    .filter((visit) => visit.stage === stage)
    .map(
      ({ entered, left, next }): TimedStay => ({
        entered: line(entered),
        left: left === null ? null : line(left),
        onward: next !== null && !way.aside.has(next),
      }),
    );
  return calibrate(timed, line(now));
}
