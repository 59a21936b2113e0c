import type { LimitInUse, LimitUse } from '../../cases/legal-limits.query.js';
import { calendarName, formatList } from '../../i18n/index.js';
import type { Period } from '../../workflow/index.js';
import { type Column, PageHeader, Table } from '../components/index.js';
import { ProvenanceMark } from '../partnerships/provenance.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { CALENDARS } from './calendar-urls.js';

/** The limits that the rules set, which workflow runs each in which stage, and how far each can be relied on. */
export function limitsPage(visit: SignedInVisit, limits: readonly LimitInUse[]): Html {
  const title = visit.t('calendars.limits.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={[{ path: CALENDARS, text: visit.t('calendars.title') }]}>
      <PageHeader title={title} lead={visit.t('calendars.limits.lead')} />
      <Table caption={title} captionHidden columns={columns(visit)} rows={limits} />
    </Layout>
  );
}

function columns(visit: Visit): readonly Column<LimitInUse>[] {
  return [
    {
      header: visit.t('calendars.limits.limit'),
      heads: true,
      cell: (limit) => (
        <span>
          <span safe>{visit.label(limit.label)}</span>
          <span class="second-line" safe>
            {visit.label(limit.basis)}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('calendars.limits.period'),
      cell: ({ period }) => <span safe>{periodText(visit, period)}</span>,
    },
    {
      header: visit.t('calendars.column.calendar'),
      cell: ({ calendar }) => (
        <span safe>
          {typeof calendar === 'string'
            ? calendarName(calendar, visit.locale)
            : visit.t('calendars.limits.of_who_owes')}
        </span>
      ),
    },
    {
      header: visit.t('calendars.limits.used'),
      cell: (limit) =>
        limit.uses.length === 0 ? (
          <span safe>{visit.t('calendars.limits.unused')}</span>
        ) : (
          <ul class="plain-list">
            {limit.uses.map((use) => (
              <li safe>{useText(visit, limit, use)}</li>
            ))}
          </ul>
        ),
    },
    {
      header: visit.t('calendars.column.source'),
      cell: (limit) => (
        <span>
          <span lang="en" safe>
            {limit.source}
          </span>{' '}
          <ProvenanceMark visit={visit} provenance={limit.provenance} />
        </span>
      ),
    },
  ];
}

function periodText(visit: Visit, { amount, unit }: Period): string {
  return visit.t(`calendars.limits.${unit}`, { count: amount });
}

/** Another period than the limit's own is said, since an installation may have published it. */
function useText(visit: Visit, limit: LimitInUse, { workflow, stages, period }: LimitUse): string {
  const where = visit.t('calendars.limits.use', {
    workflow: visit.label(workflow),
    stages: formatList(
      stages.map((stage) => visit.label(stage)),
      visit.locale,
    ),
  });
  if (period === null) return where;
  const isOwn = period.amount === limit.period.amount && period.unit === limit.period.unit;
  return isOwn
    ? where
    : visit.t('calendars.limits.use_differs', { where, period: periodText(visit, period) });
}
