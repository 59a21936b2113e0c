/** The form that makes a token, for oneself and for a program. */
import { TOKEN_DAYS, type TokenWanted } from '../../../identity/api-token.js';
import type { Scope } from '../../../identity/scopes.js';
import { Form, type FormErrors, SelectField, Submit, TextField } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { readForm } from '../../shell/read-form.js';
import type { Visit } from '../../shell/visit.js';
import { NO_SCOPES, SCOPE_FIELDS, ScopeFields, type ScopeForm, scopesChosen } from './scope-fields.js';

export interface TokenForm extends ScopeForm {
  readonly name: string;
  readonly days: string;
  /** Asked for one's own tokens: an open browser alone does not leave a key behind. */
  readonly passwordNow: string;
}

export const EMPTY_TOKEN: TokenForm = { name: '', days: '90', passwordNow: '', ...NO_SCOPES };

export function readTokenForm(body: unknown): TokenForm {
  return readForm(body, { name: 'text', days: 'text', passwordNow: 'text', ...SCOPE_FIELDS });
}

export function tokenWanted(form: TokenForm): TokenWanted {
  const days = /^\d{1,4}$/.test(form.days) ? Number(form.days) : 0;
  return { name: form.name, days, scopes: scopesChosen(form) };
}

export function tokenLabels(visit: Visit) {
  return {
    name: visit.t('tokens.name'),
    days: visit.t('tokens.days'),
    scopes: visit.t('tokens.scopes'),
    passwordNow: visit.t('identity.account.password_now'),
  };
}

interface NewTokenProps {
  readonly visit: Visit;
  readonly action: string;
  readonly form: TokenForm;
  readonly offered: readonly Scope[];
  readonly errors: FormErrors;
  readonly asksPassword?: boolean;
}

export function NewToken({
  visit,
  action,
  form,
  offered,
  errors,
  asksPassword = false,
}: NewTokenProps): Html {
  const field = { visit, errors };
  return (
    <Form visit={visit} action={action} errors={errors} class="narrow">
      <TextField
        {...field}
        name="name"
        label={visit.t('tokens.name')}
        hint={visit.t('tokens.name_hint')}
        value={form.name}
        maxlength={100}
      />
      <ScopeFields {...field} form={form} offered={offered} />
      <SelectField
        {...field}
        name="days"
        label={visit.t('tokens.days')}
        value={form.days}
        options={TOKEN_DAYS.map((days) => ({
          value: String(days),
          text: visit.t('tokens.days_count', { count: days }),
        }))}
      />
      {asksPassword ? (
        <TextField
          {...field}
          type="password"
          name="passwordNow"
          label={visit.t('identity.account.password_now')}
          autocomplete="current-password"
        />
      ) : (
        ''
      )}
      <Submit text={visit.t('tokens.make')} />
    </Form>
  );
}
