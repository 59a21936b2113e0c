/** All SQL that writes what a need says, and reads it for writing. */
import type { Transaction } from '../database/database.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import type { NeedContent } from './need-content.js';

export interface StoredNeed {
  readonly country: string;
  readonly content: NeedContent;
  /** Whether it was ever handed in. */
  readonly filed: boolean;
}

/** Null when there is none for this actor; the title lies on the case. */
export async function loadNeed(
  transaction: Transaction,
  id: string,
  title: string,
): Promise<StoredNeed | null> {
  const [row] = await transaction.run<Omit<NeedContent, 'title'> & { country: string; filed: boolean }>(
    'need_content',
    `SELECT country, language, wanted, why, pillar, theme, partnership_id AS "partnershipId", help, urgent,
       wished_on::text AS "wishedOn", contact, filed_at IS NOT NULL AS filed FROM need WHERE id = $1`,
    [id],
  );
  if (!row) return null;
  const {
    country,
    filed,
    language,
    wanted,
    why,
    pillar,
    theme,
    partnershipId,
    help,
    urgent,
    wishedOn,
    contact,
  } = row;
  return {
    country,
    filed,
    content: { title, language, wanted, why, pillar, theme, partnershipId, help, urgent, wishedOn, contact },
  };
}

export async function insertNeed(
  transaction: Transaction,
  id: string,
  country: string,
  content: NeedContent,
): Promise<void> {
  await transaction.run(
    'need_insert',
    `INSERT INTO need (id, country, language, wanted, why, pillar, theme, partnership_id, help, urgent, wished_on, contact)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, country, ...values(content)],
  );
}

export async function writeNeed(transaction: Transaction, id: string, content: NeedContent): Promise<void> {
  await transaction.run(
    'need_write',
    `UPDATE need SET language = $2, wanted = $3, why = $4, pillar = $5, theme = $6, partnership_id = $7, help = $8,
       urgent = $9, wished_on = $10, contact = $11 WHERE id = $1`,
    [id, ...values(content)],
  );
}

function values(content: NeedContent) {
  const { language, wanted, why, pillar, theme, partnershipId, help, urgent, wishedOn, contact } = content;
  return [language, wanted, why, pillar, theme, partnershipId, help, urgent, wishedOn, contact];
}

/** Adds to `checks` when the partnership named is none of this country's. */
export async function checkPartnership(
  transaction: Transaction,
  { partnershipId }: NeedContent,
  country: string,
  checks: FieldChecks,
): Promise<void> {
  if (partnershipId === null) return;
  const [found] = await transaction.run<{ country: string }>(
    'need_partnership',
    'SELECT country FROM partnership WHERE id = $1',
    [partnershipId],
  );
  if (!found) checks.add('partnershipId', 'reference_unknown');
  else if (found.country !== country) checks.add('partnershipId', 'partnership_of_other_country');
}
