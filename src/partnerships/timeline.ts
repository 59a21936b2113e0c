/** What happened to a partnership over the years, in order. Pure. */
import type { FrameworkInFull } from './framework-in-full.query.js';
import type { SignatoryDays } from './frameworks-in-brief.query.js';
import type { PartnershipHistory } from './history.query.js';

export type TimelineKind =
  | 'signed'
  | 'acceded'
  | 'left'
  | 'review_opened'
  | 'review_concluded'
  | 'suspended'
  | 'resumed'
  | 'renewed';

export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** As far as it is known, such as `2015-03`; null where nothing is. */
  readonly on: string | null;
  /** By which it is sorted; '' where nothing is known, which comes first. */
  readonly sortedBy: string;
  /** The Member States it is about: those of one day together. */
  readonly countries: readonly string[];
  /** Of a renewal: the last day of the new period. */
  readonly until: string | null;
  /** Of a review: its number, and how it came out. */
  readonly review: number | null;
  readonly outcome: string | null;
}

/** The oldest first. Who joined with the signature is told there. `dayOf` turns an instant into a calendar day. */
export function timelineOf(
  framework: FrameworkInFull,
  signed: { readonly earliest: string | null },
  days: ReadonlyMap<string, SignatoryDays>,
  history: PartnershipHistory,
  dayOf: (instant: string) => string,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const add = (kind: TimelineKind, on: string | null, more: Partial<TimelineEntry> = {}) =>
    entries.push({
      kind,
      on,
      sortedBy: on ?? '',
      countries: [],
      until: null,
      review: null,
      outcome: null,
      ...more,
    });
  if (framework.signedOn !== null) {
    const together = framework.signatories.filter(({ accededOn }) => accededOn === framework.signedOn);
    add('signed', framework.signedOn, {
      sortedBy: signed.earliest ?? framework.signedOn,
      countries: together.map(({ country }) => country),
    });
  }
  for (const { country, accededOn, hasLeft, leftOn } of framework.signatories) {
    const known = days.get(country);
    if (accededOn !== framework.signedOn && (framework.signedOn !== null || accededOn !== null)) {
      add('acceded', accededOn, {
        sortedBy: known?.acceded.earliest ?? accededOn ?? '',
        countries: [country],
      });
    }
    if (hasLeft)
      add('left', leftOn, { sortedBy: known?.left.earliest ?? leftOn ?? '', countries: [country] });
  }
  for (const { number, openedAt, outcome, concludedAt } of history.reviews) {
    add('review_opened', dayOf(openedAt), { review: number, sortedBy: openedAt });
    if (concludedAt !== null) {
      add('review_concluded', dayOf(concludedAt), { review: number, outcome, sortedBy: concludedAt });
    }
  }
  for (const { beganAt, endedAt } of history.suspensions) {
    add('suspended', beganAt && dayOf(beganAt), { sortedBy: beganAt ?? '' });
    if (endedAt !== null) add('resumed', dayOf(endedAt), { sortedBy: endedAt });
  }
  for (const { renewedOn, validUntil } of history.renewals) {
    // On the day of its review's conclusion it comes after it.
    add('renewed', renewedOn, { until: validUntil, sortedBy: `${renewedOn}~` });
  }
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => compare(a.entry.sortedBy, b.entry.sortedBy) || a.index - b.index)
    .map(({ entry }) => entry);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
