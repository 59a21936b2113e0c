import type { Away } from '../../../cases/away.query.js';
import { formatList } from '../../../i18n/index.js';
import type { Visit } from '../../shell/visit.js';

/** Until when somebody is away, and who stands in. */
export function awayText(visit: Visit, { untilDay, standIns }: Away): string {
  const until = visit.date(untilDay);
  return standIns.length === 0
    ? visit.t('absences.away', { until })
    : visit.t('absences.away_with', { until, names: formatList(standIns, visit.locale) });
}

/** A name to choose, marked when the person is away. */
export function nameWithAway(visit: Visit, name: string, away: Away | null): string {
  return away === null ? name : visit.t('absences.form.away', { name, until: visit.date(away.untilDay) });
}
