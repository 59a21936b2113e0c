/** Which states of a case the exploration takes for the same, so that there are few enough to look at all of them. */
import type { StageDefinition, TransitionDefinition, WorkflowDefinition } from './definition.js';
import { stageOf, visasOf } from './definition.js';
import type { VisaChoice } from './explore-deeds.js';
import { boundByDuties, recordOf, rolesKey, visasOfSeveral } from './explore-deeds.js';
import { conditionsIn, visasAskedFor } from './explore-facts.js';
import type { PersonThere } from './finding.js';
import type { Registry } from './registry.js';
import type { CaseState, DutyRecord, GivenVisa } from './state.js';
import { nameOf, type VisaSlot } from './visas.js';
import { slippedVisas } from './vouching.js';

/** What of a state the exploration tells apart, and what it need not try in every order. */
export interface View {
  readonly choice: VisaChoice;
  reduced(state: CaseState): CaseState;
  key(state: CaseState): string;
  /** The visas that do not count any more on the facts as they are. */
  gone(state: CaseState): string;
}

export function viewOf(
  definition: WorkflowDefinition,
  registry: Registry,
  people: readonly PersonThere[] | undefined,
): View {
  const asked = new Set(conditionsIn(definition).flatMap(visasAskedFor));
  const carried = visasCarried(definition);
  const takenBack = new Set(
    definition.stages.flatMap((stage) =>
      stage.transitions.flatMap((one) => (one.kind === 'take_back' ? one.visas : [])),
    ),
  );
  const timed = new Set(
    definition.clocks.flatMap((clock) => (clock.timeout === undefined ? [] : [clock.code])),
  );
  const panels = new Map(
    definition.stages
      .flatMap(visasOf)
      .flatMap(({ code, needed }) => (needed.rule === 'panel' ? [[code, needed.quorum] as const] : [])),
  );
  /** As many vote as are needed: who does is told apart only among the people there are. */
  const told = (visas: readonly GivenVisa[]) =>
    people ? visas : [...panels].reduce((left, [code, quorum]) => votesNeeded(left, code, quorum), visas);
  const bound = boundByDuties(definition, people ?? []);
  const shared = visasOfSeveral(definition);
  const waitedFor = new Set(definition.stages.flatMap(visasOf).flatMap((visa) => visa.after ?? []));

  return {
    choice: {
      slots: (_stage, open) => (people ? open : inOneOrder(open, carried)),
      answers: (_stage, visa, acts) => {
        const alike = !asked.has(visa.code) && !waitedFor.has(visa.code) && !acts.some(hasMoney);
        if (!alike) return acts;
        const yes = acts.find((one) => one.kind === 'visa' && one.answer === 'yes') ?? acts[0];
        return yes ? [yes] : [];
      },
    },
    reduced: (state) => ({
      ...state,
      visas: told(state.visas.filter((visa) => !visa.invalidated && isTold(visa) && isKept(visa, state))),
      duties: dutiesOnce(state.duties.filter((duty) => bound.has(duty.personId))),
      clocks: state.clocks.filter((clock) => timed.has(clock.code)),
    }),
    key: (state) => {
      // Nothing is done to a case that has ended.
      if (stageOf(definition, state.stage).kind === 'final') return state.stage;
      const visas = state.visas.map((visa) => answerKey(visa, state));
      const clocks = state.clocks.map((clock) => `${clock.code}${clock.pauses.length}`);
      const done = (people ?? []).map(
        (one) => `${rolesKey(one.roles)}:${recordOf(state, one.personId, shared)}`,
      );
      return `${state.stage}|${visas.sort()}|${clocks.sort()}|${done.sort()}`;
    },
    gone: (state) => {
      const slipped = slippedVisas(definition, state);
      if (!slipped) return '';
      const gone = state.visas.filter((visa) => slipped.void.includes(visa.id));
      return gone
        .map((visa) => answerKey(visa, state))
        .sort()
        .join();
    },
  };

  /** Whoever abstains outside a panel only leaves the visa to somebody else; with as many as are needed, that is no news. */
  function isTold(visa: GivenVisa): boolean {
    return visa.answer !== 'abstain' || people !== undefined || panels.has(visa.code);
  }

  function isKept(visa: GivenVisa, state: CaseState): boolean {
    if (visa.visit === state.visit && visa.stage === state.stage) return true;
    if (visa.latest === true && takenBack.has(visa.code)) return true;
    if (!carried.has(visa.code) && !visa.vouched) return false;
    const visits = state.visas
      .filter((one) => one.code === visa.code && !one.invalidated)
      .map((one) => one.visit);
    return visa.visit >= Math.max(...visits);
  }

  function answerKey(visa: GivenVisa, state: CaseState): string {
    const here = visa.visit === state.visit && visa.stage === state.stage ? '!' : '';
    const latest = visa.latest === true && takenBack.has(visa.code) ? '*' : '';
    return `${nameOf(visa)}=${visa.answer}${visa.byChair ? 'c' : ''}${visa.personId === null ? 's' : ''}${here}${latest}`;
  }

  function hasMoney(transition: TransitionDefinition): boolean {
    return (
      (transition.invalidates ?? []).length > 0 ||
      (transition.effects ?? []).some(({ effect }) => registry.effects[effect]?.money !== undefined)
    );
  }
}

