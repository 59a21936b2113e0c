/** Passwords: argon2id, and as much work for an address that nobody has. */
import { hash, verify } from '@node-rs/argon2';
import type { FieldChecks } from '../kernel/field-checks.js';

export const PASSWORD_MIN_LENGTH = 12;
/** Longer ones are no safer, and hashing takes its time. */
const PASSWORD_MAX_LENGTH = 200;

/** The minimum that OWASP's password storage cheat sheet gives for argon2id; argon2id is the package's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The first that anybody tries, as far as they are long enough for us. */
const COMMON = ['password', '1234567890', 'qwertyuiop', 'administrator', 'entente', 'letmein', 'azertyuiop'];

export async function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), COST);
}

/** Whether the password is right. `stored` is null where there is no account or no password: the same work, and no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(
    stored ?? (await nobodysHash()),
    normalised(password).slice(0, PASSWORD_MAX_LENGTH),
  );
  return right && stored !== null;
}

/** Whether it was hashed with less work than is done today. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = COST;
  return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

/** Refuses a new password that is short, endless or the first that anybody would try. */
export function checkNewPassword(checks: FieldChecks, field: string, password: unknown): string {
  if (typeof password !== 'string' || password === '') {
    checks.add(field, 'missing');
    return '';
  }
  const text = normalised(password);
  if (text.length < PASSWORD_MIN_LENGTH)
    checks.add(field, 'password_too_short', { min: PASSWORD_MIN_LENGTH });
  else if (text.length > PASSWORD_MAX_LENGTH) checks.add(field, 'too_long', { max: PASSWORD_MAX_LENGTH });
  else if (isCommon(text)) checks.add(field, 'password_too_common');
  return text;
}

function isCommon(password: string): boolean {
  const letters = password.toLowerCase();
  if (new Set(letters).size < 5) return true;
  const rest = COMMON.reduce((left, common) => left.replaceAll(common, ''), letters);
  return rest.length < 4;
}

/** The same characters typed on another system are the same password. */
function normalised(password: string): string {
  return password.normalize('NFC');
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobody ??= hash('nobody has this password', COST);
  return nobody;
}
