import { letterBlocks } from '../../letters/letter-blocks.js';
import { directionOf } from '../../reference/languages.js';
import type { Html } from '../shell/answers.js';

/** A letter as it reads; its language is told to those who have it read to them. */
export function LetterText({
  title,
  body,
  language,
}: {
  title: string;
  body: string;
  language: string;
}): Html {
  return (
    <div class="panel" lang={language} dir={directionOf(language)}>
      <p>
        <strong safe>{title}</strong>
      </p>
      {letterBlocks(body).map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.items.map((item) => (
              <li safe>{item}</li>
            ))}
          </ul>
        ) : (
          <p class="kept-lines" safe>
            {block.lines.join('\n')}
          </p>
        ),
      )}
    </div>
  );
}
