import { roleName } from '../../i18n/index.js';
import {
  type RoleLoad,
  type Simulation,
  type StageLoad,
  stageOf,
  type WorkflowDefinition,
} from '../../workflow/index.js';
import { type Column, SummaryList, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { daysSaid } from './days-text.js';

interface SimulationResultProps {
  readonly visit: Visit;
  readonly definition: WorkflowDefinition;
  readonly simulation: Simulation;
}

/** What came out of a simulation: how cases end, how long they take, where the time goes, who has how much to do. */
export function SimulationResult(props: SimulationResultProps): Html {
  const { visit, simulation } = props;
  const { loops, seed } = simulation;
  return (
    <div class="simulation">
      <Durations {...props} />
      <Ends {...props} />
      <Stages {...props} />
      <Roles {...props} />
      <p safe>{visit.t('process.simulation.loops', { count: loops.cases, times: loops.times })}</p>
      <p class="second-line" safe>
        {visit.t('process.simulation.assumptions')}
      </p>
      <p class="second-line" safe>
        {visit.t('process.simulation.seed_used', { seed })}
      </p>
    </div>
  );
}

function Durations({ visit, simulation: { duration } }: SimulationResultProps): Html {
  if (!duration) return <p safe>{visit.t('process.simulation.none_ended')}</p>;
  return (
    <>
      <h3 safe>{visit.t('process.simulation.durations')}</h3>
      <SummaryList
        rows={(['median', 'p80', 'p95', 'mean'] as const).map((part) => ({
          term: visit.t(`process.simulation.${part}`),
          value: <span safe>{daysIn(visit, duration[part])}</span>,
        }))}
      />
    </>
  );
}

interface EndRow {
  readonly name: string;
  readonly cases: number;
}

function Ends({ visit, definition, simulation }: SimulationResultProps): Html {
  const { ends, cut, stuck, cases } = simulation;
  const rows: readonly EndRow[] = [
    ...ends.map((one) => ({ name: stageName(visit, definition, one.stage), cases: one.cases })),
    { name: visit.t('process.simulation.cut'), cases: cut },
    { name: visit.t('process.simulation.stuck'), cases: stuck },
  ].filter((row) => row.cases > 0);
  const columns: readonly Column<EndRow>[] = [
    { header: visit.t('process.simulation.end'), heads: true, cell: (row) => <span safe>{row.name}</span> },
    {
      header: visit.t('process.simulation.files'),
      numeric: true,
      cell: (row) => <Count visit={visit} of={row.cases} />,
    },
    {
      header: visit.t('process.simulation.share'),
      cell: (row) => <Share visit={visit} share={row.cases / cases} />,
    },
  ];
  return (
    <>
      <h3 safe>{visit.t('process.simulation.ends')}</h3>
      <Table caption={visit.t('process.simulation.ends')} captionHidden columns={columns} rows={rows} />
      {stuck > 0 ? <p safe>{visit.t('process.simulation.stuck_note')}</p> : ''}
    </>
  );
}

function Stages({ visit, definition, simulation: { stages } }: SimulationResultProps): Html {
  const columns: readonly Column<StageLoad>[] = [
    {
      header: visit.t('process.picture.stage'),
      heads: true,
      cell: (row) => <span safe>{stageName(visit, definition, row.stage)}</span>,
    },
    {
      header: visit.t('process.simulation.share_of_time'),
      cell: (row) => <Share visit={visit} share={row.share} />,
    },
    {
      header: visit.t('process.simulation.median_days'),
      cell: (row) => <span safe>{daysIn(visit, row.medianDays)}</span>,
    },
    {
      header: visit.t('process.simulation.mean_days'),
      cell: (row) => <span safe>{daysIn(visit, row.meanDays)}</span>,
    },
    {
      header: visit.t('process.simulation.stays'),
      numeric: true,
      cell: (row) => <Count visit={visit} of={row.stays} />,
    },
    {
      header: visit.t('process.simulation.basis'),
      cell: ({ assumedDays }) => (
        <span safe>
          {visit.t(assumedDays === null ? 'process.simulation.measured' : 'process.simulation.assumed')}
        </span>
      ),
    },
  ];
  return (
    <>
      <h3 safe>{visit.t('process.simulation.stages')}</h3>
      <Table caption={visit.t('process.simulation.stages')} captionHidden columns={columns} rows={stages} />
    </>
  );
}

function Roles({ visit, simulation: { roles } }: SimulationResultProps): Html {
  const counted = roles.some((role) => role.people !== null);
  const columns: readonly Column<RoleLoad>[] = [
    {
      header: visit.t('process.simulation.role'),
      heads: true,
      cell: (row) => <span safe>{roleName(row.role, visit.locale)}</span>,
    },
    {
      header: visit.t('process.simulation.acts'),
      numeric: true,
      cell: (row) => <span safe>{visit.number(Math.round(row.actsPerCase * 10) / 10)}</span>,
    },
    {
      header: visit.t('process.simulation.busy_days'),
      numeric: true,
      cell: (row) => <span safe>{visit.number(Math.round(row.busyDays))}</span>,
    },
    {
      header: visit.t('process.simulation.people_count'),
      cell: ({ people }) => (
        <span safe>{people === null ? visit.t('process.simulation.as_needed') : visit.number(people)}</span>
      ),
    },
    ...(counted ? queueColumns(visit) : []),
  ];
  return (
    <>
      <h3 safe>{visit.t('process.simulation.roles')}</h3>
      <Table caption={visit.t('process.simulation.roles')} captionHidden columns={columns} rows={roles} />
    </>
  );
}

function queueColumns(visit: Visit): readonly Column<RoleLoad>[] {
  return [
    {
      header: visit.t('process.simulation.busy_share'),
      cell: ({ busyShare }) => (busyShare === null ? '–' : <Share visit={visit} share={busyShare} />),
    },
    {
      header: visit.t('process.simulation.waited'),
      cell: ({ people, waitedDays }) => <span safe>{people === null ? '–' : daysIn(visit, waitedDays)}</span>,
    },
  ];
}

function Count({ visit, of }: { visit: Visit; of: number }): Html {
  return <span safe>{visit.number(of)}</span>;
}

/** A share as a bar and in figures. */
function Share({ visit, share }: { visit: Visit; share: number }): Html {
  const width = Math.min(100, share * 100).toFixed(1);
  return (
    <span class="share">
      <svg
        class="share-drawing"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="clock-track" x="0" y="0" width="100" height="8" />
        <rect class="clock-used" x="0" y="0" width={width} height="8" />
      </svg>
      <span class="share-figure" safe>
        {visit.share(Math.round(share * 10_000))}
      </span>
    </span>
  );
}

function daysIn(visit: Visit, days: number): string {
  return visit.t('process.picture.days', daysSaid(visit, days));
}

function stageName(visit: Visit, definition: WorkflowDefinition, code: string): string {
  return visit.label(stageOf(definition, code).label);
}
