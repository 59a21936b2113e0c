/** What an action says of itself, for those who may see it. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { visibleCountries } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { loadContent } from './action.repository.js';
import type { ActionContent } from './action-content.js';

export interface ActionInFull extends Omit<ActionContent, 'title'> {
  readonly kind: string;
  /** The funding request that was drafted with it. */
  readonly fundingRequestId: string | null;
  /** Calendar day; null before it was submitted. */
  readonly submittedOn: string | null;
}

/** Null when there is none for this actor. A partner country reads of no other one. */
export async function actionInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<ActionInFull | null> {
  return runtime.database.asActor(actor, async (transaction) => {
    const content = await loadContent(transaction, id, '');
    const [more] = await transaction.run<Pick<ActionInFull, 'kind' | 'fundingRequestId' | 'submittedOn'>>(
      'action_in_full',
      `SELECT a.kind, a.submitted_on::text AS "submittedOn",
         (SELECT f.id FROM funding_request f WHERE f.action_id = a.id) AS "fundingRequestId"
       FROM action a WHERE a.id = $1`,
      [id],
    );
    if (!content || !more) return null;
    const { title: _, ...rest } = content;
    const countries = content.countries.filter(
      ({ country }) => visibleCountries(actor, [country]).length > 0,
    );
    return { ...rest, ...more, countries };
  });
}
