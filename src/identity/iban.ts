/** Numbers of bank accounts: how they are written, and whether one can be right. Pure. */

/** Without what people put between the groups, in capital letters. */
export function compactIban(text: string): string {
  return text.replace(/[\s.-]+/g, '').toUpperCase();
}

/**
 * Whether a number in its compact form can be one: two letters, two check digits, and a remainder of 1 by 97 of all of it
 * (ISO 13616, ISO 7064). Whether such an account exists only a bank knows.
 */
export function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let remainder = 0;
  for (const letter of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** The last four characters, which is all that most readers are shown. */
export function tailOf(compact: string): string {
  return compact.slice(-4);
}

/** In groups of four, as people read it. */
export function groupedIban(compact: string): string {
  return compact.replace(/(.{4})(?=.)/g, '$1 ');
}

export function maskedIban(tail: string): string {
  return `•••• ${tail}`;
}

/** A bank's code: four letters, a country, and two or five more characters (ISO 9362). */
export function isBic(text: string): boolean {
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);
}
