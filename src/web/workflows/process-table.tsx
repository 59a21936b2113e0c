import type { StageHistory } from '../../definitions/stage-history.query.js';
import { conditionSentence, formatList, namesOf, roleName } from '../../i18n/index.js';
import {
  quantile,
  type Route,
  type StageDefinition,
  stageOf,
  type TransitionDefinition,
  triggerOf,
  visasOf,
  type WorkflowDefinition,
} from '../../workflow/index.js';
import { type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { daysSaid } from './days-text.js';

export interface ProcessTableProps {
  readonly visit: Visit;
  readonly definition: WorkflowDefinition;
  /** Outsiders' stages alone: always for who is not staff. */
  readonly outside?: boolean;
  /** Where a case stands, by the code of the stage (of the outside stage in an outside picture). */
  readonly current?: { readonly code: string; readonly since: string };
  /** When a case came to each stage, by the same codes. */
  readonly reached?: Readonly<Record<string, string>>;
  /** How cases fare: counts and stays are shown where it is given. */
  readonly history?: StageHistory;
}

interface Row {
  readonly code: string;
  readonly name: string;
  /** Null in an outside picture. */
  readonly stage: StageDefinition | null;
}

/** What the picture shows, in words: each stage, who acts there, what can happen, and how cases fare. */
export function ProcessTable(props: ProcessTableProps): Html {
  const { visit, definition, outside = false, history, current } = props;
  const rows = outside ? outsideRows(visit, definition) : insideRows(visit, definition);
  const columns: readonly Column<Row>[] = [
    { header: visit.t('process.picture.stage'), heads: true, cell: (row) => <span safe>{row.name}</span> },
    ...(current ? [reachedColumn(props)] : []),
    ...(history ? historyColumns(visit, history) : []),
    ...(outside ? [] : insideColumns(visit, definition)),
  ];
  return <Table caption={visit.t('process.picture.table')} columns={columns} rows={rows} />;
}

function insideRows(visit: Visit, { stages }: WorkflowDefinition): readonly Row[] {
  return stages.map((stage) => ({ code: stage.code, name: visit.label(stage.label), stage }));
}

function outsideRows(visit: Visit, { stages }: WorkflowDefinition): readonly Row[] {
  const rows = stages.map(({ outside }): Row => {
    return { code: outside.code, name: visit.label(outside.label), stage: null };
  });
  return rows.filter((row, index) => rows.findIndex((one) => one.code === row.code) === index);
}

function reachedColumn({ visit, current, reached = {} }: ProcessTableProps): Column<Row> {
  return {
    header: visit.t('process.picture.reached'),
    cell: ({ code }) => {
      if (current?.code === code) {
        return <strong safe>{visit.t('process.picture.now', { date: visit.day(current.since) })}</strong>;
      }
      const at = reached[code];
      return <span safe>{at ? visit.day(at) : visit.t('process.picture.not_reached')}</span>;
    },
  };
}

function historyColumns(visit: Visit, { standing, days }: StageHistory): readonly Column<Row>[] {
  return [
    {
      header: visit.t('process.picture.standing'),
      numeric: true,
      cell: ({ code }) => <span safe>{visit.number(standing[code] ?? 0)}</span>,
    },
    {
      header: visit.t('process.picture.median'),
      cell: ({ code, stage }) => {
        const median = quantile(days[code] ?? [], 0.5);
        if (median === null) {
          return <span safe>{stage?.kind === 'final' ? '–' : visit.t('process.picture.unknown')}</span>;
        }
        return <span safe>{visit.t('process.picture.days', daysSaid(visit, median))}</span>;
      },
    },
  ];
}

function insideColumns(visit: Visit, definition: WorkflowDefinition): readonly Column<Row>[] {
  return [
    {
      header: visit.t('process.picture.acts'),
      cell: ({ stage }) => <span safe>{actors(visit, stage)}</span>,
    },
    {
      header: visit.t('process.picture.ways'),
      cell: ({ stage }) => <Ways visit={visit} definition={definition} stage={stage} />,
    },
  ];
}

function actors(visit: Visit, stage: StageDefinition | null): string {
  if (!stage || stage.kind === 'final') return visit.t('process.picture.nobody');
  const whos =
    stage.kind === 'approval'
      ? stage.visas.flatMap(({ by, needed }) => (needed.rule === 'panel' ? [by, needed.chair] : [by]))
      : [stage.owner];
  const roles = [...new Set(whos.map((who) => who.role))];
  return formatList(
    roles.map((role) => roleName(role, visit.locale)),
    visit.locale,
  );
}

function Ways({
  visit,
  definition,
  stage,
}: {
  visit: Visit;
  definition: WorkflowDefinition;
  stage: StageDefinition | null;
}): Html {
  if (!stage || stage.kind === 'final') return <span safe>{visit.t('process.picture.end')}</span>;
  const ways = stage.transitions.flatMap((one) =>
    waysOf(visit, definition, actText(visit, one), one.to ?? []),
  );
  const settled =
    stage.kind === 'approval'
      ? waysOf(visit, definition, visit.t('process.picture.settled'), stage.settled.to)
      : [];
  const visas = visasOf(stage).map((visa) => `☐ ${visit.label(visa.label)}`);
  return (
    <ul class="plain-list">
      {[...visas, ...settled, ...ways].map((text) => (
        <li safe>{text}</li>
      ))}
    </ul>
  );
}

function actText(visit: Visit, transition: TransitionDefinition): string {
  const act = visit.label(transition.label);
  switch (triggerOf(transition)) {
    case 'clock':
      return visit.t('process.picture.by_clock', { act });
    case 'system':
      return visit.t('process.picture.by_system', { act });
    case 'people':
      return act;
  }
}

function waysOf(
  visit: Visit,
  definition: WorkflowDefinition,
  act: string,
  routes: readonly Route[],
): readonly string[] {
  return routes.map(({ to, when }) => {
    const said = { act, to: visit.label(stageOf(definition, to).label) };
    if (!when) return visit.t('process.picture.way', said);
    const condition = conditionSentence(when, visit.locale, namesOf(definition, visit.locale));
    return visit.t('process.picture.way_if', { ...said, condition });
  });
}
