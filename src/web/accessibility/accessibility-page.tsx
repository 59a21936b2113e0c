import { PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

const WORKS = ['keyboard', 'keys', 'scripts', 'zoom', 'colours', 'pictures'] as const;
const FAILS = ['uploads', 'pdf', 'process', 'words'] as const;

/** What conforms, what does not, how to tell of it, and who watches: the parts of the Union's model statement. */
export function AccessibilityPage({ visit }: { visit: Visit }): Html {
  const title = visit.t('accessibility.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('accessibility.lead')} />
      <h2 safe>{visit.t('accessibility.status')}</h2>
      <p safe>{visit.t('accessibility.status_text')}</p>
      <h2 safe>{visit.t('accessibility.works')}</h2>
      <ul>
        {WORKS.map((what) => (
          <li safe>{visit.t(`accessibility.works.${what}`)}</li>
        ))}
      </ul>
      <h2 safe>{visit.t('accessibility.fails')}</h2>
      <ul>
        {FAILS.map((what) => (
          <li safe>{visit.t(`accessibility.fails.${what}`)}</li>
        ))}
      </ul>
      <h2 safe>{visit.t('accessibility.tell')}</h2>
      <p safe>{visit.t('accessibility.tell_text')}</p>
      <h2 safe>{visit.t('accessibility.enforce')}</h2>
      <p safe>{visit.t('accessibility.enforce_text')}</p>
      <h2 safe>{visit.t('accessibility.made')}</h2>
      <p safe>{visit.t('accessibility.made_text')}</p>
    </Layout>
  );
}
