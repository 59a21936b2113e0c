/**
 * Compares the ladder of every running clock with its rows, for a database that was restored or repaired by hand: what
 * nothing asks for any more is void, what is missing is written again. The queue holds no reminder, so wiping it loses none.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { planKept } from '../cases/clock-rows.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { tasksWanted } from '../workflow/index.js';

export interface Reconciled {
  /** Cases looked at. */
  readonly cases: number;
  /** Reminders that were void without saying so. */
  readonly voided: number;
  /** Reminders that were missing. */
  readonly written: number;
}

const BATCH = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const actor = systemActor('delivery');

/**
 * Looks in batches and without locks; mends one case at a time, under its lock. May run beside everything else. A case that
 * cannot be mended stands in nobody's way: all others are, before it is told as an error.
 */
export async function reconcileReminders(runtime: CaseRuntime, stopping?: AbortSignal): Promise<Reconciled> {
  const ladders = JSON.stringify(await laddersOf(runtime));
  let [cases, voided, written] = [0, 0, 0];
  const troubles: string[] = [];
  for (let after = FIRST; !stopping?.aborted; ) {
    const batch = await runtime.database.asActor(actor, (transaction) =>
      transaction.run<Looked>('reminders_differ', DIFFERENT, [after, BATCH, ladders]),
    );
    const last = batch.at(-1);
    if (!last) break;
    for (const one of batch.filter(({ differs }) => differs)) {
      try {
        const mended = await runtime.database.asActor(
          actor,
          (transaction) => mend(runtime, transaction, one),
          {
            lockCase: one.id,
          },
        );
        voided += mended.voided;
        written += mended.written;
      } catch (error) {
        troubles.push(`${one.id}: ${(error as Error).message}`);
      }
    }
    cases += batch.length;
    after = last.id;
  }
  if (troubles.length > 0)
    throw new Error(
      `The reminders of ${troubles.length} cases could not be reconciled, first ${troubles[0]}`,
    );
  return { cases, voided, written };
}

interface Looked extends Record<string, unknown> {
  readonly id: string;
  readonly subject: string;
  readonly differs: boolean;
}

interface LadderRung {
  readonly definition: string;
  readonly clock: string;
  readonly kind: 'reminder' | 'timeout';
  readonly code: string;
}

async function laddersOf(runtime: CaseRuntime): Promise<readonly LadderRung[]> {
  return runtime.database.asActor(actor, async (transaction) => {
    const known = await transaction.run<{ id: string }>(
      'definitions_all',
      "SELECT id FROM workflow_definition WHERE status <> 'draft'",
    );
    const rungs: LadderRung[] = [];
    for (const { id: definition } of known) {
      for (const clock of (await runtime.definitions.pinned(definition, transaction)).clocks) {
        const common = { definition, clock: clock.code };
        for (const { code } of clock.reminders) rungs.push({ ...common, kind: 'reminder', code });
        if (clock.timeout) rungs.push({ ...common, kind: 'timeout', code: clock.timeout });
      }
    }
    return rungs;
  });
}

/** A row of a ladder that was renewed, or went on into another stage, stands for nothing: its successor does. */
const SUCCEEDED = `('stage_moved', 'reassigned', 'delegated')`;

const DIFFERENT = `
WITH batch AS (
  SELECT id, subject, visit, definition_id FROM case_file WHERE id > $1 ORDER BY id LIMIT $2
), ladder AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($3) AS t (definition uuid, clock text, kind text, code text)
)
SELECT b.id, b.subject, EXISTS (
    SELECT FROM reminder r WHERE r.case_id = b.id AND r.state = 'pending' AND NOT EXISTS (
      SELECT FROM clock k WHERE k.case_id = r.case_id AND k.id = r.clock_id AND k.version = r.clock_version
        AND k.stopped_at IS NULL AND k.due_at IS NOT NULL AND r.visit = b.visit)
  ) OR EXISTS (
    SELECT FROM clock k JOIN ladder l ON l.definition = b.definition_id AND l.clock = k.code
    WHERE k.case_id = b.id AND k.stopped_at IS NULL AND k.due_at IS NOT NULL AND NOT k.pauses @? '$[last] ? (@.to == null)' AND NOT EXISTS (
      SELECT FROM reminder r WHERE r.case_id = k.case_id AND r.clock_id = k.id AND r.clock_version = k.version
        AND r.kind = l.kind AND r.code = l.code AND coalesce(r.why, '') NOT IN ${SUCCEEDED})
  ) AS differs
FROM batch b ORDER BY b.id`;

async function mend(
  runtime: CaseRuntime,
  transaction: Transaction,
  { id, subject }: Looked,
): Promise<{ readonly voided: number; readonly written: number }> {
  const loaded = await loadCase(runtime, transaction, subject, id);
  if (!loaded) return { voided: 0, written: 0 };
  const stray = await transaction.run('reminders_void_stray', VOID_STRAY, [id, loaded.state.visit]);
  const missing = await missingOn(runtime, transaction, loaded);
  if (missing.length > 0)
    await transaction.run('reminders_write_missing', WRITE_MISSING, [id, JSON.stringify(missing)]);
  return { voided: stray.length, written: missing.length };
}

/** Rungs whose hour came, or comes, after the ladder was written, and of which there is no row; a time-out comes in any case. */
async function missingOn(runtime: CaseRuntime, transaction: Transaction, loaded: LoadedCase) {
  const standing = await transaction.run<Standing>('reminders_standing', STANDING, [loaded.id]);
  const readersOf = await runtime.readers.of(transaction, tasksWanted(loaded.definition, loaded.state));
  return loaded.clocks
    .filter((row) => row.state.stoppedAt === null && row.dueAt !== null)
    .flatMap((row) => {
      const known = standing.find((one) => one.id === row.id);
      const at = (known?.ladderAt ?? new Date(row.state.startedAt)).toISOString();
      const context = { at, visit: loaded.state.visit, calendarFor: runtime.calendarFor, readersOf };
      return planKept(loaded.definition, [row], context)
        .filter((rung) => rung.kind === 'timeout' || rung.fire_at > at)
        .filter((rung) => !known?.rungs.includes(`${rung.kind} ${rung.code}`))
        .map((rung) => ({ ...rung, planned_at: at }));
    });
}

interface Standing {
  readonly id: string;
  readonly ladderAt: Date;
  readonly rungs: readonly string[];
}

const STANDING = `
SELECT k.id, k.ladder_at AS "ladderAt", ARRAY(
    SELECT r.kind || ' ' || r.code FROM reminder r
    WHERE r.case_id = k.case_id AND r.clock_id = k.id AND r.clock_version = k.version
      AND coalesce(r.why, '') NOT IN ${SUCCEEDED}) AS rungs
FROM clock k WHERE k.case_id = $1 AND k.stopped_at IS NULL`;

const VOID_STRAY = `
UPDATE reminder r SET state = 'void', why = 'stale', settled_at = entente_now()
WHERE r.case_id = $1 AND r.state = 'pending' AND NOT EXISTS (
  SELECT FROM clock k WHERE k.case_id = r.case_id AND k.id = r.clock_id AND k.version = r.clock_version
    AND k.stopped_at IS NULL AND k.due_at IS NOT NULL AND r.visit = $2)
RETURNING 1`;

const WRITE_MISSING = `
INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at, why)
SELECT id, $1, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at, 'missing'
FROM jsonb_to_recordset($2) AS t (id uuid, clock_id uuid, clock_version integer, visit integer, code text, kind text, addressee text,
  fire_at timestamptz, planned_at timestamptz)`;
