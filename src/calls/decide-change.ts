/** Decides on a proposed change: approving it carries it out in the same transaction, or nothing happens at all. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { refusalOfConstraint } from '../cases/refused-by-database.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { entriesOf, type Moving } from './envelope-change.js';
import { assertFits, assertMayRaise, envelopesNow } from './envelope-room.js';
import { assertMayDecide, assertMayPropose } from './may-change-envelopes.js';
import { tellOfChange } from './tell-of-change.js';

export const CHANGE_DECISIONS = ['approve', 'refuse', 'withdraw'] as const;
export type ChangeDecision = (typeof CHANGE_DECISIONS)[number];

export interface DecisionWanted {
  readonly id: string;
  readonly decision: ChangeDecision;
  /** Asked for of a refusal; may be empty otherwise. */
  readonly reason: string;
}

interface ChangeRow extends Moving {
  readonly id: string;
  readonly state: string;
  readonly proposedPerson: string;
  readonly reason: string;
  readonly lotId: string | null;
  readonly fund: string | null;
  readonly code: string | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly lotClosed: boolean;
}

/**
 * Approves, refuses, or takes back. Refuses with 403 the natural person who proposed it, through whichever account (and
 * whoever did not, to take it back), with 409 what is decided already and what no longer fits: that stays open, and the
 * refusal says why. The database holds all of it.
 */
export async function decideChange(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: DecisionWanted,
): Promise<void> {
  if (wanted.decision === 'withdraw') assertMayPropose(actor);
  else assertMayDecide(actor);
  const reason = reasonOf(wanted);
  if (!isId(wanted.id)) throw new Problem('not_found');
  let tried: ChangeRow | undefined;
  try {
    await runtime.database.asActor(actor, async (transaction) => {
      const change = await lockedChange(transaction, wanted.id);
      if (change.state !== 'open') throw decidedAlready();
      if (wanted.decision !== 'withdraw' && change.proposedPerson === actor.personId) throw samePerson();
      if (wanted.decision === 'withdraw' && change.proposedPerson !== actor.personId) throw notTheProposer();
      tried = change;
      await settle(transaction, actor, change, wanted.decision, reason);
      await tellOfChange(transaction, change.id, 'decided');
    });
  } catch (error) {
    throw (await problemOf(runtime, actor, error, tried)) ?? error;
  }
  runtime.wakeOutbox();
}

function reasonOf({ decision, reason }: DecisionWanted): string {
  const checks = new FieldChecks();
  const min = decision === 'refuse' ? { min: 1 } : {};
  const text = checks.text('reason', reason, { ...min, max: 2_000, lines: true });
  checks.done();
  return text;
}

