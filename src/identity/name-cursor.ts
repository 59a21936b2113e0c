/** Where a list in the order of names goes on: after this name and id. */
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';

export interface NameCursor {
  readonly name: string;
  readonly id: string;
}

export function writeNameCursor(last: NameCursor): string {
  return Buffer.from(`${last.id}|${last.name}`).toString('base64url');
}

export function readNameCursor(cursor: string): NameCursor {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [id = ''] = text.split('|', 1);
  const name = text.slice(id.length + 1);
  // What was not written here may hold anything.
  if (!isId(id) || name.length > 400 || /\p{Cc}|\p{Surrogate}|\uFFFD/u.test(name)) {
    throw invalidField('cursor', 'cursor_unknown');
  }
  return { name, id };
}
