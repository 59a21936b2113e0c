/** What becomes of a proposal to erase somebody: another administrator confirms or refuses it, or its proposer takes it back. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertAnotherAdministrator } from './change-rights.js';
import { assertMayErase, assertUnhindered } from './erasure.js';

interface Open extends Record<string, unknown> {
  readonly person_id: string;
  readonly proposed_person: string;
  readonly own_texts: boolean;
  readonly open: boolean;
}

/**
 * Erases the person: once, for good. Refuses with 403 whoever proposed it, is that person, or does not administer; with 409
 * what is decided already, and while work waits for the person.
 */
export async function carryOutErasure(database: Database, actor: PersonActor, id: string): Promise<void> {
  assertMayErase(actor);
  await database.asActor(actor, async (transaction) => {
    const proposal = await lockedProposal(transaction, id);
    assertAnother(actor, proposal);
    await assertUnhindered(transaction, proposal.person_id);
    const accounts = await transaction.run<{ id: string }>(
      'erasure_accounts',
      'SELECT id FROM account WHERE person_id = $1',
      [proposal.person_id],
    );
    for (const account of accounts) await assertAnotherAdministrator(transaction, account.id);
    const [gone] = await transaction.run<{ texts: number; contacts: number }>(
      'erasure_counted',
      `SELECT (SELECT count(*) FROM texts_of_person($1, $2))::int AS texts,
         (SELECT count(*) FROM contacts_of_person($1))::int AS contacts`,
      [proposal.person_id, proposal.own_texts],
    );
    await settle(transaction, id, 'carried_out', '');
    await recordEvent(transaction, actor, {
      kind: 'person_erased',
      data: {
        person: proposal.person_id,
        erasure: id,
        ownTexts: proposal.own_texts,
        texts: gone?.texts ?? 0,
        contacts: gone?.contacts ?? 0,
      },
    });
  });
}

/** Refuses with 422 a missing reason, else as `carryOutErasure`. */
export async function refuseErasure(
  database: Database,
  actor: PersonActor,
  id: string,
  wanted: { readonly reason: string },
): Promise<void> {
  assertMayErase(actor);
  const checks = new FieldChecks();
  const reason = checks.text('reason', wanted.reason, { min: 1, max: 2_000, lines: true });
  checks.done();
  await database.asActor(actor, async (transaction) => {
    const proposal = await lockedProposal(transaction, id);
    assertAnother(actor, proposal);
    await settle(transaction, id, 'refused', reason);
    await record(transaction, actor, 'person_erasure_refused', id, proposal);
  });
}

/** For whoever proposed it, as long as nobody decided. */
export async function withdrawErasure(database: Database, actor: PersonActor, id: string): Promise<void> {
  assertMayErase(actor);
  await database.asActor(actor, async (transaction) => {
    const proposal = await lockedProposal(transaction, id);
    if (proposal.proposed_person !== actor.personId) {
      throw new Problem('not_yours_to_do', [{ code: 'erasure.not_your_proposal' }]);
    }
    await settle(transaction, id, 'withdrawn', '');
    await record(transaction, actor, 'person_erasure_withdrawn', id, proposal);
  });
}

async function lockedProposal(transaction: Transaction, id: string): Promise<Open> {
  if (!isId(id)) throw new Problem('not_found');
  const [seen] = await transaction.run<Open>(
    'erasure_seen',
    `SELECT person_id, proposed_person, own_texts, state = 'open' AS open FROM person_erasure WHERE id = $1`,
    [id],
  );
  if (!seen) throw new Problem('not_found');
  const [open] = seen.open
    ? await transaction.run(
        'erasure_locked',
        `SELECT 1 FROM person_erasure WHERE id = $1 AND state = 'open' FOR UPDATE`,
        [id],
      )
    : [];
  if (!open) throw new Problem('state_conflict', [{ code: 'erasure.decided' }]);
  return seen;
}

function assertAnother(actor: PersonActor, { proposed_person, person_id }: Open): void {
  if (actor.personId === person_id) {
    throw new Problem('not_yours_to_do', [{ code: 'identity.not_yourself' }]);
  }
  if (actor.personId === proposed_person) {
    throw new Problem('not_yours_to_do', [{ code: 'erasure.another_decides' }]);
  }
}

async function settle(
  transaction: Transaction,
  id: string,
  state: 'carried_out' | 'refused' | 'withdrawn',
  reason: string,
): Promise<void> {
  await transaction.run(
    'erasure_settle',
    'UPDATE person_erasure SET state = $2, decision_reason = $3 WHERE id = $1',
    [id, state, reason],
  );
}

async function record(
  transaction: Transaction,
  actor: PersonActor,
  kind: string,
  id: string,
  { person_id: person }: Open,
): Promise<void> {
  await recordEvent(transaction, actor, { kind, data: { person, erasure: id } });
}
