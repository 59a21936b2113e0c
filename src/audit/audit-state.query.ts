/** How far the record is proven: the last proofs, the last head, the keys, and what could not be published. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { ProofFault } from './prove-audit.js';
import type { PublishedAt } from './sign-head.js';

export interface ProofView {
  /** ISO instant, UTC. */
  readonly at: string;
  readonly full: boolean;
  readonly events: number;
  readonly unsigned: number;
  readonly faults: readonly ProofFault[];
}

export interface AuditState {
  /** Null before the first night. */
  readonly lastProof: ProofView | null;
  /** When all of it was read last, without a fault. */
  readonly lastFull: string | null;
  /** Until when the record is proven whole, by the head that says so; null while there is none. */
  readonly provenUntil: { readonly at: string; readonly head: number } | null;
  readonly lastHead: { readonly at: string; readonly number: number } | null;
  /** In force first. */
  readonly keys: readonly { readonly id: string; readonly publicKey: string; readonly validFrom: string }[];
  /** Heads that wait to be published, by place, with the last answer. */
  readonly waiting: readonly {
    readonly place: PublishedAt;
    readonly heads: number;
    readonly lastError: string | null;
  }[];
}

interface Row extends Record<string, unknown> {
  readonly proof: (Omit<ProofView, 'at'> & { readonly at: string }) | null;
  readonly fullAt: Date | null;
  readonly provenAt: Date | null;
  readonly provenHead: string | null;
  readonly headAt: Date | null;
  readonly head: string | null;
  readonly keys: readonly { id: string; publicKey: string; validFrom: string }[];
  readonly waiting: AuditState['waiting'];
}

const iso = (at: Date | string) => new Date(at).toISOString();

export async function auditState(database: Database, actor: PersonActor): Promise<AuditState> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'audit_state',
      `SELECT (SELECT jsonb_build_object('at', at, 'full', is_full, 'events', events, 'unsigned', unsigned, 'faults', faults)
           FROM audit_proof ORDER BY at DESC LIMIT 1) AS proof,
         (SELECT at FROM audit_proof WHERE is_full AND faults = '[]' ORDER BY at DESC LIMIT 1) AS "fullAt",
         proven.at AS "provenAt", proven.number AS "provenHead", last.at AS "headAt", last.number AS head,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'publicKey', public_key, 'validFrom', valid_from) ORDER BY number DESC), '[]')
           FROM audit_key) AS keys,
         (SELECT coalesce(jsonb_agg(w ORDER BY w.place), '[]') FROM (
           SELECT payload->>'at' AS place, count(*)::int AS heads, max(last_error) AS "lastError" FROM outbox
           WHERE kind = 'audit_head' AND done_at IS NULL GROUP BY 1) w) AS waiting
       FROM (SELECT) AS one
         LEFT JOIN LATERAL (SELECT h.at, h.number FROM audit_proof p JOIN audit_head h ON h.number = p.head
           WHERE p.faults = '[]' ORDER BY p.at DESC LIMIT 1) proven ON true
         LEFT JOIN LATERAL (SELECT h.at, h.number FROM audit_head h ORDER BY number DESC LIMIT 1) last ON true`,
    ),
  );
  if (!row) throw new Error('The database gave no state of the record.');
  const { proof, fullAt, provenAt, provenHead, headAt, head, keys, waiting } = row;
  return {
    lastProof: proof ? { ...proof, at: iso(proof.at) } : null,
    lastFull: fullAt?.toISOString() ?? null,
    provenUntil: provenAt ? { at: provenAt.toISOString(), head: Number(provenHead) } : null,
    lastHead: headAt ? { at: headAt.toISOString(), number: Number(head) } : null,
    keys: keys.map((key) => ({ ...key, validFrom: iso(key.validFrom) })),
    waiting,
  };
}
