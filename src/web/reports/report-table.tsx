import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { ReportListItem } from '../../reporting/report-list.query.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, type Column, DateText, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { periodText, reportName } from './report-words.js';

interface ReportTableProps {
  readonly visit: Visit;
  /** On pages of their own: who has each of them now. */
  readonly who?: ReadonlyMap<string, WhoHasIt>;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly ReportListItem[];
  /** Beside the reports of several actions it says which action each is of. */
  readonly ofAction?: boolean;
}

/** Reports with what they cover, where they stand and by when somebody has to act. */
export function ReportTable({ visit, who, caption, captionHidden, rows, ofAction }: ReportTableProps): Html {
  const columns = reportColumns(visit, who, ofAction);
  return (
    <Table caption={caption} {...(captionHidden ? { captionHidden } : {})} columns={columns} rows={rows} />
  );
}

/** What a list says of each report. */
export function reportColumns(
  visit: Visit,
  who?: ReadonlyMap<string, WhoHasIt>,
  ofAction?: boolean,
): readonly Column<ReportListItem>[] {
  return [
    {
      key: 'title',
      sort: 'reference',
      header: visit.t('reports.list.report'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        { kind: 'text', of: (row) => `${reportName(visit, row)} – ${row.actionTitle || row.title}` },
      ],
      cell: (row) => (
        <a class="case-link" href={`/reports/${row.id}`}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {ofAction
              ? `${reportName(visit, row)} – ${row.actionTitle || row.title}`
              : reportName(visit, row)}
          </span>
        </a>
      ),
    },
    {
      key: 'period',
      sort: 'period',
      values: [{ kind: 'text', of: (row) => periodText(visit, row) }],
      header: visit.t('reports.list.period'),
      cell: (row) => <span safe>{periodText(visit, row)}</span>,
    },
    {
      key: 'stage',
      header: visit.t('cases.stage'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone={row.withLead ? 'waiting' : 'active'} />,
    },
    ...(who ? whoColumns<ReportListItem>(visit, who).slice(0, 1) : []),
    {
      key: 'limit',
      sort: 'due',
      values: [{ kind: 'day', of: ({ dueOn }) => dueOn }],
      header: visit.t('reports.list.due'),
      cell: (row) => <Due visit={visit} row={row} />,
    },
  ];
}

function Due({ visit, row }: { visit: Visit; row: ReportListItem }): Html {
  if (row.dueOn === null) return <span>–</span>;
  return (
    <span class="due-day">
      <DateText visit={visit} date={row.dueOn} />
      {row.overdue ? (
        <>
          {' '}
          <Badge text={visit.t('reports.list.overdue')} tone="negative" />
        </>
      ) : (
        ''
      )}
    </span>
  );
}
