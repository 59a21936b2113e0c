import type { RolledUp } from '../../results/indicator-roll-up.js';
import { type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** Indicators over many actions: what adds up with its sums, what does not with the spread of its values. */
export function IndicatorsRolledUp({
  visit,
  indicators,
}: {
  visit: Visit;
  indicators: readonly RolledUp[];
}): Html {
  const columns: readonly Column<RolledUp>[] = [
    {
      header: visit.t('results.indicator'),
      heads: true,
      cell: (row) => (
        <span>
          <span safe>{row.name}</span>
          <span class="second-line" safe>
            {visit.t(row.sum ? 'results.adds_up' : 'results.adds_not_up', { unit: row.unit })}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('results.measured'),
      numeric: true,
      cell: (row) => (
        <span safe>
          {visit.t('results.measured_of', {
            measured: visit.number(row.measured),
            actions: visit.number(row.actions),
          })}
        </span>
      ),
    },
    {
      header: visit.t('results.baseline'),
      numeric: true,
      cell: (row) => (
        <span safe>{row.sum ? visit.decimal(row.sum.baseline) : spread(visit, row, 'baseline')}</span>
      ),
    },
    {
      header: visit.t('results.target'),
      numeric: true,
      cell: (row) => (
        <span safe>{row.sum ? visit.decimal(row.sum.target) : spread(visit, row, 'target')}</span>
      ),
    },
    {
      header: visit.t('results.value'),
      numeric: true,
      cell: (row) => <span safe>{valueText(visit, row)}</span>,
    },
  ];
  return <Table caption={visit.t('results.indicators')} columns={columns} rows={indicators} />;
}

function valueText(visit: Visit, row: RolledUp): string {
  if (row.measured === 0) return visit.t('results.not_measured');
  if (!row.sum) return spread(visit, row, 'value');
  const { value, share } = row.sum;
  return share === null
    ? visit.decimal(value)
    : visit.t('results.value_share', { value: visit.decimal(value), share: visit.number(share) });
}

/** From the lowest to the highest, where they are not one. */
function spread(visit: Visit, { parts }: RolledUp, name: 'baseline' | 'target' | 'value'): string {
  const values = parts.flatMap((part) => part[name] ?? []).sort((a, b) => Number(a) - Number(b));
  const [lowest = '', highest = ''] = [values[0], values.at(-1)];
  return lowest === highest
    ? visit.decimal(lowest)
    : visit.t('results.spread', { lowest: visit.decimal(lowest), highest: visit.decimal(highest) });
}
