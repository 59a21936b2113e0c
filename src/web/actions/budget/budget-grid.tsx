import { BUDGET_HEADINGS } from '../../../actions/budget.js';
import type { DraftFields } from '../../../cases/form-draft.js';
import type { FormErrors } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';
import { linesOf } from '../form-fields.js';
import { budgetFieldLabel, columnName, PARTS } from './budget-form.js';

type Part = (typeof PARTS)[number];

interface BudgetGridProps {
  readonly visit: Visit;
  readonly fields: DraftFields;
  readonly errors: FormErrors;
}

const NUMERIC: ReadonlySet<Part> = new Set(['quantity', 'unitCostCents', 'amountCents']);

/**
 * One row per line, each cell a field with its own name, each row with buttons of the form; a script makes a
 * spreadsheet of it.
 */
export function BudgetGrid({ visit, fields, errors }: BudgetGridProps): Html {
  const rows = Array.from({ length: linesOf(fields, 'budgetLines') }, (_, row) => row);
  return (
    <div class="table-frame">
      <table class="table budget-grid" data-grid>
        <caption class="visually-hidden" safe>
          {visit.t('actions.page.budget')}
        </caption>
        <thead>
          <tr>
            <th scope="col" safe>
              {visit.t('budget.row')}
            </th>
            {PARTS.map((part) => (
              <th scope="col" class={NUMERIC.has(part) ? 'numeric' : undefined} safe>
                {columnName(part, visit)}
              </th>
            ))}
            <th scope="col" safe>
              {visit.t('budget.row_buttons')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr data-row={row}>
              <th scope="row" class="budget-row" data-label={visit.t('budget.row')} id={`row-${row}`} safe>
                {String(row + 1)}
              </th>
              {PARTS.map((part) => (
                <Cell visit={visit} fields={fields} errors={errors} row={row} part={part} />
              ))}
              <td class="budget-buttons" data-label={visit.t('budget.row_buttons')}>
                <RowButton visit={visit} what="insert" row={row} />
                <RowButton visit={visit} what="duplicate" row={row} />
                <RowButton visit={visit} what="remove" row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ visit, fields, errors, row, part }: BudgetGridProps & { row: number; part: Part }): Html {
  const name = `budgetLines.${row}.${part}`;
  const error = errors.of(name);
  const value = fields[name] ?? '';
  const id = `field-${name.replaceAll('.', '-')}`;
  const common = {
    id,
    name,
    'aria-label': budgetFieldLabel(name, visit),
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'data-part': part,
  };
  return (
    <td class={NUMERIC.has(part) ? 'numeric' : undefined} data-label={columnName(part, visit)}>
      {part === 'heading' ? (
        <select {...common} class={`form-select ${error === undefined ? '' : 'is-invalid'}`}>
          <option value="" safe>
            {visit.t('web.form.choose')}
          </option>
          {BUDGET_HEADINGS.map((heading) => (
            <option value={heading} selected={heading === value} safe>
              {visit.t(`actions.heading.${heading}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type="text"
          class={`form-control ${error === undefined ? '' : 'is-invalid'}`}
          value={value.replaceAll('&', '&amp;')}
          inputmode={NUMERIC.has(part) ? 'decimal' : undefined}
          autocomplete="off"
        />
      )}
      {error === undefined ? (
        ''
      ) : (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden" safe>{`${visit.t('web.form.error_prefix')} `}</span>
          <span safe>{error}</span>
        </p>
      )}
    </td>
  );
}

function RowButton({
  visit,
  what,
  row,
}: {
  visit: Visit;
  what: 'insert' | 'duplicate' | 'remove';
  row: number;
}): Html {
  return (
    <button
      type="submit"
      class="btn btn-link btn-sm"
      name="do"
      value={`${what}.${row}`}
      aria-label={visit.t(`budget.${what}_row`, { row: row + 1 })}
      safe
    >
      {visit.t(`budget.${what}`)}
    </button>
  );
}
