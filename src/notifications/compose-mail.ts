/** A notice as a mail: who, what, by when, and one link. */
import { formatDay, type Locale, translate } from '../i18n/index.js';
import { noticeLink } from './case-link.js';
import { buttonTo, escaped, paragraph } from './html-mail.js';
import type { StoredHead } from './mail-head.js';
import type { Notice } from './notice.js';
import { noticeSentence } from './notice-sentence.js';

export interface Mail {
  readonly subject: string;
  /** Both without what all mails have in common; see `mailBodies`. */
  readonly text: string;
  readonly html: string;
  /** The same for the same notice however often it is sent. */
  readonly messageId: string;
  readonly headers: StoredHead['headers'];
}

/**
 * `publicUrl` is the address of the installation, without a slash at the end; `itemId` the notice in the inbox, which
 * is read once the link is followed; `locale` the language the reader wants mails in.
 */
export function composeMail(notice: Notice, publicUrl: string, itemId: string, locale: Locale): Mail {
  const { to, params, file } = notice;
  const reader = { locale, timeZone: to.timeZone };
  const said = noticeSentence(
    notice.kind,
    params,
    reader,
    {
      by: notice.byName ?? null,
      byBehalf: notice.byBehalfName ?? null,
      behalf: to.onBehalfOf?.name ?? null,
    },
    file?.subject ?? null,
  );
  const headline =
    params.dueAt === undefined
      ? said.headline
      : translate(locale, 'mail.headline_due', {
          headline: said.headline,
          day: formatDay(params.dueAt, locale, to.timeZone),
        });
  const page = file ? noticeLink(notice.kind, file.subject, file.caseId, itemId) : (params.page ?? '/');
  const link = `${publicUrl}${page}`;
  const facts = [
    ...(said.forWhom === null ? [] : [translate(locale, 'mail.for', { name: said.forWhom })]),
    ...(said.who === null ? [] : [translate(locale, 'mail.who', { who: said.who })]),
    ...(said.due === null ? [] : [translate(locale, 'mail.due', { due: said.due })]),
    ...(said.clock === null ? [] : [translate(locale, 'mail.clock', { clock: said.clock })]),
  ];
  const list = facts.map((fact) => `<li>${escaped(fact)}</li>`).join('');
  const host = new URL(publicUrl).hostname;
  return {
    subject: file
      ? translate(locale, said.forWhom === null ? 'mail.subject' : 'mail.subject_for', {
          reference: params.reference,
          headline,
          name: said.forWhom ?? '',
        })
      : headline,
    text: [said.text, facts.join('\n'), link].filter((part) => part !== '').join('\n\n'),
    html:
      `<h1>${escaped(said.headline)}</h1>${paragraph(said.text)}${list === '' ? '' : `<ul>${list}</ul>`}` +
      buttonTo(link, translate(locale, file ? 'mail.open' : 'mail.open_no_case')),
    messageId: `<${notice.source.replace(':', '.')}.${to.accountId}@${host}>`,
    headers: {
      ...(file ? { references: `<case.${file.caseId}@${host}>` } : {}),
      language: locale,
      ...(notice.replyTo === undefined
        ? {}
        : { replyTo: notice.replyTo, replyName: notice.byName ?? notice.replyTo }),
    },
  };
}
