/** Somebody comes back earlier: today, or on another day than was said. */
import { recordEvent } from '../audit/record-event.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type Absence, absenceOf, versionOfAbsence } from './absences.query.js';
import type { CaseRuntime } from './case-runtime.js';
import { closeAbsence } from './close-absence.js';
import { lookAgain, renewRemindersOf } from './renew-reminders.js';
import { setAbsence } from './set-absence.js';

export interface EndWanted {
  readonly id: string;
  /** Null: any. */
  readonly expectedVersion: string | null;
  /** The last day of the absence after all; null: it ends at once. */
  readonly lastDay: string | null;
}

/**
 * Ends an absence and its delegations at once, or makes it shorter: another with an earlier last day and the same
 * stand-ins takes its place. Answers the id of the absence that stands now. Refuses with 404 what the actor may not see,
 * with 403 what is not theirs to end, with 409 one that has ended or is over, with 412 a version that is not the present
 * one, with 422 a last day that makes it no shorter.
 */
export async function endAbsence(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: EndWanted,
): Promise<string> {
  const found = await absenceOf(runtime.database, actor, wanted.id);
  if (!found) throw new Problem('not_found');
  const version = versionOfAbsence(found);
  if (wanted.expectedVersion !== null && wanted.expectedVersion !== version) {
    throw new Problem('stale_version', [{ code: 'stale_version', params: { version } }]);
  }
  if (found.state === 'ended' || found.state === 'over') {
    throw new Problem('state_conflict', [{ code: 'absence.has_ended' }]);
  }
  if (!found.mayEnd) throw new Problem('not_yours_to_do', [{ code: 'absence.not_yours' }]);
  if (wanted.lastDay !== null) return shorten(runtime, actor, found, wanted.lastDay);
  await end(runtime, actor, found);
  return found.id;
}

async function end(
  runtime: CaseRuntime,
  actor: PersonActor,
  { id, absent, fromDay }: Absence,
): Promise<void> {
  const { database } = runtime;
  await database.jointly(systemActor('absences'), async (transaction) => {
    await renewRemindersOf(transaction, await closeAbsence(database, transaction, actor, id));
    await lookAgain(transaction, absent.id, fromDay);
    await recordEvent(transaction, actor, { kind: 'absence_ended', data: { absence: id } });
    await transaction.run(
      'absence_outbox_ended',
      `INSERT INTO outbox (kind, payload) VALUES ('absence', jsonb_build_object('told', 'ended', 'id', $1::uuid))`,
      [id],
    );
  });
  runtime.wakeOutbox();
}

async function shorten(
  runtime: CaseRuntime,
  actor: PersonActor,
  found: Absence,
  lastDay: string,
): Promise<string> {
  const checks = new FieldChecks();
  checks.date('lastDay', lastDay);
  checks.done();
  if (lastDay >= found.untilDay) throw invalidField('lastDay', 'day_not_earlier');
  if (lastDay < found.fromDay) throw invalidField('lastDay', 'days_out_of_order');
  try {
    const { id } = await setAbsence(runtime, actor, {
      absentId: found.absent.id,
      fromDay: found.fromDay,
      untilDay: lastDay,
      note: found.note,
      standIns: found.standIns
        .filter((one) => !one.ended)
        .map(({ role, delegate }) => ({ role, delegateId: delegate.id })),
      replacesId: found.id,
    });
    return id;
  } catch (error) {
    throw withPointer(error, '/untilDay', '/lastDay');
  }
}

function withPointer(error: unknown, from: string, to: string): unknown {
  if (!(error instanceof Problem)) return error;
  return new Problem(
    error.code,
    error.details.map((one) => (one.pointer === from ? { ...one, pointer: to } : one)),
  );
}
