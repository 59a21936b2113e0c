import type { Party } from '../../identity/parties.query.js';
import type { Crumb } from '../components/index.js';
import type { Visit } from '../shell/visit.js';
import { PARTIES, partyUrl } from './party-urls.js';

/** The programme, all parties, and the party itself where the page lies below it. */
export function partyCrumbs(visit: Visit, party?: Pick<Party, 'id' | 'name'>): readonly Crumb[] {
  const crumbs = [
    { path: '/programme', text: visit.t('programme_hub.title') },
    { path: PARTIES, text: visit.t('parties.title') },
  ];
  return party ? [...crumbs, { path: partyUrl(party.id), text: party.name }] : crumbs;
}
