/** What differs between two texts, as a screen reader says it. */
import type { Translated } from '../catalogue.js';
import type { wordDiff as source } from '../en/word-diff.js';

export const wordDiff: Translated<typeof source> = {
  'word_diff.removed': 'suprimido:',
  'word_diff.added': 'acrescentado:',
  'word_diff.end': 'fim da alteração.',
};
