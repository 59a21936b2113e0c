import { actionsInBrief } from '../../actions/actions-in-brief.query.js';
import { type CaseListWanted, caseList } from '../../cases/case-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { PersonActor } from '../../kernel/actor.js';
import type { ListPage } from '../lists/list-table.js';
import type { ActionRow } from './action-table.js';

/** One page of actions, each with what the list says of it. */
export async function loadActions(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: Omit<CaseListWanted, 'subject'>,
): Promise<Omit<ListPage<ActionRow>, 'columns'>> {
  const { items, next, total } = await caseList(runtime, actor, { ...wanted, subject: 'action' });
  const brief = await actionsInBrief(
    runtime,
    actor,
    items.map((item) => item.id),
  );
  return { rows: items.map((item) => ({ ...item, brief: brief.get(item.id) })), next, total };
}
