/**
 * Whether the times that were foretold came true: each stay is held against the curve that could be drawn on the day it
 * began, from what was known by then. Nobody's own stay tells of itself.
 */
import { FEWEST_FOR_A_FORECAST } from './forecast.js';
import { daysWithin, type Stay, survivalOf } from './survival.js';

/** A stay in one stage, on a time line in days of the stage's unit; `left` is null while it goes on. */
export interface TimedStay {
  readonly entered: number;
  readonly left: number | null;
  /** Whether it ended as the way goes on; false: in an end beside it, after which nothing more is known. */
  readonly onward: boolean;
}

export interface Calibration {
  /** How many stays were held against what was foretold. */
  readonly tested: number;
  /** How many of them ended within the time that half of them should, and nine of ten should. */
  readonly within50: number;
  readonly within90: number;
}

/** From so many ended stays on the real history is held against its own forecasts. */
export const FEWEST_FOR_CALIBRATION = 30;
/** The latest tell how it is now, and each costs a curve. */
const MOST_TESTED = 200;

/**
 * Holds the latest stays of a stage against what was foretold when they began. Only those are held that began so long
 * ago that all of them could have lasted longer than was foretold for nine of ten: among younger ones the short ones
 * alone are over. Those that ended beside the way are none of those asked about.
 */
export function calibrate(stays: readonly TimedStay[], now: number): Calibration {
  let [tested, within50, within90] = [0, 0, 0];
  for (const stay of [...stays].sort((a, b) => a.entered - b.entered).slice(-MOST_TESTED)) {
    const curve = survivalOf(knownAt(stay.entered, stays));
    const [half, most] = [daysWithin(curve, 0.5), daysWithin(curve, 0.9)];
    if (curve.ended < FEWEST_FOR_A_FORECAST || half === null || most === null) continue;
    const lasted = (stay.left ?? now) - stay.entered;
    const isOver = stay.left !== null && stay.onward;
    if (now - stay.entered <= most || (stay.left !== null && !stay.onward)) continue;
    tested += 1;
    if (isOver && lasted <= half) within50 += 1;
    if (isOver && lasted <= most) within90 += 1;
  }
  return { tested, within50, within90 };
}

/** The others as they stood at an instant: those that were still there then count for as long as they had lasted. */
function knownAt(at: number, stays: readonly TimedStay[]): readonly Stay[] {
  return stays
    .filter(({ entered }) => entered < at)
    .map(
      ({ entered, left, onward }): Stay =>
        left !== null && left <= at
          ? { days: left - entered, end: onward ? 'onward' : 'aside' }
          : { days: at - entered, end: 'open' },
    );
}
