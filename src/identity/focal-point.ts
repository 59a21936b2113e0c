/** Naming whom a party is reached through, for a partner country or for everything else, from a day on. */
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { liveContact, liveParty } from './change-contact.js';
import { assertMayOnParty } from './party-rights.js';

export interface FocalPointWanted {
  readonly partyId: string;
  readonly contactId: unknown;
  /** Null or '': nobody. */
  readonly deputyId?: unknown;
  /** ISO; null or '': everything that no other focal point is for. */
  readonly country?: unknown;
  readonly fromDay: unknown;
  readonly untilDay?: unknown;
}

/**
 * Names a focal point. Refuses with 404 an unknown party, with 403 who may not, with 422 what is wrong: somebody else for
 * the same country on one of these days among it.
 */
export async function nameFocalPoint(
  database: Database,
  actor: PersonActor,
  wanted: FocalPointWanted,
): Promise<{ id: string }> {
  const id = newId();
  try {
    await database.asActor(actor, async (transaction) => {
      await liveParty(transaction, wanted.partyId);
      assertMayOnParty(actor, 'edit', wanted.partyId);
      const checks = new FieldChecks();
      const contactId = checks.id('contactId', wanted.contactId ?? '');
      const deputyId = isGiven(wanted.deputyId) ? checks.id('deputyId', wanted.deputyId) : null;
      const country = isGiven(wanted.country) ? String(wanted.country) : null;
      if (country !== null && !/^[A-Z]{2}$/.test(country)) checks.add('country', 'country_unknown');
      const fromDay = checks.date('fromDay', wanted.fromDay ?? '');
      const untilDay = isGiven(wanted.untilDay) ? checks.date('untilDay', wanted.untilDay) : null;
      if (untilDay !== null && untilDay !== '' && untilDay < fromDay)
        checks.add('untilDay', 'parties.days_in_order');
      if (deputyId !== null && deputyId === contactId) checks.add('deputyId', 'parties.deputy_self');
      checks.done();
      for (const [field, contact] of [
        ['contactId', contactId],
        ['deputyId', deputyId],
      ] as const) {
        if (contact === null) continue;
        await liveContact(transaction, wanted.partyId, contact).catch(() => {
          throw invalidField(field, 'reference_unknown');
        });
      }
      await transaction.run(
        'identity_focal_point_insert',
        `INSERT INTO focal_point (id, organisation_id, contact_id, deputy_id, country, from_day, until_day) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, wanted.partyId, contactId, deputyId, country, fromDay, untilDay],
      );
      await recordEvent(transaction, actor, {
        kind: 'focal_point_named',
        data: {
          party: wanted.partyId,
          focalPoint: id,
          contact: contactId,
          deputy: deputyId,
          country,
          fromDay,
          untilDay,
        },
      });
    });
  } catch (error) {
    if (constraintOf(error) === 'focal_point_once')
      throw invalidField('fromDay', 'parties.focal_point_taken');
    throw error;
  }
  return { id };
}

/** Ends a focal point today; one that is to come goes, and leaves its days free. Refuses with 404 and 403; ended twice is ended. */
export async function endFocalPoint(
  database: Database,
  actor: PersonActor,
  wanted: { readonly partyId: string; readonly id: string },
): Promise<void> {
  if (!isId(wanted.id) || !isId(wanted.partyId)) throw new Problem('not_found');
  await database.asActor(actor, async (transaction) => {
    const [found] = await transaction.run(
      'identity_focal_point',
      'SELECT 1 FROM focal_point WHERE id = $1 AND organisation_id = $2',
      [wanted.id, wanted.partyId],
    );
    if (!found) throw new Problem('not_found');
    assertMayOnParty(actor, 'edit', wanted.partyId);
    const ended = await transaction.run(
      'identity_focal_point_end',
      `WITH today AS (SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS day),
         gone AS (DELETE FROM focal_point USING today WHERE id = $1 AND from_day > day RETURNING 1),
         ended AS (UPDATE focal_point SET until_day = day FROM today WHERE id = $1 AND from_day <= day
           AND (until_day IS NULL OR until_day > day) RETURNING 1)
       SELECT FROM gone UNION ALL SELECT FROM ended`,
      [wanted.id],
    );
    if (ended.length === 0) return;
    await recordEvent(transaction, actor, {
      kind: 'focal_point_ended',
      data: { party: wanted.partyId, focalPoint: wanted.id },
    });
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
