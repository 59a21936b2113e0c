/** Reports page by page, as an actor may see them: those still to come by their date, the overdue first; then the ended. */

import { type CaseFilter, filterSql } from '../cases/case-filter.sql.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import { type ListKeys, type OrderedPage, type OrderedWanted, orderedPage } from '../cases/list-order.js';
import type { PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { ReportKind } from './report-schedule.js';

export interface ReportListWanted extends CaseFilter, OrderedWanted {
  /** `open`: still to come, or to be decided on; `ended`: accepted, rejected, no longer due. */
  readonly show: 'open' | 'ended';
  /** Those led by the actor's own organisation. */
  readonly mine?: boolean;
  readonly actionId?: string;
}

export interface ReportListItem {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly actionId: string;
  readonly actionTitle: string;
  readonly kind: ReportKind;
  readonly number: number;
  /** Calendar days. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly stage: { readonly code: string; readonly label: Label };
  /** The calendar day by which somebody has to act, as far as it is this reader's to know; null when none is. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  /** Whether whoever leads the action is to act: the period is over and it is not with the facility. */
  readonly withLead: boolean;
}

interface Row extends Omit<ReportListItem, 'stage' | 'dueOn' | 'overdue' | 'withLead'> {
  stage: string;
  definition_id: string;
  due_day: string | null;
  overdue: boolean;
  lead_asked: boolean;
  sort_key: string;
}

/**
 * The limits that an outsider is shown: their own. How long the facility takes for its review is its own affair; see
 * `isOwnedOutside` of the case's view.
 */
const LEADS_LIMITS = `('report_due', 'correction')`;
/** Runs while a report is planned, and asks nobody for anything. */
const NO_DEADLINE = `('reporting_period')`;

/** Calendar day on which the next limit ends. */
const DUE_DAY = '(k.due_at AT TIME ZONE k.time_zone)::date';

/** By which reports are put into order. */
export const REPORT_KEYS: ListKeys = {
  reference: 'reference',
  title: 'left(lower("actionTitle"), 80)',
  period: '"periodFrom"',
  due: 'due_day',
};

/** One page, and the cursor of the next. */
export async function reportList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: ReportListWanted,
): Promise<OrderedPage<ReportListItem>> {
  const inside = isInside(actor);
  const filter = filterSql(actor, wanted, {
    first: 4,
    listed: runtime.subjects.get('report').listed,
    dueDay: DUE_DAY,
  });
  return runtime.database.asActor(actor, async (transaction) => {
    const page = await orderedPage<Row & Record<string, unknown>>(
      transaction,
      {
        name: `report_list_${inside ? 'inside' : 'outside'}${filter.name}`,
        inner: `
         SELECT c.id, c.reference, c.title, r.action_id AS "actionId", coalesce(ac.title, '') AS "actionTitle", r.kind, r.number,
           r.period_from::text AS "periodFrom", r.period_to::text AS "periodTo", c.stage, c.definition_id,
           ${DUE_DAY}::text AS due_day, coalesce(k.due_at < entente_now(), false) AS overdue,
           EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL AND t.scope = 'organisation') AS lead_asked,
           CASE WHEN c.closed_at IS NULL THEN to_char(coalesce(k.due_at, 'infinity'::timestamptz), 'YYYY-MM-DD"T"HH24:MI:SS.MS')
             ELSE to_char(timestamptz '3000-01-01' - (c.closed_at - timestamptz '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI:SS.MS') END AS usual_key
         FROM report r JOIN case_file c ON c.id = r.id LEFT JOIN case_file ac ON ac.id = r.action_id
           LEFT JOIN LATERAL (SELECT due_at, time_zone FROM clock k WHERE k.case_id = c.id AND k.stopped_at IS NULL
             AND k.due_at IS NOT NULL AND k.code ${inside ? `NOT IN ${NO_DEADLINE}` : `IN ${LEADS_LIMITS}`}
             ORDER BY k.due_at LIMIT 1) AS k ON true
         WHERE (c.closed_at IS NULL) = $1 AND ($2::uuid IS NULL OR c.organisation_id = $2)
           AND ($3::uuid IS NULL OR r.action_id = $3)${filter.conditions}`,
        values: [
          wanted.show === 'open',
          wanted.mine ? actor.organisationId : null,
          wanted.actionId ?? null,
          ...filter.values,
        ],
        keys: REPORT_KEYS,
      },
      wanted,
    );
    const items: ReportListItem[] = [];
    for (const row of page.items) {
      const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
      items.push({
        id: row.id,
        reference: row.reference,
        title: row.title,
        actionId: row.actionId,
        actionTitle: row.actionTitle,
        kind: row.kind,
        number: row.number,
        periodFrom: row.periodFrom,
        periodTo: row.periodTo,
        stage: inside ? { code: stage.code, label: stage.label } : stage.outside,
        dueOn: row.due_day,
        overdue: row.overdue,
        withLead: row.lead_asked,
      });
    }
    return { ...page, items };
  });
}
