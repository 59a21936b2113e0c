/** The application's budget lines. */
import type { ActionContent } from '../../actions/action-content.js';
import { type Column, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

type BudgetLine = ActionContent['budgetLines'][number];

export function BudgetTable({ visit, lines }: { visit: Visit; lines: readonly BudgetLine[] }): Html {
  if (lines.length === 0) return <p safe>{visit.t('actions.page.not_stated')}</p>;
  const columns: readonly Column<BudgetLine>[] = [
    {
      header: visit.t('actions.field.description'),
      heads: true,
      cell: (line) => <span safe>{line.description}</span>,
    },
    {
      header: visit.t('actions.field.heading'),
      cell: (line) => <span safe>{visit.sentence(`actions.heading.${line.heading}`)}</span>,
    },
    {
      header: visit.t('actions.field.amountCents'),
      numeric: true,
      cell: (line) => <Money visit={visit} cents={line.amountCents} />,
    },
  ];
  const total = lines.reduce((sum, line) => sum + line.amountCents, 0);
  return (
    <>
      <Table caption={visit.t('actions.page.budget')} captionHidden columns={columns} rows={lines} />
      <p class="table-total">
        <span safe>{visit.t('actions.page.budget_total', { total: visit.money(total) })}</span>
      </p>
    </>
  );
}
