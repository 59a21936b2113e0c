import { formatList } from './format.js';
import type { Locale } from './locale.js';
import { roleName } from './names.js';
import type { NameOf } from './refusal-sentence.js';
import { translate, translateIfKnown } from './translate.js';

/** What the verifier says about a definition: a code, the place, and where it helps a way to get there. */
interface FindingLike {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly where: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly path?: readonly { readonly transition: string; readonly to: string }[];
}

/** Which parameters hold codes of parts. */
const PARTS: Readonly<Record<string, Parameters<NameOf>[0]>> = {
  stage: 'stage',
  target: 'stage',
  transition: 'transition',
  transitions: 'transition',
  visa: 'visa',
  visas: 'visa',
  clock: 'clock',
  clocks: 'clock',
  conflict: 'conflict',
  input: 'input',
};

/** What stands at a place, by the word that opens the step towards it. */
const PLACES: Readonly<Record<string, { part: string; kind: Parameters<NameOf>[0] | null }>> = {
  stages: { part: 'stage', kind: 'stage' },
  transitions: { part: 'transition', kind: 'transition' },
  visas: { part: 'visa', kind: 'visa' },
  clocks: { part: 'clock', kind: 'clock' },
  conflicts: { part: 'conflict', kind: 'conflict' },
  inputs: { part: 'input', kind: 'input' },
  reminders: { part: 'reminder', kind: null },
  sides: { part: 'side', kind: null },
};

/** One line per finding, and one more for the way: in codes, as whoever edits the file reads them. */
export function findingLines(finding: FindingLike, locale: Locale): readonly string[] {
  const sentence = findingText(finding, locale, null);
  const severity = translate(locale, `finding.${finding.severity}`);
  const line = finding.where
    ? translate(locale, 'finding.line', { severity, where: finding.where, sentence })
    : translate(locale, 'finding.line_whole', { severity, sentence });
  const way = (finding.path ?? []).map((step) => `${step.transition} → ${step.to}`).join(', ');
  return way === '' ? [line] : [line, translate(locale, 'finding.way', { way })];
}

/** The finding in the names that a definition gives its parts, with the place, without the way. */
export function findingSentence(finding: FindingLike, locale: Locale, nameOf: NameOf): string {
  const sentence = findingText(finding, locale, nameOf);
  const severity = translate(locale, `finding.of_severity.${finding.severity}`);
  const place = placeText(finding.where, locale, nameOf);
  return place === ''
    ? translate(locale, 'finding.line_whole', { severity, sentence })
    : translate(locale, 'finding.line_named', { severity, place, sentence });
}

/** Without `nameOf` the codes stay as they are. */
function findingText({ code, params }: FindingLike, locale: Locale, nameOf: NameOf | null): string {
  const words = Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      const told = [value]
        .flat()
        .map((one) => (nameOf ? worded(key, String(one), locale, nameOf) : String(one)));
      return [key, Array.isArray(value) ? formatList(told, locale) : (told[0] ?? '')];
    }),
  );
  return translateIfKnown(locale, `finding.${code}`, words) ?? code;
}

function worded(key: string, code: string, locale: Locale, nameOf: NameOf): string {
  if (key === 'role') return roleName(code, locale);
  if (key === 'act') return actName(code, nameOf);
  const kind = PARTS[key];
  return (kind && nameOf(kind, code)) ?? code;
}

/** An act is `visa:<code>` or `<stage>.<transition>`. */
function actName(act: string, nameOf: NameOf): string {
  const [visa, ofVisa] = act.split(':', 2);
  if (visa === 'visa' && ofVisa !== undefined) return nameOf('visa', ofVisa) ?? act;
  const [stage, step] = act.split('.', 2);
  const names = [nameOf('stage', stage ?? ''), nameOf('transition', step ?? '')];
  return names.includes(null) ? act : names.join(', ');
}

/** `stages/draft/transitions/submit`: from the outside to the inside, each part with its name. */
function placeText(where: string, locale: Locale, nameOf: NameOf): string {
  const steps = where === '' ? [] : where.split('/');
  const texts: string[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] ?? '';
    const place = PLACES[step];
    const code = steps[index + 1];
    if (!place || code === undefined) {
      texts.push(
        translateIfKnown(locale, `diff.field.${step}`) ?? translate(locale, 'diff.text', { text: step }),
      );
      continue;
    }
    const name = (place.kind && nameOf(place.kind, code)) ?? code;
    texts.push(translateIfKnown(locale, `diff.part.${place.part}`, { name }) ?? name);
    index += 1;
  }
  return texts.join(', ');
}
