import { NOTE_LENGTH } from '../../cases/write-note.js';
import { Form, type FormErrors, PageHeader, Submit, TextArea } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, caseUrl, notesUrl } from './case-links.js';

interface NotePageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly text: string;
  readonly errors: FormErrors;
}

/** Writing a note to the file. */
export function NotePage({ visit, subject, file, text, errors }: NotePageProps): Html {
  const title = visit.t('notes.write');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${visit.titleOf(subject, file.title)}`}
        lead={visit.t('notes.lead')}
      />
      <Form visit={visit} action={notesUrl(subject, file.id)} errors={errors} class="confirm-form">
        <TextArea
          visit={visit}
          name="text"
          label={visit.t('notes.text')}
          hint={visit.t('notes.text_hint')}
          value={text}
          rows={8}
          maxlength={NOTE_LENGTH}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('notes.submit')} />
          <a class="btn btn-link" href={`${caseUrl(subject, file.id)}#trail`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
