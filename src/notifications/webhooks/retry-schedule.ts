/** When a message that did not arrive is tried again: the schedule that the specification recommends. Pure. */

/** Before the second attempt, the third, and so on: three days in all. */
const PAUSES_S = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
const LONGEST_PAUSE_S = 86_400;
/** So that messages that failed together do not come back together. */
const JITTER = 0.1;

export const MAX_TRIES = PAUSES_S.length + 1;

/**
 * Seconds to wait after `tries` attempts; null when there is none left. `chance` is between 0 and 1. What the receiver
 * asks for is heeded where it is longer, up to a day.
 */
export function pauseAfter(tries: number, retryAfterS: number | null, chance: number): number | null {
  if (tries >= MAX_TRIES) return null;
  const planned = (PAUSES_S[tries - 1] ?? LONGEST_PAUSE_S) * (1 + JITTER * chance);
  return Math.round(Math.max(planned, Math.min(retryAfterS ?? 0, LONGEST_PAUSE_S)));
}
