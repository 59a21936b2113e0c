import { countsBy, type MoneyFigures, type ReviewFigures, totalOf } from '../../partnerships/scoreboard.js';
import { pillarOf } from '../../reference/pillars.js';
import { rolledUp } from '../../results/indicator-roll-up.js';
import { Money, SummaryList } from '../components/index.js';
import { IndicatorsRolledUp } from '../results/indicators-rolled-up.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface ScoreboardProps {
  readonly visit: Visit;
  readonly figures: ReviewFigures;
  readonly money: MoneyFigures | null;
  /** What outsiders and staff alike are told of a stage, by its code. */
  readonly stageName: (code: string) => string;
}

/** The figures of a partnership: actions by pillar, kind and stage, money for the facility, needs, results. */
export function Scoreboard({ visit, figures, money, stageName }: ScoreboardProps): Html {
  const nameOf = {
    pillar: (code: string | null) => {
      const pillar = code === null ? null : pillarOf(code);
      return pillar ? visit.label({ ...pillar.names }) : visit.t('results.not_stated');
    },
    kind: (code: string | null) => visit.sentence(`results.kind.${code}`),
    stage: (code: string | null) => stageName(code ?? ''),
  };
  const { needs } = figures;
  return (
    <div class="scoreboard">
      <SummaryList
        rows={[
          {
            term: visit.t('partnerships.figures.actions'),
            value: <span safe>{visit.number(totalOf(figures))}</span>,
          },
          {
            term: visit.t('partnerships.figures.begun'),
            value: <span safe>{visit.number(figures.begun)}</span>,
          },
          {
            term: visit.t('partnerships.figures.ended'),
            value: <span safe>{visit.number(figures.ended)}</span>,
          },
          ...(needs === null
            ? []
            : [
                {
                  term: visit.t('partnerships.figures.needs'),
                  value: (
                    <span safe>
                      {visit.t('partnerships.figures.needs_of', {
                        answered: visit.number(needs.answered),
                        filed: visit.number(needs.filed),
                      })}
                    </span>
                  ),
                },
              ]),
          ...(money === null
            ? []
            : (['committedCents', 'committedInPeriodCents', 'paidCents', 'paidInPeriodCents'] as const).map(
                (name) => ({
                  term: visit.t(`partnerships.figures.${name}`),
                  value: <Money visit={visit} cents={money[name]} />,
                }),
              )),
        ]}
      />
      <div class="scoreboard-tables">
        {totalOf(figures) === 0
          ? ''
          : (['pillar', 'kind', 'stage'] as const).map((by) => (
              <Counts
                visit={visit}
                by={by}
                rows={countsBy(figures, by).map(({ code, count }) => ({ name: nameOf[by](code), count }))}
              />
            ))}
      </div>
      {figures.indicators.length === 0 ? (
        ''
      ) : (
        <IndicatorsRolledUp visit={visit} indicators={rolledUp(figures.indicators)} />
      )}
    </div>
  );
}

function Counts({
  visit,
  by,
  rows,
}: {
  visit: Visit;
  by: 'pillar' | 'kind' | 'stage';
  rows: readonly { readonly name: string; readonly count: number }[];
}): Html {
  return (
    <table class="table counts-table">
      <caption safe>{visit.t(`partnerships.figures.by_${by}`)}</caption>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr>
            <th scope="row" safe>
              {name}
            </th>
            <td class="numeric" safe>
              {visit.number(count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
