import { TASKS_OF, type TasksOf } from '../../cases/my-tasks.query.js';
import type { Waiting } from '../../cases/waiting.query.js';
import { WaitingList } from '../cases/waiting-list.js';
import { ButtonLink, EmptyState } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

export interface WaitingOf {
  readonly shown: TasksOf;
  readonly counts: Readonly<Record<TasksOf, number>>;
}

/** Whose work is shown: an address for each. */
export function WhoseTabs({ visit, shown, counts }: { visit: Visit } & WaitingOf): Html {
  return (
    <nav class="tabs" aria-label={visit.t('desk.waiting.whose')}>
      <ul>
        {TASKS_OF.map((of) => (
          <li>
            <a
              href={of === 'me' ? '/' : `/?waiting=${of}`}
              aria-current={of === shown ? 'page' : undefined}
              safe
            >
              {visit.t('desk.waiting.tab', {
                name: visit.t(`desk.waiting.${of}`),
                count: visit.number(counts[of]),
              })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What was lent to whoever looks, or what colleagues have. */
export function WaitsWithOthers({
  visit,
  waiting,
  shown,
  counts,
}: { visit: Visit; waiting: Waiting } & WaitingOf): Html {
  const ofTeam = shown === 'team';
  return (
    <section id="waiting">
      <h2 safe>{visit.t(ofTeam ? 'desk.waiting.team' : 'desk.waiting.lent')}</h2>
      <WhoseTabs visit={visit} shown={shown} counts={counts} />
      {waiting.items.length === 0 ? (
        <Nothing visit={visit} ofTeam={ofTeam} />
      ) : (
        <>
          {ofTeam ? <p safe>{visit.t('desk.waiting.team_lead')}</p> : ''}
          <WaitingList visit={visit} tasks={waiting.items} now={waiting.now} ofOthers={ofTeam} />
          {waiting.next === null ? (
            ''
          ) : (
            <p>
              <a href={`/tasks?of=${shown}`} safe>
                {visit.t(ofTeam ? 'desk.waiting.team_more' : 'cases.waiting.more')}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Nothing({ visit, ofTeam }: { visit: Visit; ofTeam: boolean }): Html {
  if (ofTeam) return <EmptyState text={visit.t('desk.waiting.team_none')} />;
  return (
    <EmptyState text={visit.t('desk.waiting.lent_none')}>
      <ButtonLink href="/delegations" text={visit.t('desk.waiting.lent_link')} tone="secondary" />
    </EmptyState>
  );
}
