/**
 * The one place where it is decided what an act does to a case. Pure: state in, decision out; a refusal is a value.
 */
import { type ClockChange, clockChanges, firedClocks } from './clock-changes.js';
import { clocksWithoutPeriod } from './clock-period.js';
import { routeTaken } from './conditions.js';
import type {
  EffectRef,
  GuardRef,
  MoveDefinition,
  Route,
  StageDefinition,
  TakeBackDefinition,
  TransitionDefinition,
  VisaActDefinition,
  VisaDefinition,
  Who,
  WorkflowDefinition,
} from './definition.js';
import { stageOf, triggerOf, visasOf } from './definition.js';
import { conflictingDuty, dutiesOf, dutiesTaken } from './duties.js';
import { inputRefusals, personInputRefusals } from './handed-in.js';
import { aboveCeiling, isNotTheirs, namesOfActing, personsBound, principalOf } from './on-behalf.js';
import type { Registry } from './registry.js';
import type {
  Act,
  Acting,
  ActingPerson,
  CaseState,
  DutyRecord,
  GivenVisa,
  Principal,
  Refusal,
} from './state.js';
import { refusal } from './state.js';
import type { VisaGiven } from './visas.js';
import {
  canBeTakenBack,
  countingVisas,
  isBarred,
  nameOf,
  outcomesOf,
  parseVisaName,
  slotOutcome,
  slotsOf,
  type VisaSlot,
  waitsFor,
  withVisas,
} from './visas.js';
import { slippedVisas, vouchedNow, withoutSlipped } from './vouching.js';
import { mayAct } from './who.js';

/** What an accepted act does; everything else (tasks, reminders) follows from the new stage. */
export interface Accepted {
  readonly accepted: true;
  readonly transition: string;
  readonly from: string;
  readonly to: string;
  /** Whether the case enters a stage (also the same one again); a recorded visa alone does not. */
  readonly moved: boolean;
  readonly visas: readonly VisaGiven[];
  readonly duties: readonly DutyRecord[];
  /** Ids of given visas that the act makes void. */
  readonly invalidated: readonly string[];
  readonly effects: readonly EffectRef[];
  readonly clocks: readonly ClockChange[];
  /** For whom the person acts; left out in their own name. */
  readonly onBehalfOf?: Principal;
}

export interface Refused {
  readonly accepted: false;
  /** Never empty: permission alone when there is any, else state, then input. */
  readonly refusals: readonly Refusal[];
}

export type Decision = Accepted | Refused;

/**
 * Decides what `act` by `acting` does to a case in `state`: in their own name where that is theirs to do, else in that
 * of the person for whom they stand in. Standing in for several who could, they have to say for whom (`behalf_unclear`).
 * Refuses with `transition_unknown` (409) when the stage has no such transition, so that a stale page is told plainly.
 */
export function decide(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  registry: Registry,
): Decision {
  const answers = answersByName(definition, state, acting, act, registry);
  const possible = answers.filter(isPossible);
  const [first] = possible;
  if (!first) return nearest(answers, act);
  const principals = distinct(possible.flatMap((one) => one.principal ?? []));
  if (first.principal && principals.length > 1 && act.onBehalfOf === undefined) {
    const names = principals.map((one) => one.name);
    return refused([refusal('input', 'behalf_unclear', { names }, 'onBehalfOf')]);
  }
  return inTheNameOf(first.principal, first.decision);
}

/** For whom a person may do this, when they cannot do it in their own name; empty when they can, or nobody lent a role for it. */
export function principalsFor(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  registry: Registry,
): readonly Principal[] {
  if (acting.kind !== 'person' || acting.roles.every((held) => !held.onBehalfOf)) return [];
  const possible = answersByName(definition, state, acting, act, registry).filter(isPossible);
  if (possible.some((one) => one.principal === null)) return [];
  return distinct(possible.flatMap((one) => one.principal ?? []));
}

interface AnswerInAName {
  /** Null in the person's own name. */
  readonly principal: Principal | null;
  readonly decision: Decision;
}

function answersByName(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  registry: Registry,
): readonly AnswerInAName[] {
  return namesOfActing(acting, act.onBehalfOf).map((one) => {
    const decision = decideInOneName(definition, state, one, act, registry);
    const theirs = decision.accepted || !isNotTheirs(decision.refusals);
    const tooMuch = theirs ? aboveCeiling(state, one, registry) : null;
    return { principal: principalOf(one), decision: tooMuch ? refused([tooMuch]) : decision };
  });
}

