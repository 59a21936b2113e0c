/** What an organisation takes part in without being asked to decide: where each stands, and the next day that matters to it. */
import { TODAY } from '../actions/eligibility-input.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';

const PART_KINDS = ['action', 'technical_assistance', 'dialogue'] as const;

/** What happens on the next day. */
export type NextDate = 'reply' | 'meeting' | 'follow_up' | 'mission' | 'mission_end' | 'begin' | 'end';

export interface TakenPart {
  readonly id: string;
  readonly subject: (typeof PART_KINDS)[number];
  readonly reference: string;
  readonly title: string;
  /** As outsiders are shown it. */
  readonly stage: { readonly code: string; readonly label: Label; readonly over: boolean };
  /** Calendar day, from today on; null where none is ahead. */
  readonly next: { readonly what: NextDate; readonly day: string } | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly subject: TakenPart['subject'];
  readonly reference: string;
  readonly title: string;
  readonly definition_id: string;
  readonly stage: string;
  readonly next: TakenPart['next'];
}

/** Days of case `c` as far as the reader may see them; of a meeting the days where it is held. */
const DAYS = `
  SELECT 'meeting' AS what, d.starts_local::date AS day FROM dialogue d WHERE d.id = c.id AND c.outside_stage = 'scheduled'
  UNION ALL SELECT 'reply', d.reply_by FROM dialogue d WHERE d.id = c.id AND c.outside_stage = 'scheduled'
    AND EXISTS (SELECT FROM dialogue_contact k WHERE k.dialogue_id = d.id AND k.account_id = $2 AND k.answer IS NULL)
  UNION ALL SELECT 'follow_up', f.due_on FROM dialogue_follow_up f
    WHERE f.dialogue_id = c.id AND f.organisation_id = $1 AND f.state = 'OPEN'
  UNION ALL SELECT 'mission', l.starts_on FROM assistance_line l WHERE l.assistance_id = c.id AND l.kind = 'expert'
    AND l.agency_id = $1
  UNION ALL SELECT 'mission_end', l.ends_on FROM assistance_line l WHERE l.assistance_id = c.id AND l.kind = 'expert'
    AND l.agency_id = $1
  UNION ALL SELECT 'begin', a.starts_on FROM action a WHERE a.id = c.id AND a.kind = 'GRANT'
  UNION ALL SELECT 'end', (a.starts_on + make_interval(months => a.duration_months) - interval '1 day')::date
    FROM action a WHERE a.id = c.id AND a.kind = 'GRANT'`;

/** What runs first, by its next date; what has ended last. At most `limit`. */
export async function takingPart(
  runtime: CaseRuntime,
  actor: PersonActor,
  { limit, kinds = PART_KINDS }: { readonly limit: number; readonly kinds?: readonly TakenPart['subject'][] },
): Promise<readonly TakenPart[]> {
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      'taking_part',
      `SELECT c.id, c.subject, c.reference, c.title, c.definition_id, c.stage, n.next
       FROM case_access x JOIN case_file c ON c.id = x.case_id
         LEFT JOIN LATERAL (SELECT jsonb_build_object('what', t.what, 'day', t.day) AS next, t.day FROM (${DAYS}) AS t
           WHERE t.day >= ${TODAY} AND c.closed_at IS NULL ORDER BY t.day, t.what LIMIT 1) AS n ON true
       WHERE x.organisation_id = $1 AND c.subject = ANY ($3)
       ORDER BY c.closed_at IS NOT NULL, n.day NULLS LAST, c.outside_changed_at DESC, c.id LIMIT $4`,
      [actor.organisationId, actor.accountId, kinds, limit],
    );
    const items: TakenPart[] = [];
    for (const { definition_id, stage: code, ...row } of rows) {
      const stage = stageOf(await runtime.definitions.pinned(definition_id, transaction), code);
      items.push({
        ...row,
        stage: { ...stage.outside, over: stage.kind === 'final' || stage.outside.code === 'closed' },
      });
    }
    return items;
  });
}
