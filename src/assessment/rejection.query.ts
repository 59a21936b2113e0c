/** Why an action was rejected: what its lead is told, without the names of those who voted. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';

const REJECTED = ['rejected', 'redress', 'rejection_final'];

/** Null while it is not rejected, and for everybody but the facility and the lead. */
export async function rejectionReasons(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
  file: { readonly stage: { readonly code: string }; readonly organisationId: string | null },
): Promise<readonly string[] | null> {
  const theirs = isInside(actor) || file.organisationId === actor.organisationId;
  if (!theirs || !REJECTED.includes(file.stage.code)) return null;
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{ reason: string }>('rejection_reasons', 'SELECT rejection_reasons($1) AS reason', [
      actionId,
    ]),
  );
  return rows.map((row) => row.reason);
}
