/** The record's own demo: two colleagues who left, one of them erased, and a head over everything that was told. */
import { type KeyPlace, keyAt } from '../audit/key-place.js';
import { introduceKey } from '../audit/keys.js';
import { proveAudit } from '../audit/prove-audit.js';
import { signHead } from '../audit/sign-head.js';
import { delegationsFor } from '../cases/delegations.query.js';
import { makeDelegations } from '../cases/make-delegation.js';
import type { Database } from '../database/database.js';
import { createAccount } from '../identity/create-account.js';
import { carryOutErasure } from '../identity/decide-erasure.js';
import { disableAccount } from '../identity/disable-account.js';
import { erasures } from '../identity/erasures.query.js';
import { grantRole } from '../identity/grant-role.js';
import { proposeErasure } from '../identity/propose-erasure.js';
import { roleProposals } from '../identity/role-proposals.query.js';
import type { PersonActor } from '../kernel/actor.js';
import { changeSetting } from '../reference/change-setting.js';
import { settingProposalsOpen } from '../reference/setting-proposals.query.js';
import { settingsNow } from '../reference/settings.query.js';

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

/** The head of unit is away soon: an administrator would lend the role for them, and waits for a second person. */
export async function proposeLending(
  database: Database,
  admin: PersonActor,
  head: PersonActor,
  standIn: PersonActor,
): Promise<void> {
  const { items } = await delegationsFor(database, admin, { limit: 100 });
  if (items.some(({ role, delegator }) => role === 'head_of_unit' && delegator.id === head.accountId)) return;
  const [days] = await database.asActor(admin, (transaction) =>
    transaction.run<{ from: string; until: string }>(
      'demo_days_ahead',
      `SELECT (day + 30)::text AS from, (day + 36)::text AS until FROM (SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS day) AS today`,
    ),
  );
  if (!days) return;
  await makeDelegations(database, admin, {
    delegatorId: head.accountId,
    delegateId: standIn.accountId,
    roles: ['head_of_unit'],
    fromDay: days.from,
    untilDay: days.until,
    ceilingCents: null,
    reason: 'Training abroad.',
  });
}

/** Invoices are kept for ten years; one administrator would keep them for seven, as elsewhere. */
export async function proposeShorterKeeping(database: Database, admin: PersonActor): Promise<void> {
  if ((await settingProposalsOpen(database, admin)).length > 0) return;
  const code = 'retention_invoice_years';
  const now = (await settingsNow(database, admin)).find((one) => one.code === code);
  if (now?.value !== 10) return;
  await changeSetting(database, admin, { code, value: 7, before: now.value });
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
