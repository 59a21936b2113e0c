/** Migrations, how far they are, and what became of each case. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import type { Params, WorkflowDefinition } from '../workflow/index.js';
import { assertMayRead } from './may-publish.js';

export interface Migration {
  readonly id: string;
  readonly definitionId: string;
  readonly code: string;
  readonly version: number;
  readonly startedBy: string;
  /** ISO instants, UTC. */
  readonly startedAt: string;
  /** Null while it is under way. */
  readonly finishedAt: string | null;
  readonly total: number;
  readonly migrated: number;
  readonly stayed: number;
  readonly failed: number;
  readonly pending: number;
}

export interface MigratedCase {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly state: 'pending' | 'migrated' | 'stayed' | 'failed';
  /** Where it landed; null when it did not. */
  readonly stage: string | null;
  readonly obstacles: readonly { readonly code: string; readonly params: Params }[];
  /** The definition it runs on now, to word the reasons. */
  readonly definitionId: string;
}

interface Row extends Omit<Migration, 'startedAt' | 'finishedAt'> {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

const SELECT = `
SELECT m.id, m.definition_id AS "definitionId", d.code, d.version, coalesce(p.name, '') AS "startedBy",
  m.started_at AS "startedAt", m.finished_at AS "finishedAt", count(c.*)::int AS total,
  count(*) FILTER (WHERE c.state = 'migrated')::int AS migrated, count(*) FILTER (WHERE c.state = 'stayed')::int AS stayed,
  count(*) FILTER (WHERE c.state = 'failed')::int AS failed, count(*) FILTER (WHERE c.state = 'pending')::int AS pending
FROM definition_migration m JOIN workflow_definition d ON d.id = m.definition_id
  JOIN account a ON a.id = m.started_by JOIN person p ON p.id = a.person_id
  LEFT JOIN definition_migration_case c ON c.migration_id = m.id`;
const GROUP = 'GROUP BY m.id, d.id, p.id';

/** The last ten of a workflow, the newest first. */
export async function migrationsOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  code: string,
): Promise<readonly Migration[]> {
  assertMayRead(actor);
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'migration_list',
      `${SELECT} WHERE d.code = $1 ${GROUP} ORDER BY m.started_at DESC, m.id LIMIT 10`,
      [code],
    ),
  );
  return rows.map(migrationOf);
}

/** A migration with one page of its cases by reference; null when there is none. */
export async function migrationInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly id: string; readonly limit: number; readonly cursor?: string },
): Promise<{
  readonly migration: Migration;
  readonly definition: WorkflowDefinition;
  readonly cases: { readonly items: readonly MigratedCase[]; readonly next: string | null };
} | null> {
  assertMayRead(actor);
  if (!isId(wanted.id)) return null;
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  return runtime.database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<Row>('migration_one', `${SELECT} WHERE m.id = $1 ${GROUP}`, [
      wanted.id,
    ]);
    if (!row) return null;
    const cases = await transaction.run<MigratedCase>(
      'migration_cases_of',
      `SELECT c.id, c.subject, c.reference, c.title, p.state, p.stage, p.obstacles, c.definition_id AS "definitionId"
       FROM definition_migration_case p JOIN case_file c ON c.id = p.case_id
       WHERE p.migration_id = $1 AND ($2::text IS NULL OR c.reference > $2) ORDER BY c.reference LIMIT $3`,
      [wanted.id, after, wanted.limit + 1],
    );
    const items = cases.slice(0, wanted.limit);
    const last = items.at(-1);
    const definition = await runtime.definitions.pinned(row.definitionId, transaction);
    const next =
      cases.length > wanted.limit && last ? Buffer.from(last.reference).toString('base64url') : null;
    return { migration: migrationOf(row), definition, cases: { items, next } };
  });
}

function migrationOf(row: Row): Migration {
  return {
    ...row,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function readCursor(cursor: string): string {
  const reference = Buffer.from(cursor, 'base64url').toString();
  const isSound =
    reference.length > 0 && reference.length <= 60 && !/\p{Cc}|\p{Surrogate}|\uFFFD/u.test(reference);
  if (!isSound) throw invalidField('cursor', 'cursor_unknown');
  return reference;
}
