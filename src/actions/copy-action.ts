/** Starts a new draft from an earlier action of the same lead. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { loadCase } from '../cases/load-case.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { loadContent } from './action.repository.js';
import type { ActionInput } from './action-content.js';
import { type DraftedAction, draftAction } from './draft-action.js';

/**
 * Everything that was written is taken over; the day it starts is not, nor its documents, reports and money, and the lot
 * with its fund only where its call still takes applications, the theme where it is still offered. 404 for an action that
 * is not theirs to see, 403 for whoever does not lead it, 422 for a wrong title.
 */
export async function copyAction(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: { readonly actionId: string; readonly title: unknown },
): Promise<DraftedAction> {
  const { actionId, title } = command;
  if (!isId(actionId)) throw new Problem('not_found');
  const from = await runtime.database.asActor(actor, async (transaction) => {
    const loaded = await loadCase(runtime, transaction, 'action', actionId);
    const content = loaded && (await loadContent(transaction, actionId, loaded.title));
    if (!loaded || !content) return null;
    const [more] = await transaction.run<{ justification: string | null; open: boolean; offered: boolean }>(
      'action_to_copy',
      `SELECT (SELECT f.justification FROM funding_request f WHERE f.action_id = a.id) AS justification,
         coalesce((SELECT c.status = 'open' AND (c.closes_on IS NULL OR c.closes_on >= (entente_now() AT TIME ZONE 'Europe/Brussels')::date)
           FROM lot l JOIN call_for_proposals c ON c.id = l.call_id WHERE l.id = a.lot_id), false) AS open,
         EXISTS (SELECT FROM theme t WHERE t.code = a.theme AND t.retired_at IS NULL) AS offered
       FROM action a WHERE a.id = $1`,
      [actionId],
    );
    return { organisationId: loaded.state.organisationId, content, ...more };
  });
  if (!from) throw new Problem('not_found');
  if (!holdsOwnRole(actor, 'programme_manager') || from.organisationId !== actor.organisationId) {
    throw new Problem('not_yours_to_do', [{ code: 'scope_missing' }]);
  }
  const { content } = from;
  const input: ActionInput = {
    ...content,
    title,
    startsOn: null,
    ...(from.open ? {} : { lotId: null, funds: [] }),
    ...(from.offered ? {} : { theme: null }),
  };
  return draftAction(runtime, actor, { ...input, fundingJustification: from.justification ?? '' });
}