/** What is still to be handed in does not stand in the way. */
function isPossible({ decision }: AnswerInAName): boolean {
  return decision.accepted || decision.refusals.every((one) => one.kind === 'input');
}

/** When it is open in no name: the answer of the first name that has to do with it, else of their own. */
function nearest(answers: readonly AnswerInAName[], act: Act): Decision {
  const theirs = answers.find(({ decision }) => !decision.accepted && !isNotTheirs(decision.refusals));
  const answer = theirs ?? answers[0];
  return answer
    ? answer.decision
    : refused([refusal('permission', 'behalf_unknown', { transition: act.transition })]);
}

function distinct(principals: readonly Principal[]): readonly Principal[] {
  return principals.filter(
    (one, place) => principals.findIndex((other) => other.personId === one.personId) === place,
  );
}

function inTheNameOf(principal: Principal | null, decision: Decision): Decision {
  if (!principal || !decision.accepted) return decision;
  const visas = decision.visas.map((visa) =>
    visa.byConsensus ? visa : { ...visa, onBehalfOf: principal.personId },
  );
  return { ...decision, visas, onBehalfOf: principal };
}

function decideInOneName(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  registry: Registry,
): Decision {
  const slipped = slippedVisas(definition, state);
  const decision = decideAsItStands(definition, withoutSlipped(state, slipped), acting, act, registry);
  if (!decision.accepted) return decision;
  const endless = clocksWithoutPeriod(definition, state.facts, decision.clocks);
  if (endless.length > 0) return refused([refusal('state', 'clock_period_unknown', { clock: endless })]);
  if (!slipped) return decision;
  if (decision.visas.length > 0 && (slipped.earlier || slipped.refuses)) {
    const names = state.visas.filter((visa) => slipped.void.includes(visa.id)).map(nameOf);
    return refused([refusal('state', 'vouched_facts_changed', { visa: [...new Set(names)] })]);
  }
  return { ...decision, invalidated: [...new Set([...slipped.void, ...decision.invalidated])] };
}

/** Visas whose facts have changed since do not count any more; nobody signs on top of such an earlier one. */
function decideAsItStands(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  registry: Registry,
): Decision {
  const stage = stageOf(definition, state.stage);
  const transition = stage.transitions.find((one) => one.code === act.transition);
  if (!transition) return refused([unknownTransition(definition, stage, state, acting, act)]);
  switch (transition.kind) {
    case 'move':
      return decideMove(definition, stage, state, acting, act, transition, registry);
    case 'visa':
      return decideVisa(definition, stage, state, acting, act, transition, registry);
    case 'take_back':
      return decideTakeBack(definition, stage, state, acting, act, transition, registry);
  }
}

/** Whoever could take it in no stage is told only that: where the case stands is for those who work on it. */
function unknownTransition(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
): Refusal {
  const borne = definition.stages.flatMap((one) =>
    one.transitions
      .filter(({ code }) => code === act.transition)
      .map((transition) => takersOf(definition, one, transition)),
  );
  if (acting.kind === 'person' && borne.length > 0) {
    const takers = borne.flat();
    const forbidden =
      takers.length === 0
        ? refusal('permission', 'only_the_system', { transition: act.transition })
        : mayAct(takers, acting, state);
    if (forbidden) return forbidden;
  }
  return refusal(
    'state',
    'transition_unknown',
    { transition: act.transition, stage: stage.code },
    'transition',
  );
}

/** The people who may take a transition; none when it is the system's or a clock's. */
function takersOf(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  transition: TransitionDefinition,
): readonly Who[] {
  if (triggerOf(transition) !== 'people') return [];
  if (transition.kind === 'move') return transition.by as readonly Who[];
  const stages = transition.kind === 'visa' ? [stage] : definition.stages;
  return stages
    .flatMap(visasOf)
    .filter((visa) => transition.visas.includes(visa.code))
    .flatMap(giversOf);
}

