/** Names an assessor of an application's round; a third one where the first lie too far apart. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import { actOnRound, notAsThingsStand, type RoundFound } from './act-on-round.js';
import { assessorCandidates } from './assessor-candidates.query.js';
import { liesApart } from './outliers.js';
import { allIn } from './settlement.js';
import { assertNamesAssessors } from './who-names.js';

export interface NameAssessorCommand {
  readonly actionId: string;
  readonly accountId: unknown;
  /** `assessor_technical` or `assessor_financial`: as which, for whoever holds both. */
  readonly role: unknown;
}

/** Refuses with 422 whoever cannot be named, with 409 once every sheet is in and no third is asked for. */
export async function nameAssessor(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId, ...command }: NameAssessorCommand,
): Promise<void> {
  await actOnRound(runtime, actor, actionId, async (found) => {
    assertNamesAssessors(actor);
    const { transaction, round } = found;
    const tieBreaker = isThird(found);
    const checks = new FieldChecks();
    const accountId = checks.id('accountId', command.accountId);
    const role = checks.choice('role', command.role, ['assessor_technical', 'assessor_financial']);
    checks.done();
    const candidates = await assessorCandidates(transaction, actionId);
    const chosen = candidates.find((one) => one.accountId === accountId && one.role === role);
    if (!chosen) throw invalidField('accountId', 'assessor_not_available');
    await transaction.run(
      'assessor_name',
      `INSERT INTO assessor (id, assessment_id, account_id, person_id, role, tie_breaker, assigned_at, assigned_by)
       VALUES ($1, $2, $3, $4, $5, $6, entente_now(), $7)`,
      [newId(), round.id, accountId, chosen.personId, chosen.role, tieBreaker, actor.accountId],
    );
    return { kind: 'assessor_named', data: { assessor: chosen.personId, account: accountId, tieBreaker } };
  });
}

/** Once every sheet is in, only where the grid asks for a third; and then not twice. */
function isThird({ round, standing }: RoundFound): boolean {
  if (round.settled) throw notAsThingsStand('assessment_settled_already');
  if (!allIn(round)) return false;
  const { apart } = standing;
  if (round.grid.rules.outlierRule !== 'third' || !apart || !liesApart(apart)) {
    throw notAsThingsStand('assessment_all_in');
  }
  return true;
}
