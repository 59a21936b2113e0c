/** What stands in the way of erasing somebody: work that waits for them by name is given to others first. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { holdsOwnRole } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export const HINDRANCES = [
  /** Work on cases that is asked of them by name. */
  'tasks',
  /** Delegations to them or from them, in force or to come. */
  'delegations',
  /** Assessments that they have not handed in. */
  'assessments',
  /** Changes of envelopes, bank accounts and workflows that they proposed and nobody decided. */
  'proposals',
  /** Parties whose focal point they are, or that focal point's deputy. */
  'focal_points',
  /** Nobody else could administer. */
  'last_administrator',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

export interface Hindered {
  readonly what: Hindrance;
  readonly count: number;
  /** Cases and parties that it is about, by what they are called. */
  readonly names: readonly string[];
}

/** A role that is lent is not enough to erase somebody. */
export function assertMayErase(actor: Actor): void {
  if (holdsOwnRole(actor, 'administrator')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}

const ACCOUNTS = 'SELECT id FROM account WHERE person_id = $1';
const TODAY = `(entente_now() AT TIME ZONE 'Europe/Brussels')::date`;

const HINDERED = `
SELECT 'tasks' AS what, count(*)::int AS count, coalesce(array_agg(DISTINCT c.reference), '{}') AS names
FROM task t JOIN case_file c ON c.id = t.case_id WHERE t.done_at IS NULL AND t.holder_account_id IN (${ACCOUNTS})
UNION ALL
SELECT 'delegations', count(*)::int, '{}' FROM delegation
WHERE ended_at IS NULL AND until_day >= ${TODAY} AND $1 IN (delegator_person_id, delegate_person_id)
UNION ALL
SELECT 'assessments', count(*)::int, coalesce(array_agg(DISTINCT c.reference), '{}')
FROM assessor s JOIN assessment r ON r.id = s.assessment_id JOIN case_file c ON c.id = r.action_id
WHERE s.person_id = $1 AND s.submitted_at IS NULL AND s.ended_at IS NULL AND r.settled_at IS NULL
UNION ALL
SELECT 'proposals', (SELECT count(*) FROM envelope_change WHERE state = 'open' AND proposed_person = $1)::int
  + (SELECT count(*) FROM bank_account WHERE state = 'proposed' AND proposed_person = $1)::int
  + (SELECT count(*) FROM definition_draft WHERE state = 'proposed' AND proposed_by IN (${ACCOUNTS}))::int
  + (SELECT count(*) FROM person_erasure WHERE state = 'open' AND proposed_person = $1)::int, '{}'
UNION ALL
SELECT 'focal_points', count(*)::int, coalesce(array_agg(DISTINCT o.name), '{}')
FROM focal_point f JOIN organisation o ON o.id = f.organisation_id
WHERE (f.until_day IS NULL OR f.until_day >= ${TODAY})
  AND (f.contact_id IN (SELECT contacts_of_person($1)) OR f.deputy_id IN (SELECT contacts_of_person($1)))
UNION ALL
SELECT 'last_administrator', (NOT EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
  WHERE r.role = 'administrator' AND r.ended_at IS NULL AND a.disabled_at IS NULL AND a.person_id <> $1))::int, '{}'`;

/** Empty when nothing does. */
export async function hindrancesOf(transaction: Transaction, personId: string): Promise<readonly Hindered[]> {
  const rows = await transaction.run<Hindered & Record<string, unknown>>('erasure_hindered', HINDERED, [
    personId,
  ]);
  return rows.filter(({ count }) => count > 0);
}

export async function assertUnhindered(transaction: Transaction, personId: string): Promise<void> {
  const hindered = await hindrancesOf(transaction, personId);
  if (hindered.length === 0) return;
  throw new Problem(
    'state_conflict',
    hindered.map(({ what, count }) => ({ code: `erasure.hindered.${what}`, params: { count } })),
  );
}
