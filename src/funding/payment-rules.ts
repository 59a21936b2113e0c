/**
 * What may be paid, and how an amount comes about. Pure: cents in, cents out. The limits in per cent are the
 * installation's settings, by general knowledge and not read in a source; the rules for clearing are this facility's choice.
 */

export const PAYMENT_KINDS = ['prefinancing', 'interim', 'balance', 'recovery'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** What was agreed, and what the installation has set. Basis points: 8,000 is 80.00 %. */
export interface PaymentTerms {
  readonly grantCents: number;
  readonly totalCostCents: number;
  readonly prefinancingMaxBasisPoints: number;
  /** Of the grant, for all payments that come before the balance together. */
  readonly paidBeforeBalanceMaxBasisPoints: number;
}

/** What happened to the action's money before the request that is looked at, in cents. */
export interface PaidSoFar {
  /** Paid and not recovered. */
  readonly netCents: number;
  /** Of all that was paid, what was pre-financing. */
  readonly prefinancingCents: number;
  /** Pre-financing that accepted costs have set off. */
  readonly clearedCents: number;
  readonly recoveredCents: number;
  /** Costs accepted with earlier interim payments. */
  readonly acceptedCents: number;
  /** Under contract, neither ordered nor paid. */
  readonly leftCents: number;
}

export interface PaymentAsked {
  readonly kind: PaymentKind;
  /** Null: as much as there is; of pre-financing and recoveries always given. */
  readonly requestedCents: number | null;
  /** Costs that the facility accepts of those declared since the last payment on costs. */
  readonly acceptedCents: number | null;
}

/** How an amount comes about, step by step; what a kind of payment does not look at is null. */
export interface AmountDue {
  /** The EU share of the accepted costs: of this request, and for the balance of all of them. */
  readonly shareCents: number | null;
  /** What the action may keep of the grant: the share, and never more than the grant. */
  readonly entitledCents: number | null;
  /** Pre-financing that this request sets off. */
  readonly clearedCents: number;
  /** How much may still be paid before the balance. */
  readonly capLeftCents: number | null;
  readonly dueCents: number;
  /** Paid already beyond what the action may keep: to be recovered. */
  readonly overpaidCents: number;
}

/** Days to pay from registration: pre-financing 30, on a report 60, with the final report 90. */
export function paymentDays(kind: PaymentKind): 30 | 60 | 90 {
  if (kind === 'balance') return 90;
  return kind === 'interim' ? 60 : 30;
}

/** The EU share of costs: in the proportion of grant to total cost, exact, rounded down to the cent. */
export function shareOf(costCents: number, { grantCents, totalCostCents }: PaymentTerms): number {
  if (totalCostCents <= 0) return 0;
  return Number((BigInt(costCents) * BigInt(grantCents)) / BigInt(totalCostCents));
}

/** Pre-financing at most, rounded down to the cent. */
export function prefinancingMost(terms: PaymentTerms): number {
  return partOf(terms.grantCents, terms.prefinancingMaxBasisPoints);
}

/** All payments before the balance at most, rounded down to the cent. */
export function paidBeforeBalanceMost(terms: PaymentTerms): number {
  return partOf(terms.grantCents, terms.paidBeforeBalanceMaxBasisPoints);
}

/** Pre-financing that no accepted costs have set off yet. What was recovered counts as pre-financing first. */
export function unclearedCents(paid: PaidSoFar): number {
  return Math.max(0, paid.prefinancingCents - paid.clearedCents - paid.recoveredCents);
}

/**
 * The most that a request of this kind may ask for now. Costs set no limit here: what is accepted of them is only known
 * later, and cuts the amount then.
 */
export function mostAsked(kind: PaymentKind, terms: PaymentTerms, paid: PaidSoFar): number {
  if (kind === 'recovery') return paid.netCents;
  if (kind === 'balance') return Math.max(0, Math.min(terms.grantCents - paid.netCents, paid.leftCents));
  const beforeBalance = Math.min(capLeft(terms, paid), paid.leftCents);
  return kind === 'interim' ? beforeBalance : Math.min(prefinancingMost(terms), beforeBalance);
}

/**
 * What is to be paid on a request. Accepted costs clear the pre-financing first and in full, and only what goes beyond it
 * is paid; the balance is what the action may keep less all that was paid, and where that is below nothing, the
 * difference is to be recovered.
 */
export function amountDue(asked: PaymentAsked, terms: PaymentTerms, paid: PaidSoFar): AmountDue {
  const { kind, requestedCents, acceptedCents } = asked;
  const wanted = requestedCents ?? Number.MAX_SAFE_INTEGER;
  const most = mostAsked(kind, terms, paid);
  if (kind === 'recovery' || kind === 'prefinancing') {
    return {
      shareCents: null,
      entitledCents: null,
      clearedCents: 0,
      capLeftCents: kind === 'prefinancing' ? capLeft(terms, paid) : null,
      dueCents: Math.min(requestedCents ?? 0, most),
      overpaidCents: 0,
    };
  }
  if (kind === 'interim') {
    const shareCents = shareOf(acceptedCents ?? 0, terms);
    const clearedCents = Math.min(shareCents, unclearedCents(paid));
    return {
      shareCents,
      entitledCents: null,
      clearedCents,
      capLeftCents: capLeft(terms, paid),
      dueCents: Math.min(wanted, shareCents - clearedCents, most),
      overpaidCents: 0,
    };
  }
  const shareCents = shareOf(paid.acceptedCents + (acceptedCents ?? 0), terms);
  const entitledCents = Math.min(terms.grantCents, shareCents);
  const overpaidCents = Math.max(0, paid.netCents - entitledCents);
  return {
    shareCents,
    entitledCents,
    clearedCents: Math.max(0, unclearedCents(paid) - overpaidCents),
    capLeftCents: null,
    dueCents: Math.max(0, Math.min(wanted, entitledCents - paid.netCents, most)),
    overpaidCents,
  };
}

/** Interest for paying late, rounded down to the cent: an indication, at a rate for a year of 365 days. */
export function lateInterestCents(amountCents: number, basisPoints: number, daysLate: number): number {
  if (daysLate <= 0) return 0;
  return Number((BigInt(amountCents) * BigInt(basisPoints) * BigInt(daysLate)) / (10_000n * 365n));
}

function capLeft(terms: PaymentTerms, paid: PaidSoFar): number {
  return Math.max(0, paidBeforeBalanceMost(terms) - paid.netCents);
}

function partOf(cents: number, basisPoints: number): number {
  return Number((BigInt(cents) * BigInt(basisPoints)) / 10_000n);
}
