/** Delegations as somebody may read them: their own, and all for those who look after people. */
import type { Database, Transaction } from '../database/database.js';
import { holdsOwnRole, type PersonActor, type Role } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import type { DelegationState } from './delegation.js';

export interface DelegationParty {
  /** Of the account. */
  readonly id: string;
  /** Empty once the person was erased. */
  readonly name: string;
}

export interface Delegation {
  readonly id: string;
  readonly role: Role;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly delegator: DelegationParty;
  readonly delegate: DelegationParty;
  /** First and last day, both included. */
  readonly fromDay: string;
  readonly untilDay: string;
  /** In cents; null: any amount. */
  readonly ceilingCents: number | null;
  readonly reason: string;
  readonly state: DelegationState;
  /** Days of the whole absence; above four weeks it is flagged. */
  readonly absenceDays: number;
  readonly forReview: boolean;
  readonly madeBy: DelegationParty;
  /** ISO instants, UTC. */
  readonly madeAt: string;
  /** Who confirmed it; null while it waits, and where nobody has to. */
  readonly confirmedBy: DelegationParty | null;
  readonly confirmedAt: string | null;
  readonly endedBy: DelegationParty | null;
  readonly endedAt: string | null;
  /** Whether this reader may end it now. */
  readonly mayEnd: boolean;
  /** Whether it waits for this reader, or for another one like them. */
  readonly mayConfirm: boolean;
  /** Whether it waited for so long that only whose role it is may still agree. */
  readonly lapsed: boolean;
}

export interface DelegationsWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  /** Only those that the reader gave or was given. */
  readonly mine?: boolean;
  readonly state?: DelegationState;
  readonly forReview?: boolean;
}

interface Row {
  id: string;
  role: Role;
  organisation: Delegation['organisation'];
  delegator: DelegationParty;
  delegate: DelegationParty;
  from_day: string;
  until_day: string;
  ceiling_cents: string | null;
  reason: string;
  state: DelegationState;
  absence_days: number;
  for_review: boolean;
  made_by: DelegationParty;
  made_at: Date;
  confirmed_by: DelegationParty | null;
  confirmed_at: Date | null;
  ended_by: DelegationParty | null;
  ended_at: Date | null;
  may_set: boolean;
  may_confirm: boolean;
  over: boolean;
}

const STATE = `CASE WHEN d.ended_at IS NOT NULL THEN 'ended'
    WHEN (entente_now() AT TIME ZONE o.time_zone)::date > d.until_day THEN 'over'
    WHEN d.needs_confirming AND d.confirmed_at IS NULL THEN 'proposed'
    WHEN (entente_now() AT TIME ZONE o.time_zone)::date < d.from_day THEN 'planned' ELSE 'in_force' END`;

const party = (account: string, person: string) =>
  `jsonb_build_object('id', ${account}, 'name', coalesce(${person}.name, ''))`;

const SELECT = `SELECT d.id, d.role, jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
    ${party('d.delegator_account_id', 'g')} AS delegator, ${party('d.delegate_account_id', 't')} AS delegate,
    d.from_day::text, d.until_day::text, d.ceiling_cents, d.reason, ${STATE} AS state, d.absence_days, d.for_review,
    ${party('d.made_by_account_id', 'm')} AS made_by, d.made_at,
    CASE WHEN d.ended_by_account_id IS NOT NULL THEN ${party('d.ended_by_account_id', 'e')} END AS ended_by, d.ended_at,
    CASE WHEN d.confirmed_by_account_id IS NOT NULL THEN ${party('d.confirmed_by_account_id', 'c')} END AS confirmed_by, d.confirmed_at,
    d.delegator_person_id = entente_person() OR (entente_holds('administrator') AND administers_now(d.made_by_account_id) AND NOT proposal_is_over(d.made_at)
      AND entente_person() NOT IN (d.made_by_person_id, d.delegate_person_id)) AS may_confirm,
    proposal_is_over(d.made_at) AS over,
    d.delegator_person_id = entente_person() OR d.delegator_account_id IN (SELECT entente_assisted()) AS may_set
  FROM delegation d JOIN organisation o ON o.id = d.organisation_id
  JOIN person g ON g.id = d.delegator_person_id JOIN person t ON t.id = d.delegate_person_id
  JOIN person m ON m.id = d.made_by_person_id
  LEFT JOIN account ea ON ea.id = d.ended_by_account_id LEFT JOIN person e ON e.id = ea.person_id
  LEFT JOIN person c ON c.id = d.confirmed_by_person_id`;

