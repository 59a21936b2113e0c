import type { CaseView } from '../../cases/case-view.js';
import type { DocumentView } from '../../documents/document-list.query.js';
import { type FormErrors, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import type { CaseSubject } from './case-links.js';
import { DocumentsPanel, type UploadFilled } from './documents-panel.js';

interface UploadPageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly documents: readonly DocumentView[];
  readonly filled: UploadFilled;
  readonly errors: FormErrors;
}

/** The upload that has something to mend; the file itself has to be chosen again. */
export function UploadPage({ visit, subject, file, documents, filled, errors }: UploadPageProps): Html {
  const title = visit.t('actions.documents.upload');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} />
      <DocumentsPanel
        visit={visit}
        subject={subject}
        id={file.id}
        documents={documents}
        mayUpload
        filled={filled}
        errors={errors}
      />
    </Layout>
  );
}
