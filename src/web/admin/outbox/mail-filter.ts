/** Which mails an address or a form asks for; what is no filter is passed over. */
import { MAIL_STATES } from '../../../notifications/mail-rows.js';
import type { MailFilter } from '../../../notifications/mails.query.js';

export function mailFilterIn(given: unknown): MailFilter {
  const query = (given ?? {}) as Readonly<Record<string, unknown>>;
  const state = MAIL_STATES.find((one) => one === query['state']);
  const address = textIn(query['address']);
  const reference = textIn(query['reference']);
  return {
    ...(state ? { state } : {}),
    ...(address === '' ? {} : { address }),
    ...(reference === '' ? {} : { reference }),
  };
}

function textIn(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/\p{Cc}|\p{Surrogate}/gu, ' ')
    .slice(0, 254)
    .trim();
}
