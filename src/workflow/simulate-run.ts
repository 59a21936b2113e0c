/** Simulated time: cases come in, people act on them through `decide`, clocks run out. */
import type { ClockChange } from './clock-changes.js';
import { type Accepted, decide } from './decide.js';
import { type StageDefinition, stageOf, triggerOf, visasOf, type WorkflowDefinition } from './definition.js';
import { after, startOf, withoutGuards } from './explore.js';
import { type Deed, deedsIn, type VisaChoice } from './explore-deeds.js';
import { COUNTRIES } from './explore-facts.js';
import type { Registry } from './registry.js';
import { Agenda } from './simulate-agenda.js';
import { type ActCounts, weightOf } from './simulate-odds.js';
import { People, type Staff } from './simulate-people.js';
import { type Chance, chanceOf, drawn } from './simulate-random.js';
import { assumedDays, drawStay, inWorkingDays, isAssumed, type StageTimes } from './simulate-times.js';
import type { CaseState, Facts } from './state.js';
import { countingVisas, isBarred, nameOf, slotOutcome, slotsOf } from './visas.js';

/** What is simulated, in full. */
export interface Plan {
  readonly definition: WorkflowDefinition;
  readonly registry: Registry;
  readonly examples: readonly Facts[];
  readonly cases: number;
  readonly seed: number;
  readonly times: StageTimes;
  readonly acts: ActCounts;
  readonly people: Staff;
  readonly daysBetween: number;
  readonly daysPerAct: number;
  readonly most: number;
  readonly mostWork: number;
}

/** What became of one case. */
export interface SimulatedCase {
  /** `cut`: it took more steps than a case may; `stuck`: nobody could act on it any more. */
  readonly outcome: 'ended' | 'cut' | 'stuck';
  /** The stage in which it was left. */
  readonly stage: string;
  readonly days: number;
  readonly stays: readonly { readonly stage: string; readonly days: number }[];
}

export interface Run {
  readonly cases: readonly SimulatedCase[];
  readonly people: People;
  /** When the last case was done, in working days from the first. */
  readonly until: number;
}

interface Running {
  readonly chance: Chance;
  readonly startedAt: number;
  state: CaseState;
  enteredAt: number;
  /** When the time that this stay takes is over. */
  leavesAt: number;
  /** When each running clock ends; what is left of one that stands. */
  readonly due: Map<string, number>;
  readonly kept: Map<string, number>;
  readonly stays: { readonly stage: string; readonly days: number }[];
  steps: number;
  /** Rises with every change, so that what was planned before is passed over. */
  turn: number;
}

/** An act that somebody could take, and what it would do. */
interface Option {
  readonly deed: Deed;
  readonly accepted: Accepted;
}

/** Something planned for a case; void once its turn has passed. */
type Planned = { readonly n: number; readonly turn: number } & (
  | { readonly kind: 'arrives' }
  | { readonly kind: 'ready'; readonly options: readonly Option[] }
  | { readonly kind: 'done'; readonly accepted: Accepted }
  | { readonly kind: 'clock'; readonly clock: string }
);

/** Every open visa may be answered next, in every way. */
const ANY_ANSWER: VisaChoice = { slots: (_stage, open) => open, answers: (_stage, _visa, acts) => acts };

