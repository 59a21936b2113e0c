/** Which cut-off an application belongs to: all filed by the end of that day are decided on together. Pure. */

/**
 * The first cut-off on or after the day of submission, both calendar days in Brussels; null after the last one, or where
 * the call has none: such an application is decided on as it comes.
 */
export function cutOffFor(cutOffs: readonly string[], submittedOn: string): string | null {
  return cutOffs.reduce<string | null>(
    (first, day) => (day >= submittedOn && (first === null || day < first) ? day : first),
    null,
  );
}
