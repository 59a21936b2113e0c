import {
  type BudgetDiff,
  changeBasisPoints,
  type LineChange,
  type SumChange,
} from '../../../actions/budget-diff.js';
import { Badge, type BadgeTone, type Column, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

const TONES: Readonly<Record<LineChange['what'], BadgeTone>> = {
  added: 'positive',
  removed: 'negative',
  changed: 'active',
  moved: 'neutral',
};

/** Two budgets compared, in sentences first and line by line below. */
export function BudgetDiffView({ visit, diff }: { visit: Visit; diff: BudgetDiff }): Html {
  const { lines, headings, total, grant } = diff;
  if (lines.length === 0 && !total && !grant) return <p safe>{visit.t('budget.diff.same')}</p>;
  return (
    <>
      <ul>
        <li safe>
          {total
            ? visit.t('budget.diff.total', {
                before: visit.money(total.beforeCents),
                after: visit.money(total.afterCents),
                difference: differenceText(visit, total),
              })
            : visit.t('budget.diff.total_same')}
        </li>
        {grant ? (
          <li safe>
            {visit.t('budget.diff.grant', {
              before: moneyOrDash(visit, grant.beforeCents),
              after: moneyOrDash(visit, grant.afterCents),
            })}
          </li>
        ) : (
          ''
        )}
        {lines.map((change) => (
          <li safe>{sentenceOf(visit, change)}</li>
        ))}
      </ul>
      {headings.length > 0 ? <Subtotals visit={visit} headings={headings} /> : ''}
      {lines.length > 0 ? <Lines visit={visit} lines={lines} /> : ''}
    </>
  );
}

function Subtotals({ visit, headings }: { visit: Visit; headings: BudgetDiff['headings'] }): Html {
  const columns: readonly Column<BudgetDiff['headings'][number]>[] = [
    {
      header: visit.t('actions.field.heading'),
      heads: true,
      cell: ({ heading }) => <span safe>{visit.sentence(`actions.heading.${heading}`)}</span>,
    },
    ...sumColumns(visit, (change: BudgetDiff['headings'][number]) => change),
  ];
  return <Table caption={visit.t('budget.diff.subtotals')} columns={columns} rows={headings} />;
}

function Lines({ visit, lines }: { visit: Visit; lines: readonly LineChange[] }): Html {
  const columns: readonly Column<LineChange>[] = [
    {
      header: visit.t('actions.field.description'),
      heads: true,
      cell: ({ before, after }) => <span safe>{(after ?? before)?.description ?? ''}</span>,
    },
    {
      header: visit.t('budget.diff.what'),
      cell: ({ what }) => <Badge text={visit.t(`budget.diff.${what}`)} tone={TONES[what]} />,
    },
    {
      header: visit.t('actions.field.heading'),
      cell: (change) => <span safe>{headingText(visit, change)}</span>,
    },
    ...sumColumns(visit, amountsOf),
  ];
  return <Table caption={visit.t('budget.diff.lines')} columns={columns} rows={lines} />;
}

function sumColumns<Row>(visit: Visit, of: (row: Row) => SumChange): readonly Column<Row>[] {
  return [
    {
      header: visit.t('budget.diff.before'),
      numeric: true,
      cell: (row) => <span safe>{moneyOrDash(visit, of(row).beforeCents || null)}</span>,
    },
    {
      header: visit.t('budget.diff.after'),
      numeric: true,
      cell: (row) => <span safe>{moneyOrDash(visit, of(row).afterCents || null)}</span>,
    },
    {
      header: visit.t('budget.diff.difference'),
      numeric: true,
      cell: (row) => <span safe>{differenceText(visit, of(row))}</span>,
    },
  ];
}

function sentenceOf(visit: Visit, change: LineChange): string {
  const { what, before, after } = change;
  const line = (after ?? before)?.description ?? '';
  const heading = visit.sentence(`actions.heading.${(after ?? before)?.heading ?? ''}`);
  const sums = amountsOf(change);
  if (what === 'added') {
    return visit.t('budget.diff.said.added', { line, heading, amount: visit.money(sums.afterCents) });
  }
  if (what === 'removed') {
    return visit.t('budget.diff.said.removed', { line, heading, amount: visit.money(sums.beforeCents) });
  }
  if (what === 'moved') {
    return before?.heading === after?.heading
      ? visit.t('budget.diff.said.moved_place', {
          line,
          heading,
          from: (change.beforeAt ?? 0) + 1,
          to: (change.afterAt ?? 0) + 1,
        })
      : visit.t('budget.diff.said.moved_heading', {
          line,
          from: visit.sentence(`actions.heading.${before?.heading ?? ''}`),
          to: heading,
        });
  }
  return sums.beforeCents === sums.afterCents
    ? visit.t('budget.diff.said.recounted', {
        line,
        heading,
        before: countText(visit, before),
        after: countText(visit, after),
      })
    : visit.t('budget.diff.said.changed', {
        line,
        heading,
        before: visit.money(sums.beforeCents),
        after: visit.money(sums.afterCents),
        difference: differenceText(visit, sums),
      });
}

/** How a line comes to its amount: 12 days at EUR 400.00. */
function countText(visit: Visit, line: LineChange['before']): string {
  if (!line || line.quantity === null || line.unitCostCents === null) return visit.t('budget.diff.lump_sum');
  const cost = visit.money(line.unitCostCents);
  return visit.t('budget.diff.counted', { quantity: visit.decimal(line.quantity), unit: line.unit, cost });
}

function headingText(visit: Visit, { before, after }: LineChange): string {
  const names = [before, after].flatMap((line) =>
    line ? [visit.sentence(`actions.heading.${line.heading}`)] : [],
  );
  return [...new Set(names)].join(' → ');
}

function amountsOf({ before, after }: LineChange): SumChange {
  return { beforeCents: before?.amountCents ?? 0, afterCents: after?.amountCents ?? 0 };
}

/** In money and, where there was something before, as a share of it. */
function differenceText(visit: Visit, change: SumChange): string {
  const cents = change.afterCents - change.beforeCents;
  if (cents === 0) return '–';
  const sign = cents > 0 ? '+' : '−';
  const share = changeBasisPoints(change);
  const money = `${sign}${visit.money(Math.abs(cents))}`;
  return share === null ? money : `${money} (${sign}${visit.share(Math.abs(share))})`;
}

function moneyOrDash(visit: Visit, cents: number | null): string {
  return cents === null ? '–' : visit.money(cents);
}
