import type { CaseView } from '../../cases/case-view.js';
import type { CaseWording } from '../../cases/case-wording.query.js';
import { PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ProcessPicture } from '../workflows/process-picture.js';
import { caseCrumbs } from './case-crumbs.js';
import type { CaseSubject } from './case-links.js';

interface WherePageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly wording: CaseWording;
}

/** The whole workflow with one case on it: the inside for staff, the projection for everybody else. */
export function WherePage({
  visit,
  subject,
  file,
  wording: { definition, enteredAt },
}: WherePageProps): Html {
  const title = visit.t('process.where.title');
  const outside = visit.actor.view !== 'inside';
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${visit.titleOf(subject, file.title)}`}
        lead={visit.t('process.where.lead')}
      />
      <ProcessPicture
        visit={visit}
        definition={definition}
        outside={outside}
        current={file.stage}
        reached={enteredAt}
      />
      {outside ? (
        ''
      ) : (
        <p>
          <a href={`/workflows/${definition.code}/diagram`} safe>
            {visit.t('process.where.workflow')}
          </a>
        </p>
      )}
    </Layout>
  );
}
