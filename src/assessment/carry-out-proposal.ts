/**
 * Decides on all that a session has supported as the proposal has it, each action by the one procedure and in order of
 * rank: awards as far as the money goes, the rest on the reserve list. What is refused is told and holds up nothing else.
 */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import type { Refusal } from '../workflow/index.js';
import type { Proposal } from './ranking.js';
import { type RankedItem, sessionProposal } from './ranking.query.js';

export interface CarriedOut {
  readonly item: Proposal<RankedItem>;
  readonly transition: 'award' | 'put_on_reserve_list';
  /** Empty when it was done. */
  readonly refusals: readonly Refusal[];
}

/** What the head of unit can decide on at once: supported, and neither below the thresholds nor without an envelope. */
export function decidable(proposal: readonly Proposal<RankedItem>[]): readonly Proposal<RankedItem>[] {
  return proposal.filter(
    (one) => one.stage.code === 'award_decision' && (one.proposed === 'award' || one.proposed === 'reserve'),
  );
}

/** What was looked at, in one word: the proposal is carried out as it was seen, or not at all. */
export function proposalMark(proposal: readonly Proposal<RankedItem>[]): string {
  return decidable(proposal)
    .map((one) => `${one.actionId}:${one.version}:${one.proposed}`)
    .join(' ');
}

/** `mark` is that of the proposal that was seen; refuses with 412 when it is another one meanwhile. */
export async function carryOutProposal(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: { readonly sessionId: string; readonly mark: unknown; readonly reason: unknown },
): Promise<readonly CarriedOut[]> {
  if (!isId(command.sessionId)) throw new Problem('not_found');
  if (!holdsRole(actor, 'head_of_unit')) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['head_of_unit'] } }]);
  }
  const checks = new FieldChecks();
  const reason = checks.text('reason', command.reason, { min: 1, max: 10_000, lines: true });
  checks.done();
  const proposal = await sessionProposal(runtime, actor, command.sessionId);
  const items = decidable(proposal);
  if (items.length === 0) throw new Problem('state_conflict', [{ code: 'nothing_to_decide' }]);
  // Somebody who still votes may change who is first: all of them are decided on together.
  if (proposal.some((one) => one.stage.code === 'committee')) {
    throw new Problem('state_conflict', [{ code: 'session_still_votes' }]);
  }
  if (command.mark !== proposalMark(proposal)) {
    throw new Problem('stale_version', [{ code: 'proposal_changed' }]);
  }
  const done: CarriedOut[] = [];
  for (const item of items) {
    const transition = item.proposed === 'award' ? ('award' as const) : ('put_on_reserve_list' as const);
    const advanced = await advanceCase(runtime, actor, {
      subject: 'action',
      caseId: item.actionId,
      expectedVersion: item.version,
      act: { transition, ...(transition === 'award' ? {} : { reason }) },
    });
    const refusals = advanced.ok
      ? []
      : advanced.why === 'refused'
        ? advanced.refusals
        : [{ kind: 'state' as const, code: 'moved_meanwhile', params: {} }];
    done.push({ item, transition, refusals });
  }
  return done;
}
