import type { DryRun, DryRunCase } from '../../definitions/dry-run.query.js';
import { namesInBoth } from '../../definitions/names-in-both.js';
import { formatList, type NameOf, obstacleSentence } from '../../i18n/index.js';
import { type Landing, nameOf, stageOf } from '../../workflow/index.js';
import { caseUrl } from '../cases/case-links.js';
import {
  CheckboxField,
  type Column,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Pagination,
  RadioField,
  SelectField,
  Submit,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { migrateUrl, versionUrl, WORKFLOWS } from './workflow-urls.js';

interface MigrateView {
  readonly run: DryRun;
  /** All, or those chosen. */
  readonly which: string;
  readonly chosen: readonly string[];
  readonly errors: FormErrors;
}

/** What would happen to running files, one by one; nothing has happened yet. */
export function migratePage(visit: Visit, view: MigrateView): Html {
  const { run } = view;
  const workflow = visit.label(run.to.definition.label);
  const title = visit.t('workflows.migrate.title');
  const version = visit.t('workflows.version_of', { workflow, version: run.to.version });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={view.errors.any}
      breadcrumbs={[
        { path: WORKFLOWS, text: visit.t('workflows.title') },
        { path: versionUrl(run.to.id), text: version },
      ]}
    >
      <PageHeader title={title} caption={version} lead={visit.t('workflows.migrate.lead')} />
      {run.total === 0 ? (
        <EmptyState text={visit.t('workflows.migrate.none')} />
      ) : (
        <>
          <How visit={visit} run={run} />
          <Start visit={visit} view={view} />
          <Pagination visit={visit} next={run.cases.next} />
        </>
      )}
    </Layout>
  );
}

/** How files land; asked for again it shows what would happen then. */
function How({ visit, run }: { visit: Visit; run: DryRun }): Html {
  const { definition } = run.to;
  const open = definition.stages.filter((stage) => stage.kind !== 'final');
  return (
    <form method="get" class="panel">
      {run.stagesGone.length === 0 ? (
        ''
      ) : (
        <>
          <h2 safe>{visit.t('workflows.migrate.gone_title')}</h2>
          <p class="form-text" safe>
            {visit.t('workflows.migrate.gone_hint')}
          </p>
          {run.stagesGone.map(({ code, label, count }) => (
            <SelectField
              visit={visit}
              name={`stage.${code}`}
              label={visit.t('workflows.migrate.gone', { stage: visit.label(label), count })}
              value={run.wanted.stages[code] ?? ''}
              empty={visit.t('workflows.migrate.stay')}
              options={open.map((stage) => ({ value: stage.code, text: visit.label(stage.label) }))}
            />
          ))}
        </>
      )}
      <CheckboxField
        visit={visit}
        name="outside"
        label={visit.t('workflows.migrate.outside')}
        hint={visit.t('workflows.migrate.outside_hint')}
        checked={run.wanted.outsideMayChange}
      />
      <Submit text={visit.t('workflows.migrate.preview')} tone="secondary" />
    </form>
  );
}

function Start({ visit, view }: { visit: Visit; view: MigrateView }): Html {
  const { run, which, chosen, errors } = view;
  return (
    <Form visit={visit} action={migrateUrl(run.to.id)} errors={errors}>
      {Object.entries(run.wanted.stages).map(([from, to]) => (
        <HiddenField name={`stage.${from}`} value={to} />
      ))}
      <HiddenField name="outside" value={run.wanted.outsideMayChange ? 'yes' : ''} />
      <h2 id="field-cases" safe>
        {visit.t('workflows.migrate.count', { count: run.total })}
      </h2>
      <Table
        caption={visit.t('workflows.migrate.choose')}
        columns={columns(visit, run, chosen)}
        rows={run.cases.items}
      />
      <RadioField
        visit={visit}
        name="which"
        label={visit.t('workflows.migrate.which')}
        hint={visit.t('workflows.migrate.others_stay')}
        value={which}
        options={[
          { value: 'all', text: visit.t('workflows.migrate.all') },
          { value: 'some', text: visit.t('workflows.migrate.some') },
        ]}
        errors={errors}
      />
      <Submit text={visit.t('workflows.migrate.start')} />
    </Form>
  );
}

