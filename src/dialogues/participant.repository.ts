/** All SQL that writes who takes part in a meeting, and reads it for writing. */
import type { Transaction } from '../database/database.js';
import { newId } from '../kernel/id.js';
import { invitationsTo, SHARE_WITH_PARTICIPANTS, UNSHARE_WITH_OTHERS } from './invitations.sql.js';
import { type NewParticipant, SECTOR_OF, type Sector } from './participant.js';

export interface RegisteredParty {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  readonly country: string | null;
}

/** Parties by id, and by code or name in any spelling of capitals and accents; keys are `keyOfParty`. */
export async function partiesNamed(
  transaction: Transaction,
  named: { readonly ids: readonly string[]; readonly names: readonly string[] },
): Promise<ReadonlyMap<string, RegisteredParty>> {
  const rows = await transaction.run<{
    id: string;
    code: string;
    name: string;
    kind: string;
    country: string | null;
    plain: string;
  }>(
    'dialogue_parties_named',
    `SELECT o.id, o.code, o.name, o.kind, o.country, lower(unaccent(o.name)) AS plain FROM organisation o
     WHERE o.id = ANY ($1::uuid[]) OR lower(o.code) = ANY ($2) OR lower(unaccent(o.name)) IN (SELECT unaccent(t) FROM unnest($2::text[]) AS t)`,
    [named.ids, named.names.map(keyOfParty)],
  );
  const found = new Map<string, RegisteredParty>();
  for (const { id, code, name, kind, country } of rows) {
    const party = { id, name, sector: SECTOR_OF[kind] ?? 'INTERNATIONAL_ORGANISATION', country };
    for (const key of [id, code, name]) found.set(keyOfParty(key), party);
  }
  return found;
}

export function keyOfParty(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .trim()
    .toLowerCase();
}

export interface InsertedParticipant extends NewParticipant {
  readonly substituteFor?: string;
  readonly walkIn?: boolean;
}

/** Answers their ids. Whoever signs in here with the address given reads the meeting in their own calendar. */
export async function insertParticipants(
  transaction: Transaction,
  dialogueId: string,
  participants: readonly InsertedParticipant[],
): Promise<readonly string[]> {
  const rows = participants.map((one) => ({ ...one, id: newId() }));
  await transaction.run(
    'dialogue_participants_insert',
    `INSERT INTO dialogue_participant (id, dialogue_id, organisation_id, party, sector, country, name, job, role, substitute_for, walk_in, attended)
     SELECT id, $1, "organisationId", party, sector, country, name, job, role, "substituteFor", coalesce("walkIn", false),
       CASE WHEN "walkIn" THEN true END
     FROM jsonb_to_recordset($2) AS t (id uuid, "organisationId" uuid, party text, sector text, country text, name text, job text,
       role text, "substituteFor" uuid, "walkIn" boolean)`,
    [dialogueId, JSON.stringify(rows)],
  );
  await transaction.run(
    'dialogue_contacts_insert',
    `INSERT INTO dialogue_contact (participant_id, dialogue_id, email, locale, account_id)
     SELECT t.id, $1, t.email, t.locale, (SELECT a.id FROM account a WHERE a.email = t.email AND a.disabled_at IS NULL)
     FROM jsonb_to_recordset($2) AS t (id uuid, email text, locale text) WHERE t.email <> ''`,
    [dialogueId, JSON.stringify(rows)],
  );
  return rows.map((row) => row.id);
}

/** Where invitations are out, who comes later gets one as well, and their organisation sees the meeting. */
export async function inviteNow(
  transaction: Transaction,
  dialogueId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await transaction.run('dialogue_invite_some', invitationsTo('p.id = ANY ($3::uuid[])', 'REQUEST'), [
    dialogueId,
    at,
    ids,
  ]);
  await shareWithInvited(transaction, dialogueId);
}

