/** Proposes a change of what envelopes may spend: nothing moves until another person approves it. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { MAX_CENTS } from '../kernel/money.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { funds } from '../reference/funds.js';
import type { ChangeKind } from './envelope-change.js';
import { assertFits, assertMayRaise, type EnvelopeNow, envelopesNow } from './envelope-room.js';
import { assertMayPropose } from './may-change-envelopes.js';
import { tellOfChange } from './tell-of-change.js';

interface Grounds {
  readonly reason: string;
  /** The document that it follows from, by its reference. */
  readonly source: string;
  /** By when a decision is wanted; null: no day. */
  readonly wantedBy?: string | null;
}

/** What somebody asks for; `ceiling` names the ceiling to come, and is a top-up or a cut by the difference. */
export type ChangeWanted = Grounds &
  (
    | { readonly kind: 'top_up' | 'cut'; readonly envelopeId: string; readonly amountCents: number }
    | { readonly kind: 'ceiling'; readonly envelopeId: string; readonly ceilingCents: number }
    | {
        readonly kind: 'transfer';
        readonly envelopeId: string;
        readonly toEnvelopeId: string;
        readonly amountCents: number;
      }
    | ({ readonly kind: 'open'; readonly amountCents: number } & NewEnvelope)
  );

export interface NewEnvelope {
  readonly lotId: string;
  readonly fund: string;
  /** Capital letters, digits and hyphens, such as `BS-2023-ISF`. */
  readonly code: string;
  /** The years in which it may be committed, both included; null: no limit. */
  readonly firstYear?: number | null;
  readonly lastYear?: number | null;
}

/** A change that lacks nothing. */
export interface CheckedChange {
  readonly kind: ChangeKind;
  readonly envelopeId: string | null;
  readonly toEnvelopeId: string | null;
  readonly amountCents: number;
  readonly opens: Required<NewEnvelope> | null;
  readonly reason: string;
  readonly source: string;
  readonly wantedBy: string | null;
  /** The envelopes as they are, the one named first. */
  readonly now: readonly EnvelopeNow[];
}

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
const FUNDS = funds.map((fund) => fund.code);
const YEARS = { min: 2000, max: 2199 };

/**
 * Refuses with 422 what is wrong in a field, among it a transfer to another fund, and with 409 what could not be carried
 * out now: a ceiling below what is in use (`ceiling_below_committed`, with figures), more money for a call that is closed.
 */
export async function proposeChange(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: ChangeWanted,
): Promise<{ readonly id: string }> {
  assertMayPropose(actor);
  const id = newId();
  try {
    await runtime.database.asActor(actor, async (transaction) => {
      const checked = await checkedChange(transaction, wanted);
      await insert(transaction, id, checked);
      await recordEvent(transaction, actor, {
        kind: 'envelope_change_proposed',
        data: {
          change: id,
          change_kind: checked.kind,
          envelope: checked.envelopeId,
          to: checked.toEnvelopeId,
          amountCents: checked.amountCents,
        },
        texts: { reason: checked.reason, source: checked.source },
      });
      await tellOfChange(transaction, id, 'proposed');
    });
  } catch (error) {
    throw constraintOf(error) === 'envelope_change_proposer'
      ? new Problem('not_yours_to_do', [{ code: 'envelopes.role_ended' }])
      : error;
  }
  runtime.wakeOutbox();
  return { id };
}

/** What `proposeChange` would propose, with everything it would refuse; nothing is written. */
export async function tryChange(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: ChangeWanted,
): Promise<CheckedChange> {
  assertMayPropose(actor);
  return runtime.database.asActor(actor, (transaction) => checkedChange(transaction, wanted));
}

async function checkedChange(transaction: Transaction, wanted: ChangeWanted): Promise<CheckedChange> {
  const grounds = checkFields(wanted);
  await assertDayToCome(transaction, grounds.wantedBy);
  if (wanted.kind === 'open') {
    await assertLotTakes(transaction, wanted);
    const { lotId, fund, code, firstYear = null, lastYear = null } = wanted;
    const opens = { lotId, fund, code, firstYear, lastYear };
    return { ...grounds, ...NO_ENVELOPE, kind: 'open', amountCents: wanted.amountCents, opens, now: [] };
  }
  const toEnvelopeId = wanted.kind === 'transfer' ? wanted.toEnvelopeId : null;
  const now = await envelopesNow(transaction, [wanted.envelopeId, ...(toEnvelopeId ? [toEnvelopeId] : [])]);
  const [envelope, receiver] = now;
  if (!envelope) throw invalidField('envelopeId', 'reference_unknown');
  if (toEnvelopeId !== null && !receiver) throw invalidField('toEnvelopeId', 'reference_unknown');
  if (receiver && receiver.fund !== envelope.fund) {
    throw invalidField('toEnvelopeId', 'envelopes.other_fund', { fund: envelope.fund });
  }
  const { kind, amountCents } = amountOf(wanted, envelope);
  const moving = { kind, amountCents, envelopeId: envelope.id, toEnvelopeId };
  assertMayRaise(kind, envelope);
  assertFits(moving, now, wanted.kind === 'ceiling' ? '/ceiling' : '/amount');
  return { ...grounds, ...moving, opens: null, now };
}

