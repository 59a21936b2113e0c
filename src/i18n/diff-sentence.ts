/** One difference between two versions of a workflow, in one sentence. */
import { conditionSentence } from './condition-sentence.js';
import { formatList } from './format.js';
import { type LabelLike, labelIn } from './label.js';
import type { Locale } from './locale.js';
import { handlerText, isLabel, labelTexts, type PartWords, partValue, routesText } from './part-values.js';
import type { NameOf } from './refusal-sentence.js';
import { translate, translateIfKnown } from './translate.js';

/** What the engine's comparison tells. */
interface ChangeLike {
  readonly part: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly at: readonly { readonly part: string; readonly code: string; readonly label: LabelLike | null }[];
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

type Tree = Readonly<Record<string, unknown>>;

/** With the place in front; `nameOf` knows the parts of both versions. */
export function diffSentence(change: ChangeLike, locale: Locale, nameOf: NameOf): string {
  const words: PartWords = { locale, nameOf };
  const isWhole = change.change === 'added' || change.change === 'removed' || saysItself(change);
  const owners = isWhole ? change.at.slice(0, -1) : change.at;
  const place = owners.map((one) => partName('part', one, null, words)).join(', ');
  const sentence = sentenceOf(change, words);
  return capital(place === '' ? sentence : translate(locale, 'diff.in', { place, sentence }), locale);
}

/** A visa's condition is told with the visa's name in the sentence. */
function saysItself({ part, field }: ChangeLike): boolean {
  return part === 'visa' && field === 'when';
}

function sentenceOf(change: ChangeLike, words: PartWords): string {
  const { locale } = words;
  const last = change.at.at(-1);
  if (last && (change.change === 'added' || change.change === 'removed')) {
    const value = change.change === 'added' ? change.after : change.before;
    const sentence = partName(change.change, last, value, words);
    const details = change.change === 'added' ? detailsOf(last.part, value, words) : [];
    return details.length === 0
      ? sentence
      : translate(locale, 'diff.with', { sentence, details: details.join('; ') });
  }
  const name = change.field ?? '';
  const field = fieldName(change.part, name, locale);
  if (change.change === 'moved') {
    return translate(locale, 'diff.moved', { field, after: partValue(name, change.after, words) });
  }
  if (last && saysItself(change)) {
    const told = (value: unknown) =>
      value === null
        ? translate(locale, 'diff.always')
        : translate(locale, 'diff.when', { condition: conditionSentence(value, locale, words.nameOf) });
    const params = { name: nameOfPart(last, words), before: told(change.before), after: told(change.after) };
    return translate(locale, 'diff.visa_when', params);
  }
  const list = codesText(name, field, change, words);
  if (list !== null) return list;
  const [before, after] = labelTexts(change.before, change.after, words) ?? [
    partValue(name, change.before, words),
    partValue(name, change.after, words),
  ];
  if (change.before === null) return translate(locale, 'diff.set', { field, after });
  if (change.after === null) return translate(locale, 'diff.unset', { field, before });
  return translate(locale, 'diff.changed', { field, before, after });
}

/** Of a list of codes only what came and what went is told; null for everything else. */
function codesText(name: string, field: string, change: ChangeLike, words: PartWords): string | null {
  const [before, after] = [change.before ?? [], change.after ?? []];
  if (!isCodes(before) || !isCodes(after)) return null;
  const { locale } = words;
  const told = (codes: readonly string[]) => partValue(name, codes, words);
  const [added, removed] = [
    after.filter((one) => !before.includes(one)),
    before.filter((one) => !after.includes(one)),
  ];
  if (added.length === 0 && removed.length === 0) {
    return translate(locale, 'diff.moved', { field, after: told(after) });
  }
  if (removed.length === 0) return translate(locale, 'diff.list_added', { field, added: told(added) });
  if (added.length === 0) return translate(locale, 'diff.list_removed', { field, removed: told(removed) });
  return translate(locale, 'diff.list_both', { field, added: told(added), removed: told(removed) });
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function partName(
  what: 'part' | 'added' | 'removed',
  part: ChangeLike['at'][number],
  value: unknown,
  words: PartWords,
): string {
  const isHandler = value !== null && /guard|effect/.test(part.part);
  const name = isHandler ? handlerText(value, words) : nameOfPart(part, words);
  return translateIfKnown(words.locale, `diff.${what}.${part.part}`, { name }) ?? name;
}

function nameOfPart({ code, label }: ChangeLike['at'][number], { locale, nameOf }: PartWords): string {
  return isLabel(label) ? labelIn(label, locale) : (nameOf('visa', code) ?? code);
}

/** A reminder leads to somebody, everything else to a stage. */
function fieldName(part: string, field: string, locale: Locale): string {
  const key = part === 'reminder' && field === 'to' ? 'reminder_to' : field;
  return translateIfKnown(locale, `diff.field.${key}`) ?? translate(locale, 'diff.text', { text: field });
}

/** What is worth knowing of a part that is new. */
function detailsOf(part: string, value: unknown, words: PartWords): readonly string[] {
  const { locale, nameOf } = words;
  const tree = (typeof value === 'object' && value !== null ? value : {}) as Tree;
  const details: string[] = [];
  if (part === 'stage') {
    const visas = Array.isArray(tree['visas']) ? (tree['visas'] as readonly Tree[]) : [];
    if (visas.length > 0) {
      const names = visas.map(
        (visa) => `${labelText(visa['label'], words)} (${partValue('by', visa['by'], words)})`,
      );
      details.push(translate(locale, 'diff.detail.asks', { visas: formatList(names, locale) }));
    }
    if (tree['owner'] !== undefined) {
      details.push(translate(locale, 'diff.detail.owner', { who: partValue('owner', tree['owner'], words) }));
    }
    if (tree['kind'] === 'final') details.push(translate(locale, 'diff.detail.final'));
    const { to } = (tree['settled'] ?? {}) as { to?: unknown };
    if (Array.isArray(to))
      details.push(translate(locale, 'diff.detail.leads', { routes: routesText(to, words) }));
  }
  if (part === 'visa') {
    details.push(translate(locale, 'diff.detail.given_by', { who: partValue('by', tree['by'], words) }));
    if (tree['when'] !== undefined) {
      const condition = conditionSentence(tree['when'], locale, nameOf);
      details.push(translate(locale, 'diff.detail.visa_when', { condition }));
    }
  }
  if (part === 'transition') {
    if (tree['by'] !== undefined) {
      details.push(translate(locale, 'diff.detail.taken_by', { who: partValue('by', tree['by'], words) }));
    }
    if (Array.isArray(tree['to'])) {
      details.push(translate(locale, 'diff.detail.leads', { routes: routesText(tree['to'], words) }));
    }
  }
  if (part === 'clock' && tree['period'] !== undefined) {
    details.push(
      translate(locale, 'diff.detail.runs', { period: partValue('period', tree['period'], words) }),
    );
  }
  return details;
}

function labelText(label: unknown, { locale }: PartWords): string {
  return isLabel(label) ? labelIn(label, locale) : '';
}

function capital(sentence: string, locale: Locale): string {
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}
