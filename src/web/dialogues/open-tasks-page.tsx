import type { OpenFollowUp } from '../../dialogues/follow-ups-open.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { Badge, type Column, DateText, EmptyState, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { followUpUrl } from './dialogue-urls.js';

/** What meetings gave to do and is not settled; staff sees all of it, everybody else their own. */
export function OpenTasksPage({
  visit,
  tasks,
}: {
  visit: SignedInVisit;
  tasks: readonly OpenFollowUp[];
}): Html {
  const title = visit.t('dialogues.tasks.title');
  const columns: readonly Column<OpenFollowUp>[] = [
    { header: visit.t('dialogues.tasks.task'), heads: true, cell: (row) => <span safe>{row.title}</span> },
    { header: visit.t('dialogues.tasks.owner'), cell: (row) => <span safe>{row.owner}</span> },
    {
      header: visit.t('dialogues.tasks.due'),
      cell: (row) => (
        <>
          <DateText visit={visit} date={row.dueOn} />{' '}
          {row.overdue ? <Badge text={visit.t('dialogues.tasks.overdue')} tone="negative" /> : ''}
        </>
      ),
    },
    {
      header: visit.t('dialogues.tasks.from'),
      cell: (row) => (
        <a href={`/dialogues/${row.dialogueId}#outcomes`} safe>
          {row.dialogueTitle}
        </a>
      ),
    },
    {
      header: visit.t('dialogues.follow_up.choice'),
      cell: (row) => (
        <a
          href={followUpUrl(row)}
          aria-label={visit.t('dialogues.tasks.settle_of', { title: row.title })}
          safe
        >
          {visit.t('dialogues.tasks.settle')}
        </a>
      ),
    },
  ];
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'dialogue')}>
      <PageHeader title={title} lead={visit.t('dialogues.tasks.lead')} />
      {tasks.length === 0 ? (
        <EmptyState text={visit.t('dialogues.tasks.none')} />
      ) : (
        <Table
          caption={visit.t('dialogues.tasks.caption', { count: tasks.length })}
          columns={columns}
          rows={tasks}
        />
      )}
    </Layout>
  );
}
