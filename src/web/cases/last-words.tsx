import type { TrailEntry } from '../../cases/trail.query.js';
import { namesOf } from '../../i18n/index.js';
import type { WorkflowDefinition } from '../../workflow/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { chosenText } from './trail.js';

interface LastWordsProps {
  readonly visit: Visit;
  readonly trail: readonly TrailEntry[];
  readonly definition: WorkflowDefinition;
}

/** What was written with the step that brought the case where it is: a question to answer, the reasons of a return. */
export function LastWords({ visit, trail, definition }: LastWordsProps): Html {
  const last = trail.findLast((entry) => entry.kind === 'case_advanced' && entry.moved);
  const texts = Object.entries(last?.texts ?? {});
  const nameOf = namesOf(definition, visit.locale);
  return (
    <>
      {(last?.choices ?? []).map(({ label, chosen }) => (
        <p class="last-words" safe>
          {chosenText(visit, label, chosen)}
        </p>
      ))}
      {texts.map(([field, text]) => (
        <figure class="last-words">
          <figcaption safe>{nameOf('input', field) ?? visit.t('cases.last_words')}</figcaption>
          <blockquote safe>{text}</blockquote>
        </figure>
      ))}
    </>
  );
}
