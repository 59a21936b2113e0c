/** The mail that brings a link to set a password, in its reader's language. Pure. */
import { toLocale, translate } from '../../i18n/index.js';
import type { LinkToSend } from '../../identity/account-link.js';
import { buttonTo, escaped, paragraph } from '../html-mail.js';

export interface AccountMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `link` is where the password is set. */
export function accountMail(to: Omit<LinkToSend, 'secret'>, link: string): AccountMail {
  const locale = toLocale(to.locale);
  const { name, email } = to;
  const say = (part: 'subject' | 'lead' | 'button' | 'not_you') =>
    translate(locale, `account_mail.${to.purpose}.${part}`, { name, email });
  const subject = say('subject');
  const lead = say('lead');
  const ends = translate(locale, 'account_mail.ends', {
    time:
      to.hours >= 24
        ? translate(locale, 'account_mail.days', { count: to.hours / 24 })
        : translate(locale, 'account_mail.hours', { count: to.hours }),
  });
  return {
    subject,
    text: [lead, `${say('button')}: ${link}`, ends, say('not_you')].join('\n\n'),
    html: [
      `<h1>${escaped(subject)}</h1>`,
      paragraph(lead),
      buttonTo(link, say('button')),
      paragraph(ends),
      paragraph(say('not_you')),
    ].join(''),
  };
}
