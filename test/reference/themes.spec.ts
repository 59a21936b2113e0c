import fc from 'fast-check';
import { FieldChecks } from '../../src/kernel/field-checks.js';
import { namesText, themeNames } from '../../src/reference/theme-change.js';
import { type Theme, Themes, themeName } from '../../src/reference/themes.js';

const theme = (code: string, more: Partial<Theme> = {}): Theme => ({
  code,
  pillar: 'PROTECTION',
  names: { en: code },
  sensitive: false,
  retired: false,
  ...more,
});

const mistakes = (value: unknown) => {
  const checks = new FieldChecks();
  themeNames(value, checks);
  return checks.problem().details.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('the themes of an installation', () => {
  it('offer none that is retired, but for the one that a case has already', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), fc.nat(7), (retired, kept) => {
        const all = retired.map((one, index) => theme(`T${index}`, { retired: one }));
        const offered = new Themes(all).offered([`T${kept}`]).map(({ code }) => code);
        expect(offered).toEqual(
          all.filter((one, index) => !one.retired || index === kept).map(({ code }) => code),
        );
      }),
    );
  });

  it('are called by their name in the reader’s language, and say in which other one it is where there is none', () => {
    expect(themeName(theme('A', { names: { en: 'Visa', fr: 'Visas' } }), 'fr')).toBe('Visas');
    expect(themeName(theme('A', { names: { fr: 'Mineurs' } }), 'en')).toBe('Mineurs [FR]');
    expect(themeName(theme('A', { names: { en: 'Minors', ro: 'Minori' } }), 'fr')).toBe('Minors [EN]');
    expect(new Themes([]).nameOf('GONE', 'en')).toBe('GONE');
  });

  it('have a name in English or in French, whatever they are called beside that', () => {
    expect(mistakes({ en: ' Minors ', ro: 'Minori' })).toEqual([]);
    expect(mistakes({ ro: 'Minori' })).toEqual(['/names/en theme_name_missing']);
    expect(mistakes({ en: 'x'.repeat(121), xx: 'a', fr: 7 })).toEqual([
      '/names/en too_long',
      '/names/xx unknown',
      '/names/fr wrong_type',
    ]);
    expect(mistakes({ en: ' ', fr: '' })).toEqual(['/names/en theme_name_missing']);
    expect(mistakes(['en'])).toEqual(['/names wrong_type']);
    expect(namesText({ ro: 'Minori', fr: 'Mineurs', en: 'Minors' })).toBe(
      'en: Minors; fr: Mineurs; ro: Minori',
    );
  });
});