/** Locked first of all, so that of two who decide at once the second sees what the first decided. */
async function lockedChange(transaction: Transaction, id: string): Promise<ChangeRow> {
  const [locked] = await transaction.run(
    'change_lock',
    'SELECT 1 FROM envelope_change WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!locked) throw new Problem('not_found');
  const [row] = await transaction.run<ChangeRow>(
    'change_now',
    `SELECT x.id, x.kind, x.envelope_id AS "envelopeId", x.to_envelope_id AS "toEnvelopeId",
       x.amount_cents::float8 AS "amountCents", x.state, x.proposed_person AS "proposedPerson", x.reason,
       x.lot_id AS "lotId", x.fund, x.code, x.first_year AS "firstYear", x.last_year AS "lastYear",
       coalesce(c.status IN ('closed', 'dropped'), false) AS "lotClosed"
     FROM envelope_change x LEFT JOIN lot l ON l.id = x.lot_id LEFT JOIN call_for_proposals c ON c.id = l.call_id WHERE x.id = $1`,
    [id],
  );
  if (!row) throw new Problem('not_found');
  return row;
}

const STATES = { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' } as const;

async function settle(
  transaction: Transaction,
  actor: PersonActor,
  change: ChangeRow,
  decision: ChangeDecision,
  reason: string,
): Promise<void> {
  const envelopeId = decision === 'approve' ? await envelopeOf(transaction, change) : change.envelopeId;
  await transaction.run(
    'change_settle',
    'UPDATE envelope_change SET state = $2, decision_reason = $3, envelope_id = $4 WHERE id = $1',
    [change.id, STATES[decision], reason, envelopeId],
  );
  const eventId = await recordEvent(transaction, actor, {
    kind: `envelope_change_${STATES[decision]}`,
    data: {
      change: change.id,
      change_kind: change.kind,
      envelope: envelopeId,
      to: change.toEnvelopeId,
      amountCents: change.amountCents,
      proposedBy: change.proposedPerson,
    },
    texts: reason === '' ? {} : { reason },
  });
  if (decision === 'approve' && envelopeId !== null) {
    await carryOut(transaction, { ...change, envelopeId }, eventId);
  }
}

/** The envelope whose ceiling moves; one that is to be opened is opened here. */
async function envelopeOf(transaction: Transaction, change: ChangeRow): Promise<string> {
  if (change.envelopeId !== null) {
    const now = await envelopesNow(transaction, [change.envelopeId]);
    for (const envelope of now) assertMayRaise(change.kind, envelope);
    return change.envelopeId;
  }
  if (change.lotClosed) throw new Problem('state_conflict', [{ code: 'envelopes.call_closed' }]);
  const id = newId();
  const inserted = await transaction.run(
    'change_opens',
    `INSERT INTO envelope (id, lot_id, code, fund, first_year, last_year) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, change.lotId, change.code, change.fund, change.firstYear, change.lastYear],
  );
  if (inserted.length === 0) throw new Problem('state_conflict', [{ code: 'envelopes.opened_meanwhile' }]);
  return id;
}

/** One statement, whose rows lock their envelopes by id ascending. */
async function carryOut(
  transaction: Transaction,
  change: ChangeRow & { readonly envelopeId: string },
  eventId: string,
): Promise<void> {
  await transaction.run(
    'change_carry_out',
    `INSERT INTO ledger_entry (envelope_id, event_id, change_id, move, debit, credit, amount_cents, reason)
     SELECT "envelopeId", $2, $3, move, debit, credit, $4, $5
     FROM ROWS FROM (jsonb_to_recordset($1) AS ("envelopeId" uuid, move text, debit text, credit text))
       WITH ORDINALITY AS t ("envelopeId", move, debit, credit, place) ORDER BY place`,
    [JSON.stringify(entriesOf(change)), eventId, change.id, change.amountCents, change.reason],
  );
}

/** What the database refused; of a ceiling with the figures as they are now. */
async function problemOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  error: unknown,
  change: ChangeRow | undefined,
): Promise<Problem | null> {
  if (constraintOf(error) === 'envelope_two_people') return samePerson();
  if (constraintOf(error) === 'envelope_change_own') return notTheProposer();
  if (constraintOf(error) === 'envelope_change_approver') {
    return new Problem('not_yours_to_do', [{ code: 'envelopes.role_ended' }]);
  }
  if (!change || refusalOfConstraint(error)?.code !== 'envelope_exhausted') return null;
  const named = [change.envelopeId, change.toEnvelopeId].flatMap((id) => id ?? []);
  const now = await runtime.database.asActor(actor, (transaction) => envelopesNow(transaction, named));
  try {
    assertFits(change, now);
  } catch (refused) {
    if (refused instanceof Problem) return refused;
  }
  // Money came back in between: whoever tries again is through.
  return new Problem('state_conflict', [{ code: 'envelope_exhausted' }]);
}

function decidedAlready(): Problem {
  return new Problem('state_conflict', [{ code: 'envelopes.decided' }]);
}

function samePerson(): Problem {
  return new Problem('not_yours_to_do', [{ code: 'envelopes.two_people' }]);
}

function notTheProposer(): Problem {
  return new Problem('not_yours_to_do', [{ code: 'envelopes.proposer_only' }]);
}
