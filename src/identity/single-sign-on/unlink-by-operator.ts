/** Where the provider is gone, or goes by another name, the operator takes off who somebody is there, and invites them. */
import type { Database } from '../../database/database.js';
import { systemActor } from '../../kernel/actor.js';
import { wantLink } from '../account-link.js';
import { endAllSessions } from '../session.js';
import { unlinkIdentities } from './identities.js';

const OPERATOR = systemActor('operator');

export type UnlinkedByOperator =
  | { readonly ok: true; readonly name: string; readonly invited: boolean }
  | { readonly ok: false; readonly why: 'nobody' | 'not_linked' };

/**
 * Takes off every identity of the account of that address and ends its sessions. Who has no password is invited to set one,
 * by a link in a mail; with one they sign in by that. `nobody`: no such account of a person that can be used.
 */
export async function unlinkByOperator(database: Database, address: string): Promise<UnlinkedByOperator> {
  const email = address.trim().toLowerCase();
  return database.asActor(OPERATOR, async (transaction): Promise<UnlinkedByOperator> => {
    const [account] = await transaction.run<{
      accountId: string;
      personId: string;
      name: string;
      hasPassword: boolean;
    }>(
      'operator_account_to_unlink',
      `SELECT a.id AS "accountId", a.person_id AS "personId", coalesce(p.name, '') AS name, a.password_hash IS NOT NULL AS "hasPassword"
       FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.email = $1 AND a.disabled_at IS NULL AND NOT a.service FOR UPDATE OF a`,
      [email],
    );
    if (!account) return { ok: false, why: 'nobody' };
    if ((await unlinkIdentities(transaction, OPERATOR, account, 'identity_ended_by_operator')) === 0) {
      return { ok: false, why: 'not_linked' };
    }
    await endAllSessions(transaction, account.accountId);
    if (!account.hasPassword) await wantLink(transaction, email, 'invitation');
    return { ok: true, name: account.name, invited: !account.hasPassword };
  });
}
