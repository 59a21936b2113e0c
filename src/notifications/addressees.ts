/** Who holds a role within a scope at this moment, as notices need to know them. */
import type { Transaction } from '../database/database.js';
import { type Locale, toLocale } from '../i18n/index.js';
import { INSIDE_ROLES, levelsAbove, type Wanted } from './wanted.js';

export { isInsideRole, type Wanted } from './wanted.js';

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
  /** Whether they are away today, by the calendar of their organisation. */
  readonly away: boolean;
  /** For whom they hear it, when the role is lent to them; null in their own name. */
  readonly onBehalfOf: {
    readonly accountId: string;
    readonly personId: string;
    readonly name: string;
  } | null;
}

/**
 * Looks all of them up at once; accounts that are disabled and roles that have ended are left out. Whoever stands in for
 * a holder comes after those who hold the role themselves. Where somebody is away, those above are looked up as well.
 */
export async function loadAddressees(
  transaction: Transaction,
  wanted: readonly Wanted[],
): Promise<(one: Wanted) => readonly Addressee[]> {
  const found = new Map<string, readonly Addressee[]>();
  await find(transaction, wanted, found);
  const short = wanted.filter((one) => found.get(keyOf(one))?.some((holder) => holder.away));
  await find(transaction, short.flatMap(levelsAbove).flat(), found);
  return (one) => found.get(keyOf(one)) ?? [];
}

async function find(
  transaction: Transaction,
  wanted: readonly Wanted[],
  found: Map<string, readonly Addressee[]>,
): Promise<void> {
  const distinct = new Map(wanted.map((one) => [keyOf(one), one]));
  for (const key of found.keys()) distinct.delete(key);
  if (distinct.size === 0) return;
  const keys = [...distinct.keys()];
  const rows = await transaction.run<HolderRow>('notice_addressees', HOLDERS, [
    JSON.stringify([...distinct.values()].map((one, n) => ({ n, ...one }))),
    INSIDE_ROLES,
  ]);
  const byKey = new Map<string, Addressee[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keys[row.n] ?? '')?.push({ ...row, locale: toLocale(row.locale) });
  for (const [key, holders] of byKey) found.set(key, holders);
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
  EXISTS (SELECT FROM absence_in_force x WHERE x.person_id = a.person_id) AS away,
  CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('accountId', l.id, 'personId', l.person_id,
    'name', coalesce(lp.name, '')) END AS "onBehalfOf"
FROM found f JOIN account a ON a.id = f.id JOIN organisation o ON o.id = a.organisation_id
LEFT JOIN account l ON l.id = f.lent_by LEFT JOIN person lp ON lp.id = l.person_id
ORDER BY f.n, l.id NULLS FIRST, a.id`;

function keyOf({ role, scope, organisationId, country }: Wanted): string {
  return `${role}|${scope}|${organisationId}|${country}`;
}
