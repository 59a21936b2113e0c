/**
 * How many words a text has, in whatever language: what white space sets apart and has a letter or a digit in it. Dashes,
 * quotation marks and bullets that stand alone are none; `l’action` and `well-known` are one. The script count-words.js
 * counts by the same rule.
 */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
