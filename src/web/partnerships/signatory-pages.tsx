import type { CaseView } from '../../cases/case-view.js';
import type { SignatoryAct } from '../../partnerships/record-signatory.js';
import type { SignatoryChange } from '../../partnerships/signatory-change.js';
import { type ActionRow, ActionTable } from '../actions/action-table.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  ErrorSummary,
  Form,
  FormErrors,
  HiddenField,
  type Option,
  PageHeader,
  SelectField,
  Submit,
  SummaryList,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface SignatoryFields {
  readonly country: string;
  readonly on: string;
  readonly source: string;
}

interface SignatoryFormProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly act: SignatoryAct;
  readonly fields: SignatoryFields;
  /** Who can join, or leave. */
  readonly countries: readonly Option[];
  readonly errors?: FormErrors;
}

export function signatoryLabels(visit: SignedInVisit, act: SignatoryAct): Readonly<Record<string, string>> {
  return {
    country: visit.t('partnerships.signatory'),
    on: visit.t(`partnerships.${act}.on`),
    source: visit.t('partnerships.source'),
  };
}

/** Who joins or leaves, from which day, and where that is written; asked again before it is recorded. */
export function SignatoryFormPage(props: SignatoryFormProps): Html {
  const { visit, file, act, fields, countries, errors = FormErrors.none } = props;
  const title = visit.t(`partnerships.${act}.title`);
  const labels = signatoryLabels(visit, act);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'partnership', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={visit.titleOf('partnership', file.title)} />
      {/* What it would do is looked at before it is done: nothing is changed by asking. */}
      <form method="get" action={`/partnerships/${file.id}/${act}/confirm`} class="narrow" novalidate>
        <ErrorSummary visit={visit} errors={errors} />
        <SelectField
          visit={visit}
          name="country"
          label={labels['country'] ?? ''}
          value={fields.country}
          options={countries}
          empty={visit.t('web.form.choose')}
          errors={errors}
        />
        <TextField
          visit={visit}
          name="on"
          label={labels['on'] ?? ''}
          hint={visit.t('partnerships.signatory_on_hint')}
          value={fields.on}
          size="short"
          maxlength={10}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="source"
          label={labels['source'] ?? ''}
          hint={visit.t('partnerships.signatory_source_hint')}
          value={fields.source}
          rows={3}
          maxlength={2000}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('partnerships.signatory_next')} />
          <ButtonLink href={`/partnerships/${file.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </form>
    </Layout>
  );
}

interface SignatoryConfirmProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly act: SignatoryAct;
  readonly change: SignatoryChange;
  /** Open actions under the framework that authorities of the country lead. */
  readonly led: readonly ActionRow[];
  /** Somebody else changed the partnership while this was looked at. */
  readonly stale?: boolean;
}

export function SignatoryConfirmPage(props: SignatoryConfirmProps): Html {
  const { visit, file, act, change, led, stale = false } = props;
  const { country, on, source } = change;
  const named = { country: visit.country(country), date: visit.date(on.known ?? '') };
  const title = visit.t(`partnerships.${act}.confirm`, named);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'partnership', file)}
    >
      <PageHeader title={title} caption={file.reference} lead={visit.titleOf('partnership', file.title)} />
      {stale ? (
        <Banner tone="refused" title={visit.t('cases.confirm.changed_title')}>
          <p safe>{visit.t('cases.confirm.changed', { stage: visit.label(file.stage.label) })}</p>
        </Banner>
      ) : (
        ''
      )}
      <SummaryList
        rows={[
          { term: visit.t('partnerships.signatory'), value: <span safe>{named.country}</span> },
          { term: visit.t(`partnerships.${act}.on`), value: <span safe>{named.date}</span> },
          { term: visit.t('partnerships.source'), value: <span safe>{source}</span> },
        ]}
      />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          {(['first', 'second', 'third'] as const).map((place) => (
            <li safe>{visit.t(`partnerships.${act}.${place}`, named)}</li>
          ))}
        </ul>
      </section>
      {act === 'exit' ? <Led visit={visit} led={led} country={named.country} /> : ''}
      <Form visit={visit} action={`/partnerships/${file.id}/${act}`} class="confirm-form">
        <HiddenField name="version" value={file.version} />
        <HiddenField name="country" value={country} />
        <HiddenField name="on" value={on.known ?? ''} />
        <HiddenField name="source" value={source} />
        <div class="buttons">
          <Submit text={visit.t(`partnerships.${act}.title`)} tone={act === 'exit' ? 'danger' : 'primary'} />
          <ButtonLink href={`/partnerships/${file.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function Led({
  visit,
  led,
  country,
}: {
  visit: SignedInVisit;
  led: readonly ActionRow[];
  country: string;
}): Html {
  if (led.length === 0) return <p safe>{visit.t('partnerships.exit.led_none', { country })}</p>;
  return (
    <section>
      <h2 safe>{visit.t('partnerships.exit.led', { country })}</h2>
      <ActionTable
        visit={visit}
        caption={visit.t('partnerships.exit.led', { country })}
        captionHidden
        rows={led}
      />
    </section>
  );
}

/** What was recorded, and where to go on. */
export function SignatoryDonePage({
  visit,
  file,
  act,
  country,
  on,
  source,
}: {
  visit: SignedInVisit;
  file: CaseView;
  act: SignatoryAct;
  country: string;
  on: string;
  source: string;
}): Html {
  const named = { country: visit.country(country), date: on };
  const title = visit.t(`partnerships.${act}.done`, named);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'partnership', file)}
    >
      <PageHeader title={title} caption={file.reference} lead={visit.titleOf('partnership', file.title)} />
      <SummaryList
        rows={[
          { term: visit.t(`partnerships.${act}.on`), value: <span safe>{on}</span> },
          { term: visit.t('partnerships.source'), value: <span safe>{source}</span> },
        ]}
      />
      <p safe>{visit.t(`partnerships.${act}.first`, named)}</p>
      <div class="buttons">
        <ButtonLink href={`/partnerships/${file.id}#signatories`} text={visit.t('cases.back_to_case')} />
        <ButtonLink
          href={`/partnerships/${file.id}/accession`}
          text={visit.t('partnerships.accession.title')}
          tone="secondary"
        />
      </div>
    </Layout>
  );
}