function columns(visit: Visit, run: DryRun, chosen: readonly string[]): readonly Column<DryRunCase>[] {
  return [
    {
      header: visit.t('workflows.migrate.column.file'),
      heads: true,
      cell: (one) => (
        <span class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            id={`case-${one.id}`}
            name="cases"
            value={one.id}
            checked={chosen.includes(one.id)}
            disabled={!one.plan.ok}
          />
          <label class="form-check-label" for={`case-${one.id}`} safe>
            {one.reference}
          </label>
          <a class="second-line" href={caseUrl(one.subject, one.id)} safe>
            {one.title}
          </a>
        </span>
      ),
    },
    {
      header: visit.t('workflows.migrate.column.from'),
      cell: (one) => (
        <span safe>
          {visit.t('workflows.migrate.at_version', {
            stage: visit.label(one.stageLabel),
            version: one.version,
          })}
        </span>
      ),
    },
    {
      header: visit.t('workflows.migrate.column.to'),
      cell: (one) => (
        <span safe>
          {one.plan.ok
            ? visit.label(stageOf(run.to.definition, one.plan.landing.stage).label)
            : visit.t('workflows.migrate.cannot')}
        </span>
      ),
    },
    {
      header: visit.t('workflows.migrate.column.visas'),
      cell: (one) => <span safe>{visasOfCase(visit, run, one)}</span>,
    },
    {
      header: visit.t('workflows.migrate.column.what'),
      cell: (one) => (
        <span safe>
          {one.plan.ok
            ? otherText(visit, run, one.plan.landing)
            : one.plan.obstacles
                .map((obstacle) => obstacleSentence(obstacle, visit.locale, namesFor(visit, run, one)))
                .join(' ')}
        </span>
      ),
    },
  ];
}

function namesFor(visit: Visit, run: DryRun, one: DryRunCase): NameOf {
  return namesInBoth(one.definition, run.to.definition, visit.locale);
}

function visasOfCase(visit: Visit, run: DryRun, one: DryRunCase): string {
  return one.plan.ok ? visaText(visit, one.plan.landing, namesFor(visit, run, one)) : '–';
}

function visaText(visit: Visit, { kept, dropped }: Landing, names: NameOf): string {
  const named = (visas: Landing['kept']) =>
    formatList(
      visas.map((visa) => names('visa', nameOf(visa)) ?? visa.code),
      visit.locale,
    );
  const parts = [
    ...(kept.length === 0 ? [] : [visit.t('workflows.migrate.keeps', { visas: named(kept) })]),
    ...(dropped.length === 0 ? [] : [visit.t('workflows.migrate.drops', { visas: named(dropped) })]),
  ];
  return parts.length === 0 ? visit.t('workflows.migrate.no_visas') : parts.join('; ');
}

function otherText(visit: Visit, run: DryRun, landing: Landing): string {
  const { definition } = run.to;
  const clockName = (code: string) => {
    const clock = definition.clocks.find((one) => one.code === code);
    return clock ? visit.label(clock.label) : code;
  };
  const outside = stageOf(definition, landing.stage).outside.label;
  const parts = [
    ...(landing.outsideMoved
      ? [visit.t('workflows.migrate.outside_moves', { stage: visit.label(outside) })]
      : []),
    ...landing.clocks.map(({ clock, change }) =>
      visit.sentence(`workflows.migrate.clock.${change}`, { clock: clockName(clock) }),
    ),
    ...landing.newLadders.map((clock) => visit.t('workflows.migrate.ladder', { clock: clockName(clock) })),
  ];
  return parts.length === 0 ? '–' : parts.join('; ');
}
