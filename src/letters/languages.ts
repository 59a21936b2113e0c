/**
 * The languages in which letters can be written: those whose script the typeface of our papers has and sets from left to
 * right. Why the others wait: docs/decisions/2026-11-26-letters-in-their-place.md.
 */
import { LANGUAGES, type Language } from '../reference/languages.js';

const NOT_SET: readonly Language[] = ['am', 'ar', 'hi', 'ti'];

export const LETTER_LANGUAGES = LANGUAGES.filter((language) => !NOT_SET.includes(language));

/** What a language is called in another one. */
export function languageName(language: string, locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
