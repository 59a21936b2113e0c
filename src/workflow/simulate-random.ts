/** Chance that can be had again: the same seed gives the same numbers, on every machine. */

export interface Chance {
  /** A number from 0 to below 1. */
  next(): number;
  /** A number of the normal distribution with mean 0 and deviation 1. */
  normal(): number;
}

/**
 * A generator for a seed (any whole number) and a stream (a case's number), so that what one case draws does not depend
 * on what others drew. Mulberry32 by Tommy Ettinger, in the public domain
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c): good enough to simulate with, not to keep
 * secrets with.
 */
export function chanceOf(seed: number, stream = 0): Chance {
  let state = (seed + Math.imul(stream + 1, 0x9e3779b9)) >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  return {
    next,
    // Box and Muller's way; 1 - next() is never 0, of which there is no logarithm.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** One of the items, each as likely as its weight says; null when none has any. */
export function drawn<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  chance: Chance,
): Item | null {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  if (total <= 0) return null;
  let left = chance.next() * total;
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return items.findLast((item) => weightOf(item) > 0) ?? null;
}
