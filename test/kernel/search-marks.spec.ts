import fc from 'fast-check';
import { excerpt, marked, passage } from '../../src/kernel/search-marks.js';

const found = (text: string, asked: string) =>
  marked(text, asked)
    .filter((piece) => piece.found)
    .map((piece) => piece.text);

it('marks words that begin with one that was asked for, whatever their accents', () => {
  expect(found('Création d’une école, recréation', 'creat eco')).toEqual(['Création', 'école']);
  expect(found('ACT/2026/0012 Șantier', '0012 santi')).toEqual(['0012', 'Șantier']);
  expect(found('أنشطة الإدارة', 'انشطه')).toEqual(['أنشطة']);
});

it('gives the text back whatever was asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, asked) => {
      expect(
        marked(text, asked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it('shows the part of a long text where the match is', () => {
  const long = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`;
  expect(excerpt(long, 'needle', 120)).toContain('needle');
  expect(excerpt(long, 'needle', 120).length).toBeLessThan(130);
  expect(excerpt('short', 'x', 120)).toBe('short');
});

it('shows of several texts the one in which most of what was asked for stands', () => {
  const texts = ['Des écoles', 'Écoles et enseignants', 'Enseignants'];
  expect(passage(texts, 'ens ecol', 120)).toBe('Écoles et enseignants');
  expect(passage(texts, 'seignants', 120)).toBeNull();
  expect(passage(texts, '', 120)).toBeNull();
});
