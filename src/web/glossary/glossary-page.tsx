import { directionOf, LANGUAGE_NAMES, LOCALES, type Term, termsIn } from '../../i18n/index.js';
import { PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

/** The programme's words in the reader's alphabet: what each means, and what it is called elsewhere. */
export function GlossaryPage({ visit }: { visit: Visit }): Html {
  const title = visit.t('glossary.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('glossary.lead')} />
      <p safe>{visit.t('glossary.reviewed')}</p>
      <dl class="glossary">
        {termsIn(visit.locale).map((term) => (
          <Entry visit={visit} term={term} />
        ))}
      </dl>
    </Layout>
  );
}

function Entry({ visit, term }: { visit: Visit; term: Term }): Html {
  const own = term.names[visit.locale];
  return (
    <div id={term.code}>
      <dt>
        <dfn safe>{own.text}</dfn> <Mark visit={visit} ofAnAct={own.ofAnAct} />
      </dt>
      <dd>
        <p safe>{visit.t(`glossary.means.${term.code}`)}</p>
        <details>
          <summary safe>{visit.t('glossary.others', { term: own.text })}</summary>
          <ul>
            {LOCALES.filter((locale) => locale !== visit.locale).map((locale) => (
              <li>
                <span class="glossary-language" lang={locale} safe>
                  {LANGUAGE_NAMES[locale]}
                </span>{' '}
                <span lang={locale} dir={directionOf(locale)} safe>
                  {term.names[locale].text}
                </span>{' '}
                <Mark visit={visit} ofAnAct={term.names[locale].ofAnAct} />
              </li>
            ))}
          </ul>
        </details>
      </dd>
    </div>
  );
}

function Mark({ visit, ofAnAct }: { visit: Visit; ofAnAct: boolean }): Html {
  return (
    <span class="term-mark" safe>
      {`(${visit.t(ofAnAct ? 'glossary.act' : 'glossary.not_reviewed')})`}
    </span>
  );
}
