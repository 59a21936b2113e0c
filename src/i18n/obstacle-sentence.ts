import { formatList } from './format.js';
import type { Locale } from './locale.js';
import type { NameOf } from './refusal-sentence.js';
import { translate, translateIfKnown } from './translate.js';

interface ObstacleLike {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const PARTS: Readonly<Record<string, 'stage' | 'conflict'>> = { stage: 'stage', conflict: 'conflict' };

/** Why a file cannot go over to another version; `nameOf` knows the parts of both. */
export function obstacleSentence({ code, params }: ObstacleLike, locale: Locale, nameOf: NameOf): string {
  const told = Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      const text = Array.isArray(value) ? formatList(value.map(String), locale) : String(value);
      const kind = PARTS[key];
      return [key, (kind && nameOf(kind, text)) ?? text];
    }),
  );
  return translateIfKnown(locale, `obstacle.${code}`, told) ?? translate(locale, 'obstacle.other');
}
