import type { CaseView } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { FormErrors, MoneyField, PageHeader, TextArea } from '../components/index.js';
import type { FormState } from '../drafts/form-answers.js';
import { FormNotices, LongForm } from '../drafts/long-form.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface EditPageProps extends FormState {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly fields: DraftFields;
  /** In a draft the amount is the action's grant. */
  readonly isDraft: boolean;
}

export function FundingEditPage(props: EditPageProps): Html {
  const { visit, file, fields, isDraft, errors = FormErrors.none } = props;
  const title = visit.t('funding.edit.title');
  const address = `/funding-requests/${file.id}/edit`;
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'funding_request', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={file.title} />
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={`/funding-requests/${file.id}`}
        state={props}
        versions={{ version: file.version }}
        save={visit.t('web.form.save')}
      >
        {isDraft ? (
          <p safe>{visit.t('funding.amount_follows')}</p>
        ) : (
          <MoneyField
            visit={visit}
            name="amountCents"
            label={visit.t('funding.amount')}
            // The facility's own: nothing was awarded that it must stay within.
            hint={visit.t(
              file.organisationId === null ? 'funding.amount_of_the_facility' : 'funding.amount_corrected',
            )}
            value={fields['amountCents'] ?? ''}
            errors={errors}
          />
        )}
        <TextArea
          visit={visit}
          name="justification"
          label={visit.t('funding.justification')}
          hint={visit.t('funding.justification_hint')}
          value={fields['justification'] ?? ''}
          rows={10}
          errors={errors}
        />
      </LongForm>
    </Layout>
  );
}
