/** Whether a case can still come to an end: a plain search through the engine, for what the verifier claims. */
import type {
  Act,
  Acting,
  CaseState,
  PersonThere,
  Registry,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import {
  after,
  decide,
  slippedVisas,
  slotsOf,
  stageOf,
  visasOf,
  withoutGuards,
} from '../../src/workflow/index.js';
import { inputsFor, theClock, theSystem } from './workflow-case.js';

const MOST_STATES = 20_000;

/** So that nobody of a walk is met again in the search that follows it. */
const OTHERS = 1_000_000;

/** More answers alike than any panel or count asks for make no difference. */
const MOST_ALIKE = 2;

/** Searched with `people`, or with as many fresh ones as are needed; under the facts as they are, guards apart. */
export function endIsReachable(
  definition: WorkflowDefinition,
  start: CaseState,
  registry: Registry,
  people?: readonly PersonThere[],
): boolean {
  const open = withoutGuards(definition, registry);
  const seen = new Set<string>();
  const queue = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at]!;
    if (stageOf(definition, state.stage).kind === 'final') return true;
    if (queue.length > MOST_STATES) throw new Error('Too many states to search.');
    const everybody = [
      ...(people?.map((one) => ({ kind: 'person' as const, ...one })) ??
        freshPeople(definition, state, at + OTHERS)),
      theSystem,
      theClock,
    ];
    for (const acting of everybody) {
      for (const act of actsIn(definition, state)) {
        const decision = decide(definition, state, acting, act, open);
        if (!decision.accepted) continue;
        const next = after(state, decision, at + 1_000);
        const key = keyOf(definition, next, people !== undefined);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(next);
      }
    }
  }
  return false;
}

export function actsIn(definition: WorkflowDefinition, state: CaseState): readonly Act[] {
  const stage = stageOf(definition, state.stage);
  return stage.transitions.flatMap((one): Act[] => {
    const act: Act = { transition: one.code, ...inputsFor(one) };
    if (one.kind === 'move') return [act];
    if (one.kind === 'visa' && one.by === 'clock') return [act];
    const names =
      one.kind === 'visa'
        ? slotsOf(stage, state)
            .filter((slot) => one.visas.includes(slot.visa.code))
            .map((slot) => slot.name)
        : one.visas;
    return names.map((visa) => ({ ...act, visa }));
  });
}

/** Somebody new for every role that is asked for, wherever it must be held, and whoever gave a visa. */
export function freshPeople(
  definition: WorkflowDefinition,
  state: CaseState,
  round: number,
): readonly Acting[] {
  const whos = definition.stages.flatMap((stage) => [
    ...visasOf(stage).flatMap((visa) =>
      visa.needed.rule === 'panel' ? [visa.by, visa.needed.chair] : [visa.by],
    ),
    ...stage.transitions.flatMap((one) => (one.kind === 'move' && typeof one.by !== 'string' ? one.by : [])),
  ]);
  const roles = [...new Set(whos.map((who) => who.role))];
  return roles.flatMap((role) =>
    ['', ...state.countries].map(
      (country): Acting => ({
        kind: 'person',
        personId: `fresh-${round}-${role}-${country}`,
        roles: [{ role, organisationId: state.organisationId ?? '', country: country || null }],
      }),
    ),
  );
}

function keyOf(definition: WorkflowDefinition, state: CaseState, withPeople: boolean): string {
  const gone = slippedVisas(definition, state)?.void ?? [];
  const counts = new Map<string, number>();
  const counting = state.visas.filter((one) => !one.invalidated);
  const lastVisit = new Map(counting.map((one) => [one.code, one.visit]));
  for (const visa of counting.filter((one) => one.visit === lastVisit.get(one.code))) {
    const here = visa.visit === state.visit;
    const told = `${visa.code}:${visa.instance}=${visa.answer}${visa.byChair}${here}${gone.includes(visa.id)}${withPeople ? visa.personId : ''}`;
    counts.set(told, here ? Math.min((counts.get(told) ?? 0) + 1, MOST_ALIKE) : 1);
  }
  const visas = [...counts].map(([told, count]) => `${told}×${count}`);
  const clocks = state.clocks.map((clock) => `${clock.code}${clock.pauses.length}`);
  const duties = withPeople ? state.duties.map((duty) => `${duty.personId}${duty.conflict}${duty.side}`) : [];
  return [state.stage, visas.sort(), clocks.sort(), [...new Set(duties)].sort()].join('|');
}
