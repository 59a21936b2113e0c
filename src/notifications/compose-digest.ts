/** What was collected for one reader, as one mail: what waits for them, what is done since, and what else happened. */
import { formatDay, type Locale, translate } from '../i18n/index.js';
import type { Mail } from './compose-mail.js';
import { buttonTo, escaped, paragraph } from './html-mail.js';
import type { InboxItem } from './inbox-items.js';

export interface DigestContent {
  /** Asked of the reader and still open, the soonest due first. */
  readonly open: readonly InboxItem[];
  /** Asked of the reader when it was collected, and done by now. */
  readonly done: readonly InboxItem[];
  /** Happened, newest first. */
  readonly news: readonly InboxItem[];
}

interface DigestReader {
  readonly accountId: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** More is left to the inbox, so that a mail stays a mail. */
const SHOWN_OF_EACH = 50;

export function composeDigest(
  id: string,
  reader: DigestReader,
  content: DigestContent,
  at: string,
  publicUrl: string,
): Mail {
  const { locale, timeZone } = reader;
  const host = new URL(publicUrl).hostname;
  const inbox = `${publicUrl}/inbox`;
  const day = formatDay(at, locale, timeZone);
  const title = translate(locale, 'digest.title', { day });
  const lead = translate(locale, 'digest.lead', { count: content.open.length });
  const parts = (['open', 'news', 'done'] as const)
    .filter((part) => content[part].length > 0)
    .map((part) => partOf(translate(locale, `digest.${part}`), content[part], locale));
  const text = [title, lead, ...parts.map((part) => textOf(part, publicUrl)), inbox];
  const html = [
    `<h1>${escaped(title)}</h1>`,
    paragraph(lead),
    ...parts.map((part) => htmlOf(part, publicUrl)),
    buttonTo(inbox, translate(locale, 'digest.inbox')),
  ];
  return {
    subject: translate(locale, content.open.length > 0 ? 'digest.subject_open' : 'digest.subject', {
      count: content.open.length,
      day,
    }),
    text: text.join('\n\n'),
    html: html.join(''),
    messageId: `<digest.${id}@${host}>`,
    headers: { references: `<digests.${reader.accountId}@${host}>`, language: locale, digest: true },
  };
}

interface Part {
  readonly title: string;
  readonly lines: readonly { readonly item: InboxItem; readonly facts: readonly string[] }[];
  /** What is said of those that are not listed; null when all are. */
  readonly more: string | null;
}

function partOf(title: string, items: readonly InboxItem[], locale: Locale): Part {
  const more = items.length - SHOWN_OF_EACH;
  return {
    title,
    lines: items.slice(0, SHOWN_OF_EACH).map((item) => ({
      item,
      facts: [
        ...(item.due === null ? [] : [translate(locale, 'mail.due', { due: item.due })]),
        ...(item.forWhom === null ? [] : [translate(locale, 'mail.for', { name: item.forWhom })]),
      ],
    })),
    more: more > 0 ? translate(locale, 'digest.more', { count: more }) : null,
  };
}

function textOf({ title, lines, more }: Part, publicUrl: string): string {
  return [
    `${title}:`,
    ...lines.flatMap(({ item, facts }) => [
      `- ${item.text}`,
      ...facts.map((fact) => `  ${fact}`),
      ...(item.link === null ? [] : [`  ${publicUrl}${item.link}`]),
    ]),
    ...(more === null ? [] : [more]),
  ].join('\n');
}

function htmlOf({ title, lines, more }: Part, publicUrl: string): string {
  const listed = lines.map(({ item, facts }) => {
    const said = [linked(item, publicUrl), ...facts.map(escaped)];
    return `<li>${said.join('<br>')}</li>`;
  });
  return `<h2>${escaped(title)}</h2><ul>${listed.join('')}</ul>${more === null ? '' : paragraph(more)}`;
}

function linked(item: InboxItem, publicUrl: string): string {
  if (item.link === null) return escaped(item.text);
  return `<a href="${escaped(`${publicUrl}${item.link}`)}">${escaped(item.headline)}</a><br>${escaped(item.text)}`;
}
