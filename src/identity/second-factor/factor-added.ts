import type { Transaction } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { endAllSessions } from '../session.js';
import { makeRecoveryCodes } from './recovery-codes.js';

/**
 * What every new factor brings: sessions that were opened without it end, and whoever has no recovery codes gets them.
 * The caller rotates the session that it was added in.
 */
export async function factorWasAdded(
  transaction: Transaction,
  actor: PersonActor,
  sessionId: string,
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  await endAllSessions(transaction, actor.accountId, sessionId);
  const [row] = await transaction.run<{ codes: number }>(
    'identity_recovery_left',
    'SELECT count(*)::int AS codes FROM recovery_code WHERE account_id = $1 AND used_at IS NULL',
    [actor.accountId],
  );
  if ((row?.codes ?? 0) > 0) return { recoveryCodes: [] };
  return { recoveryCodes: await makeRecoveryCodes(transaction, actor.accountId) };
}
