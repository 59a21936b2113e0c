import type { StageHistory } from '../../definitions/stage-history.query.js';
import { roleName } from '../../i18n/index.js';
import {
  assumedDays,
  quantile,
  type SimulationResult as Result,
  type StageDefinition,
  type WorkflowDefinition,
} from '../../workflow/index.js';
import {
  Banner,
  ErrorSummary,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { daysSaid } from './days-text.js';
import { daysField, peopleField, rolesIn, type SimulationFilled, stagesIn } from './simulation-form.js';
import { SimulationResult } from './simulation-result.js';
import { WORKFLOWS } from './workflow-urls.js';

/** What is tried out: a version, or a draft, which has no number yet. */
export interface TriedOut {
  readonly version: number | null;
  readonly definition: WorkflowDefinition;
}

interface SimulationPageProps {
  readonly visit: SignedInVisit;
  readonly inUse: TriedOut;
  readonly history: StageHistory;
  readonly filled: SimulationFilled;
  readonly errors: FormErrors;
  /** Where the form goes: of a version, or of a draft. */
  readonly path: string;
  /** Where it came from: the picture of a version, or the draft. */
  readonly from: { readonly path: string; readonly text: string };
  /** Null until something was tried out. */
  readonly result: Result | null;
}

/** Trying a workflow out: what to try, and below it what comes out. The address says all of it, and can be passed on. */
export function SimulationPage(props: SimulationPageProps): Html {
  const { visit, inUse, errors, result, from } = props;
  const { version, definition } = inUse;
  const workflow = visit.label(definition.label);
  const title = visit.t('process.simulation.title', { workflow });
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[{ path: WORKFLOWS, text: visit.t('workflows.title') }, from]}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={
          version === null
            ? visit.t('workflows.editor.title')
            : visit.t('process.picture.version', { version })
        }
        lead={visit.t('process.simulation.lead')}
      />
      {result ? <Outcome {...props} result={result} /> : ''}
      <h2 safe>{visit.t('process.simulation.form')}</h2>
      <SimulationForm {...props} />
    </Layout>
  );
}

function Outcome({ visit, inUse, result }: SimulationPageProps & { readonly result: Result }): Html {
  if (!result.ok) {
    const count = visit.number(result.tooManyFacts);
    return <Banner tone="refused" title={visit.t('process.simulation.too_many_facts', { count })} />;
  }
  return (
    <section id="result">
      <h2 class="first" safe>
        {visit.t('process.simulation.result')}
      </h2>
      <SimulationResult visit={visit} definition={inUse.definition} simulation={result.simulation} />
    </section>
  );
}

function SimulationForm({ visit, inUse, history, filled, errors, path }: SimulationPageProps): Html {
  const { definition, version } = inUse;
  const field = (name: string) => ({
    visit,
    name,
    errors,
    value: filled[name] ?? '',
    size: 'short' as const,
  });
  return (
    <form class="simulation-form" method="get" action={path} novalidate>
      <ErrorSummary visit={visit} errors={errors} />
      <HiddenField name="run" value="yes" />
      {version === null ? '' : <HiddenField name="version" value={String(version)} />}
      <div class="simulation-fields">
        <TextField {...field('cases')} label={visit.t('process.simulation.cases')} inputmode="numeric" />
        <TextField
          {...field('seed')}
          label={visit.t('process.simulation.seed')}
          hint={visit.t('process.simulation.seed_hint')}
          inputmode="numeric"
        />
        <TextField
          {...field('daysBetween')}
          label={visit.t('process.simulation.between')}
          inputmode="decimal"
        />
        <TextField
          {...field('daysPerAct')}
          label={visit.t('process.simulation.per_act')}
          hint={visit.t('process.simulation.per_act_hint')}
          inputmode="decimal"
        />
      </div>
      <fieldset>
        <legend safe>{visit.t('process.simulation.people')}</legend>
        <p class="form-text" safe>
          {visit.t('process.simulation.people_hint')}
        </p>
        <div class="simulation-fields">
          {rolesIn(definition).map((role) => (
            <TextField
              {...field(peopleField(role))}
              label={roleName(role, visit.locale)}
              inputmode="numeric"
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend safe>{visit.t('process.simulation.times')}</legend>
        <p class="form-text" safe>
          {visit.t('process.simulation.times_hint')}
        </p>
        <div class="simulation-fields">
          {stagesIn(definition).map((stage) => (
            <TextField
              {...field(daysField(stage.code))}
              label={visit.label(stage.label)}
              hint={timeText(visit, inUse, history, stage)}
              inputmode="decimal"
            />
          ))}
        </div>
      </fieldset>
      <div class="buttons">
        <Submit text={visit.t('process.simulation.run')} />
      </div>
    </form>
  );
}

/** What is taken when the field stays empty. */
function timeText(
  visit: SignedInVisit,
  { definition }: TriedOut,
  { days }: StageHistory,
  stage: StageDefinition,
): string {
  const stays = days[stage.code] ?? [];
  const median = quantile(stays, 0.5) ?? assumedDays(definition, stage);
  const said = visit.t('process.picture.days', daysSaid(visit, median));
  return stays.length > 0
    ? visit.t('process.simulation.time_known', { count: stays.length, days: said })
    : visit.t('process.simulation.time_assumed', { days: said });
}
