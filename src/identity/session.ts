/** Sessions: rows that a random token in the browser opens. Only the token's hash is stored. */
import { createHash, randomBytes } from 'node:crypto';
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { type HeldRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, personFrom } from './load-person.js';
import { FACTOR_ROLES, HAS_FACTOR, NEEDS_FACTOR } from './second-factor/factors.query.js';
import { withoutLent } from './second-factor/lent-roles.js';

/** A session ends when it was not used for so long, */
export const SESSION_IDLE_HOURS = 12;
/** and in any case after so many days. */
export const SESSION_DAYS = 7;
/** So long after signing in nobody is asked who they are again. */
export const FRESH_MINUTES = 5;
/** How exactly "last used" is kept: every request would otherwise write. */
const SEEN_EVERY_MINUTES = 5;

export interface OpenSession {
  readonly id: string;
  readonly actor: PersonActor;
  /** Their roles ask for a second factor, and there is none yet: nothing else is open to them. */
  readonly needsFactor: boolean;
  /** By the database's clock. */
  readonly now: Date;
  /** What is lent to them and waits until they have a second factor. */
  readonly lentWaits: readonly HeldRole[];
  /** Whether single keys do something on their pages. */
  readonly singleKeys: boolean;
}

interface SessionRow extends PersonRow {
  readonly session_id: string;
  readonly seen_long_ago: boolean;
  readonly needs_factor: boolean;
  readonly single_keys: boolean;
  readonly now: Date;
  readonly asking: readonly string[] | null;
}

export interface SessionOptions {
  readonly browser: string;
  readonly replaces?: string | undefined;
  /** By nothing else: whoever has to have a second factor sets one up first. */
  readonly byPassword?: boolean;
  /** At the provider, where one may sign out too. */
  readonly byProvider?: boolean;
  /** The session there, as `sessionThere` has it; this one ends with it. */
  readonly providerSession?: string | null;
}

const SYSTEM = systemActor('sign_in');
/** Of a session `s`: neither signed out of, nor unused for too long, nor too old. */
export const STILL_OPEN = `s.expires_at > entente_now() AND s.last_seen_at > entente_now() - interval '${SESSION_IDLE_HOURS} hours'`;

/**
 * The person behind a session's token with the roles held right now, and that the session was used just now; null when
 * the session has ended, or the account is disabled.
 */
export async function sessionOf(database: Database, token: string): Promise<OpenSession | null> {
  if (!isToken(token)) return null;
  return database.asActor(SYSTEM, async (transaction) => {
    const [row] = await transaction.run<SessionRow>(
      'identity_session',
      `SELECT s.id AS session_id, a.single_keys, ${PERSON_COLUMNS},
         s.last_seen_at < entente_now() - interval '${SEEN_EVERY_MINUTES} minutes' AS seen_long_ago,
         s.by_password AND ${NEEDS_FACTOR} AND NOT ${HAS_FACTOR} AS needs_factor,
         CASE WHEN s.by_password AND NOT ${HAS_FACTOR} THEN ${FACTOR_ROLES} END AS asking, entente_now() AS now
       FROM session s JOIN account a ON a.id = s.account_id ${PERSON_JOINS}
       WHERE s.token_hash = $1 AND a.disabled_at IS NULL AND ${STILL_OPEN}`,
      [hashOfToken(token)],
    );
    if (!row) return null;
    if (row.seen_long_ago) {
      await transaction.run(
        'identity_session_seen',
        `UPDATE session SET last_seen_at = entente_now() WHERE id = $1`,
        [row.session_id],
      );
    }
    const { actor, waiting } = withoutLent(personFrom(row), row.asking);
    return {
      id: row.session_id,
      actor,
      needsFactor: row.needs_factor,
      lentWaits: waiting,
      singleKeys: row.single_keys,
      now: row.now,
    };
  });
}

/**
 * Opens a session and answers its token, which nobody can read back afterwards. `replaces` is the token the browser
 * came with: its session ends, so that a token planted before signing in is worth nothing afterwards.
 */
export async function openSession(
  transaction: Transaction,
  actor: PersonActor,
  options: SessionOptions,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  if (options.replaces !== undefined) await removeSession(transaction, options.replaces);
  await transaction.run(
    'identity_session_sweep',
    `DELETE FROM session s WHERE s.account_id = $1 AND NOT (${STILL_OPEN})`,
    [actor.accountId],
  );
  await transaction.run(
    'identity_session_open',
    `INSERT INTO session (token_hash, id, account_id, browser, by_password, by_provider, provider_session, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, entente_now() + interval '${SESSION_DAYS} days')`,
    [
      hashOfToken(token),
      newId(),
      actor.accountId,
      options.browser.slice(0, 60),
      options.byPassword ?? false,
      options.byProvider ?? false,
      options.providerSession ?? null,
    ],
  );
  await recordEvent(transaction, actor, { kind: 'signed_in' });
  return token;
}

