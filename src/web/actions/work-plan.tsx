import { shareOfWay } from '../../kernel/decimal.js';
import type { ReportListItem } from '../../reporting/report-list.query.js';
import type { WorkPlanProgress } from '../../reporting/work-plan-progress.query.js';
import { Badge, type Column, DateText, Table } from '../components/index.js';
import { ReportTable } from '../reports/report-table.js';
import { decimalText, MILESTONE_TONES, milestoneText } from '../reports/report-words.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** The reports of an action, those still to come first; nothing before any are set. */
export function ReportsOfAction({
  visit,
  reports,
}: {
  visit: Visit;
  reports: readonly ReportListItem[];
}): Html {
  if (reports.length === 0) return '';
  return (
    <section id="reports">
      <h2 safe>{visit.t('reports.of_action.title')}</h2>
      <ReportTable visit={visit} caption={visit.t('reports.of_action.title')} captionHidden rows={reports} />
    </section>
  );
}

type Milestone = WorkPlanProgress['milestones'][number];
type Indicator = WorkPlanProgress['indicators'][number];

/** The milestones in time, with what the reports say of each. */
export function MilestoneTimeline({
  visit,
  milestones,
}: {
  visit: Visit;
  milestones: readonly Milestone[];
}): Html {
  if (milestones.length === 0) return <p safe>{visit.t('actions.page.not_stated')}</p>;
  const inTime = [...milestones].sort((a, b) => ((a.plannedOn ?? '') < (b.plannedOn ?? '') ? -1 : 1));
  return (
    <ol class="timeline">
      {inTime.map((one) => (
        <li class={`timeline-item timeline-${one.told?.state ?? 'planned'}`}>
          <p class="timeline-title" safe>
            {one.title}
          </p>
          <p class="timeline-when">
            {one.plannedOn === null ? (
              ''
            ) : (
              <>
                <span safe>{`${visit.t('reports.milestone.planned')} `}</span>
                <DateText visit={visit} date={one.plannedOn} />{' '}
              </>
            )}
            {one.told ? (
              <Badge text={milestoneText(visit, one.told)} tone={MILESTONE_TONES[one.told.state]} />
            ) : (
              ''
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The indicators: where each began, where the reports say it stands, where it is to go. */
export function IndicatorTable({
  visit,
  indicators,
}: {
  visit: Visit;
  indicators: readonly Indicator[];
}): Html {
  if (indicators.length === 0) return '';
  const columns: readonly Column<Indicator>[] = [
    {
      header: visit.t('reports.indicator.name'),
      heads: true,
      cell: (one) => <span safe>{`${one.code} ${one.name} (${one.unit})`}</span>,
    },
    {
      header: visit.t('reports.indicator.baseline'),
      numeric: true,
      cell: (one) => <span safe>{decimalText(visit, one.baseline)}</span>,
    },
    {
      header: visit.t('reports.indicator.latest'),
      numeric: true,
      cell: ({ latest }) =>
        latest ? (
          <a href={`/reports/${latest.reportId}`} title={latest.reference} safe>
            {decimalText(visit, latest.value)}
          </a>
        ) : (
          <span>–</span>
        ),
    },
    {
      header: visit.t('reports.indicator.target'),
      numeric: true,
      cell: (one) => <span safe>{decimalText(visit, one.target)}</span>,
    },
    {
      header: visit.t('reports.indicator.progress'),
      cell: (one) => <Way visit={visit} indicator={one} />,
    },
  ];
  return (
    <>
      <h3 safe>{visit.t('reports.field.indicators')}</h3>
      <Table
        caption={visit.t('reports.field.indicators')}
        captionHidden
        columns={columns}
        rows={indicators}
      />
    </>
  );
}

/** In words for everybody, and drawn. */
function Way({
  visit,
  indicator: { baseline, target, latest },
}: {
  visit: Visit;
  indicator: Indicator;
}): Html {
  const share = latest ? shareOfWay(baseline, target, latest.value) : null;
  if (!latest || share === null) return <span safe>{visit.t('reports.indicator.no_value')}</span>;
  const drawn = Math.min(100, Math.max(0, share));
  return (
    <span class="way">
      <span safe>{visit.t('reports.indicator.share', { share: visit.number(share) })}</span>
      <svg
        class="way-drawing"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="bar-free" x="0" y="0" width="100" height="6" />
        <rect
          class={share >= 100 ? 'bar-paid' : 'bar-committed'}
          x="0"
          y="0"
          width={String(drawn)}
          height="6"
        />
      </svg>
    </span>
  );
}
