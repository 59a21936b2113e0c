import { ar } from './labels/holidays/ar.js';
import { ofTheLibrary } from './labels/holidays/en.js';
import { es } from './labels/holidays/es.js';
import { fr } from './labels/holidays/fr.js';
import { pt } from './labels/holidays/pt.js';
import { ro } from './labels/holidays/ro.js';
import type { Locale } from './locale.js';
import { translate } from './translate.js';

/** A day off as calendars store it: in English, and in the languages in which it was named when it was stored. */
export interface HolidayLike {
  readonly name: string;
  readonly names?: Readonly<Record<string, string>>;
}

type Names = ReadonlyMap<string, string>;

const NAMES: Readonly<Record<Locale, Names>> = {
  en: new Map(),
  fr: new Map(Object.entries(fr)),
  es: new Map(Object.entries(es)),
  pt: new Map(Object.entries(pt)),
  ro: new Map(Object.entries(ro)),
  ar: new Map(Object.entries(ar)),
};
const OF_THE_LIBRARY: ReadonlyMap<string, string> = new Map(Object.entries(ofTheLibrary));

/** Holidays that fall on the same day. */
const BETWEEN = ' / ';
/** How the library writes that another day is off, because the holiday itself falls on a weekend. */
const INSTEAD = / \((?:substitute day|jour substitut)\)$/;

/** What a day off is called in a language; in English, or as whoever added it wrote it, where nobody has said. */
export function holidayName({ name, names }: HolidayLike, locale: Locale): string {
  return (names?.[locale] ?? name)
    .split(BETWEEN)
    .map((one) => oneName(one, locale))
    .join(BETWEEN);
}

function oneName(stored: string, locale: Locale): string {
  const day = stored.replace(INSTEAD, '').replaceAll("'", '’');
  const english = OF_THE_LIBRARY.get(day) ?? day;
  const name = NAMES[locale].get(english) ?? english;
  return INSTEAD.test(stored) ? translate(locale, 'calendars.instead', { name }) : name;
}
