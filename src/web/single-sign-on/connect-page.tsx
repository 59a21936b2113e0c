import { ButtonLink, Form, type FormErrors, PageHeader, Submit, TextField } from '../components/index.js';
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

export type IdentityStep = 'connect' | 'disconnect';

/** Asks for the password before what an open browser alone should not be enough for. */
export function ConfirmIdentityPage({
  visit,
  step,
  host,
  errors,
}: {
  visit: SignedInVisit;
  step: IdentityStep;
  host: string;
  errors: FormErrors;
}): Html {
  const title = visit.t(`sso.confirm.${step}_title`, { host });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: '/account', text: visit.t('identity.account.title') }]}
    >
      <PageHeader title={title} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t(`sso.confirm.${step}_what`, { host })}</p>
        <p safe>{visit.t('sso.confirm.besides')}</p>
      </section>
      <Form visit={visit} action={`/single-sign-on/${step}`} errors={errors} class="confirm-form">
        <TextField
          visit={visit}
          name="passwordNow"
          type="password"
          label={visit.t('identity.account.password_now')}
          errors={errors}
          autocomplete="current-password"
        />
        <div class="buttons">
          <Submit
            text={visit.t(step === 'connect' ? 'sso.connect' : 'sso.disconnect')}
            tone={step === 'connect' ? 'primary' : 'danger'}
          />
          <ButtonLink href="/account" text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
