/** The reserve list, envelope by envelope, in order of rank, with the day on which each place on it ends. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { stageOf } from '../workflow/index.js';
import { byRank, type Ranked } from './ranking.js';
import { RANKED_COLUMNS, RANKED_JOINS, type RankedItem, type RankedRow } from './ranking.query.js';

export interface ReservePlace extends RankedItem {
  /** Within its envelope, 1 first. */
  readonly place: number;
  /** ISO instant, UTC. */
  readonly since: string;
  /** Calendar day in Brussels; null for a place from before there was an end. */
  readonly endsOn: string | null;
  /** Whether the head of unit is asked about it: money has returned. */
  readonly called: boolean;
  /** Whether its grant fits into what is free. */
  readonly fits: boolean;
  readonly passedOver: boolean;
}

export interface ReserveEnvelope {
  readonly id: string;
  readonly code: string;
  readonly lotTitle: string;
  readonly callTitle: string;
  readonly callId: string;
  readonly freeCents: number;
  readonly places: readonly ReservePlace[];
}

type Row = RankedRow & {
  readonly since: Date;
  readonly endsOn: string | null;
  readonly passedOver: boolean;
  readonly lotTitle: string;
  readonly callTitle: string;
  readonly callId: string;
};

/** Empty for outsiders: who stands where is not for them. */
export async function reserveList(
  runtime: CaseRuntime,
  actor: PersonActor,
): Promise<readonly ReserveEnvelope[]> {
  if (!isInside(actor)) return [];
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row & Record<string, unknown>>(
      'reserve_list',
      `SELECT ${RANKED_COLUMNS}, c.stage_since AS since, (k.due_at AT TIME ZONE 'Europe/Brussels')::date::text AS "endsOn",
         coalesce(w.free_cents >= e.free_cents, false) AS "passedOver", l.title AS "lotTitle", p.title AS "callTitle", p.id AS "callId"
       FROM case_file c JOIN action a ON a.id = c.id ${RANKED_JOINS}
         JOIN lot l ON l.id = e.lot_id JOIN call_for_proposals p ON p.id = l.call_id
         LEFT JOIN clock k ON k.case_id = c.id AND k.code = 'reserve_list' AND k.stopped_at IS NULL
         LEFT JOIN reserve_pass w ON w.action_id = c.id
       WHERE c.subject = 'action' AND c.stage IN ('reserve_list', 'reserve_called') ORDER BY e.code, c.reference`,
    );
    const envelopes = new Map<string, ReserveEnvelope>();
    for (const { definitionId, since, lotTitle, callTitle, callId, ...row } of [...rows].sort(
      byRank as (a: Ranked, b: Ranked) => number,
    )) {
      const stage = stageOf(await runtime.definitions.pinned(definitionId, transaction), row.stage);
      const id = row.envelopeId ?? '';
      const { code = row.envelopeCode ?? '', places = [] } = envelopes.get(id) ?? {};
      const place: ReservePlace = {
        ...row,
        stage: { code: stage.code, label: stage.label },
        place: places.length + 1,
        since: since.toISOString(),
        called: row.stage === 'reserve_called',
        fits: row.grantCents <= row.freeCents,
      };
      envelopes.set(id, {
        id,
        code,
        lotTitle,
        callTitle,
        callId,
        freeCents: row.freeCents,
        places: [...places, place],
      });
    }
    return [...envelopes.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  });
}
