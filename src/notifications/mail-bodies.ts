/**
 * Both bodies of a mail as they go out. What all mails have in common is added then and not stored, so that a row stays
 * small: reminders write thousands of them a second.
 */
import { toLocale, translate } from '../i18n/index.js';
import { pageAround } from './html-mail.js';
import type { StoredHead } from './mail-head.js';

export interface StoredMail extends StoredHead {
  readonly body_text: string;
  readonly body_html: string;
}

/** Only a mail about a case belongs to a conversation. */
function footerFor({ headers }: StoredMail) {
  if (headers.digest) return 'digest.footer';
  return headers.references === undefined ? 'mail.footer_no_case' : 'mail.footer';
}

/** A mail that does not say its language was stored whole. */
export function mailBodies(mail: StoredMail): { readonly text: string; readonly html: string } {
  const { language, replyName } = mail.headers;
  if (language === undefined) return { text: mail.body_text, html: mail.body_html };
  const locale = toLocale(language);
  if (mail.headers.formal) return formalBodies(mail, language, replyName);
  if (mail.headers.account) {
    const footer = [translate(locale, 'account_mail.footer')];
    return {
      text: `${mail.body_text}\n\n${footer.join('\n')}`,
      html: pageAround(mail.body_html, mail.subject, locale, footer),
    };
  }
  const footer = mail.headers.invitation
    ? [translate(locale, 'invitations.footer')]
    : [
        translate(locale, footerFor(mail)),
        replyName === undefined
          ? translate(locale, 'mail.footer_no_reply')
          : translate(locale, 'mail.footer_reply', { name: replyName }),
        translate(locale, 'mail.footer_choose'),
      ];
  return {
    text: `${mail.body_text}\n\n${footer.join('\n')}`,
    html: pageAround(mail.body_html, mail.subject, locale, footer),
  };
}

/** A letter is whole by itself; its language may be one that the product's pages do not have. */
function formalBodies(mail: StoredMail, language: string, replyName: string | undefined) {
  const locale = toLocale(language);
  const footer = [
    translate(locale, 'mail.footer_letter'),
    ...(replyName === undefined ? [] : [translate(locale, 'mail.footer_reply', { name: replyName })]),
  ];
  return {
    text: `${mail.body_text}\n\n${footer.join('\n')}`,
    html: pageAround(mail.body_html, mail.subject, language, footer),
  };
}
