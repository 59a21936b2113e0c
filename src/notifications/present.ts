/** Who of those who can do a task is asked while some of them are away. */
import type { Addressee } from './addressees.js';

export interface Asking {
  readonly to: readonly Addressee[];
  /** Whether they are of a level above: they cannot do it themselves, so it is put to them for their attention. */
  readonly above: boolean;
}

/**
 * `able` can do the task, in their own name or for whom they stand in, in the order they are to hear; `named` are those of
 * them to whom it was given by name, with whoever stands in for these; `levels` are those above, the next one first.
 * Whoever was named and is here, or has somebody here, is asked alone; else all who are here; else the first level at
 * which anybody is here. Where everybody is away they are asked all the same, so that nothing is lost.
 */
export function askPresent(
  able: readonly Addressee[],
  named: readonly Addressee[],
  levels: readonly (readonly Addressee[])[],
): Asking {
  const near = firstHere([named, able]);
  if (near.length > 0) return { to: near, above: false };
  const above = able.length > 0 ? firstHere(levels) : [];
  if (above.length > 0) return { to: above, above: true };
  return { to: named.length > 0 ? named : able, above: false };
}

function firstHere(groups: readonly (readonly Addressee[])[]): readonly Addressee[] {
  return groups.map((group) => group.filter((one) => !one.away)).find((here) => here.length > 0) ?? [];
}
