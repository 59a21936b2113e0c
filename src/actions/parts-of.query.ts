/** The parts of co-applicants, as far as the reader may see them. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';

export interface Part {
  readonly organisationId: string;
  readonly organisation: string;
  /** Whether it is the reader's own party's. */
  readonly own: boolean;
  readonly tasks: string;
  readonly ownShareCents: number | null;
  readonly version: number;
  readonly signature: { readonly by: string | null; readonly at: string } | null;
}

interface Row {
  readonly organisation_id: string;
  readonly name: string;
  readonly tasks: string;
  readonly own_share_cents: string | null;
  readonly version: number;
  readonly signed_at: Date | null;
  readonly signed_name: string | null;
}

/** By name; empty where none was asked for. A co-applicant reads its own alone. */
export async function partsOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
): Promise<readonly Part[]> {
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'action_parts',
      `SELECT p.organisation_id, o.name, p.tasks, p.own_share_cents, p.version, p.signed_at, s.name AS signed_name
       FROM action_part p JOIN organisation o ON o.id = p.organisation_id LEFT JOIN person s ON s.id = p.signed_by
       WHERE p.action_id = $1 ORDER BY o.name, o.id`,
      [actionId],
    ),
  );
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    organisation: row.name,
    own: row.organisation_id === actor.organisationId,
    tasks: row.tasks,
    ownShareCents: row.own_share_cents === null ? null : Number(row.own_share_cents),
    version: row.version,
    signature: row.signed_at ? { by: row.signed_name, at: row.signed_at.toISOString() } : null,
  }));
}
