/**
 * What is wrong with a definition, told before anybody is bound by it. Pure, and fast enough for every start.
 * Each finding is data: a code with its sentence's parameters, the place, and where it helps a way to get there.
 */
import type { WorkflowDefinition } from './definition.js';
import { explore, wayTo } from './explore.js';
import type { Finding, FindingCode, FoundAt, PathStep, VerifyContext } from './finding.js';
import { clockFindings } from './verify-clocks.js';
import { graphFindings, pathsFrom } from './verify-graph.js';
import { nameFindings } from './verify-names.js';
import { peopleFindings } from './verify-people.js';
import { visaFindings } from './verify-visas.js';
import { wayFindings, waysToStages } from './verify-ways.js';

/** With one of these there is nothing that `decide` could be asked. */
const UNEXPLORABLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'code_duplicate',
  'initial_unknown',
  'route_missing',
  'route_not_certain',
  'target_unknown',
  'visa_after_cycle',
  'visa_needed_invalid',
  'visa_unknown',
]);

/** What the exploration tells exactly, and the graph of stages only roughly. */
const TOLD_BY_WAYS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'no_end_reachable',
  'stage_unreachable',
]);

/**
 * Every finding on `definition`, in a stable order; none when it is sound. Never throws on a definition of the right
 * shape, however broken. First what can be looked up: names, places, clocks. Then every state a case can come to is
 * explored (see explore.ts for what is told apart); one too large to explore says so. With `context.people` the same
 * is asked of the people there are.
 */
export function verifyDefinition(definition: WorkflowDefinition, context: VerifyContext): readonly Finding[] {
  const found = [
    ...nameFindings(definition, context),
    ...graphFindings(definition),
    ...visaFindings(definition),
    ...clockFindings(definition, context),
  ];
  if (found.some((one) => UNEXPLORABLE.has(one.code))) {
    const paths = pathsFrom(definition, definition.initial);
    return found.map((one) => withPath(one, (stage) => paths.get(stage)));
  }
  const explored = explore(
    definition,
    context.registry,
    context.mostStates === undefined ? {} : { most: context.mostStates },
  );
  const { nodes } = explored;
  const first = waysToStages(nodes);
  const findings = [
    ...found
      .filter((one) => explored.tooLarge || !TOLD_BY_WAYS.has(one.code))
      .map((one) =>
        withPath(one, (stage) => {
          const at = first.get(stage);
          return at === undefined ? undefined : wayTo(nodes, at);
        }),
      ),
    ...wayFindings(definition, explored),
  ];
  const isSound = findings.every((one) => one.severity === 'warning');
  return context.people && isSound
    ? [...findings, ...peopleFindings(definition, context, context.people)]
    : findings;
}

function withPath(
  { stage, severity, ...finding }: FoundAt,
  wayOf: (stage: string) => readonly PathStep[] | undefined,
): Finding {
  const path = stage === undefined ? undefined : wayOf(stage);
  return { ...finding, severity: severity ?? 'error', ...(path ? { path } : {}) };
}
