/** The money of an action as its tab tells it: what is held, what was paid, what moved, what comes next. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { dateInZone, type Label, openPause, parseInstant } from '../workflow/index.js';
import { type PaymentClock, type PaymentTimes, timesOf } from './payment-times.js';
import { type Balances, type Statement, totalOf } from './statement.js';
import { actionStatement, FACILITY_ZONE } from './statement.query.js';

export interface PaymentOfAction {
  readonly id: string;
  readonly reference: string;
  readonly kind: 'prefinancing' | 'interim' | 'balance' | 'recovery';
  readonly number: number;
  readonly stage: { readonly code: string; readonly label: Label };
  readonly requestedCents: number | null;
  /** What was authorised; null before. */
  readonly dueCents: number | null;
  readonly orderedCents: number;
  readonly paidCents: number;
  readonly recoveredCents: number;
  readonly settledOn: string | null;
  /** Null before it is registered. */
  readonly clock: PaymentClockTold | null;
}

export interface PaymentClockTold extends PaymentTimes {
  readonly state: 'running' | 'suspended' | 'stopped';
  readonly limitDays: number;
  readonly registeredOn: string;
  /** The last day in time; null while it is suspended. */
  readonly dueOn: string | null;
  /** The day from which it stands; null unless it does. */
  readonly suspendedSince: string | null;
  readonly overdue: boolean;
}

export interface NextDue {
  readonly kind: 'payment' | 'report' | 'reporting_period';
  readonly id: string;
  readonly subject: 'payment_request' | 'report';
  readonly reference: string;
  readonly day: string;
  readonly overdue: boolean;
}

export interface MoneyOfAction {
  readonly id: string;
  /** Its kind of case: `action`, `technical_assistance` or `dialogue`. */
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  /** The grant; of what the facility buys itself its estimated cost. */
  readonly grantCents: number | null;
  readonly held: Balances;
  /** Committed, under contract, ordered or paid: all that the budget is bound by. */
  readonly budgetaryCents: number;
  /** Under contract, ordered or paid. */
  readonly legalCents: number;
  /** All that came back. */
  readonly recoveredCents: number;
  /** Under contract, and neither ordered nor paid. */
  readonly remainingCents: number;
  readonly payments: readonly PaymentOfAction[];
  /** Null when nothing is due. */
  readonly nextDue: NextDue | null;
  /** Every entry with the balance that the action held then. */
  readonly statement: Statement;
  /** What each amendment moved, by case. */
  readonly amendments: readonly {
    readonly id: string;
    readonly reference: string;
    readonly day: string;
    /** Added to the legal commitment, below nothing where taken from it. */
    readonly legalCents: number;
  }[];
  /** ISO, UTC. */
  readonly at: string;
}

/** Null when there is no such action, or its money is not for this actor: the facility's and its lead's alone. */
export async function moneyOfAction(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<MoneyOfAction | null> {
  if (!isId(id)) return null;
  const read = await actionStatement(runtime.database, actor, id, null);
  if (!read) return null;
  const { statement, reference, title, at } = read;
  const today = dateInZone(parseInstant(at), FACILITY_ZONE);
  return runtime.database.asActor(actor, async (transaction) => {
    const [content] = await transaction.run<{ grant_cents: string | null }>(
      'money_of_action_grant',
      'SELECT grant_cents FROM action WHERE id = $1',
      [id],
    );
    const payments = await paymentsOf(runtime, transaction, actor, id, today);
    const held = statement.closing;
    return {
      id,
      subject: read.subject ?? 'action',
      reference,
      title,
      grantCents: content?.grant_cents == null ? null : Number(content.grant_cents),
      held,
      budgetaryCents: totalOf(held, ['committed', 'contracted', 'ordered', 'paid']),
      legalCents: totalOf(held, ['contracted', 'ordered', 'paid']),
      recoveredCents: payments.reduce((sum, payment) => sum + payment.recoveredCents, 0),
      remainingCents: held.contracted,
      payments,
      nextDue: await nextDueOf(transaction, id, payments, today),
      statement,
      amendments: amendmentsIn(statement),
      at,
    };
  });
}

interface PaymentRow {
  id: string;
  reference: string;
  kind: PaymentOfAction['kind'];
  number: number;
  stage: string;
  outside_stage: string;
  definition_id: string;
  requested_cents: string | null;
  due_cents: string | null;
  ordered_cents: string;
  paid_cents: string;
  recovered_cents: string;
  settled_on: string | null;
  limit_days: number | null;
  started_at: Date | null;
  stopped_at: Date | null;
  due_on: string | null;
  zone: string;
  pauses: PaymentClock['pauses'];
}

async function paymentsOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  actionId: string,
  today: string,
): Promise<readonly PaymentOfAction[]> {
  const rows = await transaction.run<PaymentRow & Record<string, unknown>>(
    'payments_of_action',
    `SELECT p.id, c.reference, p.kind, p.number, c.stage, c.outside_stage, c.definition_id, p.requested_cents, p.due_cents,
       coalesce(m.ordered_cents, 0) AS ordered_cents, coalesce(m.paid_cents, 0) AS paid_cents,
       coalesce(m.recovered_cents, 0) AS recovered_cents, p.settled_on::text,
       coalesce(k.amount, p.payment_days) AS limit_days, k.started_at, k.stopped_at,
       (k.due_at AT TIME ZONE k.time_zone)::date::text AS due_on, coalesce(k.time_zone, '${FACILITY_ZONE}') AS zone,
       coalesce(k.pauses, '[]') AS pauses
     FROM payment_request p JOIN case_file c ON c.id = p.id LEFT JOIN payment_money m ON m.payment_id = p.id
       LEFT JOIN LATERAL (SELECT * FROM clock k WHERE k.case_id = p.id AND k.code = 'payment' ORDER BY k.started_at DESC, k.id LIMIT 1) AS k ON true
     WHERE p.action_id = $1 ORDER BY p.number`,
    [actionId],
  );
  const payments: PaymentOfAction[] = [];
  for (const row of rows) {
    payments.push({
      id: row.id,
      reference: row.reference,
      kind: row.kind,
      number: row.number,
      stage: await stageTold(runtime, transaction, actor, row),
      requestedCents: centsOrNull(row.requested_cents),
      dueCents: centsOrNull(row.due_cents),
      orderedCents: Number(row.ordered_cents),
      paidCents: Number(row.paid_cents),
      recoveredCents: Number(row.recovered_cents),
      settledOn: row.settled_on,
      clock: clockTold(row, today),
    });
  }
  return payments;
}

