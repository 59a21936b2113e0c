import type { Html } from '../shell/answers.js';

export interface Column<Row> {
  readonly header: string;
  /** What stands in the cell: markup, so escape texts (`<span safe>`). */
  readonly cell: (row: Row) => Html;
  /** Numbers and money stand on the right. */
  readonly numeric?: boolean;
  /** Names the row: one column per table. */
  readonly heads?: boolean;
}

interface TableProps<Row> {
  /** What the table holds; shown, and read out first. */
  readonly caption: string;
  /** For tables whose heading says it already. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** On a narrow screen every row becomes a card with the headers beside the values. */
export function Table<Row>({ caption, captionHidden = false, columns, rows }: TableProps<Row>): Html {
  return (
    <div class="table-frame">
      <table class="table table-hover align-middle">
        <caption class={captionHidden ? 'visually-hidden' : undefined} safe>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.numeric ? 'numeric' : undefined} safe>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
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
