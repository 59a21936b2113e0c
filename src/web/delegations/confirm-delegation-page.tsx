import { REVIEW_ABOVE_DAYS } from '../../cases/delegation.js';
import { formatList, roleName } from '../../i18n/index.js';
import { readCents } from '../actions/read-cents.js';
import {
  Banner,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type DelegationForm, delegationLabels } from './delegation-form.js';
import type { Absent } from './new-delegation-page.js';

interface ConfirmDelegationProps {
  readonly visit: SignedInVisit;
  readonly base: string;
  readonly absent: Absent;
  readonly form: DelegationForm;
  readonly errors: FormErrors;
  readonly absenceDays: number;
  /** How many of them would wait for a second person. */
  readonly waiting: number;
}

/** Says what lending the roles will do, before it is done. */
export function ConfirmDelegationPage(props: ConfirmDelegationProps): Html {
  const { visit, base, absent, form, errors, absenceDays } = props;
  const title = visit.t('delegations.confirm.title');
  const delegate = absent.colleagues.find((one) => one.id === form.delegateId)?.name ?? '';
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: base, text: visit.t('delegations.list.title') }]}
    >
      <PageHeader title={title} />
      {absenceDays > REVIEW_ABOVE_DAYS ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('delegations.confirm.review', { days: absenceDays })}</p>
        </Banner>
      ) : (
        ''
      )}
      <SummaryList rows={summaryRows(props, delegate)} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t('delegations.confirm.acts', { delegate, delegator: absent.name })}</li>
          {props.waiting > 0 ? (
            <li safe>{visit.t('delegations.confirm.waits', { delegator: absent.name })}</li>
          ) : (
            ''
          )}
          <li safe>{visit.t('delegations.confirm.bound')}</li>
          <li safe>{visit.t('delegations.confirm.you')}</li>
        </ul>
      </section>
      <Form visit={visit} action={base} errors={errors} class="confirm-form">
        <HiddenField name="delegatorId" value={form.delegatorId} />
        <HiddenField name="delegateId" value={form.delegateId} />
        {form.role.map((role) => (
          <HiddenField name="role" value={role} />
        ))}
        <HiddenField name="fromDay" value={form.fromDay} />
        <HiddenField name="untilDay" value={form.untilDay} />
        <HiddenField name="ceiling" value={form.ceiling} />
        <HiddenField name="reason" value={form.reason} />
        <div class="buttons">
          <Submit
            text={visit.t(props.waiting > 0 ? 'delegations.confirm.propose' : 'delegations.confirm.submit')}
          />
          <button type="submit" class="btn btn-link" formaction={`${base}/change`} safe>
            {visit.t('delegations.confirm.change')}
          </button>
        </div>
      </Form>
    </Layout>
  );
}

function summaryRows(
  { visit, absent, form }: ConfirmDelegationProps,
  delegate: string,
): readonly SummaryRow[] {
  const labels = delegationLabels(visit);
  const roles = formatList(
    form.role.map((role) => roleName(role, visit.locale)),
    visit.locale,
  );
  const days = visit.t('delegations.days', {
    from: visit.date(form.fromDay),
    until: visit.date(form.untilDay),
  });
  const ceiling =
    form.ceiling === '' ? visit.t('delegations.no_ceiling') : visit.money(readCents(form.ceiling));
  return [
    { term: visit.t('delegations.delegator'), value: <span safe>{absent.name}</span> },
    { term: visit.t('delegations.delegate'), value: <span safe>{delegate}</span> },
    { term: labels.role, value: <span safe>{roles}</span> },
    { term: visit.t('delegations.when'), value: <span safe>{days}</span> },
    { term: labels.ceiling, value: <span safe>{ceiling}</span> },
    { term: labels.reason, value: <span safe>{form.reason}</span> },
  ];
}
