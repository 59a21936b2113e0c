/** Into which languages staff translate needs. */
export const TRANSLATED_INTO = ['en', 'fr'] as const;
export type TranslatedInto = (typeof TRANSLATED_INTO)[number];
