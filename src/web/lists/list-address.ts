/** What the address of a list says beside its filters: the order, the columns, where the page begins. */
import type { Visit } from '../shell/visit.js';

/** Kept when a filter is changed. */
export const KEPT = ['sort', 'columns'] as const;

export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string;
  readonly counted?: boolean;
}

export function queryOf(visit: Visit): URLSearchParams {
  return new URLSearchParams(visit.url.split('?')[1] ?? '');
}

/** The order asked for, where the list offers it. */
export function sortAsked<Sort extends string>(visit: Visit, offered: readonly Sort[]): { sort?: Sort } {
  const wanted = queryOf(visit).get('sort');
  const sort = offered.find((one) => one === wanted);
  return sort === undefined ? {} : { sort };
}

export function pageAsked(visit: Visit, limit: number): PageAsked {
  const cursor = queryOf(visit).get('cursor') ?? '';
  return { limit, counted: true, ...(cursor === '' ? {} : { cursor }) };
}

/** The list's address with something changed, from its beginning; null takes a part away. */
export function changedUrl(
  visit: Visit,
  changes: Readonly<Record<string, string | null>>,
  path = visit.path,
): string {
  const query = queryOf(visit);
  for (const name of ['cursor', 'tick', 'view']) query.delete(name);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The keys of the columns asked for, in their order; null for the usual ones. */
export function columnsAsked(visit: Visit): readonly string[] | null {
  const asked = queryOf(visit).get('columns');
  return asked === null ? null : asked.split(',').filter((key) => /^[a-z]{1,20}$/.test(key));
}

const PLACE = 'place.';

export function placeField(key: string): string {
  return `${PLACE}${key}`;
}

/** Where the form that chooses columns leads: the address that says what was chosen; null when it was not sent. */
export function columnsChosen(visit: Visit): string | null {
  const query = queryOf(visit);
  const places = [...query].filter(([name]) => name.startsWith(PLACE));
  if (places.length === 0) return null;
  const chosen = places
    .map(([name, place]) => ({ key: name.slice(PLACE.length), place: Number(place) }))
    .filter(({ key, place }) => place > 0 && /^[a-z]{1,20}$/.test(key))
    .sort((a, b) => a.place - b.place)
    .map(({ key }) => key);
  const without = Object.fromEntries(places.map(([name]) => [name, null]));
  return changedUrl(visit, { ...without, columns: chosen.join(',') });
}
