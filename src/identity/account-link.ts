/** Links by which somebody sets their password: from an invitation, or because it was forgotten. Each works once. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { hashOfSecret, isSecret, newSecret } from '../kernel/secret-link.js';
import { endAllTokens } from './api-token.js';
import { endAllFeeds } from './end-feeds.js';
import { emailIn } from './fields.js';
import { forgetDevices } from './known-device.js';
import { loadPerson } from './load-person.js';
import { checkNewPassword, hashPassword } from './password.js';
import { endAllSessions } from './session.js';
import { unlinkIdentities } from './single-sign-on/identities.js';

export type LinkPurpose = 'invitation' | 'reset';

/** An invitation waits for people to come back from leave; a reset is asked for by somebody who is there. */
const HOURS: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24, reset: 1 };
/** Nobody's mailbox is filled by somebody else's asking. */
const RESET_EVERY_MINUTES = 5;
const BATCH = 50;

const SYSTEM = systemActor('sign_in');

/**
 * Asks for a link to set a new password. The answer and the work are the same whether somebody has that address or not;
 * refuses with 422 what is no address.
 */
export async function wantReset(database: Database, address: string): Promise<void> {
  const checks = new FieldChecks();
  const email = emailIn(checks, 'email', address);
  checks.done();
  await database.asActor(SYSTEM, (transaction) => wantLink(transaction, email, 'reset'));
}

/** Has a link written to an address, in the caller's transaction; an invitation that waits stays one. */
export async function wantLink(transaction: Transaction, email: string, purpose: LinkPurpose): Promise<void> {
  await transaction.run(
    'identity_link_want',
    `INSERT INTO account_link_wanted AS w (email, purpose) VALUES ($1, $2)
     ON CONFLICT (email) DO UPDATE SET purpose = EXCLUDED.purpose WHERE EXCLUDED.purpose = 'invitation'`,
    [email, purpose],
  );
}

export interface LinkToSend {
  readonly purpose: LinkPurpose;
  readonly secret: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** Who is told that it was not them: null for an invitation. */
  readonly hours: number;
}

/**
 * Takes up what was asked for, makes a link for whoever has an account, and has `send` write the mail in the same
 * transaction. An earlier link of the same account ends. Answers how many were taken up.
 */
export async function makeWantedLinks(
  database: Database,
  send: (transaction: Transaction, link: LinkToSend) => Promise<void>,
): Promise<number> {
  return database.asActor(SYSTEM, async (transaction) => {
    const wanted = await transaction.run<{
      email: string;
      purpose: LinkPurpose;
      account_id: string | null;
      name: string;
      locale: string;
    }>(
      'identity_links_wanted',
      `WITH taken AS (
         DELETE FROM account_link_wanted WHERE email IN (
           SELECT email FROM account_link_wanted ORDER BY wanted_at, email LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING email, purpose
       )
       SELECT t.email, t.purpose, a.id AS account_id, coalesce(p.name, '') AS name, coalesce(a.locale, 'en') AS locale
       FROM taken t LEFT JOIN account a ON a.email = t.email AND a.disabled_at IS NULL AND NOT a.service
         AND a.demo_persona IS NULL
         AND (a.password_hash IS NOT NULL OR NOT EXISTS (SELECT FROM account_identity i WHERE i.account_id = a.id))
         AND (t.purpose = 'reset' OR a.password_hash IS NULL)
         AND NOT (t.purpose = 'reset' AND EXISTS (SELECT FROM account_link l WHERE l.account_id = a.id
           AND l.made_at > entente_now() - interval '${RESET_EVERY_MINUTES} minutes' AND l.used_at IS NULL))
       LEFT JOIN person p ON p.id = a.person_id`,
    );
    for (const { account_id: accountId, ...one } of wanted) {
      if (accountId === null) continue;
      const secret = newSecret();
      await transaction.run(
        'identity_link_end',
        'UPDATE account_link SET ended_at = entente_now() WHERE account_id = $1 AND used_at IS NULL AND ended_at IS NULL',
        [accountId],
      );
      await transaction.run(
        'identity_link_make',
        `INSERT INTO account_link (secret_hash, account_id, purpose, made_at, expires_at)
         SELECT $1, $2, $3, now.at, now.at + $4 * interval '1 hour' FROM (SELECT entente_now() AS at) AS now`,
        [hashOfSecret(secret), accountId, one.purpose, HOURS[one.purpose]],
      );
      await send(transaction, { ...one, secret, hours: HOURS[one.purpose] });
      await recordEvent(transaction, SYSTEM, {
        kind: one.purpose === 'invitation' ? 'invitation_sent' : 'password_reset_sent',
        data: { account: accountId, person: await personOf(transaction, accountId) },
      });
    }
    return wanted.length;
  });
}

