/**
 * Who does what with parties and what is kept of them: one table. Parties are no case, so that none of it is lent with a
 * role but the reading of bank data, which the work on payments needs.
 */
import { type Actor, holdsOwnRole, holdsRole, type PersonActor, type Role } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export const PARTY_ACTS = [
  'edit',
  'merge',
  'propose_contact',
  'propose_bank',
  'read_bank',
  'decide_bank',
] as const;
export type PartyAct = (typeof PARTY_ACTS)[number];

const EDITORS: readonly Role[] = ['administrator', 'secretariat'];
/** The database names the same ones. */
const FINANCIAL: readonly Role[] = ['financial_initiator', 'financial_verifier', 'authorising_officer'];

/** Whether the actor may do this with the party of that id. */
export function mayOnParty(actor: PersonActor, act: PartyAct, partyId: string): boolean {
  const own = actor.organisationId === partyId;
  switch (act) {
    case 'edit':
      return holdsOwnRole(actor, ...EDITORS);
    case 'merge':
      return holdsOwnRole(actor, 'administrator');
    case 'propose_contact':
      return own && actor.roles.length > 0 && !holdsOwnRole(actor, ...EDITORS);
    case 'propose_bank':
      return (own && actor.roles.length > 0) || holdsOwnRole(actor, ...EDITORS, ...FINANCIAL);
    case 'read_bank':
      return own || holdsRole(actor, ...FINANCIAL);
    case 'decide_bank':
      return holdsRole(actor, ...FINANCIAL);
  }
}

/** Throws 403 with the roles that may, where there are such. */
export function assertMayOnParty(actor: PersonActor, act: PartyAct, partyId: string): void {
  if (mayOnParty(actor, act, partyId)) return;
  const roles = act === 'edit' ? EDITORS : act === 'merge' ? ['administrator'] : FINANCIAL;
  const detail =
    act === 'propose_contact' ? { code: 'parties.own_alone' } : { code: 'role_missing', params: { roles } };
  throw new Problem('not_yours_to_do', [detail]);
}

/** As `edit`, also for what is brought in. */
export function assertMayEditParties(actor: Actor): void {
  const system = actor.kind === 'system' && (actor.purpose === 'operator' || actor.purpose === 'import');
  if (!system && !holdsOwnRole(actor, ...EDITORS)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: EDITORS } }]);
  }
}
