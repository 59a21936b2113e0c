import type { AbsenceOutlook, RoleOutlook } from '../../../cases/absence-outlook.query.js';
import { REVIEW_ABOVE_DAYS } from '../../../cases/delegation.js';
import { roleName } from '../../../i18n/index.js';
import { STAFF_ROLES } from '../../../kernel/actor.js';
import { Banner, Form, HiddenField, PageHeader, Submit, SummaryList } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { type AbsenceForm, fieldsOf } from './absence-form.js';
import { type Absentee, absenceCrumbs, namesOf } from './new-absence-page.js';

interface ConfirmAbsenceProps {
  readonly visit: SignedInVisit;
  readonly absentee: Absentee;
  readonly form: AbsenceForm;
  readonly outlook: AbsenceOutlook;
  readonly absenceDays: number;
}

/** Says what will happen before the absence is set. */
export function ConfirmAbsencePage(props: ConfirmAbsenceProps): Html {
  const { visit, absentee, form, outlook, absenceDays } = props;
  const isChange = form.replacesId !== '';
  const title = visit.t(isChange ? 'absences.confirm.title_change' : 'absences.confirm.title');
  const unattended = outlook.roles.some(({ role }) => !form.standIns.has(role));
  const days = visit.t('absences.confirm.days', {
    from: visit.date(form.fromDay),
    until: visit.date(form.untilDay),
  });
  return (
    <Layout visit={visit} title={title} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader title={title} />
      {absenceDays > REVIEW_ABOVE_DAYS ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('absences.confirm.review', { days: absenceDays })}</p>
        </Banner>
      ) : (
        ''
      )}
      {unattended ? (
        <Banner tone="warning" title={visit.t('absences.banner.without')}>
          <p safe>{visit.t('absences.confirm.warning')}</p>
        </Banner>
      ) : (
        ''
      )}
      <SummaryList
        rows={[
          { term: visit.t('absences.who'), value: <span safe>{absentee.name}</span> },
          { term: visit.t('absences.days'), value: <span safe>{days}</span> },
          {
            term: visit.t('absences.note'),
            value: <span safe>{form.note === '' ? visit.t('absences.no_note') : form.note}</span>,
          },
        ]}
      />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          {outlook.roles.map((role) => (
            <li safe>{roleText(props, role)}</li>
          ))}
          <li safe>
            {outlook.reminders === 0
              ? visit.t('absences.confirm.reminders_none')
              : visit.t('absences.confirm.reminders', { count: outlook.reminders })}
          </li>
          <li safe>{visit.t('absences.confirm.due')}</li>
          <li safe>{toldText(props)}</li>
        </ul>
      </section>
      <Form visit={visit} action="/delegations/absences" class="confirm-form">
        {fieldsOf(form).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <div class="buttons">
          <Submit text={visit.t(isChange ? 'absences.confirm.submit_change' : 'absences.confirm.submit')} />
          <button type="submit" class="btn btn-link" formaction="/delegations/absences/change" safe>
            {visit.t('absences.confirm.change')}
          </button>
        </div>
      </Form>
    </Layout>
  );
}

function nameOf({ absentee }: ConfirmAbsenceProps, id: string): string {
  return absentee.colleagues.find((one) => one.id === id)?.name ?? '';
}

function roleText(props: ConfirmAbsenceProps, { role, waiting, others }: RoleOutlook): string {
  const { visit, absentee, form } = props;
  const name = roleName(role, visit.locale);
  const delegateId = form.standIns.get(role);
  const inside = STAFF_ROLES.includes(role);
  const first =
    delegateId !== undefined
      ? visit.t('absences.confirm.acts', {
          role: name,
          delegate: nameOf(props, delegateId),
          name: absentee.name,
        })
      : others
        ? visit.t('absences.confirm.others', { role: name })
        : visit.t(inside ? 'absences.confirm.nobody_inside' : 'absences.confirm.nobody_outside', {
            role: name,
          });
  const waits =
    waiting === 0
      ? visit.t('absences.confirm.waits_none')
      : visit.t('absences.confirm.waits', { count: waiting });
  return `${first} ${waits}`;
}

function toldText(props: ConfirmAbsenceProps): string {
  const { visit, absentee, form } = props;
  const names = [
    ...(absentee.isOwn ? [] : [absentee.name]),
    ...[...form.standIns.values()].map((id) => nameOf(props, id)),
  ];
  return names.length === 0
    ? visit.t('absences.confirm.told_nobody')
    : visit.t('absences.confirm.told', { names: namesOf(visit, names) });
}
