import { encode } from 'uqr';
import { type Factors, hasFactor, type OwnPasskey } from '../../../identity/second-factor/factors.query.js';
import {
  Badge,
  Banner,
  ButtonLink,
  type Column,
  Day,
  EmptyState,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  Submit,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { assetUrl } from '../../shell/assets.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { PasskeyButton } from '../../sign-in/second-step-page.js';

const PATH = '/account/second-factor';

export interface SecondFactorProps {
  readonly visit: SignedInVisit;
  readonly factors: Factors;
  readonly hasPassword: boolean;
  /** What the browser is asked for to make a passkey. */
  readonly options: object | null;
  readonly passkeyName: string;
  readonly errors: FormErrors;
}

/** What one has beside the password, and how to add more. */
export function SecondFactorPage({ visit, ...view }: SecondFactorProps): Html {
  const title = visit.t('factor.title');
  const { factors, errors } = view;
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={crumbs(visit)}>
      <PageHeader title={title} lead={visit.t('factor.lead')} />
      {visit.session.needsFactor ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('factor.needed_here')}</p>
        </Banner>
      ) : (
        ''
      )}
      <NewCodes visit={visit} />
      {view.hasPassword ? (
        <>
          <App visit={visit} factors={factors} />
          <Passkeys visit={visit} {...view} />
          {hasFactor(factors) ? <Recovery visit={visit} factors={factors} /> : ''}
        </>
      ) : (
        <EmptyState text={visit.t('factor.no_password')} />
      )}
    </Layout>
  );
}

