import { LANGUAGE_NAMES, LOCALES, roleName } from '../../i18n/index.js';
import type { OwnDetails } from '../../identity/own-account.js';
import { PASSWORD_MIN_LENGTH } from '../../identity/password.js';
import type { OwnSession } from '../../identity/session.js';
import {
  Badge,
  ButtonLink,
  CheckboxField,
  type Column,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  RadioField,
  Submit,
  SummaryList,
  Table,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { APPEARANCES } from '../shell/appearance.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface ProfileForm {
  readonly name: string;
  readonly locale: string;
}

interface AccountView {
  readonly details: OwnDetails;
  readonly sessions: readonly OwnSession[];
  /** Whether others see that they look at a file. */
  readonly seen: boolean;
  /** Null where there are local accounts alone. */
  readonly provider: { readonly host: string; readonly linked: boolean } | null;
  readonly form: ProfileForm;
  readonly profileErrors: FormErrors;
  readonly passwordErrors: FormErrors;
}

/** What the forms call their fields. */
export function accountLabels(visit: SignedInVisit) {
  return {
    name: visit.t('identity.account.name'),
    locale: visit.t('identity.account.language'),
    passwordNow: visit.t('identity.account.password_now'),
    passwordNew: visit.t('identity.account.password_new'),
    passwordAgain: visit.t('identity.account.password_again'),
  };
}

export function accountPage(visit: SignedInVisit, view: AccountView): Html {
  const title = visit.t('identity.account.title');
  return (
    <Layout visit={visit} title={title} failed={view.profileErrors.any || view.passwordErrors.any}>
      <PageHeader title={title} />
      <div class="columns columns-even">
        <section>
          <h2 class="first" safe>
            {visit.t('identity.account.profile')}
          </h2>
          <Profile visit={visit} view={view} />
        </section>
        <section>
          <h2 class="first" safe>
            {visit.t('identity.account.roles')}
          </h2>
          <Rights visit={visit} view={view} />
        </section>
      </div>
      <h2 id="appearance" safe>
        {visit.t('looks.title')}
      </h2>
      <Form visit={visit} action="/account/appearance">
        <RadioField
          visit={visit}
          name="appearance"
          label={visit.t('looks.title')}
          hint={visit.t('looks.hint')}
          value={visit.appearance}
          options={APPEARANCES.map((one) => ({ value: one, text: visit.t(`looks.${one}`) }))}
        />
        <Submit text={visit.t('web.form.save')} tone="secondary" />
      </Form>
      <h2 safe>{visit.t('wishes.title')}</h2>
      <p>
        <a href="/account/notices" safe>
          {visit.t('wishes.link')}
        </a>
      </p>
      <p>
        <a href="/account/feeds" safe>
          {visit.t('feeds.title')}
        </a>
      </p>
      <p>
        <a href="/account/tokens" safe>
          {visit.t('tokens.title')}
        </a>
      </p>
      <h2 safe>{visit.t('live.account.title')}</h2>
      <Form visit={visit} action="/account/presence">
        <CheckboxField
          visit={visit}
          name="shown"
          label={visit.t('live.account.shown')}
          hint={visit.t('live.account.hint')}
          checked={view.seen}
        />
        <Submit text={visit.t('web.form.save')} tone="secondary" />
      </Form>
      <h2 id="keys" safe>
        {visit.t('keys.title')}
      </h2>
      <Form visit={visit} action="/account/keys">
        <CheckboxField
          visit={visit}
          name="on"
          label={visit.t('keys.account.on')}
          hint={visit.t('keys.account.hint')}
          checked={visit.session.singleKeys}
        />
        <Submit text={visit.t('web.form.save')} tone="secondary" />
      </Form>
      <p class="mt-3">
        <a href="/keys" safe>
          {visit.t('keys.link')}
        </a>
      </p>
      <h2 safe>{visit.t('identity.account.password')}</h2>
      {view.details.hasPassword ? (
        <Password visit={visit} errors={view.passwordErrors} />
      ) : (
        <p safe>{visit.t('identity.account.no_password')}</p>
      )}
      <h2 safe>{visit.t('factor.title')}</h2>
      <p>
        <a href="/account/second-factor" safe>
          {visit.t('factor.link')}
        </a>
      </p>
      {view.provider ? (
        <AtProvider visit={visit} {...view.provider} hasPassword={view.details.hasPassword} />
      ) : (
        ''
      )}
      <h2 safe>{visit.t('identity.account.sessions')}</h2>
      <Sessions visit={visit} sessions={view.sessions} />
      {view.sessions.length > 1 ? (
        <Form visit={visit} action="/account/end-other-sessions">
          <Submit text={visit.t('identity.account.sessions_end_others')} tone="secondary" />
        </Form>
      ) : (
        ''
      )}
    </Layout>
  );
}

