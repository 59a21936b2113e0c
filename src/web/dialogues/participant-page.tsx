import type { ParticipantShown } from '../../dialogues/dialogue-in-full.query.js';
import { ANSWERS } from '../../dialogues/participant.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { Form, FormErrors, HiddenField, PageHeader, SelectField, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { PersonFields, type PersonForm } from './participant-fields.js';
import { StaleBanner } from './stale-banner.js';

interface ParticipantPageProps {
  readonly visit: SignedInVisit;
  readonly file: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly version: string;
  };
  readonly one: ParticipantShown;
  readonly form?: PersonForm;
  /** Of which form the mistakes are. */
  readonly of?: 'person' | 'answer';
  readonly errors?: FormErrors;
  readonly stale?: boolean;
  /** Whether they can still be taken off: the meeting is ahead. */
  readonly removable: boolean;
}

/** One participant: who they are, what they answered, and the way off the list. */
export function ParticipantPage(props: ParticipantPageProps): Html {
  const { visit, file, one, of = 'person', errors = FormErrors.none, stale = false } = props;
  const title = visit.t('dialogues.participants.edit_title');
  const address = `/dialogues/${file.id}/participants/${one.id}`;
  const form = props.form ?? formOf(one);
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'dialogue', file)} failed={errors.any}>
      <PageHeader title={one.name} caption={file.title} />
      <StaleBanner visit={visit} stale={stale} />
      <Form visit={visit} action={address} errors={of === 'person' ? errors : FormErrors.none}>
        <HiddenField name="version" value={file.version} />
        <PersonFields visit={visit} form={form} errors={of === 'person' ? errors : FormErrors.none} />
        <div class="buttons">
          <Submit text={visit.t('web.form.save')} />
          <a class="btn btn-link" href={`/dialogues/${file.id}/participants`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
      {one.email === null || one.answer === 'SUBSTITUTED' ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('dialogues.participants.answer_title')}</h2>
          <Form
            visit={visit}
            action={`${address}/answer`}
            errors={of === 'answer' ? errors : FormErrors.none}
          >
            <HiddenField name="version" value={file.version} />
            <SelectField
              visit={visit}
              name="answer"
              label={visit.t('dialogues.participant.answer')}
              hint={visit.t('dialogues.participants.answer_hint')}
              value={one.answer ?? ''}
              options={ANSWERS.filter((answer) => answer !== 'SUBSTITUTED').map((value) => ({
                value,
                text: visit.t(`dialogues.answer.${value}`),
              }))}
              empty={visit.t('dialogues.answer.none')}
              errors={of === 'answer' ? errors : FormErrors.none}
            />
            <div class="buttons">
              <Submit text={visit.t('dialogues.participants.answer_submit')} tone="secondary" />
            </div>
          </Form>
        </section>
      )}
      {props.removable ? (
        <section>
          <h2 safe>{visit.t('dialogues.participants.remove_title')}</h2>
          <p safe>{visit.t('dialogues.participants.remove_text')}</p>
          <Form visit={visit} action={`${address}/remove`}>
            <HiddenField name="version" value={file.version} />
            <Submit text={visit.t('dialogues.participants.remove')} tone="danger" />
          </Form>
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}

function formOf(one: ParticipantShown): PersonForm {
  return {
    name: one.name,
    job: one.job,
    party: one.party,
    sector: one.sector,
    country: one.country ?? '',
    email: one.email ?? '',
    role: one.role,
    locale: one.locale ?? 'en',
  };
}
