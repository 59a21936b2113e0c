/** Contacts of a party, kept by administrators and the secretariat; one that ends stays in the record. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type ContactFields, type ContactInput, contactIn } from './contact.js';
import { assertMayOnParty } from './party-rights.js';

/** Adds a contact. Refuses with 404 an unknown party, with 403 who may not, with 422 what is wrong. */
export async function addContact(
  database: Database,
  actor: PersonActor,
  partyId: string,
  input: ContactInput,
): Promise<{ id: string }> {
  return kept(database, actor, async (transaction) => {
    await liveParty(transaction, partyId);
    assertMayOnParty(actor, 'edit', partyId);
    return { id: await insertContact(transaction, actor, partyId, fieldsIn(input)) };
  });
}

/** Changes a contact; what is left out stays. Refuses as `addContact`, and with 412 when somebody was quicker. */
export async function changeContact(
  database: Database,
  actor: PersonActor,
  wanted: {
    readonly id: string;
    readonly partyId: string;
    readonly expectedVersion: string;
    readonly changes: ContactInput;
  },
): Promise<void> {
  await kept(database, actor, async (transaction) => {
    const now = await liveContact(transaction, wanted.partyId, wanted.id);
    assertMayOnParty(actor, 'edit', wanted.partyId);
    if (String(now.version) !== wanted.expectedVersion) throw new Problem('stale_version');
    await updateContact(transaction, actor, now, fieldsIn({ ...now, ...wanted.changes }));
  });
}

/** Ends a contact, and what it is focal point of. Done twice it changes nothing. */
export async function endContact(
  database: Database,
  actor: PersonActor,
  wanted: { readonly id: string; readonly partyId: string },
): Promise<void> {
  await kept(database, actor, async (transaction) => {
    const now = await liveContact(transaction, wanted.partyId, wanted.id);
    assertMayOnParty(actor, 'edit', wanted.partyId);
    await closeContact(transaction, actor, now);
  });
}

/** What was typed, checked; throws 422. */
export function fieldsIn(input: ContactInput): ContactFields {
  const checks = new FieldChecks();
  const fields = contactIn(checks, input);
  checks.done();
  return fields;
}

/** A mail address that another contact of the party has is a wrong field. */
export async function kept<T>(
  database: Database,
  actor: PersonActor,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await database.asActor(actor, work);
  } catch (error) {
    if (isUniqueViolation(error, 'party_contact_email')) throw invalidField('email', 'taken');
    throw error;
  }
}

export interface StoredContact extends ContactFields {
  readonly id: string;
  readonly organisation_id: string;
  readonly version: number;
}

/** Locks a party; 404 when there is none, 409 when it was merged into another. */
export async function liveParty(transaction: Transaction, id: string): Promise<void> {
  if (!isId(id)) throw new Problem('not_found');
  const [row] = await transaction.run<{ merged: boolean }>(
    'identity_party_live',
    'SELECT merged_into IS NOT NULL AS merged FROM organisation WHERE id = $1 FOR SHARE',
    [id],
  );
  if (!row) throw new Problem('not_found');
  if (row.merged) throw new Problem('state_conflict', [{ code: 'parties.merged' }]);
}

/** A contact that has not ended, as the actor may see it; 404 when there is none. */
export async function liveContact(
  transaction: Transaction,
  partyId: string,
  id: string,
): Promise<StoredContact> {
  if (!isId(id) || !isId(partyId)) throw new Problem('not_found');
  const [row] = await transaction.run<StoredContact>(
    'identity_contact_live',
    `SELECT id, organisation_id, name, function, email, phone, language, version FROM party_contact
     WHERE id = $1 AND organisation_id = $2 AND ended_at IS NULL`,
    [id, partyId],
  );
  if (!row) throw new Problem('not_found');
  return row;
}

export async function insertContact(
  transaction: Transaction,
  actor: PersonActor,
  partyId: string,
  fields: ContactFields,
): Promise<string> {
  const id = newId();
  await transaction.run(
    'identity_contact_insert',
    `INSERT INTO party_contact (id, organisation_id, name, function, email, phone, language) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, partyId, fields.name, fields.function, fields.email, fields.phone, fields.language],
  );
  await recordEvent(transaction, actor, {
    kind: 'contact_added',
    data: { party: partyId, contact: id },
    texts: { name: fields.name },
  });
  return id;
}

export async function updateContact(
  transaction: Transaction,
  actor: PersonActor,
  now: StoredContact,
  fields: ContactFields,
): Promise<void> {
  const changed = (Object.keys(fields) as (keyof ContactFields)[]).filter(
    (field) => fields[field] !== now[field],
  );
  if (changed.length === 0) return;
  const updated = await transaction.run(
    'identity_contact_update',
    `UPDATE party_contact SET name = $2, function = $3, email = $4, phone = $5, language = $6, version = version + 1
     WHERE id = $1 AND version = $7 RETURNING 1`,
    [now.id, fields.name, fields.function, fields.email, fields.phone, fields.language, now.version],
  );
  if (updated.length === 0) throw new Problem('stale_version');
  await recordEvent(transaction, actor, {
    kind: 'contact_changed',
    data: { party: now.organisation_id, contact: now.id, fields: changed },
    texts: { name: fields.name },
  });
}

export async function closeContact(
  transaction: Transaction,
  actor: PersonActor,
  now: StoredContact,
): Promise<void> {
  await transaction.run(
    'identity_contact_end',
    'UPDATE party_contact SET ended_at = entente_now(), version = version + 1 WHERE id = $1',
    [now.id],
  );
  await transaction.run(
    'identity_contact_end_focal',
    `UPDATE focal_point SET until_day = greatest(from_day, (entente_now() AT TIME ZONE 'Europe/Brussels')::date)
     WHERE contact_id = $1 AND (until_day IS NULL OR until_day > (entente_now() AT TIME ZONE 'Europe/Brussels')::date)`,
    [now.id],
  );
  await transaction.run(
    'identity_contact_end_deputy',
    'UPDATE focal_point SET deputy_id = NULL WHERE deputy_id = $1',
    [now.id],
  );
  await recordEvent(transaction, actor, {
    kind: 'contact_ended',
    data: { party: now.organisation_id, contact: now.id },
    texts: { name: now.name },
  });
}
