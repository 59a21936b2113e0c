/**
 * Where a running case lands when it goes over to another version of its definition: stage, visas, clocks, duties; or
 * why it cannot. Pure: the page that shows it beforehand and the job that does it ask the same function.
 */
import { type ClockChange, clockChanges } from './clock-changes.js';
import { clocksWithoutPeriod } from './clock-period.js';
import type { Params, VisaDefinition, WorkflowDefinition } from './definition.js';
import { stageOf, visasOf } from './definition.js';
import { conflictingDuty, dutiesOf } from './duties.js';
import type { CaseState, DutyRecord, GivenVisa } from './state.js';
import { countingVisas, isBarred, slotOutcome, slotsOf } from './visas.js';
import { slippedVisas } from './vouching.js';

/** How the administrator wants it. */
export interface MigrationWanted {
  /** Where cases go whose stage is not in the new version, or shall be another: new stage by old stage. */
  readonly stages: Readonly<Record<string, string>>;
  /** Whether a case may go over when outsiders are then shown another stage. */
  readonly outsideMayChange: boolean;
}

/** An act that somebody did on the case, as conflicts name acts. */
export interface ActDone {
  readonly act: string;
  readonly personId: string;
}

export type ObstacleCode =
  | 'calendar_missing'
  | 'period_missing'
  | 'duty_conflict'
  | 'nothing_left_to_answer'
  | 'outside_differs'
  | 'stage_final'
  | 'stage_gone';

/** Why a case cannot go over; `params` fill the sentence of `code`. */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly params: Params;
}

/** What going over does to a case. */
export interface Landing {
  readonly stage: string;
  /** Whether it stands in another stage than before. */
  readonly moved: boolean;
  /** Whether outsiders are shown another stage than before. */
  readonly outsideMoved: boolean;
  /** Visas of the present visit that count on. */
  readonly kept: readonly GivenVisa[];
  /** Visas of the present visit that the new version does not ask for here: they are not lost, but become void. */
  readonly dropped: readonly GivenVisa[];
  /** Limits that start, stand, go on or end; a limit of the same code that runs here too runs on as it is. */
  readonly clocks: readonly ClockChange[];
  /** Limits that run on, but with other reminders or another way out. */
  readonly newLadders: readonly string[];
  /** Sides of the new version's conflicts on which people stand by what they have done. */
  readonly duties: readonly DutyRecord[];
  /** The case as the new version sees it; its visit is a new one, so that what was looked at before is stale. */
  readonly state: CaseState;
}

export type MigrationPlan =
  | { readonly ok: true; readonly landing: Landing }
  | { readonly ok: false; readonly obstacles: readonly Obstacle[] };

/**
 * Plans how a case in `state` under `from` goes over to `to`. `acts` are those done so far: whoever stands on a side
 * of a conflict by them goes on to. Never answers without a reason why not.
 */
export function planMigration(
  from: WorkflowDefinition,
  to: WorkflowDefinition,
  state: CaseState,
  wanted: MigrationWanted,
  acts: readonly ActDone[] = [],
): MigrationPlan {
  const code = landingStage(to, state.stage, wanted);
  if (code === null) return cannot([{ code: 'stage_gone', params: { stage: state.stage } }]);
  const [left, stage] = [stageOf(from, state.stage), stageOf(to, code)];
  const present = countingVisas(state);
  const kept = keptVisas(to, { ...state, stage: code }, present);
  const dropped = present.filter((visa) => !kept.includes(visa));
  const after = stateUnder(state, code, kept, dropped);
  const clocks = clockChanges(stage, state, []).map(notMet);
  const duties = newDuties(to, state, acts, wanted);
  const outsideMoved = left.outside.code !== stage.outside.code;

  const obstacles: Obstacle[] = [];
  if (stage.kind === 'final') obstacles.push({ code: 'stage_final', params: { stage: code } });
  if (outsideMoved && !wanted.outsideMayChange) {
    obstacles.push({ code: 'outside_differs', params: { from: left.outside.code, to: stage.outside.code } });
  }
  if (stage.kind === 'approval' && nothingIsLeft(to, after)) {
    obstacles.push({ code: 'nothing_left_to_answer', params: { stage: code } });
  }
  for (const clock of clocksWithoutCalendar(to, state, clocks)) {
    obstacles.push({ code: 'calendar_missing', params: { clock } });
  }
  for (const clock of clocksWithoutPeriod(to, state.facts, clocks)) {
    obstacles.push({ code: 'period_missing', params: { clock } });
  }
  if (duties.conflict !== null)
    obstacles.push({ code: 'duty_conflict', params: { conflict: duties.conflict } });
  if (obstacles.length > 0) return cannot(obstacles);

  return {
    ok: true,
    landing: {
      stage: code,
      moved: code !== state.stage,
      outsideMoved,
      kept,
      dropped,
      clocks,
      newLadders: newLadders(from, to, state, clocks),
      duties: duties.added,
      state: { ...after, duties: [...state.duties, ...duties.added] },
    },
  };
}

/** Null when the new version lacks the stage and nobody said where its cases go. */
function landingStage(to: WorkflowDefinition, stage: string, wanted: MigrationWanted): string | null {
  const named = Object.hasOwn(wanted.stages, stage) ? wanted.stages[stage] : undefined;
  const code = named ?? stage;
  return to.stages.some((one) => one.code === code) ? code : null;
}

