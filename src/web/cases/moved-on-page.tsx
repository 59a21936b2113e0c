import type { Label } from '../../workflow/index.js';
import { Banner, ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, caseUrl, doneUrl } from './case-links.js';

interface MovedOnProps {
  readonly visit: Visit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly stage: Label };
  /** The event, where whoever asks has done it before; null otherwise. */
  readonly done: string | null;
}

/** The step that was asked for is not one of the present stage: whether it was done before, and where the case stands. */
export function MovedOnPage({ visit, subject, file, done }: MovedOnProps): Html {
  const stage = visit.label(file.stage);
  const title = visit.t(done === null ? 'cases.moved_on.title' : 'cases.moved_on.done_title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <h1 safe>{file.reference}</h1>
      <Banner tone={done === null ? 'refused' : 'notice'} title={title}>
        <p safe>{visit.t(done === null ? 'cases.moved_on.text' : 'cases.moved_on.done_text', { stage })}</p>
      </Banner>
      <div class="buttons">
        {done === null ? (
          ''
        ) : (
          <ButtonLink
            href={doneUrl(subject, file.id, done)}
            text={visit.t('cases.moved_on.done_link')}
            tone="secondary"
          />
        )}
        <ButtonLink href={caseUrl(subject, file.id)} text={visit.t('cases.back_to_case')} />
      </div>
    </Layout>
  );
}
