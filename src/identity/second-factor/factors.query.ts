/** Which second factors somebody has. */
import type { Database, Transaction } from '../../database/database.js';
import { systemActor } from '../../kernel/actor.js';

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  /** ISO instants, UTC. */
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
}

export interface Factors {
  /** Since when an app shows codes; null: none does. */
  readonly appSince: string | null;
  readonly passkeys: readonly OwnPasskey[];
  readonly recoveryCodesLeft: number;
}

/** Whoever calls has seen to it that the reader may know. */
export async function factorsOf(database: Database, accountId: string): Promise<Factors> {
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const [row] = await transaction.run<{ app: Date | null; codes: number }>(
      'identity_factors',
      `SELECT (SELECT confirmed_at FROM totp_factor WHERE account_id = $1) AS app,
         (SELECT count(*)::int FROM recovery_code WHERE account_id = $1 AND used_at IS NULL) AS codes`,
      [accountId],
    );
    const passkeys = await transaction.run<{
      id: string;
      name: string;
      made_at: Date;
      last_used_at: Date | null;
    }>(
      'identity_passkeys',
      'SELECT id, name, made_at, last_used_at FROM passkey WHERE account_id = $1 ORDER BY lower(name), id LIMIT 50',
      [accountId],
    );
    return {
      appSince: row?.app?.toISOString() ?? null,
      passkeys: passkeys.map((one) => ({
        id: one.id,
        name: one.name,
        madeAt: one.made_at.toISOString(),
        lastUsedAt: one.last_used_at?.toISOString() ?? null,
      })),
      recoveryCodesLeft: row?.codes ?? 0,
    };
  });
}

export function hasFactor({ appSince, passkeys }: Factors): boolean {
  return appSince !== null || passkeys.length > 0;
}

/** Of an account `a`: whether it has a second factor that is asked for at sign-in. */
export const HAS_FACTOR = `(EXISTS (SELECT FROM totp_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
  OR EXISTS (SELECT FROM passkey k WHERE k.account_id = a.id))`;

/** Of an account `a`: whether one of its roles asks for a second factor. */
export const NEEDS_FACTOR = `EXISTS (SELECT FROM role_assignment n JOIN setting t ON t.code = 'second_factor_roles'
  WHERE n.account_id = a.id AND n.ended_at IS NULL AND n.role = ANY (string_to_array(t.value #>> '{}', ' ')))`;

/** The roles that ask for a second factor, as the setting names them. */
export const FACTOR_ROLES = `(SELECT string_to_array(t.value #>> '{}', ' ') FROM setting t WHERE t.code = 'second_factor_roles')`;

/** Of an account `a`: the roles that wait for a second factor where no session is, null where none does. */
export const WAITING_ROLES = `CASE WHEN a.password_hash IS NOT NULL AND NOT ${HAS_FACTOR} THEN ${FACTOR_ROLES} END`;

export async function hasFactorIn(transaction: Transaction, accountId: string): Promise<boolean> {
  const [row] = await transaction.run<{ has: boolean }>(
    'identity_has_factor',
    `SELECT ${HAS_FACTOR} AS has FROM account a WHERE a.id = $1`,
    [accountId],
  );
  return row?.has ?? false;
}
