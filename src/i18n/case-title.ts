/** Titles that the product gave to a case are kept in English; readers see them in their own language. Pure. */
import { formatDate } from './format.js';
import type { Locale } from './locale.js';
import { type MessageKey, translate } from './translate.js';

const PAYMENTS = [
  'payments.kind.prefinancing',
  'payments.kind.interim',
  'payments.kind.balance',
  'payments.kind.recovery',
] as const satisfies readonly MessageKey[];

/** Only payment requests, amendments and sessions are named by the product; every other title is what somebody wrote. */
export function caseTitleIn(locale: Locale, subject: string, title: string): string {
  if (subject === 'payment_request') {
    const kind = PAYMENTS.find((key) => title.startsWith(`${translate('en', key)} – `));
    return kind ? translate(locale, kind) + title.slice(translate('en', kind).length) : title;
  }
  const session =
    subject === 'committee_session' ? /^Steering Committee of (\d{4}-\d\d-\d\d)$/.exec(title) : null;
  if (session?.[1]) return translate(locale, 'sessions.name', { day: formatDate(session[1], locale) });
  const amendment = subject === 'amendment' ? /^Amendment (\d+) – (.*)$/su.exec(title) : null;
  if (!amendment) return title;
  const [, number = '', action = ''] = amendment;
  return translate(locale, 'amendments.name', { number, action });
}
