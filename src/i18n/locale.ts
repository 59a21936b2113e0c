/** The languages the product speaks; each has a catalogue. */
export const LOCALES = ['en', 'fr', 'es', 'pt', 'ro', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ro: 'Română',
  ar: 'العربية',
};

/** What `Intl` is asked for: British English, as the institutions write it; Arabic with the digits of every other page. */
export const INTL_TAGS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-PT',
  ro: 'ro-RO',
  ar: 'ar-u-nu-latn',
};

/** The languages that every label of a workflow has, whoever wrote it; in another one its English is shown. */
export const LABEL_LANGUAGES: readonly Locale[] = ['en', 'fr'];

/** In which the facility keeps its papers and publishes: its working languages. */
export const PAPER_LANGUAGES: readonly Locale[] = ['en', 'fr'];

/** Where a line begins. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** The language itself where we speak it, else English. */
export function toLocale(text: unknown): Locale {
  return isLocale(text) ? text : 'en';
}

/** The first language we speak of an `Accept-Language` header, else English. */
export function acceptedLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
      const quality = settings
        .map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1])
        .find((one) => one !== undefined);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((one) => one.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return toLocale(wanted.find((one) => isLocale(one.language))?.language);
}
