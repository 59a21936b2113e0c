/** What an administrator wants of a theme, checked field by field. Pure. */
import type { FieldChecks } from '../kernel/field-checks.js';

/** Beside English and French: those in which letters and needs are written. */
export const MORE_LANGUAGES = [
  'de',
  'es',
  'it',
  'pl',
  'pt',
  'ro',
  'az',
  'hy',
  'ka',
  'sq',
  'sr',
  'tr',
  'uk',
] as const;

const LANGUAGES: readonly string[] = ['en', 'fr', ...MORE_LANGUAGES];

/** By language, those that are filled in alone; one in English or French is needed. */
export function themeNames(value: unknown, checks: FieldChecks): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    checks.add('names', 'wrong_type');
    return {};
  }
  const names: Record<string, string> = {};
  const given = new Set<string>();
  for (const [language, sent] of Object.entries(value)) {
    if (!LANGUAGES.includes(language)) {
      checks.add(`names/${language.slice(0, 20)}`, 'unknown');
      continue;
    }
    const name = checks.text(`names/${language}`, sent, { max: 120 });
    if (name !== '') names[language] = name;
    if (typeof sent === 'string' && sent.trim() !== '') given.add(language);
  }
  if (!given.has('en') && !given.has('fr')) checks.add('names/en', 'theme_name_missing');
  return names;
}

/** As the record keeps them: `en: Visa; fr: Visas`. */
export function namesText(names: Readonly<Record<string, string>>): string {
  return LANGUAGES.flatMap((one) => (names[one] === undefined ? [] : [`${one}: ${names[one]}`])).join('; ');
}