const NO_ENVELOPE = { envelopeId: null, toEnvelopeId: null };

function amountOf(
  wanted: Exclude<ChangeWanted, { kind: 'open' }>,
  envelope: EnvelopeNow,
): { readonly kind: ChangeKind; readonly amountCents: number } {
  if (wanted.kind !== 'ceiling') return wanted;
  const difference = wanted.ceilingCents - envelope.ceilingCents;
  if (difference === 0) throw invalidField('ceiling', 'envelopes.ceiling_unchanged');
  return { kind: difference > 0 ? 'top_up' : 'cut', amountCents: Math.abs(difference) };
}

function checkFields(wanted: ChangeWanted): Pick<CheckedChange, 'reason' | 'source' | 'wantedBy'> {
  const checks = new FieldChecks();
  if (wanted.kind !== 'open') checks.id('envelopeId', wanted.envelopeId);
  if (wanted.kind === 'ceiling') {
    checks.integer('ceiling', wanted.ceilingCents, { min: 0, max: MAX_CENTS });
  } else checks.cents('amount', wanted.amountCents);
  if (wanted.kind === 'transfer') {
    checks.id('toEnvelopeId', wanted.toEnvelopeId);
    if (wanted.toEnvelopeId !== '' && wanted.toEnvelopeId === wanted.envelopeId) {
      checks.add('toEnvelopeId', 'envelopes.same_envelope');
    }
  }
  if (wanted.kind === 'open') checkNewEnvelope(checks, wanted);
  const reason = checks.text('reason', wanted.reason, { min: 1, max: 2_000, lines: true });
  const source = checks.text('source', wanted.source, { min: 1, max: 300 });
  const wantedBy = wanted.wantedBy ? checks.date('wantedBy', wanted.wantedBy) : null;
  checks.done();
  return { reason, source, wantedBy };
}

function checkNewEnvelope(
  checks: FieldChecks,
  { lotId, fund, code, firstYear, lastYear }: NewEnvelope,
): void {
  checks.id('lotId', lotId);
  checks.choice('fund', fund, FUNDS);
  if (!CODE.test(code)) checks.add('code', code === '' ? 'missing' : 'code_malformed');
  if (firstYear != null) checks.integer('firstYear', firstYear, YEARS);
  if (lastYear != null) checks.integer('lastYear', lastYear, YEARS);
  if (firstYear != null && lastYear != null && lastYear < firstYear) {
    checks.add('lastYear', 'envelopes.years_out_of_order');
  }
}

async function assertDayToCome(transaction: Transaction, wantedBy: string | null): Promise<void> {
  if (wantedBy === null) return;
  const [day] = await transaction.run<{ past: boolean }>(
    'change_wanted_by',
    `SELECT $1::date < (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS past`,
    [wantedBy],
  );
  if (day?.past) throw invalidField('wantedBy', 'day_is_past');
}

/** A lot has one envelope of a fund, which is one that its call names, and a code is unique; the call has to run. */
async function assertLotTakes(transaction: Transaction, wanted: NewEnvelope): Promise<void> {
  const [found] = await transaction.run<{
    closed: boolean;
    taken: boolean;
    code: boolean;
    funds: readonly string[];
  }>(
    'change_lot',
    `SELECT c.status IN ('closed', 'dropped') AS closed, EXISTS (SELECT FROM envelope e WHERE e.lot_id = l.id AND e.fund = $2) AS taken,
       EXISTS (SELECT FROM envelope e WHERE e.code = $3) AS code, c.funds
     FROM lot l JOIN call_for_proposals c ON c.id = l.call_id WHERE l.id = $1`,
    [wanted.lotId, wanted.fund, wanted.code],
  );
  if (!found) throw invalidField('lotId', 'reference_unknown');
  if (found.funds.length > 0 && !found.funds.includes(wanted.fund)) {
    throw invalidField('fund', 'calls.fund_not_of_call', { funds: found.funds.join(', ') });
  }
  if (found.taken) throw invalidField('fund', 'envelopes.fund_taken');
  if (found.code) throw invalidField('code', 'taken');
  if (found.closed) throw new Problem('state_conflict', [{ code: 'envelopes.call_closed' }]);
}

async function insert(transaction: Transaction, id: string, change: CheckedChange): Promise<void> {
  const { opens } = change;
  await transaction.run(
    'change_insert',
    `INSERT INTO envelope_change (id, kind, envelope_id, to_envelope_id, lot_id, fund, code, first_year, last_year, amount_cents,
       reason, source, wanted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      change.kind,
      change.envelopeId,
      change.toEnvelopeId,
      opens?.lotId ?? null,
      opens?.fund ?? null,
      opens?.code ?? null,
      opens?.firstYear ?? null,
      opens?.lastYear ?? null,
      change.amountCents,
      change.reason,
      change.source,
      change.wantedBy,
    ],
  );
}
