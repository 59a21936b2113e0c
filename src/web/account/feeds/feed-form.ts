/** What the form of a calendar link sends. */
import { holdsRole, type PersonActor } from '../../../kernel/actor.js';
import { FEED_SHOWS, type FeedShows } from '../../../notifications/feeds/feed.js';
import { readForm } from '../../shell/read-form.js';
import type { Visit } from '../../shell/visit.js';

export interface FeedForm {
  readonly name: string;
  readonly shows: string;
  readonly country: string;
}

export const EMPTY_FEED: FeedForm = { name: '', shows: 'mine', country: '' };

/** A partner authority has one country to choose, so that it is not asked. */
export function readFeedForm(actor: PersonActor, body: unknown): FeedForm {
  const form = readForm(body, { name: 'text', shows: 'text', country: 'text' });
  return form.shows === 'country' && form.country === '' && actor.view === 'outside'
    ? { ...form, country: actor.country ?? '' }
    : form;
}

/** What somebody may have shown: a country only as staff, or as its partner authority. */
export function showsOffered(actor: PersonActor): readonly FeedShows[] {
  const mayShowCountry = actor.view === 'inside' || holdsRole(actor, 'partner_authority');
  return FEED_SHOWS.filter((one) => one !== 'country' || mayShowCountry);
}

export function feedLabels(visit: Visit) {
  return {
    name: visit.t('feeds.name'),
    shows: visit.t('feeds.shows'),
    country: visit.t('feeds.country'),
  };
}
