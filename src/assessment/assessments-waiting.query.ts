/** The applications that stand in assessment under a grid, with what whoever looks is asked for. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { loadOpenRounds } from './load-rounds.js';
import { present } from './settlement.js';
import { type NextStep, standingOf } from './standing.js';
import { namesAssessors } from './who-names.js';

export interface AssessmentWaiting {
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
  readonly round: number;
  readonly openedAt: string;
  readonly next: NextStep;
  /** How many are named, and how many of their sheets are in. */
  readonly named: number;
  readonly handedIn: number;
}

/** What waits for them first, then the longest open. Empty for outsiders. */
export async function assessmentsWaiting(
  runtime: CaseRuntime,
  actor: PersonActor,
): Promise<readonly AssessmentWaiting[]> {
  if (!isInside(actor)) return [];
  const rounds = await runtime.database.asActor(actor, loadOpenRounds);
  const reader = { personId: actor.personId, names: namesAssessors(actor) };
  const all = rounds.map((round) => ({
    actionId: round.actionId,
    reference: round.reference,
    title: round.title,
    round: round.round,
    openedAt: round.openedAt,
    next: standingOf(round, [round], reader).next,
    named: present(round).length,
    handedIn: present(round).filter((one) => one.submittedAt !== null).length,
  }));
  return [...all.filter(waits), ...all.filter((one) => !waits(one))];
}

export function waits({ next }: Pick<AssessmentWaiting, 'next'>): boolean {
  return next !== 'wait' && next !== 'settled' && next !== 'over';
}
