/** Where a text matches what was searched for, for marking it. Pure; folds as the database does. */

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/gu, '')
    .replace(/[øłđıىةٱßæœ]/gu, (letter) => ALIKE[letter] ?? letter);
}

const ALIKE: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** The text in pieces that give it back when put together; words that begin with one that was asked for are found. */
export function marked(text: string, asked: string): readonly Piece[] {
  const wanted = wordsOf(asked);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    const word = folded(match[0]);
    if (!wanted.some((one) => word.startsWith(one))) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), found: false });
    pieces.push({ text: match[0], found: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}

/** Whether each word that was asked for begins one of the text; no word begins them all. */
export function beginsEachWord(text: string, asked: string): boolean {
  const [there, wanted] = [wordsOf(text), wordsOf(asked)];
  return wanted.length > 0 && wanted.every((one) => there.some((word) => word.startsWith(one)));
}

/**
 * Of several texts, the part of the one in which most of the words asked for begin a word; null where none of them does. At
 * most about `length` characters.
 */
export function passage(texts: readonly string[], asked: string, length: number): string | null {
  const wanted = wordsOf(asked);
  let best = { text: '', words: 0 };
  for (const text of texts) {
    const there = wordsOf(text);
    const words = wanted.filter((one) => there.some((word) => word.startsWith(one))).length;
    if (words > best.words) best = { text, words };
  }
  return best.words === 0 ? null : excerpt(best.text, asked, length);
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(folded(text).match(WORD) ?? [])];
}

/** The part of a long text around its first match, at most about `length` characters. */
export function excerpt(text: string, asked: string, length: number): string {
  if (text.length <= length) return text;
  let at = 0;
  for (const piece of marked(text, asked)) {
    if (piece.found) break;
    at += piece.text.length;
  }
  const from = Math.max(0, Math.min(at >= text.length ? 0 : at - length / 4, text.length - length));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  return `${start > 0 ? '… ' : ''}${text.slice(start, start + length).trim()}${start + length < text.length ? ' …' : ''}`;
}
