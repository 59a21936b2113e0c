/**
 * Rows as text with separators, for other programs. Spreadsheets read them by the settings of whoever opens them, so the
 * language decides: where decimals follow a comma, values are parted by semicolons, and by commas elsewhere. Days are ISO.
 */

import { decimalMark, type Locale } from '../i18n/index.js';
import { formatCents } from '../kernel/money.js';
import type { ColumnKind, PaperPart, PaperValue } from './paper.js';

type Rows = Pick<PaperPart, 'columns' | 'rows'>;

/** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
export function separatedValues({ columns, rows }: Rows, locale: Locale): string {
  return `${separatedHead(columns, locale)}${separatedRows({ columns, rows }, locale)}`;
}

/** How a file of values begins: the mark and the headers. */
export function separatedHead(columns: Rows['columns'], locale: Locale): string {
  const separator = separatorFor(locale);
  return `\uFEFF${line(
    columns.map(({ header }) => field(header, separator)),
    separator,
  )}`;
}

/** How it goes on, for files that are made while they are sent. */
export function separatedRows({ columns, rows }: Rows, locale: Locale): string {
  const separator = separatorFor(locale);
  return rows
    .map(({ values }) =>
      line(
        columns.map(({ kind }, place) => valueIn(values[place] ?? null, kind, locale, separator)),
        separator,
      ),
    )
    .join('');
}

function separatorFor(locale: Locale): string {
  return decimalMark(locale) === ',' ? ';' : ',';
}

function line(fields: readonly string[], separator: string): string {
  return `${fields.join(separator)}\r\n`;
}

/** A share is written in per cent. */
const PLAIN: Readonly<Record<Exclude<ColumnKind, 'text' | 'day'>, (value: number) => string>> = {
  money: formatCents,
  tenths: (value) => (value / 10).toFixed(1),
  count: String,
  share: formatCents,
};

function valueIn(value: PaperValue, kind: ColumnKind, locale: Locale, separator: string): string {
  if (value === null) return '';
  if (kind === 'day') return String(value);
  if (kind === 'text' || typeof value === 'string') return field(String(value), separator);
  const plain = PLAIN[kind](value);
  return plain.replace('.', decimalMark(locale));
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(text: string, separator: string): string {
  const harmless = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(harmless) || harmless.includes(separator)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
