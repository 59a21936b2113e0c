/** Calls page by page, as an actor may see them: what takes applications first. */
import { type CaseFilter, filterSql } from '../cases/case-filter.sql.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import { type ListKeys, type OrderedPage, type OrderedWanted, orderedPage } from '../cases/list-order.js';
import type { PersonActor } from '../kernel/actor.js';
import type { CallInFull, CallStatus } from './calls-in-full.query.js';

export interface CallListWanted extends Pick<CaseFilter, 'dueFrom' | 'dueTo' | 'waiting'>, OrderedWanted {
  /** Part of the code or the title. */
  readonly q?: string;
  readonly status?: readonly string[];
  /** Those that one of these funds may pay for. */
  readonly fund?: readonly string[];
}

export interface CallListItem
  extends Pick<CallInFull, 'id' | 'code' | 'title' | 'opensOn' | 'closesOn' | 'continuous' | 'status'> {
  /** Its code, by which it is called. */
  readonly reference: string;
}

/** What takes applications, then what may again, what is to come, and what is over. */
const ORDER: readonly CallStatus[] = ['open', 'depleted', 'paused', 'in_preparation', 'closed', 'dropped'];

/** By which calls are put into order. */
export const CALL_KEYS: ListKeys = { code: 'code', opens: 'opens_on', closes: 'closes_on' };

export async function callList(
  runtime: CaseRuntime,
  actor: PersonActor,
  { q, status, fund, ...wanted }: CallListWanted,
): Promise<OrderedPage<CallListItem>> {
  const { dueFrom, dueTo, waiting = false } = wanted;
  const due = { ...(dueFrom === undefined ? {} : { dueFrom }), ...(dueTo === undefined ? {} : { dueTo }) };
  const filter = filterSql(actor, { ...due, waiting }, { first: 5 });
  return runtime.database.asActor(actor, async (transaction) => {
    const page = await orderedPage<CallListItem & { readonly sort_key: string } & Record<string, unknown>>(
      transaction,
      {
        name: `call_list_${isInside(actor) ? 'in' : 'out'}${filter.name}`,
        inner: `SELECT p.id, p.code, p.code AS reference, p.title, p.opens_on, p.opens_on AS "opensOn",
           p.closes_on::text AS closes_on, p.closes_on::text AS "closesOn", p.continuous, p.status,
           array_position($1::text[], p.status)::text || p.code AS usual_key
         FROM call_for_proposals p JOIN case_file c ON c.id = p.id${filter.joins}
         WHERE strpos(lower(p.code || ' ' || p.title), $2) > 0
           AND ($3::text[] IS NULL OR p.status = ANY ($3))
           AND ($4::text[] IS NULL OR p.funds = '{}' OR EXISTS (SELECT FROM unnest(p.funds) AS f (fund) WHERE f.fund = ANY ($4)))${filter.conditions}`,
        values: [ORDER, q?.toLowerCase() ?? '', status ?? null, fund ?? null, ...filter.values],
        keys: CALL_KEYS,
      },
      wanted,
    );
    return page;
  });
}
