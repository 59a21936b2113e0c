/** Proposals to erase somebody, and what erasing would take: for administrators, and for auditors to read. */
import type { Database, Transaction } from '../database/database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { type Hindered, hindrancesOf } from './erasure.js';

export interface Erasure {
  readonly id: string;
  readonly personId: string;
  /** Null once the person was erased. */
  readonly name: string | null;
  readonly accountId: string | null;
  readonly reason: string;
  readonly ownTexts: boolean;
  readonly state: 'open' | 'carried_out' | 'refused' | 'withdrawn';
  readonly proposedBy: string | null;
  readonly proposedPerson: string;
  /** ISO instants, UTC. */
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string;
}

/** What would go, in numbers. */
export interface ErasureEffect {
  readonly accounts: number;
  readonly sessions: number;
  readonly roles: number;
  readonly contacts: number;
  /** Texts of the record about them, and those that they wrote with acts of their own. */
  readonly textsAbout: number;
  readonly textsBy: number;
  readonly notices: number;
  readonly hindered: readonly Hindered[];
}

interface Row extends Omit<Erasure, 'proposedAt' | 'decidedAt'> {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

const SELECT = `SELECT x.id, x.person_id AS "personId", p.name, (SELECT id FROM account a WHERE a.person_id = p.id ORDER BY created_at LIMIT 1) AS "accountId",
  x.reason, x.own_texts AS "ownTexts", x.state, b.name AS "proposedBy", x.proposed_person AS "proposedPerson", x.proposed_at AS "proposedAt",
  d.name AS "decidedBy", x.decided_at AS "decidedAt", x.decision_reason AS "decisionReason"
  FROM person_erasure x JOIN person p ON p.id = x.person_id JOIN person b ON b.id = x.proposed_person
  LEFT JOIN person d ON d.id = x.decided_person`;

/** The open ones first, then the last hundred that were decided. */
export async function erasures(database: Database, actor: PersonActor): Promise<readonly Erasure[]> {
  assertMayRead(actor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>(
      'erasures',
      `${SELECT} ORDER BY x.state = 'open' DESC, coalesce(x.decided_at, x.proposed_at) DESC LIMIT 100`,
    ),
  );
  return rows.map(erasureFrom);
}

/** Null where there is none under that id. The effect is told while it is open. */
export async function erasureById(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<{ readonly erasure: Erasure; readonly effect: ErasureEffect | null } | null> {
  assertMayRead(actor);
  if (!isId(id)) return null;
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<Row & Record<string, unknown>>(
      'erasure_by_id',
      `${SELECT} WHERE x.id = $1`,
      [id],
    );
    if (!row) return null;
    const effect = row.state === 'open' ? await effectOn(transaction, row.personId) : null;
    return { erasure: erasureFrom(row), effect };
  });
}

/** What erasing a person would take, before anybody proposes it; refuses with 403 who may not read it. */
export async function erasureEffect(
  database: Database,
  actor: PersonActor,
  personId: string,
): Promise<ErasureEffect> {
  assertMayRead(actor);
  return database.asActor(actor, (transaction) => effectOn(transaction, personId));
}

async function effectOn(transaction: Transaction, personId: string): Promise<ErasureEffect> {
  const [counted] = await transaction.run<Omit<ErasureEffect, 'hindered'> & Record<string, unknown>>(
    'erasure_effect',
    `WITH own AS (SELECT id FROM account WHERE person_id = $1)
     SELECT (SELECT count(*) FROM own)::int AS accounts,
       (SELECT count(*) FROM session WHERE account_id IN (SELECT id FROM own))::int AS sessions,
       (SELECT count(*) FROM role_assignment WHERE ended_at IS NULL AND account_id IN (SELECT id FROM own))::int AS roles,
       (SELECT count(*) FROM contacts_of_person($1))::int AS contacts,
       (SELECT count(*) FROM texts_of_person($1, false))::int AS "textsAbout",
       ((SELECT count(*) FROM texts_of_person($1, true)) - (SELECT count(*) FROM texts_of_person($1, false)))::int AS "textsBy",
       (SELECT count(*) FROM mail WHERE account_id IN (SELECT id FROM own))::int AS notices`,
    [personId],
  );
  if (!counted) throw new Error('The database counted nothing.');
  return { ...counted, hindered: await hindrancesOf(transaction, personId) };
}

function assertMayRead(actor: PersonActor): void {
  if (holdsRole(actor, 'administrator', 'auditor')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}

function erasureFrom({ proposedAt, decidedAt, ...row }: Row): Erasure {
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    accountId: row.accountId,
    reason: row.reason,
    ownTexts: row.ownTexts,
    state: row.state,
    proposedBy: row.proposedBy,
    proposedPerson: row.proposedPerson,
    decidedBy: row.decidedBy,
    decisionReason: row.decisionReason,
    proposedAt: proposedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
