/** How minutes, and the page of a session, put what happened. */
import type { SessionItem, SessionMember } from '../assessment/session-in-full.query.js';
import { formatDate, formatList, formatNumber, type Locale, labelIn, sentenceIn } from '../i18n/index.js';

export function attendanceText(attendance: SessionMember['attendance'], locale: Locale): string {
  return sentenceIn(locale)(
    attendance === null ? 'sessions.attendance.unknown' : `sessions.attendance.${attendance}`,
  );
}

/** "78.50 of 100", with what was not reached. */
export function pointsText(points: SessionItem['points'], locale: Locale): string {
  const t = sentenceIn(locale);
  if (points === null) return t('sessions.points.none');
  const number = (hundredths: number) => formatNumber(hundredths / 100, locale);
  const of = { points: number(points.hundredths), maximum: number(points.maximumHundredths) };
  return points.thresholdsMet ? t('sessions.points.of', of) : t('sessions.points.below', of);
}

/** Who voted how; a consensus in one sentence. */
export function voteText({ votes, byConsensus }: SessionItem, locale: Locale): string {
  const t = sentenceIn(locale);
  if (votes.length === 0) return t('sessions.vote.none');
  const names = (answer: string) =>
    votes
      .filter((vote) => vote.answer === answer)
      .map((vote) =>
        vote.onBehalfOf === null
          ? vote.name
          : t('sessions.vote.for_somebody', { name: vote.name, principal: vote.onBehalfOf }),
      );
  if (byConsensus) return t('sessions.vote.consensus', { names: formatList(names('yes'), locale) });
  return (['yes', 'no', 'abstain'] as const)
    .filter((answer) => names(answer).length > 0)
    .map((answer) =>
      t(`sessions.vote.${answer}`, { count: names(answer).length, names: formatList(names(answer), locale) }),
    )
    .join(' ');
}

export function outcomeText({ outcome }: SessionItem, locale: Locale): string {
  return sentenceIn(locale)(`sessions.outcome.${outcome}`);
}

/** What became of it after the vote; empty while nobody has decided. */
export function decisionText({ decision }: SessionItem, locale: Locale): string {
  if (decision === null) return '';
  const told = sentenceIn(locale)('sessions.decision.taken', {
    decision: labelIn(decision.label, locale),
    day: formatDate(decision.at.slice(0, 10), locale),
  });
  return decision.reason === '' ? told : `${told} ${decision.reason}`;
}

export function recusalTexts({ recused }: SessionItem, locale: Locale): readonly string[] {
  return recused.map(({ name, reason }) =>
    sentenceIn(locale)('sessions.interests.left_room', { name, reason }),
  );
}
