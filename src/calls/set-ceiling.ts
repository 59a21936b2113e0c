/** Raises or lowers what an envelope may spend; the difference is a ledger entry, never a written balance. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { refusalOfConstraint } from '../cases/refused-by-database.js';
import type { Transaction } from '../database/database.js';
import { type Actor, holdsOwnRole } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { MAX_CENTS } from '../kernel/money.js';
import { Problem } from '../kernel/problem.js';

export interface CeilingCommand {
  readonly envelopeId: string;
  readonly ceilingCents: number;
  readonly reason: string;
}

/**
 * Sets the ceiling to `ceilingCents`. Refuses (409 `ceiling_below_committed`) to go below what is reserved, committed
 * or paid already, whoever else moves the envelope at the same time.
 */
export async function setCeiling(runtime: CaseRuntime, actor: Actor, command: CeilingCommand): Promise<void> {
  assertMayFund(actor);
  const checks = new FieldChecks();
  const ceilingCents = checks.integer('ceiling', command.ceilingCents, { min: 0, max: MAX_CENTS });
  const reason = checks.text('reason', command.reason, { min: 1, max: 1_000, lines: true });
  checks.done();
  try {
    await runtime.database.asActor(actor, (transaction) =>
      moveCeiling(transaction, actor, { envelopeId: command.envelopeId, ceilingCents, reason }),
    );
  } catch (error) {
    if (refusalOfConstraint(error)?.code !== 'envelope_exhausted') throw error;
    throw new Problem('state_conflict', [{ code: 'ceiling_below_committed', pointer: '/ceiling' }]);
  }
}

/** Envelopes are funded by those who answer for the budget, not by administrators of the product. */
export function assertMayFund(actor: Actor): void {
  if (actor.kind === 'system' || holdsOwnRole(actor, 'head_of_unit', 'authorising_officer')) return;
  throw new Problem('not_yours_to_do', [
    { code: 'role_missing', params: { roles: ['head_of_unit', 'authorising_officer'] } },
  ]);
}

/** The move itself, one at a time per envelope, so that the difference is taken from the present ceiling. */
export async function moveCeiling(
  transaction: Transaction,
  actor: Actor,
  command: CeilingCommand,
): Promise<void> {
  if (!isId(command.envelopeId)) throw new Problem('not_found');
  await transaction.run(
    'ceiling_lock',
    `SELECT pg_advisory_xact_lock(hashtextextended('ceiling:' || $1::text, 0))`,
    [command.envelopeId],
  );
  const [envelope] = await transaction.run<{ ceiling_cents: string }>(
    'ceiling_now',
    'SELECT ceiling_cents FROM envelope WHERE id = $1',
    [command.envelopeId],
  );
  if (!envelope) throw new Problem('not_found');
  const fromCents = Number(envelope.ceiling_cents);
  const difference = command.ceilingCents - fromCents;
  if (difference === 0) return;
  const eventId = await recordEvent(transaction, actor, {
    kind: 'ceiling_set',
    data: { envelope: command.envelopeId, fromCents, toCents: command.ceilingCents },
    texts: { reason: command.reason },
  });
  const [move, debit, credit] = difference > 0 ? ['fund', 'outside', 'free'] : ['cut', 'free', 'outside'];
  await transaction.run(
    'ceiling_move',
    `INSERT INTO ledger_entry (envelope_id, event_id, move, debit, credit, amount_cents, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [command.envelopeId, eventId, move, debit, credit, Math.abs(difference), command.reason],
  );
}
