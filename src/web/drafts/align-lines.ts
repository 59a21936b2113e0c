/**
 * Which line of one version of a list is which of another: lines have no names, so what stayed the same on both sides of
 * a line tells where it is now. Pure.
 */

/** One line as three versions have it, by its place in each; null where the version does not have it. */
export interface Aligned {
  readonly base: number | null;
  readonly mine: number | null;
  readonly theirs: number | null;
  /** Both have changed what stands about here, and nobody can say which line of one is which of the other. */
  readonly unsure: boolean;
}

/**
 * Each version is what its lines say, in order; an empty text is a line that says nothing. A line that both have changed
 * is one line; lines that both have added at the same place are theirs and then mine, and one where they say the same.
 */
export function alignLines(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly Aligned[] {
  const [inMine, inTheirs] = [pairs(base, mine), pairs(base, theirs)];
  const kept = (lines: readonly string[], { places }: Pairs, at: number) =>
    lines[places[at] ?? -1] === base[at];
  const unsureIn = (one: Pairs, lines: readonly string[], other: Pairs) =>
    one.torn.filter(({ base: [from, until] }) => range(from, until).some((at) => !kept(lines, other, at)));
  const [tornMine, tornTheirs] = [unsureIn(inMine, theirs, inTheirs), unsureIn(inTheirs, mine, inMine)];
  const isIn = (torn: readonly Gap[], side: keyof Gap, at: number | null) =>
    at !== null && torn.some(({ [side]: [from, until] }) => at >= from && at < until);
  const aligned: Aligned[] = [];
  const add = (line: Omit<Aligned, 'unsure'>) => {
    const unsure =
      isIn([...tornMine, ...tornTheirs], 'base', line.base) ||
      (line.base === null && (isIn(tornMine, 'other', line.mine) || isIn(tornTheirs, 'other', line.theirs)));
    aligned.push({ ...line, unsure });
  };
  let [nextMine, nextTheirs] = [0, 0];
  const added = (untilMine: number, untilTheirs: number) => {
    const own = range(nextMine, untilMine);
    for (const at of range(nextTheirs, untilTheirs)) {
      const same = own.findIndex((one) => mine[one] === theirs[at]);
      const [twin = null] = same < 0 ? [] : own.splice(same, 1);
      add({ base: null, mine: twin, theirs: at });
    }
    for (const at of own) add({ base: null, mine: at, theirs: null });
  };
  base.forEach((_, at) => {
    const [m, t] = [inMine.places[at] ?? null, inTheirs.places[at] ?? null];
    added(m ?? nextMine, t ?? nextTheirs);
    add({ base: at, mine: m, theirs: t });
    nextMine = m === null ? nextMine : m + 1;
    nextTheirs = t === null ? nextTheirs : t + 1;
  });
  added(mine.length, theirs.length);
  return aligned;
}

/** Lines between two that stayed the same, from and until which place in each of two versions. */
interface Gap {
  readonly base: readonly [number, number];
  readonly other: readonly [number, number];
}

interface Pairs {
  /** For each line of the one version its place in the other. */
  readonly places: readonly (number | null)[];
  /** Where the two have not as many lines: some were changed and some are new or gone, and which is not known. */
  readonly torn: readonly Gap[];
}

/** First those that say the same; then in order between them, where there are as many. */
function pairs(one: readonly string[], other: readonly string[]): Pairs {
  const places: (number | null)[] = one.map(() => null);
  const torn: Gap[] = [];
  let [from, to] = [0, 0];
  const between = (untilOne: number, untilOther: number) => {
    const own = range(from, untilOne);
    const there = range(to, untilOther).filter((place) => other[place] !== '');
    if (own.length === there.length) for (const [at, place] of there.entries()) places[from + at] = place;
    else if (own.length > 0 && there.length > 0) {
      torn.push({ base: [from, untilOne], other: [to, untilOther] });
    }
  };
  for (const [at, place] of longestCommon(one, other)) {
    between(at, place);
    places[at] = place;
    [from, to] = [at + 1, place + 1];
  }
  between(one.length, other.length);
  return { places, torn };
}

/** The longest run of places in which both say the same, in order. */
function longestCommon(one: readonly string[], other: readonly string[]): readonly [number, number][] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const length = (at: number, place: number) => lengths[at * width + place] ?? 0;
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let place = other.length - 1; place >= 0; place -= 1) {
      lengths[at * width + place] =
        one[at] === other[place]
          ? length(at + 1, place + 1) + 1
          : Math.max(length(at + 1, place), length(at, place + 1));
    }
  }
  const common: [number, number][] = [];
  let [at, place] = [0, 0];
  while (at < one.length && place < other.length) {
    if (one[at] === other[place]) common.push([at++, place++]);
    else if (length(at + 1, place) >= length(at, place + 1)) at += 1;
    else place += 1;
  }
  return common;
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at);
}
