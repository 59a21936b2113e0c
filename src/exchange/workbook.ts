/** A paper as a spreadsheet: one sheet per part, numbers as numbers, days as days, texts as texts whatever they begin with. */
import type { Readable } from 'node:stream';
import writeWorkbook, { type Row, type Sheet } from 'write-excel-file/node';
import type { Paper, PaperColumn, PaperPart, PaperRow, PaperValue } from './paper.js';

const FORMATS = { money: '#,##0.00', tenths: '0.0', count: '0', share: '0.00%', day: 'dd/mm/yyyy' } as const;
const WHOLE = { money: 100, tenths: 10, count: 1, share: 10_000 } as const;
const SUMMARY_WIDTHS = [{ width: 28 }, { width: 90 }];

export async function workbookOf(paper: Paper): Promise<Readable> {
  const summary: Sheet<never> = {
    sheet: paper.summary,
    columns: SUMMARY_WIDTHS,
    data: [
      [strong(paper.title), text(paper.reference)],
      ...paper.facts.map(({ term, value }): Row => [strong(term), text(value)]),
      ...paper.verdicts.map(
        ({ text: verdict, loud }): Row => [
          null,
          loud ? { ...strong(verdict), textColor: '#a51f2c' } : text(verdict),
        ],
      ),
    ],
  };
  const sheets = [summary, ...paper.parts.map(sheetOf)];
  const { toStream } = writeWorkbook(sheets as Sheet<Buffer>[]);
  return (toStream as () => Promise<Readable>)();
}

function sheetOf({ name, columns, rows, empty }: PaperPart): Sheet<never> {
  const head: Row = columns.map(({ header, kind }) => ({
    ...strong(header),
    backgroundColor: '#e6e9f2',
    align: kind === 'text' ? 'left' : 'right',
    wrap: true,
  }));
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width: width + 2 })),
    stickyRowsCount: 1,
    data: [head, ...(rows.length === 0 ? [[text(empty)]] : rows.map((row) => rowOf(row, columns)))],
  };
}

function rowOf({ values, strong: isStrong = false }: PaperRow, columns: readonly PaperColumn[]): Row {
  return columns.map((column, place) => {
    const cell = cellOf(values[place] ?? null, column);
    return cell && isStrong ? { ...cell, fontWeight: 'bold' as const } : cell;
  });
}

function cellOf(value: PaperValue, { kind }: PaperColumn) {
  if (value === null) return null;
  if (kind === 'text') return text(String(value));
  if (kind === 'day') {
    return { type: Date, value: new Date(`${value}T00:00:00Z`), format: FORMATS.day } as const;
  }
  // Cents over a hundred is the double that is nearest to the decimal number, as a spreadsheet would read it.
  return { type: Number, value: Number(value) / WHOLE[kind], format: FORMATS[kind] } as const;
}

/** Said to be text, so that what begins like a formula is none; a spreadsheet's XML takes no control characters. */
function text(value: string) {
  return {
    type: String,
    value: value.replace(/(?![\n\t])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, ' '),
    wrap: false,
  } as const;
}

function strong(value: string) {
  return { ...text(value), fontWeight: 'bold' } as const;
}
