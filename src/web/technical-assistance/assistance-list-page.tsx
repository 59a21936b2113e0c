import type { AssistanceInBrief } from '../../assistance/assistance-list.query.js';
import type { CaseListItem } from '../../cases/case-list.query.js';
import type { StageChoice } from '../../cases/stage-choices.query.js';
import { Countries } from '../actions/action-table.js';
import { ChooseBar, choosing } from '../bulk/choose-rows.js';
import { penText } from '../cases/who-columns.js';
import {
  Badge,
  ButtonLink,
  type Column,
  Day,
  EmptyState,
  Money,
  PageHeader,
  Pagination,
  SelectField,
  Table,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { PATH } from './assistance-file.js';

export interface AssistanceRow extends CaseListItem {
  readonly brief: AssistanceInBrief | undefined;
}

export interface AssistanceFilter {
  readonly q: string;
  readonly stage: string;
}

interface ListProps {
  readonly visit: SignedInVisit;
  readonly rows: readonly AssistanceRow[];
  readonly next: string | null;
  readonly filter: AssistanceFilter;
  readonly stages: readonly StageChoice[];
}

/** What was asked for, what moved last first; filters are in the address. */
export function AssistanceListPage({ visit, rows, next, filter, stages }: ListProps): Html {
  const filtered = filter.q !== '' || filter.stage !== '';
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
      <Filters visit={visit} filter={filter} stages={stages} filtered={filtered} />
      {rows.length === 0 ? (
        <EmptyState text={visit.t(filtered ? 'assistance.list.empty_filtered' : 'assistance.list.empty')}>
          {filtered ? <ButtonLink href={PATH} text={visit.t('actions.list.clear')} tone="secondary" /> : ''}
        </EmptyState>
      ) : (
        <Table
          caption={visit.t('assistance.list.caption', { count: rows.length })}
          columns={columnsFor(visit)}
          rows={rows}
          choosing={choosing<AssistanceRow>(visit)}
        />
      )}
      {rows.length === 0 ? '' : <ChooseBar visit={visit} subject="technical_assistance" />}
      <Pagination visit={visit} next={next} />
    </Layout>
  );
}

function columnsFor(visit: SignedInVisit): readonly Column<AssistanceRow>[] {
  const inside = visit.actor.view === 'inside';
  return [
    {
      header: visit.t('assistance.list.request'),
      heads: true,
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
      header: visit.t('assistance.page.asked_by'),
      cell: (row) => <span safe>{row.brief?.requesterName || visit.t('role.facility')}</span>,
    },
    {
      header: visit.t('assistance.list.for'),
      cell: (row) => <Countries visit={visit} countries={row.countries} />,
    },
    { header: visit.t('cases.stage'), cell: (row) => <Stage visit={visit} row={row} /> },
    {
      header: visit.t('actions.list.with'),
      cell: (row) => <span safe>{penText(visit, row.brief?.penWith ?? [])}</span>,
    },
    {
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

function Filters({
  visit,
  filter,
  stages,
  filtered,
}: Pick<ListProps, 'visit' | 'filter' | 'stages'> & { readonly filtered: boolean }): Html {
  return (
    <form method="get" action={PATH} class="filters" aria-label={visit.t('assistance.list.filters')}>
      <TextField
        visit={visit}
        name="q"
        label={visit.t('actions.list.search')}
        value={filter.q}
        type="search"
        size="full"
      />
      <SelectField
        visit={visit}
        name="stage"
        label={visit.t('cases.stage')}
        value={filter.stage}
        options={stages.map(({ code, label }) => ({ value: code, text: visit.label(label) }))}
        empty={visit.t('reports.list.any_stage')}
      />
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
      {filtered ? (
        <a class="btn btn-link" href={PATH} safe>
          {visit.t('actions.list.clear')}
        </a>
      ) : (
        ''
      )}
    </form>
  );
}
