/** Indicators of many actions as one: counts are added up exactly, shares and averages never. Pure. */
import { shareOfWay, sumOfDecimals } from '../kernel/decimal.js';

export interface MeasuredIndicator {
  readonly actionId: string;
  readonly name: string;
  readonly unit: string;
  /** `sum`: a count that no other action counts too; `none`: a share, an average, a yes or no. */
  readonly rollUp: 'sum' | 'none';
  /** Decimal texts. */
  readonly baseline: string;
  readonly target: string;
  /** Of the latest accepted report; null while there is none. */
  readonly value: string | null;
}

export interface RolledUp {
  readonly name: string;
  readonly unit: string;
  readonly rollUp: 'sum' | 'none';
  /** How many actions measure it, and of how many a value was accepted. */
  readonly actions: number;
  readonly measured: number;
  /** Sums over all of them; the value over those that were measured. Null where nothing is added up. */
  readonly sum: {
    readonly baseline: string;
    readonly target: string;
    readonly value: string;
    /** How much of the way lies behind, in per cent; null where there is no way. */
    readonly share: number | null;
  } | null;
  readonly parts: readonly MeasuredIndicator[];
}

/**
 * The same name in the same unit is the same indicator, however it is capitalised. What adds up stands first, then what most
 * actions measure. Where an action was not measured yet its baseline stands for its value, so that the share is of the
 * whole way.
 */
export function rolledUp(indicators: readonly MeasuredIndicator[]): readonly RolledUp[] {
  const groups = new Map<string, MeasuredIndicator[]>();
  for (const one of indicators) {
    const key = JSON.stringify([one.rollUp, plain(one.name), plain(one.unit)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map(together)
    .sort(
      (a, b) =>
        Number(b.rollUp === 'sum') - Number(a.rollUp === 'sum') ||
        b.actions - a.actions ||
        (a.name < b.name ? -1 : 1),
    );
}

function together(parts: readonly MeasuredIndicator[]): RolledUp {
  const [first] = parts;
  if (!first) throw new Error('A group of indicators is never empty.');
  const { name, unit, rollUp } = first;
  const values = parts.flatMap((one) => one.value ?? []);
  return {
    name,
    unit,
    rollUp,
    actions: new Set(parts.map((one) => one.actionId)).size,
    measured: new Set(parts.filter((one) => one.value !== null).map((one) => one.actionId)).size,
    sum: rollUp === 'sum' ? sumsOf(parts, values) : null,
    parts,
  };
}

function sumsOf(parts: readonly MeasuredIndicator[], values: readonly string[]): RolledUp['sum'] {
  const baseline = sumOfDecimals(parts.map((one) => one.baseline));
  const target = sumOfDecimals(parts.map((one) => one.target));
  const reached = sumOfDecimals(parts.map((one) => one.value ?? one.baseline));
  return { baseline, target, value: sumOfDecimals(values), share: shareOfWay(baseline, target, reached) };
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en');
}
