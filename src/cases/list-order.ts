/**
 * The order of a list that people choose, page after page: by a key made of what they are shown, then by id, so that equal
 * rows keep their places. What has no value stands last, whichever way it is sorted.
 */
import type { Transaction } from '../database/database.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import type { FilterValue } from './case-filter.sql.js';
import { countRows } from './count-rows.js';

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
function sortIn(keys: ListKeys, sort: string | undefined): string | null {
  return sort !== undefined && sortsOf(keys).includes(sort) ? sort : null;
}

export interface OrderedWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  /** One of `sortsOf`; left out, the usual order. */
  readonly sort?: string;
  /** Whether to count all that match. */
  readonly counted?: boolean;
}

export interface OrderedPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  /** See `countRows`; null where it was not asked for. */
  readonly total: number | null;
}

interface OrderedList {
  /** Tells the statement apart, but for its order. */
  readonly name: string;
  /** Selects the rows that match; `id` and `usual_key` are among its columns. */
  readonly inner: string;
  readonly values: readonly (FilterValue | boolean)[];
  readonly keys: ListKeys;
}

/** One page of a list, the cursor of the next, and how many rows there are in all. */
export async function orderedPage<Row extends { readonly id: string; readonly sort_key: string }>(
  transaction: Transaction,
  { name, inner, values, keys }: OrderedList,
  wanted: OrderedWanted,
): Promise<OrderedPage<Row>> {
  const sort = sortIn(keys, wanted.sort);
  const after = readOrderedCursor(wanted.cursor, sort);
  const rows = await transaction.run<Row>(
    `${name}_${sort ?? ''}`,
    orderedSql(inner, keys, sort, values.length + 1),
    [...values, after?.key ?? null, after?.id ?? null, wanted.limit + 1],
  );
  const items = rows.slice(0, wanted.limit);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > wanted.limit && last ? orderedCursor(sort, last) : null,
    total: wanted.counted ? await countRows(transaction, name, inner, values) : null,
  };
}

/**
 * `inner` with its rows in order: `id` and `usual_key` are among its columns. The parameters from `$first` on are the key
 * and the id after which the page begins, or null, and how many rows there are on it.
 */
function orderedSql(inner: string, keys: ListKeys, sort: string | null, first: number): string {
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
function orderedCursor(sort: string | null, row: { readonly id: string; readonly sort_key: string }): string {
  return Buffer.from(`${sort ?? ''}|${row.id}|${row.sort_key}`).toString('base64url');
}

function readOrderedCursor(
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
