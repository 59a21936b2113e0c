import type { ColumnKind, PaperValue } from '../../exchange/paper.js';
import type { Html } from '../shell/answers.js';

export interface Column<Row> {
  readonly header: string;
  /** What stands in the cell: markup, so escape texts (`<span safe>`). */
  readonly cell: (row: Row) => Html;
  /** Numbers and money stand on the right. */
  readonly numeric?: boolean;
  /** Names the row: one column per table. */
  readonly heads?: boolean;
  /** Names it in addresses, where people choose the columns of a list. */
  readonly key?: string;
  /** The order of the list by it. */
  readonly sort?: string;
  /** Only for who asks for it. */
  readonly aside?: boolean;
  /** What goes into a file of values; left out, what the cell says. */
  readonly values?: readonly ColumnValue<Row>[];
  /** Where the header leads, and how the rows stand at present. */
  readonly sorting?: { readonly href: string; readonly order: 'ascending' | 'descending' | null };
}

/** A value of a row for other programs; without a header of its own it stands under the column's. */
export interface ColumnValue<Row> {
  readonly header?: string;
  readonly kind: ColumnKind;
  readonly of: (row: Row) => PaperValue;
}

/** Boxes before the rows, for a form that stands elsewhere on the page. */
export interface Choosing<Row> {
  readonly form: string;
  readonly name: string;
  readonly header: string;
  readonly value: (row: Row) => string;
  /** For screen readers. */
  readonly label: (row: Row) => string;
  /** Whether all are ticked to begin with. */
  readonly all: boolean;
}

interface TableProps<Row> {
  /** What the table holds; shown, and read out first. */
  readonly caption: string;
  /** For tables whose heading says it already. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly choosing?: Choosing<Row> | undefined;
  /** The rows are gone through with keys. */
  readonly marked?: boolean;
}

/** On a narrow screen every row becomes a card with the headers beside the values. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  choosing,
  marked = false,
}: TableProps<Row>): Html {
  return (
    <div class="table-frame">
      <table class="table table-hover align-middle">
        <caption class={captionHidden ? 'visually-hidden' : undefined} safe>
          {caption}
        </caption>
        <thead>
          <tr>
            {choosing ? (
              <th scope="col" class="choose">
                <span class="visually-hidden" safe>
                  {choosing.header}
                </span>
              </th>
            ) : (
              ''
            )}
            {columns.map((column) => (
              <Header column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr data-row={marked || choosing ? '' : undefined}>
              {choosing ? <Box choosing={choosing} row={row} /> : ''}
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header<Row>({ column: { header, numeric, sorting } }: { column: Column<Row> }): Html {
  const look = numeric ? 'numeric' : undefined;
  if (!sorting) {
    return (
      <th scope="col" class={look} safe>
        {header}
      </th>
    );
  }
  return (
    <th scope="col" class={look} aria-sort={sorting.order ?? undefined}>
      <a class="sort" href={sorting.href}>
        <span safe>{header}</span>
        {sorting.order ? <span aria-hidden="true">{sorting.order === 'ascending' ? ' ▲' : ' ▼'}</span> : ''}
      </a>
    </th>
  );
}

function Box<Row>({ choosing, row }: { choosing: Choosing<Row>; row: Row }): Html {
  return (
    <td class="choose" data-label={choosing.header}>
      <input
        type="checkbox"
        class="form-check-input"
        form={choosing.form}
        name={choosing.name}
        value={choosing.value(row)}
        checked={choosing.all}
        aria-label={choosing.label(row)}
      />
    </td>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): Html {
  const look = column.numeric ? 'numeric' : undefined;
  if (column.heads) {
    return (
      <th scope="row" class={look} data-label={column.header}>
        {column.cell(row) as 'safe'}
      </th>
    );
  }
  const content = column.cell(row);
  return (
    <td class={isNothing(content) ? `nothing ${look ?? ''}`.trim() : look} data-label={column.header}>
      {content as 'safe'}
    </td>
  );
}

/** A dash alone keeps its column in a table; on a card it is left out. */
function isNothing(content: Html): boolean {
  return typeof content === 'string' && content.replace(/<[^>]*>/g, '').trim() === '–';
}
