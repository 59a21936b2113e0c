/** Organisations and other parties: which kinds there are, and which roles people of each kind may hold. */
import { type OrganisationKind, ROLES, type Role, rulesOf } from '../kernel/access-model.js';

export { ORGANISATION_KINDS, type OrganisationKind } from '../kernel/access-model.js';

/** An authority is one of a country. */
export function needsCountry(kind: OrganisationKind): boolean {
  return kind === 'MEMBER_STATE_AUTHORITY' || kind === 'PARTNER_AUTHORITY';
}

/**
 * Which roles people of an organisation may hold. Most roles open the inside of every case, so they are for those who
 * run the facility: an applicant or a partner country never gets one by a slip of the pen.
 */
export function rolesOf(kind: OrganisationKind): readonly Role[] {
  return ROLES.filter((role) => rulesOf(role).at.includes(kind));
}
