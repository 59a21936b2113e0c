import type { SessionContent } from '../../assessment/session-content.js';
import type { AgendaChoice } from '../../assessment/session-list.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { numberField, type SessionFields } from './session-fields.js';

interface Props {
  readonly visit: SignedInVisit;
  /** Null for one that is planned anew. */
  readonly file: { readonly id: string; readonly reference: string; readonly version: string } | null;
  readonly fields: SessionFields;
  /** Which of them may be set. */
  readonly settable: readonly (keyof SessionContent)[];
  readonly choices: readonly AgendaChoice[];
  readonly errors: FormErrors;
}

/** Planning a session, changing its agenda and place, or writing remarks into its minutes. */
export function SessionFormPage({ visit, file, fields, settable, choices, errors }: Props): Html {
  const remarks = settable.includes('remarks');
  const title = visit.t(
    file === null ? 'sessions.new.title' : remarks ? 'sessions.remarks.title' : 'sessions.edit.title',
  );
  const back = file === null ? '/committee-sessions' : `/committee-sessions/${file.id}`;
  return (
    <Layout
      visit={visit}
      title={file === null ? title : `${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'committee_session', file ?? undefined)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        {...(file === null ? {} : { caption: file.reference })}
        {...(remarks ? { lead: visit.t('sessions.remarks.lead') } : {})}
        {...(file === null ? { lead: visit.t('sessions.new.lead') } : {})}
      />
      <Form
        visit={visit}
        action={file === null ? '/committee-sessions/new' : `${back}/edit`}
        errors={errors}
        class="confirm-form"
      >
        {file === null ? '' : <HiddenField name="version" value={file.version} />}
        {settable.includes('heldOn') ? (
          <TextField
            visit={visit}
            name="heldOn"
            type="date"
            size="short"
            label={visit.t('sessions.field.heldOn')}
            hint={visit.t('sessions.form.day_hint')}
            value={fields.heldOn}
            errors={errors}
          />
        ) : remarks ? (
          ''
        ) : (
          <p safe>{`${visit.date(fields.heldOn)}. ${visit.t('sessions.edit.day_fixed')}`}</p>
        )}
        {settable.includes('place') ? <WhenAndWhere visit={visit} fields={fields} errors={errors} /> : ''}
        {settable.includes('actionIds') ? (
          <Agenda visit={visit} fields={fields} choices={choices} errors={errors} />
        ) : (
          ''
        )}
        {remarks ? (
          <TextArea
            visit={visit}
            name="remarks"
            label={visit.t('sessions.field.remarks')}
            value={fields.remarks}
            rows={8}
            maxlength={10_000}
            errors={errors}
          />
        ) : (
          ''
        )}
        <div class="buttons">
          <Submit text={visit.t(file === null ? 'sessions.new.save' : 'sessions.edit.save')} />
          <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

type PartProps = Pick<Props, 'visit' | 'fields' | 'errors'>;

function WhenAndWhere({ visit, fields, errors }: PartProps): Html {
  return (
    <>
      <TextField
        visit={visit}
        name="startsAt"
        size="short"
        label={visit.t('sessions.field.startsAt')}
        hint={visit.t('sessions.form.time_hint')}
        value={fields.startsAt}
        maxlength={5}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="place"
        label={visit.t('sessions.field.place')}
        hint={visit.t('sessions.form.place_hint')}
        value={fields.place}
        maxlength={300}
        optional
        errors={errors}
      />
      <TextField
        visit={visit}
        name="link"
        size="full"
        label={visit.t('sessions.field.link')}
        hint={visit.t('sessions.form.link_hint')}
        value={fields.link}
        maxlength={500}
        optional
        errors={errors}
      />
    </>
  );
}

function Agenda({ visit, fields, choices, errors }: PartProps & Pick<Props, 'choices'>): Html {
  return (
    <fieldset class="field">
      <legend class="form-label" safe>
        {visit.t('sessions.field.actionIds')}
      </legend>
      {choices.length === 0 ? (
        <p safe>{visit.t('sessions.form.agenda_empty')}</p>
      ) : (
        <p class="hint" safe>
          {visit.t('sessions.form.agenda_hint')}
        </p>
      )}
      {choices.map((choice) => (
        <TextField
          visit={visit}
          name={numberField(choice.actionId)}
          label={visit.t('sessions.form.number', { reference: choice.reference })}
          hint={choice.title}
          inputmode="numeric"
          size="short"
          maxlength={3}
          value={fields.numbers[choice.actionId] ?? ''}
          errors={errors}
        />
      ))}
    </fieldset>
  );
}
