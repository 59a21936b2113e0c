/** Who takes part in a case, and as what: all of them for staff and for the lead, outsiders learn of their own party alone. */
import type { Transaction } from '../database/database.js';

export const PARTY_ROLES = ['lead', 'co_applicant', 'partner', 'consulted', 'expert', 'participant'] as const;
/** `expert`: an agency or academia that was consulted or takes part; `consulted`: anybody else who was. */
export type PartyRole = (typeof PARTY_ROLES)[number];

export interface PartyOnCase {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly role: PartyRole;
  /** ISO instant, UTC. */
  readonly since: string;
}

/** SQL: the role of organisation `o` by its access `x` to case `c`. */
export const ROLE = `CASE x.view WHEN 'applicant' THEN 'lead' WHEN 'partner' THEN 'partner'
  ELSE CASE WHEN EXISTS (SELECT FROM action_applicant p WHERE p.action_id = x.case_id AND p.organisation_id = o.id) THEN 'co_applicant'
    WHEN o.kind IN ('EU_AGENCY', 'ACADEMIA') THEN 'expert' ELSE x.view END END`;

/** The lead first, then by role and name. */
export async function partiesOfCase(
  transaction: Transaction,
  caseId: string,
): Promise<readonly PartyOnCase[]> {
  const rows = await transaction.run<Omit<PartyOnCase, 'since'> & { since: Date }>(
    'case_parties',
    `SELECT * FROM (SELECT o.id, o.name, o.kind, o.country, ${ROLE} AS role, x.granted_at AS since
       FROM case_access x JOIN organisation o ON o.id = x.organisation_id WHERE x.case_id = $1) p
     ORDER BY array_position($2::text[], p.role), lower(unaccent(p.name)), p.id LIMIT 500`,
    [caseId, PARTY_ROLES],
  );
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
