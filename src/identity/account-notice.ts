/** What somebody is told by mail of their own account, whatever they want of notices. */
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';

const BATCH = 50;

export type AccountNoticeKind =
  | 'identity_linked'
  | 'identity_unlinked'
  | 'identity_ended_by_password'
  | 'identity_ended_by_factors'
  | 'identity_ended_by_operator'
  | 'token_made'
  | 'program_token_made';

export interface AccountNotice {
  readonly kind: AccountNoticeKind;
  /** Of the provider; null where it is about a token. */
  readonly host: string | null;
  /** For which a token was made; null for a person's own, and for what is about a provider. */
  readonly program: string | null;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  /** ISO instant, UTC. */
  readonly at: string;
}

/** Has a mail written, in the caller's transaction. */
export async function tellOwner(
  transaction: Transaction,
  accountId: string,
  {
    kind,
    host = null,
    program = null,
  }: Pick<AccountNotice, 'kind'> & Partial<Pick<AccountNotice, 'host' | 'program'>>,
): Promise<void> {
  await transaction.run(
    'identity_notice_add',
    'INSERT INTO account_notice (id, account_id, kind, host, program) VALUES ($1, $2, $3, $4, $5)',
    [newId(), accountId, kind, host, program],
  );
}

/**
 * Takes up what people are to be told and has `send` write the mails in the same transaction; whose account is disabled
 * by then is told nothing. Answers how many were taken up.
 */
export async function takeNotices(
  database: Database,
  send: (transaction: Transaction, notice: AccountNotice) => Promise<void>,
): Promise<number> {
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const taken = await transaction.run<
      Omit<AccountNotice, 'at' | 'email'> & { at: Date; email: string | null }
    >(
      'identity_notices_take',
      `WITH taken AS (
         DELETE FROM account_notice WHERE id IN (SELECT id FROM account_notice ORDER BY at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING id, account_id, kind, host, program, at
       )
       SELECT t.kind, t.host, t.program, t.at, a.email, coalesce(p.name, '') AS name, coalesce(a.locale, 'en') AS locale
       FROM taken t LEFT JOIN account a ON a.id = t.account_id AND a.disabled_at IS NULL
       LEFT JOIN person p ON p.id = a.person_id ORDER BY t.at, t.id`,
    );
    for (const { email, at, ...notice } of taken) {
      if (email !== null) await send(transaction, { ...notice, email, at: at.toISOString() });
    }
    return taken.length;
  });
}