/**
 * Gives a session another token, since what it may do has changed: who has the one before has nothing. Answers the new
 * one; null for a session that is over.
 */
export async function rotateSession(database: Database, sessionId: string): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const rotated = await database.asActor(SYSTEM, (transaction) =>
    transaction.run(
      'identity_session_rotate',
      'UPDATE session SET token_hash = $2 WHERE id = $1 RETURNING 1',
      [sessionId, hashOfToken(token)],
    ),
  );
  return rotated.length > 0 ? token : null;
}

/**
 * Whether somebody signed in by it a moment ago: what stands for the password, where an account has none, before what an
 * open browser alone should not be enough for.
 */
export async function isFreshSession(database: Database, sessionId: string): Promise<boolean> {
  const rows = await database.asActor(SYSTEM, (transaction) =>
    transaction.run(
      'identity_session_fresh',
      `SELECT FROM session WHERE id = $1 AND created_at > entente_now() - interval '${FRESH_MINUTES} minutes'`,
      [sessionId],
    ),
  );
  return rows.length > 0;
}

/** Ends all of the actor's sessions but the one that asks; answers how many there were. */
export async function endOtherSessions(
  database: Database,
  actor: PersonActor,
  sessionId: string,
): Promise<number> {
  return database.asActor(SYSTEM, async (transaction) => {
    const ended = await transaction.run(
      'identity_session_end_others',
      'DELETE FROM session WHERE account_id = $1 AND id <> $2 RETURNING 1',
      [actor.accountId, sessionId],
    );
    if (ended.length > 0) {
      await recordEvent(transaction, actor, { kind: 'sessions_ended', data: { sessions: ended.length } });
    }
    return ended.length;
  });
}

/** Signs out: the token opens nothing any more. Answers whether it was opened at the provider. */
export async function endSession(
  database: Database,
  actor: PersonActor,
  token: string,
): Promise<{ readonly byProvider: boolean }> {
  return database.asActor(SYSTEM, async (transaction) => {
    const removed = await removeSession(transaction, token);
    if (removed) await recordEvent(transaction, actor, { kind: 'signed_out' });
    return { byProvider: removed?.by_provider ?? false };
  });
}

/** Ends one of the actor's own sessions by its id; answers whether it was there. */
export async function endOwnSession(
  database: Database,
  actor: PersonActor,
  sessionId: string,
): Promise<boolean> {
  return database.asActor(SYSTEM, async (transaction) => {
    const ended = await transaction.run(
      'identity_session_end_own',
      `DELETE FROM session WHERE id = $1 AND account_id = $2 RETURNING id`,
      [sessionId, actor.accountId],
    );
    if (ended.length > 0) await recordEvent(transaction, actor, { kind: 'session_ended' });
    return ended.length > 0;
  });
}

/** Ends every session of an account, but for the one that is excepted. */
export async function endAllSessions(
  transaction: Transaction,
  accountId: string,
  exceptId = '',
): Promise<void> {
  await transaction.run(
    'identity_session_end_all',
    `DELETE FROM session WHERE account_id = $1 AND id::text <> $2`,
    [accountId, exceptId],
  );
}

export interface OwnSession {
  readonly id: string;
  readonly browser: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** The actor's sessions that are still open, the last used first. */
export async function ownSessions(database: Database, actor: PersonActor): Promise<readonly OwnSession[]> {
  const rows = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<{ id: string; browser: string; created_at: Date; last_seen_at: Date }>(
      'identity_sessions_own',
      `SELECT s.id, s.browser, s.created_at, s.last_seen_at FROM session s
       WHERE s.account_id = $1 AND ${STILL_OPEN} ORDER BY s.last_seen_at DESC, s.id LIMIT 100`,
      [actor.accountId],
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    browser: row.browser,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  }));
}

async function removeSession(
  transaction: Transaction,
  token: string,
): Promise<{ readonly by_provider: boolean } | null> {
  if (!isToken(token)) return null;
  const [removed] = await transaction.run<{ by_provider: boolean }>(
    'identity_session_remove',
    `DELETE FROM session WHERE token_hash = $1 RETURNING by_provider`,
    [hashOfToken(token)],
  );
  return removed ?? null;
}

/** 32 random bytes in base64url; anything else never reaches the database. */
function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
