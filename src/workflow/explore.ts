/**
 * Every state a case can come to under a definition, found by doing: each act is put to `decide`, so that whatever is
 * found can be done again. Pure. What the states leave out is told in docs/decisions (definitions proven and changed).
 */
import type { Accepted } from './decide.js';
import { decide } from './decide.js';
import type { MoneyState, StageDefinition, WorkflowDefinition } from './definition.js';
import { stageOf, visasOf } from './definition.js';
import type { Deed } from './explore-deeds.js';
import { anybody, castOf, deedsIn, ORGANISATION } from './explore-deeds.js';
import { COUNTRIES, factExamples } from './explore-facts.js';
import { viewOf } from './explore-view.js';
import type { PathStep, PersonThere } from './finding.js';
import { type MoneyFault, moneyAfter } from './money.js';
import type { Registry } from './registry.js';
import type { CaseState, Facts } from './state.js';
import { stateAfter } from './tasks.js';
import { nameOf } from './visas.js';

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
