/** Dates, instants, money and numbers as each language writes them. */
import { formatCents } from '../kernel/money.js';
import { INTL_TAGS, type Locale } from './locale.js';

/**
 * A calendar date as people read it: `2008-06-05` is 5 June 2008. A date that is only known in part stays so:
 * `2015-03` is March 2015, `2015` is 2015. Anything else comes back as it is.
 */
export function formatDate(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const instant = new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  return day === undefined
    ? formatterOf(locale, MONTH).format(instant)
    : withOrdinal(formatterOf(locale, DAY).format(instant), locale);
}

/** The name of a weekday, 1 Monday to 7 Sunday. */
export function formatWeekday(isoWeekday: number, locale: Locale): string {
  // 1 January 2024 was a Monday.
  return formatterOf(locale, WEEKDAY).format(new Date(Date.UTC(2024, 0, isoWeekday)));
}

/** The day on which an instant falls in a time zone. */
export function formatDay(instant: string | Date, locale: Locale, timeZone: string): string {
  return withOrdinal(formatterOf(locale, { ...DAY, timeZone }).format(new Date(instant)), locale);
}

/** An instant in a time zone, with the zone's name: 5 June 2008 at 14:30 CEST. */
export function formatDateTime(instant: string | Date, locale: Locale, timeZone: string): string {
  const format: Intl.DateTimeFormatOptions = {
    ...DAY,
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  };
  return withOrdinal(formatterOf(locale, format).format(new Date(instant)), locale);
}

/** French counts the first of a month as an ordinal, which the platform does not: 1er juillet. */
function withOrdinal(date: string, locale: Locale): string {
  return locale === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date;
}

/** Cents as euro: EUR 295,655.25. */
export function formatMoney(cents: number, locale: Locale): string {
  return numberFormatOf(locale, MONEY).format(formatCents(cents) as `${number}`);
}

/** Cents as euro without the currency, for columns that name it: 295,655.25. */
export function formatAmount(cents: number, locale: Locale): string {
  return numberFormatOf(locale, AMOUNT).format(formatCents(cents) as `${number}`);
}

export function formatNumber(value: number, locale: Locale): string {
  return numberFormatOf(locale, {}).format(value);
}

/** A decimal text such as `12.50`, with as many places as it has. */
export function formatDecimal(text: string, locale: Locale): string {
  const places = text.split('.')[1]?.length ?? 0;
  return numberFormatOf(locale, { minimumFractionDigits: places }).format(text as `${number}`);
}

/** Basis points as per cent, exactly: 9,487 is 94.87 %. */
export function formatShare(basisPoints: number, locale: Locale): string {
  return numberFormatOf(locale, SHARE).format(basisPoints / 10_000);
}

/** What parts a number from its decimals: a point or a comma. */
export function decimalMark(locale: Locale): string {
  return formatNumber(1.5, locale).replace(/\d/g, '');
}

/** Several things in one sentence: a, b and c. */
export function formatList(
  items: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(INTL_TAGS[locale], { type }).format(items);
}

/** Where the institutions' name is another than the platform's. */
const OFFICIAL_NAMES: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>> = {
  en: { CV: 'Cabo Verde' },
};

/** The name of a country under its ISO code; the code itself when it is none. */
export function countryName(code: string, locale: Locale): string {
  const official = OFFICIAL_NAMES[locale]?.[code];
  if (official !== undefined) return official;
  try {
    return new Intl.DisplayNames([INTL_TAGS[locale]], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of a language under its ISO 639 code; the code itself when it is none. */
export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([INTL_TAGS[locale]], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'long', timeZone: 'UTC' };
const MONEY: Intl.NumberFormatOptions = { style: 'currency', currency: 'EUR', currencyDisplay: 'code' };
const AMOUNT: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const SHARE: Intl.NumberFormatOptions = {
  style: 'percent',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
};

/** Making a formatter costs a hundred times what using it does. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(INTL_TAGS[locale], options);
    dateFormats.set(key, format);
  }
  return format;
}

function numberFormatOf(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(INTL_TAGS[locale], options);
    numberFormats.set(key, format);
  }
  return format;
}
