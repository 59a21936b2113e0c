/** A payment request with how its amount comes about, its time to pay, and what paying late would cost. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { loadCase } from '../cases/load-case.js';
import type { PersonActor } from '../kernel/actor.js';
import { dateInZone, daysBetween, dueDate, elapsed, parseInstant } from '../workflow/index.js';
import type { PaymentContent } from './payment-content.js';
import { askedIn, computed, paidBefore, termsOf } from './payment-request.subject.js';
import {
  type AmountDue,
  lateInterestCents,
  type PaidSoFar,
  type PaymentKind,
  type PaymentTerms,
} from './payment-rules.js';

export interface PaymentInFull {
  readonly actionId: string;
  readonly actionTitle: string;
  readonly actionReference: string;
  /** Its kind of case: `action`, `technical_assistance` or `dialogue`. */
  readonly actionSubject: string;
  /** Whether the facility buys it itself, and pays by invoice. */
  readonly bought: boolean;
  readonly kind: PaymentKind;
  readonly number: number;
  readonly content: PaymentContent;
  /** What the facility accepts of the declared costs; null before the registration. */
  readonly acceptedCents: number | null;
  /** Null while nobody has computed it, which is until the registration. */
  readonly dueCents: number | null;
  readonly clearedCents: number | null;
  readonly report: { readonly id: string; readonly reference: string; readonly accepted: boolean } | null;
  /** ISO instant, UTC; null before. */
  readonly registeredAt: string | null;
  readonly paymentDays: number | null;
  /** Calendar day; null until the bank's part is done. */
  readonly settledOn: string | null;
  readonly bankReference: string;
  /** As the rules have it now, whatever is stored. */
  readonly terms: PaymentTerms;
  readonly paid: PaidSoFar;
  readonly amount: AmountDue;
  readonly time: PaymentTime | null;
  readonly lateInterest: LateInterest;
}

/** The time to pay: it runs from the registration, and stands while the request is suspended. */
export interface PaymentTime {
  readonly days: number;
  /** ISO instants, UTC; `to` is null while it stands. */
  readonly suspensions: readonly { readonly from: string; readonly to: string | null }[];
  /** Calendar day; null while it stands. */
  readonly dueOn: string | null;
  readonly remainingDays: number;
  readonly state: 'running' | 'paused' | 'stopped';
}

/** What the rate of the installation would come to: an indication, by general knowledge and not by a source. */
export interface LateInterest {
  readonly basisPoints: number;
  readonly daysLate: number;
  readonly cents: number;
}

interface Row {
  actionTitle: string;
  actionReference: string;
  number: number;
  reason: string;
  invoiceReference: string;
  reportId: string | null;
  acceptedCents: number | null;
  registeredAt: string | null;
  paymentDays: number | null;
  settledOn: string | null;
  bankReference: string;
  report: { id: string; reference: string; accepted: boolean } | null;
  lateInterestBasisPoints: number;
}

/** Null when there is none for this actor. */
export async function paymentInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<PaymentInFull | null> {
  return runtime.database.asActor(actor, async (transaction) => {
    const loaded = await loadCase(runtime, transaction, 'payment_request', id);
    if (!loaded) return null;
    const [found] = await transaction.run<{ row: Row }>(
      'payment_in_full',
      `SELECT jsonb_build_object('actionTitle', ac.title, 'actionReference', ac.reference, 'number', p.number, 'reason', p.reason,
         'invoiceReference', p.invoice_reference,
         'reportId', p.report_id, 'acceptedCents', p.accepted_cents, 'registeredAt', p.registered_at, 'paymentDays', p.payment_days,
         'settledOn', p.settled_on, 'bankReference', p.bank_reference,
         'report', (SELECT jsonb_build_object('id', rc.id, 'reference', rc.reference, 'accepted', rc.stage = 'accepted')
           FROM report r JOIN case_file rc ON rc.id = r.id WHERE CASE p.kind WHEN 'balance'
             THEN r.action_id = p.action_id AND r.kind = 'final' AND r.replaced_at IS NULL ELSE r.id = p.report_id END),
         'lateInterestBasisPoints', (SELECT s.value FROM setting s WHERE s.code = 'late_interest_basis_points')) AS row
       FROM payment_request p JOIN case_file ac ON ac.id = p.action_id WHERE p.id = $1`,
      [id],
    );
    if (!found) return null;
    const { row } = found;
    const { facts } = loaded.state;
    const { kind, requestedCents } = askedIn(facts);
    const time = timeOf(runtime, loaded);
    const dueCents = numberOf(facts['dueCents']);
    const until = row.settledOn ?? dateInZone(parseInstant(loaded.now), 'Europe/Brussels');
    const counts =
      time?.dueOn !== null && time !== null && (loaded.closedAt === null || row.settledOn !== null);
    const daysLate = counts ? Math.max(0, daysBetween(time.dueOn ?? until, until)) : 0;
    const basisPoints = row.lateInterestBasisPoints;
    return {
      actionId: String(facts['actionId']),
      actionTitle: row.actionTitle,
      actionReference: row.actionReference,
      actionSubject: String(facts['actionSubject']),
      bought: facts['heldByFacility'] === true,
      kind,
      number: row.number,
      content: {
        requestedCents,
        declaredCents: numberOf(facts['declaredCents']),
        reportId: row.reportId,
        invoiceReference: row.invoiceReference,
        reason: row.reason,
      },
      acceptedCents: row.acceptedCents,
      dueCents,
      clearedCents: numberOf(facts['clearedCents']),
      report: row.report,
      registeredAt: row.registeredAt === null ? null : new Date(row.registeredAt).toISOString(),
      paymentDays: row.paymentDays,
      settledOn: row.settledOn,
      bankReference: row.bankReference,
      terms: termsOf(facts),
      paid: paidBefore(facts),
      amount: computed(facts),
      time,
      lateInterest: {
        basisPoints,
        daysLate,
        cents: lateInterestCents(dueCents ?? 0, basisPoints, daysLate),
      },
    };
  });
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadCase>>>;

function timeOf(runtime: CaseRuntime, { clocks, now }: Loaded): PaymentTime | null {
  const row = clocks.findLast(({ state }) => state.code === 'payment');
  if (!row) return null;
  const { state } = row;
  const calendar = runtime.calendarFor(state.calendar, state.calendarVersion);
  const due = dueDate(state, calendar, now);
  return {
    days: state.period.amount,
    suspensions: state.pauses,
    dueOn: due.dueDate,
    remainingDays: elapsed(state, calendar, now).remaining,
    state: due.state,
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
