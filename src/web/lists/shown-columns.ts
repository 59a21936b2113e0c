import type { Column } from '../components/index.js';
import type { Visit } from '../shell/visit.js';
import { changedUrl, columnsAsked, queryOf } from './list-address.js';

/** The columns that whoever looks has asked for, in their order; the one that names the row is always the first. */
export function shownColumns<Row>(visit: Visit, columns: readonly Column<Row>[]): readonly Column<Row>[] {
  const asked = columnsAsked(visit);
  const heads = columns.filter((column) => column.heads);
  const others = columns.filter((column) => !column.heads);
  const shown =
    asked === null
      ? others.filter((column) => !column.aside)
      : asked.flatMap((key) => others.filter((column) => column.key === key));
  return [...heads, ...new Set(shown)].map((column) => withSorting(visit, column));
}

/** The header leads to the order by it; to the opposite one where that is how it stands. */
function withSorting<Row>(visit: Visit, column: Column<Row>): Column<Row> {
  const { sort } = column;
  if (sort === undefined) return column;
  const now = queryOf(visit).get('sort');
  const order = now === sort ? 'ascending' : now === `-${sort}` ? 'descending' : null;
  return {
    ...column,
    sorting: { href: changedUrl(visit, { sort: order === 'ascending' ? `-${sort}` : sort }), order },
  };
}
