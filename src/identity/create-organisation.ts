import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import type { Actor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import { assertMayAdminister } from './may-administer.js';
import { needsCountry, ORGANISATION_KINDS, type OrganisationKind } from './organisation.js';

export interface NewOrganisation {
  /** Unique, in capital letters: PL-MSWIA. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** ISO code; empty where the kind needs none. */
  readonly country?: string;
  readonly publicBody?: boolean;
  /** IANA name. */
  readonly timeZone: string;
  /** A calendar's code: COMMISSION, or an ISO country code. The caller knows which there are. */
  readonly calendar: string;
}

/**
 * Adds an organisation. Which cases it then sees follows by itself from its kind and country. Refuses with 403 who is
 * no administrator, and with 422 what is not right, a code in use among it.
 */
export async function createOrganisation(
  database: Database,
  actor: Actor,
  wanted: NewOrganisation,
): Promise<{ id: string }> {
  assertMayAdminister(actor);
  return insertOrganisation(database, actor, checkedOrganisation(wanted));
}

/** Adds what was checked; refuses with 422 a code in use. The caller sees to it that the actor may. */
export async function insertOrganisation(
  database: Database,
  actor: Actor,
  organisation: CheckedOrganisation,
): Promise<{ id: string }> {
  try {
    return await database.asActor(actor, (transaction) => insert(transaction, actor, organisation));
  } catch (error) {
    if (isUniqueViolation(error, 'organisation_code_key')) throw invalidField('code', 'taken');
    throw error;
  }
}

export type CheckedOrganisation = Required<Omit<NewOrganisation, 'kind' | 'country'>> & {
  kind: OrganisationKind;
  country: string | null;
};

/** What was typed, in the form in which it is stored; throws 422 with everything that is wrong. */
export function checkedOrganisation(wanted: NewOrganisation): CheckedOrganisation {
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: 200 });
  const code = checks.text('code', wanted.code, { min: 1, max: 40 });
  if (code !== '' && !/^[A-Z0-9][A-Z0-9-]*$/.test(code)) checks.add('code', 'code_malformed');
  const kind = checks.choice('kind', wanted.kind, ORGANISATION_KINDS);
  const country = wanted.country ?? '';
  if (country !== '' && !/^[A-Z]{2}$/.test(country)) checks.add('country', 'country_unknown');
  if (country === '' && kind !== null && needsCountry(kind)) checks.add('country', 'country_missing');
  const timeZone = checks.text('timeZone', wanted.timeZone, { min: 1, max: 60 });
  if (timeZone !== '' && !isTimeZone(timeZone)) checks.add('timeZone', 'time_zone_unknown');
  const calendar = checks.text('calendar', wanted.calendar, { min: 1, max: 40 });
  checks.done();
  if (kind === null) throw invalidField('kind', 'missing');
  const publicBody = wanted.publicBody ?? true;
  return { code, name, kind, country: country === '' ? null : country, publicBody, timeZone, calendar };
}

async function insert(
  transaction: Transaction,
  actor: Actor,
  organisation: CheckedOrganisation,
): Promise<{ id: string }> {
  const id = newId();
  await transaction.run(
    'identity_organisation_insert',
    `INSERT INTO organisation (id, code, name, kind, country, public_body, time_zone, calendar)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      organisation.code,
      organisation.name,
      organisation.kind,
      organisation.country,
      organisation.publicBody,
      organisation.timeZone,
      organisation.calendar,
    ],
  );
  await recordEvent(transaction, actor, {
    kind: 'organisation_created',
    data: {
      organisation: id,
      code: organisation.code,
      kind: organisation.kind,
      country: organisation.country,
    },
  });
  return { id };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
