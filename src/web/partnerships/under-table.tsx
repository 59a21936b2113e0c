import { caseUrl } from '../cases/case-links.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, type Column, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { Under, UnderRow } from './load-under.js';

/** What runs under a partnership: of which kind it is, where it stands, who has it and until when. */
export function UnderTable({ visit, under }: { visit: SignedInVisit; under: Under }): Html {
  const columns: readonly Column<UnderRow>[] = [
    {
      header: visit.t('actions.list.action'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={caseUrl(row.kind, row.id)}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf(row.kind, row.title)}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('partnerships.under.kind'),
      cell: (row) => <span safe>{visit.t(`partnerships.under.kind.${row.kind}`)}</span>,
    },
    {
      header: visit.t('cases.stage'),
      cell: (row) => (
        <Badge
          text={visit.label(row.stage.label)}
          tone={(under.who.get(row.id)?.penWith ?? []).length > 0 ? 'active' : 'neutral'}
        />
      ),
    },
    ...whoColumns<UnderRow>(visit, under.who),
    {
      header: visit.t('actions.list.grant'),
      numeric: true,
      cell: (row) =>
        row.grantCents === null ? <span>–</span> : <Money visit={visit} cents={row.grantCents} />,
    },
  ];
  return (
    <Table caption={visit.t('partnerships.actions')} captionHidden columns={columns} rows={under.rows} />
  );
}
