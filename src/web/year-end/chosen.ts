/** What was ticked on the year's end: which file, and as what it was looked at. */
import type { YearEnd, YearEndItem } from '../../funding/year-end.query.js';

/** As a box sends it: the file's id and version. */
export function choiceOf({ caseId, version }: Pick<YearEndItem, 'caseId' | 'version'>): string {
  return `${caseId}~${version}`;
}

/** What such a box names. */
export function chosenFile(choice: string): Pick<YearEndItem, 'caseId' | 'version'> {
  const [caseId = '', version = ''] = choice.split('~', 2);
  return { caseId, version };
}

/** The items that were chosen and whose date has come; what is not on the lists any more is left out. */
export function chosenItems(
  { unsigned, dormant }: YearEnd,
  chosen: readonly string[],
): readonly YearEndItem[] {
  const wanted = new Set(chosen);
  return [...unsigned, ...dormant].filter(
    (item) => item.isOver && item.canGoBack && wanted.has(choiceOf(item)),
  );
}

/** Any number of values under one name of an address. */
export function valuesOf(query: unknown, name: string): readonly string[] {
  const value = (query as Readonly<Record<string, unknown>> | null)?.[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}
