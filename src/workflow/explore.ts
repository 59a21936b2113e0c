/**
 * Every state a case can come to under a definition, found by doing: each act is put to `decide`, so that whatever is
 * found can be done again. Pure. What the states leave out is told in docs/decisions (definitions proven and changed).
 */
import type { Accepted } from './decide.js';
import { decide } from './decide.js';
import type { MoneyState, StageDefinition, TransitionDefinition, WorkflowDefinition } from './definition.js';
import { stageOf, visasOf } from './definition.js';
import type { Deed, VisaChoice } from './explore-deeds.js';
import {
  anybody,
  boundByDuties,
  castOf,
  deedsIn,
  ORGANISATION,
  recordOf,
  rolesKey,
  visasOfSeveral,
} from './explore-deeds.js';
import { COUNTRIES, conditionsIn, factExamples, visasAskedFor } from './explore-facts.js';
import type { PathStep, PersonThere } from './finding.js';
import { type MoneyFault, moneyAfter } from './money.js';
import type { Registry } from './registry.js';
import type { CaseState, DutyRecord, Facts, GivenVisa } from './state.js';
import { stateAfter } from './tasks.js';
import { nameOf, type VisaSlot } from './visas.js';
import { slippedVisas } from './vouching.js';

/** One state that a case can come to. */
export interface Node {
  readonly state: CaseState;
  readonly money: MoneyState;
  /** Where it was first come from; null for a start. A shortest way leads back along these. */
  readonly from: number | null;
  readonly step: PathStep | null;
  readonly depth: number;
  /** What can be done here, under the same facts. */
  readonly edges: Edge[];
}

export interface Edge {
  readonly to: number;
  readonly step: PathStep;
  readonly deed: Deed;
  readonly moved: boolean;
  /** The visas that were given: code, and name with its country. */
  readonly given: readonly { readonly code: string; readonly name: string }[];
  readonly faults: readonly MoneyFault[];
}

export interface Explored {
  readonly nodes: readonly Node[];
  /** Beyond the bound nothing was looked at: how many states there were by then, or combinations of facts. */
  readonly tooLarge: { readonly what: 'states' | 'facts'; readonly size: number } | null;
}

export interface ExploreOptions {
  /** The people there are; left out, as many as are needed. */
  readonly people?: readonly PersonThere[];
  /** The partner countries of the cases. */
  readonly countries?: readonly string[];
  /** How many states are looked at. */
  readonly most?: number;
}

export const MOST_STATES = 50_000;
const MOST_COMBINATIONS = 20_000;
/** A stage has at least as many states as answers, and each takes longer than the one before. */
const MOST_ANSWERS = 200;

/**
 * Explores a definition whose names and targets are there (the first half of the verifier says so). Guards are taken
 * to let pass. Breadth first, so that the way to each state is a shortest one.
 */
export function explore(
  definition: WorkflowDefinition,
  registry: Registry,
  options: ExploreOptions = {},
): Explored {
  const answers = Math.max(...definition.stages.map(answersAsked));
  if (answers > MOST_ANSWERS) return { nodes: [], tooLarge: { what: 'states', size: answers } };
  const countries = options.countries ?? COUNTRIES;
  const examples = factExamples(
    definition,
    registry,
    countries,
    MOST_COMBINATIONS,
    options.people === undefined,
  );
  if (!examples) return { nodes: [], tooLarge: { what: 'facts', size: MOST_COMBINATIONS } };
  const most = options.most ?? MOST_STATES;
  const view = viewOf(definition, registry, options.people);
  const cast = options.people ? castOf(definition, options.people) : anybody;
  const open = withoutGuards(definition, registry);
  const nodes: Node[] = [];
  const index = new Map<string, number>();
  const changed = new Set<string>();

  examples.forEach((facts, n) => {
    const start = view.reduced(startOf(definition, facts, countries));
    add(start, view.key(start), n, 'none', null, null, 0);
  });
  for (let at = 0; at < nodes.length; at++) {
    if (nodes.length > most) return { nodes, tooLarge: { what: 'states', size: nodes.length } };
    visit(at);
  }
  return { nodes, tooLarge: null };

  function visit(at: number): void {
    const node = nodes[at] as Node;
    const { state } = node;
    const stage = stageOf(definition, state.stage);
    const example = examples?.indexOf(state.facts) ?? 0;
    for (const deed of deedsIn(definition, stage, state, cast, node.depth + 1, view.choice)) {
      const accepted = decide(definition, { ...state, facts: deed.facts }, deed.acting, deed.act, open);
      if (!accepted.accepted) continue;
      const { money, faults } = moneyAfter(node.money, stage, accepted, registry);
      const next = view.reduced(after(state, accepted, node.depth + 1));
      const step = { stage: stage.code, transition: accepted.transition, to: accepted.to, deed };
      const told = view.key(next);
      const to = add(next, told, example, money, at, step, node.depth + 1);
      const given = accepted.visas.map((visa) => ({ code: visa.code, name: nameOf(visa) }));
      node.edges.push({ to, step, deed, moved: accepted.moved, given, faults });
      // A file may be edited, a setting changed, a framework suspended, before the next stage is asked. With the people
      // there are it is asked whether they suffice, on facts that stay.
      const before = `${money}|${told}|${vouchedIn(next)}`;
      if (!accepted.moved || options.people || changed.has(before)) continue;
      changed.add(before);
      examples?.forEach((facts, n) => {
        if (n !== example) add({ ...next, facts }, told, n, money, at, step, node.depth + 1);
      });
    }
  }

  function add(
    state: CaseState,
    told: string,
    example: number,
    money: MoneyState,
    from: number | null,
    step: PathStep | null,
    depth: number,
  ): number {
    const key = `${example}|${money}|${told}|${view.gone(state)}`;
    const known = index.get(key);
    if (known !== undefined) return known;
    nodes.push({ state, money, from, step, depth, edges: [] });
    index.set(key, nodes.length - 1);
    return nodes.length - 1;
  }
}

