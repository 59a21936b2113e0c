/** A notice as a mail: who, what, by when, and one link. */
import { translate } from '../i18n/index.js';
import { caseLink } from './case-link.js';
import type { Notice } from './notice.js';
import { noticeSentence } from './notice-sentence.js';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for the same notice however often it is sent. */
  readonly messageId: string;
  readonly headers: { readonly references: string; readonly replyTo?: string };
}

/** `publicUrl` is the address of the installation, without a slash at the end. */
export function composeMail(notice: Notice, publicUrl: string): Mail {
  const { to, params, file } = notice;
  const said = noticeSentence(notice.kind, params, to, {
    by: notice.byName ?? null,
    byBehalf: notice.byBehalfName ?? null,
    behalf: to.onBehalfOf?.name ?? null,
  });
  const link = `${publicUrl}${params.path ?? caseLink(file.subject, file.caseId ?? '')}`;
  const lines = [
    ...(said.forWhom === null ? [] : [translate(to.locale, 'mail.for', { name: said.forWhom })]),
    ...(said.who === null ? [] : [translate(to.locale, 'mail.who', { who: said.who })]),
    ...(said.due === null ? [] : [translate(to.locale, 'mail.due', { due: said.due })]),
    ...(said.clock === null ? [] : [translate(to.locale, 'mail.clock', { clock: said.clock })]),
  ];
  const footer = translate(to.locale, 'mail.footer');
  const host = new URL(publicUrl).hostname;
  return {
    subject: translate(to.locale, said.forWhom === null ? 'mail.subject' : 'mail.subject_for', {
      reference: params.reference,
      headline: said.headline,
      name: said.forWhom ?? '',
    }),
    text: [said.text, lines.join('\n'), link, footer].filter((part) => part !== '').join('\n\n'),
    html: page(to.locale, said.text, lines, link, translate(to.locale, 'mail.open'), footer),
    messageId: `<${notice.source.replace(':', '.')}.${to.accountId}@${host}>`,
    headers: {
      references: `<${file.caseId === null ? file.subject : `case.${file.caseId}`}@${host}>`,
      ...(notice.replyTo === undefined ? {} : { replyTo: notice.replyTo }),
    },
  };
}

function page(
  locale: string,
  text: string,
  lines: readonly string[],
  link: string,
  open: string,
  footer: string,
): string {
  const list = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return (
    `<!doctype html><html lang="${locale}"><body style="font-family:Arial,sans-serif">` +
    `<p>${escaped(text)}</p>${list === '' ? '' : `<ul>${list}</ul>`}` +
    `<p><a href="${escaped(link)}">${escaped(open)}</a></p>` +
    `<p style="color:#515560;font-size:small">${escaped(footer)}</p></body></html>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
