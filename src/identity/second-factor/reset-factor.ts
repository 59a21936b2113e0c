/** Whoever has lost every factor: one administrator proposes to take them off, another one does. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { isUniqueViolation } from '../../database/unique-violation.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { isId, newId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { endAllTokens } from '../api-token.js';
import { accountToChange } from '../change-rights.js';
import { endAllFeeds } from '../end-feeds.js';
import { endAllSessions } from '../session.js';
import { unlinkIdentities } from '../single-sign-on/identities.js';
import { hasFactorIn } from './factors.query.js';
import { endRecoveryCodes } from './recovery-codes.js';

const SYSTEM = systemActor('sign_in');

export interface FactorReset {
  readonly id: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedPersonId: string;
  /** ISO instant, UTC. */
  readonly proposedAt: string;
}

/** The proposal that waits for a second administrator; null when there is none. */
export async function openReset(database: Database, accountId: string): Promise<FactorReset | null> {
  if (!isId(accountId)) return null;
  const [row] = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<Omit<FactorReset, 'proposedAt'> & { at: Date }>(
      'identity_factor_reset_open',
      `SELECT r.id, r.reason, coalesce(p.name, '') AS "proposedBy", r.proposed_person AS "proposedPersonId", r.proposed_at AS at
       FROM factor_reset r JOIN person p ON p.id = r.proposed_person WHERE r.account_id = $1 AND r.state = 'proposed'`,
      [accountId],
    ),
  );
  if (!row) return null;
  const { at, ...rest } = row;
  return { ...rest, proposedAt: at.toISOString() };
}

/**
 * Proposes to take off all second factors of somebody else. Refuses with 403 who is no administrator, and one's own; with
 * 404 an unknown account; with 409 whoever has none, or when it is proposed already; with 422 without a reason.
 */
export async function proposeReset(
  database: Database,
  actor: PersonActor,
  wanted: { readonly accountId: string; readonly reason: string },
): Promise<void> {
  const checks = new FieldChecks();
  const reason = checks.text('reason', wanted.reason, { min: 1, max: 500 });
  try {
    await database.asActor(SYSTEM, async (transaction) => {
      const account = await accountToChange(transaction, actor, wanted.accountId);
      checks.done();
      if (!(await hasFactorIn(transaction, account.accountId))) {
        throw new Problem('state_conflict', [{ code: 'factor.none' }]);
      }
      const id = newId();
      await transaction.run(
        'identity_factor_reset_propose',
        `INSERT INTO factor_reset (id, account_id, reason, proposed_by, proposed_person) VALUES ($1, $2, $3, $4, $5)`,
        [id, account.accountId, reason, actor.accountId, actor.personId],
      );
      await recordEvent(transaction, actor, {
        kind: 'factor_reset_proposed',
        data: { account: account.accountId, person: account.personId, reset: id },
        texts: { reason },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'factor_reset_open')) {
      throw new Problem('state_conflict', [{ code: 'factor.reset_waits' }]);
    }
    throw error;
  }
}

/**
 * Another administrator takes the factors off, and who the account is at the provider, which ends all sessions, tokens and calendar links, or refuses. 403 for whoever proposed it, through
 * whichever of their accounts, and for the person it is about; 404 when nothing is proposed.
 */
export async function decideReset(
  database: Database,
  actor: PersonActor,
  wanted: { readonly accountId: string; readonly agreed: boolean },
): Promise<void> {
  await database.asActor(SYSTEM, async (transaction) => {
    const account = await accountToChange(transaction, actor, wanted.accountId);
    const [reset] = await transaction.run<{ id: string; proposed_person: string }>(
      'identity_factor_reset_locked',
      `SELECT id, proposed_person FROM factor_reset WHERE account_id = $1 AND state = 'proposed' FOR UPDATE`,
      [account.accountId],
    );
    if (!reset) throw new Problem('not_found');
    // Whoever proposed it may take it back, and not carry it out.
    if (wanted.agreed && reset.proposed_person === actor.personId) {
      throw new Problem('not_yours_to_do', [{ code: 'factor.own_proposal' }]);
    }
    await transaction.run(
      'identity_factor_reset_decide',
      `UPDATE factor_reset SET state = $2, decided_by = $3, decided_person = $4, decided_at = entente_now() WHERE id = $1`,
      [reset.id, wanted.agreed ? 'done' : 'refused', actor.accountId, actor.personId],
    );
    if (wanted.agreed) {
      await takeOff(transaction, account.accountId);
      // It opens the account without any factor of ours.
      await unlinkIdentities(transaction, actor, account, 'identity_ended_by_factors');
    }
    await recordEvent(transaction, actor, {
      kind: wanted.agreed ? 'factor_reset' : 'factor_reset_refused',
      data: { account: account.accountId, person: account.personId, reset: reset.id },
    });
  });
}

async function takeOff(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.run('identity_totp_reset', 'DELETE FROM totp_factor WHERE account_id = $1', [accountId]);
  await transaction.run('identity_passkeys_reset', 'DELETE FROM passkey WHERE account_id = $1', [accountId]);
  await endRecoveryCodes(transaction, accountId);
  await endAllSessions(transaction, accountId);
  await endAllTokens(transaction, accountId);
  await endAllFeeds(transaction, accountId);
}
