/**
 * Compares the ladder of every running clock with its rows, for a database that was restored or repaired by hand: what
 * nothing asks for any more is void, what is missing is written again. The queue holds no reminder, so wiping it loses none.
 * What waits for a day that its reader has off by now is looked at earlier: a reader's calendar may be another than the one
 * that the clock counts by, and then nothing is recalculated when it changes.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { planKept, type ReminderRow } from '../cases/clock-rows.js';
import { type ClockRow, loadCase } from '../cases/load-case.js';
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
  /** Reminders that are looked at earlier, because their day has become a day off. */
  readonly moved: number;
}

const BATCH = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const actor = systemActor('reminders');

/**
 * Looks in batches and without locks; mends one case at a time, under its lock. May run beside everything else. A case that
 * cannot be mended stands in nobody's way: all others are, before it is told as an error.
 */
export async function reconcileReminders(runtime: CaseRuntime, stopping?: AbortSignal): Promise<Reconciled> {
  const ladders = JSON.stringify(await laddersOf(runtime));
  let [cases, voided, written, moved] = [0, 0, 0, 0];
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
        moved += mended.moved;
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
  return { cases, voided, written, moved };
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

/** Days ahead that a later version of a calendar took from those that are worked, and since when; nearly always none. */
const NEWLY_OFF = `newly_off AS MATERIALIZED (
  SELECT v.zone, v.made_at, off.day::date AS day
  FROM (SELECT zone, made_at, body, lag(body) OVER (PARTITION BY code ORDER BY seq) AS before FROM calendar_version) v
  CROSS JOIN LATERAL (
    SELECT jsonb_object_keys(v.body->'holidays') AS day
    EXCEPT SELECT jsonb_object_keys(v.before->'holidays')
    UNION (SELECT jsonb_array_elements_text(v.before->'workdays') EXCEPT SELECT jsonb_array_elements_text(v.body->'workdays'))
  ) off
  WHERE v.before IS NOT NULL AND off.day::date >= entente_now()::date - 1
)`;

const DIFFERENT = `
WITH batch AS (
  SELECT id, subject, visit, definition_id FROM case_file WHERE id > $1 ORDER BY id LIMIT $2
), ladder AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($3) AS t (definition uuid, clock text, kind text, code text)
), ${NEWLY_OFF}
SELECT b.id, b.subject, EXISTS (
    SELECT FROM reminder r WHERE r.case_id = b.id AND r.state = 'pending' AND NOT EXISTS (
      SELECT FROM clock k WHERE k.case_id = r.case_id AND k.id = r.clock_id AND k.version = r.clock_version
        AND k.stopped_at IS NULL AND k.due_at IS NOT NULL AND r.visit = b.visit)
  ) OR EXISTS (
    SELECT FROM clock k JOIN ladder l ON l.definition = b.definition_id AND l.clock = k.code
    WHERE k.case_id = b.id AND k.stopped_at IS NULL AND k.due_at IS NOT NULL AND NOT k.pauses @? '$[last] ? (@.to == null)' AND NOT EXISTS (
      SELECT FROM reminder r WHERE r.case_id = k.case_id AND r.clock_id = k.id AND r.clock_version = k.version
        AND r.kind = l.kind AND r.code = l.code AND coalesce(r.why, '') NOT IN ${SUCCEEDED})
  ) OR EXISTS (
    SELECT FROM reminder r JOIN newly_off n ON n.made_at > r.planned_at AND n.day = (r.fire_at AT TIME ZONE n.zone)::date
    WHERE r.case_id = b.id AND r.state = 'pending' AND r.kind = 'reminder'
  ) AS differs
FROM batch b ORDER BY b.id`;

async function mend(
  runtime: CaseRuntime,
  transaction: Transaction,
  { id, subject }: Looked,
): Promise<Omit<Reconciled, 'cases'>> {
  const loaded = await loadCase(runtime, transaction, subject, id);
  if (!loaded) return { voided: 0, written: 0, moved: 0 };
  const stray = await transaction.run('reminders_void_stray', VOID_STRAY, [id, loaded.state.visit]);
  const standing = await transaction.run<Standing>('reminders_standing', STANDING, [id]);
  const ladderAt = (row: ClockRow) => standing.find((one) => one.id === row.id)?.ladderAt.toISOString();
  const readersOf = await runtime.readers.of(transaction, tasksWanted(loaded.definition, loaded.state));
  const laddersFrom = (from: (row: ClockRow) => string | undefined) =>
    loaded.clocks
      .filter((row) => row.state.stoppedAt === null && row.dueAt !== null)
      .flatMap((row) => {
        const at = from(row) ?? row.state.startedAt;
        const { calendarFor } = runtime;
        const context = { at, visit: loaded.state.visit, calendarFor, readersOf };
        return planKept(loaded.definition, [row], context).map((rung) => ({ ...rung, planned_at: at }));
      });
  const missing = laddersFrom(ladderAt).filter((rung) => isMissing(rung, standing));
  const earlier = await transaction.run('reminders_look_earlier', LOOK_EARLIER, [
    id,
    JSON.stringify(laddersFrom(() => loaded.now)),
  ]);
  if (missing.length > 0)
    await transaction.run('reminders_write_missing', WRITE_MISSING, [id, JSON.stringify(missing)]);
  return { voided: stray.length, written: missing.length, moved: earlier.length };
}

/** Its hour came, or comes, after the ladder was written, and there is no row of it; a time-out comes in any case. */
function isMissing(
  rung: ReminderRow & { readonly planned_at: string },
  standing: readonly Standing[],
): boolean {
  const known = standing.find((one) => one.id === rung.clock_id);
  return (
    (rung.kind === 'timeout' || rung.fire_at > rung.planned_at) &&
    !known?.rungs.includes(`${rung.kind} ${rung.code}`)
  );
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

/**
 * What waits for a day that is off by now: never later, and back to an hour that has passed only where that hour was not
 * known to be it. Looked at too early, a row is put off again; too late, its next rung may have overtaken it.
 */
const LOOK_EARLIER = `
WITH ${NEWLY_OFF}
UPDATE reminder r SET fire_at = t.fire_at
FROM jsonb_to_recordset($2) AS t (clock_id uuid, clock_version integer, code text, kind text, fire_at timestamptz)
WHERE r.case_id = $1 AND r.state = 'pending' AND r.kind = 'reminder' AND t.kind = r.kind AND t.code = r.code
  AND t.clock_id = r.clock_id AND t.clock_version = r.clock_version AND t.fire_at < r.fire_at
  AND EXISTS (SELECT FROM newly_off n WHERE n.made_at > r.planned_at AND n.day = (r.fire_at AT TIME ZONE n.zone)::date
    AND (t.fire_at > (SELECT entente_now()) OR n.made_at > t.fire_at))
RETURNING 1`;

const WRITE_MISSING = `
INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at, why)
SELECT id, $1, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at, 'missing'
FROM jsonb_to_recordset($2) AS t (id uuid, clock_id uuid, clock_version integer, visit integer, code text, kind text, addressee text,
  fire_at timestamptz, planned_at timestamptz)`;
