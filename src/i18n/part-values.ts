/** What stands in a workflow definition, in words: labels, people, routes, periods, codes of other parts. */
import { conditionSentence, factName } from './condition-sentence.js';
import { formatList } from './format.js';
import { type LabelLike, labelIn } from './label.js';
import type { Locale } from './locale.js';
import { roleName } from './names.js';
import type { NameOf } from './refusal-sentence.js';
import { translate, translateIfKnown } from './translate.js';

type Tree = Readonly<Record<string, unknown>>;

/** Fields whose texts are codes of parts. */
const CODES: Readonly<Record<string, 'stage' | 'visa' | 'transition'>> = {
  initial: 'stage',
  path: 'stage',
  stages: 'stage',
  visas: 'visa',
  after: 'visa',
  invalidates: 'visa',
  timeout: 'transition',
  transitions: 'transition',
};

export interface PartWords {
  readonly locale: Locale;
  readonly nameOf: NameOf;
}

/** The value of a field in words; what has no words of its own is told as JSON. */
export function partValue(field: string, value: unknown, words: PartWords): string {
  const { locale, nameOf } = words;
  if (value === null || value === undefined) return translate(locale, 'diff.none');
  if (typeof value === 'boolean') return translate(locale, value ? 'diff.yes' : 'diff.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return codeText(field, value, words);
  if (Array.isArray(value)) return listText(field, value, words);
  const tree = value as Tree;
  if (isLabel(tree)) return translate(locale, 'diff.text', { text: labelIn(tree, locale) });
  if (isWho(tree)) return whoText(tree, words);
  if ('amount' in tree && 'unit' in tree) return periodText(tree, locale);
  if ('rule' in tree) return neededText(tree, words);
  if ('fact' in tree && Object.keys(tree).length === 1) return factName(String(tree['fact']), locale);
  if (field === 'when') return conditionSentence(tree, locale, nameOf);
  return JSON.stringify(tree);
}

/** Two versions of a label: the text in the reader's language, or in the first one in which they differ. */
export function labelTexts(
  before: unknown,
  after: unknown,
  { locale }: PartWords,
): readonly [string, string] | null {
  if (!isLabel(before) || !isLabel(after)) return null;
  if (before[locale] !== after[locale]) {
    const text = (label: LabelLike) => translate(locale, 'diff.text', { text: labelIn(label, locale) });
    return [text(before), text(after)];
  }
  const language = [...new Set([...Object.keys(before), ...Object.keys(after)])].find(
    (one) => before[one] !== after[one],
  );
  if (language === undefined) return null;
  const text = (label: LabelLike) =>
    label[language] === undefined
      ? translate(locale, 'diff.none')
      : translate(locale, 'diff.text_in', { text: label[language], language });
  return [text(before), text(after)];
}

/** A guard or an effect by its registered name, with its parameters. */
export function handlerText(value: unknown, { locale }: PartWords): string {
  const tree = value as Tree;
  const name = translate(locale, 'diff.text', { text: String(tree['guard'] ?? tree['effect'] ?? '') });
  const params = Object.entries((tree['params'] ?? {}) as Tree).map(([key, one]) => `${key}: ${String(one)}`);
  return params.length === 0 ? name : translate(locale, 'diff.named', { name, params: params.join(', ') });
}

/** `to` with a condition on each but the last. */
export function routesText(routes: readonly unknown[], words: PartWords): string {
  const { locale, nameOf } = words;
  return routes
    .map((route, index) => {
      const { to, when } = route as Tree;
      const stage = nameOf('stage', String(to)) ?? String(to);
      if (when !== undefined) {
        return translate(locale, 'diff.route_when', {
          stage,
          condition: conditionSentence(when, locale, nameOf),
        });
      }
      return translate(locale, index === 0 ? 'diff.route' : 'diff.route_else', { stage });
    })
    .join(', ');
}

export function isLabel(value: unknown): value is LabelLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Tree)['en'] === 'string' &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

function isWho(tree: Tree): boolean {
  return typeof tree['role'] === 'string' && typeof tree['scope'] === 'string';
}

function whoText(tree: Tree, { locale }: PartWords): string {
  const role = roleName(String(tree['role']), locale);
  const who = translateIfKnown(locale, `diff.who.${String(tree['scope'])}`, { role }) ?? role;
  const named = tree['named'];
  return typeof named === 'string'
    ? translate(locale, 'diff.who.named', { who, fact: factName(named, locale) })
    : who;
}

function periodText(tree: Tree, locale: Locale): string {
  const { amount } = tree;
  if (typeof amount === 'object' && amount !== null) {
    const params = { fact: factName(String((amount as Tree)['fact']), locale) };
    return (
      translateIfKnown(locale, `diff.period.fact.${String(tree['unit'])}`, params) ?? JSON.stringify(tree)
    );
  }
  const count = Number(amount);
  return translateIfKnown(locale, `diff.period.${String(tree['unit'])}`, { count }) ?? JSON.stringify(tree);
}

function neededText(tree: Tree, words: PartWords): string {
  const params = {
    count: Number(tree['count'] ?? 0),
    quorum: Number(tree['quorum'] ?? 0),
    chair: partValue('chair', tree['chair'], words),
  };
  return (
    translateIfKnown(words.locale, `diff.needed.${String(tree['rule'])}`, params) ?? JSON.stringify(tree)
  );
}

function codeText(field: string, value: string, { locale, nameOf }: PartWords): string {
  const kind = CODES[field];
  const name = kind && nameOf(kind, value);
  if (name) return translate(locale, 'diff.text', { text: name });
  if (field === 'by' && (value === 'system' || value === 'clock'))
    return translate(locale, `diff.who.${value}`);
  const known = field === 'answer' ? translateIfKnown(locale, `diff.${value}`) : null;
  return (
    known ??
    translateIfKnown(locale, `diff.value.${value}`) ??
    translate(locale, 'diff.text', { text: value })
  );
}

function listText(field: string, value: readonly unknown[], words: PartWords): string {
  if (value.length === 0) return translate(words.locale, 'diff.none');
  const isRoutes = value.every(
    (one) => typeof one === 'object' && one !== null && 'to' in one && !('code' in one),
  );
  if (isRoutes) return routesText(value, words);
  return formatList(
    value.map((one) => partValue(field, one, words)),
    words.locale,
  );
}
