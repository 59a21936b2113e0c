/** What every act on a finding has in common: the case's lock, who acts in whose name, the event, and the refusal. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { type Acting, principalOf } from '../workflow/index.js';
import { actingAs, dutiesNotHeld, inTheNameOf } from './advance-case.js';
import { problemOf, problemOfRefusals } from './case-problem.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';
import { recordOnCase } from './edit-case.js';
import type { FindingAct, FindingCase } from './finding-rules.js';
import { type LoadedCase, loadCase } from './load-case.js';
import { refusalOfConstraint } from './refused-by-database.js';
import type { ExtraStatement } from './subject.js';

export interface FindingTarget {
  readonly subject: string;
  readonly caseId: string;
}

/** What an act leaves behind; null when the same was done already. */
export interface FindingDone {
  readonly kind: 'finding_raised' | 'finding_replied' | 'finding_settled';
  readonly number: number;
  /** Codes for the chain; the text lies beside it. */
  readonly data: Readonly<Record<string, string | null>>;
  readonly text: string;
  readonly statement: ExtraStatement;
}

/**
 * Carries out one act under the case's lock. `may` says whether it is open to this actor, `act` what it leaves behind: a
 * number alone when the very same was done before. Answers the finding's number; throws 404 to outsiders.
 */
export async function actOnFinding(
  runtime: CaseRuntime,
  actor: PersonActor,
  { subject, caseId }: FindingTarget,
  may: (transaction: Transaction, on: FindingCase, acting: Acting, loaded: LoadedCase) => Promise<FindingAct>,
  act: (
    transaction: Transaction,
    allowed: Extract<FindingAct, { ok: true }>,
    loaded: LoadedCase,
  ) => Promise<FindingDone | number>,
): Promise<number> {
  if (!isId(caseId) || !isInside(actor)) throw new Problem('not_found');
  try {
    const number = await runtime.database.asActor(
      actor,
      async (transaction) => {
        const loaded = await loadCase(runtime, transaction, subject, caseId);
        if (!loaded) throw problemOf({ ok: false, why: 'not_found' });
        const on = { ...loaded, registry: loaded.subject.registry };
        const allowed = await may(transaction, on, actingAs(actor), loaded);
        if (!allowed.ok) throw problemOfRefusals([allowed.refusal]);
        const done = await act(transaction, allowed, loaded);
        if (typeof done === 'number') return done;
        await recordOnCase(transaction, actor, loaded, {
          kind: done.kind,
          data: {
            definition: loaded.definitionId,
            finding: done.number,
            ...done.data,
            ...inTheNameOf(principalOf(allowed.acting)),
          },
          duties: dutiesNotHeld(loaded, allowed.duties),
          texts: done.text === '' ? {} : { finding: done.text },
          statements: [done.statement],
          outside: false,
        });
        return done.number;
      },
      { lockCase: caseId },
    );
    runtime.wakeOutbox();
    return number;
  } catch (error) {
    const refused = refusalOfConstraint(error);
    throw refused ? problemOfRefusals([refused]) : error;
  }
}
