/** The entries of an envelope as lines of CSV (RFC 4180): pure, one line per entry. */
import { formatCents } from '../kernel/money.js';
import type { EnvelopeEntry } from './envelope-entries.query.js';

const COLUMNS: readonly (readonly [string, (entry: EnvelopeEntry) => string])[] = [
  ['number', ({ number }) => String(number)],
  ['at', ({ at }) => at],
  ['move', ({ move }) => move],
  ['from', ({ debit }) => debit],
  ['to', ({ credit }) => credit],
  ['amount_eur', ({ amountCents }) => formatCents(amountCents)],
  ['action', ({ action }) => action?.reference ?? ''],
  ['action_title', ({ action }) => action?.title ?? ''],
  ['file', (entry) => entry.case?.reference ?? ''],
  ['event', (entry) => String(entry.case?.eventSeq ?? '')],
  ['change', ({ changeId }) => changeId ?? ''],
  ['reason', ({ reason }) => reason],
  ['ceiling_after_eur', ({ after }) => formatCents(after.ceilingCents)],
  ['free_after_eur', ({ after }) => formatCents(after.freeCents)],
  ['reserved_after_eur', ({ after }) => formatCents(after.reservedCents)],
  ['committed_after_eur', ({ after }) => formatCents(after.committedCents)],
  ['contracted_after_eur', ({ after }) => formatCents(after.contractedCents)],
  ['ordered_after_eur', ({ after }) => formatCents(after.orderedCents)],
  ['paid_after_eur', ({ after }) => formatCents(after.paidCents)],
];

export function entryFileHead(): string {
  return line(COLUMNS.map(([name]) => name));
}

export function entryFileLine(entry: EnvelopeEntry): string {
  return line(COLUMNS.map(([, cell]) => cell(entry)));
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/**
 * Spreadsheets take what begins with =, +, -, @, a tab or a line break for a formula, or run it; an apostrophe before it
 * has them show it as text. Amounts are never negative here, so none of them is changed by that.
 */
function quoted(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
