/** Where a list goes on: after the last one shown, by what it is sorted by. */
import { invalidField } from '../kernel/problem.js';

export function writeCursor(...parts: readonly (string | number)[]): string {
  return Buffer.from(parts.join('|')).toString('base64url');
}

/** Refuses with 422 a cursor that was never given: one whose parts are not what each check takes. */
export function readCursor(
  cursor: string,
  ...checks: readonly ((part: string) => boolean)[]
): readonly string[] {
  const parts = Buffer.from(cursor, 'base64url').toString().split('|');
  const known = parts.length === checks.length && checks.every((check, place) => check(parts[place] ?? ''));
  if (!known) throw invalidField('cursor', 'cursor_unknown');
  return parts;
}
