import fc from 'fast-check';
import { wordDiff } from '../../src/kernel/word-diff.js';

const without = (kind: 'removed' | 'added', before: string, after: string) =>
  wordDiff(before, after)
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('');

/** Few words, so that texts have many in common. */
const texts = fc
  .array(fc.constantFrom('the', 'desk', 'opens', 'in', 'March', 'May', '\n', 'ـ', 'șase'), { maxLength: 30 })
  .map((words) => words.join(' '));

describe('two texts compared word by word', () => {
  test('what was removed and what was added stand in their places', () => {
    expect(wordDiff('The desk opens in March.', 'The new desk opens in May.')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'added', text: 'new ' },
      { kind: 'same', text: 'desk opens in ' },
      { kind: 'removed', text: 'March.' },
      { kind: 'added', text: 'May.' },
    ]);
  });

  test('the same text has one part, and nothing has none', () => {
    expect(wordDiff('Nothing new.', 'Nothing new.')).toEqual([{ kind: 'same', text: 'Nothing new.' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'All new.')).toEqual([{ kind: 'added', text: 'All new.' }]);
  });

  test('either text can be read out of the parts, to the letter', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(without('added', before, after)).toBe(before);
        expect(without('removed', before, after)).toBe(after);
      }),
    );
  });

  test('a word that was put in is told as that and nothing else', () => {
    const words = fc.array(fc.constantFrom('the', 'desk', 'opens', 'in', 'March'), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, fc.nat(), (before, place) => {
        const at = place % before.length;
        const after = [...before.slice(0, at), 'fresh', ...before.slice(at)];
        const changed = wordDiff(before.join(' '), after.join(' ')).filter(({ kind }) => kind !== 'same');
        expect(changed).toEqual([{ kind: 'added', text: 'fresh ' }]);
      }),
    );
  });

  test('long texts that have nothing in common are told as replaced, at once', () => {
    const [old, fresh] = ['a ', 'b '].map((word) => word.repeat(5_000));
    expect(wordDiff(old ?? '', fresh ?? '').map((part) => part.kind)).toEqual(['removed', 'added']);
  });
});
