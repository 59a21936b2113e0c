import type { ActionFile } from '../actions/action-file.js';
import { ActionSections } from '../actions/action-page.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { ConditionsPanel } from '../cases/conditions-panel.js';
import { DocumentsPanel, NO_UPLOAD } from '../cases/documents-panel.js';
import type { CasePage } from '../cases/load-case-page.js';
import { Trail } from '../cases/trail.js';
import { Badge, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { FundingFile } from './funding-file.js';
import { FundingSections } from './funding-page.js';

interface DossierProps {
  readonly visit: SignedInVisit;
  readonly request: FundingFile;
  /** Null where the request is for technical assistance or a dialogue. */
  readonly action: ActionFile | null;
}

/** The whole file on one page, for whoever signs: the request, its action, every document and the whole history. */
export function DossierPage({ visit, request, action }: DossierProps): Html {
  const { file } = request.page;
  const title = visit.t('dossier.title', { reference: file.reference });
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'funding_request', file)}>
      <PageHeader title={title} caption={file.title} lead={visit.t('dossier.lead')}>
        <Badge text={visit.label(file.stage.label)} tone={file.stage.final ? 'neutral' : 'active'} />
      </PageHeader>
      <nav class="dossier-contents" aria-label={visit.t('dossier.contents')}>
        <ul>
          <li>
            <a href="#request" safe>
              {visit.t('dossier.request')}
            </a>
          </li>
          {action ? (
            <li>
              <a href="#action" safe>
                {visit.t('dossier.action', { reference: action.page.file.reference })}
              </a>
            </li>
          ) : (
            ''
          )}
        </ul>
      </nav>
      <div id="request" class="dossier-part">
        <FundingSections visit={visit} request={request} />
        <Beside visit={visit} subject="funding_request" page={request.page} />
      </div>
      {action ? (
        <div id="action" class="dossier-part">
          <p class="dossier-part-title" safe>
            {`${action.page.file.reference} ${action.page.file.title}`}
          </p>
          <ActionSections visit={visit} action={action} />
          <Beside visit={visit} subject="action" page={action.page} />
        </div>
      ) : (
        ''
      )}
    </Layout>
  );
}

function Beside({
  visit,
  subject,
  page,
}: {
  visit: SignedInVisit;
  subject: 'action' | 'funding_request';
  page: CasePage;
}): Html {
  const { file, documents, conditions, trail, wording } = page;
  return (
    <>
      <ConditionsPanel visit={visit} subject={subject} id={file.id} conditions={conditions} />
      <section>
        <h2 safe>{visit.t('actions.page.documents')}</h2>
        <DocumentsPanel
          visit={visit}
          subject={subject}
          id={file.id}
          documents={documents}
          mayUpload={false}
          filled={NO_UPLOAD}
        />
      </section>
      <section>
        <h2 safe>{visit.t('cases.trail.title')}</h2>
        <Trail visit={visit} trail={trail} definition={wording.definition} />
      </section>
    </>
  );
}
