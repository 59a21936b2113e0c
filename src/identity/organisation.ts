/** Organisations and other parties: which kinds there are, and which roles people of each kind may hold. */
import { ROLES, type Role } from '../kernel/actor.js';

export const ORGANISATION_KINDS = [
  'MEMBER_STATE_AUTHORITY',
  'PARTNER_AUTHORITY',
  'COMMISSION_SERVICE',
  'EU_AGENCY',
  'INTERNATIONAL_ORGANISATION',
  'ACADEMIA',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An authority is one of a country. */
export function needsCountry(kind: OrganisationKind): boolean {
  return kind === 'MEMBER_STATE_AUTHORITY' || kind === 'PARTNER_AUTHORITY';
}

const OVERSIGHT: readonly Role[] = ['auditor', 'administrator'];

/**
 * Which roles people of an organisation may hold. Most roles open the inside of every case, so they are for those who
 * run the facility: an applicant or a partner country never gets one by a slip of the pen.
 */
const ROLES_OF: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  MEMBER_STATE_AUTHORITY: ['programme_manager', ...OVERSIGHT],
  PARTNER_AUTHORITY: ['partner_authority'],
  COMMISSION_SERVICE: ROLES.filter(
    (role) => role !== 'programme_manager' && role !== 'partner_authority' && role !== 'agency_expert',
  ),
  EU_AGENCY: ['agency_expert', 'assessor_technical', ...OVERSIGHT],
  INTERNATIONAL_ORGANISATION: [
    'secretariat',
    'assessor_technical',
    'assessor_financial',
    'steering_member',
    ...OVERSIGHT,
  ],
  ACADEMIA: ['assessor_technical', 'assessor_financial'],
};

export function rolesOf(kind: OrganisationKind): readonly Role[] {
  return ROLES_OF[kind];
}
