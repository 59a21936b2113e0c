import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { bearerOf } from './api-token.js';
import { personOfDemoToken } from './demo-sign-in.js';
import type { Scope } from './scopes.js';

/**
 * Who sends a bearer token; null when it opens nothing. `scopes` null: for everything. In a demonstration
 * `demo-<persona>` is such a token.
 */
export async function resolveBearer(
  database: Database,
  config: Pick<Config, 'demo'>,
  token: string,
): Promise<{ readonly actor: PersonActor; readonly scopes: readonly Scope[] | null } | null> {
  const actor = config.demo ? await personOfDemoToken(database, token) : null;
  return actor ? { actor, scopes: null } : bearerOf(database, token);
}
