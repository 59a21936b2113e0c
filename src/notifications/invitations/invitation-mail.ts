/** An invitation to a meeting as a mail, in the invitee's language: what, when, where, and the link to answer. */
import { formatDate, formatDateTime, type Locale, translate } from '../../i18n/index.js';
import { buttonTo, escaped, paragraph } from '../html-mail.js';
import { meetingEntry } from './meeting-entry.js';

export type InvitationMethod = 'REQUEST' | 'CANCEL' | 'REMINDER';

export interface InvitationTold {
  readonly id: string;
  readonly method: InvitationMethod;
  readonly sequence: number;
  readonly dialogueId: string;
  readonly title: string;
  readonly purpose: string;
  /** ISO instants, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly onlineUrl: string;
  /** Calendar day. */
  readonly replyBy: string | null;
  /** Names of those who organise it; the facility's own where none is named. */
  readonly organisers: readonly string[];
  /** Whether the meeting is postponed, and not off. */
  readonly postponed: boolean;
  /** Whether the invitee was sent an earlier number of it. */
  readonly again: boolean;
  readonly createdAt: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly answer: string | null;
  readonly locale: Locale;
}

export interface InvitationMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
}

/** `link` is where the invitee answers. */
export function invitationMail(told: InvitationTold, link: string, publicUrl: string): InvitationMail {
  const { locale, title, method } = told;
  const say = kindOf(told);
  const subject = translate(locale, `invitations.${say}.subject`, { title });
  const lead = translate(locale, `invitations.${say}.lead`, { name: told.name, title });
  const facts = method === 'CANCEL' ? [] : factsOf(told);
  const purpose = method === 'REQUEST' && told.purpose !== '' ? [told.purpose] : [];
  const answer = translate(locale, 'invitations.answer_button');
  const list = facts.map((fact) => `<li>${escaped(fact)}</li>`).join('');
  return {
    subject,
    text: [
      lead,
      ...purpose,
      ...(facts.length > 0 ? [facts.map((fact) => `- ${fact}`).join('\n')] : []),
      ...(method === 'CANCEL' ? [] : [`${answer}: ${link}`]),
    ].join('\n\n'),
    html: [
      `<h1>${escaped(subject)}</h1>`,
      paragraph(lead),
      ...purpose.flatMap((text) => text.split(/\n+/).map(paragraph)),
      ...(list === '' ? [] : [`<ul>${list}</ul>`]),
      ...(method === 'CANCEL' ? [] : [buttonTo(link, answer)]),
    ].join(''),
    calendar: method === 'REMINDER' ? null : calendarOf(told, method, link, publicUrl),
  };
}

function kindOf({ method, postponed, again }: InvitationTold) {
  if (method === 'REMINDER') return 'reminder' as const;
  if (method === 'CANCEL') return postponed ? ('postponed' as const) : ('cancelled' as const);
  return again ? ('changed' as const) : ('invited' as const);
}

function factsOf({
  locale,
  startsAt,
  endsAt,
  timeZone,
  place,
  onlineUrl,
  replyBy,
  organisers,
}: InvitationTold) {
  const instant = (at: string) => formatDateTime(at, locale, timeZone);
  return [
    translate(locale, 'invitations.when', { from: instant(startsAt), until: instant(endsAt) }),
    ...(place === '' ? [] : [translate(locale, 'invitations.where', { place })]),
    ...(onlineUrl === '' ? [] : [translate(locale, 'invitations.online', { url: onlineUrl })]),
    ...(organisers.length === 0
      ? []
      : [translate(locale, 'invitations.by', { names: organisers.join(', ') })]),
    ...(replyBy === null
      ? []
      : [translate(locale, 'invitations.reply_by', { day: formatDate(replyBy, locale) })]),
  ];
}

function calendarOf(
  told: InvitationTold,
  method: 'REQUEST' | 'CANCEL',
  link: string,
  publicUrl: string,
): InvitationMail['calendar'] {
  const { dialogueId, sequence, title, startsAt, endsAt, purpose, locale } = told;
  const taken = method === 'CANCEL';
  const text = meetingEntry(
    {
      method,
      dialogueId,
      sequence,
      title,
      description: taken ? '' : translate(locale, 'invitations.entry_text', { purpose, link }).trim(),
      location: told.place || told.onlineUrl,
      url: taken ? null : link,
      startsAt,
      endsAt,
      changedAt: told.createdAt,
      organiser: {
        name: told.organisers.join(', ') || 'Entente',
        email: `entente@${new URL(publicUrl).hostname}`,
      },
      invitee: { name: told.name, email: told.email, role: told.role, answer: told.answer },
    },
    publicUrl,
  );
  return { method, text };
}
