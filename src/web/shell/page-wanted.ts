/** What the address of a list asks for: where to go on, and what to look for. */
export interface PageWanted {
  /** To spread into a query: there is no cursor on the first page. */
  readonly cursor: { readonly cursor?: string };
  readonly q: string;
}

/** Anything else in the address is passed over; a text that nobody would type finds nothing. */
export function pageWanted(query: unknown): PageWanted {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  const cursor = textOf(given['cursor']);
  return { cursor: cursor === '' ? {} : { cursor }, q: textOf(given['q']) };
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/\p{Cc}|\p{Surrogate}/gu, ' ')
    .slice(0, 500)
    .trim();
}
