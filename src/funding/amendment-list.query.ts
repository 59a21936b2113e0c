/** Amendments page by page, as an actor may see them: those on their way first changed last, then those that ended. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import {
  instantKey,
  type ListKeys,
  orderedCursor,
  orderedSql,
  readOrderedCursor,
  sortIn,
} from '../cases/list-order.js';
import type { PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';

export interface AmendmentListWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  /** One of `sortsOf`; left out, the usual order. */
  readonly sort?: string;
  /** `open`: on its way; `ended`: signed, refused, withdrawn. Left out: both, those on their way first. */
  readonly show?: 'open' | 'ended';
  readonly actionId?: string;
}

export interface AmendmentListItem {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly actionId: string;
  readonly actionTitle: string;
  readonly number: number;
  readonly stage: { readonly code: string; readonly label: Label; readonly final: boolean };
  /** ISO instant, UTC. */
  readonly changedAt: string;
  /** Which parts of the action change, as far as it is this reader's to know. */
  readonly parts: readonly ('money' | 'time' | 'partners')[];
}

interface Row extends Omit<AmendmentListItem, 'stage' | 'changedAt'>, Record<string, unknown> {
  readonly stage: string;
  readonly definition_id: string;
  readonly changed_at: Date;
  readonly sort_key: string;
}

/** By which amendments are put into order. */
export const AMENDMENT_KEYS: ListKeys = {
  reference: 'reference',
  title: 'left(lower("actionTitle"), 80)',
  changed: instantKey('changed_at'),
};

/** One page, and the cursor of the next. */
export async function amendmentList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: AmendmentListWanted,
): Promise<{ readonly items: readonly AmendmentListItem[]; readonly next: string | null }> {
  const sort = sortIn(AMENDMENT_KEYS, wanted.sort);
  const after = readOrderedCursor(wanted.cursor, sort);
  const inside = isInside(actor);
  const changed = inside ? 'c.changed_at' : 'c.outside_changed_at';
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      `amendment_list_${inside ? 'inside' : 'outside'}_${sort ?? ''}`,
      orderedSql(
        `         SELECT c.id, c.reference, c.title, m.action_id AS "actionId", coalesce(ac.title, '') AS "actionTitle", m.number, c.stage,
           c.definition_id, ${changed} AS changed_at,
           array_remove(ARRAY[CASE WHEN s.after <> s.before THEN 'money' END,
             CASE WHEN m.after->'startsOn' <> m.before->'startsOn' OR m.after->'durationMonths' <> m.before->'durationMonths' THEN 'time' END,
             CASE WHEN m.after->'countries' <> m.before->'countries' OR m.after->'coApplicantIds' <> m.before->'coApplicantIds'
               OR m.partner_note <> '' THEN 'partners' END], NULL) AS parts,
           CASE WHEN m.ended_at IS NULL THEN '0' ELSE '1' END
             || to_char(timestamptz '3000-01-01' - (${changed} - timestamptz '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS usual_key
         FROM amendment m JOIN case_file c ON c.id = m.id LEFT JOIN case_file ac ON ac.id = m.action_id
           LEFT JOIN amendment_confidential s ON s.amendment_id = m.id
         WHERE ($1::boolean IS NULL OR (m.ended_at IS NULL) = $1) AND ($2::uuid IS NULL OR m.action_id = $2)`,
        AMENDMENT_KEYS,
        sort,
        3,
      ),
      [
        wanted.show === undefined ? null : wanted.show === 'open',
        wanted.actionId ?? null,
        after?.key ?? null,
        after?.id ?? null,
        wanted.limit + 1,
      ],
    );
    const shown = rows.slice(0, wanted.limit);
    const items: AmendmentListItem[] = [];
    for (const row of shown) {
      const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
      const { code, label } = inside ? stage : stage.outside;
      items.push({
        id: row.id,
        reference: row.reference,
        title: row.title,
        actionId: row.actionId,
        actionTitle: row.actionTitle,
        number: row.number,
        stage: { code, label, final: stage.kind === 'final' },
        changedAt: row.changed_at.toISOString(),
        parts: row.parts,
      });
    }
    const last = shown.at(-1);
    return { items, next: rows.length > wanted.limit && last ? orderedCursor(sort, last) : null };
  });
}
