/**
 * Who may see and do what, as one table: a line for each role. Everything else follows from it: which organisations' people
 * may hold a role, whether it opens the inside of cases, who grants it and whether it is ever lent. What a role decides on
 * a case is written in the definition that the case runs on; routes name roles of this table.
 *
 * An installation runs one programme, so that every role is one of this programme. Of which country somebody is, follows
 * from their organisation.
 */

export const ORGANISATION_KINDS = [
  'MEMBER_STATE_AUTHORITY',
  'PARTNER_AUTHORITY',
  'COMMISSION_SERVICE',
  'EU_AGENCY',
  'INTERNATIONAL_ORGANISATION',
  'ACADEMIA',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

interface RoleRules {
  /** Whose people may hold it. */
  readonly at: readonly OrganisationKind[];
  /**
   * `every_case`: the inside of all cases, of every country. `own_cases`: the projection made for outsiders, of the cases
   * that their organisation takes part in, and of other countries nothing.
   */
  readonly sees: 'every_case' | 'own_cases';
  /** What it is for: to act on cases, to look at everything, or to run the installation. The last two never act on a case. */
  readonly does: 'acts_on_cases' | 'looks' | 'administers';
  /** Whether one administrator grants it alone, or proposes it and another one confirms. */
  readonly granted: 'by_one' | 'by_two';
}

const FACILITY = ['COMMISSION_SERVICE', 'INTERNATIONAL_ORGANISATION'] as const;
const FACILITY_AND_EXPERTS = [
  'COMMISSION_SERVICE',
  'EU_AGENCY',
  'INTERNATIONAL_ORGANISATION',
  'ACADEMIA',
] as const;
/** Partner countries and academia neither audit nor administer. */
const OVERSIGHT = [
  'MEMBER_STATE_AUTHORITY',
  'COMMISSION_SERVICE',
  'EU_AGENCY',
  'INTERNATIONAL_ORGANISATION',
] as const;
const COMMISSION = ['COMMISSION_SERVICE'] as const;
const INSIDE = { sees: 'every_case', does: 'acts_on_cases' } as const;
const OUTSIDE = { sees: 'own_cases', does: 'acts_on_cases' } as const;

/* biome-ignore format: a table is read by its columns */
export const ACCESS_MODEL = {
  programme_manager:     { at: ['MEMBER_STATE_AUTHORITY'], ...OUTSIDE, granted: 'by_one' },
  secretariat:           { at: FACILITY,                   ...INSIDE,  granted: 'by_one' },
  assessor_technical:    { at: FACILITY_AND_EXPERTS,       ...INSIDE,  granted: 'by_one' },
  assessor_financial:    { at: [...FACILITY, 'ACADEMIA'],  ...INSIDE,  granted: 'by_one' },
  consulted_service:     { at: COMMISSION,                 ...INSIDE,  granted: 'by_one' },
  steering_member:       { at: FACILITY,                   ...INSIDE,  granted: 'by_one' },
  steering_chair:        { at: COMMISSION,                 ...INSIDE,  granted: 'by_one' },
  operational_initiator: { at: COMMISSION,                 ...INSIDE,  granted: 'by_one' },
  operational_verifier:  { at: COMMISSION,                 ...INSIDE,  granted: 'by_one' },
  financial_initiator:   { at: COMMISSION,                 ...INSIDE,  granted: 'by_one' },
  financial_verifier:    { at: COMMISSION,                 ...INSIDE,  granted: 'by_two' },
  authorising_officer:   { at: COMMISSION,                 ...INSIDE,  granted: 'by_two' },
  head_of_unit:          { at: COMMISSION,                 ...INSIDE,  granted: 'by_two' },
  partner_authority:     { at: ['PARTNER_AUTHORITY'],      ...OUTSIDE, granted: 'by_one' },
  agency_expert:         { at: ['EU_AGENCY'],              ...OUTSIDE, granted: 'by_one' },
  auditor:               { at: OVERSIGHT, sees: 'every_case', does: 'looks',      granted: 'by_two' },
  administrator:         { at: OVERSIGHT, sees: 'every_case', does: 'administers', granted: 'by_two' },
} as const satisfies Readonly<Record<string, RoleRules>>;

export type Role = keyof typeof ACCESS_MODEL;
export const ROLES = Object.keys(ACCESS_MODEL) as readonly Role[];

/** The rules of a role. */
export function rulesOf(role: Role): RoleRules {
  return ACCESS_MODEL[role];
}

/** Whether a role is granted by one administrator and confirmed by another. */
export function needsTwo(role: Role): boolean {
  return rulesOf(role).granted === 'by_two';
}

/**
 * Whether one natural person may hold both: whoever runs the installation never acts on a case, or they could decide what
 * they let themselves into; and whoever looks at everything does not do what is looked at.
 */
export function mayHoldBoth(one: Role, other: Role): boolean {
  return rulesOf(one).does === rulesOf(other).does;
}
