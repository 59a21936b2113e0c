/** Who is behind something that acts without a session, such as the link of a calendar. */
import type { Database } from '../../database/database.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, personFrom } from '../load-person.js';
import { WAITING_ROLES } from './factors.query.js';
import { withoutAsking } from './lent-roles.js';

/** With the roles held right now but those that wait for a second factor; null for an account that is disabled. */
export async function personWithoutSession(
  database: Database,
  accountId: string,
): Promise<PersonActor | null> {
  const [row] = await database.asActor(systemActor('sign_in'), (transaction) =>
    transaction.run<PersonRow & { readonly asking: readonly string[] | null } & Record<string, unknown>>(
      'identity_without_session',
      `SELECT ${PERSON_COLUMNS}, ${WAITING_ROLES} AS asking FROM account a ${PERSON_JOINS}
       WHERE a.id = $1 AND a.disabled_at IS NULL`,
      [accountId],
    ),
  );
  return row ? withoutAsking(personFrom(row), row.asking) : null;
}
