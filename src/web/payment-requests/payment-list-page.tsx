import type { SavedView } from '../../cases/saved-views.query.js';
import type { StageChoice } from '../../cases/stage-choices.query.js';
import type { PaymentListItem } from '../../funding/payment-list.query.js';
import { ButtonLink, EmptyState, PageHeader, SelectField } from '../components/index.js';
import { KeptFields, type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface PaymentFilter {
  readonly show: 'open' | 'ended';
  readonly stage: string;
  readonly mine: boolean;
}

interface PaymentListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<PaymentListItem>;
  readonly filter: PaymentFilter;
  readonly stages: readonly StageChoice[];
}

/** Every payment request that whoever looks may see; filters are in the address. */
export function PaymentListPage({ visit, views, page, filter, stages }: PaymentListProps): Html {
  const filtered = filter.stage !== '' || filter.mine || filter.show === 'ended';
  return (
    <Layout visit={visit} title={visit.t('payments.list.title')} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={visit.t('payments.list.title')} lead={visit.t('payments.list.lead')} />
      <Filters visit={visit} filter={filter} stages={stages} filtered={filtered} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyState text={visit.t(filtered ? 'payments.list.empty_filtered' : 'payments.list.empty')}>
          {filtered ? (
            <ButtonLink href="/payment-requests" text={visit.t('actions.list.clear')} tone="secondary" />
          ) : (
            ''
          )}
        </EmptyState>
      ) : (
        <ListTable
          visit={visit}
          subject="payment_request"
          caption={visit.t(`payments.list.caption.${filter.show}`, { count: page.rows.length })}
          page={page}
        />
      )}
    </Layout>
  );
}

function Filters({
  visit,
  filter,
  stages,
  filtered,
}: Pick<PaymentListProps, 'visit' | 'filter' | 'stages'> & { readonly filtered: boolean }): Html {
  return (
    <form
      method="get"
      action="/payment-requests"
      class="filters"
      aria-label={visit.t('payments.list.filters')}
    >
      <KeptFields visit={visit} />
      <SelectField
        visit={visit}
        name="show"
        label={visit.t('payments.list.show')}
        value={filter.show}
        options={(['open', 'ended'] as const).map((value) => ({
          value,
          text: visit.t(`payments.list.show.${value}`),
        }))}
      />
      <SelectField
        visit={visit}
        name="stage"
        label={visit.t('cases.stage')}
        value={filter.stage}
        options={stages.map(({ code, label }) => ({ value: code, text: visit.label(label) }))}
        empty={visit.t('payments.list.any_stage')}
      />
      {visit.holds('programme_manager') ? (
        <SelectField
          visit={visit}
          name="mine"
          label={visit.t('payments.list.whose')}
          value={filter.mine ? 'yes' : ''}
          options={[{ value: 'yes', text: visit.t('payments.list.mine') }]}
          empty={visit.t('payments.list.all')}
        />
      ) : (
        ''
      )}
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
      {filtered ? (
        <a class="btn btn-link" href="/payment-requests" safe>
          {visit.t('actions.list.clear')}
        </a>
      ) : (
        ''
      )}
    </form>
  );
}
