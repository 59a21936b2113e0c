/** Changes of envelopes with who proposed and who decided: for the facility alone. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import type { Page } from './calls-in-full.query.js';
import type { ChangeKind, ChangeState } from './envelope-change.js';
import { mayDecide } from './may-change-envelopes.js';
import { readCursor, writeCursor } from './place-cursor.js';

export interface ChangeParty {
  readonly id: string;
  /** Empty once the person was erased. */
  readonly name: string;
}

interface NamedEnvelope {
  readonly id: string;
  readonly code: string;
  readonly fund: string;
}

export interface EnvelopeChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly amountCents: number;
  /** Whose ceiling moves; of a transfer the one that gives. Null of one that is not opened yet. */
  readonly envelope: NamedEnvelope | null;
  readonly receiver: NamedEnvelope | null;
  /** Of an envelope to be opened. */
  readonly opens: {
    readonly lotId: string;
    readonly callId: string;
    readonly fund: string;
    readonly code: string;
    readonly firstYear: number | null;
    readonly lastYear: number | null;
  } | null;
  readonly reason: string;
  readonly source: string;
  readonly wantedBy: string | null;
  readonly proposedBy: ChangeParty;
  /** ISO instants, UTC. */
  readonly proposedAt: string;
  readonly decidedBy: ChangeParty | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string;
  /** Whether the reader may approve or refuse it, or take it back. */
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

interface ChangeRow extends Omit<EnvelopeChange, 'mayDecide' | 'mayWithdraw' | 'proposedAt' | 'decidedAt'> {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly proposerPerson: string;
}

const named = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'code', ${alias}.code, 'fund', ${alias}.fund) END`;
const party = (account: string) =>
  `(SELECT jsonb_build_object('id', w.id, 'name', coalesce(n.name, '')) FROM account w JOIN person n ON n.id = w.person_id WHERE w.id = ${account})`;

const CHANGES = `SELECT x.id, x.kind, x.state, x.amount_cents::float8 AS "amountCents", ${named('e')} AS envelope, ${named('t')} AS receiver,
    CASE WHEN x.kind = 'open' THEN jsonb_build_object('lotId', x.lot_id, 'callId', (SELECT l.call_id FROM lot l WHERE l.id = x.lot_id),
      'fund', x.fund, 'code', x.code, 'firstYear', x.first_year, 'lastYear', x.last_year) END AS opens,
    x.reason, x.source, x.wanted_by::text AS "wantedBy", ${party('x.proposed_by')} AS "proposedBy", x.proposed_at AS "proposedAt",
    ${party('x.decided_by')} AS "decidedBy", x.decided_at AS "decidedAt", x.decision_reason AS "decisionReason",
    x.proposed_person AS "proposerPerson"
  FROM envelope_change x LEFT JOIN envelope e ON e.id = x.envelope_id LEFT JOIN envelope t ON t.id = x.to_envelope_id`;

export interface ChangesWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly state?: string;
  /** `open`: those that wait; `ended`: all others. */
  readonly show?: 'open' | 'ended';
  readonly envelopeId?: string;
}

/** One page, the newest proposal first. */
export async function envelopeChanges(
  database: Database,
  actor: PersonActor,
  wanted: ChangesWanted,
): Promise<Page<EnvelopeChange>> {
  const { limit, cursor, state = null, show = null, envelopeId = null } = wanted;
  const [at = null, id = null] = cursor === undefined ? [] : readCursor(cursor, isInstant, isId);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<ChangeRow>(
      'envelope_changes',
      `${CHANGES} WHERE ($1::text IS NULL OR x.state = $1) AND ($2::text IS NULL OR (x.state = 'open') = ($2 = 'open'))
         AND ($3::uuid IS NULL OR $3 IN (x.envelope_id, x.to_envelope_id))
         AND ($4::timestamptz IS NULL OR (x.proposed_at, x.id) < ($4, $5::uuid))
       ORDER BY x.proposed_at DESC, x.id DESC LIMIT $6`,
      [state, show, envelopeId, at, id, limit + 1],
    ),
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => forReader(row, actor)),
    next: rows.length > limit && last ? writeCursor(last.proposedAt.toISOString(), last.id) : null,
  };
}

/** Null when there is no such change, or the reader is outside. */
export async function envelopeChange(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<EnvelopeChange | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<ChangeRow>('envelope_change', `${CHANGES} WHERE x.id = $1`, [id]),
  );
  return row ? forReader(row, actor) : null;
}

function forReader({ proposerPerson, ...row }: ChangeRow, actor: PersonActor): EnvelopeChange {
  const open = row.state === 'open';
  const own = proposerPerson === actor.personId;
  return {
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    mayDecide: open && !own && mayDecide(actor),
    mayWithdraw: open && own,
  };
}
