/** Who watches which case, with what they may see of it at this moment. */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import { STAFF_ROLES } from '../kernel/actor.js';
import type { Addressee } from './addressees.js';

interface WatcherRow extends Omit<Addressee, 'locale' | 'onBehalfOf'> {
  readonly caseId: string;
  readonly locale: string;
}

/** Looks the watchers of many cases up at once; whoever has left is not among them. */
export async function loadWatchers(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<(caseId: string) => readonly Addressee[]> {
  const found = new Map<string, Addressee[]>();
  if (caseIds.length > 0) {
    const rows = await transaction.run<WatcherRow>('notice_watchers', WATCHERS, [
      [...new Set(caseIds)],
      STAFF_ROLES,
    ]);
    for (const { caseId, ...row } of rows) {
      const watcher = { ...row, locale: toLocale(row.locale), onBehalfOf: null };
      found.set(caseId, [...(found.get(caseId) ?? []), watcher]);
    }
  }
  return (caseId) => found.get(caseId) ?? [];
}

const WATCHERS = `
SELECT w.case_id AS "caseId", a.id AS "accountId", a.person_id AS "personId", a.email, a.locale, o.time_zone AS "timeZone",
  a.organisation_id AS "organisationId",
  EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL AND r.role = ANY ($2))
    OR EXISTS (SELECT FROM delegation_in_force d WHERE d.delegate_account_id = a.id AND d.role = ANY ($2)) AS inside
FROM case_wish w JOIN account a ON a.id = w.account_id AND a.disabled_at IS NULL
JOIN organisation o ON o.id = a.organisation_id
WHERE w.case_id = ANY ($1::uuid[]) AND w.wish = 'watch' ORDER BY w.case_id, a.id`;
