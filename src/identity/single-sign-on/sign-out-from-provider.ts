/** Sessions here end with those at the provider, which says so from server to server. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { systemActor } from '../../kernel/actor.js';
import { hashOfSecret } from '../../kernel/secret-link.js';
import type { LogoutRefusal, LogoutToken, ReadLogoutToken } from './logout-token.js';
import { type Provider, sessionThere } from './provider.js';

const SYSTEM = systemActor('sign_in');

export type SignedOut =
  | { readonly ok: true; readonly sessions: number }
  | { readonly ok: false; readonly why: LogoutRefusal | 'used' };

/** What the provider says by a logout token, by the database's clock. */
export async function readProviderLogout(
  database: Database,
  provider: Provider,
  text: unknown,
): Promise<ReadLogoutToken> {
  return provider.readLogout(text, await timeOf(database));
}

/**
 * Ends the sessions that a logout token names: with `sid` those that were opened in that session at the provider (and of
 * its person those of which that is not known), without it all that its person opened there. Sessions opened by a password
 * go on. A token works once.
 */
export async function signOutFromProvider(
  database: Database,
  provider: Provider,
  token: LogoutToken,
): Promise<SignedOut> {
  const { issuer } = provider.settings;
  return database.asActor(SYSTEM, async (transaction): Promise<SignedOut> => {
    if (!(await useToken(transaction, issuer, token))) return { ok: false, why: 'used' };
    const ended = await endSessions(transaction, issuer, token);
    for (const { account, person, sessions } of ended) {
      await recordEvent(transaction, SYSTEM, {
        kind: 'signed_out_at_provider',
        data: { account, person, sessions },
      });
    }
    return { ok: true, sessions: ended.reduce((sum, one) => sum + one.sessions, 0) };
  });
}

async function useToken(
  transaction: Transaction,
  issuer: string,
  { jti, goodUntil }: LogoutToken,
): Promise<boolean> {
  const used = await transaction.run(
    'identity_logout_token_use',
    `WITH over AS (DELETE FROM logout_token_used WHERE expires_at <= entente_now())
     INSERT INTO logout_token_used (token_hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1`,
    [hashOfSecret(JSON.stringify([issuer, jti])), goodUntil],
  );
  return used.length > 0;
}

interface Ended {
  readonly account: string;
  readonly person: string;
  readonly sessions: number;
}

async function endSessions(
  transaction: Transaction,
  issuer: string,
  { subject, sid }: LogoutToken,
): Promise<readonly Ended[]> {
  return transaction.run<Ended & Record<string, unknown>>(
    'identity_logout_sessions',
    `WITH ended AS (
       DELETE FROM session s WHERE s.by_provider
         AND ($1::text IS NULL OR s.account_id = (SELECT i.account_id FROM account_identity i WHERE i.issuer = $2 AND i.subject = $1))
         AND ($3::text IS NULL OR s.provider_session = $3 OR ($1 IS NOT NULL AND s.provider_session IS NULL))
       RETURNING s.account_id
     )
     SELECT a.id AS account, a.person_id AS person, count(*)::int AS sessions
     FROM ended e JOIN account a ON a.id = e.account_id GROUP BY a.id, a.person_id ORDER BY a.id`,
    [subject, issuer, sid === null ? null : sessionThere(issuer, sid)],
  );
}

async function timeOf(database: Database): Promise<Date> {
  const [row] = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<{ now: Date }>('identity_time', 'SELECT entente_now() AS now'),
  );
  if (!row) throw new Error('The database gave no time.');
  return row.now;
}
