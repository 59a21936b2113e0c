import type { AssistanceInBrief } from '../../assistance/assistance-list.query.js';
import type { CaseListItem } from '../../cases/case-list.query.js';
import type { SavedView } from '../../cases/saved-views.query.js';
import { Countries } from '../actions/action-table.js';
import { dayOf, penText } from '../cases/who-columns.js';
import { Badge, ButtonLink, type Column, Day, Money, PageHeader } from '../components/index.js';
import { EmptyList } from '../lists/empty-list.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { PATH } from './assistance-file.js';

export interface AssistanceRow extends CaseListItem {
  readonly brief: AssistanceInBrief | undefined;
}

interface ListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<AssistanceRow>;
  readonly asked: FilterAsked;
}

/** What was asked for, what moved last first; filters are in the address. */
export function AssistanceListPage({ visit, views, page, asked }: ListProps): Html {
  const asks = visit.holds('partner_authority', 'programme_manager', 'secretariat');
  const title = visit.t('cases.room.technical_assistance');
  const outside = visit.actor.view !== 'inside';
  return (
    <Layout visit={visit} title={title}>
      <PageHeader
        title={title}
        lead={visit.t(outside ? 'assistance.list.lead_outside' : 'assistance.list.lead')}
      >
        {asks ? <ButtonLink href={`${PATH}/new`} text={visit.t('assistance.list.new')} /> : ''}
      </PageHeader>
      <ListFilters visit={visit} asked={asked} />
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyList
          visit={visit}
          asked={asked}
          none="assistance.list.empty"
          noneFits="assistance.list.empty_filtered"
        />
      ) : (
        <ListTable
          visit={visit}
          subject="technical_assistance"
          caption={(count) => visit.t('assistance.list.caption', { count })}
          page={page}
        />
      )}
    </Layout>
  );
}

/** What a list says of each. */
export function assistanceColumns(visit: SignedInVisit): readonly Column<AssistanceRow>[] {
  const inside = visit.actor.view === 'inside';
  return [
    {
      key: 'title',
      sort: 'title',
      header: visit.t('assistance.list.request'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        { kind: 'text', of: (row) => row.title },
      ],
      cell: (row) => (
        <a class="case-link" href={`${PATH}/${row.id}`}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {row.title}
          </span>
        </a>
      ),
    },
    {
      key: 'asker',
      header: visit.t('assistance.page.asked_by'),
      cell: (row) => <span safe>{row.brief?.requesterName || visit.t('role.facility')}</span>,
    },
    {
      key: 'countries',
      header: visit.t('assistance.list.for'),
      cell: (row) => <Countries visit={visit} countries={row.countries} />,
    },
    { key: 'stage', header: visit.t('cases.stage'), cell: (row) => <Stage visit={visit} row={row} /> },
    {
      key: 'with',
      header: visit.t('actions.list.with'),
      cell: (row) => <span safe>{penText(visit, row.brief?.penWith ?? [])}</span>,
    },
    {
      key: 'due',
      sort: 'due',
      values: [{ kind: 'day', of: ({ brief }) => dayOf(brief?.dueAt) }],
      header: visit.t('actions.list.due'),
      cell: (row) =>
        row.brief?.dueAt ? (
          <span class="unbroken">
            <Day visit={visit} at={row.brief.dueAt} />
          </span>
        ) : (
          <span>–</span>
        ),
    },
    ...(inside
      ? [
          {
            key: 'estimate',
            sort: 'amount',
            values: [
              { kind: 'money' as const, of: ({ brief }: AssistanceRow) => brief?.estimateCents ?? null },
            ],
            header: visit.t('assistance.field.estimateCents'),
            numeric: true,
            cell: (row: AssistanceRow) =>
              row.brief?.estimateCents ? (
                <Money visit={visit} cents={row.brief.estimateCents} />
              ) : (
                <span>–</span>
              ),
          },
        ]
      : []),
  ];
}

function Stage({ visit, row: { stage, brief } }: { visit: Visit; row: AssistanceRow }): Html {
  return (
    <>
      <Badge
        text={visit.label(stage.label)}
        tone={brief?.ended ? 'neutral' : brief?.isAsked ? 'waiting' : 'active'}
      />
      {brief && brief.disputed > 0 ? (
        <Badge text={visit.t('assistance.list.disputed', { count: brief.disputed })} tone="negative" />
      ) : (
        ''
      )}
      {brief && brief.toConfirm > 0 ? (
        <Badge text={visit.t('assistance.list.to_confirm', { count: brief.toConfirm })} tone="waiting" />
      ) : (
        ''
      )}
    </>
  );
}
