import type { AnsweredNeed } from '../../needs/needs-of-action.query.js';
import { directionOf } from '../../reference/languages.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** The needs that an action answers; nothing where there is none that whoever looks may see. */
export function NeedsOfAction({ visit, needs }: { visit: Visit; needs: readonly AnsweredNeed[] }): Html {
  if (needs.length === 0) return '';
  return (
    <section id="needs">
      <h2 safe>{visit.t('needs.of_action.title')}</h2>
      {needs.map(({ id, reference, country, title, language }) => (
        <p>
          <span safe>
            {visit.t('needs.of_action.answers', { reference, country: visit.country(country) })}
          </span>{' '}
          <a href={`/needs/${id}`} lang={language} dir={directionOf(language)} safe>
            {title}
          </a>
        </p>
      ))}
    </section>
  );
}
