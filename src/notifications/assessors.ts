/** Who assesses an application in its newest round, has not been taken off, and is still there. */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { Addressee } from './addressees.js';

interface AssessorRow extends Omit<Addressee, 'locale' | 'onBehalfOf'> {
  readonly caseId: string;
  readonly locale: string;
}

/** Looks them up for many cases at once. */
export async function loadAssessors(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<(caseId: string) => readonly Addressee[]> {
  if (caseIds.length === 0) return () => [];
  const rows = await transaction.run<AssessorRow>('notice_assessors', ASSESSORS, [[...new Set(caseIds)]]);
  const all = rows.map(({ caseId, ...row }) => ({
    caseId,
    to: { ...row, locale: toLocale(row.locale), onBehalfOf: null },
  }));
  return (caseId) => all.filter((one) => one.caseId === caseId).map(({ to }) => to);
}

const ASSESSORS = `
SELECT s.action_id AS "caseId", a.id AS "accountId", a.person_id AS "personId", a.email, a.locale, o.time_zone AS "timeZone",
  o.calendar, a.organisation_id AS "organisationId", true AS inside,
  EXISTS (SELECT FROM absence_in_force x WHERE x.person_id = a.person_id) AS away
FROM assessment s JOIN assessor m ON m.assessment_id = s.id AND m.ended_at IS NULL
JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL JOIN organisation o ON o.id = a.organisation_id
WHERE s.action_id = ANY ($1::uuid[]) AND s.round = (SELECT max(n.round) FROM assessment n WHERE n.action_id = s.action_id)
ORDER BY s.action_id, a.id`;
