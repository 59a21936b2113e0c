import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { AmendmentListItem } from '../../funding/amendment-list.query.js';
import { dayOf, whoColumns } from '../cases/who-columns.js';
import { Badge, type Column, Day, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface AmendmentTableProps {
  readonly visit: Visit;
  /** On pages of their own: who has each of them now. */
  readonly who?: ReadonlyMap<string, WhoHasIt>;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly AmendmentListItem[];
}

/** Amendments with what they change and where they stand. */
export function AmendmentTable({ visit, who, caption, captionHidden, rows }: AmendmentTableProps): Html {
  const columns = amendmentColumns(visit, who);
  return (
    <Table caption={caption} {...(captionHidden ? { captionHidden } : {})} columns={columns} rows={rows} />
  );
}

/** What a list says of each amendment. */
export function amendmentColumns(
  visit: Visit,
  who?: ReadonlyMap<string, WhoHasIt>,
): readonly Column<AmendmentListItem>[] {
  return [
    {
      key: 'title',
      sort: 'reference',
      header: visit.t('amendments.list.amendment'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        {
          kind: 'text',
          of: (row) =>
            visit.t('amendments.name', { number: row.number, action: row.actionTitle || row.title }),
        },
      ],
      cell: (row) => (
        <a class="case-link" href={`/amendments/${row.id}`}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {visit.t('amendments.name', { number: row.number, action: row.actionTitle || row.title })}
          </span>
        </a>
      ),
    },
    {
      key: 'parts',
      header: visit.t('amendments.list.parts'),
      cell: (row) => (
        <span safe>{row.parts.map((part) => visit.t(`amendments.part.${part}`)).join(', ') || '–'}</span>
      ),
    },
    {
      key: 'stage',
      header: visit.t('cases.stage'),
      cell: (row) => (
        <Badge text={visit.label(row.stage.label)} tone={row.stage.final ? 'neutral' : 'active'} />
      ),
    },
    ...(who ? whoColumns<AmendmentListItem>(visit, who) : []),
    {
      key: 'changed',
      sort: 'changed',
      values: [{ kind: 'day', of: ({ changedAt }) => dayOf(changedAt) }],
      header: visit.t('actions.list.changed'),
      cell: (row) => <Day visit={visit} at={row.changedAt} />,
    },
  ];
}
