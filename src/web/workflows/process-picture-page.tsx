import type { DefinitionInUse, StageHistory } from '../../definitions/stage-history.query.js';
import { ButtonLink, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ProcessPicture } from './process-picture.js';
import { simulationUrl } from './workflow-urls.js';

interface ProcessPicturePageProps {
  readonly visit: SignedInVisit;
  readonly inUse: DefinitionInUse;
  readonly history: StageHistory;
}

export function ProcessPicturePage({ visit, inUse, history }: ProcessPicturePageProps): Html {
  const { code, definition, version } = inUse;
  const title = visit.t('process.picture.title', { workflow: visit.label(definition.label) });
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[{ path: '/workflows', text: visit.t('workflows.title') }]}
    >
      <PageHeader
        title={title}
        caption={visit.t('process.picture.version', { version })}
        lead={visit.t('process.picture.lead')}
      >
        <ButtonLink
          href={simulationUrl(code, version)}
          text={visit.t('process.simulation.link')}
          tone="secondary"
        />
      </PageHeader>
      <ProcessPicture visit={visit} definition={definition} history={history} />
    </Layout>
  );
}
