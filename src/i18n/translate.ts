import { createInstance } from 'i18next';
import { ar } from './ar.js';
import type { Base, Wanted } from './catalogue.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { Locale } from './locale.js';
import { pt } from './pt.js';
import { ro } from './ro.js';

type Catalogue = typeof en;

/** Every key that a page or a mail may ask for. */
export type MessageKey = Base<keyof Catalogue>;

/** An interface, because its members are worked out once. */
interface Names extends Wanted<Catalogue> {}

type Filling<Key extends MessageKey> = [Names[Key]] extends [never]
  ? []
  : [params: Readonly<Record<Names[Key], string | number>>];

export type Params = Readonly<Record<string, string | number>>;

/** Portugal says "0 ações", as the plain code, which is Brazil's, does not. */
const COUNTED_AS: Readonly<Partial<Record<Locale, string>>> = { pt: 'pt-PT' };

const engine = createInstance();
engine.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  returnNull: false,
  resources: {
    en: { translation: en },
    fr: { translation: withLargeNumbers(fr) },
    es: { translation: withLargeNumbers(es) },
    'pt-PT': { translation: withLargeNumbers(pt) },
    ro: { translation: ro },
    ar: { translation: ar },
  },
  // Templates escape. What a person typed is never looked up as a key.
  interpolation: { escapeValue: false, skipOnVariables: true },
});

/** The sentence under a key in a language, filled. Plain text: templates escape it. */
export function translate<Key extends MessageKey>(
  locale: Locale,
  key: Key,
  ...[params]: Filling<Key>
): string {
  return sentence(locale, key, params ?? {});
}

/** `translate` in one language; `set` is what becomes of every sentence before it is shown. */
export type Sentence = <Key extends MessageKey>(key: Key, ...params: Filling<Key>) => string;

export function sentenceIn(locale: Locale, set = (text: string) => text): Sentence {
  return (key, ...[params]) => set(sentence(locale, key, params ?? {}));
}

/** Whether there is a sentence under a key that was put together at run time. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key) || Object.hasOwn(en, `${key}_other`);
}

/** The sentence under a key put together at run time, or null when there is none. */
export function translateIfKnown(locale: Locale, key: string, params: Params = {}): string | null {
  return hasMessage(key) ? sentence(locale, key, params) : null;
}

function sentence(locale: Locale, key: string, params: Params): string {
  return engine.t(key, { ...params, lng: COUNTED_AS[locale] ?? locale, nest: false });
}

/** French, Spanish and Portuguese count millions in a form of their own, which reads like the plural in all that we say. */
function withLargeNumbers(catalogue: Readonly<Record<string, string>>): Record<string, string> {
  const added = Object.entries(catalogue)
    .filter(([key]) => key.endsWith('_other'))
    .map(([key, text]) => [key.replace(/_other$/, '_many'), text]);
  return { ...catalogue, ...Object.fromEntries(added) };
}
