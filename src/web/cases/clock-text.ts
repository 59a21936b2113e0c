/** A limit in a few words: "day 9 of 15, paused for 3 days". */
import type { Elapsed } from '../../workflow/index.js';
import type { Visit } from '../shell/visit.js';

export function clockText(visit: Visit, elapsed: Elapsed): string {
  const { day, of, unit, pausedDays, overdueDays, remaining } = elapsed;
  if (elapsed.state === 'paused') {
    return unit === 'working_days'
      ? visit.t('cases.clock.stands_working', { count: remaining })
      : visit.t('cases.clock.stands', { count: remaining });
  }
  const course =
    day === 0
      ? visit.t(unit === 'working_days' ? 'cases.clock.none_used_working' : 'cases.clock.none_used', {
          count: of,
        })
      : unit === 'working_days'
        ? visit.t('cases.clock.day_working', { day, of })
        : visit.t('cases.clock.day', { day, of });
  const parts = [course];
  if (pausedDays > 0) parts.push(visit.t('cases.clock.paused', { count: pausedDays }));
  if (overdueDays > 0) parts.push(visit.t('cases.clock.overdue', { count: overdueDays }));
  return parts.join(', ');
}
