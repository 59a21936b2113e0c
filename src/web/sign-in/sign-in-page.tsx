import { DEMO_ORGANISATIONS, DEMO_PERSONAS, type DemoPersona } from '../../identity/demo-personas.js';
import type { SignedIn } from '../../identity/sign-in.js';
import {
  ButtonLink,
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

interface SignInView {
  readonly email: string;
  /** Where to go afterwards. */
  readonly next: string;
  readonly failure: Extract<SignedIn, { why: 'wrong' | 'wait' }> | null;
  /** Whether a link to set a new password could be sent. */
  readonly mails: boolean;
  /** Where one may sign in too; null where there are local accounts alone. */
  readonly providerHost: string | null;
  /** Somebody has just signed out who may still be signed in there. */
  readonly stillAtProvider: boolean;
}

export function signInPage(visit: Visit, view: SignInView): Html {
  const title = visit.t('identity.sign_in.title');
  const lead = view.next !== '/' && !view.failure ? { lead: visit.t('identity.sign_in.first') } : {};
  return (
    <Layout visit={visit} title={title} failed={view.failure !== null}>
      <PageHeader title={title} {...lead} />
      {visit.actor ? <p safe>{visit.t('identity.sign_in.already', { name: visit.actor.name })}</p> : ''}
      {visit.demo ? <Personas visit={visit} next={view.next} /> : ''}
      {view.providerHost === null ? '' : <AtProvider visit={visit} view={view} host={view.providerHost} />}
      {visit.demo || view.providerHost !== null ? (
        <h2 safe>{visit.t(view.providerHost === null ? 'identity.demo.or_password' : 'sso.or_password')}</h2>
      ) : (
        ''
      )}
      <PasswordForm visit={visit} view={view} />
    </Layout>
  );
}

function AtProvider({ visit, view, host }: { visit: Visit; view: SignInView; host: string }): Html {
  const query = view.next === '/' ? '' : `?${new URLSearchParams({ next: view.next }).toString()}`;
  return (
    <section>
      {view.stillAtProvider ? (
        <p>
          <a href="/single-sign-on/sign-out" safe>
            {visit.t('sso.sign_out_too', { host })}
          </a>
        </p>
      ) : (
        ''
      )}
      <p class="form-text" safe>
        {visit.t('sso.sign_in_hint')}
      </p>
      <ButtonLink href={`/single-sign-on${query}`} text={visit.t('sso.sign_in', { host })} />
    </section>
  );
}

function PasswordForm({ visit, view }: { visit: Visit; view: SignInView }): Html {
  const errors = failureIn(visit, view);
  return (
    <Form visit={visit} action="/sign-in" errors={errors} class="narrow">
      <HiddenField name="next" value={view.next} />
      <TextField
        visit={visit}
        name="email"
        type="email"
        label={visit.t('identity.sign_in.email')}
        value={view.email}
        errors={errors}
        autocomplete="username"
      />
      <TextField
        visit={visit}
        name="password"
        type="password"
        label={visit.t('identity.sign_in.password')}
        errors={errors}
        autocomplete="current-password"
      />
      <div class="buttons">
        <Submit text={visit.t('identity.sign_in.submit')} />
        {view.mails ? (
          <ButtonLink href="/forgotten-password" text={visit.t('set_password.forgotten')} tone="link" />
        ) : (
          ''
        )}
      </div>
    </Form>
  );
}

function failureIn(visit: Visit, { failure }: SignInView): FormErrors {
  if (!failure) return FormErrors.none;
  const text =
    failure.why === 'wait'
      ? visit.t('identity.sign_in.wait', { count: failure.seconds })
      : visit.t('identity.sign_in.wrong');
  return new FormErrors([{ field: 'email', text }]);
}

const AUDIENCES = ['manager', 'facility', 'commission', 'partner', 'oversight'] as const;

/** Whom to look around as; links, so that a bookmark works. */
function Personas({ visit, next }: { visit: Visit; next: string }): Html {
  return (
    <section aria-labelledby="personas">
      <h2 id="personas" safe>
        {visit.t('identity.demo.title')}
      </h2>
      <p safe>{visit.t('identity.demo.hint')}</p>
      {AUDIENCES.map((audience) => (
        <>
          <h3 safe>{visit.t(`identity.demo.audience.${audience}`)}</h3>
          <ul class="personas">
            {DEMO_PERSONAS.filter((persona) => persona.audience === audience).map((persona) => (
              <li>
                <PersonaCard visit={visit} persona={persona} next={next} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function PersonaCard({ visit, persona, next }: { visit: Visit; persona: DemoPersona; next: string }): Html {
  const organisation = DEMO_ORGANISATIONS.find((one) => one.code === persona.organisation)?.name ?? '';
  const query = new URLSearchParams(next === '/' ? { as: persona.code } : { as: persona.code, next });
  return (
    <a class="persona" href={`/demo/sign-in?${query.toString()}`}>
      <span class="persona-name" safe>
        {persona.name}
      </span>
      <span class="persona-organisation" safe>
        {organisation}
      </span>
      <span class="persona-does" safe>
        {visit.sentence(`identity.demo.persona.${persona.code}`)}
      </span>
    </a>
  );
}
