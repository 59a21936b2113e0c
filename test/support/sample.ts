/**
 * What is too much for every run: a sample, by a seed that the run prints, and all of it with `--full`.
 * `ENTENTE_TEST_SEED` draws again what a run drew.
 */
import { Dice } from './dice.js';

export const isFull = process.env['ENTENTE_TEST_FULL'] === '1';

/** The global set-up gives all suites of a run the same. */
export const seed = Number(process.env['ENTENTE_TEST_SEED']);

/** So many of them, in no order, or all; `dice` for whoever draws again and again. */
export function sampled<Item>(
  from: readonly Item[],
  count: number,
  dice: Dice = new Dice(seed),
): readonly Item[] {
  if (isFull) return from;
  const left = [...from];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(dice.below(left.length), 1)[0] as Item,
  );
}
