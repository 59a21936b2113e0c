/** How the lines of a plan and their deliveries are put to people. */
import type { LineKind, LineState, PlanLine } from '../../assistance/assistance-plan.js';
import type { BadgeTone } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

export const STATE_TONES: Readonly<Record<LineState, BadgeTone>> = {
  planned: 'neutral',
  to_confirm: 'waiting',
  confirmed: 'positive',
  disputed: 'negative',
};

/** "8 to 12 March 2027", or one day. */
export function daysText(visit: Visit, { startsOn, endsOn }: Pick<PlanLine, 'startsOn' | 'endsOn'>): string {
  if (startsOn === endsOn) return visit.date(startsOn);
  return visit.t('assistance.days', { from: visit.date(startsOn), to: visit.date(endsOn) });
}

/** "10 days", "20 places", "6 pieces"; nothing for a journey. */
export function quantityText(visit: Visit, kind: LineKind, count: number): string {
  return kind === 'travel' ? '' : visit.t(`assistance.quantity.${kind}`, { count });
}

/** Where it is: a journey says from where to where, a training without a place is online. */
export function placeText(visit: Visit, { kind, origin, place }: PlanLine): string {
  if (kind === 'travel') return visit.t('assistance.way', { origin, place });
  return place === '' && kind === 'training' ? visit.t('assistance.online') : place;
}

/** What was delivered, in one sentence; empty while nothing was recorded. */
export function deliveredText(visit: Visit, line: PlanLine): string {
  if (line.deliveredOn === null) return '';
  const on = visit.date(line.deliveredOn);
  const count = line.deliveredQuantity ?? 0;
  return visit.t(`assistance.delivered.${line.kind === 'travel' ? 'expert' : line.kind}`, { count, on });
}

/** Who came, country by country: "Moldova: 7 women, 9 men". */
export function attendanceTexts(visit: Visit, { attendance }: PlanLine): readonly string[] {
  return attendance.map(({ country, women, men, unstated }) => {
    const counted = visit.t('assistance.attended', { women, men });
    const more = unstated === 0 ? '' : `, ${visit.t('assistance.attended_unstated', { unstated })}`;
    return visit.t('assistance.attended_from', { country: visit.country(country), counted: counted + more });
  });
}
