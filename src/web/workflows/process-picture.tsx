import { drawDefinition } from '../../definitions/diagram-svg.js';
import type { StageHistory } from '../../definitions/stage-history.query.js';
import { conditionSentence, namesOf } from '../../i18n/index.js';
import { boxId, type Passage, quantile, type WorkflowDefinition } from '../../workflow/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { daysSaid } from './days-text.js';
import { ProcessTable, type ProcessTableProps } from './process-table.js';

export interface ProcessPictureProps extends ProcessTableProps {
  /** A way to make out, such as a finding's. */
  readonly way?: readonly Passage[];
  /** Opens every id, so that two pictures can stand on one page. */
  readonly name?: string;
  /** Whether the table has to be opened first. */
  readonly foldTable?: boolean;
}

/** A workflow as a picture, and beside it the same as a table. */
export async function ProcessPicture(props: ProcessPictureProps): Promise<string> {
  const {
    visit,
    definition,
    outside = false,
    current,
    reached,
    way = [],
    history,
    name = 'process',
    foldTable = false,
  } = props;
  const table = visit.t('process.picture.table');
  const stage = definition.stages
    .map((one) => (outside ? one.outside : one))
    .find((one) => one.code === current?.code);
  const drawing = await drawDefinition(definition, {
    name,
    language: visit.locale,
    outside,
    title: visit.t('process.picture.of', { workflow: visit.label(definition.label) }),
    description: stage
      ? visit.t('process.picture.described_current', { stage: visit.label(stage.label), table })
      : visit.t('process.picture.described', { table }),
    current: current?.code,
    visited: Object.keys(reached ?? {}),
    way,
    sayCondition: (condition) =>
      conditionSentence(condition, visit.locale, namesOf(definition, visit.locale)),
    notes: history ? notesOf(visit, history) : {},
  });
  return (
    <div class="process-picture">
      {stage ? (
        <p>
          <a href={`#${boxId(name, stage.code)}`} safe>
            {visit.t('process.picture.to_current', { stage: visit.label(stage.label) })}
          </a>
        </p>
      ) : (
        ''
      )}
      <section class="process-frame" tabindex="0" aria-label={visit.t('process.picture.frame')}>
        {drawing as 'safe'}
      </section>
      <Legend
        visit={visit}
        definition={definition}
        outside={outside}
        current={stage !== undefined}
        way={way}
      />
      {foldTable ? (
        <details>
          <summary safe>{table}</summary>
          <ProcessTable {...props} />
        </details>
      ) : (
        <ProcessTable {...props} />
      )}
    </div>
  );
}

/** What stands in the box of a stage beside its name. */
function notesOf(
  visit: Visit,
  { standing, days }: StageHistory,
): Readonly<Record<string, readonly string[]>> {
  const stages = new Set([...Object.keys(standing), ...Object.keys(days)]);
  return Object.fromEntries(
    [...stages].map((stage) => {
      const count = standing[stage] ?? 0;
      const median = quantile(days[stage] ?? [], 0.5);
      return [
        stage,
        [
          ...(count > 0 ? [visit.t('process.picture.here', { count })] : []),
          ...(median === null ? [] : [visit.t('process.picture.stay', daysSaid(visit, median))]),
        ],
      ];
    }),
  );
}

function Legend({
  visit,
  definition,
  outside,
  current,
  way,
}: {
  visit: Visit;
  definition: WorkflowDefinition;
  outside: boolean;
  current: boolean;
  way: readonly Passage[];
}): Html {
  const approvals = !outside && definition.stages.some((stage) => stage.kind === 'approval');
  const triggers = outside
    ? []
    : definition.stages.flatMap((stage) => stage.transitions.map((one) => ('by' in one ? one.by : null)));
  const signs = [
    visit.t('process.picture.legend_end'),
    ...(approvals ? [visit.t('process.picture.legend_visa'), visit.t('process.picture.legend_settled')] : []),
    ...(triggers.includes('clock') ? [visit.t('process.picture.legend_clock')] : []),
    ...(triggers.includes('system') ? [visit.t('process.picture.legend_system')] : []),
  ];
  return (
    <details class="process-legend">
      <summary safe>{visit.t('process.picture.legend')}</summary>
      <ul>
        {current ? (
          <>
            <li>
              <span class="process-key key-current" aria-hidden="true" />
              <span safe>{visit.t('process.picture.legend_current')}</span>
            </li>
            <li>
              <span class="process-key key-visited" aria-hidden="true" />
              <span safe>{visit.t('process.picture.legend_visited')}</span>
            </li>
          </>
        ) : (
          ''
        )}
        {way.length > 0 ? (
          <li>
            <span class="process-key key-way" aria-hidden="true" />
            <span safe>{visit.t('process.picture.legend_way')}</span>
          </li>
        ) : (
          ''
        )}
        {signs.map((sign) => (
          <li safe>{sign}</li>
        ))}
      </ul>
    </details>
  );
}
