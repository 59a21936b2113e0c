import { LINK_MINUTES } from '../../documents/document-link.js';
import type { DocumentVersionView, DocumentView } from '../../documents/document-list.query.js';
import { ButtonLink, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { documentUrl } from '../shell/document-url.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

/** For whoever may read the document and comes with an address that works no more: one that does. */
export function LinkOverPage({
  visit,
  document,
  version,
}: {
  readonly visit: SignedInVisit;
  readonly document: DocumentView;
  readonly version: DocumentVersionView;
}): Html {
  return (
    <Layout visit={visit} title={visit.t('documents.link.title')}>
      <PageHeader title={visit.t('documents.link.title')} caption={document.title} />
      <p safe>{visit.t('documents.link.text', { minutes: LINK_MINUTES })}</p>
      <div class="buttons">
        <ButtonLink
          href={documentUrl(visit, document.id, version.version)}
          text={visit.t('documents.link.open', { file: version.fileName })}
        />
      </div>
    </Layout>
  );
}
