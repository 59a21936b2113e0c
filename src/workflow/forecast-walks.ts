/**
 * What comes after a stage, learned from history: which stages followed, how long each lasted, and so how long it takes
 * from leaving a stage until the decision. Detours (a clarification, a return) come as often as they came.
 */
import { type Chance, chanceOf, drawn } from './simulate-random.js';
import { type Stay, type Survival, survivalOf } from './survival.js';

/** One stay of one case in one stage, in days of the stage's unit. */
export interface StageStay {
  readonly stage: string;
  readonly days: number;
  /** The stage that followed; null while it goes on. */
  readonly next: string | null;
}

/** Whether a stage is counted in working days or in days of the calendar. */
export type DayUnit = 'working' | 'calendar';

/** The way that is foretold, in the stages of one projection. */
export interface ForecastWay {
  /** The stages of the usual way before the decision, in order. */
  readonly before: readonly string[];
  /** The stages that a case is in once it is decided. */
  readonly decided: ReadonlySet<string>;
  /** Stages in which a case ends, or rests, without that decision: it is then no longer asked when it comes. */
  readonly aside: ReadonlySet<string>;
  readonly unitOf: (stage: string) => DayUnit;
}

/** The days of one drawn way: of both kinds, since they are not added to one another. */
export interface Walk {
  readonly working: number;
  readonly calendar: number;
}

/** From leaving a stage until the decision. */
export interface Onward {
  /** Each as likely as any other. */
  readonly walks: readonly Walk[];
  /** The share of ways that lasted longer than anything that ended. */
  readonly beyond: number;
  /** Of the stages of the usual way that are still to come, the fewest stays that ended; null when none comes. */
  readonly fewest: number | null;
}

export interface StageForecast {
  readonly stage: string;
  readonly survival: Survival;
  readonly onward: Onward;
}

const WALKS = 256;
/** Most ways end beside the decision where little is granted; so many times as many are drawn, and not for ever. */
const MOST_TRIES = 20;
/** Nobody goes so many ways round; a history that says so is cut. */
const MOST_STEPS = 60;

/**
 * For every stage before the decision in which somebody stayed: its curve, and the days from leaving it until the
 * decision, given that it comes to one. `seed` draws the same ways again.
 *
 * Cases that end beside the way are none of those asked about: the forecast is of those that come to a decision.
 */
export function learnForecasts(
  stays: readonly StageStay[],
  way: ForecastWay,
  seed: number,
): readonly StageForecast[] {
  const stages = [...new Set([...way.before, ...stays.map(({ stage }) => stage)])].filter(
    (stage) => !way.decided.has(stage) && !way.aside.has(stage),
  );
  const known = new Map(stages.map((stage) => [stage, seenIn(stage, stays, way)]));
  return stages.map((stage, place) => ({
    stage,
    survival: known.get(stage)?.survival ?? NOTHING,
    onward: {
      ...walksFrom(stage, known, way, seed + place * WALKS * MOST_TRIES),
      fewest: fewestAhead(stage, known, way),
    },
  }));
}

interface Seen {
  readonly survival: Survival;
  /** What followed, as often as it did. */
  readonly nexts: readonly { readonly stage: string; readonly times: number }[];
}

const NOTHING: Survival = { ended: 0, open: 0, atoms: [], beyond: 1 };

function seenIn(stage: string, stays: readonly StageStay[], way: ForecastWay): Seen {
  const here = stays.filter((stay) => stay.stage === stage);
  const times = new Map<string, number>();
  for (const { next } of here) if (next !== null) times.set(next, (times.get(next) ?? 0) + 1);
  return {
    survival: survivalOf(here.map(({ days, next }) => ({ days, end: endOf(next, way) }))),
    nexts: [...times].map(([next, count]) => ({ stage: next, times: count })),
  };
}

function endOf(next: string | null, way: ForecastWay): Stay['end'] {
  if (next === null) return 'open';
  return way.aside.has(next) ? 'aside' : 'onward';
}

function walksFrom(
  start: string,
  known: ReadonlyMap<string, Seen>,
  way: ForecastWay,
  seed: number,
): Omit<Onward, 'fewest'> {
  const walks: Walk[] = [];
  let lost = 0;
  for (let stream = 0; walks.length + lost < WALKS && stream < WALKS * MOST_TRIES; stream += 1) {
    const walk = walked(start, known, way, chanceOf(seed, stream));
    if (walk === 'lost') lost += 1;
    else if (walk !== 'aside') walks.push(walk);
  }
  const looked = walks.length + lost;
  return { walks, beyond: looked === 0 ? 1 : lost / looked };
}

/** `lost`: it lasts longer than anything that ended, or leads nowhere that is known. `aside`: it ends without a decision. */
function walked(
  start: string,
  known: ReadonlyMap<string, Seen>,
  way: ForecastWay,
  chance: Chance,
): Walk | 'lost' | 'aside' {
  const days = { working: 0, calendar: 0 };
  let stage = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = drawn(known.get(stage)?.nexts ?? [], ({ times }) => times, chance)?.stage;
    if (next === undefined) return 'lost';
    if (way.aside.has(next)) return 'aside';
    if (way.decided.has(next)) return { working: rounded(days.working), calendar: rounded(days.calendar) };
    const { atoms, beyond } = known.get(next)?.survival ?? NOTHING;
    const stay = chance.next() < beyond ? null : drawn(atoms, ({ share }) => share, chance);
    if (!stay) return 'lost';
    days[way.unitOf(next)] += stay.days;
    stage = next;
  }
  return 'lost';
}

/** Of a stage beside the usual way all of it may still come, since it may lead back anywhere. */
function fewestAhead(stage: string, known: ReadonlyMap<string, Seen>, way: ForecastWay): number | null {
  const place = way.before.indexOf(stage);
  const ahead = way.before.slice(place + 1).map((one) => known.get(one)?.survival.ended ?? 0);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** A quarter of a day is more than is known of any. */
function rounded(days: number): number {
  return Math.round(days * 4) / 4;
}
