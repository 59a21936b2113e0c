import type { SessionListItem } from '../../assessment/session-list.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import { whoColumns } from '../cases/who-columns.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  PageHeader,
  Pagination,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly rows: readonly SessionListItem[];
  readonly who: ReadonlyMap<string, WhoHasIt>;
  readonly next: string | null;
  /** Actions before the committee that stand on no agenda. */
  readonly waiting: number;
}

/** Sessions of the Steering Committee: the next one first. */
export function SessionListPage({ visit, rows, who, next, waiting }: Props): Html {
  const columns: readonly Column<SessionListItem>[] = [
    {
      header: visit.t('sessions.list.session'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={`/committee-sessions/${row.id}`}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf('committee_session', row.title)}
          </span>
        </a>
      ),
    },
    { header: visit.t('sessions.field.startsAt'), cell: (row) => <span safe>{row.startsAt}</span> },
    {
      header: visit.t('sessions.field.place'),
      cell: (row) => <span safe>{row.place || visit.t('sessions.page.no_place')}</span>,
    },
    { header: visit.t('sessions.list.items'), numeric: true, cell: (row) => <span>{row.items}</span> },
    {
      header: visit.t('cases.stage'),
      cell: (row) => (
        <Badge text={visit.label(row.stage.label)} tone={row.stage.final ? 'neutral' : 'active'} />
      ),
    },
    ...whoColumns<SessionListItem>(visit, who),
  ];
  const plans = visit.holds('secretariat');
  return (
    <Layout visit={visit} title={visit.t('cases.room.committee_session')}>
      <PageHeader title={visit.t('cases.room.committee_session')} lead={visit.t('sessions.list.lead')} />
      <div class="buttons">
        {plans ? <ButtonLink href="/committee-sessions/new" text={visit.t('sessions.list.plan')} /> : ''}
        <ButtonLink
          href="/committee-sessions/reserve-list"
          text={visit.t('sessions.list.reserve')}
          tone="secondary"
        />
      </div>
      {waiting > 0 ? <p safe>{visit.t('sessions.list.waiting', { count: waiting })}</p> : ''}
      {rows.length === 0 ? (
        <EmptyState text={visit.t('sessions.list.empty')} />
      ) : (
        <Table
          caption={visit.t('sessions.list.caption', { count: rows.length })}
          columns={columns}
          rows={rows}
        />
      )}
      <Pagination visit={visit} next={next} />
    </Layout>
  );
}
