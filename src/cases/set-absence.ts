/** Says that somebody is away, and lends their roles for these days: by the person, their assistant, or an administrator. */
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import { toLocale, translate } from '../i18n/index.js';
import { holdsOwnRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { checkDays } from './absence.js';
import { absenceOf, dayOfAccount } from './absences.query.js';
import type { CaseRuntime } from './case-runtime.js';
import { closeAbsence } from './close-absence.js';
import { type Days, LENDABLE_ROLES } from './delegation.js';
import { makeDelegations } from './make-delegation.js';
import { maySetFor } from './may-set-for.query.js';
import { lookAgain, renewNothing, renewRemindersOf } from './renew-reminders.js';

export interface AbsenceWanted {
  /** The account of who is away; left out: the actor. */
  readonly absentId?: string;
  /** First and last day, both included, in the calendar of the organisation. */
  readonly fromDay: string;
  readonly untilDay: string;
  /** For the person, their assistants and those who look after people; may be empty. */
  readonly note: string;
  /** Who stands in for which role; a role that is not named waits for others who hold it. */
  readonly standIns: readonly { readonly role: string; readonly delegateId: string }[];
  /** The absence that this one takes the place of, when it is changed. */
  readonly replacesId?: string;
}

export interface AbsenceSet {
  readonly id: string;
  /** Days of the whole absence, as delegations count it; 0 when nobody stands in. */
  readonly absenceDays: number;
}

/**
 * Sets the absence with all its delegations, or nothing. Refuses with 403 whoever is neither the person, nor their
 * assistant now, nor an administrator, and whoever would stand in by their own hand; with 409 days on which the person is
 * away already, and what delegations refuse; with 422 everything that is wrong in a field.
 */
export async function setAbsence(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: AbsenceWanted,
  renew: typeof renewRemindersOf = renewRemindersOf,
): Promise<AbsenceSet> {
  const { database } = runtime;
  const checked = checkFields(wanted);
  try {
    // As with delegations, outsiders write no events without a case: the record is the system's, the row their own.
    const set = await database.jointly(systemActor('absences'), async (transaction) => {
      const absent = await absentOf(transaction, actor, wanted.absentId ?? actor.accountId);
      if (checked.untilDay < absent.today) throw invalidField('untilDay', 'day_is_past');
      const ended =
        wanted.replacesId === undefined
          ? []
          : await replace(database, transaction, actor, wanted.replacesId, absent.id);
      const id = newId();
      await database.asActor(actor, (own) => insert(own, actor, id, absent, checked, wanted.replacesId));
      const lent: string[] = [];
      let absenceDays = 0;
      for (const [place, standIn] of checked.standIns.entries()) {
        const made = await lend(database, actor, absent.id, id, checked, standIn, place);
        lent.push(...made.ids);
        absenceDays = made.absenceDays;
      }
      await renew(transaction, [...ended, ...lent]);
      await lookAgain(transaction, absent.id, checked.fromDay);
      await recordEvent(transaction, actor, {
        kind: 'absence_set',
        data: {
          absence: id,
          person: absent.personId,
          fromDay: checked.fromDay,
          untilDay: checked.untilDay,
          roles: checked.standIns.map(({ role }) => role),
          replaces: wanted.replacesId ?? null,
        },
      });
      await transaction.run(
        'absence_outbox_set',
        `INSERT INTO outbox (kind, payload) VALUES ('absence', jsonb_build_object('told', 'set', 'id', $1::uuid))`,
        [id],
      );
      return { id, absenceDays };
    });
    runtime.wakeOutbox();
    return set;
  } catch (error) {
    throw problemOfConstraint(error) ?? error;
  }
}

/** Whether `setAbsence` would set it, with everything that the database has to say: it does, and undoes it. */
export async function tryAbsence(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: AbsenceWanted,
): Promise<Pick<AbsenceSet, 'absenceDays'>> {
  try {
    return await runtime.database.jointly(systemActor('absences'), async () => {
      throw new Undone(await setAbsence(runtime, actor, wanted, renewNothing));
    });
  } catch (error) {
    if (error instanceof Undone) return { absenceDays: error.set.absenceDays };
    throw error;
  }
}

class Undone extends Error {
  constructor(readonly set: AbsenceSet) {
    super('Tried, and undone.');
  }
}

interface Checked extends Days {
  readonly note: string;
  readonly standIns: AbsenceWanted['standIns'];
}

function checkFields(wanted: AbsenceWanted): Checked {
  const checks = new FieldChecks();
  if (wanted.absentId !== undefined) checks.id('absentId', wanted.absentId);
  if (wanted.replacesId !== undefined) checks.id('replacesId', wanted.replacesId);
  const days = checkDays(checks, wanted);
  const note = checks.text('note', wanted.note, { max: 2000, lines: true });
  checks.list('standIns', wanted.standIns, LENDABLE_ROLES.length);
  const roles = wanted.standIns.map(({ role }) => role);
  for (const [place, { role, delegateId }] of wanted.standIns.entries()) {
    if (!LENDABLE_ROLES.some((one) => one === role))
      checks.add(`standIns/${place}/role`, 'role_not_lendable');
    else if (roles.indexOf(role) < place) checks.add(`standIns/${place}/role`, 'role_twice');
    checks.id(`standIns/${place}/delegateId`, delegateId);
  }
  checks.done();
  return { ...days, note, standIns: wanted.standIns };
}

interface Absent {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  /** Where they work. */
  readonly today: string;
}

/** Whoever may not set it learns nothing of whether there is such an account. */
async function absentOf(transaction: Transaction, actor: PersonActor, id: string): Promise<Absent> {
  const found = await dayOfAccount(transaction, id);
  if (!found && holdsOwnRole(actor, 'administrator')) throw invalidField('absentId', 'reference_unknown');
  if (!found || !(await maySetFor(transaction, actor, { accountId: id, personId: found.personId }))) {
    throw new Problem('not_yours_to_do', [{ code: 'absence.not_yours' }]);
  }
  return { id, ...found };
}

async function replace(
  database: Database,
  transaction: Transaction,
  actor: PersonActor,
  id: string,
  absentId: string,
): Promise<readonly string[]> {
  const former = isId(id) ? await absenceOf(database, actor, id) : null;
  if (!former || former.absent.id !== absentId) throw invalidField('replacesId', 'reference_unknown');
  if (former.state === 'over') throw new Problem('state_conflict', [{ code: 'absence.has_ended' }]);
  return closeAbsence(database, transaction, actor, id);
}

async function insert(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
  absent: Absent,
  { fromDay, untilDay, note }: Checked,
  replacesId: string | undefined,
): Promise<void> {
  await transaction.run(
    'absence_insert',
    `INSERT INTO absence (id, organisation_id, account_id, person_id, from_day, until_day, note, replaces_id,
       made_by_account_id, made_by_person_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      absent.organisationId,
      absent.id,
      absent.personId,
      fromDay,
      untilDay,
      note,
      replacesId ?? null,
      actor.accountId,
      actor.personId,
    ],
  );
}

/** What a delegation refuses in a field is told where the absence has that field. Reminders are renewed for all of them at once. */
async function lend(
  database: Database,
  actor: PersonActor,
  absentId: string,
  absenceId: string,
  { fromDay, untilDay }: Days,
  { role, delegateId }: AbsenceWanted['standIns'][number],
  place: number,
) {
  try {
    const delegation = {
      delegatorId: absentId,
      delegateId,
      roles: [role],
      fromDay,
      untilDay,
      ceilingCents: null,
      // The note is not for whoever stands in.
      reason: translate(toLocale(actor.locale), 'absences.reason'),
      absenceId,
    };
    return await makeDelegations(database, actor, delegation, renewNothing);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid_field') throw error;
    const details = error.details.map((one) => {
      const isOfStandIn = one.pointer === '/role' || one.pointer === '/delegateId';
      return isOfStandIn ? { ...one, pointer: `/standIns/${place}${one.pointer}` } : one;
    });
    throw new Problem('invalid_field', details);
  }
}

/** What the database refuses by its constraints' names. */
function problemOfConstraint(error: unknown): Problem | null {
  switch (constraintOf(error)) {
    case 'absence_once':
      return new Problem('state_conflict', [{ code: 'absence.once' }]);
    case 'absence_made_by':
      return new Problem('not_yours_to_do', [{ code: 'absence.not_yours' }]);
    case 'absence_replaces_id_key':
      return new Problem('state_conflict', [{ code: 'absence.has_ended' }]);
    default:
      return null;
  }
}