interface AtProviderProps {
  readonly visit: SignedInVisit;
  readonly host: string;
  readonly linked: boolean;
  readonly hasPassword: boolean;
}

/** Only whoever has a password can do either: it is asked for, and opens the account afterwards. */
function AtProvider({ visit, host, linked, hasPassword }: AtProviderProps): Html {
  return (
    <section>
      <h2 safe>{visit.t('sso.title')}</h2>
      {linked || hasPassword ? (
        <p safe>{visit.t(linked ? 'sso.is_connected' : 'sso.connect_text', { host })}</p>
      ) : (
        <p safe>{visit.t('sso.connect_needs_password', { host })}</p>
      )}
      {hasPassword ? (
        <p>
          <ButtonLink
            href={linked ? '/single-sign-on/disconnect' : '/single-sign-on/connect'}
            text={visit.t(linked ? 'sso.disconnect' : 'sso.connect')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
      {linked && !hasPassword ? <p safe>{visit.t('sso.stays_connected')}</p> : ''}
    </section>
  );
}

function Profile({ visit, view }: { visit: SignedInVisit; view: AccountView }): Html {
  const field = { visit, errors: view.profileErrors };
  const labels = accountLabels(visit);
  return (
    <Form visit={visit} action="/account/profile" errors={view.profileErrors}>
      <TextField
        {...field}
        name="name"
        label={labels.name}
        value={view.form.name}
        maxlength={200}
        autocomplete="name"
      />
      <RadioField
        {...field}
        name="locale"
        label={labels.locale}
        value={view.form.locale}
        options={LOCALES.map((locale) => ({ value: locale, text: LANGUAGE_NAMES[locale] }))}
      />
      <Submit text={visit.t('web.form.save')} />
    </Form>
  );
}

function Rights({ visit, view }: { visit: SignedInVisit; view: AccountView }): Html {
  const { actor } = visit;
  const roles = [...new Set(actor.roles.map((held) => held.role))];
  return (
    <div>
      {roles.length === 0 ? (
        <p safe>{visit.t('identity.account.no_roles')}</p>
      ) : (
        <ul>
          {roles.map((role) => (
            <li safe>{roleName(role, visit.locale)}</li>
          ))}
        </ul>
      )}
      <SummaryList
        rows={[
          {
            term: visit.t('identity.account.organisation'),
            value: <span safe>{actor.organisationName}</span>,
          },
          { term: visit.t('identity.account.email'), value: <span safe>{view.details.email}</span> },
        ]}
      />
    </div>
  );
}

function Password({ visit, errors }: { visit: SignedInVisit; errors: FormErrors }): Html {
  const field = { visit, errors, type: 'password' } as const;
  const labels = accountLabels(visit);
  return (
    <Form visit={visit} action="/account/password" errors={errors}>
      <TextField {...field} name="passwordNow" label={labels.passwordNow} autocomplete="current-password" />
      <TextField
        {...field}
        name="passwordNew"
        label={labels.passwordNew}
        hint={visit.t('identity.account.password_hint', { min: PASSWORD_MIN_LENGTH })}
        autocomplete="new-password"
      />
      <TextField {...field} name="passwordAgain" label={labels.passwordAgain} autocomplete="new-password" />
      <Submit text={visit.t('identity.account.password_submit')} />
    </Form>
  );
}

function Sessions({ visit, sessions }: { visit: SignedInVisit; sessions: readonly OwnSession[] }): Html {
  const named = (session: OwnSession) => session.browser || visit.t('identity.account.session_unknown');
  const columns: readonly Column<OwnSession>[] = [
    {
      header: visit.t('identity.account.session_browser'),
      heads: true,
      cell: (session) => <span safe>{named(session)}</span>,
    },
    {
      header: visit.t('identity.account.session_since'),
      cell: (session) => <Instant visit={visit} at={session.createdAt} />,
    },
    {
      header: visit.t('identity.account.session_seen'),
      cell: (session) => <Instant visit={visit} at={session.lastSeenAt} />,
    },
    {
      header: visit.t('identity.account.session_end'),
      cell: (session) =>
        session.id === visit.session.id ? (
          <Badge text={visit.t('identity.account.session_this')} tone="active" />
        ) : (
          <Form visit={visit} action={`/account/sessions/${session.id}/end`}>
            <Submit
              text={visit.t('identity.account.session_end')}
              label={visit.t('identity.account.session_end_of', {
                browser: named(session),
                seen: visit.dateTime(session.lastSeenAt),
              })}
              tone="secondary"
            />
          </Form>
        ),
    },
  ];
  const caption = visit.t('identity.account.sessions_caption', { count: sessions.length });
  return <Table caption={caption} columns={columns} rows={sessions} />;
}
