/** Who does something: a natural person through one of their accounts, or the system with a narrow purpose. */

import { ROLES, type Role, rulesOf } from './access-model.js';
import type { SystemPurpose } from './system-purposes.js';

export { ROLES, type Role } from './access-model.js';

export interface HeldRole {
  readonly role: Role;
  readonly organisationId: string;
  readonly country: string | null;
  /** Whose role it is when it is lent for an absence. */
  readonly onBehalfOf?: LentBy;
}

/** Who lent a role, and within which limits. */
export interface LentBy {
  readonly delegationId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  /** In cents; null: any amount. */
  readonly ceilingCents: number | null;
  /** The last day, as a calendar date of the organisation. */
  readonly untilDay: string;
}

export interface PersonActor {
  readonly kind: 'person';
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** ISO code of the organisation's country; null for the Commission, agencies and international organisations. */
  readonly country: string | null;
  readonly locale: string;
  readonly roles: readonly HeldRole[];
  readonly view: 'inside' | 'outside';
}

/** `purpose` says why the system acts; it stands in the trail. */
export interface SystemActor {
  readonly kind: 'system';
  readonly purpose: SystemPurpose;
}

export type Actor = PersonActor | SystemActor;

export function systemActor(purpose: SystemActor['purpose']): SystemActor {
  return { kind: 'system', purpose };
}

/** Roles of those who see the inside of every case. */
export const STAFF_ROLES: readonly Role[] = ROLES.filter((role) => rulesOf(role).sees === 'every_case');
const INSIDE_ROLES: ReadonlySet<string> = new Set(STAFF_ROLES);

/** Whether holding these roles opens the inside of cases. */
export function viewOf(roles: readonly { readonly role: string }[]): 'inside' | 'outside' {
  return roles.some((held) => INSIDE_ROLES.has(held.role)) ? 'inside' : 'outside';
}

/** Whether somebody holds one of these roles, or stands in for somebody who does: for what concerns cases. */
export function holdsRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'person' && actor.roles.some((held) => roles.includes(held.role));
}

/** Whether somebody holds one of these roles themselves: for what is not lent with a role. */
export function holdsOwnRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'person' && actor.roles.some((held) => !held.onBehalfOf && roles.includes(held.role));
}
