/** Reads the payments of a year with their clocks, for the report on how long they took. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { addDays, dateInZone, parseInstant } from '../workflow/index.js';
import { type PaymentClock, type PaymentMade, type PaymentReport, paymentReport } from './payment-times.js';
import { FACILITY_ZONE } from './statement.query.js';

export interface PaymentReportRead {
  readonly report: PaymentReport;
  /** Those with payments and the present one, the latest first. */
  readonly years: readonly number[];
  /** ISO, UTC. */
  readonly at: string;
}

/** The year that an address asks for, null when none; throws `invalid_field` for what is no year. */
export function yearAsked(query: unknown): number | null {
  const { year = '' } = (query ?? {}) as Readonly<Record<string, unknown>>;
  if (year === '') return null;
  const checks = new FieldChecks();
  const asked = checks.integer(
    'year',
    typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : Number.NaN,
    { min: 2_000, max: 2_199 },
  );
  checks.done();
  return asked;
}

/** Of a year, the present one unless asked otherwise. Null for outsiders. */
export async function paymentReportOf(
  database: Database,
  actor: PersonActor,
  asked: number | null,
): Promise<PaymentReportRead | null> {
  if (actor.view !== 'inside') return null;
  return database.asActor(actor, async (transaction) => {
    const [context] = await transaction.run<{
      now: Date;
      years: number[] | null;
      rate: number | null;
    }>(
      'payment_report_context',
      `SELECT entente_now() AS now, (SELECT value::text::float8 FROM setting WHERE code = 'late_interest_basis_points') AS rate,
         (SELECT array_agg(DISTINCT extract(year FROM settled_on)::integer) FROM payment_request WHERE settled_on IS NOT NULL AND kind <> 'recovery') AS years`,
    );
    const at = context?.now.toISOString() ?? '';
    const present = Number(dateInZone(parseInstant(at), FACILITY_ZONE).slice(0, 4));
    const year = asked ?? present;
    const rows = await transaction.run<PaymentRow & Record<string, unknown>>('payments_of_year', PAYMENTS, [
      `${year}-01-01`,
      `${year}-12-31`,
    ]);
    const years = [...new Set([...(context?.years ?? []), present, year])].sort((a, b) => b - a);
    return { report: paymentReport(year, rows.map(paymentMade), context?.rate ?? null), years, at };
  });
}

interface PaymentRow {
  id: string;
  reference: string;
  kind: string;
  action: PaymentMade['action'];
  limit_days: number;
  amount_cents: string;
  paid_on: string;
  started_at: Date;
  due_on: string | null;
  zone: string;
  pauses: PaymentClock['pauses'];
  reasons: string[];
}

/** A payment is made on the day on which the bank paid. Its clock is the last that ran; a recovery has none. */
const PAYMENTS = `
  SELECT p.id, c.reference, p.kind, jsonb_build_object('id', a.id, 'subject', a.subject, 'reference', a.reference, 'title', a.title) AS action,
    coalesce(p.payment_days, k.amount) AS limit_days, coalesce(nullif(m.paid_cents, 0), p.due_cents, 0) AS amount_cents,
    p.settled_on::text AS paid_on, coalesce(k.started_at, p.registered_at) AS started_at,
    (k.due_at AT TIME ZONE k.time_zone)::date::text AS due_on, coalesce(k.time_zone, '${FACILITY_ZONE}') AS zone,
    coalesce(k.pauses, '[]') AS pauses,
    ARRAY(SELECT t.text FROM audit_event e JOIN audit_text t ON t.event_id = e.id
      WHERE e.case_id = p.id AND e.kind = 'case_advanced' AND e.body->'data'->>'to' = 'suspended' ORDER BY e.seq, t.field) AS reasons
  FROM payment_request p JOIN case_file c ON c.id = p.id JOIN case_file a ON a.id = p.action_id
    LEFT JOIN payment_money m ON m.payment_id = p.id
    LEFT JOIN LATERAL (SELECT * FROM clock k WHERE k.case_id = p.id AND k.code = 'payment' ORDER BY k.started_at DESC, k.id LIMIT 1) AS k ON true
  WHERE p.kind <> 'recovery' AND p.settled_on BETWEEN $1::date AND $2::date AND coalesce(k.started_at, p.registered_at) IS NOT NULL
  ORDER BY p.settled_on, c.reference`;

function paymentMade(row: PaymentRow): PaymentMade {
  const startedAt = row.started_at.toISOString();
  const registeredOn = dateInZone(parseInstant(startedAt), row.zone);
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    action: row.action,
    limitDays: row.limit_days,
    amountCents: Number(row.amount_cents),
    paidOn: row.paid_on,
    // A clock that stands has no due day: its payment was not late. One without a clock had its period.
    dueOn: row.due_on ?? (row.pauses.length > 0 ? row.paid_on : addDays(registeredOn, row.limit_days)),
    clock: { startedAt, pauses: row.pauses, zone: row.zone },
    reasons: row.reasons,
  };
}
