import { ATTENDANCES } from '../../assessment/record-attendance.js';
import type { SessionInFull } from '../../assessment/session-in-full.query.js';
import { attendanceText } from '../../exchange/minutes-words.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly file: { readonly id: string; readonly reference: string; readonly version: string };
  readonly session: SessionInFull;
  readonly errors: FormErrors;
}

/** Who is in the room, member by member. */
export function AttendancePage({ visit, file, session, errors }: Props): Html {
  const back = `/committee-sessions/${file.id}`;
  const title = visit.t('sessions.attendance.form');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'committee_session', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={visit.t('sessions.attendance.lead')} />
      <Form visit={visit} action={`${back}/attendance`} errors={errors} class="confirm-form">
        <HiddenField name="version" value={file.version} />
        {session.members.map((member) => (
          <RadioField
            visit={visit}
            name={attendanceField(member.personId)}
            label={member.chairs ? visit.t('sessions.attendance.chairs', { name: member.name }) : member.name}
            value={member.attendance ?? ''}
            options={ATTENDANCES.map((value) => ({ value, text: attendanceText(value, visit.locale) }))}
            errors={errors}
          />
        ))}
        <div class="buttons">
          <Submit text={visit.t('sessions.attendance.save')} />
          <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

export function attendanceField(personId: string): string {
  return `member.${personId}`;
}
