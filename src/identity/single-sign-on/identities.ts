/** Who accounts are at the provider: kept, and taken off again. What else follows from either is the caller's. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { type Actor, type PersonActor, systemActor } from '../../kernel/actor.js';
import { type AccountNoticeKind, tellOwner } from '../account-notice.js';
import { endAllSessions } from '../session.js';

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Whose account it opens; null for nobody's. */
export async function accountBehind(transaction: Transaction, identity: Identity): Promise<string | null> {
  const [row] = await transaction.run<{ account_id: string }>(
    'identity_behind',
    'SELECT account_id FROM account_identity WHERE issuer = $1 AND subject = $2',
    [identity.issuer, identity.subject],
  );
  return row?.account_id ?? null;
}

/**
 * Connects the actor's account, ends their other sessions and has them told. False when the identity is somebody's, or
 * the account has one there.
 */
export async function linkIdentity(
  transaction: Transaction,
  actor: PersonActor,
  { identity, sessionId }: { readonly identity: Identity; readonly sessionId: string },
): Promise<boolean> {
  const linked = await transaction.run(
    'identity_link_identity',
    'INSERT INTO account_identity (issuer, subject, account_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
    [identity.issuer, identity.subject, actor.accountId],
  );
  if (linked.length === 0) return false;
  await endAllSessions(transaction, actor.accountId, sessionId);
  const host = hostOf(identity.issuer);
  await recordEvent(transaction, actor, { kind: 'identity_linked', data: { provider: host } });
  await tellOwner(transaction, actor.accountId, { kind: 'identity_linked', host });
  return true;
}

type Unlinked = Extract<
  AccountNoticeKind,
  | 'identity_unlinked'
  | 'identity_ended_by_password'
  | 'identity_ended_by_factors'
  | 'identity_ended_by_operator'
>;

/**
 * Takes off whoever an account is at providers, where a password opens it as well or the operator does it, and has its owner
 * told; answers how many there were.
 */
export async function unlinkIdentities(
  transaction: Transaction,
  by: Actor,
  account: { readonly accountId: string; readonly personId: string },
  kind: Unlinked,
): Promise<number> {
  const removed = await transaction.run<{ issuer: string }>(
    'identity_unlink',
    `DELETE FROM account_identity WHERE account_id = $1
       AND ($2 OR EXISTS (SELECT FROM account WHERE id = $1 AND password_hash IS NOT NULL)) RETURNING issuer`,
    [account.accountId, kind === 'identity_ended_by_operator'],
  );
  for (const { issuer } of removed) {
    const host = hostOf(issuer);
    const own = by.kind === 'person' && by.accountId === account.accountId;
    const whose = own ? {} : { account: account.accountId, person: account.personId };
    await recordEvent(transaction, by, { kind, data: { ...whose, provider: host } });
    await tellOwner(transaction, account.accountId, { kind, host });
  }
  return removed.length;
}

/** Whether the actor's account is connected with somebody at that provider. */
export async function isLinked(database: Database, actor: PersonActor, issuer: string): Promise<boolean> {
  const rows = await database.asActor(systemActor('sign_in'), (transaction) =>
    transaction.run(
      'identity_is_linked',
      'SELECT FROM account_identity WHERE account_id = $1 AND issuer = $2',
      [actor.accountId, issuer],
    ),
  );
  return rows.length > 0;
}

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}