export interface LinkBehind {
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** Whose password the link sets; null for one that opens nothing: unknown, used, ended, over, or of a disabled account. */
export async function linkBehind(database: Database, secret: string): Promise<LinkBehind | null> {
  if (!isSecret(secret)) return null;
  return database.asActor(SYSTEM, (transaction) => openLink(transaction, secret));
}

/**
 * Sets the password by a link, which is used up by it. All sessions of the account end, the browsers that were known, and
 * after a reset its tokens, its calendar links and who it is at the provider: whoever had the account before has it no more.
 * Refuses with 404 a link that opens nothing, with 422 a password that is too easy.
 */
export async function setPasswordByLink(
  database: Database,
  secret: string,
  wanted: { readonly passwordNew: string; readonly passwordAgain: string },
): Promise<void> {
  if (!isSecret(secret)) throw new Problem('not_found');
  const checks = new FieldChecks();
  const password = checkNewPassword(checks, 'passwordNew', wanted.passwordNew);
  if (wanted.passwordNew !== '' && wanted.passwordNew !== wanted.passwordAgain) {
    checks.add('passwordAgain', 'passwords_differ');
  }
  checks.done();
  if (!(await linkBehind(database, secret))) throw new Problem('not_found');
  const hash = await hashPassword(password);
  await database.asActor(SYSTEM, async (transaction) => {
    const used = await transaction.run(
      'identity_link_use',
      `UPDATE account_link SET used_at = entente_now() WHERE secret_hash = $1 AND used_at IS NULL AND ended_at IS NULL
         AND expires_at > entente_now() RETURNING account_id`,
      [hashOfSecret(secret)],
    );
    const accountId = used[0]?.['account_id'] as string | undefined;
    const actor = accountId === undefined ? null : await loadPerson(transaction, accountId);
    const link = await purposeOf(transaction, secret);
    // Of two who use it at once, the second comes too late.
    if (!actor || link === null) throw new Problem('not_found');
    await transaction.run('identity_password_change', `UPDATE account SET password_hash = $2 WHERE id = $1`, [
      actor.accountId,
      hash,
    ]);
    await endAllSessions(transaction, actor.accountId);
    await forgetDevices(transaction, actor.accountId);
    if (link === 'reset') {
      await endAllTokens(transaction, actor.accountId);
      await endAllFeeds(transaction, actor.accountId);
      await unlinkIdentities(transaction, actor, actor, 'identity_ended_by_password');
    }
    await recordEvent(transaction, actor, {
      kind: link === 'reset' ? 'password_reset' : 'password_set',
    });
  });
}

async function openLink(transaction: Transaction, secret: string): Promise<LinkBehind | null> {
  const [row] = await transaction.run<LinkBehind & Record<string, unknown>>(
    'identity_link_behind',
    `SELECT a.id AS "accountId", l.purpose, coalesce(p.name, '') AS name, a.email, a.locale
     FROM account_link l JOIN account a ON a.id = l.account_id JOIN person p ON p.id = a.person_id
     WHERE l.secret_hash = $1 AND l.used_at IS NULL AND l.ended_at IS NULL AND l.expires_at > entente_now()
       AND a.disabled_at IS NULL`,
    [hashOfSecret(secret)],
  );
  return row ?? null;
}

async function purposeOf(transaction: Transaction, secret: string): Promise<LinkPurpose | null> {
  const [row] = await transaction.run<{ purpose: LinkPurpose }>(
    'identity_link_purpose',
    'SELECT purpose FROM account_link WHERE secret_hash = $1',
    [hashOfSecret(secret)],
  );
  return row?.purpose ?? null;
}

async function personOf(transaction: Transaction, accountId: string): Promise<string | null> {
  const [row] = await transaction.run<{ person_id: string }>(
    'identity_link_person',
    'SELECT person_id FROM account WHERE id = $1',
    [accountId],
  );
  return row?.person_id ?? null;
}
