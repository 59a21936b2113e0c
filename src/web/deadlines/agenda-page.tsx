import { formatDateTime } from '../../i18n/index.js';
import { caseUrl } from '../cases/case-links.js';
import { clockText } from '../cases/clock-text.js';
import { type DueGroup, dueGroupOf } from '../cases/due-group.js';
import { penText } from '../cases/who-columns.js';
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
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { DeadlineFilters } from './deadline-filters.js';
import { type DeadlinesAsked, isNarrowed } from './deadlines-asked.js';
import type { DeadlineShown, DeadlinesShown } from './with-follow-ups.js';

interface AgendaProps {
  readonly visit: SignedInVisit;
  readonly asked: DeadlinesAsked;
  readonly deadlines: DeadlinesShown;
}

/** All dates that run, the most pressing first; what is due later, day by day. */
export function AgendaPage({ visit, asked, deadlines }: AgendaProps): Html {
  const title = visit.t('deadlines.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('deadlines.lead')}>
        <ButtonLink href="/account/feeds" text={visit.t('deadlines.calendar_link')} tone="secondary" />
      </PageHeader>
      <DeadlineFilters visit={visit} asked={asked} />
      {deadlines.items.length === 0 ? (
        <NoDeadlines visit={visit} asked={asked} />
      ) : (
        partsOf(visit, deadlines).map(({ group, title: caption, rows }) => (
          <div class={`waiting waiting-${group} agenda-day`}>
            <Table
              caption={`${caption} (${visit.number(rows.length)})`}
              columns={columnsFor(visit, deadlines)}
              rows={rows}
              marked
            />
          </div>
        ))
      )}
      <Pagination visit={visit} next={deadlines.next} />
    </Layout>
  );
}

function NoDeadlines({ visit, asked }: { visit: Visit; asked: DeadlinesAsked }): Html {
  if (!isNarrowed(asked)) return <EmptyState text={visit.t('deadlines.none')} />;
  return (
    <EmptyState text={visit.t('deadlines.none_found')}>
      <ButtonLink href="/deadlines" text={visit.t('deadlines.show_all')} tone="secondary" />
    </EmptyState>
  );
}

interface Part {
  readonly group: DueGroup;
  readonly title: string;
  readonly rows: DeadlineShown[];
}

/** The items come in order, so that parts do too. */
function partsOf(visit: Visit, { items, now }: DeadlinesShown): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const one of items) {
    const group = dueGroupOf({ dueAt: one.dueAt, clock: one }, now);
    const key = group === 'later' ? one.dueDate : group;
    const title = group === 'later' ? visit.date(one.dueDate) : visit.t(`deadlines.group.${group}`);
    const part = parts.get(key) ?? { group, title, rows: [] };
    part.rows.push(one);
    parts.set(key, part);
  }
  return [...parts.values()];
}

function columnsFor(visit: SignedInVisit, { timeZone }: DeadlinesShown): readonly Column<DeadlineShown>[] {
  return [
    {
      header: visit.t('deadlines.case'),
      heads: true,
      cell: (one) => (
        <a class="case-link" href={one.href ?? caseUrl(one.subject, one.caseId)}>
          <span class="reference" safe>
            {one.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf(one.subject, one.title)}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('deadlines.limit'),
      cell: (one) => (
        <div>
          <span safe>{visit.label(one.label)}</span>
          <span class="due-clock" safe>
            {visit.label(one.stage.label)}
          </span>
        </div>
      ),
    },
    {
      header: visit.t('deadlines.owed_by'),
      cell: (one) => (
        <div>
          <span safe>{one.owner ?? penText(visit, one.owedBy)}</span>{' '}
          {one.mine ? <Badge text={visit.t('deadlines.asks_you')} tone="waiting" /> : ''}
        </div>
      ),
    },
    { header: visit.t('deadlines.due'), cell: (one) => <Due visit={visit} one={one} timeZone={timeZone} /> },
  ];
}

function Due({ visit, one, timeZone }: { visit: Visit; one: DeadlineShown; timeZone: string }): Html {
  return (
    <div>
      <time class="unbroken" datetime={one.dueDate} safe>
        {visit.date(one.dueDate)}
      </time>
      {one.elapsed ? (
        <span class="due-clock" safe>
          {clockText(visit, one.elapsed)}
        </span>
      ) : (
        ''
      )}
      {one.timeZone === timeZone ? (
        ''
      ) : (
        <span class="due-clock" safe>
          {visit.t('deadlines.for_you_until', { at: formatDateTime(one.dueAt, visit.locale, timeZone) })}
        </span>
      )}
    </div>
  );
}