/** The recovery codes that were just made; nobody can read them back afterwards. */
function NewCodes({ visit }: { visit: Visit }): Html {
  const codes = visit.flash?.params['codes'];
  if (typeof codes !== 'string' || codes === '') return '';
  return (
    <div class="panel shown-once">
      <h2 safe>{visit.t('factor.your_codes')}</h2>
      <p safe>{visit.t('factor.your_codes_hint')}</p>
      <ul class="plain-list">
        {codes.split(' ').map((code) => (
          <li>
            <code safe>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function App({ visit, factors }: { visit: Visit; factors: Factors }): Html {
  return (
    <section>
      <h2 safe>{visit.t('factor.app')}</h2>
      {factors.appSince === null ? (
        <>
          <p safe>{visit.t('factor.app_text')}</p>
          <ButtonLink href={`${PATH}/app`} text={visit.t('factor.app_set_up')} />
        </>
      ) : (
        <>
          <p>
            <Badge text={visit.t('factor.on')} tone="positive" />{' '}
            <span safe>{visit.t('factor.app_since', { day: visit.day(factors.appSince) })}</span>
          </p>
          <ButtonLink href={`${PATH}/app/remove`} text={visit.t('factor.app_remove')} tone="secondary" />
        </>
      )}
    </section>
  );
}

function Passkeys({ visit, factors, options, passkeyName, errors }: SecondFactorProps): Html {
  const columns: readonly Column<OwnPasskey>[] = [
    { header: visit.t('factor.passkey_name'), heads: true, cell: ({ name }) => <span safe>{name}</span> },
    { header: visit.t('tokens.made_at'), cell: ({ madeAt }) => <Day visit={visit} at={madeAt} /> },
    {
      header: visit.t('tokens.last_used'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          <span safe>{visit.t('tokens.never_used')}</span>
        ) : (
          <Instant visit={visit} at={lastUsedAt} />
        ),
    },
    {
      header: visit.t('factor.remove'),
      cell: ({ id, name }) => (
        <a
          href={`${PATH}/passkeys/${id}/remove`}
          aria-label={visit.t('factor.remove_of', { name }).replaceAll('&', '&amp;')}
          safe
        >
          {visit.t('factor.remove')}
        </a>
      ),
    },
  ];
  return (
    <section>
      <h2 safe>{visit.t('factor.passkeys')}</h2>
      <p safe>{visit.t('factor.passkeys_text')}</p>
      {factors.passkeys.length === 0 ? (
        ''
      ) : (
        <Table
          caption={visit.t('factor.passkeys_caption', { count: factors.passkeys.length })}
          columns={columns}
          rows={factors.passkeys}
        />
      )}
      {options ? (
        <Form visit={visit} action={`${PATH}/passkeys`} errors={errors} class="narrow">
          <TextField
            visit={visit}
            name="name"
            label={visit.t('factor.passkey_name')}
            hint={visit.t('factor.passkey_name_hint')}
            value={passkeyName}
            maxlength={100}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="passwordNow"
            type="password"
            label={visit.t('identity.account.password_now')}
            errors={errors}
            autocomplete="current-password"
          />
          <PasskeyButton visit={visit} kind="create" options={options} text={visit.t('factor.passkey_add')} />
        </Form>
      ) : (
        ''
      )}
      <script type="module" src={assetUrl('passkey.js')} />
    </section>
  );
}

function Recovery({ visit, factors }: { visit: Visit; factors: Factors }): Html {
  return (
    <section>
      <h2 safe>{visit.t('factor.recovery')}</h2>
      <p safe>{visit.t('factor.recovery_left', { count: factors.recoveryCodesLeft })}</p>
      <ButtonLink href={`${PATH}/recovery`} text={visit.t('factor.recovery_new')} tone="secondary" />
    </section>
  );
}

/** The picture that an app reads, the same by hand, and the code that proves it. */
export function SetUpAppPage({
  visit,
  secret,
  address,
  errors,
}: {
  visit: SignedInVisit;
  secret: string;
  address: string;
  errors: FormErrors;
}): Html {
  const title = visit.t('factor.app_set_up');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={crumbs(visit, true)}>
      <PageHeader title={title} lead={visit.t('factor.app_how')} />
      <div class="columns columns-even">
        <div>
          <Picture text={address} label={visit.t('factor.picture')} />
        </div>
        <div>
          <p safe>{visit.t('factor.by_hand')}</p>
          <p>
            <code safe>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <Form visit={visit} action={`${PATH}/app`} errors={errors} class="narrow">
            <TextField
              visit={visit}
              name="code"
              label={visit.t('factor.first_code')}
              hint={visit.t('factor.first_code_hint')}
              errors={errors}
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={20}
              size="short"
            />
            <TextField
              visit={visit}
              name="passwordNow"
              type="password"
              label={visit.t('identity.account.password_now')}
              errors={errors}
              autocomplete="current-password"
            />
            <div class="buttons">
              <Submit text={visit.t('factor.app_confirm')} />
              <ButtonLink href={PATH} text={visit.t('web.form.cancel')} tone="link" />
            </div>
          </Form>
        </div>
      </div>
    </Layout>
  );
}

/** Black on white whatever the page looks like: cameras want it so. */
function Picture({ text, label }: { text: string; label: string }): Html {
  const { data, size } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label.replaceAll('&', '&amp;')}
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      shape-rendering="crispEdges"
    >
      <rect width={String(size)} height={String(size)} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

export type ConfirmedStep = 'remove_app' | 'remove_passkey' | 'recovery';

/** Asks for the password before what an open browser alone should not be enough for. */
export function ConfirmPage({
  visit,
  step,
  name,
  action,
  errors,
}: {
  visit: SignedInVisit;
  step: ConfirmedStep;
  /** Of the passkey. */
  name: string;
  action: string;
  errors: FormErrors;
}): Html {
  const title = visit.t(`factor.confirm.${step}_title`, { name });
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={crumbs(visit, true)}>
      <PageHeader title={title} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t(`factor.confirm.${step}_what`)}</p>
      </section>
      <Form visit={visit} action={action} errors={errors} class="confirm-form">
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
            text={visit.t(step === 'recovery' ? 'factor.recovery_new' : 'factor.remove')}
            tone={step === 'recovery' ? 'primary' : 'danger'}
          />
          <ButtonLink href={PATH} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function crumbs(visit: Visit, below = false) {
  return [
    { path: '/account', text: visit.t('identity.account.title') },
    ...(below ? [{ path: PATH, text: visit.t('factor.title') }] : []),
  ];
}
