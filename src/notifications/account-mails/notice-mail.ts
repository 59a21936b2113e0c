/** The mail that tells somebody of their own account, in their language: who, what, when, and one link. Pure. */
import { formatDateTime, toLocale, translate } from '../../i18n/index.js';
import type { AccountNotice } from '../../identity/account-notice.js';
import { buttonTo, escaped, paragraph } from '../html-mail.js';
import type { AccountMail } from './account-mail.js';

/** `link` is where the account is looked after. */
export function noticeMail(to: AccountNotice, link: string): AccountMail {
  const locale = toLocale(to.locale);
  const { kind, name, email } = to;
  const [host, program] = [to.host ?? '', to.program ?? ''];
  const when = formatDateTime(to.at, locale, 'Europe/Brussels');
  const say = (part: 'subject' | 'what' | 'not_you') =>
    translate(locale, `account_mail.${kind}.${part}`, { email, host, program, when });
  const hello = translate(locale, 'account_mail.identity.hello', { name });
  const button = translate(locale, 'account_mail.identity.button');
  const lead = `${hello} ${say('what')}`;
  return {
    subject: say('subject'),
    text: [lead, say('not_you'), `${button}\n${link}`].join('\n\n'),
    html: [
      `<h1>${escaped(say('subject'))}</h1>`,
      paragraph(lead),
      paragraph(say('not_you')),
      buttonTo(link, button),
    ].join(''),
  };
}
