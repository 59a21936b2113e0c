/** The record's own demo: two colleagues who left, one of them erased, and a head over everything that was told. */
import { type KeyPlace, keyAt } from '../audit/key-place.js';
import { introduceKey } from '../audit/keys.js';
import { proveAudit } from '../audit/prove-audit.js';
import { signHead } from '../audit/sign-head.js';
import type { Database } from '../database/database.js';
import { createAccount } from '../identity/create-account.js';
import { carryOutErasure } from '../identity/decide-erasure.js';
import { disableAccount } from '../identity/disable-account.js';
import { erasures } from '../identity/erasures.query.js';
import { grantRole } from '../identity/grant-role.js';
import { proposeErasure } from '../identity/propose-erasure.js';
import { roleProposals } from '../identity/role-proposals.query.js';
import type { PersonActor } from '../kernel/actor.js';

/** One administrator would make somebody a verifier of finances; the other one has not answered yet. */
export async function proposeSensitiveRole(
  database: Database,
  admin: PersonActor,
  accountId: string,
): Promise<void> {
  const open = await roleProposals(database, admin, { limit: 1, state: 'open' });
  if (open.items.length > 0) return;
  await grantRole(database, admin, { accountId, role: 'financial_verifier' });
}

const LEFT = ['Gudrun Aschenbach', 'Teodor Vlaicu'] as const;

export async function leaveTraces(
  database: Database,
  admin: PersonActor,
  second: PersonActor,
): Promise<void> {
  if ((await erasures(database, admin)).length > 0) return;
  for (const [index, name] of LEFT.entries()) {
    const account = await createAccount(database, admin, {
      name,
      email: `${name.toLowerCase().replace(' ', '.')}@left.example.org`,
      organisationId: admin.organisationId,
    });
    await disableAccount(database, admin, account.id);
    const { id } = await proposeErasure(database, second, {
      accountId: account.id,
      reason: `Request to the data protection officer, number ${14 + index} of this year.`,
      ownTexts: false,
    });
    if (index === 0) await carryOutErasure(database, admin, id);
  }
}

/** Where the installation has a key, the record is signed and proven from the first minute on. */
export async function signRecord(database: Database, place: KeyPlace): Promise<void> {
  const key = await keyAt(place);
  await introduceKey(database, key);
  await signHead(database, key, []);
  await proveAudit(database, true);
}
