/** Weaker values of settings that guard, as they were proposed, and what became of them. */
import type { Database } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { type SettingCode, type SettingValue, settingOf } from './settings.js';

export interface SettingProposal {
  readonly id: string;
  readonly code: SettingCode;
  readonly before: SettingValue;
  readonly value: SettingValue;
  readonly state: 'open' | 'confirmed' | 'refused' | 'withdrawn' | 'expired';
  readonly proposedBy: { readonly personId: string; readonly name: string };
  /** ISO instants, UTC. */
  readonly proposedAt: string;
  /** Null while it is open. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

interface Row extends Omit<SettingProposal, 'proposedAt' | 'decidedAt'> {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

const STATE = `CASE WHEN x.state = 'open' AND proposal_is_over(x.proposed_at) THEN 'expired' ELSE x.state END`;

const SELECT = `SELECT x.id, x.code, x.value_before AS before, x.value, ${STATE} AS state, x.proposed_at AS "proposedAt",
    jsonb_build_object('personId', b.id, 'name', coalesce(b.name, '')) AS "proposedBy", d.name AS "decidedBy", x.decided_at AS "decidedAt"
  FROM setting_proposal x JOIN person b ON b.id = x.proposed_person LEFT JOIN person d ON d.id = x.decided_person`;

/** Those that wait, the oldest first. Refuses with 403 who may not read them. */
export async function settingProposalsOpen(
  database: Database,
  actor: PersonActor,
): Promise<readonly SettingProposal[]> {
  assertMayRead(actor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'setting_proposals_open',
      `${SELECT} WHERE x.state = 'open' AND ${STATE} = 'open' ORDER BY x.proposed_at, x.id`,
    ),
  );
  return rows.map(proposalFrom).filter(({ code }) => settingOf(code) !== null);
}

/** One of them; null when there is none. Refuses with 403 who may not read them. */
export async function settingProposal(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<SettingProposal | null> {
  assertMayRead(actor);
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row>('setting_proposal', `${SELECT} WHERE x.id = $1`, [id]),
  );
  return row && settingOf(row.code) ? proposalFrom(row) : null;
}

function assertMayRead(actor: PersonActor): void {
  if (holdsRole(actor, 'administrator', 'auditor')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}

function proposalFrom(row: Row): SettingProposal {
  return {
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
