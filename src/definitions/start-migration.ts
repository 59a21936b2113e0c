import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { migrationTarget } from './dry-run.query.js';
import { assertMayPublish } from './may-publish.js';
import { checkedMigration } from './migration-wanted.js';

/** More at once than a form or a program would name one by one. */
const MAX_NAMED = 1_000;

export interface MigrationAsked {
  /** The version that cases are to go over to. */
  readonly id: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly outsideMayChange: boolean;
  /** Which cases; left out, all that run on other versions of the same workflow. */
  readonly cases?: readonly string[];
}

/**
 * Starts taking cases over, one by one, in the background; those that cannot land stay and finish on their version.
 * Refuses with 403 who is no administrator, with 409 while another migration of the workflow is under way or when
 * there is nothing to take over, with 422 a stage that is not there or is an end.
 */
export async function startMigration(
  runtime: CaseRuntime,
  actor: PersonActor,
  asked: MigrationAsked,
): Promise<{ readonly id: string; readonly total: number }> {
  assertMayPublish(actor);
  const checks = new FieldChecks();
  const named = asked.cases === undefined ? null : checks.list('cases', asked.cases, MAX_NAMED);
  const cases = named?.map((id, index) => checks.id(`cases/${index}`, id)) ?? null;
  if (cases?.length === 0) checks.add('cases', 'missing');
  checks.done();
  return runtime.database.asActor(actor, async (transaction) => {
    const to = await migrationTarget(transaction, asked.id);
    const wanted = checkedMigration(to.definition, asked);
    // A statement of its own, so that the next one sees what the last holder started.
    await transaction.run(
      'migration_lock',
      `SELECT pg_advisory_xact_lock(hashtextextended('definitions:migrate:' || $1, 0))::text AS locked`,
      [to.code],
    );
    const [other] = await transaction.run<{ id: string }>('migration_under_way', UNDER_WAY, [to.code]);
    if (other) throw new Problem('state_conflict', [{ code: 'definitions.migration_under_way' }]);
    const id = newId();
    await transaction.run(
      'migration_start',
      `INSERT INTO definition_migration (id, definition_id, stages, outside_may_change, started_by) VALUES ($1, $2, $3, $4, $5)`,
      [id, to.id, JSON.stringify(wanted.stages), wanted.outsideMayChange, actor.accountId],
    );
    const taken = await transaction.run('migration_cases', TAKE, [id, to.code, to.id, cases]);
    if (taken.length === 0) throw new Problem('state_conflict', [{ code: 'definitions.nothing_to_migrate' }]);
    await recordEvent(transaction, actor, {
      kind: 'definition_migration_started',
      data: {
        migration: id,
        definition: to.id,
        code: to.code,
        version: to.version,
        cases: taken.length,
        ...wanted,
      },
    });
    return { id, total: taken.length };
  });
}

const UNDER_WAY = `
SELECT m.id FROM definition_migration m JOIN workflow_definition d ON d.id = m.definition_id
WHERE d.code = $1 AND m.finished_at IS NULL LIMIT 1`;

const TAKE = `
INSERT INTO definition_migration_case (migration_id, case_id)
SELECT $1, c.id FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id
WHERE c.closed_at IS NULL AND d.code = $2 AND d.id <> $3 AND ($4::uuid[] IS NULL OR c.id = ANY ($4))
RETURNING 1`;
