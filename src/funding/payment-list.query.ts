/** Payment requests page by page, as an actor may see them: whose time runs out first stands first; then the ended. */

import { type CaseFilter, filterSql } from '../cases/case-filter.sql.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import {
  type ListKeys,
  numberKey,
  type OrderedPage,
  type OrderedWanted,
  orderedPage,
} from '../cases/list-order.js';
import { type ClockJson, clockRow } from '../cases/load-case.js';
import type { PersonActor } from '../kernel/actor.js';
import { elapsed, type Label, stageOf } from '../workflow/index.js';
import { PAYMENT_AMOUNT } from './payment-amount.sql.js';
import type { PaymentKind } from './payment-rules.js';

export interface PaymentListWanted extends CaseFilter, OrderedWanted {
  readonly show: 'open' | 'ended';
  /** Those led by the actor's own organisation. */
  readonly mine?: boolean;
  readonly actionId?: string;
}

export interface PaymentListItem {
  readonly id: string;
  readonly reference: string;
  readonly actionId: string;
  readonly actionTitle: string;
  readonly kind: PaymentKind;
  readonly number: number;
  /** Whether it has not come to its end. */
  readonly open: boolean;
  /** What is to be paid, or while that is not computed what is asked; null where neither is said. */
  readonly amountCents: number | null;
  readonly stage: { readonly code: string; readonly label: Label };
  /** Calendar day on which the next limit ends; null while none runs. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  /** Of a request whose time to pay stands: since when (ISO, UTC), and how many days are left of it. */
  readonly suspended: { readonly since: string; readonly remainingDays: number } | null;
  /** Whether the lead is to act. */
  readonly withLead: boolean;
}

interface Row {
  id: string;
  reference: string;
  actionId: string;
  actionTitle: string;
  kind: PaymentKind;
  number: number;
  amount: string | null;
  stage: string;
  definition_id: string;
  due_day: string | null;
  overdue: boolean;
  payment_clock: ClockJson | null;
  lead_asked: boolean;
  sort_key: string;
  now: Date;
}

/** Calendar day on which the next limit ends. */
const DUE_DAY = '(k.due_at AT TIME ZONE k.time_zone)::date';

/** By which payment requests are put into order. */
export const PAYMENT_KEYS: ListKeys = {
  reference: 'reference',
  title: 'left(lower("actionTitle"), 80)',
  due: 'due_day',
  amount: numberKey('amount'),
};

/** One page, and the cursor of the next. */
export async function paymentList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: PaymentListWanted,
): Promise<OrderedPage<PaymentListItem>> {
  const inside = isInside(actor);
  const filter = filterSql(actor, wanted, {
    first: 4,
    listed: runtime.subjects.get('payment_request').listed,
    dueDay: DUE_DAY,
  });
  return runtime.database.asActor(actor, async (transaction) => {
    const page = await orderedPage<Row & Record<string, unknown>>(
      transaction,
      {
        name: `payment_list_${inside ? 'inside' : 'outside'}${filter.name}`,
        inner: `
         SELECT c.id, c.reference, p.action_id AS "actionId", coalesce(ac.title, '') AS "actionTitle", p.kind, p.number,
           ${PAYMENT_AMOUNT} AS amount, c.stage, c.definition_id,
           ${DUE_DAY}::text AS due_day, coalesce(k.due_at < entente_now(), false) AS overdue,
           (SELECT to_json(s) FROM clock s WHERE s.case_id = c.id AND s.code = 'payment' AND s.stopped_at IS NULL AND s.due_at IS NULL) AS payment_clock,
           EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL AND t.scope = 'organisation') AS lead_asked,
           entente_now() AS now,
           CASE WHEN c.closed_at IS NULL THEN to_char(coalesce(k.due_at, 'infinity'::timestamptz), 'YYYY-MM-DD"T"HH24:MI:SS.MS')
             ELSE to_char(timestamptz '3000-01-01' - (c.closed_at - timestamptz '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI:SS.MS') END AS usual_key
         FROM payment_request p JOIN case_file c ON c.id = p.id LEFT JOIN case_file ac ON ac.id = p.action_id
           LEFT JOIN LATERAL (SELECT due_at, time_zone FROM clock k WHERE k.case_id = c.id AND k.stopped_at IS NULL
             AND k.due_at IS NOT NULL ORDER BY k.due_at LIMIT 1) AS k ON true
         WHERE (c.closed_at IS NULL) = $1 AND ($2::uuid IS NULL OR c.organisation_id = $2)
           AND ($3::uuid IS NULL OR p.action_id = $3)${filter.conditions}`,
        values: [
          wanted.show === 'open',
          wanted.mine ? actor.organisationId : null,
          wanted.actionId ?? null,
          ...filter.values,
        ],
        keys: PAYMENT_KEYS,
      },
      wanted,
    );
    const items: PaymentListItem[] = [];
    for (const row of page.items) {
      const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
      const standing = row.payment_clock ? clockRow(row.payment_clock).state : null;
      if (standing) await runtime.knowCalendars(transaction, [standing]);
      const calendar = standing && runtime.calendarFor(standing.calendar, standing.calendarVersion);
      items.push({
        id: row.id,
        reference: row.reference,
        actionId: row.actionId,
        actionTitle: row.actionTitle,
        kind: row.kind,
        number: row.number,
        open: wanted.show === 'open',
        amountCents: row.amount === null ? null : Number(row.amount),
        stage: inside ? { code: stage.code, label: stage.label } : stage.outside,
        dueOn: row.due_day,
        overdue: row.overdue,
        suspended:
          standing && calendar
            ? {
                since: standing.pauses.at(-1)?.from ?? standing.startedAt,
                remainingDays: elapsed(standing, calendar, row.now.toISOString()).remaining,
              }
            : null,
        withLead: row.lead_asked,
      });
    }
    return { ...page, items };
  });
}
