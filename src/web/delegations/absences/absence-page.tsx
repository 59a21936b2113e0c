import type { Absence } from '../../../cases/absences.query.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { AbsenceBadge, absenceDays, StandInList } from './absence-table.js';
import { absenceCrumbs } from './new-absence-page.js';

interface AbsenceProps {
  readonly visit: SignedInVisit;
  readonly absence: Absence;
}

/** One absence in full. */
export function AbsencePage({ visit, absence }: AbsenceProps): Html {
  const title = titleOf(visit, absence);
  return (
    <Layout visit={visit} title={title} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader title={title} caption={visit.t('absences.one')}>
        <AbsenceBadge visit={visit} absence={absence} />
      </PageHeader>
      <SummaryList rows={rowsOf(visit, absence)} />
      <div class="buttons">
        {absence.mayEnd ? (
          <>
            <ButtonLink href={`${pathOf(absence)}/change`} text={visit.t('absences.change.link')} />
            <ButtonLink
              href={`${pathOf(absence)}/end`}
              text={visit.t('absences.end.link')}
              tone="secondary"
            />
          </>
        ) : absence.replacedBy === null ? (
          ''
        ) : (
          <ButtonLink
            href={`/delegations/absences/${absence.replacedBy}`}
            text={visit.t('absences.replaced')}
          />
        )}
        <ButtonLink href="/delegations" text={visit.t('absences.back')} tone="link" />
      </div>
    </Layout>
  );
}

/** What was done, what comes of it, and how to undo it. */
export function AbsenceDonePage({ visit, absence }: AbsenceProps): Html {
  const title = visit.t('absences.done.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={absenceCrumbs(visit)}>
      <h1 class="done-heading" safe>
        {titleOf(visit, absence)}
      </h1>
      <Banner tone="done" title={title}>
        <p safe>{doneText(visit, absence)}</p>
      </Banner>
      <SummaryList rows={rowsOf(visit, absence)} />
      <div class="buttons">
        <ButtonLink href="/delegations" text={visit.t('absences.back')} />
        {absence.mayEnd ? (
          <ButtonLink href={`${pathOf(absence)}/end`} text={visit.t('absences.done.undo')} tone="secondary" />
        ) : (
          ''
        )}
      </div>
    </Layout>
  );
}

function doneText(visit: SignedInVisit, { absent, standIns }: Absence): string {
  if (standIns.length === 0) return visit.t('absences.confirm.warning');
  return absent.id === visit.actor.accountId
    ? visit.t('absences.done.next_own')
    : visit.t('absences.done.next', { name: absent.name });
}

/** Asks before it is ended or made shorter. */
export function EndAbsencePage({
  visit,
  absence,
  lastDay,
  errors,
}: AbsenceProps & { readonly lastDay: string; readonly errors: FormErrors }): Html {
  const title = visit.t('absences.end.title');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader title={title} caption={titleOf(visit, absence)} />
      <SummaryList rows={rowsOf(visit, absence)} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t('absences.end.now', { name: absence.absent.name })}</li>
          <li safe>{visit.t('absences.end.told')}</li>
          <li safe>{visit.t('absences.end.stays')}</li>
        </ul>
      </section>
      <Form visit={visit} action={`${pathOf(absence)}/end`} errors={errors} class="narrow">
        <TextField
          visit={visit}
          errors={errors}
          name="lastDay"
          type="date"
          size="short"
          label={visit.t('absences.end.last_day')}
          hint={visit.t('absences.end.last_day_hint')}
          value={lastDay}
          optional
        />
        <div class="buttons">
          <Submit text={visit.t('absences.end.submit')} tone="danger" />
          <ButtonLink href={pathOf(absence)} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function pathOf({ id }: Absence): string {
  return `/delegations/absences/${id}`;
}

function titleOf(visit: SignedInVisit, { absent, fromDay, untilDay }: Absence): string {
  return visit.t('absences.title_of', {
    name: absent.name,
    from: visit.date(fromDay),
    until: visit.date(untilDay),
  });
}

function rowsOf(visit: SignedInVisit, one: Absence): readonly SummaryRow[] {
  const row = (term: string, value: string): SummaryRow => ({ term, value: <span safe>{value}</span> });
  const by = (name: string, at: string) => visit.t('delegations.by_on', { name, at: visit.dateTime(at) });
  return [
    row(visit.t('absences.who'), one.absent.name),
    row(visit.t('absences.days'), absenceDays(visit, one)),
    { term: visit.t('absences.stand_ins'), value: <StandInList visit={visit} absence={one} /> },
    row(visit.t('absences.note'), one.note === '' ? visit.t('absences.no_note') : one.note),
    row(visit.t('absences.set_by'), by(one.madeBy.name, one.madeAt)),
    ...(one.endedAt === null
      ? []
      : [row(visit.t('absences.ended_by'), by(one.endedBy?.name ?? '', one.endedAt))]),
  ];
}
