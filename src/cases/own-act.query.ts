/** Whether an actor has just done what they ask for again: a double click is answered like the first. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/**
 * The event of this account's own transition on the case at or after `since` (ISO, UTC), or, without it, where it is the
 * last thing that anybody did there; null when there is none.
 */
export async function ownActSince(
  transaction: Transaction,
  actor: PersonActor,
  act: {
    readonly caseId: string;
    readonly transition: string;
    readonly visa: string | null;
    readonly since: string | null;
  },
): Promise<string | null> {
  const rows = await transaction.run<{ id: string; visas: { code: string; instance: string }[] }>(
    'own_act_since',
    `SELECT e.id, e.body->'data'->'visas' AS visas FROM audit_event e
     WHERE e.case_id = $1 AND e.chain = $1::uuid::text AND e.account_id = $2 AND e.kind = 'case_advanced' AND ($3::timestamptz IS NULL AND NOT EXISTS (SELECT FROM audit_event l WHERE l.chain = e.chain AND l.seq > e.seq
         AND l.kind = 'case_advanced' AND l.account_id IS NOT NULL) OR e.at >= $3)
       AND e.body->'data'->>'transition' = $4 ORDER BY e.seq DESC`,
    [act.caseId, actor.accountId, act.since, act.transition],
  );
  const same = rows.find((row) => act.visa === null || row.visas.some((visa) => nameOf(visa) === act.visa));
  return same?.id ?? null;
}

function nameOf({ code, instance }: { code: string; instance: string }): string {
  return instance === '' ? code : `${code}:${instance}`;
}
