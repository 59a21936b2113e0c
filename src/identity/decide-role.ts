import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor, Role } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { insertRole, refusedGrant } from './grant-role.js';
import { assertMayAdminister } from './may-administer.js';
import { type OrganisationKind, rolesOf } from './organisation.js';

export const ROLE_DECISIONS = ['confirm', 'refuse', 'withdraw'] as const;
export type RoleDecision = (typeof ROLE_DECISIONS)[number];

/** The database looks again: of two who act at once, the second is refused by it. */
const REFUSED_BY: Readonly<Record<string, string>> = {
  role_proposal_decided: 'identity.role_decided',
  proposal_expired: 'identity.proposal_expired',
  proposer_gone: 'identity.proposer_gone',
  role_to_active: 'identity.role_to_disabled',
  role_fits_organisation: 'identity.role_fits_no_longer',
  role_to_reachable: 'identity.role_to_nobody',
};

const STATES = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const;

interface Proposed {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly role: Role;
  /** Of the organisation of who gets it. */
  readonly kind: OrganisationKind;
  readonly disabled: boolean;
  readonly hasWayIn: boolean;
  readonly state: string;
  readonly over: boolean;
  readonly proposerAdministers: boolean;
  readonly proposedPerson: string;
}

/**
 * Confirms a proposed role, which is held from the person's next request on; refuses it; or takes it back. Refuses with 403
 * who is no administrator, the natural person who proposed it (and whoever did not, to take it back) and whose role it
 * would be; with 404 what was not proposed, with 409 what is decided or older than two weeks, whose proposer administers no
 * longer, an account that nobody can sign in to yet, and a role that no longer fits.
 */
export async function decideRole(
  database: Database,
  actor: PersonActor,
  wanted: { readonly id: string; readonly decision: RoleDecision },
): Promise<{ readonly accountId: string; readonly role: string }> {
  assertMayAdminister(actor);
  if (!isId(wanted.id)) throw new Problem('not_found');
  try {
    return await database.asActor(actor, async (transaction) => {
      const proposal = await lockedProposal(transaction, wanted.id);
      assertTheirsToDecide(actor, proposal, wanted.decision);
      assertStillSound(proposal, wanted.decision);
      await transaction.run('role_proposal_settle', 'UPDATE role_proposal SET state = $2 WHERE id = $1', [
        proposal.id,
        STATES[wanted.decision],
      ]);
      const { accountId, personId, role } = proposal;
      if (wanted.decision === 'confirm') {
        await insertRole(transaction, actor, { accountId, personId, role, proposalId: proposal.id });
      } else {
        await recordEvent(transaction, actor, {
          kind: `role_proposal_${STATES[wanted.decision]}`,
          data: { account: accountId, person: personId, role, proposal: proposal.id },
        });
      }
      return { accountId, role };
    });
  } catch (error) {
    throw refusedDecision(error) ?? refusedGrant(error) ?? error;
  }
}

/** Locked, so that of two who decide at once the second sees what the first decided. */
async function lockedProposal(transaction: Transaction, id: string): Promise<Proposed> {
  const [proposal] = await transaction.run<Proposed>(
    'role_proposal_lock',
    `SELECT x.id, x.account_id AS "accountId", a.person_id AS "personId", x.role, o.kind, x.state,
       a.disabled_at IS NOT NULL AS disabled, has_a_way_in(a.id) AS "hasWayIn", proposal_is_over(x.proposed_at) AS over,
       administers_now(x.proposed_by) AS "proposerAdministers", x.proposed_person AS "proposedPerson"
     FROM role_proposal x JOIN account a ON a.id = x.account_id JOIN organisation o ON o.id = a.organisation_id
     WHERE x.id = $1 FOR UPDATE OF x`,
    [id],
  );
  if (!proposal) throw new Problem('not_found');
  return proposal;
}

function assertTheirsToDecide(actor: PersonActor, proposal: Proposed, decision: RoleDecision): void {
  if (proposal.state !== 'open') throw new Problem('state_conflict', [{ code: 'identity.role_decided' }]);
  const isTheirs = proposal.proposedPerson === actor.personId;
  if (decision === 'withdraw' && !isTheirs) {
    throw new Problem('not_yours_to_do', [{ code: 'identity.role_of_another' }]);
  }
  if (decision !== 'withdraw' && isTheirs) {
    throw new Problem('not_yours_to_do', [{ code: 'identity.role_needs_another' }]);
  }
  if (decision === 'confirm' && proposal.personId === actor.personId) {
    throw new Problem('not_yours_to_do', [{ code: 'identity.not_yourself' }]);
  }
}

/** Much may have happened since it was proposed. */
function assertStillSound(proposal: Proposed, decision: RoleDecision): void {
  const conflict = (code: string) => new Problem('state_conflict', [{ code }]);
  if (proposal.over) throw conflict('identity.proposal_expired');
  if (decision !== 'confirm') return;
  if (!proposal.proposerAdministers) throw conflict('identity.proposer_gone');
  if (proposal.disabled) throw conflict('identity.role_to_disabled');
  if (!proposal.hasWayIn) throw conflict('identity.role_to_nobody');
  if (!rolesOf(proposal.kind).includes(proposal.role)) throw conflict('identity.role_fits_no_longer');
}

function refusedDecision(error: unknown): Problem | null {
  const code = REFUSED_BY[constraintOf(error) ?? ''];
  return code === undefined ? null : new Problem('state_conflict', [{ code }]);
}
