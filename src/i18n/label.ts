import { ar } from './labels/ar.js';
import { es } from './labels/es.js';
import { pt } from './labels/pt.js';
import { ro } from './labels/ro.js';
import type { Locale } from './locale.js';

/** Text that comes with data, such as a workflow definition's, by language; English is always there. */
export interface LabelLike {
  readonly en: string;
  readonly [language: string]: string;
}

/** What we ship says things in English and French; what they are called elsewhere stands under their English. */
const FURTHER = { es, pt, ro, ar } as const;
type Further = keyof typeof FURTHER;
const FURTHER_LANGUAGES = Object.keys(FURTHER) as Further[];

/** The label in a language, in English where it is not known in that language. */
export function labelIn(label: LabelLike, locale: Locale): string {
  return label[locale] ?? labelKnownIn(label.en, locale) ?? label.en;
}

/** What we call in a language what is called so in English; null where nobody has said. */
export function labelKnownIn(english: string, locale: Locale): string | null {
  return isFurther(locale) ? known(english, locale) : null;
}

/** The same data with every label in all languages in which it is known. Pure; what has none of its own is left alone. */
export function withAllLabels<Data>(data: Data): Data {
  if (Array.isArray(data)) return data.map(withAllLabels) as Data;
  if (typeof data !== 'object' || data === null) return data;
  if (isLabel(data)) {
    const added = FURTHER_LANGUAGES.flatMap((language) => {
      const text = data[language] ?? known(data.en, language);
      return text === null ? [] : [[language, text]];
    });
    return { ...data, ...Object.fromEntries(added) };
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withAllLabels(value)])) as Data;
}

function isLabel(data: object): data is LabelLike {
  return 'en' in data && 'fr' in data && Object.values(data).every((text) => typeof text === 'string');
}

function isFurther(locale: Locale): locale is Further {
  return locale in FURTHER;
}

/** Labels that are made of others, such as "Return to {{1}}": what stands in them is a label too. */
interface Pattern {
  readonly matches: RegExp;
  readonly text: string;
}

const patterns = new Map<Further, readonly Pattern[]>();

function known(english: string, language: Further): string | null {
  // A label may be called what every object has, such as `constructor`.
  const labels: Readonly<Record<string, string>> = FURTHER[language];
  if (Object.hasOwn(labels, english)) return labels[english] ?? null;
  for (const { matches, text } of patternsOf(language)) {
    const parts = matches.exec(english)?.slice(1);
    if (parts)
      return text.replace(/{{(\d)}}/g, (_, place) => partIn(parts[Number(place) - 1] ?? '', language));
  }
  return null;
}

function partIn(english: string, language: Further): string {
  return Object.hasOwn(FURTHER[language], english) ? (FURTHER[language][english] ?? english) : english;
}

function patternsOf(language: Further): readonly Pattern[] {
  const made =
    patterns.get(language) ??
    Object.entries(FURTHER[language]).flatMap(([english, text]) => {
      if (!english.includes('{{')) return [];
      const escaped = english.split(/{{\d}}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return [{ matches: new RegExp(`^${escaped.join('(.+)')}$`), text }];
    });
  patterns.set(language, made);
  return made;
}
