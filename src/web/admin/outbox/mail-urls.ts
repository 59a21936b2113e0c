/** Where the pages of the outbox are. */
import type { MailFilter } from '../../../notifications/mails.query.js';

export const OUTBOX = '/admin/outbox';

export function mailUrl(id: string): string {
  return `${OUTBOX}/${id}`;
}

/** The list of the mails that fit, or the page that asks whether to send all of them again. */
export function filteredUrl(filter: MailFilter, page = ''): string {
  const query = new URLSearchParams();
  for (const name of ['state', 'address', 'reference'] as const) {
    const value = filter[name];
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return `${OUTBOX}${page}${text === '' ? '' : `?${text}`}`;
}
