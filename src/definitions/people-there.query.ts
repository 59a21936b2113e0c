/** The natural people of this installation with the roles they hold, for the verifier. */
import type { Transaction } from '../database/database.js';
import type { PersonThere } from '../workflow/index.js';

/** Through whichever of their accounts; who cannot sign in is not there. */
export async function peopleThere(transaction: Transaction): Promise<readonly PersonThere[]> {
  return transaction.run<PersonThere & object>(
    'definition_people',
    `SELECT a.person_id AS "personId", jsonb_agg(jsonb_build_object('role', r.role, 'organisationId', a.organisation_id,
       'country', coalesce(r.country, o.country)) ORDER BY r.role) AS roles
     FROM account a JOIN role_assignment r ON r.account_id = a.id AND r.ended_at IS NULL
       JOIN organisation o ON o.id = a.organisation_id
     WHERE a.disabled_at IS NULL AND NOT a.service GROUP BY a.person_id ORDER BY a.person_id`,
  );
}
