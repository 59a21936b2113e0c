/** Envelopes as the dashboard shows them: by call and lot, the tightest first. Pure. */
import type { CallInFull, EnvelopeInFull } from '../../calls/calls-in-full.query.js';

export type FundedEnvelope = EnvelopeInFull & { readonly balance: NonNullable<EnvelopeInFull['balance']> };

export interface LotGroup {
  readonly lot: CallInFull['lots'][number];
  readonly envelopes: readonly FundedEnvelope[];
}

export interface CallGroup {
  readonly call: CallInFull;
  readonly lots: readonly LotGroup[];
  readonly total: FundedEnvelope['balance'];
}

/** Calls in the order given; in each the lots and in these the envelopes with the least free share first. */
export function groupEnvelopes(
  calls: readonly CallInFull[],
  envelopes: readonly FundedEnvelope[],
): readonly CallGroup[] {
  return calls.flatMap((call) => {
    const lots = call.lots
      .map((lot) => ({ lot, envelopes: tightestFirst(envelopes.filter((one) => one.lotId === lot.id)) }))
      .filter((group) => group.envelopes.length > 0)
      .sort((one, other) => freeShare(one.envelopes[0]) - freeShare(other.envelopes[0]));
    const total = totalOf(lots.flatMap((group) => group.envelopes));
    return lots.length === 0 ? [] : [{ call, lots, total }];
  });
}

export function totalOf(envelopes: readonly FundedEnvelope[]): FundedEnvelope['balance'] {
  const sum = (name: keyof FundedEnvelope['balance']) =>
    envelopes.reduce((all, { balance }) => all + balance[name], 0);
  return {
    ceilingCents: sum('ceilingCents'),
    freeCents: sum('freeCents'),
    reservedCents: sum('reservedCents'),
    committedCents: sum('committedCents'),
    contractedCents: sum('contractedCents'),
    orderedCents: sum('orderedCents'),
    paidCents: sum('paidCents'),
  };
}

function tightestFirst(envelopes: readonly FundedEnvelope[]): readonly FundedEnvelope[] {
  return [...envelopes].sort(
    (one, other) => freeShare(one) - freeShare(other) || (one.code < other.code ? -1 : 1),
  );
}

/** Of nothing, nothing is free. */
function freeShare(envelope: FundedEnvelope | undefined): number {
  const { freeCents = 0, ceilingCents = 0 } = envelope?.balance ?? {};
  return ceilingCents === 0 ? 0 : freeCents / ceilingCents;
}
