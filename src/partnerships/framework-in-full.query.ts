/** What a partnership says of itself: partner, signature, pillars, and who is in it from when to when. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface FrameworkInFull {
  readonly kind: 'MP' | 'CAMM';
  readonly country: string;
  /** As far as it is known: `2015`, `2015-03` or `2015-11-11`. */
  readonly signedOn: string | null;
  readonly allMemberStates: boolean;
  readonly pillars: readonly string[];
  readonly provenance: string;
  readonly source: string;
  readonly note: string;
  /** The last agreed day; null: no end was agreed. */
  readonly validUntil: string | null;
  readonly signatories: readonly {
    readonly country: string;
    readonly accededOn: string | null;
    readonly hasLeft: boolean;
    readonly leftOn: string | null;
    readonly provenance: string;
    readonly source: string;
    /** Where its exit was read. */
    readonly leftSource: string;
  }[];
}

/** Null when there is none for this actor. */
export async function frameworkInFull(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<FrameworkInFull | null> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<FrameworkInFull>(
      'framework_in_full',
      `SELECT p.kind, p.country, p.signed_on AS "signedOn", p.all_member_states AS "allMemberStates", p.provenance,
         p.source, p.note, p.valid_until::text AS "validUntil",
         ARRAY(SELECT l.pillar FROM partnership_pillar l WHERE l.partnership_id = p.id ORDER BY l.pillar) AS pillars,
         coalesce((SELECT jsonb_agg(jsonb_build_object('country', s.country, 'accededOn', s.acceded_on,
           'hasLeft', s.has_left, 'leftOn', s.left_on, 'provenance', s.provenance, 'source', s.source,
           'leftSource', s.left_source) ORDER BY s.country)
           FROM signatory s WHERE s.partnership_id = p.id), '[]') AS signatories
       FROM partnership p WHERE p.id = $1`,
      [id],
    ),
  );
  return row ?? null;
}
