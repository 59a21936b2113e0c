import { wordsIn } from '../../src/kernel/words.js';
import { COUNTED_TEXTS } from '../support/counted-texts.js';

describe('the words of a text', () => {
  test.each(COUNTED_TEXTS)('of %j are %i', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  test('are counted in one pass, whatever stands in it', () => {
    const began = performance.now();
    expect(wordsIn('.'.repeat(200_000))).toBe(0);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
