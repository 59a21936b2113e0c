import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ar } from '../../src/i18n/ar.js';
import { en } from '../../src/i18n/en.js';
import { es } from '../../src/i18n/es.js';
import { fr } from '../../src/i18n/fr.js';
import {
  INTL_TAGS,
  LOCALES,
  type Locale,
  labelIn,
  labelKnownIn,
  translate,
  withAllLabels,
} from '../../src/i18n/index.js';
import { pt } from '../../src/i18n/pt.js';
import { ro } from '../../src/i18n/ro.js';
import { frameworks } from '../../src/reference/frameworks.js';
import { pillars } from '../../src/reference/pillars.js';
import { routes } from '../../src/reference/routes.js';
import { programmeWindows } from '../../src/reference/windows.js';
import { subjects } from '../../src/subjects.js';

type Sentences = Readonly<Record<string, string>>;
const catalogues: Readonly<Record<Locale, Sentences>> = { en, fr, es, pt, ro, ar };
const others = LOCALES.filter((locale) => locale !== 'en');
const keys = Object.keys(en);
const stems = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, ''));

const placeholders = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

/** The forms in which a language counts; `many` is made where it only tells millions apart. */
function formsOf(locale: Locale): readonly string[] {
  const forms = new Intl.PluralRules(INTL_TAGS[locale]).resolvedOptions().pluralCategories;
  return locale === 'ar' ? forms : forms.filter((form) => form !== 'many');
}

/** The sentence of English that one in another language says: of a further form of a plural, that of its plural. */
function sourceOf(key: string): string {
  const english: Sentences = en;
  return english[key] ?? english[key.replace(/_(zero|two|few|many)$/, '_other')] ?? '';
}

describe.each(others)('the catalogue in %s', (locale) => {
  const catalogue = catalogues[locale];

  test('has the same keys, and each plural in all forms in which the language counts', () => {
    const counted = stems.flatMap((stem) => formsOf(locale).map((form) => `${stem}_${form}`));
    expect(Object.keys(catalogue).sort()).toEqual([...new Set([...keys, ...counted])].sort());
  });

  test('has no empty sentence', () => {
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('asks for the same', () => {
    // Where a form means one number alone, it may say it in words.
    const alone = new RegExp(`^(?:${stems.join('|').replaceAll('.', '\\.')})_(?:zero|one|two)$`);
    const differing = Object.entries(catalogue).flatMap(([key, text]) => {
      const [wanted, has] = [placeholders(sourceOf(key)), placeholders(text)];
      const plural = key.replace(/_(?:zero|one|two)$/, '_other');
      const same = alone.test(key)
        ? has.every((name) => placeholders(sourceOf(plural)).includes(name)) &&
          wanted.every((name) => name === 'count' || has.includes(name))
        : wanted.join() === has.join();
      return same ? [] : [`${key}: ${text}`];
    });
    expect(differing).toEqual([]);
  });

  test('is translated: it says things differently, but for names and symbols', () => {
    const same = keys.filter(
      (key) => sourceOf(key) === catalogue[key] && /[a-z]{4}/i.test(sourceOf(key).replace(/{{\w+}}/g, '')),
    );
    expect(same.length).toBeLessThan(keys.length / 20);
  });

  test('speaks to every number, however many there are', () => {
    for (const count of [0, 1, 2, 3, 7, 11, 20, 21, 100, 101, 1_000_000]) {
      const text = translate(locale, 'cases.clock.overdue', { count });
      expect({ count, text, known: text !== 'cases.clock.overdue' && text.trim() !== '' }).toMatchObject({
        count,
        known: true,
      });
    }
  });

  test('has a name for whatever our workflows name', () => {
    const silent: string[] = [];
    const look = (data: unknown): void => {
      if (typeof data !== 'object' || data === null) return;
      if ('en' in data && 'fr' in data && !(locale in data)) silent.push(String(data.en));
      for (const value of Object.values(data)) look(value);
    };
    for (const { shipped } of subjects) look(shipped);
    expect([...new Set(silent)]).toEqual([]);
  });
});

describe('the catalogue', () => {
  test('has no empty sentence and both forms of every plural in English', () => {
    expect(Object.entries(en).filter(([, text]) => text.trim() === '')).toEqual([]);
    const lonely = keys.filter(
      (key) =>
        (key.endsWith('_one') && !(key.replace(/_one$/, '_other') in en)) ||
        (key.endsWith('_other') && !(key.replace(/_other$/, '_one') in en)),
    );
    expect(lonely).toEqual([]);
  });

  test.each(LOCALES)('gives no key away from one room to another (%s)', async (language) => {
    const folder = new URL(`../../src/i18n/${language}/`, import.meta.url);
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder.pathname, file), 'utf8');
      for (const [, key = ''] of text.matchAll(/^ {2}'([^']+)':/gm)) {
        if (seen.has(key)) twice.push(`${key} in ${seen.get(key)} and ${file}`);
        seen.set(key, file);
      }
    }
    expect(twice).toEqual([]);
    expect([...seen.keys()].sort()).toEqual(Object.keys(catalogues[language]).sort());
  });
});

test('nought is many in Portugal', () => {
  expect(translate('pt', 'cases.clock.overdue', { count: 0 })).toContain('0 dias');
});

describe('a label', () => {
  test('is said in another language under its English, and in English where nobody knows it', () => {
    const known = { en: 'Cancel the session', fr: 'Annuler la session' };
    expect(labelIn(known, 'es')).not.toBe(known.en);
    expect(labelIn({ en: 'A word nobody knows', fr: 'Un mot' }, 'es')).toBe('A word nobody knows');
    expect(labelIn({ en: 'constructor' }, 'es')).toBe('constructor');
    expect(labelIn({ ...known, es: 'Own word' }, 'es')).toBe('Own word');
    expect(withAllLabels({ label: known, stages: [{ code: 'a', label: known }], kept: { en: 'x' } })).toEqual(
      {
        label: expect.objectContaining({ en: known.en, ar: expect.any(String) }),
        stages: [{ code: 'a', label: expect.objectContaining({ ro: expect.any(String) }) }],
        kept: { en: 'x' },
      },
    );
  });

  test.each(LOCALES.filter((locale) => locale !== 'en' && locale !== 'fr'))(
    'is known in %s for all that we ship as reference data',
    (locale) => {
      const shipped = [
        ...routes,
        ...pillars,
        ...frameworks,
        ...programmeWindows.flatMap(({ lots }) => lots),
      ].map(({ names }) => names);
      const unknown = shipped.filter((names) => labelKnownIn(names.en, locale) === null);
      expect(unknown).toEqual([]);
    },
  );
});
