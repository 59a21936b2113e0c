/** Why the database did not take it that somebody confirms what an administrator alone had set for another person. */
import { constraintOf } from '../database/constraint-of.js';
import { Problem } from '../kernel/problem.js';

/** What the database refused by its constraints' names, in words; null when it was something else. */
export function refusedConfirmation(error: unknown): Problem | null {
  switch (constraintOf(error)) {
    case 'delegation_not_waiting':
    case 'assistant_not_waiting':
      return new Problem('state_conflict', [{ code: 'lent.not_waiting' }]);
    case 'delegation_two_people':
    case 'assistant_two_people':
    case 'delegation_confirmed_by':
    case 'assistant_confirmed_by':
      return new Problem('not_yours_to_do', [{ code: 'lent.not_yours' }]);
    case 'proposal_expired':
      return new Problem('state_conflict', [{ code: 'identity.proposal_expired' }]);
    case 'proposer_gone':
      return new Problem('state_conflict', [{ code: 'identity.proposer_gone' }]);
    case 'delegation_role_held':
      return new Problem('state_conflict', [{ code: 'lent.role_not_held' }]);
    case 'delegation_to_active':
    case 'assistant_active':
      return new Problem('state_conflict', [{ code: 'lent.account_disabled' }]);
    case 'delegate_acts_on_cases':
      return new Problem('state_conflict', [{ code: 'lent.delegate_does_not_act' }]);
    default:
      return null;
  }
}
