import { ButtonLink, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

/** The way to the provider, to connect one's account with who one is there. */
export function ConnectPage({ visit, url, host }: { visit: SignedInVisit; url: string; host: string }): Html {
  const title = visit.t('sso.connect');
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[{ path: '/account', text: visit.t('identity.account.title') }]}
    >
      <PageHeader title={title} lead={visit.t('sso.connect_how', { host })} />
      <div class="buttons">
        <ButtonLink href={url.replaceAll('&', '&amp;')} text={visit.t('sso.go_on', { host })} />
        <ButtonLink href="/account" text={visit.t('web.form.cancel')} tone="link" />
      </div>
    </Layout>
  );
}
