import type { SavedView } from '../../cases/saved-views.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { PartnershipListItem } from '../../partnerships/partnership-list.query.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, ButtonLink, type Column, Flag, PageHeader } from '../components/index.js';
import { EmptyList } from '../lists/empty-list.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { isNarrowed, ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { dateText, ProvenanceMark } from './provenance.js';

interface PartnershipListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<PartnershipListItem>;
  readonly asked: FilterAsked;
  readonly mayPropose: boolean;
}

/** Every partnership that whoever looks may see; filters are in the address. */
export function PartnershipListPage({ visit, views, page, asked, mayPropose }: PartnershipListProps): Html {
  const filtered = isNarrowed(visit, asked);
  return (
    <Layout visit={visit} title={visit.t('partnerships.list.title')}>
      <PageHeader title={visit.t('partnerships.list.title')} lead={visit.t('partnerships.list.lead')}>
        {mayPropose ? <ButtonLink href="/partnerships/new" text={visit.t('partnerships.form.new')} /> : ''}
      </PageHeader>
      {page.rows.length > 0 || filtered || asked.ignored.length > 0 ? (
        <ListFilters visit={visit} asked={asked} />
      ) : (
        ''
      )}
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyList
          visit={visit}
          asked={asked}
          none="partnerships.list.empty"
          noneFits="partnerships.list.empty_filtered"
        />
      ) : (
        <ListTable
          visit={visit}
          subject="partnership"
          caption={(count) => visit.t('partnerships.list.caption', { count })}
          page={page}
        />
      )}
    </Layout>
  );
}

/** What a list says of each partnership. */
export function partnershipColumns(
  visit: Visit,
  who: ReadonlyMap<string, WhoHasIt>,
): readonly Column<PartnershipListItem>[] {
  return [
    {
      key: 'country',
      sort: 'country',
      header: visit.t('partnerships.country'),
      heads: true,
      cell: ({ id, country }) => (
        <a href={`/partnerships/${id}`}>
          <Flag country={country} />
          <span safe>{visit.country(country)}</span>
        </a>
      ),
    },
    {
      key: 'kind',
      sort: 'kind',
      header: visit.t('partnerships.kind'),
      cell: ({ kind }) => <span safe>{visit.t(`partnerships.kind.${kind}`)}</span>,
    },
    {
      key: 'signed',
      sort: 'signed',
      header: visit.t('partnerships.signed'),
      cell: ({ signedOn, signed, provenance }) => (
        <span>
          <span safe>{dateText(visit, signedOn, signed)}</span>{' '}
          <ProvenanceMark visit={visit} provenance={provenance} />
        </span>
      ),
    },
    {
      key: 'status',
      header: visit.t('partnerships.status'),
      cell: ({ stage }) => (
        <Badge text={visit.label(stage.label)} tone={stage.code === 'suspended' ? 'negative' : 'active'} />
      ),
    },
    ...whoColumns<PartnershipListItem>(visit, who),
    {
      key: 'reference',
      sort: 'reference',
      aside: true,
      header: visit.t('lists.reference'),
      cell: ({ reference }) => <span safe>{reference}</span>,
    },
  ];
}
