/** Values as a letter writes them, in any language: the platform knows how each writes days, money and countries. Pure. */
import type { Placeholder, PlaceholderType } from './placeholders.js';

export type FactValue = string | number | readonly string[] | null | undefined;

/** British English, as the institutions write it. */
function tagOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A fact as the letter says it; '' for what the case has not. */
export function written(type: PlaceholderType, value: FactValue, language: string): string {
  if (value === null || value === undefined || value === '') return '';
  const tag = tagOf(language);
  switch (type) {
    case 'day':
      return dayIn(tag, String(value));
    case 'money':
      return new Intl.NumberFormat(tag, {
        style: 'currency',
        currency: 'EUR',
        currencyDisplay: 'code',
      }).format(centsText(Number(value)) as `${number}`);
    case 'countries': {
      const names = new Intl.DisplayNames([tag], { type: 'region' });
      const list = (Array.isArray(value) ? value : [value]).map(
        (code) => names.of(String(code)) ?? String(code),
      );
      return new Intl.ListFormat(tag, { type: 'conjunction' }).format(list);
    }
    case 'months':
      return new Intl.NumberFormat(tag, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(
        Number(value),
      );
    default:
      return String(value);
  }
}

/** How the samples of a list of placeholders read in a language. */
export function sampleValues(
  placeholders: readonly Placeholder[],
  language: string,
): ReadonlyMap<string, string> {
  return new Map(placeholders.map(({ name, type, sample }) => [name, written(type, sample, language)]));
}

function dayIn(tag: string, day: string): string {
  const text = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  return tag === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text;
}

/** Exactly, to the last cent. */
function centsText(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}
