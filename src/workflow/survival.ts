/**
 * How long stays last that lead on, learned from those that ended and from those that still go on: a stay that goes on
 * counts for as long as it has lasted, and for nothing beyond, as Kaplan and Meier (1958) do it. Stays that ended beside
 * the way compete with those that led on (Aalen and Johansen, 1978): what is asked is when a case goes on, given that it
 * does. Where none ends beside the way, it is Kaplan and Meier's curve.
 */

/** One stay, in days (not below 0; parts of days count): it led on, ended beside the way, or still goes on. */
export interface Stay {
  readonly days: number;
  readonly end: 'onward' | 'aside' | 'open';
}

/** A step of the curve: so much of all stays leads on after so many days. */
export interface Atom {
  readonly days: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** The shares of `atoms` and `beyond` add up to one. Plain data, so that it can be kept. */
export interface Survival {
  /** How many stays led on. */
  readonly ended: number;
  /** How many went on when it was learned. */
  readonly open: number;
  /** By days, ascending. */
  readonly atoms: readonly Atom[];
  /** The share of which nothing is known but that it lasts longer than any that ended. */
  readonly beyond: number;
}

/** So many steps tell a curve well enough; neighbours are joined. */
const MOST_ATOMS = 60;

/** Up to here, what lasts longer than any stay that ended is taken to end with the longest one seen, after Efron (1967). */
const LARGEST_TAIL = 0.2;

/**
 * The curve of the stays. At a tie, what ended counts as before what goes on, as is usual. Without a stay that led on all
 * of it is `beyond`.
 */
export function survivalOf(stays: readonly Stay[]): Survival {
  const sorted = [...stays].sort((a, b) => a.days - b.days);
  const atoms: Atom[] = [];
  let atRisk = sorted.length;
  let left = 1;
  for (let from = 0; from < sorted.length; ) {
    const days = sorted[from]?.days ?? 0;
    let to = from;
    let [onward, over] = [0, 0];
    for (; sorted[to]?.days === days; to += 1) {
      if (sorted[to]?.end === 'onward') onward += 1;
      if (sorted[to]?.end !== 'open') over += 1;
    }
    if (onward > 0) atoms.push({ days, share: (left * onward) / atRisk });
    left -= (left * over) / atRisk;
    atRisk -= to - from;
    from = to;
  }
  return curveOf(stays, atoms, left < 1e-9 ? 0 : left);
}

/** `left`: what no stay that ended tells of. Shares are those of the stays that lead on. */
function curveOf(stays: readonly Stay[], atoms: readonly Atom[], left: number): Survival {
  const known = atoms.reduce((sum, { share }) => sum + share, 0);
  const total = known + left;
  const ends = left > 0 && left <= LARGEST_TAIL * total && known > 0;
  const longest = Math.max(...stays.map(({ days }) => days));
  const all = ends ? [...atoms, { days: longest, share: left }] : atoms;
  return {
    ended: stays.filter(({ end }) => end === 'onward').length,
    open: stays.filter(({ end }) => end === 'open').length,
    atoms: joined(all.map(({ days, share }) => ({ days, share: share / total }))),
    beyond: total === 0 ? 1 : ends ? 0 : left / total,
  };
}

/** What is left of a stay that has lasted `spent` days already, as a curve of the days that are still to come. */
export function remainingAfter(curve: Survival, spent: number): Survival {
  const later = curve.atoms.filter((atom) => atom.days > spent);
  const share = later.reduce((sum, atom) => sum + atom.share, curve.beyond);
  if (share <= 0) return { ...curve, atoms: [], beyond: 1 };
  return {
    ...curve,
    atoms: later.map((atom) => ({ days: atom.days - spent, share: atom.share / share })),
    beyond: curve.beyond / share,
  };
}

/** How many of the stays that led on had lasted longer than `spent` days; about so many, once neighbours are joined. */
export function endedAfter(curve: Survival, spent: number): number {
  const known = curve.atoms.reduce((sum, atom) => sum + atom.share, 0);
  const later = curve.atoms.reduce((sum, atom) => (atom.days > spent ? sum + atom.share : sum), 0);
  return known === 0 ? 0 : Math.round((curve.ended * later) / known);
}

/** The days within which a share of the stays ends; null when the curve does not reach that far. */
export function daysWithin(curve: Survival, share: number): number | null {
  let sum = 0;
  for (const atom of curve.atoms) {
    sum += atom.share;
    // A share is a sum of fractions, and one half of them may come a little short.
    if (sum >= share - 1e-9) return atom.days;
  }
  return null;
}

/** Neighbours joined into one each, at their mean, until few enough are left; each of about the same share. */
function joined(atoms: readonly Atom[]): readonly Atom[] {
  if (atoms.length <= MOST_ATOMS) return atoms;
  const total = atoms.reduce((sum, atom) => sum + atom.share, 0);
  const found: Atom[] = [];
  let share = 0;
  let weighted = 0;
  let passed = 0;
  for (const [place, atom] of atoms.entries()) {
    share += atom.share;
    weighted += atom.share * atom.days;
    passed += atom.share;
    if (passed < (total * (found.length + 1)) / MOST_ATOMS && place < atoms.length - 1) continue;
    found.push({ days: weighted / share, share });
    share = 0;
    weighted = 0;
  }
  return found;
}
