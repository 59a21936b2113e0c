import type { CalendarTrial } from '../../../cases/calendar-trial.query.js';
import { calendarName } from '../../../i18n/index.js';
import type { CalendarChangeMade } from '../../../reference/calendars.query.js';
import type { CalendarChange } from '../../../workflow/index.js';
import { changeText } from '../../calendars/calendar-text.js';
import { calendarUrl, changeUrl, takeBackUrl } from '../../calendars/calendar-urls.js';
import {
  ButtonLink,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  SummaryList,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import type { ChangeForm } from './change-form.js';
import { calendarCrumbs } from './change-form-page.js';
import { DatesTable, OrganisationsTable } from './trial-tables.js';

interface ConfirmChangeView {
  readonly code: string;
  readonly form: ChangeForm;
  readonly change: CalendarChange;
  readonly trial: CalendarTrial;
  readonly errors: FormErrors;
}

/** Whose dates will move, before the change is made. */
export function confirmChangePage(visit: SignedInVisit, view: ConfirmChangeView): Html {
  const { code, form, change, trial, errors } = view;
  const title = visit.t('calendars.confirm.title');
  const action = changeUrl(code, form.kind);
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={calendarCrumbs(visit, code)}>
      <PageHeader title={title} caption={calendarName(code, visit.locale)} />
      <SummaryList
        rows={[
          { term: visit.t('calendars.column.change'), value: <span safe>{changeText(visit, change)}</span> },
          { term: visit.t('calendars.form.source'), value: <span safe>{form.source}</span> },
        ]}
      />
      <WillHappen visit={visit} trial={trial} />
      <Form visit={visit} action={action} errors={errors} class="confirm-form">
        {(['day', 'replaces', 'year', 'nameEn', 'nameFr', 'source'] as const).map((name) => (
          <HiddenField name={name} value={form[name]} />
        ))}
        <HiddenField name="version" value={trial.version} />
        <div class="buttons">
          <Submit text={visit.t('calendars.confirm.submit')} />
          <button type="submit" class="btn btn-link" formaction={`${action}/change`} safe>
            {visit.t('delegations.confirm.change')}
          </button>
        </div>
      </Form>
    </Layout>
  );
}

interface TakeBackView {
  readonly code: string;
  readonly made: CalendarChangeMade;
  readonly trial: CalendarTrial;
  readonly errors: FormErrors;
}

/** Whose dates will move, before a change is taken back. */
export function takeBackPage(visit: SignedInVisit, { code, made, trial, errors }: TakeBackView): Html {
  const title = visit.t('calendars.take_back.title');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={calendarCrumbs(visit, code)}>
      <PageHeader title={title} caption={calendarName(code, visit.locale)} />
      <SummaryList
        rows={[
          {
            term: visit.t('calendars.column.change'),
            value: <span safe>{changeText(visit, made.change)}</span>,
          },
          { term: visit.t('calendars.form.source'), value: <span safe>{made.source}</span> },
        ]}
      />
      <WillHappen visit={visit} trial={trial} />
      <Form visit={visit} action={takeBackUrl(code, made.id)} errors={errors} class="confirm-form">
        <HiddenField name="version" value={trial.version} />
        <div class="buttons">
          <Submit text={visit.t('calendars.take_back.submit')} tone="danger" />
          <ButtonLink href={calendarUrl(code)} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function WillHappen({ visit, trial }: { visit: Visit; trial: CalendarTrial }): Html {
  const { count, running, dates, organisations } = trial;
  return (
    <>
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t('calendars.confirm.version')}</li>
          <li safe>{visit.t('calendars.confirm.moves', { count, running })}</li>
          <li safe>{visit.t('calendars.confirm.told')}</li>
        </ul>
      </section>
      {count === 0 ? (
        <EmptyState text={visit.t('calendars.confirm.none')} />
      ) : (
        <>
          <OrganisationsTable visit={visit} organisations={organisations} />
          <DatesTable visit={visit} dates={dates} count={count} />
        </>
      )}
    </>
  );
}
