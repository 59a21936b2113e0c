import { LOCALES, termsIn, translate } from '../../src/i18n/index.js';

describe('the glossary', () => {
  test('has about fifty words, each in six languages and with what it means in each', () => {
    const terms = termsIn('en');
    expect(terms.length).toBeGreaterThanOrEqual(40);
    expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
    for (const { code, names } of terms) {
      for (const locale of LOCALES) {
        expect(names[locale].text).toMatch(/^[^*].*\S$/);
        expect(translate(locale, `glossary.means.${code}`).length).toBeGreaterThan(15);
      }
    }
  });

  test('stands in the alphabet of whoever reads', () => {
    for (const locale of LOCALES) {
      const texts = termsIn(locale).map(({ names }) => names[locale].text);
      expect(texts).toEqual([...texts].sort((one, other) => one.localeCompare(other, locale)));
    }
    expect(termsIn('en').map(({ code }) => code)).not.toEqual(termsIn('fr').map(({ code }) => code));
  });

  test('never calls a term official in a language in which the Union makes no acts', () => {
    expect(termsIn('ar').filter(({ names }) => names.ar.ofAnAct)).toEqual([]);
  });
});
