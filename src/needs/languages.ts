/** The languages in which a need can be written: those of partner countries, and those they write to the Union in. */

/** ISO 639-1. */
export const NEED_LANGUAGES = [
  'am',
  'ar',
  'az',
  'be',
  'en',
  'es',
  'fr',
  'hi',
  'hy',
  'ka',
  'om',
  'pt',
  'ro',
  'ru',
  'so',
  'ti',
  'uk',
] as const;
export type NeedLanguage = (typeof NEED_LANGUAGES)[number];

/** Into which staff translate. */
export const TRANSLATED_INTO = ['en', 'fr'] as const;
export type TranslatedInto = (typeof TRANSLATED_INTO)[number];

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);

/** For the `dir` of a text beside its `lang`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** What a partner country most likely writes in; what the form starts with. Any other can be chosen. */
export function usualLanguage(country: string): NeedLanguage {
  return USUAL[country] ?? 'en';
}

const USUAL: Readonly<Record<string, NeedLanguage>> = {
  AM: 'hy',
  AZ: 'az',
  BY: 'be',
  CV: 'pt',
  GE: 'ka',
  JO: 'ar',
  MA: 'fr',
  MD: 'ro',
  TN: 'fr',
};
