import type { CaseSubject } from '../cases/case-links.js';

/** Where several files are decided on. */
export const BULK = '/bulk-decisions';

/** What is open to the chosen files of one kind. */
export function chosenUrl(subject: CaseSubject, ids: readonly string[]): string {
  return `${BULK}?${chosen(subject, ids)}`;
}

/** The page that asks before a move is made on all of them. */
export function confirmBulkUrl(subject: CaseSubject, ids: readonly string[], move: string): string {
  return `${BULK}/confirm?${chosen(subject, ids)}&move=${encodeURIComponent(move)}`;
}

/** How far it has come; `from` where it was not asked for on a list of files of one kind. */
export function bulkRunUrl(id: string, from?: 'year-end'): string {
  return `${BULK}/${id}${from ? `?from=${from}` : ''}`;
}

function chosen(subject: CaseSubject, ids: readonly string[]): string {
  return [`subject=${subject}`, ...ids.map((id) => `case=${id}`)].join('&');
}
