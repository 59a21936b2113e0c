/** Links under which a case is followed without an account: who may make them, on what, and for how long. Pure. */
import { type Actor, holdsRole, type PersonActor } from '../kernel/actor.js';

/** The kinds of case that somebody outside asks after; money and what the committee does are not among them. */
export const TRACKED_SUBJECTS = ['action', 'technical_assistance', 'dialogue', 'need'] as const;
const TRACKED: ReadonlySet<string> = new Set(TRACKED_SUBJECTS);

/** For how many days a link may work. */
export const TRACKING_DAYS = [30, 90, 180, 365] as const;

/** More than these nobody keeps an eye on. */
export const MAX_TRACKING_LINKS = 10;

/** Whether links may be made for this kind of case at all. */
export function isTracked(subject: string): boolean {
  return TRACKED.has(subject);
}

/**
 * Whether this actor may make links for a case that `leadId` leads, and end them: the secretariat, and whoever leads it.
 * Who reads everything may not, nor who administers users.
 */
export function mayTrack(actor: Actor, leadId: string | null): boolean {
  if (actor.kind !== 'person' || holdsRole(actor, 'auditor', 'administrator')) return false;
  if (holdsRole(actor, 'secretariat')) return true;
  return actor.view === 'outside' && leadId !== null && actor.organisationId === leadId;
}

/** Whether links of any case can be theirs: of those inside the secretariat's alone. */
export function seesTracking(actor: PersonActor): boolean {
  return actor.view === 'outside' || mayTrack(actor, null);
}

/** The path of the page that a link opens. */
export function trackingPath(secret: string): string {
  return `/track/${secret}`;
}
