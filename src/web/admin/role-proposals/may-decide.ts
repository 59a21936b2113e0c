import type { RoleDecision } from '../../../identity/decide-role.js';
import type { RoleProposal } from '../../../identity/role-proposals.query.js';
import type { SignedInVisit } from '../../shell/visit.js';

/** What the visitor may decide on a proposal: its proposer takes it back, another administrator confirms or refuses. */
export function mayDecide(visit: SignedInVisit, proposal: RoleProposal): readonly RoleDecision[] {
  if (proposal.state !== 'open' || !visit.holds('administrator')) return [];
  if (proposal.proposedBy.personId === visit.actor.personId) return ['withdraw'];
  const { personId, hasWayIn } = proposal.user;
  return personId === visit.actor.personId || !hasWayIn ? ['refuse'] : ['confirm', 'refuse'];
}
