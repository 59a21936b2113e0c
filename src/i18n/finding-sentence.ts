import { formatList } from './format.js';
import type { Locale } from './locale.js';
import { translate, translateIfKnown } from './translate.js';

/** What the verifier says about a definition: a code, the place, and where it helps a way to get there. */
interface FindingLike {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly where: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly path?: readonly { readonly transition: string; readonly to: string }[];
}

/** One line per finding, and one more for the way. */
export function findingLines(finding: FindingLike, locale: Locale): readonly string[] {
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([key, value]) => [
      key,
      Array.isArray(value) ? formatList(value.map(String), locale) : String(value),
    ]),
  );
  const sentence = translateIfKnown(locale, `finding.${finding.code}`, params) ?? finding.code;
  const severity = translate(locale, `finding.${finding.severity}`);
  const line = finding.where
    ? translate(locale, 'finding.line', { severity, where: finding.where, sentence })
    : translate(locale, 'finding.line_whole', { severity, sentence });
  const way = (finding.path ?? []).map((step) => `${step.transition} → ${step.to}`).join(', ');
  return way === '' ? [line] : [line, translate(locale, 'finding.way', { way })];
}
