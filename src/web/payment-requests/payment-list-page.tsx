import type { SavedView } from '../../cases/saved-views.query.js';
import type { PaymentListItem } from '../../funding/payment-list.query.js';
import { PageHeader } from '../components/index.js';
import { EmptyList } from '../lists/empty-list.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface PaymentListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<PaymentListItem>;
  readonly asked: FilterAsked;
  readonly show: 'open' | 'ended';
}

/** Every payment request that whoever looks may see; filters are in the address. */
export function PaymentListPage({ visit, views, page, asked, show }: PaymentListProps): Html {
  return (
    <Layout visit={visit} title={visit.t('payments.list.title')} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={visit.t('payments.list.title')} lead={visit.t('payments.list.lead')} />
      <ListFilters visit={visit} asked={asked} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyList
          visit={visit}
          asked={asked}
          none="payments.list.empty"
          noneFits="payments.list.empty_filtered"
        />
      ) : (
        <ListTable
          visit={visit}
          subject="payment_request"
          caption={(count) => visit.t(`payments.list.caption.${show}`, { count })}
          page={page}
        />
      )}
    </Layout>
  );
}
