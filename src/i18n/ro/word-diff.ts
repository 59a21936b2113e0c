/** What differs between two texts, as a screen reader says it. */
import type { Translated } from '../catalogue.js';
import type { wordDiff as source } from '../en/word-diff.js';

export const wordDiff: Translated<typeof source, 'few'> = {
  'word_diff.removed': 'eliminat:',
  'word_diff.added': 'adăugat:',
  'word_diff.end': 'sfârșitul modificării.',
};
