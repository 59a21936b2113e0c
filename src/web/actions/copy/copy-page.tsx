import type { CaseView } from '../../../cases/case-view.js';
import { caseCrumbs } from '../../cases/case-crumbs.js';
import { Form, type FormErrors, PageHeader, Submit, TextField } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';

interface CopyPageProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly title: string;
  readonly errors: FormErrors;
}

/** Says what a copy takes over, and asks for its title. */
export function CopyPage({ visit, file, title, errors }: CopyPageProps): Html {
  const heading = visit.t('copy.title', { reference: file.reference });
  return (
    <Layout visit={visit} title={heading} breadcrumbs={caseCrumbs(visit, 'action', file)} failed={errors.any}>
      <PageHeader title={heading} caption={file.title} lead={visit.t('copy.lead')} />
      <p safe>{visit.t('copy.left')}</p>
      <Form visit={visit} action={`/actions/${file.id}/copy`} errors={errors} class="confirm-form">
        <TextField
          visit={visit}
          name="title"
          label={visit.t('copy.field.title')}
          value={title}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('copy.submit')} />
          <a class="btn btn-link" href={`/actions/${file.id}`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