/** How many answers a stage needs before it is settled, in one country. */
function answersAsked(stage: StageDefinition): number {
  return visasOf(stage).reduce((sum, { needed }) => {
    if (needed.rule === 'one') return sum + 1;
    return sum + (needed.rule === 'count' ? needed.count : needed.quorum);
  }, 0);
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

function vouchedIn({ visas }: CaseState): string {
  return visas.map(({ vouched }) => (vouched ? JSON.stringify(vouched) : '')).join();
}

/** The shortest way to a state, step by step. */
export function wayTo(nodes: readonly Node[], at: number): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let node = nodes[at]; node?.step && node.from !== null; node = nodes[node.from]) steps.push(node.step);
  return steps.reverse();
}

/** A new case, as the exploration has it. */
export function startOf(
  definition: WorkflowDefinition,
  facts: Facts,
  countries: readonly string[],
): CaseState {
  const clocks = (stageOf(definition, definition.initial).clocks ?? []).filter((one) => one.does === 'run');
  return {
    stage: definition.initial,
    visit: 1,
    organisationId: ORGANISATION,
    countries,
    visas: [],
    duties: [],
    clocks: clocks.map((one) => clockNamed(one.clock)),
    facts,
  };
}

/** The state an accepted act leads to, with ids of its own for the visas given. */
export function after(state: CaseState, accepted: Accepted, depth: number): CaseState {
  const next = stateAfter(state, accepted);
  return {
    ...next,
    visas: next.visas.map((visa) =>
      visa.id.startsWith('new-') ? { ...visa, id: `${depth}-${visa.id}` } : visa,
    ),
    clocks: accepted.clocks.reduce((clocks, { clock, change }) => {
      const others = clocks.filter((one) => one.code !== clock);
      if (change === 'start' || change === 'resume') return [...others, clockNamed(clock)];
      return change === 'pause' ? [...others, { ...clockNamed(clock), pauses: [STANDING] }] : others;
    }, state.clocks),
  };
}

const STANDING = { from: '2020-01-01T00:00:00.000Z', to: null };

function clockNamed(code: string): CaseState['clocks'][number] {
  return {
    code,
    startedAt: '2020-01-01T00:00:00.000Z',
    period: { amount: 1, unit: 'calendar_days' },
    calendar: 'any',
    calendarVersion: '1',
    zone: 'UTC',
    pauses: [],
    stoppedAt: null,
  };
}

/** Time passes and work gets done: what a guard would look at is not modelled. */
export function withoutGuards(definition: WorkflowDefinition, registry: Registry): Registry {
  const names = definition.stages.flatMap((stage) => [
    ...stage.transitions.flatMap((one) => (one.guards ?? []).map(({ guard }) => guard)),
    ...(stage.kind === 'approval' ? (stage.settled.guards ?? []).map(({ guard }) => guard) : []),
  ]);
  return { ...registry, guards: Object.fromEntries(names.map((name) => [name, () => null])) };
}

/** What of a state the exploration tells apart, and what it need not try in every order. */
interface View {
  readonly choice: VisaChoice;
  reduced(state: CaseState): CaseState;
  key(state: CaseState): string;
  /** The visas that do not count any more on the facts as they are. */
  gone(state: CaseState): string;
}

function viewOf(
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
