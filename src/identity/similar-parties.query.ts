/** Parties that may be the same as one that somebody is about to add. */
import type { Database } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';

export interface SimilarParty {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly country: string | null;
}

/** From here on two names are taken for alike: by the share of three letters in a row that they have in common. */
const ALIKE = 0.5;

/** Those with a name like this one, in the same country or in none, the likeliest first; at most five. */
export async function similarParties(
  database: Database,
  actor: Actor,
  wanted: { readonly name: string; readonly country: string | null; readonly except?: string },
): Promise<readonly SimilarParty[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run(
      'identity_similar_parties',
      `SELECT o.id, o.code, o.name, o.country
       FROM organisation o, LATERAL (SELECT similarity(lower(unaccent(o.name)), lower(unaccent($1))) AS likeness) s
       WHERE o.merged_into IS NULL AND s.likeness >= ${ALIKE} AND ($3::uuid IS NULL OR o.id <> $3)
         AND (o.country IS NULL OR $2::text IS NULL OR o.country = $2)
       ORDER BY s.likeness DESC, o.name, o.id LIMIT 5`,
      [wanted.name, wanted.country, wanted.except ?? null],
    ),
  );
}
