import { funds } from '../../reference/funds.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  CheckboxesField,
  CheckboxField,
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type CallForm, callLabel } from './call-form.js';
import { callEditUrl, callUrl } from './call-urls.js';

interface CallFormPageProps {
  readonly visit: SignedInVisit;
  /** Null of one that is new. */
  readonly call: { readonly id: string; readonly reference: string; readonly drafted: boolean } | null;
  readonly form: CallForm;
  readonly errors?: FormErrors;
  /** Somebody else has saved meanwhile. */
  readonly stale?: boolean;
}

/** All that a call says of itself; once it has opened, what may still change. */
export function CallFormPage({
  visit,
  call,
  form,
  errors = FormErrors.none,
  stale = false,
}: CallFormPageProps): Html {
  const title = visit.t(call === null ? 'calls.form.title_new' : 'calls.form.title');
  const whole = call === null || call.drafted;
  const field = (name: Exclude<keyof CallForm, 'version' | 'funds'>) => ({
    visit,
    name,
    label: callLabel(visit, name),
    value: form[name],
    errors,
  });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any || stale}
      breadcrumbs={caseCrumbs(visit, 'call', call ?? undefined)}
    >
      <PageHeader
        title={title}
        {...(whole
          ? call === null
            ? { lead: visit.t('calls.form.lead_new') }
            : {}
          : { lead: visit.t('calls.form.lead_paused') })}
      />
      {stale && call ? <Stale visit={visit} href={callUrl(call.id)} /> : ''}
      <Form
        visit={visit}
        action={call === null ? '/calls/new' : callEditUrl(call.id)}
        errors={errors}
        class="narrow"
      >
        <HiddenField name="version" value={form.version} />
        {whole ? (
          <>
            <TextField {...field('code')} hint={visit.t('calls.form.code_hint')} maxlength={40} />
            <TextField {...field('title')} size="full" maxlength={300} />
          </>
        ) : (
          ''
        )}
        <TextArea {...field('summary')} rows={5} maxlength={5_000} />
        {whole ? (
          <TextField
            {...field('opensOn')}
            type="date"
            size="short"
            hint={visit.t('calls.form.opens_hint')}
            optional
          />
        ) : (
          ''
        )}
        <TextField
          {...field('closesOn')}
          type="date"
          size="short"
          hint={visit.t('calls.form.closes_hint')}
          optional
        />
        <CheckboxField
          visit={visit}
          name="continuous"
          label={callLabel(visit, 'continuous')}
          hint={visit.t('calls.form.continuous_hint')}
          checked={form.continuous === 'yes'}
          errors={errors}
        />
        <TextArea {...field('cutOffs')} rows={3} hint={visit.t('calls.form.cut_offs_hint')} optional />
        {whole ? (
          <>
            <TextArea {...field('lots')} rows={4} hint={visit.t('calls.form.lots_hint')} />
            <CheckboxesField
              visit={visit}
              name="funds"
              label={callLabel(visit, 'funds')}
              hint={visit.t('calls.form.funds_hint')}
              values={form.funds}
              errors={errors}
              options={funds.map((fund) => ({
                value: fund.code,
                text: `${visit.label({ ...fund.abbreviations })} – ${visit.label({ ...fund.names })}`,
              }))}
              optional
            />
          </>
        ) : (
          ''
        )}
        <div class="buttons">
          <Submit text={visit.t('calls.form.save')} />
          <a class="btn btn-link" href={call === null ? '/calls' : callUrl(call.id)} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

/** What was typed stays in the form; what is saved meanwhile is a click away. */
export function Stale({ visit, href }: { visit: SignedInVisit; href: string }): Html {
  return (
    <Banner tone="refused" title={visit.t('drafts.clash.saved_title')}>
      <p safe>{visit.t('calls.form.stale')}</p>
      <p>
        <a href={href} safe>
          {visit.t('calls.form.see_saved')}
        </a>
      </p>
    </Banner>
  );
}
