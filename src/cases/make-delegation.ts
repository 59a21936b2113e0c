/** Lends roles to a colleague for an absence: by whoever is away, or by an assistant or an administrator for them. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { holdsOwnRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { dayOfAccount } from './absences.query.js';
import {
  absenceDays,
  type Days,
  LENDABLE_ROLES,
  LONGEST_DAYS,
  lengthOf,
  REVIEW_ABOVE_DAYS,
} from './delegation.js';
import { maySetFor } from './may-set-for.query.js';
import { renewNothing, renewRemindersOf } from './renew-reminders.js';

export interface DelegationWanted {
  /** Who is away; left out: the actor. */
  readonly delegatorId?: string;
  /** The account of the colleague who stands in. */
  readonly delegateId: string;
  /** One or several of the roles that the delegator holds; each becomes a delegation of its own. */
  readonly roles: readonly string[];
  /** First and last day, both included, in the calendar of the delegator's organisation. */
  readonly fromDay: string;
  readonly untilDay: string;
  /** The largest amount of a case, in cents; null: any. */
  readonly ceilingCents: number | null;
  readonly reason: string;
  /** The absence that they are made for, whose days they lie in. */
  readonly absenceId?: string;
}

export interface DelegationsMade {
  readonly ids: readonly string[];
  /** Days of the whole absence they belong to. */
  readonly absenceDays: number;
  /** How many of them lend nothing until somebody confirms. */
  readonly waiting: number;
}

/**
 * Makes one delegation for each role, all of them or none. A sensitive role of somebody else that an administrator lends
 * alone is a proposal: nothing is lent until whose role it is or another administrator confirms, and they are told. Refuses with 403 who lends the role of
 * somebody else without being their assistant or an administrator, and who would lend it to themselves; with 409 what overlaps with another
 * delegation, or would make a cycle or a chain; with 422 everything that is wrong in a field.
 */
export async function makeDelegations(
  database: Database,
  actor: PersonActor,
  wanted: DelegationWanted,
  renew: typeof renewRemindersOf = renewRemindersOf,
): Promise<DelegationsMade> {
  const checked = checkFields(wanted);
  const delegatorId = wanted.delegatorId ?? actor.accountId;
  if (delegatorId !== actor.accountId && !(await mayLendFor(database, actor, delegatorId))) {
    throw new Problem('not_yours_to_do', [{ code: 'delegation.administrators_only' }]);
  }
  try {
    // Outsiders write no events without a case: the record is the system's, the row their own.
    return await database.jointly(systemActor('absences'), async (transaction) => {
      const parties = await partiesOf(transaction, actor, { ...wanted, delegatorId });
      if (checked.untilDay < parties.today) throw invalidField('untilDay', 'day_is_past');
      const absence = absenceDays(checked, await otherAbsences(transaction, parties.delegator.personId));
      const ids: string[] = [];
      let waiting = 0;
      for (const role of checked.roles) {
        const id = newId();
        const waits = await database.asActor(actor, (own) =>
          insert(own, actor, id, role, checked, parties, absence),
        );
        await record(transaction, actor, id, role, waits, checked, parties, absence);
        if (waits) waiting += 1;
        ids.push(id);
        // Of an absence that somebody else sets its own notice tells, with what is lent for it.
        if (waits || (checked.absenceId === null && parties.delegator.personId !== actor.personId)) {
          await tellLender(transaction, id);
        }
      }
      await renew(transaction, ids);
      return { ids, absenceDays: absence, waiting };
    });
  } catch (error) {
    throw problemOfConstraint(error) ?? error;
  }
}

async function mayLendFor(database: Database, actor: PersonActor, delegatorId: string): Promise<boolean> {
  if (holdsOwnRole(actor, 'administrator')) return true;
  return database.asActor(systemActor('absences'), async (transaction) => {
    const found = await dayOfAccount(transaction, delegatorId);
    return (
      found !== null &&
      (await maySetFor(transaction, actor, { accountId: delegatorId, personId: found.personId }))
    );
  });
}

/** Whether `makeDelegations` would make them, with everything that the database has to say: it does, and undoes it. */
export async function tryDelegations(
  database: Database,
  actor: PersonActor,
  wanted: DelegationWanted,
): Promise<Pick<DelegationsMade, 'absenceDays' | 'waiting'>> {
  try {
    return await database.jointly(systemActor('absences'), async () => {
      throw new Undone(await makeDelegations(database, actor, wanted, renewNothing));
    });
  } catch (error) {
    if (error instanceof Undone) return { absenceDays: error.made.absenceDays, waiting: error.made.waiting };
    throw error;
  }
}

class Undone extends Error {
  constructor(readonly made: DelegationsMade) {
    super('Tried, and undone.');
  }
}

interface Checked extends Days {
  readonly roles: readonly string[];
  readonly ceilingCents: number | null;
  readonly reason: string;
  readonly absenceId: string | null;
}

