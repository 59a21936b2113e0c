/** A partnership over the years: priorities in their versions, reviews as they were, renewals, suspensions. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Priority } from './priorities.js';
import type { FollowUp } from './review-conclusions.js';
import type { MoneyFigures, ReviewFigures } from './scoreboard.js';

export interface PrioritiesVersion {
  readonly version: number;
  /** `review`: set while a review was open; `renewal`: carried over into a new period. */
  readonly cause: 'entered' | 'review' | 'renewal';
  /** ISO instant, UTC. */
  readonly setAt: string;
  readonly priorities: readonly Priority[];
}

export interface ReviewInFull {
  readonly number: number;
  /** ISO instant, UTC. */
  readonly openedAt: string;
  readonly openedBy: 'facility' | 'partner' | 'anniversary';
  /** Calendar days, both included. */
  readonly periodFrom: string;
  readonly periodTo: string;
  /** As they were on the day on which it was opened. */
  readonly figures: ReviewFigures;
  /** Null to outsiders. */
  readonly money: MoneyFigures | null;
  /** The other side's stands here once both are in, or the review is concluded. */
  readonly assessments: readonly {
    readonly side: 'facility' | 'partner';
    readonly words: string;
    readonly writtenAt: string;
  }[];
  /** Null to outsiders until it is concluded. */
  readonly conclusions: string | null;
  readonly followUps: readonly (FollowUp & { readonly doneOn: string | null })[];
  readonly outcome: 'continued' | 'renewed' | 'suspended' | 'closed' | null;
  readonly concludedAt: string | null;
}

export interface PartnershipHistory {
  /** The last agreed day; null: none was agreed. */
  readonly validUntil: string | null;
  /** The newest first. */
  readonly priorities: readonly PrioritiesVersion[];
  /** The newest first; none for who takes no part in them. */
  readonly reviews: readonly ReviewInFull[];
  /** The oldest first; calendar days. */
  readonly renewals: readonly { readonly renewedOn: string; readonly validUntil: string }[];
  /** The oldest first; instants, null where it is not known since when, or it lasts. */
  readonly suspensions: readonly { readonly beganAt: string | null; readonly endedAt: string | null }[];
}

/** Null when there is none for this actor. */
export async function partnershipHistory(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<PartnershipHistory | null> {
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<PartnershipHistory>('partnership_history', HISTORY, [id]);
    return row ? { ...row, reviews: await reviewsOf(transaction, actor, id) } : null;
  });
}

/** The figures since the last review, or the signature, up to today: what the next one would fix. */
export async function figuresNow(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<{
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly figures: ReviewFigures;
  readonly money: MoneyFigures | null;
} | null> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{
      periodFrom: string;
      periodTo: string;
      figures: ReviewFigures | null;
      money: MoneyFigures | null;
    }>(
      'partnership_figures_now',
      `SELECT d.since::text AS "periodFrom", d.today::text AS "periodTo", partnership_figures(p.id, d.since, d.today) AS figures,
         partnership_money_figures(p.id, d.since, d.today) AS money
       FROM partnership p, LATERAL (SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS today) t,
         LATERAL (SELECT t.today, least(t.today, coalesce((SELECT max(r.period_to) + 1 FROM partnership_review r
           WHERE r.partnership_id = p.id), p.signed_earliest, t.today)) AS since) d
       WHERE p.id = $1`,
      [id],
    ),
  );
  return row?.figures ? { ...row, figures: row.figures } : null;
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instantOf = (column: string) => `to_char(${column}, ${UTC})`;

const HISTORY = `
  SELECT p.valid_until::text AS "validUntil",
    coalesce((SELECT jsonb_agg(jsonb_build_object('version', v.version, 'cause', v.cause, 'setAt', ${instantOf('v.set_at')},
      'priorities', coalesce((SELECT jsonb_agg(jsonb_build_object('words', o.words, 'pillar', o.pillar, 'theme', o.theme) ORDER BY o.position)
        FROM partnership_priority o WHERE o.partnership_id = v.partnership_id AND o.version = v.version), '[]')) ORDER BY v.version DESC)
      FROM partnership_priorities v WHERE v.partnership_id = p.id), '[]') AS priorities,
    coalesce((SELECT jsonb_agg(jsonb_build_object('renewedOn', n.renewed_on, 'validUntil', n.valid_until) ORDER BY n.number)
      FROM partnership_renewal n WHERE n.partnership_id = p.id), '[]') AS renewals,
    coalesce((SELECT jsonb_agg(jsonb_build_object('beganAt', ${instantOf('s.began_at')}, 'endedAt', ${instantOf('s.ended_at')}) ORDER BY s.number)
      FROM partnership_suspension s WHERE s.partnership_id = p.id), '[]') AS suspensions
  FROM partnership p WHERE p.id = $1`;

async function reviewsOf(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
): Promise<readonly ReviewInFull[]> {
  const rows = await transaction.run<ReviewInFull & { readonly conclusions: string }>(
    'partnership_reviews',
    `SELECT r.number, ${instantOf('r.opened_at')} AS "openedAt", r.opened_by AS "openedBy", r.period_from::text AS "periodFrom",
       r.period_to::text AS "periodTo", r.figures, m.figures AS money, r.outcome, ${instantOf('r.concluded_at')} AS "concludedAt",
       coalesce(n.words, '') AS conclusions,
       coalesce((SELECT jsonb_agg(jsonb_build_object('side', a.side, 'words', a.words, 'writtenAt', ${instantOf('a.written_at')}) ORDER BY a.side)
         FROM partnership_assessment a WHERE a.partnership_id = r.partnership_id AND a.number = r.number), '[]') AS assessments,
       coalesce((SELECT jsonb_agg(jsonb_build_object('words', f.words, 'side', f.side, 'dueOn', f.due_on, 'doneOn', f.done_on) ORDER BY f.position)
         FROM partnership_follow_up f WHERE f.partnership_id = r.partnership_id AND f.number = r.number), '[]') AS "followUps"
     FROM partnership_review r LEFT JOIN partnership_review_money m ON m.partnership_id = r.partnership_id AND m.number = r.number
       LEFT JOIN partnership_conclusions n ON n.partnership_id = r.partnership_id AND n.number = r.number
     WHERE r.partnership_id = $1 ORDER BY r.number DESC`,
    [id],
  );
  return rows.map((row) => ({
    ...row,
    conclusions: actor.view === 'outside' && row.concludedAt === null ? null : row.conclusions,
  }));
}
