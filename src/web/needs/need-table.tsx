import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { NeedListItem } from '../../needs/need-list.query.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, type BadgeTone, type Column, DateText, Flag, Table } from '../components/index.js';
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
}

const TONES: Readonly<Record<string, BadgeTone>> = {
  clarification_requested: 'waiting',
  clarification: 'waiting',
  draft: 'neutral',
  answered: 'positive',
};

/** Needs with whose they are, where they stand, and how many actions answer them. */
export function NeedTable({ visit, caption, captionHidden, rows, who, ofOneCountry }: NeedTableProps): Html {
  const columns = needColumns(visit, who, ofOneCountry);
  return (
    <Table
      caption={caption}
      {...(captionHidden ? { captionHidden } : {})}
      columns={columns}
      rows={rows}
      marked
    />
  );
}

/** What a list says of each need. */
export function needColumns(
  visit: Visit,
  who: ReadonlyMap<string, WhoHasIt>,
  ofOneCountry?: boolean,
): readonly Column<NeedListItem>[] {
  return [
    {
      key: 'title',
      sort: 'reference',
      header: visit.t('needs.list.need'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ reference }) => reference },
        { kind: 'text', of: (row) => row.title },
      ],
      cell: (row) => <NeedCell visit={visit} row={row} />,
    },
    ...(ofOneCountry
      ? []
      : [
          {
            key: 'country',
            sort: 'country',
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
      key: 'stage',
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
      key: 'wished',
      sort: 'wished',
      values: [
        { kind: 'day', of: ({ wishedOn }) => wishedOn },
        {
          header: visit.t('needs.urgent'),
          kind: 'text',
          of: ({ urgent }) => (urgent ? visit.t('needs.urgent') : null),
        },
      ],
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
      key: 'actions',
      sort: 'actions',
      values: [{ kind: 'count', of: ({ actions }) => actions }],
      header: visit.t('needs.list.actions'),
      numeric: true,
      cell: ({ actions }) => <span safe>{visit.number(actions)}</span>,
    },
  ];
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
