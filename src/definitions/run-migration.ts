/**
 * Takes cases over, each in a transaction of its own that also settles its row: a process that dies leaves a case
 * either as it was and pending, or gone over and settled, and whoever comes next goes on from there.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Migrated, migrateCase } from '../cases/migrate-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';

/** Looked up at once. */
const BATCH = 20;

/** After so many tries a case is left where it is, and said to have failed. */
const MOST_ATTEMPTS = 5;

const migration = systemActor('migration');

interface PendingCase {
  readonly migrationId: string;
  readonly definitionId: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly outsideMayChange: boolean;
  readonly accountId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly subject: string;
}

/** Takes up to a batch of cases over; answers how many it looked at, 0 when nothing is to be done. */
export async function migrationRound(
  runtime: CaseRuntime,
  onError: (error: Error) => void = () => undefined,
): Promise<number> {
  const pending = await runtime.database.asActor(migration, (transaction) =>
    transaction.run<PendingCase>('migration_pending', PENDING, [BATCH]),
  );
  for (const one of pending) {
    try {
      await migrateOne(runtime, one);
    } catch (error) {
      onError(error as Error);
      await putOff(runtime, one);
    }
  }
  if (pending.length > 0) runtime.wakeOutbox();
  await runtime.database.asActor(migration, (transaction) => transaction.run('migration_finish', FINISH));
  return pending.length;
}

async function migrateOne(runtime: CaseRuntime, one: PendingCase): Promise<void> {
  await runtime.database.asActor(
    migration,
    async (transaction) => {
      if (!(await isStillPending(transaction, one))) return;
      const migrated = await migrateCase(runtime, transaction, {
        subject: one.subject,
        caseId: one.caseId,
        definitionId: one.definitionId,
        wanted: { stages: one.stages, outsideMayChange: one.outsideMayChange },
        by: { accountId: one.accountId, personId: one.personId },
        migrationId: one.migrationId,
      });
      await settle(transaction, one, migrated);
    },
    { lockCase: one.caseId },
  );
}

/** Another process may have taken it over while this one waited for the case. */
async function isStillPending(transaction: Transaction, one: PendingCase): Promise<boolean> {
  const [row] = await transaction.run<{ state: string }>(
    'migration_case_lock',
    'SELECT state FROM definition_migration_case WHERE migration_id = $1 AND case_id = $2 FOR UPDATE',
    [one.migrationId, one.caseId],
  );
  return row?.state === 'pending';
}

async function settle(transaction: Transaction, one: PendingCase, migrated: Migrated): Promise<void> {
  const obstacles = migrated.ok
    ? []
    : migrated.why === 'obstacles'
      ? migrated.obstacles
      : [{ code: migrated.why, params: {} }];
  await transaction.run(
    'migration_case_settle',
    `UPDATE definition_migration_case SET state = $3, stage = $4, obstacles = $5, attempts = attempts + 1, settled_at = entente_now()
     WHERE migration_id = $1 AND case_id = $2`,
    [
      one.migrationId,
      one.caseId,
      migrated.ok ? 'migrated' : 'stayed',
      migrated.ok ? migrated.stage : null,
      JSON.stringify(obstacles),
    ],
  );
}

/** Tried again a while later, with longer and longer pauses. */
async function putOff(runtime: CaseRuntime, one: PendingCase): Promise<void> {
  await runtime.database.asActor(migration, (transaction) =>
    transaction.run('migration_case_put_off', PUT_OFF, [one.migrationId, one.caseId, MOST_ATTEMPTS]),
  );
}

const PENDING = `
SELECT m.id AS "migrationId", m.definition_id AS "definitionId", m.stages, m.outside_may_change AS "outsideMayChange",
  a.id AS "accountId", a.person_id AS "personId", c.id AS "caseId", c.subject
FROM definition_migration m JOIN definition_migration_case p ON p.migration_id = m.id AND p.state = 'pending'
  JOIN case_file c ON c.id = p.case_id JOIN account a ON a.id = m.started_by
WHERE m.finished_at IS NULL AND p.not_before <= entente_now() ORDER BY m.started_at, c.reference LIMIT $1`;

const PUT_OFF = `
UPDATE definition_migration_case SET attempts = attempts + 1,
  not_before = entente_now() + least(300, 2 ^ attempts) * interval '1 second',
  state = CASE WHEN attempts + 1 >= $3 THEN 'failed' ELSE state END,
  obstacles = CASE WHEN attempts + 1 >= $3 THEN '[{"code": "fault", "params": {}}]'::jsonb ELSE obstacles END,
  settled_at = CASE WHEN attempts + 1 >= $3 THEN entente_now() END
WHERE migration_id = $1 AND case_id = $2 AND state = 'pending'`;

const FINISH = `
UPDATE definition_migration m SET finished_at = entente_now()
WHERE m.finished_at IS NULL
  AND NOT EXISTS (SELECT FROM definition_migration_case p WHERE p.migration_id = m.id AND p.state = 'pending')`;
