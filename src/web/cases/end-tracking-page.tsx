import type { TrackingLink } from '../../cases/tracking-links.query.js';
import { ButtonLink, Form, PageHeader, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, trackingUrl } from './case-links.js';

interface EndTrackingPageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly link: TrackingLink;
}

/** Asks before a link stops working. */
export function EndTrackingPage({ visit, subject, file, link }: EndTrackingPageProps): Html {
  const title = visit.t('tracking.end_title');
  const address = trackingUrl(subject, file.id);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <PageHeader title={title} caption={`${file.reference} ${visit.titleOf(subject, file.title)}`} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t('tracking.end_what', { date: visit.dateTime(link.madeAt) })}</p>
      </section>
      <Form visit={visit} action={`${address}/${link.id}/end`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t('tracking.end')} tone="danger" />
          <ButtonLink href={address} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