/**
 * A visa is kept while the stage asks for one of its code, in its country, with the visas that are kept beside it; and
 * while it speaks for all that the new version has such a visa speak for, as it still is.
 */
function keptVisas(
  to: WorkflowDefinition,
  state: CaseState,
  present: readonly GivenVisa[],
): readonly GivenVisa[] {
  const stage = stageOf(to, state.stage);
  const slipped = slippedVisas(to, state)?.void ?? [];
  const known = present.filter(
    (visa) =>
      !slipped.includes(visa.id) &&
      visasOf(stage).some((asked) => asked.code === visa.code && speaksFor(visa, asked)),
  );
  const supposed = stateUnder(
    state,
    state.stage,
    known,
    present.filter((visa) => !known.includes(visa)),
  );
  const slots = slotsOf(stage, supposed);
  return known.filter((visa) =>
    slots.some((slot) => slot.visa.code === visa.code && slot.instance === visa.instance),
  );
}

/** Of a fact that it was not given for nobody could tell later whether it had changed. */
function speaksFor({ vouched }: GivenVisa, { vouchesFor }: VisaDefinition): boolean {
  return (vouchesFor?.facts ?? []).every((fact) => vouched && Object.hasOwn(vouched, fact));
}

/** The state in a new visit of `stage`, with the visas that are kept in it and the others void. */
function stateUnder(
  state: CaseState,
  stage: string,
  kept: readonly GivenVisa[],
  dropped: readonly GivenVisa[],
): CaseState {
  const visit = state.visit + 1;
  const isOf = (list: readonly GivenVisa[], id: string) => list.some((one) => one.id === id);
  return {
    ...state,
    stage,
    visit,
    visas: state.visas.map((visa) => ({
      ...visa,
      // Nobody takes back what has gone over: it was given under another version.
      latest: false,
      ...(isOf(kept, visa.id) ? { stage, visit } : {}),
      ...(isOf(dropped, visa.id) ? { invalidated: true } : {}),
    })),
  };
}

/** Only an answer settles an approval stage, so that a case must not land where none is to be given. */
function nothingIsLeft(to: WorkflowDefinition, after: CaseState): boolean {
  const stage = stageOf(to, after.stage);
  const counting = countingVisas(after);
  return slotsOf(stage, after).every(
    (slot) => slotOutcome(slot, counting) !== null || isBarred(stage, after, slot.visa),
  );
}

/** A limit that the new version does not run here was not met: it ends, and would start in full. */
function notMet({ clock, change }: ClockChange): ClockChange {
  return { clock, change: change === 'met' ? 'handed_back' : change };
}

function clocksWithoutCalendar(
  to: WorkflowDefinition,
  state: CaseState,
  changes: readonly ClockChange[],
): readonly string[] {
  return changes
    .filter(({ change }) => change === 'start')
    .map(({ clock }) => clock)
    .filter((code) => {
      const calendar = to.clocks.find((one) => one.code === code)?.calendar;
      return typeof calendar === 'object' && typeof state.facts[calendar.fact] !== 'string';
    });
}

function newLadders(
  from: WorkflowDefinition,
  to: WorkflowDefinition,
  state: CaseState,
  changes: readonly ClockChange[],
): readonly string[] {
  const ladderIn = (definition: WorkflowDefinition, code: string) => {
    const clock = definition.clocks.find((one) => one.code === code);
    return clock ? JSON.stringify([clock.timeout ?? null, clock.reminders]) : null;
  };
  return state.clocks
    .filter((clock) => clock.stoppedAt === null && clock.pauses.every((pause) => pause.to !== null))
    .map((clock) => clock.code)
    .filter((code) => !changes.some((one) => one.clock === code))
    .filter((code) => ladderIn(from, code) !== ladderIn(to, code));
}

/** The duties that follow from what was done, and the first conflict that one person would stand on two sides of. */
function newDuties(
  to: WorkflowDefinition,
  state: CaseState,
  acts: readonly ActDone[],
  wanted: MigrationWanted,
): { readonly added: readonly DutyRecord[]; readonly conflict: string | null } {
  const added: DutyRecord[] = [];
  for (const { act, personId } of acts) {
    for (const duty of dutiesOf(to, renamed(act, wanted), personId)) {
      const duties = [...state.duties, ...added];
      const isHeld = duties.some(
        (one) => one.conflict === duty.conflict && one.side === duty.side && one.personId === personId,
      );
      if (isHeld) continue;
      if (conflictingDuty({ ...state, duties }, [duty])) return { added: [], conflict: duty.conflict };
      added.push(duty);
    }
  }
  return { added, conflict: null };
}

/** `oia.refuse` in a stage whose cases go elsewhere is an act of that stage. */
function renamed(act: string, { stages }: MigrationWanted): string {
  const [stage = '', transition] = act.split('.', 2);
  return transition !== undefined && Object.hasOwn(stages, stage) ? `${stages[stage]}.${transition}` : act;
}

function cannot(obstacles: readonly Obstacle[]): MigrationPlan {
  return { ok: false, obstacles };
}
