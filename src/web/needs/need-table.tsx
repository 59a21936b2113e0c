import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { NeedListItem } from '../../needs/need-list.query.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, type BadgeTone, type Column, DateText, Flag, Table } from '../components/index.js';
import type { Choosing } from '../components/table.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface NeedTableProps {
  readonly visit: Visit;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly NeedListItem[];
  readonly who: ReadonlyMap<string, WhoHasIt>;
  /** Of one country alone it need not be said whose they are. */
  readonly ofOneCountry?: boolean;
  readonly choosing?: Choosing<NeedListItem> | undefined;
}

const TONES: Readonly<Record<string, BadgeTone>> = {
  clarification_requested: 'waiting',
  clarification: 'waiting',
  draft: 'neutral',
  answered: 'positive',
};

/** Needs with whose they are, where they stand, and how many actions answer them. */
export function NeedTable({
  visit,
  caption,
  captionHidden,
  rows,
  who,
  ofOneCountry,
  choosing,
}: NeedTableProps): Html {
  const columns: readonly Column<NeedListItem>[] = [
    {
      header: visit.t('needs.list.need'),
      heads: true,
      cell: (row) => <NeedCell visit={visit} row={row} />,
    },
    ...(ofOneCountry
      ? []
      : [
          {
            header: visit.t('needs.list.country'),
            cell: ({ country }: NeedListItem) => (
              <span class="country">
                <Flag country={country} />
                <span safe>{visit.country(country)}</span>
              </span>
            ),
          },
        ]),
    {
      header: visit.t('cases.stage'),
      cell: ({ stage }) => (
        <Badge
          text={visit.label(stage.label)}
          tone={TONES[stage.code] ?? (stage.final ? 'neutral' : 'active')}
        />
      ),
    },
    ...whoColumns<NeedListItem>(visit, who),
    {
      header: visit.t('needs.list.wished'),
      cell: ({ urgent, wishedOn }) => (
        <>
          {wishedOn === null ? '' : <DateText visit={visit} date={wishedOn} />}{' '}
          {urgent ? <Badge text={visit.t('needs.urgent')} tone="waiting" /> : ''}
          {wishedOn === null && !urgent ? '–' : ''}
        </>
      ),
    },
    {
      header: visit.t('needs.list.actions'),
      numeric: true,
      cell: ({ actions }) => <span safe>{visit.number(actions)}</span>,
    },
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

function NeedCell({ visit, row }: { visit: Visit; row: NeedListItem }): Html {
  return (
    <a class="case-link" href={`/needs/${row.id}`}>
      <span class="reference" safe>
        {row.translated ? `${row.reference} – ${visit.t('needs.list.translated')}` : row.reference}
      </span>
      <span class="case-title" lang={row.language} dir="auto" safe>
        {row.title}
      </span>
      <span class="second-line" safe>
        {visit.t(`needs.help.${row.help}`)}
      </span>
    </a>
  );
}
