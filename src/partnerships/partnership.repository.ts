/** Writes what a partnership says of itself, and reads it back for changing it. */
import type { Transaction } from '../database/database.js';
import type { PillarCode } from '../reference/pillars.js';
import type { PartialDate, Provenance } from '../reference/provenance.js';
import type { PartnershipContent, PartnershipKind, Signatory } from './partnership-content.js';

/** `entered` stands for what people have written here. */
interface Known {
  readonly provenance: Provenance | 'entered';
  readonly source: string;
}

export interface NewPartnership extends Known {
  readonly kind: PartnershipKind;
  readonly country: string;
  readonly signed: PartialDate | null;
  readonly allMemberStates: boolean;
  readonly pillars: readonly PillarCode[];
  readonly signatories: readonly NewSignatory[];
  readonly note: string;
  readonly validUntil?: string | null;
}

type NewSignatory = Known & Signatory;

const ENTERED: Known = { provenance: 'entered', source: '' };

/** Signatories as people enter them. */
export function enteredSignatories(signatories: readonly Signatory[]): readonly NewSignatory[] {
  return signatories.map((signatory) => ({ ...signatory, ...ENTERED }));
}

/** Writes the rows of a partnership under the id of its case. */
export async function insertPartnership(
  transaction: Transaction,
  id: string,
  {
    kind,
    country,
    signed,
    allMemberStates,
    provenance,
    source,
    note,
    validUntil,
    pillars,
    signatories,
  }: NewPartnership,
): Promise<void> {
  await transaction.run(
    'partnership_insert',
    `INSERT INTO partnership (id, kind, country, signed_on, signed_earliest, signed_latest, all_member_states, provenance, source, note, valid_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      kind,
      country,
      signed?.known ?? null,
      signed?.earliest ?? null,
      signed?.latest ?? null,
      allMemberStates,
      provenance,
      source,
      note,
      validUntil ?? null,
    ],
  );
  await insertPillars(transaction, id, pillars);
  await insertSignatories(transaction, id, signatories);
}

/** What is there now, with the title that lies on the case; null when there is no such partnership. */
export async function loadPartnership(
  transaction: Transaction,
  id: string,
  title: string,
): Promise<(PartnershipContent & { readonly kind: PartnershipKind; readonly country: string }) | null> {
  const [row] = await transaction.run<
    Omit<PartnershipContent, 'title'> & { kind: PartnershipKind; country: string }
  >(
    'partnership_content',
    `SELECT p.kind, p.country, p.note, p.valid_until::text AS "validUntil",
       CASE WHEN p.signed_on IS NOT NULL THEN jsonb_build_object('known', p.signed_on, 'earliest', p.signed_earliest,
         'latest', p.signed_latest) END AS signed,
       ARRAY(SELECT l.pillar FROM partnership_pillar l WHERE l.partnership_id = p.id ORDER BY l.pillar) AS pillars,
       coalesce((SELECT jsonb_agg(jsonb_build_object('country', s.country, 'acceded', CASE WHEN s.acceded_earliest IS NOT NULL
           OR s.acceded_latest IS NOT NULL THEN jsonb_build_object('known', s.acceded_on, 'earliest', s.acceded_earliest,
           'latest', s.acceded_latest) END, 'left', CASE WHEN s.has_left THEN jsonb_build_object('known', s.left_on,
           'earliest', s.left_earliest, 'latest', s.left_latest) END) ORDER BY s.country)
         FROM signatory s WHERE s.partnership_id = p.id), '[]') AS signatories
     FROM partnership p WHERE p.id = $1`,
    [id],
  );
  if (!row) return null;
  const { kind, country, signed, pillars, signatories, note, validUntil } = row;
  return {
    kind,
    country,
    title,
    signed: inOrder(signed),
    pillars,
    signatories: signatories.map(ordered),
    note,
    validUntil,
  };
}

/** Writes the fields that changed; the title is the case's. What is known of signatories that stay as they were stays. */
export async function writePartnership(
  transaction: Transaction,
  id: string,
  before: PartnershipContent,
  content: PartnershipContent,
  fields: readonly (keyof PartnershipContent)[],
): Promise<void> {
  const { signed, note, validUntil } = content;
  await transaction.run(
    'partnership_write',
    'UPDATE partnership SET signed_on = $2, signed_earliest = $3, signed_latest = $4, note = $5, valid_until = $6 WHERE id = $1',
    [id, signed?.known ?? null, signed?.earliest ?? null, signed?.latest ?? null, note, validUntil],
  );
  if (fields.includes('pillars')) {
    await transaction.run(
      'partnership_pillars_clear',
      'DELETE FROM partnership_pillar WHERE partnership_id = $1',
      [id],
    );
    await insertPillars(transaction, id, content.pillars);
  }
  if (fields.includes('signatories')) {
    const same = new Set(before.signatories.map((one) => JSON.stringify(one)));
    const changed = content.signatories.filter((one) => !same.has(JSON.stringify(one)));
    const kept = content.signatories.filter((one) => same.has(JSON.stringify(one)));
    await transaction.run(
      'partnership_signatories_clear',
      'DELETE FROM signatory WHERE partnership_id = $1 AND country <> ALL ($2::text[])',
      [id, kept.map((one) => one.country)],
    );
    await insertSignatories(transaction, id, enteredSignatories(changed));
  }
}

/** Under another kind, or with another country: who sees it and its reference follow. */
export async function renamePartnership(
  transaction: Transaction,
  id: string,
  { kind, country }: { readonly kind: PartnershipKind; readonly country: string },
): Promise<void> {
  await transaction.run(
    'partnership_rename',
    `UPDATE partnership SET kind = $2, country = $3, all_member_states = $2 = 'CAMM' WHERE id = $1`,
    [id, kind, country],
  );
}

async function insertPillars(
  transaction: Transaction,
  id: string,
  pillars: readonly PillarCode[],
): Promise<void> {
  await transaction.run(
    'partnership_pillars_insert',
    'INSERT INTO partnership_pillar (partnership_id, pillar) SELECT $1, unnest($2::text[])',
    [id, pillars],
  );
}

async function insertSignatories(
  transaction: Transaction,
  id: string,
  signatories: readonly NewSignatory[],
): Promise<void> {
  await transaction.run(
    'partnership_signatories_insert',
    `INSERT INTO signatory (partnership_id, country, acceded_on, acceded_earliest, acceded_latest, has_left, left_on,
       left_earliest, left_latest, provenance, source)
     SELECT $1, t.* FROM jsonb_to_recordset($2) AS t (country text, acceded_on text, acceded_earliest date,
       acceded_latest date, has_left boolean, left_on text, left_earliest date, left_latest date, provenance text, source text)`,
    [
      id,
      JSON.stringify(
        signatories.map(({ country, acceded, left, provenance, source }) => ({
          country,
          acceded_on: acceded?.known ?? null,
          acceded_earliest: acceded?.earliest ?? null,
          acceded_latest: acceded?.latest ?? null,
          has_left: left !== null,
          left_on: left?.known ?? null,
          left_earliest: left?.earliest ?? null,
          left_latest: left?.latest ?? null,
          provenance,
          source,
        })),
      ),
    ],
  );
}

/** The database gives the keys of an object in its own order; for comparing they are put back into ours. */
function inOrder(date: PartialDate | null): PartialDate | null {
  return date && { known: date.known, earliest: date.earliest, latest: date.latest };
}

function ordered({ country, acceded, left }: Signatory): Signatory {
  return { country, acceded: inOrder(acceded), left: inOrder(left) };
}
