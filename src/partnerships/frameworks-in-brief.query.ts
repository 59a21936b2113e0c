/** What a list says of a partnership, and the days between which its incomplete dates lie. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

/** The first and the last day a date may be; null where that side is open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface FrameworkInBrief {
  readonly id: string;
  readonly kind: 'MP' | 'CAMM';
  readonly country: string;
  /** As far as it is known: `2015`, `2015-03` or `2015-11-11`. */
  readonly signedOn: string | null;
  readonly signed: Days;
  readonly provenance: string;
}

/** Every framework that this actor may see, by id. There are about as many as countries. */
export async function frameworksInBrief(
  database: Database,
  actor: PersonActor,
): Promise<ReadonlyMap<string, FrameworkInBrief>> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<FrameworkInBrief>(
      'frameworks_in_brief',
      `SELECT p.id, p.kind, p.country, p.signed_on AS "signedOn", p.provenance,
         jsonb_build_object('earliest', p.signed_earliest, 'latest', p.signed_latest) AS signed
       FROM partnership p`,
    ),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface SignatoryDays {
  readonly country: string;
  readonly acceded: Days;
  readonly left: Days;
}

/** The days of each signatory of a framework; none for one that this actor may not see. */
export async function signatoryDays(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<ReadonlyMap<string, SignatoryDays>> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<SignatoryDays>(
      'signatory_days',
      `SELECT s.country,
         jsonb_build_object('earliest', s.acceded_earliest, 'latest', s.acceded_latest) AS acceded,
         jsonb_build_object('earliest', s.left_earliest, 'latest', s.left_latest) AS left
       FROM signatory s WHERE s.partnership_id = $1`,
      [id],
    ),
  );
  return new Map(rows.map((row) => [row.country, row]));
}
