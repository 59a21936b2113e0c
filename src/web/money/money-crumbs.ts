import type { Crumb } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

/** Home and the money's own page, from which the lists below it are reached. */
export function moneyCrumbs(visit: Visit, ...below: readonly Crumb[]): readonly Crumb[] {
  return [{ path: '/money', text: visit.t('money.title') }, ...below];
}
