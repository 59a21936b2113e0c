import type { Label } from '../../workflow/index.js';
import { Banner, ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, caseUrl } from './case-links.js';

interface MovedOnProps {
  readonly visit: Visit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly stage: Label };
}

/** The step that was asked for is not one of the present stage: nothing was done, here is where the case stands. */
export function MovedOnPage({ visit, subject, file }: MovedOnProps): Html {
  return (
    <Layout
      visit={visit}
      title={`${visit.t('cases.moved_on.title')} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <h1 safe>{file.reference}</h1>
      <Banner tone="refused" title={visit.t('cases.moved_on.title')}>
        <p safe>{visit.t('cases.moved_on.text', { stage: visit.label(file.stage) })}</p>
      </Banner>
      <div class="buttons">
        <ButtonLink href={caseUrl(subject, file.id)} text={visit.t('cases.back_to_case')} />
      </div>
    </Layout>
  );
}
