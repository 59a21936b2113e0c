/** Which rungs of a clock's ladder are still worth sending when several are due at once: pure. */

export interface Rung {
  readonly when: 'before' | 'on' | 'after';
  /** ISO, UTC. */
  readonly fireAt: string;
}

const ORDER = { before: 0, on: 1, after: 2 } as const;

/**
 * A rung that is due at `now` says what is so only when no later one for the same reader is due as well, and only
 * before the due date when it announces that date. `others`: the other rungs of the clock, in that version, for the
 * same reader that are due by now, whether they were sent or not.
 */
export function isWorthSending(rung: Rung, others: readonly Rung[], dueAt: string, now: string): boolean {
  if (rung.when === 'before' && dueAt < now) return false;
  return !others.some((other) => isLater(other, rung));
}

/** What is further up the ladder is later, at whatever instant it fires. */
function isLater(other: Rung, than: Rung): boolean {
  if (other.when !== than.when) return ORDER[other.when] > ORDER[than.when];
  return other.fireAt > than.fireAt;
}
