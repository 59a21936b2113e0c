/** The rules of guidelines, and what differs between two versions, in words. */
import {
  countryName,
  formatList,
  formatMoney,
  formatShare,
  type Locale,
  labelIn,
  translate,
  translateIfKnown,
} from '../i18n/index.js';
import { pillarOf } from '../reference/pillars.js';
import type { Themes } from '../reference/themes.js';
import {
  type GuidelineRules,
  isWordField,
  type RuleChange,
  type RuleField,
  ruleChanges,
  wordLimit,
} from './guideline-rules.js';

const LISTS: ReadonlySet<RuleField> = new Set(['pillars', 'themes', 'partnerCountries']);

/** In which language rules are told, and what the themes of this installation are called. */
export interface RuleReader {
  readonly locale: Locale;
  readonly themes: Themes;
}

/** What a rule is called. */
export function ruleName(field: RuleField, locale: Locale): string {
  return translate(locale, `calls.rule.${field}`);
}

/** What a rule says. */
export function ruleText(field: RuleField, value: GuidelineRules[RuleField], reader: RuleReader): string {
  const { locale } = reader;
  if (isWordField(field)) {
    const text = translate(locale, 'calls.rule_words', { count: asNumber(field, value) });
    return value === null ? translate(locale, 'calls.rule_usual', { text }) : text;
  }
  if (value === null || (field === 'minimumGrantCents' && value === 0)) {
    return translate(locale, 'calls.rule_none');
  }
  if (field === 'leadKinds') return kindsText(listOf(value), locale, 'disjunction');
  if (LISTS.has(field)) {
    const codes = listOf(value);
    return codes.length === 0 ? translate(locale, 'calls.rule_all') : codesText(field, codes, reader);
  }
  if (typeof value === 'boolean') return translate(locale, value ? 'calls.rule_yes' : 'calls.rule_no');
  const amount = Number(value);
  if (field.endsWith('Cents')) return formatMoney(amount, locale);
  if (field.endsWith('BasisPoints')) return formatShare(amount, locale);
  return translate(locale, 'calls.rule_months', { count: amount });
}

/** Every difference as a sentence, in the order of the rules; empty when both versions have the same rules. */
export function guidelineDiff(
  before: GuidelineRules,
  after: GuidelineRules,
  reader: RuleReader,
): readonly string[] {
  return ruleChanges(before, after).map((change) => changeSentence(change, reader));
}

function changeSentence({ field, before, after }: RuleChange, reader: RuleReader): string {
  const { locale } = reader;
  const rule = ruleName(field, locale);
  if (typeof after === 'boolean') {
    return translateIfKnown(locale, `calls.diff.${field}.${after ? 'yes' : 'no'}`) ?? rule;
  }
  if (Array.isArray(before) && Array.isArray(after)) return listSentence(field, before, after, reader);
  const was = ruleText(field, before, reader);
  const is = ruleText(field, after, reader);
  if (isNone(field, before)) return translate(locale, 'calls.diff.new', { rule, is });
  if (isNone(field, after)) return translate(locale, 'calls.diff.gone', { rule, was });
  const key = asNumber(field, after) > asNumber(field, before) ? 'calls.diff.raised' : 'calls.diff.lowered';
  return translate(locale, key, { rule, was, is });
}

/** From all to some, and back, is said as such; between two lists who came and who went. */
function listSentence(
  field: RuleField,
  before: readonly string[],
  after: readonly string[],
  reader: RuleReader,
): string {
  const { locale } = reader;
  const rule = ruleName(field, locale);
  if (before.length === 0)
    return translate(locale, 'calls.diff.narrowed', { rule, is: ruleText(field, after, reader) });
  if (after.length === 0) return translate(locale, 'calls.diff.widened', { rule });
  const names = (codes: readonly string[]) =>
    field === 'leadKinds' ? kindsText(codes, locale, 'conjunction') : codesText(field, codes, reader);
  const added = after.filter((code) => !before.includes(code));
  const gone = before.filter((code) => !after.includes(code));
  if (gone.length === 0) return translate(locale, 'calls.diff.added', { rule, added: names(added) });
  if (added.length === 0) return translate(locale, 'calls.diff.removed', { rule, gone: names(gone) });
  return translate(locale, 'calls.diff.exchanged', { rule, added: names(added), gone: names(gone) });
}

/** Of words, what is usual where nothing is set. */
function asNumber(field: RuleField, value: GuidelineRules[RuleField]): number {
  return value === null && isWordField(field) ? wordLimit(field, null) : Number(value);
}

function isNone(field: RuleField, value: GuidelineRules[RuleField]): boolean {
  return (value === null && !isWordField(field)) || (field === 'minimumGrantCents' && value === 0);
}

function kindsText(codes: readonly string[], locale: Locale, how: 'conjunction' | 'disjunction'): string {
  const names = codes.map((code) => translateIfKnown(locale, `organisation_kind.${code}`) ?? code);
  return formatList(names, locale, how);
}

function codesText(field: RuleField, codes: readonly string[], { locale, themes }: RuleReader): string {
  const names = codes.map((code) => {
    if (field === 'partnerCountries') return countryName(code, locale);
    if (field === 'themes') return themes.nameOf(code, locale);
    const known = pillarOf(code);
    return known ? labelIn({ ...known.names }, locale) : code;
  });
  return formatList([...names].sort(new Intl.Collator(locale).compare), locale);
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}
