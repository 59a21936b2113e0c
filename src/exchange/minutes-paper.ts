/** The minutes of a session as they are filed: who was there, what was decided on each item, and why. */
import { type SessionInFull } from '../assessment/session-in-full.query.js';
import { formatDate, formatDateTime, formatMoney, type Locale, sentenceIn } from '../i18n/index.js';
import {
  attendanceText,
  decisionText,
  outcomeText,
  pointsText,
  recusalTexts,
  voteText,
} from './minutes-words.js';
import type { Paper, PaperPart } from './paper.js';

export function minutesPaper(session: SessionInFull, reference: string, locale: Locale): Paper {
  const t = sentenceIn(locale);
  const at = session.approvedAt ?? session.endedAt ?? '';
  return {
    title: t('sessions.minutes.heading'),
    reference,
    locale,
    facts: [
      { term: t('sessions.field.heldOn'), value: formatDate(session.heldOn, locale) },
      {
        term: t('sessions.field.place'),
        value: [session.place, session.link].filter((text) => text !== '').join(' – '),
      },
      {
        term: t('sessions.minutes.sat'),
        value: [session.openedAt, session.endedAt]
          .flatMap((one) => (one === null ? [] : [formatDateTime(one, locale, ZONE)]))
          .join(' – '),
      },
      { term: t('sessions.minutes.chair'), value: session.chair?.name ?? '' },
      {
        term: t('sessions.field.quorum'),
        value: t('sessions.minutes.quorum', {
          present: session.members.filter((one) => one.attendance === 'present').length,
          quorum: session.quorum,
        }),
      },
      ...(session.remarks === '' ? [] : [{ term: t('sessions.field.remarks'), value: session.remarks }]),
    ],
    verdicts: [],
    parts: [membersPart(session, locale), itemsPart(session, locale), ...recusalPart(session, locale)],
    summary: t('sessions.minutes.heading'),
    pageOf: (page, pages) => t('statement.page_of', { page, pages }),
    madeAt: {
      text: t('sessions.minutes.approved_on', { time: formatDateTime(at, locale, ZONE) }),
      instant: at,
    },
  };
}

const ZONE = 'Europe/Brussels';

function membersPart({ members }: SessionInFull, locale: Locale): PaperPart {
  const t = sentenceIn(locale);
  return {
    name: t('sessions.attendance.title'),
    title: t('sessions.attendance.title'),
    columns: [
      { header: t('sessions.attendance.member'), kind: 'text', width: 40 },
      { header: t('sessions.attendance.state'), kind: 'text', width: 30 },
    ],
    rows: members.map((one) => ({
      values: [
        one.chairs ? t('sessions.attendance.chairs', { name: one.name }) : one.name,
        attendanceText(one.attendance, locale),
      ],
    })),
    empty: t('sessions.attendance.none'),
  };
}

function itemsPart({ items }: SessionInFull, locale: Locale): PaperPart {
  const t = sentenceIn(locale);
  return {
    name: t('sessions.agenda.title'),
    title: t('sessions.agenda.title'),
    columns: [
      { header: t('sessions.agenda.number'), kind: 'count', width: 5 },
      { header: t('sessions.agenda.action'), kind: 'text', width: 42 },
      { header: t('sessions.agenda.points'), kind: 'text', width: 14 },
      { header: t('sessions.agenda.grant'), kind: 'text', width: 18 },
      { header: t('sessions.agenda.vote'), kind: 'text', width: 44 },
      { header: t('sessions.agenda.outcome'), kind: 'text', width: 44 },
    ],
    rows: items.map((item) => ({
      values: [
        item.position,
        `${item.reference} ${item.title} (${item.lead})`,
        pointsText(item.points, locale),
        item.grantCents === null ? '' : formatMoney(item.grantCents, locale),
        voteText(item, locale),
        [outcomeText(item, locale), ...item.against, decisionText(item, locale)]
          .filter((text) => text !== '')
          .join(' – '),
      ],
    })),
    empty: t('sessions.agenda.empty'),
  };
}

function recusalPart({ items }: SessionInFull, locale: Locale): readonly PaperPart[] {
  const t = sentenceIn(locale);
  const rows = items.flatMap((item) =>
    recusalTexts(item, locale).map((text) => ({ values: [item.reference, text] })),
  );
  if (rows.length === 0) return [];
  return [
    {
      name: t('sessions.interests.title'),
      title: t('sessions.interests.title'),
      columns: [
        { header: t('sessions.agenda.action'), kind: 'text', width: 20 },
        { header: t('sessions.interests.told'), kind: 'text', width: 120 },
      ],
      rows,
      empty: '',
    },
  ];
}
