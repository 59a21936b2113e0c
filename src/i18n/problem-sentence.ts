import type { ProblemCode, ProblemDetail } from '../kernel/problem.js';
import { formatMoney } from './format.js';
import { holidayName } from './holiday-name.js';
import type { Locale } from './locale.js';
import { type NameOf, refusalSentence } from './refusal-sentence.js';
import { type Params, translate, translateIfKnown } from './translate.js';

/** What went wrong, in a few words. */
export function problemTitle(code: ProblemCode | 'fault', locale: Locale): string {
  return translate(locale, `problem.${code}`);
}

/** What to do about it. */
export function problemMend(code: ProblemCode | 'fault', locale: Locale): string {
  return translate(locale, `problem.${code}.mend`);
}

/**
 * One thing to mend. A detail's code is looked up as a field's mistake (`problem.field.<code>`), as a key of
 * `problem.*`, as a refusal, and as it stands; what is known nowhere is told in general.
 * `nameOf` tells that it is a refusal on a case, and gives the labels of what it names.
 */
export function detailSentence(detail: ProblemDetail, locale: Locale, nameOf?: NameOf): string {
  const params = wordable(detail.params ?? {}, locale);
  const refused = () =>
    translateIfKnown(locale, `refusal.${detail.code}`) === null
      ? null
      : refusalSentence({ code: detail.code, params: detail.params ?? {} }, locale, nameOf);
  const found =
    (nameOf ? refused() : null) ??
    translateIfKnown(locale, `problem.field.${detail.code}`, params) ??
    translateIfKnown(locale, `problem.${detail.code}`, params) ??
    refused();
  if (found !== null) return found;
  return translateIfKnown(locale, detail.code, params) ?? translate(locale, 'problem.field.other');
}

/** Amounts are told as money: their names end in `Cents`. A holiday is told by its name in the language. */
function wordable(params: Readonly<Record<string, unknown>>, locale: Locale): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (key === 'holiday') return [key, holidayName({ name: String(value) }, locale)];
      if (typeof value !== 'number') return [key, String(value)];
      return [key, key.endsWith('Cents') ? formatMoney(value, locale) : value];
    }),
  );
}
