import type { YearEnd, YearEndItem } from '../../funding/year-end.query.js';
import { Badge, type Column, DateText, EmptyState, PageHeader, Table } from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { choiceOf } from './chosen.js';
import { fileColumns } from './file-columns.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly lists: YearEnd;
}

/** What has to be signed by the end of the year, and what was never drawn; an authorising officer chooses what is given back. */
export function YearEndPage({ visit, lists }: Props): Html {
  const mayGiveBack = visit.holds('authorising_officer');
  const anyOver = [...lists.unsigned, ...lists.dormant].some((item) => item.isOver && item.canGoBack);
  const sections = (
    <>
      <section>
        <h2 safe>{visit.t('year_end.unsigned')}</h2>
        <p safe>{visit.t('year_end.unsigned_lead')}</p>
        <List
          visit={visit}
          items={lists.unsigned}
          choosing={mayGiveBack}
          caption={visit.t('year_end.unsigned')}
          none={visit.t('year_end.unsigned_none')}
          since={visit.t('year_end.committed_on')}
          deadline={visit.t('year_end.sign_by')}
        />
      </section>
      <section>
        <h2 safe>{visit.t('year_end.dormant')}</h2>
        <p safe>{visit.t('year_end.dormant_lead')}</p>
        <List
          visit={visit}
          items={lists.dormant}
          choosing={mayGiveBack}
          caption={visit.t('year_end.dormant')}
          none={visit.t('year_end.dormant_none')}
          since={visit.t('year_end.last_paid_on')}
          deadline={visit.t('year_end.given_back_from')}
        />
      </section>
    </>
  );
  return (
    <Layout visit={visit} title={visit.t('year_end.title')} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={visit.t('year_end.title')} lead={visit.t('year_end.lead')} />
      {mayGiveBack && anyOver ? (
        <form method="get" action="/year-end/preview">
          {sections as 'safe'}
          <div class="buttons">
            <button type="submit" class="btn btn-primary" safe>
              {visit.t('year_end.preview')}
            </button>
          </div>
        </form>
      ) : (
        <>
          {sections as 'safe'}
          <p class="text-body-secondary" safe>
            {visit.t(mayGiveBack ? 'year_end.nothing_over' : 'year_end.officers_only')}
          </p>
        </>
      )}
    </Layout>
  );
}

interface ListProps {
  readonly visit: SignedInVisit;
  readonly items: readonly YearEndItem[];
  readonly choosing: boolean;
  readonly caption: string;
  readonly none: string;
  readonly since: string;
  readonly deadline: string;
}

function List({ visit, items, choosing, caption, none, since, deadline }: ListProps): Html {
  if (items.length === 0) return <EmptyState text={none} />;
  const total = items.reduce((sum, item) => sum + item.amountCents, 0);
  const columns: readonly Column<YearEndItem>[] = [
    ...(choosing && items.some((item) => item.isOver)
      ? [
          {
            header: visit.t('year_end.choose'),
            cell: (item: YearEndItem) => <Box visit={visit} item={item} />,
          },
        ]
      : []),
    ...fileColumns(visit),
    { header: since, cell: (item) => <DateText visit={visit} date={item.since} /> },
    {
      header: deadline,
      cell: (item) =>
        item.isOver ? (
          <Badge text={visit.t('year_end.over', { date: visit.date(item.deadline) })} tone="negative" />
        ) : (
          <DateText visit={visit} date={item.deadline} />
        ),
    },
  ];
  return (
    <>
      <Table caption={caption} captionHidden columns={columns} rows={items} />
      <p safe>{visit.t('year_end.total', { count: items.length, amount: visit.money(total) })}</p>
    </>
  );
}

function Box({ visit, item }: { visit: SignedInVisit; item: YearEndItem }): Html {
  if (!item.isOver) return '';
  if (!item.canGoBack) {
    return (
      <a href="/workflows" safe>
        {visit.t('year_end.older_version')}
      </a>
    );
  }
  return (
    <input
      type="checkbox"
      class="form-check-input"
      name="case"
      value={choiceOf(item)}
      aria-label={visit.t('year_end.choose_file', { reference: item.reference })}
    />
  );
}
