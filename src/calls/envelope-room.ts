/** Whether a change fits the envelopes as they are: before it is proposed, and again before it is carried out. */
import type { Transaction } from '../database/database.js';
import { isId } from '../kernel/id.js';
import { MAX_CENTS } from '../kernel/money.js';
import { Problem } from '../kernel/problem.js';
import { type ChangeKind, ceilingAfter, effectOn, type Moving } from './envelope-change.js';

export interface EnvelopeNow {
  readonly id: string;
  readonly code: string;
  readonly fund: string;
  readonly ceilingCents: number;
  readonly freeCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly contractedCents: number;
  readonly orderedCents: number;
  readonly paidCents: number;
  readonly callClosed: boolean;
}

/** In the order asked for; what is not there is left out. */
export async function envelopesNow(
  transaction: Transaction,
  ids: readonly string[],
): Promise<readonly EnvelopeNow[]> {
  const rows = await transaction.run<{ found: EnvelopeNow }>(
    'change_envelopes',
    `SELECT jsonb_build_object('id', e.id, 'code', e.code, 'fund', e.fund, 'ceilingCents', e.ceiling_cents,
       'freeCents', e.free_cents, 'reservedCents', e.reserved_cents, 'committedCents', e.committed_cents,
       'contractedCents', e.contracted_cents, 'orderedCents', e.ordered_cents, 'paidCents', e.paid_cents,
       'callClosed', c.status = 'closed' OR coalesce(c.closes_on < (entente_now() AT TIME ZONE 'Europe/Brussels')::date, false)) AS found
     FROM envelope e JOIN lot l ON l.id = e.lot_id JOIN call_for_proposals c ON c.id = l.call_id WHERE e.id = ANY ($1::uuid[])`,
    [ids.filter(isId)],
  );
  return ids.flatMap((id) => rows.flatMap(({ found }) => (found.id === id ? [found] : [])));
}

/** A call that is closed gets no fresh money; what it has may be cut, and moved to where it is wanted. */
export function assertMayRaise(kind: ChangeKind, envelope: Pick<EnvelopeNow, 'callClosed'>): void {
  if (kind === 'top_up' && envelope.callClosed) {
    throw new Problem('state_conflict', [{ code: 'envelopes.call_closed' }]);
  }
}

/** Refuses a ceiling below what is reserved, committed or paid (with the figures), and one beyond all bounds. */
export function assertFits(moving: Moving, envelopes: readonly EnvelopeNow[], pointer?: string): void {
  const at = pointer === undefined ? {} : { pointer };
  for (const envelope of envelopes) {
    const effectCents = effectOn(moving, envelope.id);
    const after = ceilingAfter(envelope, effectCents);
    if (after === null) {
      const { code, ceilingCents, freeCents } = envelope;
      const params = {
        envelope: code,
        ceilingCents,
        freeCents,
        inUseCents: ceilingCents - freeCents,
        wantedCents: ceilingCents + effectCents,
      };
      throw new Problem('state_conflict', [{ code: 'ceiling_below_committed', ...at, params }]);
    }
    if (after.ceilingCents > MAX_CENTS) {
      throw new Problem('invalid_field', [
        { code: 'out_of_range', ...at, params: { min: 1, max: MAX_CENTS } },
      ]);
    }
  }
}
