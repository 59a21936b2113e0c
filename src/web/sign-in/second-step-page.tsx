import type { SecondStep } from '../../identity/second-factor/pending-sign-in.js';
import { Form, type FormErrors, HiddenField, PageHeader, Submit, TextField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

interface SecondStepProps {
  readonly visit: Visit;
  readonly step: SecondStep;
  readonly next: string;
  readonly errors: FormErrors;
}

/** The second step of signing in: a code, or a passkey where the browser's script can ask for one. */
export function SecondStepPage({ visit, step, next, errors }: SecondStepProps): Html {
  const title = visit.t('factor.step_title');
  return (
    <Layout visit={visit} title={title} failed={errors.any}>
      <PageHeader title={title} lead={visit.t('factor.step_lead')} />
      {step.passkey ? (
        <section>
          <h2 safe>{visit.t('factor.passkey')}</h2>
          <Form visit={visit} action="/sign-in/second/passkey" class="narrow">
            <HiddenField name="next" value={next} />
            <PasskeyButton
              visit={visit}
              kind="get"
              options={step.passkey}
              text={visit.t('factor.step_passkey')}
            />
          </Form>
        </section>
      ) : (
        ''
      )}
      <section>
        <h2 safe>{visit.t(step.hasApp ? 'factor.step_code' : 'factor.step_recovery')}</h2>
        <Form visit={visit} action="/sign-in/second" errors={errors} class="narrow">
          <HiddenField name="next" value={next} />
          <TextField
            visit={visit}
            name="code"
            label={visit.t('factor.code')}
            hint={visit.t(step.hasApp ? 'factor.code_hint' : 'factor.recovery_hint')}
            errors={errors}
            autocomplete="one-time-code"
            maxlength={40}
          />
          <Submit text={visit.t('identity.sign_in.submit')} />
        </Form>
      </section>
      <p>
        <a href="/sign-in" safe>
          {visit.t('factor.step_again')}
        </a>
      </p>
      {step.passkey ? <script type="module" src={assetUrl('passkey.js')} /> : ''}
    </Layout>
  );
}

interface PasskeyButtonProps {
  readonly visit: Visit;
  /** Whether a passkey is made or used. */
  readonly kind: 'create' | 'get';
  readonly options: object;
  readonly text: string;
}

/** Shown by the script where the browser has passkeys; without it the page says why there is none. */
export function PasskeyButton({ visit, kind, options, text }: PasskeyButtonProps): Html {
  return (
    <div
      data-passkey={kind}
      data-options={JSON.stringify(options).replaceAll('&', '&amp;')}
      data-failed={visit.t('factor.passkey_failed').replaceAll('&', '&amp;')}
    >
      <HiddenField name="response" value="" />
      <p class="form-text" data-passkey-without="" safe>
        {visit.t('factor.passkey_script')}
      </p>
      <p class="form-text" data-passkey-failed="" role="status" />
      <button type="button" class="btn btn-primary" hidden safe>
        {text}
      </button>
    </div>
  );
}
