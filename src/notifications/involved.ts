/** Who of the facility has given a visa on a case or written on a finding, and is still there. */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import { STAFF_ROLES } from '../kernel/actor.js';
import type { Addressee } from './addressees.js';

interface InvolvedRow extends Omit<Addressee, 'locale' | 'onBehalfOf'> {
  readonly caseId: string;
  readonly locale: string;
}

/** Looks them up for many cases at once; whoever has left is not among them. */
export async function loadInvolved(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<(caseId: string) => readonly Addressee[]> {
  if (caseIds.length === 0) return () => [];
  const rows = await transaction.run<InvolvedRow>('notice_involved', INVOLVED, [
    [...new Set(caseIds)],
    STAFF_ROLES,
  ]);
  const all = rows.map(({ caseId, ...row }) => ({
    caseId,
    to: { ...row, locale: toLocale(row.locale), onBehalfOf: null },
  }));
  return (caseId) => all.filter((one) => one.caseId === caseId).map(({ to }) => to);
}

const INVOLVED = `
SELECT i.case_id AS "caseId", a.id AS "accountId", a.person_id AS "personId", a.email, a.locale, o.time_zone AS "timeZone",
  o.calendar, a.organisation_id AS "organisationId", true AS inside,
  EXISTS (SELECT FROM absence_in_force x WHERE x.person_id = a.person_id) AS away
FROM (SELECT v.case_id, v.account_id FROM visa v WHERE v.case_id = ANY ($1::uuid[])
  UNION SELECT e.case_id, e.account_id FROM audit_event e WHERE e.case_id = ANY ($1::uuid[])
    AND e.kind IN ('finding_raised', 'finding_replied')) i
JOIN account a ON a.id = i.account_id AND a.disabled_at IS NULL JOIN organisation o ON o.id = a.organisation_id
WHERE EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role = ANY ($2))
ORDER BY i.case_id, a.id`;
