/** The code of a theme, by which cases and programs name it. */
import type { FieldChecks } from '../kernel/field-checks.js';

export const THEME_CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** A text of that form; whether there is such a theme is for the database to say. */
export function themeCode(field: string, value: unknown, checks: FieldChecks): string | null {
  if (typeof value === 'string' && THEME_CODE.test(value)) return value;
  checks.add(field, typeof value === 'string' ? 'not_a_choice' : 'wrong_type');
  return null;
}
