import type { Visit } from '../shell/visit.js';

/** Working days as people say them, in tenths below ten, whole above: the text, and the number that decides its plural. */
export function daysSaid(visit: Visit, days: number): { readonly count: number; readonly days: string } {
  const count = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return { count, days: visit.number(count) };
}