async function stageTold(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  { definition_id, stage, outside_stage }: PaymentRow,
): Promise<PaymentOfAction['stage']> {
  const { stages } = await runtime.definitions.pinned(definition_id, transaction);
  const inside = actor.view === 'inside';
  const found = inside
    ? stages.find(({ code }) => code === stage)
    : stages.map(({ outside }) => outside).find(({ code }) => code === outside_stage);
  const code = inside ? stage : outside_stage;
  return { code, label: found?.label ?? { en: code } };
}

function clockTold(row: PaymentRow, today: string): PaymentClockTold | null {
  if (row.started_at === null || row.limit_days === null) return null;
  const startedAt = row.started_at.toISOString();
  const open = openPause({ pauses: row.pauses } as Parameters<typeof openPause>[0]);
  const dayOf = (instant: string) => dateInZone(parseInstant(instant), row.zone);
  const stoppedOn = row.stopped_at === null ? null : dayOf(row.stopped_at.toISOString());
  const until = row.settled_on ?? stoppedOn ?? today;
  const state = row.stopped_at !== null ? 'stopped' : open ? 'suspended' : 'running';
  return {
    ...timesOf({ startedAt, pauses: row.pauses, zone: row.zone }, row.due_on ?? until, until),
    state,
    limitDays: row.limit_days,
    registeredOn: dayOf(startedAt),
    dueOn: state === 'suspended' ? null : row.due_on,
    suspendedSince: state === 'suspended' && open ? dayOf(open.from) : null,
    overdue: state !== 'suspended' && row.due_on !== null && until > row.due_on,
  };
}

/** The first day on which somebody has to act: on a payment that runs, or on the next report. */
async function nextDueOf(
  transaction: Transaction,
  actionId: string,
  payments: readonly PaymentOfAction[],
  today: string,
): Promise<NextDue | null> {
  const reports = await transaction.run<{
    id: string;
    reference: string;
    due_on: string | null;
    ends: string;
  }>(
    'next_report_of_action',
    `SELECT c.id, c.reference, (k.due_at AT TIME ZONE k.time_zone)::date::text AS due_on, r.period_to::text AS ends
     FROM report r JOIN case_file c ON c.id = r.id
       LEFT JOIN clock k ON k.case_id = c.id AND k.code IN ('report_due', 'correction') AND k.stopped_at IS NULL
     WHERE r.action_id = $1 AND c.closed_at IS NULL AND (k.due_at IS NOT NULL OR c.stage = 'planned') ORDER BY r.number LIMIT 1`,
    [actionId],
  );
  const next = [
    ...payments.flatMap(({ id, reference, clock }): NextDue[] => {
      if (clock?.state !== 'running' || clock.dueOn === null) return [];
      const { dueOn: day, overdue } = clock;
      return [{ kind: 'payment', id, subject: 'payment_request', reference, day, overdue }];
    }),
    ...reports.map(({ id, reference, due_on, ends }): NextDue => {
      const day = due_on ?? ends;
      const kind = due_on === null ? 'reporting_period' : 'report';
      return { kind, id, subject: 'report', reference, day, overdue: due_on !== null && due_on < today };
    }),
  ];
  return next.sort((one, other) => (one.day < other.day ? -1 : 1))[0] ?? null;
}

/** What an amendment decommits, commits, contracts or reduces is one step; its last entry dates it. */
function amendmentsIn(statement: Statement): MoneyOfAction['amendments'] {
  const moved = new Map<string, MoneyOfAction['amendments'][number]>();
  for (const { case: by, move, amountCents, day } of statement.lines) {
    if (by?.subject !== 'amendment') continue;
    const before = moved.get(by.id)?.legalCents ?? 0;
    const legal = move === 'contract' ? amountCents : move === 'reduce' ? -amountCents : 0;
    moved.set(by.id, { id: by.id, reference: by.reference, day, legalCents: before + legal });
  }
  return [...moved.values()];
}

function centsOrNull(cents: string | null): number | null {
  return cents === null ? null : Number(cents);
}
