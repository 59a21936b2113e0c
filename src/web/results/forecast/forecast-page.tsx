import type { LearnedWorkflow, StageStatistic } from '../../../insight/stage-statistics.query.js';
import { type Calibration, FEWEST_FOR_CALIBRATION } from '../../../workflow/index.js';
import { CASE_SUBJECTS, type CaseSubject } from '../../cases/case-links.js';
import { ButtonLink, EmptyState, PageHeader, SelectField } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { PictureTable } from '../pictures/picture-table.js';
import { CalibrationPlot } from './calibration-plot.js';
import { calibrationRows, stageRows } from './forecast-file.js';

interface ForecastPageProps {
  readonly visit: SignedInVisit;
  readonly kind: CaseSubject;
  readonly learned: LearnedWorkflow;
}

/** How long cases stay, and how often the dates that were told came true: on the record, and on simulated cases. */
export function ForecastPage({ visit, kind, learned }: ForecastPageProps): Html {
  const { stages, simulated, learnedAt } = learned;
  const title = visit.t('forecasts.title');
  const tested = stages.filter(({ calibration }) => calibration.tested > 0);
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        { path: '/programme', text: visit.t('programme_hub.title') },
        { path: '/results', text: visit.t('results.title') },
      ]}
    >
      <PageHeader title={title} caption={visit.label(learned.workflow)} lead={visit.t('forecasts.lead')} />
      <WhichKind visit={visit} kind={kind} />
      {stages.length === 0 ? (
        <EmptyState text={visit.t('forecasts.none')} />
      ) : (
        <>
          <PictureTable visit={visit} caption={visit.t('forecasts.stages')} {...stageRows(visit, stages)} />
          <p class="buttons">
            <ButtonLink
              href={`/results/forecast/download?kind=${kind}`}
              text={visit.t('forecasts.download')}
              tone="secondary"
            />
          </p>
        </>
      )}
      <h2 safe>{visit.t('forecasts.calibration')}</h2>
      <p safe>{visit.t('forecasts.calibration_lead', { needed: FEWEST_FOR_CALIBRATION })}</p>
      {tested.length === 0 ? (
        <p safe>{visit.t('forecasts.calibration_none', { needed: FEWEST_FOR_CALIBRATION })}</p>
      ) : (
        <Held visit={visit} name="record" rows={tested.map((one) => rowOf(visit, one))} />
      )}
      <h2 safe>{visit.t('forecasts.simulated')}</h2>
      <p safe>{visit.t('forecasts.simulated_lead')}</p>
      {simulated === null || simulated.tested === 0 ? (
        <p safe>{visit.t('forecasts.simulated_none')}</p>
      ) : (
        <Held
          visit={visit}
          name="simulated"
          rows={[{ label: visit.t('forecasts.simulated_row'), calibration: simulated }]}
        />
      )}
      {learnedAt === null ? (
        ''
      ) : (
        <p class="as-of" safe>
          {visit.t('forecasts.learned_at', { at: visit.dateTime(learnedAt) })}
        </p>
      )}
    </Layout>
  );
}

export interface HeldRow {
  readonly label: string;
  readonly calibration: Calibration;
}

function rowOf(visit: Visit, { label, calibration }: StageStatistic): HeldRow {
  return { label: visit.label(label), calibration };
}

function Held({ visit, name, rows }: { visit: Visit; name: string; rows: readonly HeldRow[] }): Html {
  return (
    <>
      <section
        class="picture-frame"
        tabindex="0"
        aria-label={`${visit.t('pictures.frame')}: ${visit.t(name === 'record' ? 'forecasts.calibration' : 'forecasts.simulated')}`}
      >
        <CalibrationPlot
          name={`calibration-${name}`}
          title={visit.t('forecasts.calibration')}
          description={visit.t('forecasts.calibration_picture')}
          half={visit.t('forecasts.within50')}
          most={visit.t('forecasts.within90')}
          rows={rows}
        />
      </section>
      <PictureTable visit={visit} caption={visit.t('pictures.table')} {...calibrationRows(visit, rows)} />
    </>
  );
}

function WhichKind({ visit, kind }: { visit: Visit; kind: CaseSubject }): Html {
  const byName = new Intl.Collator(visit.locale);
  return (
    <form method="get" action="/results/forecast" class="filters" aria-label={visit.t('forecasts.workflow')}>
      <SelectField
        visit={visit}
        name="kind"
        label={visit.t('pictures.kind')}
        value={kind}
        options={CASE_SUBJECTS.map((value) => ({ value, text: visit.t(`cases.room.${value}`) })).sort(
          (a, b) => byName.compare(a.text, b.text),
        )}
      />
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('forecasts.show')}
      </button>
    </form>
  );
}
