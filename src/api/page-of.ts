/** One page of a list that was read whole, since there is never much of it. Pure. */
import { invalidField } from '../kernel/problem.js';

/** `cursor` is where the page before ended; throws 422 for one that was never given. */
export function pageOf<Item>(
  items: readonly Item[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): { readonly items: readonly Item[]; readonly next: string | null } {
  if (cursor !== undefined && !/^[1-9]\d{0,4}$/.test(cursor)) throw invalidField('cursor', 'cursor_unknown');
  const from = cursor === undefined ? 0 : Number(cursor);
  const to = from + limit;
  return { items: items.slice(from, to), next: to < items.length ? String(to) : null };
}
