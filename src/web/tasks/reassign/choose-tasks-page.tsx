import type { TaskOf } from '../../../cases/tasks-of.query.js';
import type { Taker, UnitPerson } from '../../../cases/unit.query.js';
import { roleName } from '../../../i18n/index.js';
import {
  ButtonLink,
  CheckboxesField,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
} from '../../components/index.js';
import { nameWithAway } from '../../delegations/absences/away-text.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { type ReassignForm, reassignLabels } from './reassign-form.js';

interface ChooseTasksProps {
  readonly visit: SignedInVisit;
  /** Whose tasks the visitor may hand on. */
  readonly people: readonly UnitPerson[];
  readonly from: UnitPerson | null;
  readonly tasks: readonly TaskOf[];
  readonly takers: readonly Taker[];
  readonly form: ReassignForm;
  readonly errors: FormErrors;
}

/** Whose tasks, which of them, to whom, and why. */
export function ChooseTasksPage(props: ChooseTasksProps): Html {
  const { visit, people, from, tasks, takers, errors } = props;
  const title = visit.t('reassign.title');
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: '/tasks', text: visit.t('cases.waiting.title') }]}
    >
      <PageHeader title={title} lead={visit.t('reassign.lead')} />
      {people.length > 1 ? <PersonForm visit={visit} people={people} from={from} /> : ''}
      {from === null ? (
        ''
      ) : tasks.length === 0 ? (
        <EmptyState text={visit.t('reassign.none', { name: from.name })} />
      ) : takers.length === 0 ? (
        <EmptyState text={visit.t('reassign.nobody')}>
          <ButtonLink href="/tasks" text={visit.t('cases.waiting.title')} tone="secondary" />
        </EmptyState>
      ) : (
        <TasksForm {...props} />
      )}
    </Layout>
  );
}

function PersonForm({
  visit,
  people,
  from,
}: {
  visit: Visit;
  people: readonly UnitPerson[];
  from: UnitPerson | null;
}): Html {
  return (
    <form method="get" action="/tasks/reassign" class="narrow">
      <SelectField
        visit={visit}
        name="from"
        label={visit.t('reassign.from')}
        value={from?.id ?? ''}
        options={people.map(optionOf)}
        empty={visit.t('web.form.choose')}
      />
      <Submit text={visit.t('reassign.show')} tone="secondary" />
    </form>
  );
}

function TasksForm({ visit, from, tasks, takers, form, errors }: ChooseTasksProps): Html {
  const field = { visit, errors };
  const labels = reassignLabels(visit);
  return (
    <section>
      <h2 safe>{visit.t('reassign.tasks_of', { name: from?.name ?? '' })}</h2>
      <Form visit={visit} action="/tasks/reassign/confirm" errors={errors}>
        <HiddenField name="fromId" value={from?.id ?? ''} />
        <CheckboxesField
          {...field}
          name="taskIds"
          label={labels.taskIds}
          values={form.taskIds}
          options={tasks.map((task) => ({
            value: task.id,
            text: taskName(visit, task),
            hint: taskHint(visit, task),
          }))}
        />
        <SelectField
          {...field}
          name="toId"
          label={labels.toId}
          hint={visit.t('reassign.to_hint')}
          value={form.toId}
          options={takers.map((one) => ({
            value: one.id,
            text: nameWithAway(visit, optionOf(one).text, one.away),
          }))}
          empty={visit.t('web.form.choose')}
        />
        <TextArea
          {...field}
          name="reason"
          label={labels.reason}
          hint={visit.t('reassign.reason_hint')}
          value={form.reason}
          rows={3}
          maxlength={2000}
        />
        <Submit text={visit.t('delegations.form.next')} />
      </Form>
    </section>
  );
}

/** The case and what is asked on it. */
export function taskName(visit: Visit, task: TaskOf): string {
  const label = visit.label(task.label);
  const asked = task.country === null ? label : `${label} (${visit.country(task.country)})`;
  return `${task.reference} ${task.title}: ${asked}`;
}

function taskHint(visit: Visit, task: TaskOf): string {
  const parts = [
    roleName(task.role, visit.locale),
    task.dueAt === null ? visit.t('cases.waiting.no_date') : visit.day(task.dueAt),
    ...(task.holder === null ? [] : [visit.t('reassign.held')]),
  ];
  return parts.join(' – ');
}

function optionOf({ id, name, organisation }: UnitPerson) {
  return { value: id, text: `${name} (${organisation})` };
}
