import { type DiffPart, wordDiff } from '../../kernel/word-diff.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** One side of two texts: on the left what was removed is marked, on the right what was added. */
export function WordDiff({
  visit,
  before,
  after,
  side,
}: {
  visit: Visit;
  before: string;
  after: string;
  side: 'before' | 'after';
}): Html {
  const hidden: DiffPart['kind'] = side === 'before' ? 'added' : 'removed';
  return (
    <span class="answer-text">
      {wordDiff(before, after)
        .filter(({ kind }) => kind !== hidden)
        .map((part) => (
          <Part visit={visit} part={part} />
        ))}
    </span>
  );
}

/** Not every screen reader says what `ins` and `del` are, so that words do. */
function Part({ visit, part }: { visit: Visit; part: DiffPart }): Html {
  if (part.kind === 'same') return <span safe>{part.text}</span>;
  const begins = <Spoken text={visit.t(`word_diff.${part.kind}`)} />;
  const ends = <Spoken text={visit.t('word_diff.end')} />;
  return part.kind === 'removed' ? (
    <del>
      {begins}
      <span safe>{part.text}</span>
      {ends}
    </del>
  ) : (
    <ins>
      {begins}
      <span safe>{part.text}</span>
      {ends}
    </ins>
  );
}

function Spoken({ text }: { text: string }): Html {
  return <span class="visually-hidden" safe>{` ${text} `}</span>;
}
