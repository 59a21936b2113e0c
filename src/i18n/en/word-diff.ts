/** What differs between two texts, as a screen reader says it. */
export const wordDiff = {
  'word_diff.removed': 'removed:',
  'word_diff.added': 'added:',
  'word_diff.end': 'end of the change.',
} as const;
