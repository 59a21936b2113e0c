/** Bank accounts that wait for a second person, for whoever may be that person. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { mayOnParty } from './party-rights.js';

export interface BankToConfirm {
  readonly id: string;
  readonly partyId: string;
  readonly party: string;
  /** Empty once the person was erased. */
  readonly proposedBy: string;
}

/** The longest waiting first, at most fifty; none that the reader proposed. */
export async function bankAccountsToConfirm(
  database: Database,
  actor: PersonActor,
): Promise<readonly BankToConfirm[]> {
  if (!mayOnParty(actor, 'decide_bank', '')) return [];
  return database.asActor(actor, (transaction) =>
    transaction.run<BankToConfirm & Record<string, unknown>>(
      'identity_bank_to_confirm',
      `SELECT b.id, b.organisation_id AS "partyId", o.name AS party, coalesce(p.name, '') AS "proposedBy"
       FROM bank_account b JOIN organisation o ON o.id = b.organisation_id JOIN person p ON p.id = b.proposed_person
       WHERE b.state = 'proposed' AND b.proposed_person <> $1 ORDER BY b.proposed_at, b.id LIMIT 50`,
      [actor.personId],
    ),
  );
}
