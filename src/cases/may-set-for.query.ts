/** Whether somebody may say that a colleague is away, and lend their roles meanwhile. */
import type { Transaction } from '../database/database.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';

/** The person themselves, through whichever of their accounts; an administrator; who is their assistant now. */
export async function maySetFor(
  transaction: Transaction,
  actor: PersonActor,
  absent: { readonly accountId: string; readonly personId: string },
): Promise<boolean> {
  if (absent.personId === actor.personId || holdsOwnRole(actor, 'administrator')) return true;
  const [row] = await transaction.run<{ assists: boolean }>(
    'absence_may_set_for',
    `SELECT assists_now($1, $2) AS assists`,
    [absent.accountId, actor.accountId],
  );
  return row?.assists ?? false;
}
