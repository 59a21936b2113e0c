/** Who holds a role within a scope at this moment, as notices need to know them. */
import type { Transaction } from '../database/database.js';
import { type Locale, toLocale } from '../i18n/index.js';
import { ROLES, viewOf } from '../kernel/actor.js';

export interface Addressee {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  /** Of their organisation. */
  readonly timeZone: string;
  readonly organisationId: string;
  /** Whether they see the inside of cases. */
  readonly inside: boolean;
}

/** Holders of `role`: wherever they sit, in an organisation, or of a country. */
export interface Wanted {
  readonly role: string;
  readonly scope: 'facility' | 'organisation' | 'country';
  readonly organisationId: string | null;
  readonly country: string | null;
}

const INSIDE_ROLES = ROLES.filter((role) => viewOf([{ role }]) === 'inside');

export function isInsideRole(role: string): boolean {
  return INSIDE_ROLES.some((one) => one === role);
}

/** Looks all of them up at once; accounts that are disabled and roles that have ended are left out. */
export async function loadAddressees(
  transaction: Transaction,
  wanted: readonly Wanted[],
): Promise<(one: Wanted) => readonly Addressee[]> {
  const distinct = new Map(wanted.map((one) => [keyOf(one), one]));
  const keys = [...distinct.keys()];
  const found = new Map<string, Addressee[]>();
  if (keys.length > 0) {
    const rows = await transaction.run<HolderRow>('notice_addressees', HOLDERS, [
      JSON.stringify([...distinct.values()].map((one, n) => ({ n, ...one }))),
      INSIDE_ROLES,
    ]);
    for (const row of rows) {
      const key = keys[row.n] ?? '';
      found.set(key, [...(found.get(key) ?? []), { ...row, locale: toLocale(row.locale) }]);
    }
  }
  return (one) => found.get(keyOf(one)) ?? [];
}

interface HolderRow extends Omit<Addressee, 'locale'> {
  readonly n: number;
  readonly locale: string;
}

const HOLDERS = `
SELECT DISTINCT w.n, a.id AS "accountId", a.person_id AS "personId", a.email, a.locale, o.time_zone AS "timeZone",
  a.organisation_id AS "organisationId",
  EXISTS (SELECT FROM role_assignment i WHERE i.account_id = a.id AND i.ended_at IS NULL AND i.role = ANY ($2)) AS inside
FROM jsonb_to_recordset($1) AS w (n integer, role text, scope text, "organisationId" uuid, country text)
JOIN role_assignment r ON r.role = w.role AND r.ended_at IS NULL
JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
JOIN organisation o ON o.id = a.organisation_id
WHERE w.scope = 'facility' OR (w.scope = 'organisation' AND a.organisation_id = w."organisationId")
  OR (w.scope = 'country' AND coalesce(r.country, o.country) = w.country)
ORDER BY w.n, a.id`;

function keyOf({ role, scope, organisationId, country }: Wanted): string {
  return `${role}|${scope}|${organisationId}|${country}`;
}
