import type { FollowUpShown } from '../../dialogues/dialogue-in-full.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { Form, FormErrors, PageHeader, RadioField, Submit, TextArea } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface SettleTaskPageProps {
  readonly visit: SignedInVisit;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly task: FollowUpShown;
  readonly state?: string;
  readonly reason?: string;
  readonly errors?: FormErrors;
}

/** Done, or dropped and why. */
export function SettleTaskPage(props: SettleTaskPageProps): Html {
  const { visit, file, task, state = '', reason = '', errors = FormErrors.none } = props;
  return (
    <Layout
      visit={visit}
      title={visit.t('dialogues.follow_up.title')}
      breadcrumbs={caseCrumbs(visit, 'dialogue', file)}
      failed={errors.any}
    >
      <PageHeader
        title={task.title}
        caption={file.title}
        lead={[task.owner ?? '', task.dueOn === null ? '' : visit.date(task.dueOn)].join(' · ')}
      />
      <Form visit={visit} action={`/dialogues/${file.id}/follow-ups/${task.id}`} errors={errors}>
        <RadioField
          visit={visit}
          name="state"
          label={visit.t('dialogues.follow_up.choice')}
          value={state}
          options={[
            { value: 'DONE', text: visit.t('dialogues.follow_up.done') },
            { value: 'DROPPED', text: visit.t('dialogues.follow_up.dropped') },
          ]}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('dialogues.follow_up.reason')}
          hint={visit.t('dialogues.follow_up.reason_hint')}
          value={reason}
          rows={4}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('dialogues.follow_up.submit')} />
          <a class="btn btn-link" href={`/dialogues/${file.id}#outcomes`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