/** Runs the plan to its end: every case ends, is cut after `most` steps, or is stuck. */
export function run(plan: Plan): Run {
  const { definition } = plan;
  const open = withoutGuards(definition, plan.registry);
  const people = new People(plan.people);
  const agenda = new Agenda<Planned>();
  const running: Running[] = [];
  const finished: SimulatedCase[] = [];
  let until = 0;

  for (let n = 0; n < plan.cases; n += 1) {
    agenda.add(n * plan.daysBetween, { n, turn: 0, kind: 'arrives' });
  }
  /** Acts looked at so far, for all cases. */
  let work = 0;
  for (let one = agenda.next(); one !== null; one = agenda.next()) happens(one.at, one.entry);
  return { cases: finished, people, until };

  function happens(at: number, planned: Planned): void {
    if (planned.kind === 'arrives') {
      running[planned.n] = arrived(plan, planned.n, at);
      proceed(at, planned.n);
      return;
    }
    const one = running[planned.n];
    if (!one || one.turn !== planned.turn) return;
    if (planned.kind === 'ready') assign(at, planned.n, one, planned.options);
    else if (planned.kind === 'done') take(at, planned.n, one, planned.accepted);
    else runOut(at, planned.n, one, planned.clock);
  }

  function proceed(at: number, n: number): void {
    const one = running[n] as Running;
    const stage = stageOf(definition, one.state.stage);
    if (stage.kind === 'final') finish(at, one, 'ended');
    else if (one.steps >= plan.most || work > plan.mostWork) finish(at, one, 'cut');
    else {
      work += stage.transitions.length * Math.max(1, visasOf(stage).length);
      planNext(at, n, one, stage);
    }
  }

  /** Plans what happens next to a case: the act that somebody will take, and the clock that may come first. */
  function planNext(at: number, n: number, one: Running, stage: StageDefinition): void {
    const clocked = planClocks(n, one, stage);
    const options = chosen(plan, open, people, one, stage);
    if (options.length === 0) {
      if (!clocked) finish(at, one, 'stuck');
      return;
    }
    const left = Math.max(0, one.leavesAt - at);
    const isLast = options.some(({ accepted }) => accepted.moved);
    const wait = isLast ? left : left / actsLeft(stage, one.state);
    const counted = options.some(({ deed }) => people.isCounted(roleOf(deed) ?? ''));
    const ready = counted ? Math.max(at, at + wait - plan.daysPerAct) : at + wait;
    agenda.add(ready, { n, turn: one.turn, kind: 'ready', options });
  }

  /** Whether a clock is there that will move the case by itself. */
  function planClocks(n: number, one: Running, stage: StageDefinition): boolean {
    let planned = false;
    for (const { code, timeout } of definition.clocks) {
      const due = one.due.get(code);
      const fires = stage.transitions.some((it) => it.code === timeout && triggerOf(it) === 'clock');
      if (due === undefined || !fires) continue;
      agenda.add(due, { n, turn: one.turn, kind: 'clock', clock: code });
      planned = true;
    }
    return planned;
  }

  /** Gives an act to whoever is free first. */
  function assign(at: number, n: number, one: Running, options: readonly Option[]): void {
    const beginsAt = ({ deed }: Option) =>
      deed.acting.kind === 'person' ? people.freeAt(deed.acting, at) : at;
    const first = options.reduce((best, option) => (beginsAt(option) < beginsAt(best) ? option : best));
    const { deed, accepted } = first;
    const role = roleOf(deed);
    const begins = beginsAt(first);
    if (role !== null && deed.acting.kind === 'person') {
      people.does(deed.acting, role, at, begins, plan.daysPerAct);
    }
    if (role === null || !people.isCounted(role)) take(at, n, one, accepted);
    else agenda.add(begins + plan.daysPerAct, { n, turn: one.turn, kind: 'done', accepted });
  }

  function take(at: number, n: number, one: Running, accepted: Accepted): void {
    one.steps += 1;
    one.turn += 1;
    one.state = after(one.state, accepted, one.steps);
    for (const { clock, change } of accepted.clocks) turnClock(definition, one, at, clock, change);
    if (accepted.moved) {
      one.stays.push({ stage: accepted.from, days: at - one.enteredAt });
      enter(plan, one, at);
    }
    proceed(at, n);
  }

  function runOut(at: number, n: number, one: Running, clock: string): void {
    const timeout = definition.clocks.find(({ code }) => code === clock)?.timeout ?? '';
    const decision = decide(definition, one.state, { kind: 'clock' }, { transition: timeout }, open);
    if (decision.accepted) {
      take(at, n, one, decision);
      return;
    }
    one.due.delete(clock);
    one.turn += 1;
    proceed(at, n);
  }

  function finish(at: number, one: Running, outcome: SimulatedCase['outcome']): void {
    const { stage } = one.state;
    if (at > one.enteredAt) one.stays.push({ stage, days: at - one.enteredAt });
    one.turn += 1;
    until = Math.max(until, at);
    finished.push({ outcome, stage, days: at - one.startedAt, stays: one.stays });
  }
}

