/** Which stages a case can come to, and whether it can leave them for an end. */
import type { Route, StageDefinition, TransitionDefinition, WorkflowDefinition } from './definition.js';
import type { FoundAt, PathStep } from './finding.js';

/** Unknown targets, stages nobody comes to or nobody gets out of, routes that may fail, owners with nothing to do. */
export function graphFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  const known = new Set(definition.stages.map((stage) => stage.code));
  const initial: FoundAt[] = known.has(definition.initial)
    ? []
    : [{ code: 'initial_unknown', where: 'initial', params: { stage: definition.initial } }];
  return [
    ...initial,
    ...definition.stages.flatMap((stage) => routeFindings(stage, known)),
    ...definition.stages.flatMap(stageFindings),
    ...(initial.length > 0 ? [] : reachFindings(definition)),
  ];
}

/** A shortest way to every stage that can be come to from `start`; the start itself by the empty way. */
export function pathsFrom(
  definition: WorkflowDefinition,
  start: string,
): ReadonlyMap<string, readonly PathStep[]> {
  const steps = stepsOf(definition);
  const paths = new Map<string, readonly PathStep[]>();
  if (!definition.stages.some((stage) => stage.code === start)) return paths;
  paths.set(start, []);
  const queue = [start];
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    const path = paths.get(from) ?? [];
    for (const step of steps.get(from) ?? []) {
      if (paths.has(step.to)) continue;
      paths.set(step.to, [...path, step]);
      queue.push(step.to);
    }
  }
  return paths;
}

/** Every step the definition allows, by the stage it leaves; steps to stages that do not exist are left out. */
function stepsOf(definition: WorkflowDefinition): ReadonlyMap<string, readonly PathStep[]> {
  const known = new Set(definition.stages.map((stage) => stage.code));
  return new Map(
    definition.stages.map((stage) => [
      stage.code,
      stage.transitions.flatMap((transition) =>
        routesTakenBy(stage, transition)
          .filter((route) => known.has(route.to))
          .map((route) => ({ stage: stage.code, transition: transition.code, to: route.to })),
      ),
    ]),
  );
}

/** A visa without routes of its own settles the stage, sooner or later. */
function routesTakenBy(stage: StageDefinition, transition: TransitionDefinition): readonly Route[] {
  if (transition.to) return transition.to;
  return stage.kind === 'approval' && transition.kind === 'visa' && transition.answer !== 'abstain'
    ? stage.settled.to
    : [];
}

function reachFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  const reached = pathsFrom(definition, definition.initial);
  const ending = stagesThatEnd(definition);
  return definition.stages.flatMap((stage): FoundAt[] => {
    const where = `stages/${stage.code}`;
    const params = { stage: stage.code };
    if (!reached.has(stage.code)) return [{ code: 'stage_unreachable', where, params }];
    return ending.has(stage.code) ? [] : [{ code: 'no_end_reachable', where, params, stage: stage.code }];
  });
}

/** The stages from which some way leads to a final one, found backwards from the final ones. */
function stagesThatEnd(definition: WorkflowDefinition): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const step of [...stepsOf(definition).values()].flat()) {
    before.set(step.to, [...(before.get(step.to) ?? []), step.stage]);
  }
  const queue = definition.stages.filter((stage) => stage.kind === 'final').map((stage) => stage.code);
  const ending = new Set(queue);
  for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
    for (const earlier of before.get(code) ?? []) {
      if (ending.has(earlier)) continue;
      ending.add(earlier);
      queue.push(earlier);
    }
  }
  return ending;
}

function routeFindings(stage: StageDefinition, known: ReadonlySet<string>): readonly FoundAt[] {
  const lists = [
    ...stage.transitions.flatMap((one) =>
      one.to ? [{ where: `stages/${stage.code}/transitions/${one.code}`, routes: one.to }] : [],
    ),
    ...(stage.kind === 'approval'
      ? [{ where: `stages/${stage.code}/settled`, routes: stage.settled.to }]
      : []),
  ];
  return lists.flatMap(({ where, routes }): FoundAt[] => {
    if (routes.length === 0) return [{ code: 'route_missing', where, params: {}, stage: stage.code }];
    const unknown = routes
      .filter((route) => !known.has(route.to))
      .map(
        (route): FoundAt => ({
          code: 'target_unknown',
          where,
          params: { target: route.to },
          stage: stage.code,
        }),
      );
    const dead = routes
      .slice(routes.findIndex((route) => !route.when) + 1 || routes.length)
      .map((route): FoundAt => ({ code: 'route_never_taken', where, params: { target: route.to } }));
    const certain = routes.some((route) => !route.when);
    const open: FoundAt[] = certain
      ? []
      : [{ code: 'route_not_certain', where, params: {}, stage: stage.code }];
    return [...unknown, ...dead, ...open];
  });
}

function stageFindings(stage: StageDefinition): readonly FoundAt[] {
  const where = `stages/${stage.code}`;
  if (stage.kind === 'final') {
    return stage.transitions.length === 0
      ? []
      : [
          {
            code: 'final_stage_has_transitions',
            where,
            params: { transitions: stage.transitions.map((one) => one.code) },
            stage: stage.code,
          },
        ];
  }
  if (stage.kind === 'approval') return [];
  if (!stage.owner) {
    return [{ code: 'waiting_without_owner', where, params: { stage: stage.code }, stage: stage.code }];
  }
  if (ownerHasPart(stage)) return [];
  return [{ code: 'owner_cannot_act', where, params: { role: stage.owner.role }, stage: stage.code }];
}

/** The owner acts, edits, or waits for another case that moves this one. */
function ownerHasPart(stage: StageDefinition & { kind: 'work' | 'waiting' }): boolean {
  const edits = (stage.editableBy ?? []).some((who) => who.role === stage.owner.role);
  return (
    edits ||
    stage.transitions.some(
      (one) =>
        one.kind === 'move' &&
        (typeof one.by === 'string'
          ? one.by === 'system'
          : one.by.some((who) => who.role === stage.owner.role)),
    )
  );
}
