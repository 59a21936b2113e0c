/** How far the clocks of a calendar are taken over to its newest version, and which due dates moved with it. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { assertMayChangeCalendars } from '../reference/calendar-change.js';
import type { Label } from '../workflow/index.js';

export interface RecalculationProgress {
  readonly version: string;
  /** Running clocks on older versions when the newest was made. */
  readonly total: number;
  /** Those still on older versions. */
  readonly pending: number;
  /** Cases that could not be taken over yet; they are tried again. */
  readonly troubled: number;
  /** Dates that moved, by reference; the first of them. */
  readonly moved: readonly DateMoved[];
  readonly movedCount: number;
}

export interface DateMoved {
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly clock: Label;
  /** Days in the clock's zone. */
  readonly from: string | null;
  readonly to: string;
}

/** As many are listed; all are counted. */
const LISTED = 100;

/** Null for a calendar that there is not; for administrators alone. */
export async function recalculationOf(
  database: Database,
  actor: PersonActor,
  code: string,
): Promise<RecalculationProgress | null> {
  assertMayChangeCalendars(actor);
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<Omit<RecalculationProgress, 'moved'>>(
      'recalculation_progress',
      PROGRESS,
      [code],
    );
    if (!row) return null;
    const moved = await transaction.run<Omit<DateMoved, 'clock'> & { code: string; label: Label | null }>(
      'recalculation_moved',
      MOVED,
      [code, row.version, LISTED],
    );
    return {
      ...row,
      total: Math.max(row.total, row.pending),
      moved: moved.map(({ code: clock, label, ...one }) => ({ ...one, clock: label ?? { en: clock } })),
    };
  });
}

const PROGRESS = `
SELECT v.version, v.clocks AS total,
  (SELECT count(*)::int FROM clock k WHERE k.calendar = v.code AND k.stopped_at IS NULL AND k.calendar_version <> v.version) AS pending,
  (SELECT count(*)::int FROM calendar_trouble t WHERE t.calendar = v.code) AS troubled,
  (SELECT count(*)::int FROM calendar_move m WHERE m.calendar = v.code AND m.version = v.version) AS "movedCount"
FROM calendar_version v WHERE v.code = $1 ORDER BY v.seq DESC LIMIT 1`;

const MOVED = `
SELECT c.id AS "caseId", c.subject, c.reference, c.title, m.clock AS code, m.from_day::text AS "from", m.to_day::text AS "to",
  (SELECT k->'label' FROM jsonb_array_elements(d.body->'clocks') k WHERE k->>'code' = m.clock LIMIT 1) AS label
FROM calendar_move m JOIN case_file c ON c.id = m.case_id JOIN workflow_definition d ON d.id = c.definition_id
WHERE m.calendar = $1 AND m.version = $2 ORDER BY c.reference, m.clock LIMIT $3`;
