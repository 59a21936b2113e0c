import { Bar, type BarPart } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

/** What an action holds in its envelope, in cents. */
interface Held {
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly contractedCents: number;
  readonly orderedCents: number;
  readonly paidCents: number;
}

/** As a bar with its numbers; what is nothing is left out. */
export function HeldBar({ visit, held }: { visit: Visit; held: Held }): Html {
  const parts: readonly BarPart[] = [
    { label: visit.t('calls.paid'), cents: held.paidCents, tone: 'paid' },
    { label: visit.t('calls.ordered'), cents: held.orderedCents, tone: 'ordered' },
    { label: visit.t('calls.contracted'), cents: held.contractedCents, tone: 'contracted' },
    { label: visit.t('calls.committed'), cents: held.committedCents, tone: 'committed' },
    { label: visit.t('calls.reserved'), cents: held.reservedCents, tone: 'reserved' },
  ];
  return <Bar visit={visit} parts={parts.filter((part) => part.cents > 0)} />;
}
