import type { Delegation } from '../../cases/delegations.query.js';
import { roleName } from '../../i18n/index.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { daysText, StateBadges } from './delegation-table.js';

interface DelegationProps {
  readonly visit: SignedInVisit;
  readonly base: string;
  readonly delegation: Delegation;
}

/** One delegation in full. */
export function DelegationPage({ visit, base, delegation }: DelegationProps): Html {
  const title = titleOf(visit, delegation);
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit, base)}>
      <PageHeader title={title} caption={visit.t('delegations.one')}>
        <StateBadges visit={visit} delegation={delegation} />
      </PageHeader>
      {delegation.forReview ? (
        <Banner tone="notice" title={visit.t('delegations.admin.review')}>
          <p safe>{visit.t('delegations.review_text', { days: delegation.absenceDays })}</p>
        </Banner>
      ) : (
        ''
      )}
      {delegation.state === 'proposed' ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>
            {visit.t(delegation.lapsed ? 'delegations.lapsed_text' : 'delegations.waits_text', {
              proposer: delegation.madeBy.name,
              delegator: delegation.delegator.name,
            })}
          </p>
        </Banner>
      ) : (
        ''
      )}
      <SummaryList rows={rowsOf(visit, delegation)} />
      <div class="buttons">
        {delegation.mayConfirm ? (
          <ButtonLink href={`${base}/${delegation.id}/confirm`} text={visit.t('delegations.agree.link')} />
        ) : (
          ''
        )}
        {delegation.mayEnd ? (
          <ButtonLink
            href={`${base}/${delegation.id}/end`}
            text={visit.t(
              delegation.state === 'proposed' ? 'delegations.refuse.link' : 'delegations.end.link',
            )}
            tone="danger"
          />
        ) : (
          ''
        )}
        <ButtonLink href={base} text={visit.t('delegations.back')} tone="secondary" />
      </div>
    </Layout>
  );
}

/** Asks before what an administrator would lend is lent. */
export function AgreeDelegationPage({ visit, base, delegation }: DelegationProps): Html {
  const title = visit.t('delegations.agree.title');
  const names = { delegate: delegation.delegate.name, delegator: delegation.delegator.name };
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit, base)}>
      <PageHeader title={title} caption={titleOf(visit, delegation)} />
      <SummaryList rows={rowsOf(visit, delegation)} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t('delegations.confirm.acts', names)}</li>
          <li safe>{visit.t('delegations.confirm.bound')}</li>
        </ul>
      </section>
      <Form visit={visit} action={`${base}/${delegation.id}/confirm`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t('delegations.agree.submit')} />
          <ButtonLink href={`${base}/${delegation.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** Asks before it is ended. */
export function EndDelegationPage({
  visit,
  base,
  delegation,
  errors,
}: DelegationProps & { readonly errors: FormErrors }): Html {
  const proposed = delegation.state === 'proposed';
  const title = visit.t(proposed ? 'delegations.refuse.title' : 'delegations.end.title');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={crumbs(visit, base)}>
      <PageHeader title={title} caption={titleOf(visit, delegation)} />
      <SummaryList rows={rowsOf(visit, delegation)} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>
            {visit.t(proposed ? 'delegations.refuse.acts' : 'delegations.end.acts', {
              delegate: delegation.delegate.name,
              delegator: delegation.delegator.name,
            })}
          </li>
          {proposed ? '' : <li safe>{visit.t('delegations.end.stays')}</li>}
        </ul>
      </section>
      <Form visit={visit} action={`${base}/${delegation.id}/end`} errors={errors} class="confirm-form">
        <div class="buttons">
          <Submit
            text={visit.t(proposed ? 'delegations.refuse.submit' : 'delegations.end.submit')}
            tone="danger"
          />
          <ButtonLink href={`${base}/${delegation.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function titleOf(visit: Visit, delegation: Delegation): string {
  return visit.t('delegations.title_of', {
    role: roleName(delegation.role, visit.locale),
    delegator: delegation.delegator.name,
    delegate: delegation.delegate.name,
  });
}

function crumbs(visit: Visit, base: string) {
  return [{ path: base, text: visit.t('delegations.list.title') }];
}

function rowsOf(visit: Visit, one: Delegation): readonly SummaryRow[] {
  const ceiling =
    one.ceilingCents === null ? visit.t('delegations.no_ceiling') : visit.money(one.ceilingCents);
  const made = visit.t('delegations.by_on', { name: one.madeBy.name, at: visit.dateTime(one.madeAt) });
  const ended =
    one.endedAt === null
      ? null
      : visit.t('delegations.by_on', { name: one.endedBy?.name ?? '', at: visit.dateTime(one.endedAt) });
  const row = (term: string, value: string): SummaryRow => ({ term, value: <span safe>{value}</span> });
  return [
    row(visit.t('delegations.delegator'), one.delegator.name),
    row(visit.t('delegations.delegate'), one.delegate.name),
    row(visit.t('delegations.role'), roleName(one.role, visit.locale)),
    row(visit.t('delegations.organisation'), one.organisation.name),
    row(visit.t('delegations.when'), daysText(visit, one)),
    row(visit.t('delegations.form.ceiling'), ceiling),
    row(visit.t('delegations.form.reason'), one.reason),
    row(visit.t('delegations.made'), made),
    ...(one.confirmedAt === null
      ? []
      : [
          row(
            visit.t('delegations.confirmed'),
            visit.t('delegations.by_on', {
              name: one.confirmedBy?.name ?? '',
              at: visit.dateTime(one.confirmedAt),
            }),
          ),
        ]),
    ...(ended === null ? [] : [row(visit.t('delegations.ended'), ended)]),
  ];
}