function decideMove(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  transition: MoveDefinition,
  registry: Registry,
): Decision {
  const duties = dutiesTaken(definition, `${stage.code}.${transition.code}`, acting);
  const refusals = [
    triggerRefusal(transition, acting, state),
    conflictingDuty(state, duties, acting),
    ...guardRefusals(transition.guards, state, registry, acting),
    ...inputRefusals(transition.inputs, state, act),
  ].filter((one) => one !== null);
  if (act.visa) refusals.push(refusal('input', 'visa_not_asked', { transition: transition.code }, 'visa'));
  if (refusals.length > 0) return refused(refusals);

  const invalidated = invalidatedBy(transition, state);
  const to = requiredRoute(definition, transition.to, withVisas(state, [], invalidated));
  return {
    accepted: true,
    transition: transition.code,
    from: stage.code,
    to,
    moved: true,
    visas: [],
    duties,
    invalidated,
    effects: transition.effects ?? [],
    clocks: clockChanges(stageOf(definition, to), state, firedClocks(definition, state, acting, transition)),
  };
}

function decideVisa(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  transition: VisaActDefinition,
  registry: Registry,
): Decision {
  const open = slotsOf(stage, state).filter((one) => transition.visas.includes(one.visa.code));
  const given =
    acting.kind === 'person'
      ? visaByPerson(definition, stage, state, acting, act, transition, open)
      : visasBySilence(stage, state, acting, transition, open);
  if (!given.ok) return refused([...given.refusals, ...personInputRefusals(acting, transition, state, act)]);

  const inputs = personInputRefusals(acting, transition, state, act);
  const invalidated = invalidatedBy(transition, state);
  const after = withVisas(state, given.visas, invalidated);
  const settledTo = transition.to ? null : settledRoute(stage, after);
  const routes = transition.to ?? settledTo;
  const settling = !transition.to && settledTo !== null && stage.kind === 'approval' ? stage.settled : null;
  const refusals = [
    ...guardRefusals(transition.guards, state, registry, acting),
    ...guardRefusals(settling?.guards, after, registry, acting),
    ...inputs,
  ];
  if (refusals.length > 0) return refused(refusals);

  const to = routes ? requiredRoute(definition, routes, after) : stage.code;
  return {
    accepted: true,
    transition: transition.code,
    from: stage.code,
    to,
    moved: routes !== null,
    visas: given.visas,
    duties: given.duties,
    invalidated,
    effects: [...(transition.effects ?? []), ...(settling?.effects ?? [])],
    clocks: clockChanges(
      routes ? stageOf(definition, to) : null,
      state,
      firedClocks(definition, state, acting, transition),
    ),
  };
}

function decideTakeBack(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  transition: TakeBackDefinition,
  registry: Registry,
): Decision {
  if (acting.kind !== 'person') {
    return refused([refusal('permission', 'not_for_the_system', { transition: transition.code })]);
  }
  const theirs = state.visas.filter(
    (visa) =>
      transition.visas.includes(visa.code) &&
      !visa.invalidated &&
      visa.personId === acting.personId &&
      (visa.onBehalfOf ?? null) === (acting.onBehalfOf?.personId ?? null) &&
      (act.visa === undefined || nameOf(visa) === act.visa) &&
      (transition.to !== undefined || (visa.stage === state.stage && visa.visit === state.visit)),
  );
  const latest = canBeTakenBack({ ...state, visas: theirs }, transition.visas, acting);
  const refusals = [
    mayAct(takersOf(definition, stage, transition), acting, state),
    theirs.length === 0
      ? refusal('permission', 'not_your_visa')
      : latest.length === 0
        ? refusal('state', 'visa_acted_upon', { visa: theirs.map(nameOf) })
        : null,
    ...guardRefusals(transition.guards, state, registry, acting),
    ...inputRefusals(transition.inputs, state, act),
  ].filter((one) => one !== null);
  if (refusals.length > 0) return refused(refusals);

  const invalidated = [...new Set([...latest.map((visa) => visa.id), ...invalidatedBy(transition, state)])];
  const to = transition.to
    ? requiredRoute(definition, transition.to, withVisas(state, [], invalidated))
    : stage.code;
  return {
    accepted: true,
    transition: transition.code,
    from: stage.code,
    to,
    moved: transition.to !== undefined,
    visas: [],
    duties: [],
    invalidated,
    effects: transition.effects ?? [],
    clocks: transition.to ? clockChanges(stageOf(definition, to), state, []) : [],
  };
}