function checkFields(wanted: DelegationWanted): Checked {
  const checks = new FieldChecks();
  checks.id('delegateId', wanted.delegateId);
  if (wanted.delegatorId !== undefined) checks.id('delegatorId', wanted.delegatorId);
  const roles = [...new Set(wanted.roles)];
  if (roles.length === 0) checks.add('role', 'missing');
  for (const role of roles) {
    if (!LENDABLE_ROLES.some((one) => one === role)) checks.add('role', 'role_not_lendable');
  }
  const fromDay = checks.date('fromDay', wanted.fromDay);
  const untilDay = checks.date('untilDay', wanted.untilDay);
  if (fromDay !== '' && untilDay !== '') {
    if (untilDay < fromDay) checks.add('untilDay', 'days_out_of_order');
    else if (lengthOf({ fromDay, untilDay }) > LONGEST_DAYS) {
      checks.add('untilDay', 'delegation_too_long', { max: LONGEST_DAYS });
    }
  }
  const ceilingCents = wanted.ceilingCents === null ? null : checks.cents('ceiling', wanted.ceilingCents);
  const reason = checks.text('reason', wanted.reason, { min: 1, max: 2000, lines: true });
  checks.done();
  return { roles, fromDay, untilDay, ceilingCents, reason, absenceId: wanted.absenceId ?? null };
}

interface Party {
  readonly accountId: string;
  readonly personId: string;
  readonly organisationId: string;
}

interface Parties {
  readonly delegator: Party;
  readonly delegate: Party;
  /** Where the delegator works. */
  readonly today: string;
}

async function partiesOf(
  transaction: Transaction,
  actor: PersonActor,
  wanted: { readonly delegatorId: string; readonly delegateId: string },
): Promise<Parties> {
  const rows = await transaction.run<Party & { disabled: boolean; today: string }>(
    'delegation_parties',
    `SELECT a.id AS "accountId", a.person_id AS "personId", a.organisation_id AS "organisationId",
       a.disabled_at IS NOT NULL OR a.service AS disabled, (entente_now() AT TIME ZONE o.time_zone)::date::text AS today
     FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE a.id = ANY ($1::uuid[])`,
    [[wanted.delegatorId, wanted.delegateId].filter(isId)],
  );
  const delegator = rows.find((row) => row.accountId === wanted.delegatorId);
  if (!delegator) throw invalidField('delegatorId', 'reference_unknown');
  const delegate = rows.find((row) => row.accountId === wanted.delegateId);
  // An account of another organisation is answered like none: nobody finds out who has one.
  if (!delegate || delegate.disabled || delegate.organisationId !== delegator.organisationId) {
    throw invalidField('delegateId', 'delegate_not_a_colleague');
  }
  if (delegate.personId === delegator.personId) throw invalidField('delegateId', 'delegate_is_delegator');
  if (delegate.personId === actor.personId) {
    throw new Problem('not_yours_to_do', [{ code: 'delegation.not_to_yourself' }]);
  }
  return { delegator, delegate, today: delegator.today };
}

async function otherAbsences(transaction: Transaction, personId: string): Promise<readonly Days[]> {
  return transaction.run<{ fromDay: string; untilDay: string }>(
    'delegation_absences',
    `SELECT from_day::text AS "fromDay", until_day::text AS "untilDay" FROM delegation
     WHERE delegator_person_id = $1 AND ended_at IS NULL`,
    [personId],
  );
}

async function insert(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
  role: string,
  checked: Checked,
  { delegator, delegate }: Parties,
  absence: number,
): Promise<boolean> {
  const [row] = await transaction.run<{ waits: boolean }>(
    'delegation_insert',
    `INSERT INTO delegation (id, role, organisation_id, delegator_account_id, delegator_person_id, delegate_account_id,
       delegate_person_id, from_day, until_day, ceiling_cents, reason, absence_days, made_by_account_id, made_by_person_id,
       absence_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     RETURNING needs_confirming AS waits`,
    [
      id,
      role,
      delegator.organisationId,
      delegator.accountId,
      delegator.personId,
      delegate.accountId,
      delegate.personId,
      checked.fromDay,
      checked.untilDay,
      checked.ceilingCents,
      checked.reason,
      absence,
      actor.accountId,
      actor.personId,
      checked.absenceId,
    ],
  );
  return row?.waits ?? false;
}

async function tellLender(transaction: Transaction, id: string): Promise<void> {
  await transaction.run(
    'delegation_outbox_lent',
    `INSERT INTO outbox (kind, payload) VALUES ('absence', jsonb_build_object('told', 'lent', 'id', $1::uuid))`,
    [id],
  );
}

async function record(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
  role: string,
  waits: boolean,
  checked: Checked,
  { delegator, delegate }: Parties,
  absence: number,
): Promise<void> {
  const { fromDay, untilDay, ceilingCents } = checked;
  await recordEvent(transaction, actor, {
    kind: waits ? 'delegation_proposed' : 'delegation_made',
    data: {
      delegation: id,
      role,
      delegator: delegator.personId,
      delegate: delegate.personId,
      fromDay,
      untilDay,
      ceilingCents,
    },
  });
  if (absence > REVIEW_ABOVE_DAYS) {
    await recordEvent(transaction, actor, {
      kind: 'delegation_flagged',
      data: { delegation: id, delegator: delegator.personId, absenceDays: absence },
    });
  }
}

/** What the database refuses by its constraints' names. */
function problemOfConstraint(error: unknown): Problem | null {
  switch ((error as { constraint?: unknown } | null)?.constraint) {
    case 'delegation_once':
      return new Problem('state_conflict', [{ code: 'delegation.once' }]);
    case 'delegation_no_chain':
      return new Problem('state_conflict', [{ code: 'delegation.no_chain' }]);
    case 'delegation_role_held':
      return invalidField('role', 'role_not_held');
    case 'delegate_acts_on_cases':
      return invalidField('delegateId', 'delegate_does_not_act');
    default:
      return null;
  }
}
