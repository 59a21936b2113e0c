/** A list as a file of values: exactly the rows, columns and order that are seen, all its pages, made while it is sent. */
import { Readable } from 'node:stream';
import { recordReading } from '../../audit/record-reading.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { PaperColumn, PaperRow, PaperValue } from '../../exchange/paper.js';
import { separatedHead, separatedRows } from '../../exchange/separated-values.js';
import type { Column, ColumnValue } from '../components/index.js';
import type { WebReply } from '../shell/http.js';
import type { SignedInVisit } from '../shell/visit.js';
import { sendFile } from '../statements/send-file.js';
import type { PageAsked } from './list-address.js';
import type { ListPage } from './list-table.js';
import { shownColumns } from './shown-columns.js';

const AT_ONCE = 100;

/** That it was taken along is recorded before it is sent, as of every file. */
export async function sendList<Row>(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  reply: WebReply,
  name: string,
  load: (page: PageAsked) => Promise<ListPage<Row>>,
): Promise<void> {
  const first = await load({ limit: AT_ONCE });
  await recordReading(runtime.database, visit.actor, {
    kind: 'file_exported',
    what: { file: `${name}.csv` },
  });
  sendFile(reply, Readable.from(lines(visit, first, load)), 'csv', name);
}

async function* lines<Row>(
  visit: SignedInVisit,
  first: ListPage<Row>,
  load: (page: PageAsked) => Promise<ListPage<Row>>,
): AsyncGenerator<string> {
  const headers = valuesOf(shownColumns(visit, first.columns)).map(({ column }) => column);
  yield separatedHead(headers, visit.locale);
  for (let page = first; ; ) {
    const values = valuesOf(shownColumns(visit, page.columns));
    const rows: PaperRow[] = [];
    for (const row of page.rows) {
      rows.push({ values: await Promise.all(values.map(({ of }) => of(row))) });
    }
    yield separatedRows({ columns: headers, rows }, visit.locale);
    if (page.next === null) return;
    page = await load({ limit: AT_ONCE, cursor: page.next });
  }
}

interface FileValue<Row> {
  readonly column: PaperColumn;
  readonly of: (row: Row) => PaperValue | Promise<PaperValue>;
}

function valuesOf<Row>(columns: readonly Column<Row>[]): readonly FileValue<Row>[] {
  return columns.flatMap(({ header, cell, values }) =>
    values
      ? values.map((value) => fileValue(header, value))
      : [
          {
            column: { header, kind: 'text' as const, width: 20 },
            of: async (row: Row) => textOfCell(await cell(row)),
          },
        ],
  );
}

function fileValue<Row>(header: string, value: ColumnValue<Row>): FileValue<Row> {
  return { column: { header: value.header ?? header, kind: value.kind, width: 20 }, of: value.of };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a cell says, without its markup; nothing for a dash. */
function textOfCell(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|amp|#34|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '–' ? '' : text;
}
