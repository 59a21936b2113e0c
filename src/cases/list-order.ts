/**
 * The order of a list that people choose, page after page: by a key made of what they are shown, then by id, so that equal
 * rows keep their places. What has no value stands last, whichever way it is sorted.
 */
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';

/** By the name of an order: SQL over the columns of the list, as a text that sorts as its values do, or null. */
export type ListKeys = Readonly<Record<string, string>>;

/** A whole number that sorts as a text. */
export function numberKey(column: string): string {
  return `lpad((${column})::text, 20, '0')`;
}

/** An instant that sorts as a text. */
export function instantKey(column: string): string {
  return `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
}

/** The orders that a list offers; with a minus, from the last to the first. */
export function sortsOf(keys: ListKeys): readonly string[] {
  return Object.keys(keys).flatMap((key) => [key, `-${key}`]);
}

/** The order asked for, where the list offers it; null for the usual one. */
export function sortIn(keys: ListKeys, sort: string | undefined): string | null {
  return sort !== undefined && sortsOf(keys).includes(sort) ? sort : null;
}

/**
 * `inner` with its rows in order: `id` and `usual_key` are among its columns. The parameters from `$first` on are the key
 * and the id after which the page begins, or null, and how many rows there are on it.
 */
export function orderedSql(inner: string, keys: ListKeys, sort: string | null, first: number): string {
  const backwards = sort?.startsWith('-') ?? false;
  const key = sort === null ? undefined : keys[sort.replace('-', '')];
  const [valued, nothing] = backwards ? ['1', '0'] : ['0', '1'];
  const text =
    key === undefined
      ? 'usual_key'
      : `CASE WHEN (${key}) IS NULL THEN '${nothing}' ELSE '${valued}' || (${key}) END`;
  const [beyond, direction] = backwards ? ['<', 'DESC'] : ['>', 'ASC'];
  return `SELECT * FROM (SELECT listed.*, (${text}) COLLATE "C" AS sort_key FROM (${inner}) AS listed) AS ordered
    WHERE $${first}::text IS NULL OR (sort_key, id) ${beyond} ($${first} COLLATE "C", $${first + 1}::uuid)
    ORDER BY sort_key ${direction}, id ${direction} LIMIT $${first + 2}`;
}

/** A cursor belongs to the order it was given in. */
export function orderedCursor(
  sort: string | null,
  row: { readonly id: string; readonly sort_key: string },
): string {
  return Buffer.from(`${sort ?? ''}|${row.id}|${row.sort_key}`).toString('base64url');
}

export function readOrderedCursor(
  cursor: string | undefined,
  sort: string | null,
): { readonly key: string; readonly id: string } | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [written = '', id = ''] = text.split('|', 2);
  const key = text.slice(written.length + id.length + 2);
  // What was not written here may hold anything.
  const isSound = !/\p{Cc}|\p{Surrogate}|\uFFFD/u.test(key) && key !== '' && key.length <= 400;
  if (written !== (sort ?? '') || !isId(id) || !isSound) throw invalidField('cursor', 'cursor_unknown');
  return { key, id };
}
