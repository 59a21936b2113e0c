/** What a party is in law, in versions: a change is a new version with the day from which it holds. */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { liveParty } from './change-contact.js';
import { assertMayOnParty } from './party-rights.js';
import { shownName } from './shown-name.sql.js';

export interface LegalEntity {
  readonly version: number;
  readonly name: string;
  readonly form: string;
  readonly registrationNumber: string;
  readonly address: string;
  readonly vatNumber: string;
  /** Calendar day. */
  readonly validFrom: string;
  /** Whether it is the one that holds today. */
  readonly holds: boolean;
  readonly enteredBy: string;
  /** ISO instant, UTC. */
  readonly enteredAt: string;
}

export interface LegalEntityInput {
  readonly name?: unknown;
  readonly form?: unknown;
  readonly registrationNumber?: unknown;
  readonly address?: unknown;
  readonly vatNumber?: unknown;
  readonly validFrom?: unknown;
}

/** Enters a version. Refuses with 404 an unknown party, with 403 who may not, with 422 what is wrong. */
export async function enterLegalEntity(
  database: Database,
  actor: PersonActor,
  partyId: string,
  input: LegalEntityInput,
): Promise<{ version: number }> {
  return database.asActor(actor, async (transaction) => {
    await liveParty(transaction, partyId);
    assertMayOnParty(actor, 'edit', partyId);
    const checks = new FieldChecks();
    const name = checks.text('name', input.name ?? '', { min: 1, max: 300 });
    const form = checks.text('form', input.form ?? '', { min: 1, max: 200 });
    const registration = checks.text('registrationNumber', input.registrationNumber ?? '', { max: 60 });
    const address = checks.text('address', input.address ?? '', { min: 1, max: 1_000, lines: true });
    const vat = checks
      .text('vatNumber', input.vatNumber ?? '', { max: 20 })
      .replace(/[\s.-]+/g, '')
      .toUpperCase();
    if (vat !== '' && !/^[A-Z]{2}[A-Z0-9+*]{2,13}$/.test(vat))
      checks.add('vatNumber', 'parties.vat_malformed');
    const validFrom = checks.date('validFrom', input.validFrom ?? '');
    checks.done();
    // Two who enter at once wait for each other here, so that each gets a number of its own.
    await transaction.run('identity_party_lock', 'SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [
      partyId,
    ]);
    const [row] = await transaction.run<{ version: number }>(
      'identity_legal_entity_insert',
      `INSERT INTO legal_entity (organisation_id, version, name, form, registration_number, address, vat_number, valid_from, entered_by)
       SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM legal_entity WHERE organisation_id = $1 RETURNING version`,
      [partyId, name, form, registration, address, vat, validFrom, actor.accountId],
    );
    const version = row?.version ?? 1;
    await recordEvent(transaction, actor, {
      kind: 'legal_entity_entered',
      data: { party: partyId, version, validFrom },
    });
    return { version };
  });
}

interface Row extends Omit<LegalEntity, 'enteredAt'> {
  readonly enteredAt: Date;
}

/** All versions, the one that holds longest into the future first; none where they are not the reader's to see. */
export async function legalEntityOf(
  database: Database,
  actor: PersonActor,
  partyId: string,
): Promise<readonly LegalEntity[]> {
  if (!isId(partyId)) throw new Problem('not_found');
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'identity_legal_entity',
      `SELECT l.version, l.name, l.form, l.registration_number AS "registrationNumber", l.address, l.vat_number AS "vatNumber",
         l.valid_from::text AS "validFrom", ${shownName('l.entered_by')} AS "enteredBy", l.entered_at AS "enteredAt",
         l.version = (SELECT x.version FROM legal_entity x WHERE x.organisation_id = l.organisation_id
           AND x.valid_from <= (entente_now() AT TIME ZONE 'Europe/Brussels')::date
           ORDER BY x.valid_from DESC, x.version DESC LIMIT 1) IS TRUE AS holds
       FROM legal_entity l
       WHERE l.organisation_id = $1 ORDER BY l.valid_from DESC, l.version DESC LIMIT 100`,
      [partyId],
    ),
  );
  return rows.map((row) => ({ ...row, holds: row.holds === true, enteredAt: row.enteredAt.toISOString() }));
}
