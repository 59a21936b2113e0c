import type { Crumb } from '../components/breadcrumbs.js';
import { isWithin, navigationFor } from './navigation.js';
import { isSignedIn, type SignedInVisit, type Visit } from './visit.js';

const HOME = '/';

/** The way to a page: home and the entry of the main navigation that it lies under, then what the page says itself. */
export function wayHere(visit: Visit, crumbs: readonly Crumb[]): readonly Crumb[] {
  if (!isSignedIn(visit) || visit.path === HOME) return crumbs;
  const beginning = [{ path: HOME, text: visit.t('web.nav.home') }, ...entryOf(visit)];
  const said = new Set(beginning.map((one) => one.path));
  return [...beginning, ...crumbs.filter((one) => !said.has(one.path))];
}

function entryOf(visit: SignedInVisit): readonly Crumb[] {
  const entry = navigationFor(visit.actor).find((one) => one.path !== HOME && isWithin(visit.path, one));
  return !entry || entry.path === visit.path ? [] : [{ path: entry.path, text: visit.sentence(entry.label) }];
}
