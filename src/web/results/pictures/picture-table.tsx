import type { ColumnKind, PaperColumn, PaperRow, PaperValue } from '../../../exchange/paper.js';
import { printed } from '../../../exchange/paper.js';
import { type Column, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

interface PictureTableProps {
  readonly visit: Visit;
  readonly caption: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  readonly links?: readonly (string | null)[] | undefined;
}

/** The rows of a picture, as everybody can read them; the first column names the row. */
export function PictureTable({ visit, caption, columns, rows, links = [] }: PictureTableProps): Html {
  const told = columns.map(
    ({ header, kind }, place): Column<PaperRow> => ({
      header,
      heads: place === 0,
      numeric: kind !== 'text' && kind !== 'day',
      cell: (row) => {
        const text = written(visit, row.values[place] ?? null, kind);
        const href = place === 0 ? links[rows.indexOf(row)] : null;
        return href ? (
          <a href={href} safe>
            {text}
          </a>
        ) : (
          <span safe>{text}</span>
        );
      },
    }),
  );
  return <Table caption={caption} columns={told} rows={rows} />;
}

function written(visit: Visit, value: PaperValue, kind: ColumnKind): string {
  if (value === null) return '–';
  if (kind === 'money' && typeof value === 'number') return visit.money(value);
  if (kind === 'day' && typeof value === 'string') return visit.date(value);
  return printed(value, kind, visit.locale);
}
