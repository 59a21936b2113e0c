import type { WaitingTask } from '../../cases/waiting.query.js';
import { formatList, type MessageKey, roleName } from '../../i18n/index.js';
import type { Role } from '../../kernel/actor.js';
import { MOST_STEPS } from '../../workflow/index.js';
import { type Column, Table } from '../components/index.js';
import { awayText } from '../delegations/absences/away-text.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { caseUrl } from './case-links.js';
import { clockText } from './clock-text.js';
import { DUE_GROUPS, type DueGroup, dueGroupOf } from './due-group.js';

const TITLES: Readonly<Record<DueGroup, MessageKey>> = {
  overdue: 'cases.waiting.overdue',
  today: 'cases.waiting.today',
  week: 'cases.waiting.week',
  later: 'cases.waiting.later',
};

/** What waits for whoever looks, the most pressing group first; groups without anything are left out. */
export function WaitingList({
  visit,
  tasks,
  now,
  ofOthers = false,
}: {
  visit: Visit;
  /** Whether others have to decide, and each row says who. */
  ofOthers?: boolean;
  tasks: readonly WaitingTask[];
  /** The product's clock, ISO, UTC. */
  now: string;
}): Html {
  return (
    <>
      {DUE_GROUPS.map((group) => {
        const rows = tasks.filter((task) => dueGroupOf(task, now) === group);
        if (rows.length === 0) return '';
        return (
          <div class={`waiting waiting-${group}`}>
            <Table
              caption={`${visit.sentence(TITLES[group])} (${visit.number(rows.length)})`}
              columns={columnsFor(visit, ofOthers)}
              rows={rows}
              marked
            />
          </div>
        );
      })}
    </>
  );
}

function columnsFor(visit: Visit, ofOthers: boolean): readonly Column<WaitingTask>[] {
  return [
    {
      header: visit.t('cases.waiting.case'),
      heads: true,
      cell: (task) => (
        <a class="case-link" href={caseUrl(task.subject, task.caseId)}>
          <span class="reference" safe>
            {task.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf(task.subject, task.title)}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('cases.waiting.asked'),
      cell: (task) => (
        <>
          <Asked visit={visit} task={task} />
          {(ofOthers ? [withText(visit, task)] : whoseTexts(visit, task)).map((text) => (
            <span class="due-clock" safe>
              {text}
            </span>
          ))}
        </>
      ),
    },
    { header: visit.t('cases.waiting.due'), cell: (task) => <Due visit={visit} task={task} /> },
  ];
}

function Asked({ visit, task }: { visit: Visit; task: WaitingTask }): Html {
  const isFew = task.steps.length > 0 && task.steps.length <= MOST_STEPS;
  const [first = '', ...others] = isFew
    ? task.steps.map((step) => visit.label(step))
    : [askedFor(visit, task)];
  const stage = visit.label(task.stage.label);
  return (
    <div>
      <span safe>{first}</span>
      {others.map((step) => (
        <span class="other-step" safe>
          {visit.t('cases.waiting.or', { step })}
        </span>
      ))}
      {stage === first ? (
        ''
      ) : (
        <span class="due-clock" safe>
          {stage}
        </span>
      )}
    </div>
  );
}

/** For whom one stands in, who stands in for oneself, and to whom it was given. */
function whoseTexts(visit: Visit, task: WaitingTask): readonly string[] {
  const texts: string[] = [];
  if (task.onBehalfOf.length > 0) {
    const names = formatList(
      task.onBehalfOf.map((one) => one.name),
      visit.locale,
      'disjunction',
    );
    texts.push(visit.t('cases.waiting.for', { names }));
  }
  if (task.delegatedTo !== null)
    texts.push(visit.t('cases.waiting.delegated_to', { name: task.delegatedTo }));
  if (task.holder !== null) {
    texts.push(
      task.holder.id === visit.actor?.accountId
        ? visit.t('cases.waiting.given_to_you')
        : visit.t('cases.waiting.given_to', { name: task.holder.name }),
    );
    if (task.holderAway !== null) texts.push(awayText(visit, task.holderAway));
  }
  return texts;
}

/** Which colleague has it: by name where it was given to one, else by role. */
function withText(visit: Visit, { holder, role }: WaitingTask): string {
  const name = holder?.name;
  return visit.t('desk.waiting.with', { who: name ? name : roleName(role as Role, visit.locale) });
}

function askedFor(visit: Visit, task: WaitingTask): string {
  const country = task.visa?.split(':')[1];
  const label = visit.label(task.label);
  return country ? `${label} (${visit.country(country)})` : label;
}

function Due({ visit, task }: { visit: Visit; task: WaitingTask }): Html {
  const due = task.clock?.dueDate ?? null;
  if (due === null) return <span safe>{visit.t('cases.waiting.no_date')}</span>;
  return (
    <div>
      <time class="unbroken" datetime={due} safe>
        {visit.date(due)}
      </time>
      {task.clock ? (
        <span class="due-clock" safe>
          {clockText(visit, task.clock.elapsed)}
        </span>
      ) : (
        ''
      )}
      {task.silence === null ? (
        ''
      ) : (
        <span class="due-clock" safe>
          {visit.t(`waits.silence.${task.silence}`)}
        </span>
      )}
    </div>
  );
}
