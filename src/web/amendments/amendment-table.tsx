import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { AmendmentListItem } from '../../funding/amendment-list.query.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, type Column, Day, Table } from '../components/index.js';
import type { Choosing } from '../components/table.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface AmendmentTableProps {
  readonly visit: Visit;
  /** On pages of their own: who has each of them now. */
  readonly who?: ReadonlyMap<string, WhoHasIt>;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly AmendmentListItem[];
  readonly choosing?: Choosing<AmendmentListItem> | undefined;
}

/** Amendments with what they change and where they stand. */
export function AmendmentTable({
  visit,
  who,
  caption,
  captionHidden,
  rows,
  choosing,
}: AmendmentTableProps): Html {
  const columns: readonly Column<AmendmentListItem>[] = [
    {
      header: visit.t('amendments.list.amendment'),
      heads: true,
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
      header: visit.t('amendments.list.parts'),
      cell: (row) => (
        <span safe>{row.parts.map((part) => visit.t(`amendments.part.${part}`)).join(', ') || '–'}</span>
      ),
    },
    {
      header: visit.t('cases.stage'),
      cell: (row) => (
        <Badge text={visit.label(row.stage.label)} tone={row.stage.final ? 'neutral' : 'active'} />
      ),
    },
    ...(who ? whoColumns<AmendmentListItem>(visit, who) : []),
    { header: visit.t('actions.list.changed'), cell: (row) => <Day visit={visit} at={row.changedAt} /> },
  ];
  return (
    <Table
      caption={caption}
      {...(captionHidden ? { captionHidden } : {})}
      columns={columns}
      rows={rows}
      choosing={choosing}
    />
  );
}