/** The organisations of those who are invited see the meeting, and no others do by that. */
export async function shareWithInvited(transaction: Transaction, dialogueId: string): Promise<void> {
  await transaction.run('dialogue_unshare', UNSHARE_WITH_OTHERS, [dialogueId]);
  await transaction.run('dialogue_share', SHARE_WITH_PARTICIPANTS, [dialogueId]);
}

export interface StoredParticipant extends NewParticipant {
  readonly id: string;
  readonly attended: boolean | null;
  readonly walkIn: boolean;
  readonly answer: string | null;
  readonly invited: boolean;
}

/** The present ones of a meeting, for whoever may read their addresses. */
export async function loadParticipants(
  transaction: Transaction,
  dialogueId: string,
): Promise<readonly StoredParticipant[]> {
  return transaction.run<StoredParticipant & Record<string, unknown>>(
    'dialogue_participants_stored',
    `SELECT p.id, p.organisation_id AS "organisationId", p.party, p.sector, p.country, p.name, p.job, p.role, p.attended,
       p.walk_in AS "walkIn", coalesce(k.email, '') AS email, coalesce(k.locale, 'en') AS locale, k.answer,
       EXISTS (SELECT FROM dialogue_invitation i WHERE i.participant_id = p.id) AS invited
     FROM dialogue_participant p LEFT JOIN dialogue_contact k ON k.participant_id = p.id
     WHERE p.dialogue_id = $1 AND p.removed_at IS NULL ORDER BY p.name, p.id`,
    [dialogueId],
  );
}

export async function updateParticipant(
  transaction: Transaction,
  dialogueId: string,
  id: string,
  one: NewParticipant,
): Promise<void> {
  await transaction.run(
    'dialogue_participant_update',
    `UPDATE dialogue_participant SET organisation_id = $3, party = $4, sector = $5, country = $6, name = $7, job = $8, role = $9
     WHERE id = $2 AND dialogue_id = $1`,
    [dialogueId, id, one.organisationId, one.party, one.sector, one.country, one.name, one.job, one.role],
  );
  if (one.email === '') return;
  await transaction.run(
    'dialogue_contact_upsert',
    `INSERT INTO dialogue_contact (participant_id, dialogue_id, email, locale, account_id)
     VALUES ($2, $1, $3, $4, (SELECT a.id FROM account a WHERE a.email = $3 AND a.disabled_at IS NULL))
     ON CONFLICT (participant_id) DO UPDATE SET email = EXCLUDED.email, locale = EXCLUDED.locale, account_id = EXCLUDED.account_id`,
    [dialogueId, id, one.email, one.locale],
  );
}

/** Whoever was invited is told that they are not expected any more. */
export async function removeParticipant(
  transaction: Transaction,
  dialogueId: string,
  id: string,
  at: string,
): Promise<void> {
  await transaction.run(
    'dialogue_participant_uninvite',
    invitationsTo(
      `p.id = $3 AND k.answer IS DISTINCT FROM 'DECLINED' AND k.answer IS DISTINCT FROM 'SUBSTITUTED'
       AND EXISTS (SELECT FROM dialogue_invitation i WHERE i.participant_id = p.id AND i.method = 'REQUEST')`,
      'CANCEL',
    ),
    [dialogueId, at, id],
  );
  await transaction.run(
    'dialogue_participant_remove',
    'UPDATE dialogue_participant SET removed_at = $3 WHERE id = $2 AND dialogue_id = $1',
    [dialogueId, id, at],
  );
}

/** Null takes the answer back. */
export async function writeAnswer(
  transaction: Transaction,
  participantId: string,
  answer: string | null,
  by: { readonly accountId: string | null; readonly at: string },
): Promise<void> {
  await transaction.run(
    'dialogue_answer',
    `UPDATE dialogue_contact SET answer = $2, answered_at = CASE WHEN $2::text IS NOT NULL THEN $3::timestamptz END,
       answered_by = CASE WHEN $2::text IS NOT NULL THEN $4::uuid END WHERE participant_id = $1`,
    [participantId, answer, by.at, by.accountId],
  );
}
