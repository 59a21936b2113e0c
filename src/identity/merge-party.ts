/** Two entries that are one party become one: looked at first, then done for good. */
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { assertMayOnParty } from './party-rights.js';

/** What moves to the party that stays, by kind. */
export interface Moved {
  readonly people: number;
  readonly contacts: number;
  readonly focalPoints: number;
  readonly casesLed: number;
  readonly casesShared: number;
  readonly letters: number;
}

export interface MergePreview {
  readonly moves: Moved;
  /** Contacts and focal points that the other has already: they end. */
  readonly ends: { readonly contacts: number; readonly focalPoints: number };
  /** Whether bank or legal data stay behind, to be entered and confirmed anew. */
  readonly leavesData: boolean;
  /** Cases in which both take part in different ways, by reference: with one of them it is refused. */
  readonly between: readonly string[];
}

interface MergeWanted {
  /** What turned out to be the other one. */
  readonly duplicateId: string;
  readonly survivorId: string;
}

/** What merging would do. Refuses with 404 the unknown, with 403 who may not, with 422 parties of other kinds. */
export async function previewMerge(
  database: Database,
  actor: PersonActor,
  wanted: MergeWanted,
): Promise<MergePreview> {
  return database.asActor(actor, async (transaction) => {
    await assertMergeable(transaction, actor, wanted);
    return preview(transaction, wanted);
  });
}

/** Merges for good. Refuses as the preview does, and with 409 where both take part in one case in different ways. */
export async function mergeParty(
  database: Database,
  actor: PersonActor,
  wanted: MergeWanted,
): Promise<Moved> {
  try {
    return await database.asActor(actor, async (transaction) => {
      await assertMergeable(transaction, actor, wanted);
      const { moves } = await preview(transaction, wanted);
      await transaction.run('identity_party_merge', 'SELECT merge_party($1, $2)', [
        wanted.duplicateId,
        wanted.survivorId,
      ]);
      await recordEvent(transaction, actor, {
        kind: 'party_merged',
        data: { party: wanted.survivorId, duplicate: wanted.duplicateId, moves },
      });
      return moves;
    });
  } catch (error) {
    if (constraintOf(error) === 'merge_one_case')
      throw new Problem('state_conflict', [{ code: 'parties.one_case' }]);
    if (constraintOf(error) === 'merge_same_kind') throw invalidField('survivorId', 'parties.other_kind');
    throw error;
  }
}

async function assertMergeable(
  transaction: Transaction,
  actor: PersonActor,
  { duplicateId, survivorId }: MergeWanted,
): Promise<void> {
  if (!isId(duplicateId)) throw new Problem('not_found');
  const rows = await transaction.run<{ id: string; kind: string; country: string | null; merged: boolean }>(
    'identity_merge_parties',
    'SELECT id, kind, country, merged_into IS NOT NULL AS merged FROM organisation WHERE id = ANY ($1::uuid[])',
    [[duplicateId, survivorId].filter(isId)],
  );
  const duplicate = rows.find(({ id }) => id === duplicateId);
  if (!duplicate) throw new Problem('not_found');
  assertMayOnParty(actor, 'merge', duplicateId);
  if (duplicate.merged) throw new Problem('state_conflict', [{ code: 'parties.merged' }]);
  if (survivorId === '') throw invalidField('survivorId', 'missing');
  const survivor = rows.find(({ id }) => id === survivorId);
  if (!survivor || survivor.merged) throw invalidField('survivorId', 'reference_unknown');
  if (
    duplicateId === survivorId ||
    survivor.kind !== duplicate.kind ||
    survivor.country !== duplicate.country
  ) {
    throw invalidField('survivorId', 'parties.other_kind');
  }
}

async function preview(
  transaction: Transaction,
  { duplicateId, survivorId }: MergeWanted,
): Promise<MergePreview> {
  const [row] = await transaction.run<
    Moved & { endContacts: number; endFocal: number; leavesData: boolean; between: string[] }
  >(
    'identity_merge_preview',
    `SELECT (SELECT count(*)::int FROM account WHERE organisation_id = $1) AS people,
       (SELECT count(*)::int FROM party_contact WHERE organisation_id = $1 AND ended_at IS NULL) AS contacts,
       (SELECT count(*)::int FROM focal_point WHERE organisation_id = $1) AS "focalPoints",
       (SELECT count(*)::int FROM case_file WHERE organisation_id = $1) AS "casesLed",
       (SELECT count(*)::int FROM case_access x JOIN case_file c ON c.id = x.case_id
         WHERE x.organisation_id = $1 AND c.organisation_id IS DISTINCT FROM $1) AS "casesShared",
       (SELECT count(*)::int FROM letter WHERE addressee_id = $1) AS letters,
       (SELECT count(*)::int FROM party_contact c WHERE c.organisation_id = $1 AND c.ended_at IS NULL
         AND EXISTS (SELECT FROM party_contact x WHERE x.organisation_id = $2 AND x.email = c.email AND x.ended_at IS NULL)) AS "endContacts",
       (SELECT count(*)::int FROM focal_point f WHERE f.organisation_id = $1 AND EXISTS (SELECT FROM focal_point x
         WHERE x.organisation_id = $2 AND coalesce(x.country, '') = coalesce(f.country, '') AND x.days && f.days)) AS "endFocal",
       EXISTS (SELECT FROM bank_account WHERE organisation_id = $1 AND state IN ('proposed', 'confirmed'))
         OR EXISTS (SELECT FROM legal_entity WHERE organisation_id = $1) AS "leavesData",
       ARRAY(SELECT c.reference FROM case_access a JOIN case_access b ON b.case_id = a.case_id AND b.organisation_id = $2
         JOIN case_file c ON c.id = a.case_id WHERE a.organisation_id = $1 AND a.view <> b.view
           AND 'partner' NOT IN (a.view, b.view) ORDER BY c.reference LIMIT 20) AS between`,
    [duplicateId, survivorId],
  );
  if (!row) throw new Error('The database counted nothing.');
  const { endContacts, endFocal, leavesData, between, ...moves } = row;
  return {
    moves: { ...moves, contacts: moves.contacts - endContacts, focalPoints: moves.focalPoints - endFocal },
    ends: { contacts: endContacts, focalPoints: endFocal },
    leavesData,
    between,
  };
}
