import type { SavedView } from '../../cases/saved-views.query.js';
import type { Visit } from '../shell/visit.js';
import { queryOf } from './list-address.js';

export const VIEWS = '/views';

/** Lists of which views are kept, by their paths. */
export const LISTS_WITH_VIEWS = [
  'actions',
  'amendments',
  'calls',
  'dialogues',
  'funding-requests',
  'needs',
  'partnerships',
  'payment-requests',
  'reports',
  'technical-assistance',
] as const;
export type ListName = (typeof LISTS_WITH_VIEWS)[number];

export function listName(value: unknown): ListName | null {
  return LISTS_WITH_VIEWS.find((one) => one === value) ?? null;
}

/** The list as a view shows it. */
export function viewUrl({ list, query }: Pick<SavedView, 'list' | 'query'>): string {
  return query === '' ? `/${list}?all=yes` : `/${list}?${query}`;
}

export function changeViewUrl(id: string): string {
  return `${VIEWS}/${id}`;
}

/** Where the list as it is seen is given a name. */
export function newViewUrl(visit: Visit): string {
  const query = viewQuery(queryOf(visit));
  return `${VIEWS}/new?${new URLSearchParams({ list: visit.path.slice(1), query })}`;
}

/** What of a list's address a view keeps: neither where a page begins nor what was ticked. */
export function viewQuery(address: URLSearchParams): string {
  const kept = new URLSearchParams(
    [...address].filter(([name, value]) => value !== '' && !['cursor', 'tick', 'all'].includes(name)),
  );
  return kept.toString();
}
