import { type BudgetLine, budgetSums } from '../../../actions/budget.js';
import { Money } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

/** The lines of a budget under their headings, with what each heading comes to. */
export function BudgetTable({ visit, lines }: { visit: Visit; lines: readonly BudgetLine[] }): Html {
  if (lines.length === 0) return <p safe>{visit.t('actions.page.not_stated')}</p>;
  const sums = budgetSums(lines, null);
  const counted = lines.some((line) => line.quantity !== null);
  const headers = [
    visit.t('actions.field.description'),
    ...(counted
      ? [
          visit.t('budget.field.quantity'),
          visit.t('budget.field.unit'),
          visit.t('budget.field.unitCostCents'),
        ]
      : []),
    visit.t('actions.field.amountCents'),
  ];
  return (
    <div class="table-frame">
      <table class="table align-middle budget-table">
        <caption class="visually-hidden" safe>
          {visit.t('actions.page.budget')}
        </caption>
        <thead>
          <tr>
            {headers.map((header, at) => (
              <th scope="col" class={at === 0 || (counted && at === 2) ? undefined : 'numeric'} safe>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {sums.headings.map(({ heading, cents }) => (
          <tbody>
            <tr class="budget-heading">
              <th scope="rowgroup" colspan={headers.length - 1} safe>
                {visit.sentence(`actions.heading.${heading}`)}
              </th>
              <td class="numeric" data-label={visit.t('budget.subtotal')}>
                <Money visit={visit} cents={cents} />
              </td>
            </tr>
            {lines
              .filter((line) => line.heading === heading)
              .map((line) => (
                <LineRow visit={visit} line={line} counted={counted} headers={headers} />
              ))}
          </tbody>
        ))}
        <tfoot>
          <tr class="budget-total">
            <th scope="row" colspan={headers.length - 1} safe>
              {visit.t('budget.total')}
            </th>
            <td class="numeric" data-label={visit.t('budget.total')}>
              <Money visit={visit} cents={sums.totalCents} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps {
  readonly visit: Visit;
  readonly line: BudgetLine;
  readonly counted: boolean;
  readonly headers: readonly string[];
}

function LineRow({ visit, line, counted, headers }: RowProps): Html {
  return (
    <tr>
      <th scope="row" class="budget-line" data-label={headers[0]} safe>
        {line.description}
      </th>
      {counted ? (
        <>
          <td class="numeric" data-label={headers[1]} safe>
            {line.quantity === null ? '–' : visit.decimal(line.quantity)}
          </td>
          <td data-label={headers[2]} safe>
            {line.unit || '–'}
          </td>
          <td class="numeric" data-label={headers[3]}>
            {line.unitCostCents === null ? '–' : <Money visit={visit} cents={line.unitCostCents} />}
          </td>
        </>
      ) : (
        ''
      )}
      <td class="numeric" data-label={visit.t('actions.field.amountCents')}>
        <Money visit={visit} cents={line.amountCents} />
      </td>
    </tr>
  );
}
