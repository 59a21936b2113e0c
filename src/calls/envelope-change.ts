/** A change of what envelopes may spend: what kinds there are, and what each does to the envelopes. Pure. */

export const CHANGE_KINDS = ['top_up', 'cut', 'transfer', 'open'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** A change as far as it moves money. */
export interface Moving {
  readonly kind: ChangeKind;
  /** Whose ceiling moves; of a transfer the one that gives. Null of an envelope that is not opened yet. */
  readonly envelopeId: string | null;
  /** Which receives a transfer. */
  readonly toEnvelopeId: string | null;
  readonly amountCents: number;
}

export interface CeilingEntry {
  readonly envelopeId: string;
  readonly move: 'fund' | 'cut' | 'transfer_in' | 'transfer_out';
  readonly debit: 'outside' | 'free';
  readonly credit: 'outside' | 'free';
}

/**
 * The entries that carry a change out, envelopes by id ascending: each locks its envelope, and two transfers in opposite
 * directions wait for each other in one order only. `envelopeId` has to be known.
 */
export function entriesOf(change: Moving & { readonly envelopeId: string }): readonly CeilingEntry[] {
  const raised = { debit: 'outside', credit: 'free' } as const;
  const lowered = { debit: 'free', credit: 'outside' } as const;
  const { envelopeId, toEnvelopeId } = change;
  if (change.kind === 'cut') return [{ envelopeId, move: 'cut', ...lowered }];
  if (change.kind !== 'transfer' || toEnvelopeId === null) return [{ envelopeId, move: 'fund', ...raised }];
  const both: readonly CeilingEntry[] = [
    { envelopeId, move: 'transfer_out', ...lowered },
    { envelopeId: toEnvelopeId, move: 'transfer_in', ...raised },
  ];
  return [...both].sort((one, other) => (one.envelopeId < other.envelopeId ? -1 : 1));
}

/** By how many cents a change moves the ceiling of an envelope; 0 when it is not about it. */
export function effectOn(change: Moving, envelopeId: string): number {
  const lowers = change.kind === 'cut' || change.kind === 'transfer';
  if (change.envelopeId === envelopeId) return lowers ? -change.amountCents : change.amountCents;
  return change.toEnvelopeId === envelopeId ? change.amountCents : 0;
}

export interface Ceiling {
  readonly ceilingCents: number;
  readonly freeCents: number;
}

/** A ceiling once the change is carried out; what is in use stays. Null when it would be below what is in use. */
export function ceilingAfter<Of extends Ceiling>(envelope: Of, effectCents: number): Of | null {
  const freeCents = envelope.freeCents + effectCents;
  if (freeCents < 0) return null;
  return { ...envelope, freeCents, ceilingCents: envelope.ceilingCents + effectCents };
}
