import fc from 'fast-check';
import { FieldChecks } from '../../src/kernel/field-checks.js';
import type { Problem } from '../../src/kernel/problem.js';
import {
  changedFields,
  emptyNeed,
  HELP_KINDS,
  mergedNeed,
  type NeedContent,
  readTranslation,
  wordsFor,
} from '../../src/needs/need-content.js';
import { directionOf, LANGUAGES, usualLanguage } from '../../src/reference/languages.js';

const mistakes = (work: (checks: FieldChecks) => unknown): readonly string[] => {
  const checks = new FieldChecks();
  work(checks);
  try {
    checks.done();
    return [];
  } catch (error) {
    return (error as Problem).details.map((one) => `${one.pointer} ${one.code}`);
  }
};

/** Texts as they are stored: trimmed, without what cannot be stored. */
const stored = (max: number, min = 0) =>
  fc.string({ unit: fc.constantFrom('a', 'ă', 'ș', 'م', '字', ' ', '.'), maxLength: max }).map((text) => {
    const trimmed = text.trim();
    return trimmed.length < min ? 'x'.repeat(min) : trimmed;
  });

const need: fc.Arbitrary<NeedContent> = fc.record({
  title: stored(40, 1),
  language: fc.constantFrom(...LANGUAGES),
  wanted: stored(80),
  why: stored(80),
  pillar: fc.constantFrom(null, 'IRREGULAR_THB' as const),
  theme: fc.constantFrom(null, 'DOCUMENT_FRAUD', 'MIGRANT_SMUGGLING'),
  partnershipId: fc.option(fc.uuid({ version: 4 })),
  help: fc.constantFrom(...HELP_KINDS),
  urgent: fc.boolean(),
  wishedOn: fc.constantFrom(null, '2027-05-01'),
  contact: stored(40),
});

describe('what a need says', () => {
  test('sent whole it is what was sent, whatever it said before', () => {
    fc.assert(
      fc.property(need, need, (before, after) => {
        const checks = new FieldChecks();
        expect(mergedNeed(before, after, checks)).toEqual(after);
        checks.done();
      }),
    );
  });

  test('fields left out stay as they are, and only those sent differ', () => {
    fc.assert(
      fc.property(
        need,
        need,
        fc.constantFrom('title', 'wanted', 'help', 'urgent'),
        (before, after, field) => {
          const merged = mergedNeed(before, { [field]: after[field as never] }, new FieldChecks());
          expect(changedFields(before, merged).filter((one) => one !== field)).toEqual([]);
          expect(changedFields(merged, merged)).toEqual([]);
        },
      ),
    );
  });

  test('each mistake has its pointer', () => {
    const sent = {
      title: ' ',
      language: 'xx',
      wanted: 'x'.repeat(10_001),
      pillar: 'NONE',
      theme: 'none',
      partnershipId: 'no id',
      help: 'MONEY',
      urgent: 'yes',
      wishedOn: '2027-02-30',
      contact: 5,
    };
    expect(mistakes((checks) => mergedNeed(emptyNeed('ro'), sent, checks))).toEqual([
      '/title missing',
      '/language not_a_choice',
      '/wanted too_long',
      '/pillar not_a_choice',
      '/theme not_a_choice',
      '/partnershipId id_malformed',
      '/help not_a_choice',
      '/urgent wrong_type',
      '/wishedOn date_malformed',
      '/contact wrong_type',
    ]);
  });
});

describe('a translation', () => {
  const words = { title: 'Cameras', wanted: 'Two cameras.', why: '' };

  test('is into English or French, and never into the language of the original', () => {
    expect(mistakes((checks) => readTranslation({ language: 'en', ...words }, 'ro', checks))).toEqual([]);
    expect(mistakes((checks) => readTranslation({ language: 'fr', ...words }, 'fr', checks))).toEqual([
      '/language need_is_in_it',
    ]);
    expect(mistakes((checks) => readTranslation({ language: 'de', ...words }, 'ro', checks))).toEqual([
      '/language not_a_choice',
    ]);
    expect(mistakes((checks) => readTranslation({ language: 'en' }, 'ro', checks))).toEqual([
      '/title missing',
      '/wanted missing',
    ]);
  });

  test('readers get their own language, else English, else what was written', () => {
    const of = (language: string) => ({ language, title: language, wanted: '', why: '' });
    expect(wordsFor('fr', of('ro'), [of('en'), of('fr')]).language).toBe('fr');
    expect(wordsFor('fr', of('fr'), [of('en')]).language).toBe('fr');
    expect(wordsFor('fr', of('ro'), [of('en')]).language).toBe('en');
    expect(wordsFor('fr', of('en'), []).language).toBe('en');
    expect(wordsFor('en', of('ro'), []).language).toBe('ro');
  });
});

describe('languages', () => {
  test('every partner country starts with one that can be chosen; Arabic runs from the right', () => {
    for (const country of ['MD', 'MA', 'JO', 'GE', 'NG', 'IN', 'ET']) {
      expect(LANGUAGES).toContain(usualLanguage(country));
    }
    expect([usualLanguage('MD'), usualLanguage('JO'), usualLanguage('NG')]).toEqual(['ro', 'ar', 'en']);
    expect([directionOf('ar'), directionOf('ro')]).toEqual(['rtl', 'ltr']);
  });
});
