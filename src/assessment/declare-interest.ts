/** An assessor declares, before the file opens to them, that nothing binds them; or that something does, and is taken off. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { toLocale, translate } from '../i18n/index.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { actOnRound, notAsThingsStand } from './act-on-round.js';

export const DECLARATIONS = ['none', 'conflict'] as const;
export type Declaration = (typeof DECLARATIONS)[number];

export interface DeclareCommand {
  readonly actionId: string;
  readonly outcome: unknown;
  /** What binds them; asked for with a conflict. */
  readonly reason?: unknown;
}

/** The statement as it is shown and kept, word for word. */
export function statementFor(locale: string): string {
  return translate(toLocale(locale), 'assessment.statement');
}

/** A conflict that comes to light later can be declared until the sheet is in. `locale`: the language it was read in. */
export async function declareInterest(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId, ...command }: DeclareCommand,
  locale: string = actor.locale,
): Promise<Declaration> {
  const { outcome, reason } = declarationRead(command);
  await actOnRound(runtime, actor, actionId, async ({ transaction, standing: { own, recused } }) => {
    if (!own || recused) throw new Problem('not_yours_to_do', [{ code: 'assessor_not_named' }]);
    if (own.submittedAt !== null) throw notAsThingsStand('assessment_sheet_in');
    if (outcome === 'none' && own.declaredAt !== null) return null;
    await transaction.run(
      'conflict_declare',
      `INSERT INTO conflict_declaration (assessor_id, person_id, outcome, statement, declared_at)
       VALUES ($1, $2, $3, $4, entente_now())`,
      [own.id, actor.personId, outcome, statementFor(locale)],
    );
    if (outcome === 'none') return { kind: 'interest_declared', data: { outcome } };
    await transaction.run(
      'conflict_reason',
      'INSERT INTO conflict_reason (assessor_id, reason) VALUES ($1, $2)',
      [own.id, reason],
    );
    await transaction.run(
      'assessor_recuse',
      `UPDATE assessor SET ended_at = entente_now(), ended_why = 'conflict' WHERE id = $1`,
      [own.id],
    );
    return { kind: 'interest_declared', data: { outcome } };
  });
  return outcome;
}

/** What was sent, checked. */
export function declarationRead({ outcome: sent, reason: why = '' }: Omit<DeclareCommand, 'actionId'>): {
  readonly outcome: Declaration;
  readonly reason: string;
} {
  const checks = new FieldChecks();
  const outcome = checks.choice('outcome', sent, DECLARATIONS);
  const reason = checks.text('reason', why, { min: outcome === 'conflict' ? 1 : 0, max: 2_000, lines: true });
  checks.done();
  return { outcome: outcome ?? 'none', reason };
}
