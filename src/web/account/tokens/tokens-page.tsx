import type { ApiToken } from '../../../identity/api-tokens.query.js';
import { FRESH_MINUTES } from '../../../identity/session.js';
import {
  ButtonLink,
  ErrorSummary,
  Form,
  type FormErrors,
  PageHeader,
  Submit,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { ShownOnce } from '../feeds/shown-once.js';
import { scopesFor } from './scope-fields.js';
import { NewToken, type TokenForm } from './token-form.js';
import { TokenTable } from './token-table.js';

interface TokensProps {
  readonly visit: SignedInVisit;
  readonly tokens: readonly ApiToken[];
  readonly form: TokenForm;
  readonly errors: FormErrors;
  readonly asksPassword: boolean;
  /** Where to sign in again first; null for whoever just has, or gives a password. */
  readonly signInAgain: string | null;
}

/** The tokens of whoever looks; one that was just made is shown this once. */
export function TokensPage({ visit, tokens, form, errors, asksPassword, signInAgain }: TokensProps): Html {
  const title = visit.t('tokens.title');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={accountCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('tokens.lead')}>
        <ButtonLink href="/api" text={visit.t('tokens.api')} tone="secondary" />
      </PageHeader>
      <MadeToken visit={visit} />
      <TokenTable visit={visit} tokens={tokens} path="/account/tokens" />
      <h2 safe>{visit.t('tokens.new')}</h2>
      <p safe>{visit.t('tokens.secret')}</p>
      {signInAgain === null ? (
        <NewToken
          visit={visit}
          action="/account/tokens"
          form={form}
          offered={scopesFor(visit)}
          errors={errors}
          asksPassword={asksPassword}
        />
      ) : (
        <>
          <ErrorSummary visit={visit} errors={errors} />
          <p safe>{visit.t('tokens.sign_in_again', { minutes: FRESH_MINUTES })}</p>
          <ButtonLink href={signInAgain} text={visit.t('tokens.sign_in_again_link')} tone="primary" />
        </>
      )}
    </Layout>
  );
}

/** The token that was made by the request before, if one was. */
export function MadeToken({ visit }: { visit: Visit }): Html {
  const token = visit.flash?.key === 'tokens.made' ? visit.flash.params['token'] : undefined;
  return typeof token === 'string' ? (
    <ShownOnce
      name="token"
      label={visit.t('tokens.your_token')}
      hint={visit.t('tokens.your_token_hint')}
      value={token}
    />
  ) : (
    ''
  );
}

/** Asks before a token stops working. */
export function EndTokenPage({
  visit,
  token,
  path,
  back = path,
  crumbs,
}: {
  visit: SignedInVisit;
  token: ApiToken;
  /** Below which the token lies, */
  path: string;
  /** and the page that shows it. */
  back?: string;
  crumbs: Parameters<typeof Layout>[0]['breadcrumbs'];
}): Html {
  const title = visit.t('tokens.end_title', { name: token.name });
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs ?? []}>
      <PageHeader title={title} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t('tokens.end_what')}</p>
      </section>
      <Form visit={visit} action={`${path}/${token.id}/end`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t('tokens.end')} tone="danger" />
          <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

export function accountCrumbs(visit: Visit) {
  return [{ path: '/account', text: visit.t('identity.account.title') }];
}
