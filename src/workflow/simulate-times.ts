/** How long simulated cases stay in a stage, in working days. */
import type { ClockPeriod, StageDefinition, WorkflowDefinition } from './definition.js';
import type { Chance } from './simulate-random.js';

/** By the codes of stages: a median, or the stays that were seen, of which one is drawn each time. Working days. */
export type StageTimes = Readonly<Record<string, number | readonly number[]>>;

/** How far stays scatter around a median: two thirds lie between three fifths of it and one and two thirds. */
const SCATTER = 0.5;

/** One stay: of those seen, or around the median (log-normal: never below 0, with a long tail, as waiting has). */
export function drawStay(time: number | readonly number[], chance: Chance): number {
  if (typeof time === 'number') return time * Math.exp(SCATTER * chance.normal());
  return time[Math.floor(chance.next() * time.length)] ?? 0;
}

/** Whether nothing is known of a stage's time, so that one is assumed. */
export function isAssumed(times: StageTimes, stage: string): boolean {
  const time = times[stage];
  return time === undefined || (typeof time !== 'number' && time.length === 0);
}

const ASSUMED_DAYS = { work: 5, waiting: 10, approval: 10, final: 0 } as const;
const ASSUMED_RESTING_DAYS = 120;
/** People use much of what a limit grants them. */
const SHARE_OF_LIMIT = 0.6;

/**
 * The median that is assumed for a stage nothing is known of: a good part of a limit that runs there and nowhere else;
 * without one a week of working days, two where others have to answer.
 */
export function assumedDays(definition: WorkflowDefinition, stage: StageDefinition): number {
  const runsIn = (clock: string) =>
    definition.stages.filter((one) => one.clocks?.some((it) => it.clock === clock && it.does === 'run'));
  const own = definition.clocks.filter(({ code }) => {
    const stages = runsIn(code);
    return stages.length === 1 && stages[0]?.code === stage.code;
  });
  if (own.length > 0) return SHARE_OF_LIMIT * Math.min(...own.map(({ period }) => inWorkingDays(period)));
  if ('rests' in stage && stage.rests) return ASSUMED_RESTING_DAYS;
  return ASSUMED_DAYS[stage.kind];
}

const WORKING_DAYS_PER_MONTH = 21;

/**
 * A period as simulated time has it, which knows no dates: five of seven days are worked, 21 in a month. One that a
 * fact gives is assumed, since simulated cases have no facts of their own.
 */
export function inWorkingDays({ amount, unit }: ClockPeriod): number {
  if (typeof amount !== 'number') return ASSUMED_RESTING_DAYS;
  switch (unit) {
    case 'working_days':
      return amount;
    case 'calendar_days':
      return (amount * 5) / 7;
    case 'months':
      return amount * WORKING_DAYS_PER_MONTH;
  }
}
