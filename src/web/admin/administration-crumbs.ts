/** The way to a page of the administration; whoever is let in without administering comes from the home page. */
import type { MessageKey } from '../../i18n/index.js';
import type { Crumb } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

export function administrationCrumbs(
  visit: Visit,
  ...below: readonly { readonly path: string; readonly text: MessageKey }[]
): readonly Crumb[] {
  const hub = visit.holds('administrator') ? [{ path: '/admin', text: visit.t('home.admin.title') }] : [];
  return [
    { path: '/', text: visit.t('web.nav.home') },
    ...hub,
    ...below.map(({ path, text }) => ({ path, text: visit.sentence(text) })),
  ];
}
