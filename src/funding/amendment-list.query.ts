/** Amendments page by page, as an actor may see them: those on their way first changed last, then those that ended. */

import { type CaseFilter, filterSql } from '../cases/case-filter.sql.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import {
  instantKey,
  type ListKeys,
  type OrderedPage,
  type OrderedWanted,
  orderedPage,
} from '../cases/list-order.js';
import type { PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';

export interface AmendmentListWanted extends CaseFilter, OrderedWanted {
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
): Promise<OrderedPage<AmendmentListItem>> {
  const inside = isInside(actor);
  const { listed } = runtime.subjects.get('amendment');
  const filter = filterSql(actor, wanted, { first: 3, listed });
  const changed = inside ? 'c.changed_at' : 'c.outside_changed_at';
  return runtime.database.asActor(actor, async (transaction) => {
    const page = await orderedPage<Row>(
      transaction,
      {
        name: `amendment_list_${inside ? 'inside' : 'outside'}${filter.name}`,
        inner: `
         SELECT c.id, c.reference, c.title, m.action_id AS "actionId", coalesce(ac.title, '') AS "actionTitle", m.number, c.stage,
           c.definition_id, ${changed} AS changed_at,
           array_remove(ARRAY[CASE WHEN s.after <> s.before THEN 'money' END,
             CASE WHEN m.after->'startsOn' <> m.before->'startsOn' OR m.after->'durationMonths' <> m.before->'durationMonths' THEN 'time' END,
             CASE WHEN m.after->'countries' <> m.before->'countries' OR m.after->'coApplicantIds' <> m.before->'coApplicantIds'
               OR m.partner_note <> '' THEN 'partners' END], NULL) AS parts,
           CASE WHEN m.ended_at IS NULL THEN '0' ELSE '1' END
             || to_char(timestamptz '3000-01-01' - (${changed} - timestamptz '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS usual_key
         FROM amendment m JOIN case_file c ON c.id = m.id LEFT JOIN case_file ac ON ac.id = m.action_id
           LEFT JOIN amendment_confidential s ON s.amendment_id = m.id${filter.joins}
         WHERE ($1::boolean IS NULL OR (m.ended_at IS NULL) = $1) AND ($2::uuid IS NULL OR m.action_id = $2)${filter.conditions}`,
        values: [
          wanted.show === undefined ? null : wanted.show === 'open',
          wanted.actionId ?? null,
          ...filter.values,
        ],
        keys: AMENDMENT_KEYS,
      },
      wanted,
    );
    const items: AmendmentListItem[] = [];
    for (const row of page.items) {
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
    return { ...page, items };
  });
}
