import { formatList } from './format.js';
import type { Locale } from './locale.js';
import { translate, translateIfKnown } from './translate.js';

/** Why a text is no definition: a code, and the place as a JSON pointer ('' for the whole). */
interface ShapeProblemLike {
  readonly at: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
}

/** One sentence with the place in front. */
export function shapeSentence({ at, code, params }: ShapeProblemLike, locale: Locale): string {
  const told = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : formatList(value, locale),
    ]),
  );
  const sentence = translateIfKnown(locale, `shape.${code}`, told) ?? code;
  return at === '' ? sentence : translate(locale, 'shape.line', { at, sentence });
}
