/** What calendars are shown of each deadline, from one reading of a feed to the next: pure. */

/** One deadline, or meeting, as an entry of a calendar. */
export interface Shown {
  /** `2027-03-31`: the due day where whoever owes it works. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Of a meeting, which has hours and makes busy: ISO instants, UTC. */
  readonly hours?: { readonly startsAt: string; readonly endsAt: string };
  readonly place?: string;
}

export interface FeedEntry {
  /** Of the deadline. */
  readonly id: string;
  /** Rises with every change, so that calendars take the newer one. */
  readonly sequence: number;
  readonly shown: Shown;
  /** ISO instants, UTC. */
  readonly changedAt: string;
  /** Since when it is not due any more, or not this reader's; null while it is. */
  readonly goneAt: string | null;
}

/** For so long a deadline that is gone is shown as cancelled: calendars that are read seldom learn of it too. */
const CANCELLED_FOR_MS = 6 * 7 * 86_400_000;

/**
 * The entries after a reading at `at` (ISO, UTC). `before` is what was shown so far, `due` what is due now. A deadline
 * that comes back (a limit that stood still) goes on with its numbers, so that calendars do not take it for old news.
 * `cutAt`: the last day of `due` where there was more than is read; what was shown for that day or a later one stays.
 */
export function entriesAt(
  before: readonly FeedEntry[],
  due: readonly { readonly id: string; readonly shown: Shown }[],
  at: string,
  cutAt: string | null = null,
): readonly FeedEntry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const present = new Set(due.map((one) => one.id));
  const current = due.map(({ id, shown }): FeedEntry => {
    const last = known.get(id);
    if (last?.goneAt === null && isSame(last.shown, shown)) return last;
    return { id, shown, sequence: last ? last.sequence + 1 : 0, changedAt: at, goneAt: null };
  });
  const gone = before
    .filter((entry) => !present.has(entry.id))
    .map((entry) =>
      entry.goneAt === null && !(cutAt !== null && entry.shown.day >= cutAt)
        ? { ...entry, sequence: entry.sequence + 1, changedAt: at, goneAt: at }
        : entry,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...current, ...gone];
}

/** Whether a calendar that reads at `at` is still told of the entry. */
export function isTold(entry: FeedEntry, at: string): boolean {
  return entry.goneAt === null || Date.parse(entry.goneAt) + CANCELLED_FOR_MS > Date.parse(at);
}

function isSame(one: Shown, other: Shown): boolean {
  return (
    one.day === other.day &&
    one.summary === other.summary &&
    one.description === other.description &&
    one.url === other.url &&
    one.place === other.place &&
    one.hours?.startsAt === other.hours?.startsAt &&
    one.hours?.endsAt === other.hours?.endsAt
  );
}
