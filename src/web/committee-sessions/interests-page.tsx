import type { SessionInFull } from '../../assessment/session-in-full.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  ButtonLink,
  CheckboxesField,
  Form,
  type FormErrors,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly file: { readonly id: string; readonly reference: string };
  readonly session: SessionInFull;
  readonly filled: {
    readonly personId: string;
    readonly actionIds: readonly string[];
    readonly reason: string;
  };
  readonly errors: FormErrors;
}

/** A conflict of interest: of whoever looks, or noted for a member who says so in the room. */
export function InterestsPage({ visit, file, session, filled, errors }: Props): Html {
  const back = `/committee-sessions/${file.id}`;
  const title = visit.t('sessions.interests.form');
  const forOthers = visit.holds('secretariat', 'steering_chair');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'committee_session', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={visit.t('sessions.interests.lead')} />
      <Form visit={visit} action={`${back}/interests`} errors={errors} class="confirm-form">
        {forOthers ? (
          <SelectField
            visit={visit}
            name="personId"
            label={visit.t('sessions.interests.who')}
            value={filled.personId}
            options={session.members.map((one) => ({ value: one.personId, text: one.name }))}
            errors={errors}
          />
        ) : (
          ''
        )}
        <CheckboxesField
          visit={visit}
          name="actionIds"
          label={visit.t('sessions.interests.items')}
          values={filled.actionIds}
          options={session.items.map((item) => ({
            value: item.actionId,
            text: `${item.position}. ${item.reference} ${item.title}`,
          }))}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('sessions.interests.why')}
          hint={visit.t('sessions.interests.why_hint')}
          value={filled.reason}
          maxlength={1_000}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('sessions.interests.save')} />
          <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
