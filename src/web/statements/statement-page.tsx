import { shortDay } from '../../exchange/paper.js';
import {
  aboutWhat,
  accountName,
  faultsInWords,
  madeInWords,
  moveName,
  periodInWords,
} from '../../exchange/statement-words.js';
import type { Balances, StatementLine } from '../../funding/statement.js';
import type { StatementRead } from '../../funding/statement.query.js';
import { formatAmount } from '../../i18n/index.js';
import {
  Banner,
  ButtonLink,
  type Column,
  type Crumb,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Table,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import { SHOWN_ZONE, type Visit } from '../shell/visit.js';
import { CaseReference } from './case-reference.js';
import { periodQuery, type StatementAsked } from './statement-asked.js';

const ENTRIES_PER_PAGE = 500;

interface StatementPageProps {
  readonly visit: Visit;
  readonly read: StatementRead;
  readonly asked: StatementAsked;
  /** Where it is, without a period. */
  readonly path: string;
  readonly breadcrumbs: readonly Crumb[];
}

/** A statement of account: whether it adds up, its accounts, its moves, every entry with the balances after it. */
export function StatementPage({ visit, read, asked, path, breadcrumbs }: StatementPageProps): Html {
  const { statement, title, period, at } = read;
  const heading = visit.t('statement.title');
  return (
    <Layout
      visit={visit}
      title={`${heading} ${read.reference}`}
      breadcrumbs={breadcrumbs}
      failed={asked.errors.any}
    >
      <div class="statement">
        <PageHeader
          caption={aboutWhat(read, visit.locale)}
          title={`${heading} – ${title}`}
          lead={[
            visit.t('statement.fact', {
              term: visit.t('statement.period'),
              value: periodInWords(period, visit.locale),
            }),
            madeInWords(at, visit.locale, SHOWN_ZONE),
            visit.t('statement.fact', {
              term: visit.t('statement.currency'),
              value: visit.t('statement.currency_euro'),
            }),
          ].join(' · ')}
        />
        <PeriodForm visit={visit} asked={asked} read={read} path={path} />
        <Verdict visit={visit} read={read} />
        <Files visit={visit} path={path} query={periodQuery(period)} />
        <section>
          <h2 safe>{visit.t('statement.accounts')}</h2>
          <Accounts visit={visit} read={read} />
        </section>
        {statement.moves.length === 0 ? (
          ''
        ) : (
          <section>
            <h2 safe>{visit.t('statement.moves')}</h2>
            <Moves visit={visit} read={read} />
          </section>
        )}
        <section id="entries">
          <h2 safe>{visit.t('statement.entries')}</h2>
          <Entries visit={visit} read={read} page={asked.page} path={path} />
        </section>
      </div>
    </Layout>
  );
}

function PeriodForm({
  visit,
  asked,
  read,
  path,
}: Pick<StatementPageProps, 'visit' | 'asked' | 'read' | 'path'>): Html {
  const { errors } = asked;
  const shown = errors.any ? asked : { from: read.period.from ?? '', to: read.period.to ?? '' };
  return (
    <>
      <ErrorSummary visit={visit} errors={errors} />
      <form method="get" action={path} class="filters" aria-label={visit.t('statement.period')} novalidate>
        <TextField
          visit={visit}
          name="from"
          type="date"
          label={visit.t('statement.from')}
          value={shown.from}
          errors={errors}
        />
        <TextField
          visit={visit}
          name="to"
          type="date"
          label={visit.t('statement.to')}
          value={shown.to}
          errors={errors}
        />
        <button type="submit" class="btn btn-outline-primary" safe>
          {visit.t('statement.show')}
        </button>
      </form>
    </>
  );
}

function Verdict({ visit, read }: Pick<StatementPageProps, 'visit' | 'read'>): Html {
  const { statement } = read;
  if (statement.addsUp) {
    return (
      <p class="adds-up" safe>
        {visit.t('statement.adds_up')}
      </p>
    );
  }
  return (
    <Banner tone="refused" title={visit.t('statement.wrong')}>
      <ul>
        {faultsInWords(statement, visit.locale).map((fault) => (
          <li safe>{fault}</li>
        ))}
      </ul>
      <p safe>{visit.t('statement.wrong_lead')}</p>
    </Banner>
  );
}

function Files({ visit, path, query }: { visit: Visit; path: string; query: string }): Html {
  return (
    <nav class="buttons" aria-label={visit.t('statement.files')}>
      <ButtonLink href={`${path}.xlsx${query}`} text={visit.t('statement.workbook')} tone="secondary" />
      <ButtonLink href={`${path}.pdf${query}`} text={visit.t('statement.pdf')} tone="secondary" />
    </nav>
  );
}

function Accounts({ visit, read }: Pick<StatementPageProps, 'visit' | 'read'>): Html {
  const money = (cents: number) => <Amount visit={visit} cents={cents} />;
  return (
    <Table
      caption={visit.t('statement.accounts')}
      captionHidden
      columns={[
        {
          header: visit.t('statement.account'),
          heads: true,
          cell: ({ account }) => <span safe>{accountName(account, visit.locale)}</span>,
        },
        { header: visit.t('statement.opening'), numeric: true, cell: (one) => money(one.openingCents) },
        { header: visit.t('statement.credited'), numeric: true, cell: (one) => money(one.creditCents) },
        { header: visit.t('statement.debited'), numeric: true, cell: (one) => money(one.debitCents) },
        { header: visit.t('statement.closing'), numeric: true, cell: (one) => money(one.closingCents) },
      ]}
      rows={read.statement.subtotals}
    />
  );
}

function Moves({ visit, read }: Pick<StatementPageProps, 'visit' | 'read'>): Html {
  return (
    <Table
      caption={visit.t('statement.moves')}
      captionHidden
      columns={[
        {
          header: visit.t('statement.move'),
          heads: true,
          cell: ({ move }) => <span safe>{moveName(move, visit.locale)}</span>,
        },
        {
          header: visit.t('statement.count'),
          numeric: true,
          cell: ({ entries }) => <span safe>{visit.number(entries)}</span>,
        },
        {
          header: visit.t('statement.amount'),
          numeric: true,
          cell: ({ amountCents }) => <Amount visit={visit} cents={amountCents} />,
        },
      ]}
      rows={read.statement.moves}
    />
  );
}

/** An entry, or the balance that stands before the first or after the last of a page. */
type Row = StatementLine | { readonly standing: string; readonly after: Balances };

function Entries({
  visit,
  read,
  page,
  path,
}: Pick<StatementPageProps, 'visit' | 'read' | 'path'> & { readonly page: number }): Html {
  const { lines, opening, closing } = read.statement;
  if (lines.length === 0) return <EmptyState text={visit.t('statement.entries_none')} />;
  const pages = Math.ceil(lines.length / ENTRIES_PER_PAGE);
  const from = (Math.min(page, pages) - 1) * ENTRIES_PER_PAGE;
  const shown = lines.slice(from, from + ENTRIES_PER_PAGE);
  const isLast = from + shown.length === lines.length;
  const rows: Row[] = [
    {
      standing: visit.t(from === 0 ? 'statement.opening' : 'statement.carried'),
      after: lines[from - 1]?.after ?? opening,
    },
    ...shown,
    {
      standing: visit.t(isLast ? 'statement.closing' : 'statement.carried'),
      after: isLast ? closing : (shown.at(-1)?.after ?? closing),
    },
  ];
  return (
    <>
      <p safe>{visit.t('statement.entries_lead')}</p>
      <Table
        caption={visit.t('statement.shown', {
          first: visit.number(from + 1),
          last: visit.number(from + shown.length),
          count: visit.number(lines.length),
        })}
        columns={columnsOf(visit, read)}
        rows={rows}
      />
      <PageLinks visit={visit} read={read} page={Math.min(page, pages)} pages={pages} path={path} />
    </>
  );
}

function columnsOf(visit: Visit, { of, statement }: StatementRead): readonly Column<Row>[] {
  const entry =
    (cell: (line: StatementLine) => Html) =>
    (row: Row): Html =>
      'standing' in row ? '' : cell(row);
  return [
    {
      header: visit.t('statement.number'),
      numeric: true,
      cell: entry((line) => <span safe>{visit.number(line.number)}</span>),
    },
    {
      header: visit.t('statement.day'),
      cell: entry((line) => (
        <time datetime={line.at} safe>
          {shortDay(line.day)}
        </time>
      )),
    },
    {
      header: visit.t('statement.move'),
      heads: true,
      cell: (row) =>
        'standing' in row ? (
          <span safe>{row.standing}</span>
        ) : (
          <>
            <span safe>{moveName(row.move, visit.locale)}</span>
            {row.reason === '' ? (
              ''
            ) : (
              <span class="reference" safe>
                {row.reason}
              </span>
            )}
          </>
        ),
    },
    {
      header: visit.t('statement.case'),
      cell: entry((line) => (of === 'envelope' ? fileOf(line) : <CaseReference file={line.case} />)),
    },
    {
      header: visit.t('statement.debit'),
      cell: entry((line) => <span safe>{accountName(line.debit, visit.locale)}</span>),
    },
    {
      header: visit.t('statement.credit'),
      cell: entry((line) => <span safe>{accountName(line.credit, visit.locale)}</span>),
    },
    {
      header: visit.t('statement.amount'),
      numeric: true,
      cell: entry((line) => <Amount visit={visit} cents={line.amountCents} />),
    },
    ...statement.accounts.map(
      (account): Column<Row> => ({
        header: visit.t('statement.after', { account: accountName(account, visit.locale) }),
        numeric: true,
        cell: (row) => <Amount visit={visit} cents={row.after[account]} />,
      }),
    ),
  ];
}

/** The file that moved it, and the action where that is another. */
function fileOf({ case: by, action }: StatementLine): Html {
  if (action === null || action.id === by?.id) return <CaseReference file={by} />;
  return (
    <>
      <CaseReference file={by} />
      <br />
      <CaseReference file={action} />
    </>
  );
}

/** The page says once that amounts are in euro. */
function Amount({ visit, cents }: { visit: Visit; cents: number }): Html {
  return (
    <span class="money" safe>
      {formatAmount(cents, visit.locale)}
    </span>
  );
}

function PageLinks({
  visit,
  read,
  page,
  pages,
  path,
}: Pick<StatementPageProps, 'visit' | 'read' | 'path'> & { page: number; pages: number }): Html {
  if (pages === 1) return '';
  const query = periodQuery(read.period);
  const at = (to: number) => `${path}${query}${query === '' ? '?' : '&'}page=${to}#entries`;
  return (
    <nav class="buttons" aria-label={visit.t('statement.entries')}>
      {page > 1 ? (
        <ButtonLink href={at(page - 1)} text={visit.t('statement.page_before')} tone="secondary" />
      ) : (
        ''
      )}
      <span safe>{visit.t('statement.page_of', { page, pages })}</span>
      {page < pages ? (
        <ButtonLink href={at(page + 1)} text={visit.t('statement.page_after')} tone="secondary" />
      ) : (
        ''
      )}
    </nav>
  );
}
