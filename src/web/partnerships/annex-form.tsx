import type { CaseView } from '../../cases/case-view.js';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../documents/file-kind.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { FileField } from '../cases/file-field.js';
import { ButtonLink, Form, FormErrors, PageHeader, Submit, TextField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

/** An annex: a file with its title and the day that it bears. */
export function AnnexFormPage({
  visit,
  file,
  title: typed,
  datedOn,
  errors = FormErrors.none,
}: {
  visit: SignedInVisit;
  file: CaseView;
  title: string;
  datedOn: string;
  errors?: FormErrors;
}): Html {
  const title = visit.t('partnerships.annex.add');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'partnership', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={visit.titleOf('partnership', file.title)} />
      <Form
        visit={visit}
        action={`/partnerships/${file.id}/annexes`}
        errors={errors}
        multipart
        class="narrow"
      >
        <TextField
          visit={visit}
          name="title"
          label={visit.t('partnerships.annex.title')}
          value={typed}
          size="full"
          maxlength={300}
          errors={errors}
        />
        <TextField
          visit={visit}
          name="datedOn"
          label={visit.t('partnerships.annex.dated')}
          type="date"
          size="short"
          value={datedOn}
          errors={errors}
        />
        <FileField
          visit={visit}
          name="file"
          label={visit.t('actions.documents.file')}
          hint={visit.t('actions.documents.file_hint', { max: MAX_DOCUMENT_BYTES / 1024 / 1024 })}
          accept={Object.values(DOCUMENT_TYPES).map((ending) => `.${ending}`)}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('partnerships.annex.add')} />
          <ButtonLink href={`/partnerships/${file.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
