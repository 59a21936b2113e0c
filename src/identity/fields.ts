/** What persons and organisations have that other things have not: e-mail addresses. */
import type { FieldChecks } from '../kernel/field-checks.js';

const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/;

/** An e-mail address in the one form in which we store it; '' when it is wrong. */
export function emailIn(checks: FieldChecks, field: string, value: unknown): string {
  const email = checks.text(field, value, { min: 1, max: 254 }).toLowerCase();
  if (email === '' || ADDRESS.test(email)) return email;
  checks.add(field, 'email_malformed');
  return '';
}
