import PDFDocument from 'pdfkit';
import { TYPEFACE } from '../../src/exchange/typeface.js';
import { LETTER_LANGUAGES } from '../../src/letters/languages.js';
import { directionOf, LANGUAGES } from '../../src/reference/languages.js';

interface Face {
  hasGlyphForCodePoint(code: number): boolean;
}

test('one list has the languages of the Union and of every partner country, each once', () => {
  expect(LANGUAGES).toEqual(
    expect.arrayContaining(['am', 'ar', 'az', 'be', 'hi', 'hy', 'ka', 'ro', 'ru', 'pt', 'fr', 'en', 'ga']),
  );
  expect(new Set(LANGUAGES).size).toBe(LANGUAGES.length);
  expect(LANGUAGES.filter((one) => directionOf(one) === 'rtl')).toEqual(['ar']);
});

test('letters are written in those that their typeface has the letters of, from left to right', () => {
  const { font } = (new PDFDocument().font(TYPEFACE.regular) as unknown as { _font: { font: Face } })._font;
  const has = (language: string) => {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '';
    return [...name].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  };
  for (const language of LETTER_LANGUAGES) {
    expect([language, has(language), directionOf(language)]).toEqual([language, true, 'ltr']);
  }
  expect(LETTER_LANGUAGES).toContain('ru');
  expect((['am', 'hi', 'ti'] as const).map(has)).toEqual([false, false, false]);
});
