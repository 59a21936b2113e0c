/** What is handed out as a file, before it becomes a spreadsheet, a printed page or a list of values. */
import { formatAmount, formatNumber, formatShare, type Locale } from '../i18n/index.js';

/** `money`: cents; `day`: a calendar day as `2026-03-01`; `tenths`: tenths of a whole; `share`: basis points. */
export type ColumnKind = 'text' | 'money' | 'day' | 'count' | 'tenths' | 'share';

export interface PaperColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
}

export type PaperValue = string | number | null;

export interface PaperRow {
  readonly values: readonly PaperValue[];
  /** Openings, closings and totals. */
  readonly strong?: boolean;
}

export interface PaperPart {
  /** Of at most 31 characters, as the name of a sheet. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  /** Said instead of a table without rows. */
  readonly empty: string;
}

export interface Paper {
  readonly title: string;
  /** Stands at the head of every page. */
  readonly reference: string;
  readonly locale: Locale;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** What there is to say of it as a whole; `loud` when something is wrong. */
  readonly verdicts: readonly { readonly text: string; readonly loud: boolean }[];
  readonly parts: readonly PaperPart[];
  /** Names the first sheet. */
  readonly summary: string;
  /** "Page 1 of 3". */
  readonly pageOf: (page: number, pages: number) => string;
  /** When it was made, in words, and as an instant: ISO, UTC. */
  readonly madeAt: { readonly text: string; readonly instant: string };
}

/** A value as people read it. */
export function printed(value: PaperValue, kind: ColumnKind, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'string') return kind === 'day' ? shortDay(value) : value;
  if (kind === 'money') return formatAmount(value, locale);
  if (kind === 'share') return formatShare(value, locale);
  return formatNumber(kind === 'tenths' ? value / 10 : value, locale);
}

/** Days in columns are short, so that they stand below each other: 05/06/2026, in both languages. */
export function shortDay(day: string): string {
  const [year, month, date] = day.split('-');
  return date === undefined ? day : `${date}/${month}/${year}`;
}
