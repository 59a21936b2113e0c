/** How a meeting's parts are written. */
import { formatDateTime, languageName } from '../../i18n/index.js';
import type { Visit } from '../shell/visit.js';

interface Dated {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
  readonly monthKnown: string | null;
}

/** By the clock of the meeting's own zone, as its participants will read it there. */
export function whenText(visit: Visit, { startsAt, endsAt, timeZone, monthKnown }: Dated): string {
  if (startsAt && endsAt) {
    return visit.t('dialogues.page.span', {
      from: formatDateTime(startsAt, visit.locale, timeZone),
      until: formatDateTime(endsAt, visit.locale, timeZone),
    });
  }
  return monthKnown === null
    ? visit.t('dialogues.page.no_date')
    : visit.t('dialogues.page.month_only', { month: visit.date(monthKnown) });
}

export function languageText(visit: Visit, codes: readonly string[]): string {
  return codes.map((code) => languageName(code, visit.locale)).join(', ');
}

/** What the answer of an invitee is called; of nobody who answered, why. */
export function answerText(
  visit: Visit,
  one: {
    readonly answer: string | null;
    readonly email: string | null;
    readonly invited: boolean;
    readonly answeredByStaff: boolean;
  },
): string {
  if (one.answer !== null) {
    const answer = visit.sentence(`dialogues.answer.${one.answer}`);
    return one.answeredByStaff ? visit.t('dialogues.answer.by_staff', { answer }) : answer;
  }
  if (one.email === null) return visit.t('dialogues.answer.no_address');
  return visit.t(one.invited ? 'dialogues.answer.none' : 'dialogues.answer.not_invited');
}
