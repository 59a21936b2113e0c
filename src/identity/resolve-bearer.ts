import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { personOfDemoToken } from './demo-sign-in.js';

/** The person behind an API token; null when it opens nothing. In a demonstration `demo-<persona>` is one. */
export async function resolveBearer(
  database: Database,
  config: Pick<Config, 'demo'>,
  token: string,
): Promise<PersonActor | null> {
  return config.demo ? personOfDemoToken(database, token) : null;
}
