import { detailSentence } from '../../src/i18n/index.js';
import { Problem } from '../../src/kernel/problem.js';
import { assertComplete, type LetterDraft } from '../../src/letters/write-letter.js';

function saidOf(missing: readonly string[]): readonly string[] {
  try {
    assertComplete({ filled: { ok: false, missing }, to: ['somebody'] } as unknown as LetterDraft);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.details.map((one) => `${one.pointer} ${detailSentence(one, 'en')}`);
  }
}

test('a letter whose time limit does not run says what to do, without the name of a placeholder', () => {
  expect(saidOf(['deadline.clarification'])).toEqual([
    '/template It names a time limit that does not run on this file yet. Take the step that starts it first, or choose another template.',
  ]);
  expect(saidOf(['action.title'])).toEqual(['/template This case has no value for action.title.']);
});
