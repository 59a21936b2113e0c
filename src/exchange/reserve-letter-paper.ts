/** The letter to a lead whose place on the reserve list came to its end: that it did, why, and what it means. */
import { formatDate, formatDateTime, type Locale, sentenceIn } from '../i18n/index.js';
import type { Paper } from './paper.js';

export interface ReserveLapse {
  readonly reference: string;
  readonly title: string;
  readonly lead: string;
  readonly months: number;
  /** ISO instant, UTC. */
  readonly lapsedAt: string;
}

/** Of ranks, points and money of others it says nothing. */
export function reserveLetterPaper(lapse: ReserveLapse, locale: Locale): Paper {
  const t = sentenceIn(locale);
  const { reference, title, lead, months, lapsedAt } = lapse;
  return {
    title: t('sessions.letter.title'),
    reference,
    locale,
    facts: [
      { term: t('sessions.letter.to'), value: lead },
      { term: t('sessions.letter.about'), value: `${reference} ${title}` },
      { term: t('sessions.letter.day'), value: formatDate(lapsedAt.slice(0, 10), locale) },
    ],
    verdicts: [
      t('sessions.letter.ended', { months }),
      t('sessions.letter.why'),
      t('sessions.letter.what_now'),
    ].map((text) => ({ text, loud: false })),
    parts: [],
    summary: t('sessions.letter.title'),
    pageOf: (page, pages) => t('statement.page_of', { page, pages }),
    madeAt: { text: formatDateTime(lapsedAt, locale, 'Europe/Brussels'), instant: lapsedAt },
  };
}
