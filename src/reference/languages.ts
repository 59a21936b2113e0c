/** The languages that people of this programme write in: data. One list for whatever is written or spoken in it. */

/** ISO 639-1: those of the Union, of the partner countries, and of neighbours that take part in meetings. */
export const LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
  'am',
  'ar',
  'az',
  'be',
  'hi',
  'hy',
  'ka',
  'om',
  'ru',
  'so',
  'ti',
  'mk',
  'sq',
  'sr',
  'tr',
  'uk',
] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);

/** For the `dir` of a text beside its `lang`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** What a partner country most likely writes in; what a form starts with. Any other can be chosen. */
export function usualLanguage(country: string): Language {
  return USUAL[country] ?? 'en';
}

const USUAL: Readonly<Record<string, Language>> = {
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
