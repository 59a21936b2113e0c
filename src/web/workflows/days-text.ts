import type { Visit } from '../shell/visit.js';

/** Working days as people say them: in tenths below ten, whole above. */
export function daysText(visit: Visit, days: number): string {
  return visit.number(days < 10 ? Math.round(days * 10) / 10 : Math.round(days));
}
