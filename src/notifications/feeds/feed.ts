/** A calendar feed: somebody's deadlines under a secret link, as a calendar program reads them. */
import { holdsRole, type PersonActor } from '../../kernel/actor.js';

export const FEED_SHOWS = ['mine', 'organisation', 'country'] as const;
/** `mine`: what asks its owner; `organisation`: what asks somebody of theirs; `country`: the cases of a country. */
export type FeedShows = (typeof FEED_SHOWS)[number];

/** The country's own partner authority and staff read what runs on a country's cases, each as they may see it. */
export function mayReadCountry(actor: PersonActor, country: string): boolean {
  if (actor.view === 'inside') return true;
  return actor.country === country && holdsRole(actor, 'partner_authority');
}

/** The path of a feed; the secret in it is all that its reader needs. */
export function feedPath(secret: string): string {
  return `/feeds/${secret}.ics`;
}
