import type { Locale } from './locale.js';

/** Text that comes with data, such as a workflow definition's, by language; English is always there. */
export interface LabelLike {
  readonly en: string;
  readonly [language: string]: string;
}

/** The label in a language, in English where it is not known in that language. */
export function labelIn(label: LabelLike, locale: Locale): string {
  return label[locale] ?? label.en;
}
