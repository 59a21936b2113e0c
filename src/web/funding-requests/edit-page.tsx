import type { CaseView } from '../../cases/case-view.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  MoneyField,
  PageHeader,
  Submit,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface FundingFields {
  readonly justification: string;
  readonly amountCents: string;
}

interface EditPageProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly fields: FundingFields;
  /** In a draft the amount is the action's grant. */
  readonly isDraft: boolean;
  /** The facility's own: nothing was awarded that it must stay within. */
  readonly isFacilitys: boolean;
  readonly errors: FormErrors;
  /** What somebody else saved meanwhile. */
  readonly conflict?: FundingFields;
}

export function FundingEditPage({
  visit,
  file,
  fields,
  isDraft,
  isFacilitys,
  errors,
  conflict,
}: EditPageProps): Html {
  const title = visit.t('funding.edit.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'funding_request', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={file.title} />
      {conflict ? (
        <Banner tone="refused" title={visit.t('actions.form.conflict_title')}>
          <p safe>{visit.t('funding.conflict')}</p>
          <blockquote class="facts-text" safe>
            {conflict.justification || visit.t('actions.form.empty_value')}
          </blockquote>
        </Banner>
      ) : (
        ''
      )}
      <Form visit={visit} action={`/funding-requests/${file.id}/edit`} errors={errors} class="confirm-form">
        <HiddenField name="version" value={file.version} />
        {isDraft ? (
          <p safe>{visit.t('funding.amount_follows')}</p>
        ) : (
          <MoneyField
            visit={visit}
            name="amountCents"
            label={visit.t('funding.amount')}
            hint={visit.t(isFacilitys ? 'funding.amount_of_the_facility' : 'funding.amount_corrected')}
            value={fields.amountCents}
            errors={errors}
          />
        )}
        <TextArea
          visit={visit}
          name="justification"
          label={visit.t('funding.justification')}
          hint={visit.t('funding.justification_hint')}
          value={fields.justification}
          rows={10}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('web.form.save')} />
          <ButtonLink href={`/funding-requests/${file.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
