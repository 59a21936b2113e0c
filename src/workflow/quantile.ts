/**
 * The value below which a share of the values lies (0.5: the median), between two neighbours in proportion, as R and
 * spreadsheets count it by default (Hyndman and Fan, type 7). `ascending` is sorted; null when there are no values.
 */
export function quantile(ascending: readonly number[], share: number): number | null {
  const place = (ascending.length - 1) * share;
  const below = ascending[Math.floor(place)];
  const above = ascending[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
