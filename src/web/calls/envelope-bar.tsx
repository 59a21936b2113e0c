import { Bar, type BarPart } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** An envelope's money in cents, as the ledger has it. */
export interface Balances {
  /** Left out of what an action holds. */
  readonly freeCents?: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly contractedCents: number;
  readonly orderedCents: number;
  readonly paidCents: number;
}

/** An envelope as a bar with its numbers. What is nothing is left out, except what is free. */
export function EnvelopeBar({ visit, balances }: { visit: Visit; balances: Balances }): Html {
  const parts: readonly BarPart[] = [
    { label: visit.t('calls.paid'), cents: balances.paidCents, tone: 'paid' },
    { label: visit.t('calls.ordered'), cents: balances.orderedCents, tone: 'ordered' },
    { label: visit.t('calls.contracted'), cents: balances.contractedCents, tone: 'contracted' },
    { label: visit.t('calls.committed'), cents: balances.committedCents, tone: 'committed' },
    { label: visit.t('calls.reserved'), cents: balances.reservedCents, tone: 'reserved' },
    { label: visit.t('calls.free'), cents: balances.freeCents ?? 0, tone: 'free' },
  ];
  const shown = (part: BarPart) =>
    part.cents > 0 || (part.tone === 'free' && balances.freeCents !== undefined);
  return <Bar visit={visit} parts={parts.filter(shown)} />;
}
