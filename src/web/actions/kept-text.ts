import { INTL_TAGS } from '../../i18n/index.js';
import { SHOWN_ZONE, type Visit } from '../shell/visit.js';

/** "Kept for you at 14:32, not saved yet". */
export function keptText(visit: Visit, keptAt: string): string {
  const at = new Intl.DateTimeFormat(INTL_TAGS[visit.locale], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: SHOWN_ZONE,
  }).format(new Date(keptAt));
  return visit.t('actions.form.kept', { at });
}
