/** Sensitive roles that were proposed, and what became of them: for administrators, and for auditors to read. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor, type Role } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

export const ROLE_PROPOSAL_STATES = ['open', 'confirmed', 'refused', 'withdrawn', 'expired'] as const;
export type RoleProposalState = (typeof ROLE_PROPOSAL_STATES)[number];

export interface RoleProposal {
  readonly id: string;
  /** Whose role it would be. */
  readonly user: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly organisation: string;
    /** Whoever reads its mail has the account. */
    readonly email: string;
    /** Whether anybody can sign in: a password was set, or who they are at the provider is known. */
    readonly hasWayIn: boolean;
    /** Null where the operator or the provider made the account. */
    readonly invitedBy: string | null;
    /** Of the account. ISO instant, UTC. */
    readonly madeAt: string;
  };
  readonly role: Role;
  readonly state: RoleProposalState;
  readonly proposedBy: { readonly personId: string; readonly name: string };
  /** ISO instants, UTC. */
  readonly proposedAt: string;
  /** Null while it is open. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

interface ProposalRow extends Omit<RoleProposal, 'user' | 'proposedAt' | 'decidedAt'> {
  readonly user: Omit<RoleProposal['user'], 'madeAt'>;
  readonly madeAt: Date;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

/** One that nobody decided on in time is over, whether or not the row says so yet. */
const STATE = `CASE WHEN x.state = 'open' AND proposal_is_over(x.proposed_at) THEN 'expired' ELSE x.state END`;

const SELECT = `SELECT x.id, x.role, ${STATE} AS state, x.proposed_at AS "proposedAt", x.decided_at AS "decidedAt", d.name AS "decidedBy",
    jsonb_build_object('id', a.id, 'personId', a.person_id, 'name', coalesce(p.name, ''), 'organisation', o.name, 'email', a.email,
      'hasWayIn', has_a_way_in(a.id), 'invitedBy', CASE WHEN m.id IS NOT NULL THEN coalesce(i.name, '') END) AS "user",
    a.created_at AS "madeAt",
    jsonb_build_object('personId', b.id, 'name', coalesce(b.name, '')) AS "proposedBy"
  FROM role_proposal x JOIN account a ON a.id = x.account_id JOIN person p ON p.id = a.person_id
    JOIN organisation o ON o.id = a.organisation_id JOIN person b ON b.id = x.proposed_person
    LEFT JOIN person d ON d.id = x.decided_person LEFT JOIN account m ON m.id = a.made_by LEFT JOIN person i ON i.id = m.person_id`;

export interface RoleProposalsWanted {
  readonly limit: number;
  readonly state?: string;
  readonly accountId?: string;
  /** The last one of the page before. */
  readonly cursor?: string;
}

/** The open ones first, then the latest. Refuses with 403 who may not read them. */
export async function roleProposals(
  database: Database,
  actor: PersonActor,
  wanted: RoleProposalsWanted,
): Promise<{ readonly items: readonly RoleProposal[]; readonly next: string | null }> {
  assertMayRead(actor);
  const { limit, state, accountId, cursor } = wanted;
  if (accountId !== undefined && !isId(accountId)) return { items: [], next: null };
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<ProposalRow>(
      'role_proposals',
      `${SELECT} WHERE ($1::text IS NULL OR ${STATE} = $1) AND ($2::uuid IS NULL OR x.account_id = $2)
         AND ($3::uuid IS NULL OR (${STATE} <> 'open', -extract(epoch FROM x.proposed_at), x.id) >
           (SELECT ${STATE} <> 'open', -extract(epoch FROM x.proposed_at), x.id FROM role_proposal x WHERE x.id = $3))
       ORDER BY ${STATE} <> 'open', -extract(epoch FROM x.proposed_at), x.id LIMIT $4`,
      [state ?? null, accountId ?? null, cursor !== undefined && isId(cursor) ? cursor : null, limit + 1],
    ),
  );
  const shown = rows.slice(0, limit).map(proposalFrom);
  return { items: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** One of them; null when there is none. Refuses with 403 who may not read them. */
export async function roleProposal(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<RoleProposal | null> {
  assertMayRead(actor);
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<ProposalRow>('role_proposal', `${SELECT} WHERE x.id = $1`, [id]),
  );
  return row ? proposalFrom(row) : null;
}

function assertMayRead(actor: PersonActor): void {
  if (holdsRole(actor, 'administrator', 'auditor')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}

function proposalFrom({ madeAt, ...row }: ProposalRow): RoleProposal {
  return {
    ...row,
    user: { ...row.user, madeAt: madeAt.toISOString() },
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
