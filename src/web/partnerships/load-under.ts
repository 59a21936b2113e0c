import { actionsInBrief, actionsUnder } from '../../actions/actions-in-brief.query.js';
import { type CaseListItem, caseList } from '../../cases/case-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type WhoHasIt, whoHasThem } from '../../cases/who-has-it.query.js';
import type { PersonActor } from '../../kernel/actor.js';

/** Everything that figures of a partnership count as an action. */
const KINDS = ['action', 'technical_assistance', 'dialogue'] as const;

export interface UnderRow extends CaseListItem {
  readonly kind: (typeof KINDS)[number];
  readonly grantCents: number | null;
}

export interface Under {
  /** By kind, then what moved last first. */
  readonly rows: readonly UnderRow[];
  readonly who: ReadonlyMap<string, WhoHasIt>;
}

/** Grants, technical assistance and dialogues under a partnership with a country, as far as they are for this actor. */
export async function loadUnder(
  runtime: CaseRuntime,
  actor: PersonActor,
  { id, country }: { readonly id: string; readonly country: string },
): Promise<Under> {
  const under = await actionsUnder(runtime, actor, id);
  const rows: UnderRow[] = [];
  for (const kind of KINDS) {
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const wanted = { subject: kind, country, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
      const page: Awaited<ReturnType<typeof caseList>> = await caseList(runtime, actor, wanted);
      const here = page.items.filter((item) => under.has(item.id));
      const brief = await actionsInBrief(
        runtime,
        actor,
        kind === 'action' ? here.map((item) => item.id) : [],
      );
      rows.push(
        ...here.map((item) => ({ ...item, kind, grantCents: brief.get(item.id)?.grantCents ?? null })),
      );
      cursor = page.next;
    }
  }
  return { rows, who: await whoHasThem(runtime, actor, rows) };
}
