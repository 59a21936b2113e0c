import type { LinkBehind } from '../../identity/account-link.js';
import { PASSWORD_MIN_LENGTH } from '../../identity/password.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

/** Asks for the address that a link goes to. */
export function ForgottenPage({
  visit,
  email,
  errors,
}: {
  visit: Visit;
  email: string;
  errors: FormErrors;
}): Html {
  const title = visit.t('set_password.forgotten');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={signInCrumb(visit)}>
      <PageHeader title={title} lead={visit.t('set_password.forgotten_lead')} />
      <Form visit={visit} action="/forgotten-password" errors={errors} class="narrow">
        <TextField
          visit={visit}
          name="email"
          type="email"
          label={visit.t('identity.sign_in.email')}
          value={email}
          errors={errors}
          autocomplete="username"
        />
        <div class="buttons">
          <Submit text={visit.t('set_password.send')} />
          <ButtonLink href="/sign-in" text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** Says the same whether somebody has that address or not. */
export function UnderWayPage({ visit }: { visit: Visit }): Html {
  const title = visit.t('set_password.under_way');
  return (
    <Layout visit={visit} title={title} breadcrumbs={signInCrumb(visit)}>
      <PageHeader title={title} lead={visit.t('set_password.under_way_lead')} />
      <p safe>{visit.t('set_password.under_way_else')}</p>
      <p>
        <a href="/sign-in" safe>
          {visit.t('set_password.to_sign_in')}
        </a>
      </p>
    </Layout>
  );
}

export function setPasswordLabels(visit: Visit) {
  return {
    passwordNew: visit.t('identity.account.password_new'),
    passwordAgain: visit.t('identity.account.password_again'),
  };
}

/** Sets the password by a link. Opening it uses nothing up: mail programs look ahead. */
export function SetPasswordPage({
  visit,
  link,
  path,
  errors,
}: {
  visit: Visit;
  link: LinkBehind;
  path: string;
  errors: FormErrors;
}): Html {
  const title = visit.t(`set_password.title.${link.purpose}`);
  const field = { visit, errors, type: 'password', autocomplete: 'new-password' } as const;
  const labels = setPasswordLabels(visit);
  return (
    <Layout visit={visit} title={title} failed={errors.any}>
      <PageHeader title={title} lead={visit.t('set_password.for', { name: link.name, email: link.email })} />
      {link.purpose === 'reset' ? <p safe>{visit.t('set_password.reset_ends')}</p> : ''}
      <Form visit={visit} action={path} errors={errors} class="narrow">
        <HiddenField name="email" value={link.email} />
        <TextField
          {...field}
          name="passwordNew"
          label={labels.passwordNew}
          hint={visit.t('identity.account.password_hint', { min: PASSWORD_MIN_LENGTH })}
        />
        <TextField {...field} name="passwordAgain" label={labels.passwordAgain} />
        <Submit text={visit.t('set_password.submit')} />
      </Form>
    </Layout>
  );
}

/** A link that opens nothing: used, over, or never one. */
export function LinkOverPage({ visit, mayAsk }: { visit: Visit; mayAsk: boolean }): Html {
  const title = visit.t('set_password.over');
  return (
    <Layout visit={visit} title={title} breadcrumbs={signInCrumb(visit)}>
      <PageHeader title={title} lead={visit.t('set_password.over_lead')} />
      <div class="buttons">
        {mayAsk ? <ButtonLink href="/forgotten-password" text={visit.t('set_password.ask_again')} /> : ''}
        <ButtonLink href="/sign-in" text={visit.t('set_password.to_sign_in')} tone="link" />
      </div>
    </Layout>
  );
}

function signInCrumb(visit: Visit) {
  return [{ path: '/sign-in', text: visit.t('identity.sign_in.title') }];
}
