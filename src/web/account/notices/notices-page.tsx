import { LANGUAGE_NAMES, LOCALES } from '../../../i18n/index.js';
import type { WishedCase } from '../../../notifications/case-wishes.js';
import { MAIL_CHOICES } from '../../../notifications/mail-rule.js';
import type { OwnPreferences } from '../../../notifications/preferences.js';
import { caseUrl } from '../../cases/case-links.js';
import {
  Banner,
  type Column,
  EmptyState,
  Form,
  type FormErrors,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { type NoticesForm, noticesLabels, SAME_LOCALE } from './notices-form.js';

interface NoticesView {
  readonly own: OwnPreferences;
  readonly form: NoticesForm;
  readonly errors: FormErrors;
  readonly cases: readonly WishedCase[];
}

/** What comes by mail and when, and the files that are watched or muted. */
export function noticesPage(visit: SignedInVisit, view: NoticesView): Html {
  const title = visit.t('wishes.title');
  const { own, errors, cases } = view;
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: '/account', text: visit.t('identity.account.title') }]}
    >
      <PageHeader title={title} lead={visit.t('wishes.lead')} />
      {own.stoppedAt === null ? (
        ''
      ) : (
        <Banner tone="warning" title={visit.t('wishes.stopped.title')}>
          <p safe>{visit.t('wishes.stopped.text', { at: visit.dateTime(own.stoppedAt) })}</p>
        </Banner>
      )}
      <div class="columns columns-even">
        <WishesForm visit={visit} view={view} />
        <section>
          <h2 class="first" safe>
            {visit.t('wishes.rule.title')}
          </h2>
          <ul>
            <li safe>{visit.t('wishes.rule.until_due')}</li>
            <li safe>{visit.t('wishes.rule.never')}</li>
            <li safe>{visit.t('wishes.rule.any_time')}</li>
            <li safe>{visit.t('wishes.rule.done')}</li>
          </ul>
          {visit.actor.view === 'inside' ? (
            <p>
              <a href="/who-hears" safe>
                {visit.t('hears.link')}
              </a>
            </p>
          ) : (
            ''
          )}
        </section>
      </div>
      <h2 safe>{visit.t('wishes.cases.title')}</h2>
      {cases.length === 0 ? (
        <EmptyState text={visit.t('wishes.cases.none')} />
      ) : (
        <Table
          caption={visit.t('wishes.cases.caption')}
          captionHidden
          columns={caseColumns(visit)}
          rows={cases}
        />
      )}
    </Layout>
  );
}

function WishesForm({ visit, view }: { visit: SignedInVisit; view: NoticesView }): Html {
  const { form, own, errors } = view;
  const field = { visit, errors };
  const labels = noticesLabels(visit);
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    text: visit.t('wishes.hour', { hour }),
  }));
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
    value: String(day),
    text: visit.t(`wishes.weekday.${day}`),
  }));
  return (
    <Form visit={visit} action="/account/notices" errors={errors}>
      <RadioField
        {...field}
        name="mail"
        label={labels.mail}
        value={form.mail}
        options={MAIL_CHOICES.map((choice) => ({
          value: choice,
          text: visit.t(`wishes.mail.${choice}`),
          ...(choice === 'none' ? { hint: visit.t('wishes.mail.none_hint') } : {}),
        }))}
      />
      <SelectField
        {...field}
        name="digestHour"
        label={labels.digestHour}
        hint={visit.t('wishes.zone_hint', { zone: own.timeZone })}
        value={form.digestHour}
        options={hours}
      />
      <SelectField
        {...field}
        name="digestWeekday"
        label={labels.digestWeekday}
        hint={visit.t('wishes.digest_weekday_hint')}
        value={form.digestWeekday}
        options={weekdays}
      />
      <SelectField
        {...field}
        name="quietFrom"
        label={labels.quietFrom}
        hint={visit.t('wishes.quiet_hint')}
        value={form.quietFrom}
        options={hours}
        empty={visit.t('wishes.quiet_never')}
      />
      <SelectField
        {...field}
        name="quietUntil"
        label={labels.quietUntil}
        value={form.quietUntil}
        options={hours}
        empty={visit.t('wishes.quiet_never')}
      />
      <RadioField
        {...field}
        name="mailLocale"
        label={labels.mailLocale}
        value={form.mailLocale}
        options={[
          { value: SAME_LOCALE, text: visit.t('wishes.mail_locale_same') },
          ...LOCALES.map((locale) => ({ value: locale, text: LANGUAGE_NAMES[locale] })),
        ]}
      />
      <Submit text={visit.t('web.form.save')} />
    </Form>
  );
}

function caseColumns(visit: SignedInVisit): readonly Column<WishedCase>[] {
  return [
    {
      header: visit.t('wishes.cases.file'),
      heads: true,
      cell: (one) => (
        <a class="case-link" href={caseUrl(one.subject, one.id)}>
          <span class="reference" safe>
            {one.reference}
          </span>
          <span class="case-title" safe>
            {one.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('wishes.cases.wish'),
      cell: (one) => <span safe>{visit.t(`wishes.wish.${one.wish}`)}</span>,
    },
    {
      header: visit.t('wishes.cases.end'),
      cell: (one) => (
        <Form visit={visit} action={`/account/notices/cases/${one.id}/end`}>
          <Submit
            text={visit.t('wishes.cases.end')}
            label={visit.t('wishes.cases.end_of', { reference: one.reference })}
            tone="secondary"
          />
        </Form>
      ),
    },
  ];
}
