/** What every act in a round has in common: the case's lock, the round that is open, the events, and its result once there is one. */
import { type CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { loadRounds } from './load-rounds.js';
import { outcomeOf } from './outcome.js';
import type { Assessor, Round } from './round.js';
import { type Settlement, settlementOf } from './settlement.js';
import { type Standing, standingOf } from './standing.js';
import { namesAssessors } from './who-names.js';

export interface RoundFound {
  readonly transaction: Transaction;
  readonly loaded: LoadedCase;
  readonly round: Round;
  readonly rounds: readonly Round[];
  readonly standing: Standing;
}

/** What an act leaves in the trail; null: it was done already, or is a draft that nobody else reads. */
export interface RoundEvent {
  readonly kind: Parameters<typeof recordOnCase>[3]['kind'];
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Carries out one act in the round that the application stands in. Throws 404 to outsiders and where there is no such
 * action, 409 where it is not being assessed under a grid.
 */
export async function actOnRound(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
  act: (found: RoundFound) => Promise<RoundEvent | null>,
): Promise<void> {
  if (!isId(actionId) || !isInside(actor)) throw new Problem('not_found');
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const found = await find(runtime, transaction, actor, actionId);
      const event = await act(found);
      if (!event) return;
      await record(transaction, actor, found, event);
      await settleWhereReady(runtime, transaction, actor, actionId);
    },
    { lockCase: actionId },
  );
  runtime.wakeOutbox();
}

async function find(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  actionId: string,
): Promise<RoundFound> {
  const loaded = await loadCase(runtime, transaction, 'action', actionId);
  if (!loaded) throw new Problem('not_found');
  const rounds = await loadRounds(transaction, actionId);
  const round = rounds.find((one) => one.open);
  if (!round) throw notAsThingsStand('assessment_not_open');
  const reader = { personId: actor.personId, names: namesAssessors(actor) };
  return { transaction, loaded, round, rounds, standing: standingOf(round, rounds, reader) };
}

async function record(
  transaction: Transaction,
  actor: PersonActor,
  { loaded, round }: Pick<RoundFound, 'loaded' | 'round'>,
  { kind, data }: RoundEvent,
): Promise<void> {
  await recordOnCase(transaction, actor, loaded, {
    kind,
    data: { definition: loaded.definitionId, round: round.round, ...data },
    outside: false,
  });
}

/** Whoever's sheet or word was the last to come can read all the others now, and with them the result follows. */
async function settleWhereReady(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  actionId: string,
): Promise<void> {
  const found = await find(runtime, transaction, actor, actionId);
  const settlement = found.round.settled ? null : settlementOf(found.round);
  if (settlement) await settle(actor, found, settlement);
}

/** Writes the result beside the round, and for ranking. */
export async function settle(
  actor: PersonActor,
  { transaction, loaded, round }: RoundFound,
  { by, sheets }: Settlement,
): Promise<void> {
  const { pointsHundredths, thresholdsMet } = outcomeOf(round.grid.rules, sheets);
  await transaction.run(
    'assessment_settle',
    `UPDATE assessment SET settled_at = $2, settled_by = $3, points_hundredths = $4, thresholds_met = $5 WHERE id = $1`,
    [round.id, loaded.now, by, pointsHundredths, thresholdsMet],
  );
  await transaction.run(
    'assessment_result_write',
    `INSERT INTO assessment_result (action_id, points_hundredths, maximum_hundredths, thresholds_met, settled_at)
     VALUES ($1, $2, 10000, $3, $4)
     ON CONFLICT (action_id) DO UPDATE SET points_hundredths = EXCLUDED.points_hundredths,
       maximum_hundredths = EXCLUDED.maximum_hundredths, thresholds_met = EXCLUDED.thresholds_met, settled_at = EXCLUDED.settled_at`,
    [round.actionId, pointsHundredths, thresholdsMet, loaded.now],
  );
  await record(
    transaction,
    actor,
    { loaded, round },
    {
      kind: 'assessment_settled',
      data: { settledBy: by, pointsHundredths, thresholdsMet },
    },
  );
}

/** Whoever is in the round, has declared that nothing binds them, and whose sheet is as far as `sheet` says. */
export function ownPlace({ standing }: RoundFound, sheet: 'out' | 'in'): Assessor {
  const { own, recused } = standing;
  if (!own || recused) throw new Problem('not_yours_to_do', [{ code: 'assessor_not_named' }]);
  if (own.declaredAt === null) throw notAsThingsStand('assessment_declare_first');
  if (sheet === 'out' && own.submittedAt !== null) throw notAsThingsStand('assessment_sheet_in');
  if (sheet === 'in' && own.submittedAt === null) throw notAsThingsStand('assessment_sheet_out');
  return own;
}

export function notAsThingsStand(code: string): Problem {
  return new Problem('state_conflict', [{ code }]);
}
