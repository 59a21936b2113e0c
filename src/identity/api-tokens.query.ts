/** The tokens of an account that have not been ended, those that are over among them. */
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import type { Scope } from './scopes.js';

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO instants, UTC. */
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly isOver: boolean;
}

/** The actor's own, by name. */
export async function ownTokens(database: Database, actor: PersonActor): Promise<readonly ApiToken[]> {
  return tokensOfAccount(database, actor.accountId);
}

/** By name; whoever calls has seen to it that the reader may see them. */
export async function tokensOfAccount(database: Database, accountId: string): Promise<readonly ApiToken[]> {
  const rows = await database.asActor(systemActor('sign_in'), (transaction) =>
    transaction.run<{
      id: string;
      name: string;
      scopes: readonly Scope[];
      made_at: Date;
      expires_at: Date;
      last_used_at: Date | null;
      over: boolean;
    }>(
      'identity_tokens_of_account',
      `SELECT id, name, scopes, made_at, expires_at, last_used_at, expires_at <= entente_now() AS over FROM api_token
       WHERE account_id = $1 AND ended_at IS NULL ORDER BY lower(name), id LIMIT 100`,
      [accountId],
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    isOver: row.over,
  }));
}
