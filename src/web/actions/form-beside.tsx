import type { RuleAnswer } from '../../actions/eligibility.js';
import { refusalSentence } from '../../i18n/index.js';
import { Badge } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { EligibilityList } from './eligibility-list.js';
import { isList, partLabel } from './form-fields.js';
import type { FormTask } from './form-tasks.js';

interface BesideProps {
  readonly visit: SignedInVisit;
  readonly tasks: readonly FormTask[];
  readonly eligibility: readonly RuleAnswer[];
}

/** Beside the application: what is done and what is missing, and how eligible it is. The script renews it while one types. */
export function FormBeside({ visit, tasks, eligibility }: BesideProps): Html {
  return (
    <>
      <h2 id="tasks-title" safe>
        {visit.t('drafts.tasks.title')}
      </h2>
      {(['concept', 'full'] as const).map((by) => (
        <>
          <h3 safe>{visit.t(`actions.form.${by}`)}</h3>
          <ul class="task-list">
            {tasks
              .filter((task) => task.by === by)
              .map((task) => (
                <Task visit={visit} task={task} />
              ))}
          </ul>
        </>
      ))}
      {eligibility.length > 0 ? (
        <>
          <h2 id="eligibility-title" safe>
            {visit.t('actions.eligibility.title')}
          </h2>
          <p safe>{visit.t('drafts.tasks.eligibility_lead')}</p>
          <EligibilityList visit={visit} answers={eligibility} />
        </>
      ) : (
        ''
      )}
    </>
  );
}

function Task({ visit, task }: { visit: SignedInVisit; task: FormTask }): Html {
  const done = isDone(task);
  return (
    <li>
      <span safe>{visit.sentence(task.heading)}</span>{' '}
      <Badge
        text={visit.t(done ? 'drafts.tasks.done' : 'drafts.tasks.open')}
        tone={done ? 'positive' : 'waiting'}
      />
      {task.missing.length > 0 ? (
        <ul>
          {task.missing.map((field) => (
            <li>
              <a href={isList(field) ? `#${field}` : `#field-${field}`} safe>
                {partLabel(field, visit)}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
      {task.tooLong.map((long) => (
        <p class="form-text">
          <a href={`#field-${long.section}`} safe>
            {refusalSentence({ code: 'section_too_long', params: { ...long } }, visit.locale)}
          </a>
        </p>
      ))}
      {task.differs ? (
        <p class="form-text">
          <a href="#budgetLines" safe>
            {visit.t('drafts.tasks.budget_differs')}
          </a>
        </p>
      ) : (
        ''
      )}
    </li>
  );
}

function isDone({ missing, tooLong, differs }: FormTask): boolean {
  return missing.length === 0 && tooLong.length === 0 && !differs;
}

/** What is said aloud once it has changed. */
export function besideText({ visit, tasks, eligibility }: BesideProps): string {
  const open = tasks.filter((task) => !isDone(task)).length;
  const failed = eligibility.filter((one) => one.answer === 'fail').length;
  return visit.t('drafts.tasks.said', { open: visit.number(open), failed: visit.number(failed) });
}
