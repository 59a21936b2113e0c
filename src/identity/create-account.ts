import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import type { Actor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { wantLink } from './account-link.js';
import { emailIn } from './fields.js';
import { assertMayAdminister } from './may-administer.js';
import { checkNewPassword, hashPassword } from './password.js';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
  /** Of the operator alone; left out or empty: an invitation goes to the address, with a link by which the person sets it. */
  readonly password?: string;
  readonly locale?: string;
}

/**
 * Adds a person with an account, who is invited to set a password; roles are granted afterwards. Only the operator chooses one
 * for them, since whoever knows it can act as them. Refuses with 403 who is no administrator, and one who sends a password; with 422 what is not right, an address in use or an unknown organisation among it.
 */
export async function createAccount(
  database: Database,
  actor: Actor,
  wanted: NewAccount,
): Promise<{ id: string }> {
  assertMayAdminister(actor);
  const chosen = wanted.password ?? '';
  if (chosen !== '' && actor.kind === 'person') {
    throw new Problem('not_yours_to_do', [{ code: 'identity.by_invitation' }]);
  }
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: 200 });
  const email = emailIn(checks, 'email', wanted.email);
  const password = chosen === '' ? null : checkNewPassword(checks, 'password', chosen);
  if (!isId(wanted.organisationId)) {
    checks.add('organisationId', wanted.organisationId === '' ? 'missing' : 'reference_unknown');
  }
  checks.done();
  const account = {
    ...wanted,
    name,
    email,
    passwordHash: password === null ? null : await hashPassword(password),
  };
  try {
    return await database.asActor(actor, (transaction) => insert(transaction, actor, account));
  } catch (error) {
    if (isUniqueViolation(error, 'account_email')) throw invalidField('email', 'taken');
    throw error;
  }
}

async function insert(
  transaction: Transaction,
  actor: Actor,
  account: NewAccount & { readonly passwordHash: string | null },
): Promise<{ id: string }> {
  const [organisation] = await transaction.run(
    'identity_organisation_exists',
    `SELECT 1 FROM organisation WHERE id = $1`,
    [account.organisationId],
  );
  if (!organisation) throw invalidField('organisationId', 'reference_unknown');
  const id = newId();
  const personId = newId();
  await transaction.run('identity_person_insert', `INSERT INTO person (id, name) VALUES ($1, $2)`, [
    personId,
    account.name,
  ]);
  await transaction.run(
    'identity_account_insert',
    `INSERT INTO account (id, person_id, organisation_id, email, password_hash, locale) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, personId, account.organisationId, account.email, account.passwordHash, account.locale ?? 'en'],
  );
  if (account.passwordHash === null) await wantLink(transaction, account.email, 'invitation');
  await recordEvent(transaction, actor, {
    kind: 'account_created',
    data: { account: id, person: personId, organisation: account.organisationId },
    texts: { name: account.name },
  });
  return { id };
}
