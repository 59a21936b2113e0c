/** Templates of letters: read into parts, and filled. A value is put in as it is and never read again. Pure. */

export type TemplatePart = string | { readonly name: string };

export interface TemplateFault {
  readonly code: 'placeholder_unclosed' | 'placeholder_stray_end' | 'placeholder_unknown';
  /** 1 for the first line. */
  readonly line: number;
  readonly name: string;
}

export interface ReadTemplate {
  readonly parts: readonly TemplatePart[];
  readonly faults: readonly TemplateFault[];
}

const OPENS = '{{';
const CLOSES = '}}';

/**
 * Reads a text with placeholders such as `{{case.title}}`. Every placeholder has to be one of `known`, closed on the line
 * on which it was opened, and no end may stand alone: each fault comes with its line.
 */
export function readTemplate(text: string, known: ReadonlySet<string>): ReadTemplate {
  const parts: TemplatePart[] = [];
  const faults: TemplateFault[] = [];
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf(OPENS, at);
    const plain = text.slice(at, open < 0 ? text.length : open);
    const stray = plain.indexOf(CLOSES);
    if (stray >= 0) faults.push({ code: 'placeholder_stray_end', line: lineOf(at + stray), name: CLOSES });
    if (plain !== '') parts.push(plain);
    if (open < 0) break;
    const close = text.indexOf(CLOSES, open + OPENS.length);
    const inside = text.slice(open + OPENS.length, close < 0 ? text.length : close);
    if (close < 0 || inside.includes('\n') || inside.includes(OPENS)) {
      const name = (inside.split(/\n|\{\{/, 1)[0] ?? '').trim().slice(0, 60);
      faults.push({ code: 'placeholder_unclosed', line: lineOf(open), name: `${OPENS}${name}` });
      at = open + OPENS.length;
      continue;
    }
    const name = inside.trim();
    if (known.has(name)) parts.push({ name });
    else faults.push({ code: 'placeholder_unknown', line: lineOf(open), name: `${OPENS}${inside}${CLOSES}` });
    at = close + CLOSES.length;
  }
  return { parts, faults };
}

/** The names of the placeholders, each once, in the order of the alphabet. */
export function placeholdersIn(parts: readonly TemplatePart[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name])))].sort();
}

export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Puts the values in place; a placeholder without a value leaves no text, and is named. */
export function fillTemplate(parts: readonly TemplatePart[], values: ReadonlyMap<string, string>): Filled {
  const missing = placeholdersIn(parts).filter((name) => (values.get(name) ?? '').trim() === '');
  if (missing.length > 0) return { ok: false, missing };
  const text = parts.map((part) => (typeof part === 'string' ? part : (values.get(part.name) ?? '')));
  return { ok: true, text: text.join('') };
}

/** By language: the placeholders that another language of the same template has and this one lacks. */
export function missingByLanguage(
  languages: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const all = [...new Set([...languages.values()].flat())].sort();
  return new Map(
    [...languages].flatMap(([language, has]) => {
      const lacks = all.filter((name) => !has.includes(name));
      return lacks.length > 0 ? [[language, lacks] as const] : [];
    }),
  );
}
