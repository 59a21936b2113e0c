import type { Feed } from '../../../notifications/feeds/feeds.query.js';
import { ButtonLink, Form, PageHeader, Submit } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { showsText } from './feeds-page.js';

/** Asks before a link stops working. */
export function ChangeFeedPage({
  visit,
  feed,
  step,
}: {
  visit: SignedInVisit;
  feed: Feed;
  step: 'renew' | 'end';
}): Html {
  const title = visit.t(`feeds.${step}_title`, { name: feed.name });
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        { path: '/account', text: visit.t('identity.account.title') },
        { path: '/account/feeds', text: visit.t('feeds.title') },
      ]}
    >
      <PageHeader title={title} caption={showsText(visit, feed)} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t(`feeds.${step}_what`)}</p>
      </section>
      <Form visit={visit} action={`/account/feeds/${feed.id}/${step}`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t(`feeds.${step}`)} tone={step === 'end' ? 'danger' : 'primary'} />
          <ButtonLink href="/account/feeds" text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
