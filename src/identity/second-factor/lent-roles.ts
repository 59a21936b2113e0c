/** Borrowed roles ask for a second factor as one's own do: until there is one they are not there, and the rest goes on. */
import { type HeldRole, type PersonActor, viewOf } from '../../kernel/actor.js';

export interface WithoutFactor {
  readonly actor: PersonActor;
  /** The borrowed roles that wait for a second factor. */
  readonly waiting: readonly HeldRole[];
}

/**
 * Takes from somebody who signed in without a second factor what is lent to them of the roles that ask for one. Their own
 * roles stay: whoever holds such a role themselves is let do nothing else anyway. Pure.
 */
export function withoutLent(actor: PersonActor, asking: readonly string[] | null): WithoutFactor {
  const waits = (held: HeldRole) => held.onBehalfOf !== undefined && (asking ?? []).includes(held.role);
  const waiting = actor.roles.filter(waits);
  if (waiting.length === 0) return { actor, waiting };
  const roles = actor.roles.filter((held) => !waits(held));
  return { actor: { ...actor, roles, view: viewOf(roles) }, waiting };
}

/**
 * Takes from a program all roles that ask for a second factor, lent or own, where its person has none: a session would let
 * them do nothing but set one up, and a token that was made before they were granted the role must not open more. Pure.
 */
export function withoutAsking(actor: PersonActor, asking: readonly string[] | null): PersonActor {
  const roles = actor.roles.filter((held) => !(asking ?? []).includes(held.role));
  return roles.length === actor.roles.length ? actor : { ...actor, roles, view: viewOf(roles) };
}
