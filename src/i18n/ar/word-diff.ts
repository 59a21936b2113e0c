/** What differs between two texts, as a screen reader says it. */
import type { Translated } from '../catalogue.js';
import type { wordDiff as source } from '../en/word-diff.js';

export const wordDiff: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'word_diff.removed': 'محذوف:',
  'word_diff.added': 'مضاف:',
  'word_diff.end': 'نهاية التغيير.',
};
