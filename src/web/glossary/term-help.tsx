import { type TermCode, termIn } from '../../i18n/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** What words on a page mean, folded away until somebody asks; each leads to its place in the glossary. */
export function TermHelp({ visit, terms }: { visit: Visit; terms: readonly TermCode[] }): Html {
  if (terms.length === 0) return '';
  return (
    <details class="term-help no-print">
      <summary safe>{visit.t('help.words')}</summary>
      <dl>
        {terms.map((code) => (
          <div>
            <dt>
              <a href={`/glossary#${code}`} safe>
                {termIn(code, visit.locale)}
              </a>
            </dt>
            <dd safe>{visit.t(`glossary.means.${code}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
