import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { accountToChange } from './change-rights.js';
import { assertMayErase, assertUnhindered } from './erasure.js';

/**
 * Proposes that a person be erased: nothing goes until another administrator confirms it. Refuses with 403 who does not
 * administer or is that person, with 422 a missing reason, with 409 while work waits for them or it is proposed already.
 */
export async function proposeErasure(
  database: Database,
  actor: PersonActor,
  wanted: { readonly accountId: string; readonly reason: string; readonly ownTexts: boolean },
): Promise<{ readonly id: string }> {
  assertMayErase(actor);
  const checks = new FieldChecks();
  const reason = checks.text('reason', wanted.reason, { min: 1, max: 2_000, lines: true });
  checks.done();
  const id = newId();
  try {
    await database.asActor(actor, async (transaction) => {
      const { personId, erased } = await accountToChange(transaction, actor, wanted.accountId);
      if (erased) throw new Problem('state_conflict', [{ code: 'erasure.already_erased' }]);
      await assertUnhindered(transaction, personId);
      await transaction.run(
        'erasure_propose',
        'INSERT INTO person_erasure (id, person_id, reason, own_texts) VALUES ($1, $2, $3, $4)',
        [id, personId, reason, wanted.ownTexts],
      );
      await recordEvent(transaction, actor, {
        kind: 'person_erasure_proposed',
        data: { person: personId, erasure: id, ownTexts: wanted.ownTexts },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'person_erasure_open')) throw error;
    throw new Problem('state_conflict', [{ code: 'erasure.already_proposed' }]);
  }
  return { id };
}
