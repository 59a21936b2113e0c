/** What was achieved and what comes next, action by action, as far as the actor may see. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';

export interface Achieved {
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
  /** The last day that the accepted report is about. */
  readonly periodTo: string;
  readonly words: string;
}

export interface Ahead {
  readonly actionId: string;
  readonly reference: string;
  readonly milestone: string;
  /** Calendar day; a month's last. */
  readonly on: string;
}

export interface TrackRecord {
  /** The newest accepted report of each action, the newest first. */
  readonly achieved: readonly Achieved[];
  /** Milestones of the next twelve months that no accepted report calls done, the next first. */
  readonly ahead: readonly Ahead[];
  readonly milestonesDone: number;
  readonly milestonesLate: number;
}

/** Of the actions named. */
export async function trackRecord(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionIds: readonly string[],
): Promise<TrackRecord> {
  const [row] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<TrackRecord>('results_track_record', TRACK_RECORD, [actionIds]),
  );
  return row ?? { achieved: [], ahead: [], milestonesDone: 0, milestonesLate: 0 };
}

/** The latest accepted report that speaks of a milestone says how it stands. */
const TRACK_RECORD = `
  WITH accepted AS (
    SELECT r.id, r.action_id, r.number, r.period_to, r.achievements FROM report r JOIN case_file rc ON rc.id = r.id
    WHERE rc.stage = 'accepted' AND r.action_id = ANY ($1::uuid[])
  ), state AS (
    SELECT DISTINCT ON (r.action_id, k.position) r.action_id, k.position, k.state
    FROM accepted r JOIN report_milestone k ON k.report_id = r.id ORDER BY r.action_id, k.position, r.number DESC
  ), planned AS (
    SELECT m.action_id, m.title, (a.starts_on + make_interval(months => m.due_month) - interval '1 day')::date AS day, s.state, c.reference
    FROM milestone m JOIN action a ON a.id = m.action_id JOIN case_file c ON c.id = a.id
      LEFT JOIN state s ON s.action_id = m.action_id AND s.position = m.position
    WHERE m.action_id = ANY ($1::uuid[]) AND c.closed_at IS NULL AND c.outside_stage IN ('implementation', 'contracting', 'suspended')
  ), today AS (SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS day)
  SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('actionId', n.action_id, 'reference', c.reference, 'title', c.title,
      'periodTo', n.period_to, 'words', n.achievements) ORDER BY n.period_to DESC, c.reference)
    FROM (SELECT DISTINCT ON (action_id) * FROM accepted WHERE achievements <> '' ORDER BY action_id, number DESC) n
      JOIN case_file c ON c.id = n.action_id), '[]') AS achieved,
    coalesce((SELECT jsonb_agg(jsonb_build_object('actionId', p.action_id, 'reference', p.reference, 'milestone', p.title, 'on', p.day)
      ORDER BY p.day, p.reference) FROM planned p, today t
      WHERE p.state IS DISTINCT FROM 'done' AND p.day BETWEEN t.day AND t.day + 365), '[]') AS ahead,
    (SELECT count(*)::int FROM state WHERE state = 'done') AS "milestonesDone",
    (SELECT count(*)::int FROM state WHERE state = 'late') AS "milestonesLate"`;
