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
  /** By whose working days their organisation works. */
  readonly calendar: string;
  readonly organisationId: string;
  /** Whether they see the inside of cases. */
  readonly inside: boolean;
  /** For whom they hear it, when the role is lent to them; null in their own name. */
  readonly onBehalfOf: {
    readonly accountId: string;
    readonly personId: string;
    readonly name: string;
  } | null;
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

/**
 * Looks all of them up at once; accounts that are disabled and roles that have ended are left out. Whoever stands in for
 * a holder comes after those who hold the role themselves.
 */
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

/** Each scope is a join of its own on equal columns: with hundreds of them asked for, that is what keeps it quick. */
const HOLDERS = `
WITH wanted AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1) AS w (n integer, role text, scope text, "organisationId" uuid, country text)
), held AS MATERIALIZED (
  SELECT r.role, a.id, a.organisation_id, coalesce(r.country, o.country) AS country, NULL::uuid AS lent_by
  FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
  JOIN organisation o ON o.id = a.organisation_id
  WHERE r.ended_at IS NULL AND r.role IN (SELECT role FROM wanted)
  UNION ALL
  SELECT d.role, a.id, a.organisation_id, d.country, d.delegator_account_id
  FROM delegation_in_force d JOIN account a ON a.id = d.delegate_account_id AND a.disabled_at IS NULL
  WHERE d.role IN (SELECT role FROM wanted)
), found AS (
  SELECT w.n, w.role, h.id, h.lent_by FROM wanted w JOIN held h ON h.role = w.role WHERE w.scope = 'facility'
  UNION
  SELECT w.n, w.role, h.id, h.lent_by FROM wanted w JOIN held h ON h.role = w.role AND h.organisation_id = w."organisationId"
  WHERE w.scope = 'organisation'
  UNION
  SELECT w.n, w.role, h.id, h.lent_by FROM wanted w JOIN held h ON h.role = w.role AND h.country = w.country WHERE w.scope = 'country'
)
SELECT f.n, a.id AS "accountId", a.person_id AS "personId", a.email, a.locale, o.time_zone AS "timeZone", o.calendar,
  a.organisation_id AS "organisationId",
  f.role = ANY ($2) OR EXISTS (SELECT FROM role_assignment i
    WHERE i.account_id = a.id AND i.ended_at IS NULL AND i.role = ANY ($2)) AS inside,
  CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('accountId', l.id, 'personId', l.person_id,
    'name', coalesce(lp.name, '')) END AS "onBehalfOf"
FROM found f JOIN account a ON a.id = f.id JOIN organisation o ON o.id = a.organisation_id
LEFT JOIN account l ON l.id = f.lent_by LEFT JOIN person lp ON lp.id = l.person_id
ORDER BY f.n, l.id NULLS FIRST, a.id`;

function keyOf({ role, scope, organisationId, country }: Wanted): string {
  return `${role}|${scope}|${organisationId}|${country}`;
}
