/** How long a clock of a definition runs on a case: a number that the definition fixes, or one that a fact gives. */
import type { Period } from './clock.js';
import type { ClockChange } from './clock-changes.js';
import type { ClockPeriod, WorkflowDefinition } from './definition.js';
import type { Facts } from './state.js';

/**
 * The period with its amount, in the unit of the definition. A fact is read once, when the clock starts; null when it
 * is no whole number from 1 on, so that nobody owes anything by a date that was never set.
 */
export function periodOf({ amount, unit }: ClockPeriod, facts: Facts): Period | null {
  const count = typeof amount === 'number' ? amount : facts[amount.fact];
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 ? { amount: count, unit } : null;
}

/** The clocks that `changes` would start although no fact says how long they run, by their codes. */
export function clocksWithoutPeriod(
  definition: WorkflowDefinition,
  facts: Facts,
  changes: readonly ClockChange[],
): readonly string[] {
  return changes
    .filter(({ change }) => change === 'start')
    .map(({ clock }) => clock)
    .filter((code) => {
      // A number of the definition's own is for the verifier.
      const period = definition.clocks.find((one) => one.code === code)?.period;
      return typeof period?.amount === 'object' && periodOf(period, facts) === null;
    });
}

/** The facts that give periods, by their names. */
export function periodFacts(definition: WorkflowDefinition): readonly string[] {
  return definition.clocks.flatMap(({ period: { amount } }) =>
    typeof amount === 'number' ? [] : [amount.fact],
  );
}
