import type { Database } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { checkedOrganisation, insertOrganisation, type NewOrganisation } from './create-organisation.js';
import { assertMayEditParties } from './party-rights.js';
import { similarParties } from './similar-parties.query.js';

export interface NewParty extends NewOrganisation {
  /** Said by whoever has looked at the parties with a name like this one. */
  readonly distinct?: boolean;
}

/**
 * Adds a party, unless one of a like name is there and nobody has said that it is another. Refuses with 403 who may not
 * edit parties, and with 422 what is not right, the likeness among it.
 */
export async function createParty(
  database: Database,
  actor: Actor,
  wanted: NewParty,
): Promise<{ id: string }> {
  assertMayEditParties(actor);
  const organisation = checkedOrganisation(wanted);
  if (wanted.distinct !== true) {
    const alike = await similarParties(database, actor, organisation);
    if (alike.length > 0) {
      const names = alike.map(({ name, code }) => `${name} (${code})`).join(', ');
      throw new Problem('invalid_field', [
        { code: 'parties.alike', pointer: '/distinct', params: { names } },
      ]);
    }
  }
  return insertOrganisation(database, actor, organisation);
}
