/** How long a text is, beside how long it may be; the script count-words.js goes on counting while somebody types. */
import { INTL_TAGS } from '../../i18n/index.js';
import { wordsIn } from '../../kernel/words.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

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
  /** As many words as it may have; left out where the characters alone are limited. */
  readonly words?: number | undefined;
}

export function WordCount({ visit, id, of, text, most, words }: WordCountProps): Html {
  const counts = { visit, most, words };
  const isLong = lengthOf(text) > most || (words !== undefined && wordsIn(text) > words);
  return (
    <p
      class={isLong ? 'form-text word-count word-count-over' : 'form-text word-count'}
      id={id}
      data-counts={of}
      data-most={String(most)}
      data-words={words}
      data-locale={INTL_TAGS[visit.locale]}
      data-text={visit.t('drafts.count', { words: WORDS, characters: CHARACTERS, most: visit.number(most) })}
      data-text-words={words && visit.t('drafts.words', { words: WORDS, most: visit.number(words) })}
      data-over={visit.t('drafts.count_over', { over: OVER })}
      safe
    >
      {countText(counts, text)}
    </p>
  );
}

/** Where the script puts its figures. */
const WORDS = '{{words}}';
const CHARACTERS = '{{characters}}';
const OVER = '{{over}}';

/** Characters are told where words are not limited, and where there are too many to be kept. */
function countText({ visit, most, words }: Pick<WordCountProps, 'visit' | 'most' | 'words'>, text: string) {
  const [length, count] = [lengthOf(text), wordsIn(text)];
  const byWords = words !== undefined && length <= most;
  const over = byWords ? count - words : length - most;
  const counted = byWords
    ? visit.t('drafts.words', { words: visit.number(count), most: visit.number(words) })
    : visit.t('drafts.count', {
        words: visit.number(count),
        characters: visit.number(length),
        most: visit.number(most),
      });
  return over > 0 ? `${counted} ${visit.t('drafts.count_over', { over: visit.number(over) })}` : counted;
}