/** Of visas that do not depend on each other only the first is tried next; those that later conditions ask for, each. */
function inOneOrder(open: readonly VisaSlot[], carried: ReadonlySet<string>): readonly VisaSlot[] {
  const each = open.filter((slot) => carried.has(slot.visa.code));
  const first = open.find((slot) => !carried.has(slot.visa.code));
  return first ? [...each, first] : each;
}

/** Visas that something asks for other than the routes by which their own stage settles. */
function visasCarried(definition: WorkflowDefinition): ReadonlySet<string> {
  const askedIn = (stage: StageDefinition) => [
    ...visasOf(stage).flatMap((visa) => (visa.when ? visasAskedFor(visa.when) : [])),
    ...stage.transitions.flatMap((one) =>
      (one.to ?? []).flatMap((route) => (route.when ? visasAskedFor(route.when) : [])),
    ),
  ];
  const settledBy = (stage: StageDefinition) =>
    stage.kind === 'approval'
      ? stage.settled.to.flatMap((route) => (route.when ? visasAskedFor(route.when) : []))
      : [];
  return new Set(
    definition.stages.flatMap((stage) => {
      const own = new Set(visasOf(stage).map((visa) => visa.code));
      return [...askedIn(stage), ...settledBy(stage).filter((code) => !own.has(code))];
    }),
  );
}

/**
 * The votes of a panel's members without those that beyond its quorum outweigh each other, or add to what could be
 * turned by as many others all the same.
 */
function votesNeeded(visas: readonly GivenVisa[], code: string, quorum: number): readonly GivenVisa[] {
  const votes = visas.filter((visa) => visa.code === code && !visa.byChair && visa.personId !== null);
  const first = votes[0];
  if (!first || votes.length <= quorum) return visas;
  const alike = votes.filter((visa) => visa.instance === first.instance && visa.visit === first.visit);
  if (alike.length <= quorum) return visas;
  const yes = alike.find((visa) => visa.answer === 'yes');
  const no = alike.find((visa) => visa.answer === 'no');
  const gone = yes && no ? [yes, no] : [alike.find((visa) => visa.answer === 'abstain') ?? first];
  return votesNeeded(
    visas.filter((visa) => !gone.includes(visa)),
    code,
    quorum,
  );
}

/** A side that was taken twice is no other than one taken once. */
function dutiesOnce(duties: readonly DutyRecord[]): readonly DutyRecord[] {
  return duties.filter(
    (duty, place) =>
      duties.findIndex(
        (one) => one.conflict === duty.conflict && one.side === duty.side && one.personId === duty.personId,
      ) === place,
  );
}
