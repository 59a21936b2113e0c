/** Who of a party a letter can go to: its focal points and other contacts, and its people who sign in. */
import type { Transaction } from '../database/database.js';

export interface Recipient {
  /** `contact:<id>` or `account:<id>`. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly as: 'focal_point' | 'deputy' | 'account' | 'contact';
  readonly contactId: string | null;
  readonly accountId: string | null;
  /** Whether a letter goes to them unless somebody says otherwise. */
  readonly usual: boolean;
}

/**
 * Each address once, those it usually goes to first: the focal points of today for one of these countries or for
 * everything, with their deputies, and the people who act for the party. Where there is none of them it goes to all
 * contacts. Administrators and auditors hear of letters by their work alone.
 */
export async function recipientsOf(
  transaction: Transaction,
  partyId: string,
  countries: readonly string[],
): Promise<readonly Recipient[]> {
  const rows = await transaction.run<Omit<Recipient, 'usual' | 'key'>>(
    'letter_recipients',
    `WITH known AS (
       SELECT c.id, c.name, c.email, c.language,
         CASE WHEN EXISTS (SELECT FROM focal_point f WHERE f.contact_id = c.id AND f.days @> today.day
             AND (f.country IS NULL OR f.country = ANY ($2::text[]))) THEN 'focal_point'
           WHEN EXISTS (SELECT FROM focal_point f WHERE f.deputy_id = c.id AND f.days @> today.day
             AND (f.country IS NULL OR f.country = ANY ($2::text[]))) THEN 'deputy' ELSE 'contact' END AS as
       FROM party_contact c, (SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS day) today
       WHERE c.organisation_id = $1 AND c.ended_at IS NULL
     ), everybody AS (
       SELECT name, email, language, k.as, id AS "contactId", NULL::uuid AS "accountId" FROM known k
       UNION ALL
       SELECT coalesce(p.name, ''), a.email, a.locale, 'account', NULL, a.id FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.organisation_id = $1 AND a.disabled_at IS NULL AND NOT a.service AND EXISTS (SELECT FROM role_assignment r
         WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role NOT IN ('administrator', 'auditor'))
     )
     SELECT DISTINCT ON (place, lower(unaccent(name)), email) name, email, language, e.as, "contactId", "accountId" FROM (
       SELECT e.*, array_position(ARRAY['focal_point', 'deputy', 'account', 'contact'], e.as) AS place,
         row_number() OVER (PARTITION BY email ORDER BY array_position(ARRAY['focal_point', 'deputy', 'account', 'contact'], e.as)) AS nth
       FROM everybody e) e WHERE nth = 1
     ORDER BY place, lower(unaccent(name)), email LIMIT 200`,
    [partyId, countries],
  );
  const anyUsual = rows.some((row) => row.as !== 'contact');
  return rows.map((row) => ({
    ...row,
    key: row.contactId === null ? `account:${row.accountId}` : `contact:${row.contactId}`,
    usual: row.as !== 'contact' || !anyUsual,
  }));
}

/** The language a party is written to: that of the first whom letters usually reach, where the template has it. */
export function languageFor(recipients: readonly Recipient[], has: readonly string[]): string {
  const wanted = recipients.filter(({ usual }) => usual).map(({ language }) => language);
  return wanted.find((one) => has.includes(one)) ?? (has.includes('en') ? 'en' : (has[0] ?? 'en'));
}
