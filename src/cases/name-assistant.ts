/** Names a colleague who may set, change and end somebody's absences. */
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Transaction } from '../database/database.js';
import { holdsOwnRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import type { CaseRuntime } from './case-runtime.js';

export interface AssistantWanted {
  /** The account of whom they assist; left out: the actor. */
  readonly personId?: string;
  /** The account of a colleague of the same organisation. */
  readonly assistantId: string;
}

/**
 * Answers the new row's id. One whom an administrator names for somebody with a sensitive role assists only once that person
 * or another administrator agrees. Refuses with 403 whoever names an assistant for somebody else without being an administrator, or
 * names themselves; with 409 a colleague who assists already; with 422 everything that is wrong in a field.
 */
export async function nameAssistant(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: AssistantWanted,
): Promise<string> {
  const { database } = runtime;
  const checks = new FieldChecks();
  if (wanted.personId !== undefined) checks.id('personId', wanted.personId);
  checks.id('assistantId', wanted.assistantId);
  checks.done();
  const personId = wanted.personId ?? actor.accountId;
  if (personId !== actor.accountId && !holdsOwnRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'assistant.not_yours' }]);
  }
  try {
    const id = newId();
    await database.jointly(systemActor('absences'), async (transaction) => {
      const { person, assistant } = await partiesOf(transaction, actor, personId, wanted.assistantId);
      const waits = await database.asActor(actor, (own) => insert(own, actor, id, person, assistant));
      await recordEvent(transaction, actor, {
        kind: waits ? 'assistant_proposed' : 'assistant_named',
        data: { assistant: id, person: person.personId, colleague: assistant.personId },
      });
      await transaction.run(
        'assistant_outbox_named',
        `INSERT INTO outbox (kind, payload) VALUES ('absence', jsonb_build_object('told', 'assistant', 'id', $1::uuid))`,
        [id],
      );
    });
    runtime.wakeOutbox();
    return id;
  } catch (error) {
    if (constraintOf(error) !== 'assistant_once') throw error;
    throw new Problem('state_conflict', [{ code: 'assistant.once' }]);
  }
}

interface Party {
  readonly accountId: string;
  readonly personId: string;
  readonly organisationId: string;
}

async function partiesOf(
  transaction: Transaction,
  actor: PersonActor,
  personId: string,
  assistantId: string,
): Promise<{ readonly person: Party; readonly assistant: Party }> {
  const rows = await transaction.run<Party & { disabled: boolean }>(
    'assistant_parties',
    `SELECT id AS "accountId", person_id AS "personId", organisation_id AS "organisationId", disabled_at IS NOT NULL AS disabled
     FROM account WHERE id = ANY ($1::uuid[])`,
    [[personId, assistantId]],
  );
  const person = rows.find((row) => row.accountId === personId);
  if (!person || person.disabled) throw invalidField('personId', 'reference_unknown');
  const assistant = rows.find((row) => row.accountId === assistantId);
  // As with delegations, an account of another organisation is answered like none.
  if (!assistant || assistant.disabled || assistant.organisationId !== person.organisationId) {
    throw invalidField('assistantId', 'delegate_not_a_colleague');
  }
  if (assistant.personId === person.personId) throw invalidField('assistantId', 'assistant_is_person');
  if (assistant.personId === actor.personId) {
    throw new Problem('not_yours_to_do', [{ code: 'assistant.not_yourself' }]);
  }
  return { person, assistant };
}

async function insert(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
  person: Party,
  assistant: Party,
): Promise<boolean> {
  const [row] = await transaction.run<{ waits: boolean }>(
    'assistant_insert',
    `INSERT INTO assistant (id, organisation_id, account_id, person_id, assistant_account_id, assistant_person_id,
       named_by_account_id, named_by_person_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     RETURNING needs_confirming AS waits`,
    [
      id,
      person.organisationId,
      person.accountId,
      person.personId,
      assistant.accountId,
      assistant.personId,
      actor.accountId,
      actor.personId,
    ],
  );
  return row?.waits ?? false;
}