type VisasResult =
  | { readonly ok: true; readonly visas: readonly VisaGiven[]; readonly duties: readonly DutyRecord[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

function visaByPerson(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  state: CaseState,
  acting: ActingPerson,
  act: Act,
  transition: VisaActDefinition,
  open: readonly VisaSlot[],
): VisasResult {
  if (transition.by === 'clock')
    return notOk(refusal('permission', 'only_the_clock', { transition: transition.code }));
  const slot = chosenSlot(stage, state, acting, act, transition, open);
  if ('kind' in slot) return notOk(slot);
  const { visa, instance } = slot;
  const counting = countingVisas(state).filter((one) => one.code === visa.code && one.instance === instance);
  const panel = visa.needed.rule === 'panel' ? visa.needed : null;
  const byChair = panel !== null && mayAct([panel.chair], acting, state, instance) === null;
  const duties = dutiesTaken(definition, `visa:${visa.code}`, acting);
  const bound = personsBound(acting);
  const before = waitsFor(stage, state, slot);
  if (transition.consensusOf !== undefined && !byChair) {
    return notOk(refusal('permission', 'role_missing', { roles: panel ? [panel.chair.role] : [] }));
  }
  const silent = silentMembers(definition, state, transition, slot, [...bound, ...personsIn(counting)]);
  const refusals = [
    conflictingDuty(state, duties, acting),
    slotOutcome(slot, counting) !== null
      ? refusal('state', 'visa_already_given', { visa: slot.name })
      : counting.some((one) => [one.personId, one.onBehalfOf].some((id) => id && bound.includes(id)))
        ? refusal('state', 'visa_already_yours', { visa: slot.name })
        : null,
    before.length > 0 ? refusal('state', 'visa_waits_for', { visa: slot.name, waitsFor: before }) : null,
    byChair && panel && counting.length + 1 + silent.length < panel.quorum
      ? refusal('state', 'chair_votes_last', { quorum: panel.quorum, votes: counting.length })
      : null,
  ].filter((one) => one !== null);
  if (refusals.length > 0) return { ok: false, refusals };
  return {
    ok: true,
    visas: [
      {
        code: visa.code,
        instance,
        answer: transition.answer,
        personId: acting.personId,
        byChair,
        ...vouchedBy(visa, state),
      },
      ...silent.map((personId) => ({
        code: visa.code,
        instance,
        answer: transition.answer,
        personId,
        byChair: false,
        byConsensus: true,
        ...vouchedBy(visa, state),
      })),
    ],
    duties: [...duties, ...silent.flatMap((personId) => dutiesOf(definition, `visa:${visa.code}`, personId))],
  };
}

/** For whom a chair's "no objection" counts as well: whoever may not answer is left out of it. */
function silentMembers(
  definition: WorkflowDefinition,
  state: CaseState,
  { consensusOf }: VisaActDefinition,
  { visa }: VisaSlot,
  answered: readonly string[],
): readonly string[] {
  const listed = consensusOf === undefined ? [] : state.facts[consensusOf];
  if (!Array.isArray(listed)) return [];
  return [...new Set(listed.map(String))].filter(
    (personId) =>
      !answered.includes(personId) &&
      conflictingDuty(state, dutiesOf(definition, `visa:${visa.code}`, personId)) === null,
  );
}

function personsIn(visas: readonly GivenVisa[]): readonly string[] {
  return visas.flatMap((one) => [one.personId ?? [], one.onBehalfOf ?? []].flat());
}

function visasBySilence(
  stage: StageDefinition,
  state: CaseState,
  acting: Acting,
  transition: VisaActDefinition,
  open: readonly VisaSlot[],
): VisasResult {
  if (acting.kind !== transition.by) {
    return notOk(refusal('permission', 'not_for_the_system', { transition: transition.code }));
  }
  const counting = countingVisas(state);
  const silent = open.filter((slot) => slotOutcome(slot, counting) === null);
  if (silent.length === 0) return notOk(refusal('state', 'visa_already_given', { visa: stage.code }));
  return {
    ok: true,
    duties: [],
    visas: silent.map((slot) => ({
      code: slot.visa.code,
      instance: slot.instance,
      answer: transition.answer,
      personId: null,
      byChair: false,
      ...vouchedBy(slot.visa, state),
    })),
  };
}

function vouchedBy(visa: VisaDefinition, state: CaseState): Pick<VisaGiven, 'vouched'> {
  const vouched = vouchedNow(visa, state.facts);
  return vouched === null ? {} : { vouched };
}

/**
 * The slot an act names; when it names none, the only one that this person may answer, or the only one whose turn it
 * is. Permission comes first, and no refusal names a slot that is somebody else's.
 */
function chosenSlot(
  stage: StageDefinition,
  state: CaseState,
  acting: Acting,
  act: Act,
  transition: VisaActDefinition,
  open: readonly VisaSlot[],
): VisaSlot | Refusal {
  const takers = visasOf(stage)
    .filter((visa) => transition.visas.includes(visa.code))
    .flatMap(giversOf);
  const mine = open.filter((one) => mayAct(giversOf(one.visa), acting, state, one.instance) === null);
  const unknown = refusal(
    'input',
    'visa_unknown',
    { visa: act.visa ?? '', open: mine.map((one) => one.name) },
    'visa',
  );
  if (act.visa) {
    const wanted = parseVisaName(act.visa);
    const visa = visasOf(stage).find(
      (one) => one.code === wanted.code && transition.visas.includes(one.code),
    );
    const forbidden = visa
      ? mayAct(giversOf(visa), acting, state, wanted.instance)
      : mayAct(takers, acting, state);
    return forbidden ?? open.find((one) => one.name === act.visa) ?? unknown;
  }
  const [only] = mine;
  if (!only) return mayAct(takers, acting, state) ?? unknown;
  const counting = countingVisas(state);
  const unanswered = mine.filter((one) => slotOutcome(one, counting) === null);
  const turn = unanswered.filter((one) => waitsFor(stage, state, one).length === 0);
  if (turn.length === 1) return turn[0] ?? only;
  return mine.length === 1 || unanswered.length === 0 ? only : unknown;
}

/** Who may answer a visa: its givers, and the chair of a panel. */
function giversOf(visa: VisaDefinition): readonly Who[] {
  return visa.needed.rule === 'panel' ? [visa.by, visa.needed.chair] : [visa.by];
}

/**
 * The stage's routes when every visa it needs is answered; null while one is open. One that waits for a visa answered
 * no can never be given, and is not waited for.
 */
function settledRoute(stage: StageDefinition, state: CaseState): readonly Route[] | null {
  if (stage.kind !== 'approval') return null;
  const counting = countingVisas(state);
  const allAnswered = slotsOf(stage, state).every(
    (slot) => slotOutcome(slot, counting) !== null || isBarred(stage, state, slot.visa),
  );
  return allAnswered ? stage.settled.to : null;
}

function triggerRefusal(transition: MoveDefinition, acting: Acting, state: CaseState): Refusal | null {
  if (typeof transition.by === 'string') {
    return acting.kind === transition.by
      ? null
      : refusal('permission', transition.by === 'clock' ? 'only_the_clock' : 'only_the_system', {
          transition: transition.code,
        });
  }
  if (acting.kind !== 'person')
    return refusal('permission', 'not_for_the_system', { transition: transition.code });
  return mayAct(transition.by, acting, state);
}

function guardRefusals(
  guards: readonly GuardRef[] | undefined,
  state: CaseState,
  registry: Registry,
  acting: Acting,
): readonly Refusal[] {
  return (guards ?? []).flatMap((ref) => {
    const guard = registry.guards[ref.guard];
    if (!guard) throw new Error(`No guard is registered as ${ref.guard}.`);
    return guard(state, ref.params ?? {}, acting) ?? [];
  });
}

function invalidatedBy(transition: TransitionDefinition, state: CaseState): readonly string[] {
  const codes = transition.invalidates ?? [];
  return state.visas.filter((visa) => !visa.invalidated && codes.includes(visa.code)).map((visa) => visa.id);
}

function requiredRoute(definition: WorkflowDefinition, routes: readonly Route[], state: CaseState): string {
  const to = routeTaken(routes, state.facts, outcomesOf(state));
  if (to === null)
    throw new Error(`Definition ${definition.code} has no route from ${state.stage} on these facts.`);
  return to;
}

/** Whoever may not act at all is told only that: the other reasons could tell an outsider about the inside. */
function refused(refusals: readonly Refusal[]): Refused {
  const permission = refusals.filter((one) => one.kind === 'permission');
  if (permission.length > 0) return { accepted: false, refusals: permission };
  const state = refusals.filter((one) => one.kind === 'state');
  return { accepted: false, refusals: [...state, ...refusals.filter((one) => one.kind === 'input')] };
}

function notOk(one: Refusal): VisasResult {
  return { ok: false, refusals: [one] };
}
