/** What may be done with several cases at once: read only; nothing is held. */
import type { Transaction } from '../database/database.js';
import type { Actor, PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import type { AvailableTransition, Label } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside, transitionsFor } from './case-view.js';
import { loadCase } from './load-case.js';

/** So many take well under a second to look at. */
export const MOST_AT_ONCE = 50;

export interface ChosenCase {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: Label;
}

export interface SharedMove {
  /** The transition's code, with the visa it answers after a colon. */
  readonly code: string;
  readonly offer: AvailableTransition;
  /** The cases to which it is open, by id. */
  readonly openTo: readonly string[];
}

export interface BulkMoves {
  readonly cases: readonly ChosenCase[];
  /** Those that are open to every case, then the others, each in the order of the definition. */
  readonly moves: readonly SharedMove[];
}

/** How an address names a move. */
export function moveCode({ transition, visa }: Pick<AvailableTransition, 'transition' | 'visa'>): string {
  return visa === null ? transition : `${transition}:${visa}`;
}

export function readMoveCode(code: string): { readonly transition: string; readonly visa: string | null } {
  const [transition = '', ...visa] = code.split(':');
  return { transition, visa: visa.length === 0 ? null : visa.join(':') };
}

/** Deciding on many at once is for those inside; everybody else is told that there is no such thing (404). */
export function assertMayDecideOnMany(actor: Actor): void {
  if (!isInside(actor)) throw new Problem('not_found');
}

/**
 * The moves that this actor has on cases of one kind, by id; what no case offers openly is left out, and so is a case that
 * there is not for them.
 */
export async function bulkMoves(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
  ids: readonly string[],
): Promise<BulkMoves> {
  assertMayDecideOnMany(actor);
  return runtime.database.asActor(actor, (transaction) =>
    movesWithin(runtime, transaction, actor, subject, ids),
  );
}

async function movesWithin(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  subject: string,
  ids: readonly string[],
): Promise<BulkMoves> {
  const cases: ChosenCase[] = [];
  const moves = new Map<string, { offer: AvailableTransition; openTo: string[] }>();
  for (const id of ids) {
    const loaded = await loadCase(runtime, transaction, subject, id);
    if (!loaded) continue;
    const stage = loaded.definition.stages.find(({ code }) => code === loaded.state.stage);
    cases.push({ id, reference: loaded.reference, title: loaded.title, stage: stage?.label ?? { en: '' } });
    for (const offer of transitionsFor(actor, loaded)) {
      if (!offer.open) continue;
      const move = moves.get(moveCode(offer));
      if (move) move.openTo.push(id);
      else moves.set(moveCode(offer), { offer, openTo: [id] });
    }
  }
  const shared = [...moves].map(([code, move]) => ({ code, ...move }));
  const toAll = ({ openTo }: SharedMove) => openTo.length === cases.length;
  return { cases, moves: [...shared.filter(toAll), ...shared.filter((move) => !toAll(move))] };
}
