/** Where a list that goes by time goes on: after the last one shown. */
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';

export function writeTimeCursor(row: { readonly created_at: Date; readonly id: string }): string {
  return Buffer.from(`${row.created_at.toISOString()}|${row.id}`).toString('base64url');
}

/** Refuses with 422 a cursor that was never given. */
export function readTimeCursor(cursor: string): { readonly at: string; readonly id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || !isInstant(at)) throw invalidField('cursor', 'cursor_unknown');
  return { at, id };
}
