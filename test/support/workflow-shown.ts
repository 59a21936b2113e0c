/** Whether the end of a finding's way, done again through the engine, really shows what the finding says. */
import type {
  Finding,
  FindingCode,
  Replayed,
  VerifyContext,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { availableTransitions, replay, stageOf } from '../../src/workflow/index.js';
import { endIsReachable } from './workflow-ends.js';

interface Shown {
  readonly definition: WorkflowDefinition;
  readonly context: VerifyContext;
  readonly finding: Finding;
  readonly replayed: Replayed;
}

const faultIsThere = ({ finding, replayed }: Shown) => replayed.faults.includes(finding.code as never);

const noEnd = ({ definition, context, replayed }: Shown) =>
  !endIsReachable(definition, replayed.state, context.registry, context.people);

/** What the state at the end of a way must show, for findings about ways; others stand in the stage concerned. */
const SHOWN: Partial<Record<FindingCode, (shown: Shown) => boolean>> = {
  money_committed_unreserved: faultIsThere,
  money_contracted_uncommitted: faultIsThere,
  money_released_twice: faultIsThere,
  money_reserved_twice: faultIsThere,
  money_left_reserved: ({ definition, replayed }) =>
    replayed.money === 'reserved' && stageOf(definition, replayed.state.stage).kind === 'final',
  no_end_reachable: noEnd,
  people_cannot_finish: noEnd,
  people_conflicted: ({ definition, context, finding, replayed }) =>
    (context.people ?? []).every((one) =>
      availableTransitions(definition, replayed.state, { kind: 'person', ...one }, context.registry)
        .filter((offer) => offer.visa === finding.params['visa'])
        .every((offer) => !offer.open),
    ),
  livelock: ({ finding }) => {
    const steps = finding.path ?? [];
    const entry = steps.findLastIndex((step) => step.stage === steps.at(-1)?.to);
    return entry >= 0 && steps.slice(entry).every((step) => step.deed?.acting.kind === 'clock');
  },
  duties_unsatisfiable: () => true,
};

/**
 * Null when there is no way, or it shows the problem; else what is wrong with it. Codes that are about ways must have
 * one.
 */
export function notShown(
  definition: WorkflowDefinition,
  context: VerifyContext,
  finding: Finding,
): string | null {
  const isShown = SHOWN[finding.code];
  const { path } = finding;
  if (!path?.every((step) => step.deed))
    return isShown && finding.code !== 'no_end_reachable' ? 'no way' : null;
  const replayed = replay(definition, path, context.registry, finding.facts ? { facts: finding.facts } : {});
  if (replayed.refused.length > 0) return `refused: ${JSON.stringify(replayed.refused)}`;
  const { stage } = replayed.state;
  if (stage !== (path.at(-1)?.to ?? definition.initial)) return `leads to ${stage}`;
  if (isShown) return isShown({ definition, context, finding, replayed }) ? null : `not seen in ${stage}`;
  return finding.where === '' || finding.where.includes(stage) ? null : `ends in ${stage}`;
}
