/** A condition of a workflow in words: "the amount is above EUR 1,000,000.00". */
import { formatList, formatMoney, formatNumber } from './format.js';
import type { Locale } from './locale.js';
import type { NameOf } from './refusal-sentence.js';
import { translate, translateIfKnown } from './translate.js';

type Value = unknown;

/** `condition` has the form of the engine's; anything else comes back as JSON, since a draft may hold it. */
export function conditionSentence(condition: unknown, locale: Locale, nameOf: NameOf): string {
  const one = (typeof condition === 'object' && condition !== null ? condition : {}) as Readonly<
    Record<string, Value>
  >;
  if (Array.isArray(one['all'])) return joined(one['all'], locale, nameOf, 'conjunction');
  if (Array.isArray(one['any'])) return joined(one['any'], locale, nameOf, 'disjunction');
  if ('not' in one) {
    const { visa, is } = (one['not'] ?? {}) as { visa?: unknown; is?: unknown };
    if (typeof visa === 'string') return visaText(visa, is === 'no' ? 'not_no' : 'not_yes', locale, nameOf);
    return translate(locale, 'diff.condition.not', {
      condition: conditionSentence(one['not'], locale, nameOf),
    });
  }
  if (typeof one['visa'] === 'string') {
    return visaText(one['visa'], one['is'] === 'no' ? 'no' : 'yes', locale, nameOf);
  }
  if (typeof one['fact'] !== 'string') return JSON.stringify(condition);
  const params = { fact: factName(one['fact'], locale), value: factValue(one['fact'], one['value'], locale) };
  return translateIfKnown(locale, `diff.condition.${String(one['is'])}`, params) ?? JSON.stringify(condition);
}

function visaText(
  visa: string,
  is: 'yes' | 'no' | 'not_yes' | 'not_no',
  locale: Locale,
  nameOf: NameOf,
): string {
  return translate(locale, `diff.condition.visa_${is}`, { visa: nameOf('visa', visa) ?? visa });
}

/** What a fact is called; its code in quotes where nobody has named it. */
export function factName(fact: string, locale: Locale): string {
  return translateIfKnown(locale, `fact.${fact}`) ?? translate(locale, 'diff.text', { text: fact });
}

function joined(
  conditions: readonly unknown[],
  locale: Locale,
  nameOf: NameOf,
  type: 'conjunction' | 'disjunction',
): string {
  return formatList(
    conditions.map((one) => conditionSentence(one, locale, nameOf)),
    locale,
    type,
  );
}

function factValue(fact: string, value: unknown, locale: Locale): string {
  if (typeof value === 'object' && value !== null && 'fact' in value) {
    return factName(String((value as { fact: unknown }).fact), locale);
  }
  if (typeof value === 'number') {
    return fact.endsWith('Cents') ? formatMoney(value, locale) : formatNumber(value, locale);
  }
  if (typeof value === 'boolean') return translate(locale, value ? 'diff.yes' : 'diff.no');
  if (value === null || value === undefined) return translate(locale, 'diff.none');
  const text = String(value);
  return translateIfKnown(locale, `fact_value.${fact}.${text}`) ?? translate(locale, 'diff.text', { text });
}
