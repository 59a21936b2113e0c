import type { Locale } from './locale.js';

/**
 * A text as a page sets it: French has a space before high punctuation and inside its quotation marks, where no line
 * may break. Mails and programs get plain spaces.
 */
export function firmSpaces(text: string, locale: Locale): string {
  return locale === 'fr' ? text.replace(/ (?=[?!;:»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0') : text;
}
