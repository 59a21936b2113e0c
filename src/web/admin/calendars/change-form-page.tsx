import { calendarName, holidayName } from '../../../i18n/index.js';
import type { CalendarInFull } from '../../../reference/calendars.query.js';
import { CALENDARS, calendarUrl, changeUrl } from '../../calendars/calendar-urls.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { type ChangeForm, changeLabels } from './change-form.js';

interface ChangeFormView {
  readonly found: CalendarInFull;
  readonly form: ChangeForm;
  readonly errors: FormErrors;
}

export function changeFormPage(visit: SignedInVisit, { found, form, errors }: ChangeFormView): Html {
  const { code } = found;
  const name = calendarName(code, visit.locale);
  const title = visit.sentence(`calendars.add.${form.kind}`);
  const labels = changeLabels(visit);
  const field = { visit, errors };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={calendarCrumbs(visit, code)}>
      <PageHeader title={title} caption={name} lead={visit.sentence(`calendars.form.lead.${form.kind}`)} />
      <Form visit={visit} action={`${changeUrl(code, form.kind)}/confirm`} errors={errors} class="narrow">
        {form.kind === 'year_confirmed' ? (
          <SelectField
            {...field}
            name="year"
            label={labels.year}
            value={form.year}
            options={yearsOf(found)}
            empty={visit.t('web.form.choose')}
          />
        ) : (
          <TextField {...field} name="day" type="date" size="short" label={labels.day} value={form.day} />
        )}
        {form.kind === 'off' ? (
          <>
            <SelectField
              {...field}
              name="replaces"
              label={labels.replaces}
              hint={visit.t('calendars.form.replaces_hint')}
              value={form.replaces}
              options={estimatedDays(visit, found)}
              empty={visit.t('calendars.form.replaces_none')}
              optional
            />
            <TextField
              {...field}
              name="nameEn"
              label={labels.nameEn}
              value={form.nameEn}
              maxlength={200}
              autocomplete="off"
            />
            <TextField
              {...field}
              name="nameFr"
              label={labels.nameFr}
              value={form.nameFr}
              maxlength={200}
              autocomplete="off"
            />
          </>
        ) : (
          ''
        )}
        <TextArea
          {...field}
          name="source"
          label={labels.source}
          hint={visit.t('calendars.form.source_hint')}
          value={form.source}
          rows={3}
          maxlength={1000}
        />
        <div class="buttons">
          <Submit text={visit.t('calendars.form.next')} />
          <ButtonLink href={calendarUrl(code)} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

export function calendarCrumbs(visit: Visit, code: string) {
  return [
    { path: CALENDARS, text: visit.t('calendars.title') },
    { path: calendarUrl(code), text: calendarName(code, visit.locale) },
  ];
}

function yearsOf({ years, confirmedYears }: CalendarInFull) {
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
    .filter((year) => !confirmedYears.includes(year))
    .map((year) => ({ value: String(year), text: String(year) }));
}

/** The estimated days off still to come, and those of this year. */
function estimatedDays(visit: Visit, { calendar, today }: CalendarInFull) {
  return Object.entries(calendar.holidays)
    .filter(([date, day]) => day.estimated && date >= today.slice(0, 4))
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([date, day]) => ({
      value: date,
      text: `${visit.date(date)}: ${holidayName(day, visit.locale)}`,
    }));
}
