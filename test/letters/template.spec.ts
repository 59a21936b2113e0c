import fc from 'fast-check';
import { LETTER_LANGUAGES } from '../../src/letters/languages.js';
import { letterBlocks } from '../../src/letters/letter-blocks.js';
import { written } from '../../src/letters/letter-values.js';
import { knownNames, placeholdersOf } from '../../src/letters/placeholders.js';
import { checkedTemplate } from '../../src/letters/save-template.js';
import { SHIPPED_TEMPLATES } from '../../src/letters/shipped-templates.js';
import { fillTemplate, placeholdersIn, readTemplate } from '../../src/letters/template.js';

const KNOWN = new Set(['case.title', 'case.reference']);
const names = [...KNOWN];
/** Anything a person may type, brackets and placeholders among it. */
const anything = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('{{', '}}', '{{case.title}}', '{{other}}', ' ', '\n', 'a', '{', '}'))
    .map((all) => all.join('')),
);

describe('a template', () => {
  test('is filled without looking into what is put in', () => {
    fc.assert(
      fc.property(anything, anything, (title, reference) => {
        fc.pre(title.trim() !== '' && reference.trim() !== '');
        const { parts } = readTemplate('On {{case.title}} ({{ case.reference }}): {{case.title}}', KNOWN);
        const filled = fillTemplate(
          parts,
          new Map([
            ['case.title', title],
            ['case.reference', reference],
          ]),
        );
        return filled.ok && filled.text === `On ${title} (${reference}): ${title}`;
      }),
    );
  });

  test('leaves no placeholder behind when it has no faults and every value', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { parts, faults } = readTemplate(text, KNOWN);
        if (faults.length > 0) return true;
        const filled = fillTemplate(parts, new Map(names.map((name) => [name, 'value'])));
        return filled.ok && !filled.text.includes('{{') && !filled.text.includes('}}');
      }),
    );
  });

  test('says every fault with its line', () => {
    const text = 'Fine {{case.title}}\nnot {{case.titel}}\nopen {{case.title\nstray }} here';
    expect(readTemplate(text, KNOWN).faults).toEqual([
      { code: 'placeholder_unknown', line: 2, name: '{{case.titel}}' },
      { code: 'placeholder_unclosed', line: 3, name: '{{case.title' },
      { code: 'placeholder_stray_end', line: 4, name: '}}' },
    ]);
    expect(readTemplate('{{case.title {{case.reference}}', KNOWN).faults).toMatchObject([
      { code: 'placeholder_unclosed', line: 1 },
    ]);
  });

  test('names what has no value, and fills nothing then', () => {
    const { parts } = readTemplate('{{case.title}} {{case.reference}}', KNOWN);
    expect(fillTemplate(parts, new Map([['case.title', ' ']]))).toEqual({
      ok: false,
      missing: [...names].sort(),
    });
  });
});

describe('a template that is saved', () => {
  const input = {
    code: 'test',
    purpose: 'receipt',
    subject: 'action',
    nameEn: 'Test',
    nameFr: 'Essai',
    texts: {
      en: { title: 'A {{case.title}}', body: 'B {{action.grant}}' },
      fr: { title: 'A {{case.title}}', body: 'B' },
    },
  };
  const faultsOf = (changed: object) => {
    try {
      checkedTemplate({ ...input, ...changed }, ['action', 'report']);
      return [];
    } catch (error) {
      return (error as { details: { code: string; pointer: string; params: object }[] }).details;
    }
  };

  test('has the same placeholders in every language', () => {
    expect(faultsOf({})).toEqual([
      {
        code: 'letters.placeholders_differ',
        pointer: '/texts/fr/body',
        params: { names: '{{action.grant}}' },
      },
    ]);
    expect(faultsOf({ texts: { en: input.texts.en } })).toEqual([]);
  });

  test('has none that its kind of case has not', () => {
    expect(
      faultsOf({ subject: 'report', texts: { en: { title: 'T', body: 'One\n{{redress.link}}' } } }),
    ).toEqual([
      {
        code: 'letters.placeholder_unknown',
        pointer: '/texts/en/body',
        params: { line: 2, name: '{{redress.link}}' },
      },
    ]);
  });

  test.each(SHIPPED_TEMPLATES.map((one) => [one.code, one] as const))(
    'as the shipped %s, is right',
    (_, shipped) => {
      const { code, purpose, subject, names: named, texts } = shipped;
      const whole = { code, purpose, subject, nameEn: named.en, nameFr: named.fr, texts };
      expect(() => checkedTemplate(whole, ['action'])).not.toThrow();
      expect(Object.keys(texts)).toEqual(expect.arrayContaining(['en', 'fr']));
    },
  );

  test('can be in a language that the pages do not have', () => {
    expect(SHIPPED_TEMPLATES.filter(({ texts }) => 'ro' in texts).map(({ code }) => code)).toEqual([
      'receipt',
      'rejection',
    ]);
  });
});

describe('a value', () => {
  test('is written as its language writes it, to the last cent', () => {
    const money = (language: string) =>
      written('money', 29_565_525, language).replace(/[\u00a0\u202f]/g, ' ');
    expect([money('en'), money('fr'), money('ro')]).toEqual([
      'EUR 295,655.25',
      '295 655,25 EUR',
      '295.655,25 EUR',
    ]);
    expect([written('day', '2026-05-01', 'fr'), written('day', '2026-05-01', 'ro')]).toEqual([
      '1er mai 2026',
      '1 mai 2026',
    ]);
    expect(written('countries', ['MD', 'GE'], 'ro')).toBe('Republica Moldova și Georgia');
    expect(written('months', 12, 'fr')).toMatch(/^12\smois$/);
    expect(written('money', null, 'fr')).toBe('');
  });

  test('of every placeholder has a sample in every language', () => {
    for (const language of LETTER_LANGUAGES) {
      for (const { name, type, sample } of placeholdersOf('action')) {
        expect([language, name, written(type, sample, language)]).not.toEqual([language, name, '']);
      }
    }
  });

  test('is known by the names of its kind alone', () => {
    expect(knownNames('partnership').has('action.grant')).toBe(false);
    expect(knownNames('funding_request').has('action.grant')).toBe(true);
    expect(knownNames('any').has('redress.link')).toBe(false);
  });
});

test('the text of a letter is paragraphs and lists', () => {
  expect(letterBlocks('One\r\ntwo\n\n- a\n- b\nafter')).toEqual([
    { kind: 'paragraph', lines: ['One', 'two'] },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'paragraph', lines: ['after'] },
  ]);
  expect(placeholdersIn(['a', { name: 'x' }, { name: 'x' }])).toEqual(['x']);
});
