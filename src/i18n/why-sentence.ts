/** "Why this date" in words: the steps of a clock's due date, one sentence each. */
import { countryName, formatDate, formatDay, formatList } from './format.js';
import { holidayName } from './holiday-name.js';
import { INTL_TAGS, type Locale } from './locale.js';
import { translate, translateIfKnown } from './translate.js';

/** A step as the engine gives it: a code, its parameters, and the rule it follows. */
export interface WhyStep {
  readonly code: string;
  readonly params: object;
  readonly rule?: string;
}

type Values = Readonly<Record<string, unknown>>;

/** The sentence of one step, null for a step that has none. */
export function whySentence(step: WhyStep, locale: Locale): string | null {
  const values = step.params as Values;
  const key = `why.${step.code}${variant(step.code, values)}`;
  return translateIfKnown(locale, key, worded(step.code, values, locale));
}

/** Where the rule stands that a step follows; null when it follows none. */
export function ruleSentence(step: WhyStep, locale: Locale): string | null {
  const article = step.rule?.split(':')[1];
  return article === undefined ? null : translate(locale, 'why.rule', { article });
}

function variant(code: string, values: Values): string {
  if (code === 'period') return `_${values['unit']}`;
  if (code === 'paused' || code === 'standing') return `_${values['counted']}`;
  if (code === 'end_moved' && list(values['because']).length === 0) return '_standing';
  if (code === 'stopped' && values['outcome']) return `_${values['outcome']}`;
  return '';
}

function worded(code: string, values: Values, locale: Locale): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'number') params[key] = value;
    else if (Array.isArray(value))
      params[key] = formatList(
        value.map((one) => reason(one, locale)),
        locale,
      );
    else if (typeof value === 'string') params[key] = isDate(value) ? formatDate(value, locale) : value;
  }
  if (code === 'started') params['calendar'] = calendarName(String(values['calendar']), locale);
  if (code === 'period') params['count'] = Number(values['amount']);
  if (code === 'paused') params['count'] = Number(values['daysGivenBack']);
  if (code === 'standing') params['count'] = Number(values['remaining']);
  if (code === 'stopped') params['date'] = formatDay(String(values['at']), locale, 'UTC');
  return params;
}

/** A calendar is the Commission's or a country's. */
export function calendarName(code: string, locale: Locale): string {
  return code === 'COMMISSION' ? translate(locale, 'why.calendar_commission') : countryName(code, locale);
}

/** A day that nobody works, with why. */
function reason(value: unknown, locale: Locale): string {
  const day = value as {
    kind: string;
    date: string;
    weekday?: number;
    name?: string;
    names?: Readonly<Record<string, string>>;
    estimated?: boolean;
  };
  const date = formatDate(day.date, locale);
  if (day.kind === 'weekend')
    return translate(locale, 'why.weekend', { date, weekday: weekdayOf(day.date, locale) });
  const name = holidayName({ ...day, name: day.name ?? '' }, locale);
  return translate(locale, day.estimated ? 'why.holiday_estimated' : 'why.holiday', { date, name });
}

function weekdayOf(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(INTL_TAGS[locale], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
