/** Tokens that programs sign in with: random, stored as a hash, for some scopes, and over after a while. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { type Actor, type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { hashOfSecret, isSecret, newSecret } from '../kernel/secret-link.js';
import { tellOwner } from './account-notice.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, personFrom } from './load-person.js';
import { isScope, type Scope, wholeScopes } from './scopes.js';
import { WAITING_ROLES } from './second-factor/factors.query.js';
import { withoutAsking } from './second-factor/lent-roles.js';

/** By which those who look for lost secrets know ours. */
const PREFIX = 'entente_';
export const TOKEN_DAYS = [30, 90, 180, 365] as const;
/** More than these nobody keeps an eye on. */
const MAX_TOKENS = 20;
/** How exactly "last used" is kept: every request would otherwise write. */
const USED_EVERY_MINUTES = 5;

const SYSTEM = systemActor('sign_in');

export interface TokenWanted {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

export interface MadeToken {
  readonly id: string;
  /** Shown once; nobody can read it back afterwards. */
  readonly token: string;
}

export interface Bearer {
  readonly actor: PersonActor;
  readonly scopes: readonly Scope[];
}

/** Makes a token of the actor's own. Refuses with 422 what is not right, with 409 when there are too many. */
export async function makeOwnToken(
  database: Database,
  actor: PersonActor,
  wanted: TokenWanted,
): Promise<MadeToken> {
  return database.asActor(SYSTEM, (transaction) =>
    insertToken(transaction, actor, { ...wanted, accountId: actor.accountId }),
  );
}

/** Ends a token of the actor's own, from the next request on. 404 when there is no such token. */
export async function endOwnToken(database: Database, actor: PersonActor, id: string): Promise<void> {
  await database.asActor(SYSTEM, (transaction) =>
    endTokenOf(transaction, actor, { id, accountId: actor.accountId }),
  );
}

/** Writes a token for an account and has its owner told; whoever calls has seen to it that `by` may. */
export async function insertToken(
  transaction: Transaction,
  by: Actor,
  wanted: TokenWanted & { readonly accountId: string },
): Promise<MadeToken> {
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: 100 });
  const scopes = scopesIn(checks, wanted.scopes);
  if (!TOKEN_DAYS.some((days) => days === wanted.days)) {
    checks.add('days', 'not_a_choice', { options: TOKEN_DAYS.join(', ') });
  }
  checks.done();
  const [owner] = await transaction.run<{ person_id: string; tokens: number; program: string | null }>(
    'identity_token_count',
    `SELECT a.person_id, (SELECT count(*)::int FROM api_token t WHERE t.account_id = a.id AND t.ended_at IS NULL
       AND t.expires_at > entente_now()) AS tokens,
       CASE WHEN a.service THEN (SELECT coalesce(p.name, '–') FROM person p WHERE p.id = a.person_id) END AS program
     FROM account a WHERE a.id = $1 FOR UPDATE OF a`,
    [wanted.accountId],
  );
  if ((owner?.tokens ?? 0) >= MAX_TOKENS) {
    throw new Problem('state_conflict', [{ code: 'tokens.too_many', params: { max: MAX_TOKENS } }]);
  }
  const id = newId();
  const secret = newSecret();
  await transaction.run(
    'identity_token_insert',
    `INSERT INTO api_token (id, account_id, name, token_hash, scopes, made_by, made_at, expires_at)
     SELECT $1, $2, $3, $4, $5, $6, now.at, now.at + $7 * interval '1 day' FROM (SELECT entente_now() AS at) AS now`,
    [
      id,
      wanted.accountId,
      name,
      hashOfSecret(secret),
      scopes,
      by.kind === 'person' ? by.accountId : null,
      wanted.days,
    ],
  );
  await recordEvent(transaction, by, {
    kind: 'token_made',
    data: {
      token: id,
      account: wanted.accountId,
      person: owner?.person_id ?? null,
      scopes: scopes.join(' '),
      days: wanted.days,
    },
  });
  await tellOfToken(transaction, by, wanted.accountId, owner?.program ?? null);
  return { id, token: `${PREFIX}${secret}` };
}

/** Whoever sits at somebody's open browser does not make a key unseen. A program reads no mail: who made its token is told. */
async function tellOfToken(
  transaction: Transaction,
  by: Actor,
  accountId: string,
  program: string | null,
): Promise<void> {
  if (program === null) await tellOwner(transaction, accountId, { kind: 'token_made' });
  else if (by.kind === 'person') {
    await tellOwner(transaction, by.accountId, { kind: 'program_token_made', program });
  }
}

/** Ends one token of an account; 404 when it is not there, or has ended. */
export async function endTokenOf(
  transaction: Transaction,
  by: Actor,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<void> {
  const [ended] = await transaction.run<{ person: string }>(
    'identity_token_end',
    `UPDATE api_token t SET ended_at = entente_now() FROM account a
     WHERE t.id::text = $1 AND t.account_id = $2 AND t.ended_at IS NULL AND a.id = t.account_id RETURNING a.person_id AS person`,
    [id, accountId],
  );
  if (!ended) throw new Problem('not_found');
  await recordEvent(transaction, by, {
    kind: 'token_ended',
    data: { token: id, account: accountId, person: ended.person },
  });
}

/** Ends all that an account has. */
export async function endAllTokens(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.run(
    'identity_token_end_all',
    'UPDATE api_token SET ended_at = entente_now() WHERE account_id = $1 AND ended_at IS NULL',
    [accountId],
  );
}

/** At least one, each known; as they are stored. */
export function scopesIn(checks: FieldChecks, wanted: readonly string[]): readonly Scope[] {
  const known = wanted.filter(isScope);
  if (known.length < wanted.length) checks.add('scopes', 'scope_unknown');
  else if (known.length === 0) checks.add('scopes', 'scopes_missing');
  return wholeScopes(known);
}

/**
 * Who sends a token, with the roles held right now but those that wait for a second factor, and what it is for; null for one that opens nothing: unknown, ended,
 * over, or of an account that is disabled. Keeps when it was used.
 */
export async function bearerOf(database: Database, token: string): Promise<Bearer | null> {
  const secret = token.startsWith(PREFIX) ? token.slice(PREFIX.length) : '';
  if (!isSecret(secret)) return null;
  return database.asActor(SYSTEM, async (transaction) => {
    const [row] = await transaction.run<
      PersonRow & {
        token_id: string;
        scopes: readonly Scope[];
        used_long_ago: boolean;
        asking: readonly string[] | null;
      }
    >(
      'identity_token_bearer',
      `SELECT t.id AS token_id, t.scopes, ${PERSON_COLUMNS},
         coalesce(t.last_used_at < entente_now() - interval '${USED_EVERY_MINUTES} minutes', true) AS used_long_ago,
         ${WAITING_ROLES} AS asking
       FROM api_token t JOIN account a ON a.id = t.account_id ${PERSON_JOINS}
       WHERE t.token_hash = $1 AND t.ended_at IS NULL AND t.expires_at > entente_now() AND a.disabled_at IS NULL`,
      [hashOfSecret(secret)],
    );
    if (!row) return null;
    if (row.used_long_ago) {
      await transaction.run(
        'identity_token_used',
        'UPDATE api_token SET last_used_at = entente_now() WHERE id = $1',
        [row.token_id],
      );
    }
    return { actor: withoutAsking(personFrom(row), row.asking), scopes: row.scopes };
  });
}
