import type { ConditionToSettle } from '../../cases/conditions-to-settle.query.js';
import type { TasksOf } from '../../cases/my-tasks.query.js';
import type { Waiting } from '../../cases/waiting.query.js';
import { ConditionsToSettle } from '../cases/conditions-to-settle.js';
import { WaitingList } from '../cases/waiting-list.js';
import { ButtonLink, EmptyState, PageHeader, Pagination } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import type { MoreWaiting } from '../waits/more-waiting.js';
import { MoreWaitingList } from '../waits/more-waiting-list.js';

/** Everything that waits for whoever looks. */
export function TasksPage({
  visit,
  of,
  waiting,
  conditions,
  more,
}: {
  visit: Visit;
  of: TasksOf;
  waiting: Waiting;
  conditions: readonly ConditionToSettle[];
  more: readonly MoreWaiting[];
}): Html {
  const title = visit.t(of === 'me' ? 'cases.waiting.title' : `desk.waiting.${of}`);
  return (
    <Layout visit={visit} title={title}>
      <PageHeader
        title={title}
        lead={visit.t(of === 'team' ? 'desk.waiting.team_lead' : 'cases.tasks.lead')}
      />
      <ConditionsToSettle visit={visit} conditions={conditions} heading="h2" />
      <MoreWaitingList visit={visit} items={more} />
      {waiting.items.length === 0 && more.length > 0 ? (
        ''
      ) : waiting.items.length === 0 ? (
        <EmptyState text={visit.t(of === 'team' ? 'desk.waiting.team_none' : 'cases.waiting.nothing')}>
          <ButtonLink href="/actions" text={visit.t('cases.room.action')} tone="secondary" />
        </EmptyState>
      ) : (
        <>
          <WaitingList visit={visit} tasks={waiting.items} now={waiting.now} ofOthers={of === 'team'} />
          <Pagination visit={visit} next={waiting.next} />
          <p>
            <a href="/tasks/reassign" safe>
              {visit.t('reassign.link')}
            </a>
          </p>
        </>
      )}
    </Layout>
  );
}