function arrived(plan: Plan, n: number, at: number): Running {
  const chance = chanceOf(plan.seed, n);
  const facts = plan.examples[Math.floor(chance.next() * plan.examples.length)] ?? {};
  const one: Running = {
    chance,
    startedAt: at,
    state: startOf(plan.definition, facts, COUNTRIES),
    enteredAt: at,
    leavesAt: at,
    due: new Map(),
    kept: new Map(),
    stays: [],
    steps: 0,
    turn: 0,
  };
  for (const { code } of one.state.clocks) turnClock(plan.definition, one, at, code, 'start');
  enter(plan, one, at);
  return one;
}

function enter({ definition, times }: Plan, one: Running, at: number): void {
  const stage = stageOf(definition, one.state.stage);
  const known = isAssumed(times, stage.code) ? undefined : times[stage.code];
  one.enteredAt = at;
  one.leavesAt = at + drawStay(known ?? assumedDays(definition, stage), one.chance);
}

function turnClock(
  definition: WorkflowDefinition,
  one: Running,
  at: number,
  code: string,
  change: ClockChange['change'],
): void {
  const { due, kept } = one;
  if (change === 'start') {
    const clock = definition.clocks.find((it) => it.code === code);
    if (clock) due.set(code, at + inWorkingDays(clock.period));
  } else if (change === 'resume') {
    due.set(code, at + (kept.get(code) ?? 0));
  } else {
    if (change === 'pause') kept.set(code, Math.max(0, (due.get(code) ?? at) - at));
    due.delete(code);
  }
}

/**
 * What will be done next, drawn by the odds of its stage: the same act by everybody who could take it. Empty when
 * nobody can do anything; clocks act by themselves.
 */
function chosen(
  plan: Plan,
  open: Registry,
  people: People,
  one: Running,
  stage: StageDefinition,
): readonly Option[] {
  const { definition, acts } = plan;
  const { state, chance } = one;
  const deeds = deedsIn(definition, stage, state, people, one.steps + 1, ANY_ANSWER);
  let left = deeds.filter((deed) => deed.acting.kind !== 'clock');
  while (left.length > 0) {
    const codes = [...new Set(left.map((deed) => deed.act.transition))];
    const transitions = stage.transitions.filter((it) => codes.includes(it.code));
    const transition = drawn(transitions, (it) => weightOf(definition, stage, it, acts), chance);
    if (!transition) return [];
    const taken = left.filter((deed) => deed.act.transition === transition.code);
    const kind = kindOf(drawn(taken, () => 1, chance));
    const options = taken
      .filter((deed) => kindOf(deed) === kind)
      .flatMap((deed): readonly Option[] => {
        const decision = decide(definition, { ...state, facts: deed.facts }, deed.acting, deed.act, open);
        return decision.accepted ? [{ deed, accepted: decision }] : [];
      });
    if (options.length > 0) return options;
    left = left.filter((deed) => kindOf(deed) !== kind);
  }
  return [];
}

function kindOf(deed: Deed | null): string {
  return deed ? `${deed.act.transition}/${deed.act.visa ?? ''}/${roleOf(deed) ?? ''}` : '';
}

/** The role in which a simulated person acts: they hold one each. */
function roleOf({ acting }: Deed): string | null {
  return acting.kind === 'person' ? (acting.roles[0]?.role ?? null) : null;
}

/** How many answers a stage still takes: the time of a stay is spread over them. */
function actsLeft(stage: StageDefinition, state: CaseState): number {
  const counting = countingVisas(state);
  const left = slotsOf(stage, state)
    .filter((slot) => slotOutcome(slot, counting) === null && !isBarred(stage, state, slot.visa))
    .map((slot) => {
      const { needed } = slot.visa;
      const given = counting.filter((visa) => nameOf(visa) === slot.name).length;
      const wanted = needed.rule === 'one' ? 1 : needed.rule === 'count' ? needed.count : needed.quorum;
      return Math.max(1, wanted - given);
    });
  return Math.max(
    1,
    left.reduce((sum, count) => sum + count, 0),
  );
}
