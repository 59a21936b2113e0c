import { PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AdministrationTiles } from './administration-tiles.js';

/** What administrators look after, on a page of its own for the main navigation. */
export function administrationPage(visit: SignedInVisit): Html {
  const title = visit.t('home.admin.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('home.lead.administrator')} />
      <AdministrationTiles visit={visit} heading="h2" />
    </Layout>
  );
}
