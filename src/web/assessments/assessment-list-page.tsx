import { type AssessmentWaiting, waits } from '../../assessment/assessments-waiting.query.js';
import { Badge, type Column, EmptyState, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { assessmentUrl, GRIDS_URL } from './assessment-links.js';

/** Every application in assessment under a grid, with what it asks of whoever looks. */
export function AssessmentListPage({
  visit,
  rows,
}: {
  visit: SignedInVisit;
  rows: readonly AssessmentWaiting[];
}): Html {
  const columns: readonly Column<AssessmentWaiting>[] = [
    {
      header: visit.t('assessments.application'),
      heads: true,
      cell: ({ actionId, reference, title }) => (
        <>
          <a href={assessmentUrl(actionId)} safe>
            {visit.titleOf('action', title)}
          </a>
          <span class="second-line" safe>
            {reference}
          </span>
        </>
      ),
    },
    {
      header: visit.t('assessments.next'),
      cell: (row) => (
        <Badge text={visit.t(`assessments.next.${row.next}`)} tone={waits(row) ? 'active' : 'neutral'} />
      ),
    },
    {
      header: visit.t('assessments.sheets'),
      cell: ({ handedIn, named }) => (
        <span safe>{visit.t('assessments.sheets_of', { in: handedIn, named })}</span>
      ),
    },
    {
      header: visit.t('assessments.round'),
      numeric: true,
      cell: ({ round }) => <span safe>{visit.number(round)}</span>,
    },
    { header: visit.t('assessments.since'), cell: ({ openedAt }) => <span safe>{visit.day(openedAt)}</span> },
  ];
  return (
    <Layout visit={visit} title={visit.t('assessments.title')}>
      <PageHeader title={visit.t('assessments.title')} lead={visit.t('assessments.lead')}>
        <a class="btn btn-outline-primary" href={GRIDS_URL} safe>
          {visit.t('grids.link')}
        </a>
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState text={visit.t('assessments.empty')} />
      ) : (
        <Table
          caption={visit.t('assessments.caption', { count: rows.length })}
          columns={columns}
          rows={rows}
        />
      )}
    </Layout>
  );
}
