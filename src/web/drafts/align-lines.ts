/**
 * Which line of one version of a list is which of another: lines have no names, so what stayed the same on both sides of
 * a line tells where it is now. Pure.
 */

/** One line as three versions have it, by its place in each; null where the version does not have it. */
export interface Aligned {
  readonly base: number | null;
  readonly mine: number | null;
  readonly theirs: number | null;
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
  const aligned: Aligned[] = [];
  let [nextMine, nextTheirs] = [0, 0];
  const added = (untilMine: number, untilTheirs: number) => {
    const own = range(nextMine, untilMine);
    for (const at of range(nextTheirs, untilTheirs)) {
      const same = own.findIndex((one) => mine[one] === theirs[at]);
      const [twin = null] = same < 0 ? [] : own.splice(same, 1);
      aligned.push({ base: null, mine: twin, theirs: at });
    }
    for (const at of own) aligned.push({ base: null, mine: at, theirs: null });
  };
  base.forEach((_, at) => {
    const [m, t] = [inMine[at] ?? null, inTheirs[at] ?? null];
    added(m ?? nextMine, t ?? nextTheirs);
    aligned.push({ base: at, mine: m, theirs: t });
    nextMine = m === null ? nextMine : m + 1;
    nextTheirs = t === null ? nextTheirs : t + 1;
  });
  added(mine.length, theirs.length);
  return aligned;
}

/** For each line of one version its place in the other: first those that say the same, then in order between them. */
function pairs(one: readonly string[], other: readonly string[]): readonly (number | null)[] {
  const places: (number | null)[] = one.map(() => null);
  let [from, to] = [0, 0];
  const between = (untilOne: number, untilOther: number) => {
    while (from < untilOne && to < untilOther) {
      if (other[to] === '') to += 1;
      else places[from++] = to++;
    }
  };
  for (const [at, place] of longestCommon(one, other)) {
    between(at, place);
    places[at] = place;
    [from, to] = [at + 1, place + 1];
  }
  between(one.length, other.length);
  return places;
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
