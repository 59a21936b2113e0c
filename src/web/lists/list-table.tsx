import { COUNTED_AT_MOST } from '../../cases/count-rows.js';
import { ChooseBar, choosing } from '../bulk/choose-rows.js';
import type { CaseSubject } from '../cases/case-links.js';
import { type Column, HiddenField, Pagination, SelectField, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { changedUrl, columnsAsked, KEPT, placeField, queryOf } from './list-address.js';
import { shownColumns } from './shown-columns.js';

/** One page of a list, with every column that it may have. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly columns: readonly Column<Row>[];
  /** How many there are in all, counted to `COUNTED_AT_MOST`; null where nobody asked. */
  readonly total: number | null;
}

interface ListTableProps<Row> {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  /** What so many rows are. */
  readonly caption: (count: number) => string;
  readonly page: ListPage<Row>;
}

/** A list of cases: rows that can be sorted, chosen and taken along as a file, with the columns that were asked for. */
export function ListTable<Row extends { readonly id: string; readonly reference: string }>({
  visit,
  subject,
  caption,
  page: { rows, next, columns, total },
}: ListTableProps<Row>): Html {
  return (
    <>
      <Table
        caption={captionOf(visit, caption, rows.length, total)}
        columns={shownColumns(visit, columns)}
        rows={rows}
        choosing={choosing<Row>(visit)}
        marked
      />
      <ChooseBar visit={visit} subject={subject} />
      <Pagination visit={visit} next={next} />
      <div class="list-tools">
        <a href={changedUrl(visit, {}, `${visit.path}/download`)} safe>
          {visit.t('lists.download')}
        </a>
        <ColumnChooser visit={visit} columns={columns} />
      </div>
    </>
  );
}

/** How many the page has, and where there are more how many that are in all. */
function captionOf(
  visit: Visit,
  caption: (count: number) => string,
  shown: number,
  total: number | null,
): string {
  if (total === null || total <= shown) return caption(shown);
  const here = caption(shown);
  return total > COUNTED_AT_MOST
    ? visit.t('lists.more_than', { here, total: visit.number(COUNTED_AT_MOST) })
    : visit.t('lists.of_all', { here, total: visit.number(total) });
}

/** What stays as it is when a filter is changed. */
export function KeptFields({ visit }: { visit: Visit }): Html {
  const query = queryOf(visit);
  return (
    <>
      {KEPT.flatMap((name) => {
        const value = query.get(name);
        return value === null ? [] : [<HiddenField name={name} value={value} />];
      })}
    </>
  );
}

function ColumnChooser<Row>({ visit, columns }: { visit: Visit; columns: readonly Column<Row>[] }): Html {
  const choices = columns.filter((column) => !column.heads && column.key !== undefined);
  const asked = columnsAsked(visit) ?? choices.filter(({ aside }) => !aside).map(({ key }) => key ?? '');
  const kept = [...queryOf(visit)].filter(([name]) => !['columns', 'cursor', 'tick'].includes(name));
  return (
    <details class="column-chooser">
      <summary safe>{visit.t('lists.columns')}</summary>
      <form method="get" action={visit.path}>
        {kept.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <p class="form-text" safe>
          {visit.t('lists.columns_hint')}
        </p>
        <div class="column-places">
          {choices.map(({ key = '', header }) => (
            <SelectField
              visit={visit}
              name={placeField(key)}
              label={header}
              value={String(asked.indexOf(key) + 1)}
              options={[
                { value: '0', text: visit.t('lists.hidden') },
                ...choices.map((_, place) => ({ value: String(place + 1), text: visit.number(place + 1) })),
              ]}
            />
          ))}
        </div>
        <div class="buttons">
          <button type="submit" class="btn btn-outline-primary" safe>
            {visit.t('lists.show')}
          </button>
          <a class="btn btn-link" href={changedUrl(visit, { columns: null })} safe>
            {visit.t('lists.usual_columns')}
          </a>
        </div>
      </form>
    </details>
  );
}
