/** How long a text is, beside how long it may be; the script count-words.js goes on counting while somebody types. */
import { INTL_TAGS } from '../../i18n/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** Words as the reader's language separates them: Arabic and French are counted as they are written. */
function wordsIn(text: string, locale: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** As the checks count it: by characters, without the white space around. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC').trim()].length;
}

interface WordCountProps {
  readonly visit: Visit;
  readonly id: string;
  /** The id of the field. */
  readonly of: string;
  readonly text: string;
  /** In characters. */
  readonly most: number;
}

export function WordCount({ visit, id, of, text, most }: WordCountProps): Html {
  const long = lengthOf(text) > most;
  return (
    <p
      class={long ? 'form-text word-count word-count-over' : 'form-text word-count'}
      id={id}
      data-counts={of}
      data-most={String(most)}
      data-locale={INTL_TAGS[visit.locale]}
      data-text={visit.t('drafts.count', { words: WORDS, characters: CHARACTERS, most: visit.number(most) })}
      data-over={visit.t('drafts.count_over', { over: CHARACTERS })}
      safe
    >
      {countText(visit, text, most)}
    </p>
  );
}

/** Where the script puts its figures. */
const WORDS = '{{words}}';
const CHARACTERS = '{{characters}}';

function countText(visit: Visit, text: string, most: number): string {
  const counted = visit.t('drafts.count', {
    words: visit.number(wordsIn(text, visit.locale)),
    characters: visit.number(lengthOf(text)),
    most: visit.number(most),
  });
  const over = lengthOf(text) - most;
  return over > 0 ? `${counted} ${visit.t('drafts.count_over', { over: visit.number(over) })}` : counted;
}
