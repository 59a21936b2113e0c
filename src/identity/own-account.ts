/** What people change about themselves: name, language, password. */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { isLocale } from '../i18n/index.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { invalidField } from '../kernel/problem.js';
import { endAllTokens } from './api-token.js';
import { checkNewPassword, hashPassword, passwordMatches } from './password.js';
import { endAllSessions } from './session.js';
import { type Attempt, claimAttempt, forgetMisses } from './throttle.js';

/** Outsiders may not write events that belong to no case; the record still names them. */
const SYSTEM = systemActor('sign_in');

/** Saves the actor's name and language. Refuses with 422 what is not right. */
export async function changeProfile(
  database: Database,
  actor: PersonActor,
  wanted: { readonly name: string; readonly locale: string },
): Promise<void> {
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: 200 });
  if (!isLocale(wanted.locale)) checks.add('locale', 'not_a_choice');
  checks.done();
  await database.asActor(SYSTEM, async (transaction) => {
    await transaction.run('identity_person_rename', `UPDATE person SET name = $2 WHERE id = $1`, [
      actor.personId,
      name,
    ]);
    await transaction.run('identity_account_locale', `UPDATE account SET locale = $2 WHERE id = $1`, [
      actor.accountId,
      wanted.locale,
    ]);
    await recordEvent(transaction, actor, {
      kind: 'profile_changed',
      data: { locale: wanted.locale },
      texts: { name },
    });
  });
}

/** Saves the actor's language alone; a language we do not speak changes nothing. */
export async function changeLanguage(database: Database, actor: PersonActor, locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  await database.asActor(SYSTEM, (transaction) =>
    transaction.run('identity_account_locale', `UPDATE account SET locale = $2 WHERE id = $1`, [
      actor.accountId,
      locale,
    ]),
  );
}

/** Saves whether single keys do something on the actor's pages. */
export async function changeSingleKeys(database: Database, actor: PersonActor, on: boolean): Promise<void> {
  await database.asActor(actor, (transaction) =>
    transaction.run('identity_account_single_keys', `UPDATE account SET single_keys = $2 WHERE id = $1`, [
      actor.accountId,
      on,
    ]),
  );
}

/**
 * Changes the actor's password; all other sessions end. Refuses with 422 a wrong present password (with the same
 * waiting as at sign-in) and a new one that is too easy.
 */
export async function changePassword(
  database: Database,
  actor: PersonActor,
  sessionId: string,
  wanted: { readonly passwordNow: string; readonly passwordNew: string; readonly passwordAgain: string },
): Promise<void> {
  const checks = new FieldChecks();
  const password = checkNewPassword(checks, 'passwordNew', wanted.passwordNew);
  if (wanted.passwordNow === '') checks.add('passwordNow', 'missing');
  if (wanted.passwordNew !== '' && wanted.passwordNew !== wanted.passwordAgain) {
    checks.add('passwordAgain', 'passwords_differ');
  }
  checks.done();

  const from = await assertOwnPassword(database, actor, sessionId, wanted.passwordNow);
  const hash = await hashPassword(password);
  await database.asActor(SYSTEM, async (transaction) => {
    await transaction.run('identity_password_change', `UPDATE account SET password_hash = $2 WHERE id = $1`, [
      actor.accountId,
      hash,
    ]);
    await endAllSessions(transaction, actor.accountId, sessionId);
    await endAllTokens(transaction, actor.accountId);
    await forgetMisses(transaction, from);
    await recordEvent(transaction, actor, { kind: 'password_changed' });
  });
}

/**
 * The actor's present password, asked again before what an open browser alone should not be enough for. Refuses with 422
 * a wrong one, with the same waiting as at sign-in. Answers what was counted, for whoever forgets it after a success.
 */
export async function assertOwnPassword(
  database: Database,
  actor: PersonActor,
  sessionId: string,
  passwordNow: string,
): Promise<Attempt> {
  if (passwordNow === '') throw invalidField('passwordNow', 'missing');
  const stored = await storedPassword(database, actor);
  const from = { email: stored.email, from: `session ${sessionId}` };
  const attempt = await claimAttempt(database, from);
  if (attempt.waitSeconds > 0)
    throw invalidField('passwordNow', 'password_wait', { count: attempt.waitSeconds });
  if (!(await passwordMatches(stored.hash, passwordNow))) throw invalidField('passwordNow', 'password_wrong');
  return from;
}

export interface OwnDetails {
  readonly email: string;
  /** Demo personas have none. */
  readonly hasPassword: boolean;
}

export async function ownDetails(database: Database, actor: PersonActor): Promise<OwnDetails> {
  const { email, hash } = await storedPassword(database, actor);
  return { email, hasPassword: hash !== null };
}

async function storedPassword(
  database: Database,
  actor: PersonActor,
): Promise<{ email: string; hash: string | null }> {
  const [row] = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<{ email: string; hash: string | null }>(
      'identity_password_of_account',
      `SELECT email, password_hash AS hash FROM account WHERE id = $1`,
      [actor.accountId],
    ),
  );
  if (!row) throw new Error('The actor has no account.');
  return row;
}
