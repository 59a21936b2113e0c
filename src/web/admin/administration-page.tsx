import { Banner, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AdministrationTiles } from './administration-tiles.js';

/** What administrators look after, on a page of its own for the main navigation. */
export function administrationPage(visit: SignedInVisit, oneLogIn: boolean): Html {
  const title = visit.t('home.admin.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('home.lead.administrator')} />
      {oneLogIn && (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('home.admin.one_log_in')}</p>
        </Banner>
      )}
      <AdministrationTiles visit={visit} heading="h2" />
    </Layout>
  );
}
