/** A role within a scope: whom a notice is for, before it is known who that is. */
import { ROLES, viewOf } from '../kernel/actor.js';

/** Holders of `role`: wherever they sit, in an organisation, or of a country. */
export interface Wanted {
  readonly role: string;
  readonly scope: 'facility' | 'organisation' | 'country';
  readonly organisationId: string | null;
  readonly country: string | null;
}

export const INSIDE_ROLES = ROLES.filter((role) => viewOf([{ role }]) === 'inside');
const OUTSIDE_ROLES = ROLES.filter((role) => viewOf([{ role }]) === 'outside');

export function isInsideRole(role: string): boolean {
  return INSIDE_ROLES.some((one) => one === role);
}

const HEAD_OF_UNIT = ofFacility('head_of_unit');
const SECRETARIAT = ofFacility('secretariat');

/**
 * To whom something is brought when nobody who could do it is there, one level after the other: the head of unit inside;
 * outside the others of the organisation, then the secretariat.
 */
export function levelsAbove({
  role,
  scope,
  organisationId,
  country,
}: Wanted): readonly (readonly Wanted[])[] {
  if (isInsideRole(role)) return [[HEAD_OF_UNIT]];
  if (scope !== 'organisation') return [[SECRETARIAT]];
  const others = OUTSIDE_ROLES.filter((one) => one !== role);
  return [others.map((one) => ({ role: one, scope, organisationId, country })), [SECRETARIAT]];
}

function ofFacility(role: string): Wanted {
  return { role, scope: 'facility', organisationId: null, country: null };
}