/** One page of the delegations that this person may read, the last made first, and the cursor of the next. */
export async function delegationsFor(
  database: Database,
  actor: PersonActor,
  wanted: DelegationsWanted,
): Promise<{ readonly items: readonly Delegation[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'delegations_page',
      `${SELECT}
       WHERE (NOT $1 OR $2 IN (d.delegator_account_id, d.delegate_account_id))
         AND ($3::text IS NULL OR ${STATE} = $3) AND ($4::boolean IS NULL OR d.for_review = $4)
         AND ($5::timestamptz IS NULL OR d.made_at < $5 OR (d.made_at = $5 AND d.id > $6::uuid))
       ORDER BY d.made_at DESC, d.id LIMIT $7`,
      [
        wanted.mine ?? false,
        actor.accountId,
        wanted.state ?? null,
        wanted.forReview ?? null,
        after?.at ?? null,
        after?.id ?? null,
        wanted.limit + 1,
      ],
    ),
  );
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => delegationFrom(row, actor)),
    next: rows.length > wanted.limit && last ? writeCursor(last) : null,
  };
}

/** One delegation; null when there is none under that id that this person may read. */
export async function delegationOf(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<Delegation | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row>('delegation_one', `${SELECT} WHERE d.id = $1`, [id]),
  );
  return row ? delegationFrom(row, actor) : null;
}

export interface Colleague {
  /** Of the account. */
  readonly id: string;
  readonly name: string;
}

/** Who could stand in for somebody: the active accounts of their organisation, but for their own; by name. */
export async function colleaguesOf(
  transaction: Transaction,
  accountId: string,
): Promise<readonly Colleague[]> {
  return transaction.run<Colleague & Record<string, unknown>>(
    'delegation_colleagues',
    `SELECT a.id, p.name FROM account me JOIN account a ON a.organisation_id = me.organisation_id
       JOIN person p ON p.id = a.person_id
     WHERE me.id = $1 AND a.person_id <> me.person_id AND a.disabled_at IS NULL AND NOT a.service AND p.name IS NOT NULL
     ORDER BY lower(unaccent(p.name)), a.id LIMIT 1000`,
    [accountId],
  );
}

/** What `If-Match` compares: a delegation changes when it is confirmed, and when it is ended. */
export function versionOfDelegation(delegation: Pick<Delegation, 'confirmedAt' | 'endedAt'>): string {
  return String(1 + [delegation.confirmedAt, delegation.endedAt].filter((at) => at !== null).length);
}

function delegationFrom(row: Row, actor: PersonActor): Delegation {
  const isOpen = row.state !== 'over' && row.state !== 'ended';
  const isParty = row.may_set || row.delegate.id === actor.accountId;
  return {
    id: row.id,
    role: row.role,
    organisation: row.organisation,
    delegator: row.delegator,
    delegate: row.delegate,
    fromDay: row.from_day,
    untilDay: row.until_day,
    ceilingCents: row.ceiling_cents === null ? null : Number(row.ceiling_cents),
    reason: row.reason,
    state: row.state,
    absenceDays: row.absence_days,
    forReview: row.for_review,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    endedBy: row.ended_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    mayEnd: isOpen && (isParty || holdsOwnRole(actor, 'administrator')),
    mayConfirm: row.state === 'proposed' && row.may_confirm,
    lapsed: row.state === 'proposed' && row.over,
  };
}

function writeCursor(row: Row): string {
  return Buffer.from(`${row.made_at.toISOString()}|${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || !isInstant(at)) throw invalidField('cursor', 'cursor_unknown');
  return { at, id };
}
