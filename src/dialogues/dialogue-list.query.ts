/** Meetings page by page, as an actor may see them: those to come by their day, without a day last; or those past, the latest first. */
import { type CaseFilter, type FilterSql, filterSql } from '../cases/case-filter.sql.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside, visibleCountries } from '../cases/case-view.js';
import {
  type ListKeys,
  numberKey,
  type OrderedPage,
  type OrderedWanted,
  orderedPage,
} from '../cases/list-order.js';
import type { PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { DialogueKind } from './dialogue-content.js';

export const DIALOGUE_SHOWS = ['coming', 'past', 'ended'] as const;
/** `coming`: to be held; `past`: held, also those whose files are closed; `ended`: refused, withdrawn, cancelled. */
export type DialogueShow = (typeof DIALOGUE_SHOWS)[number];

export interface DialogueListWanted extends CaseFilter, OrderedWanted {
  readonly show: DialogueShow;
  readonly kind?: string;
}

export interface DialogueListItem {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: DialogueKind;
  readonly stage: { readonly code: string; readonly label: Label };
  /** ISO instant, UTC, in the zone beside it; null while only the month is known, or nothing. */
  readonly startsAt: string | null;
  readonly timeZone: string;
  readonly monthKnown: string | null;
  readonly place: string;
  readonly countries: readonly string[];
  readonly participants: number;
  /** How many answered; null where answers are not this reader's to know. */
  readonly answered: number | null;
  readonly openFollowUps: number;
  readonly overdueFollowUps: number;
}

interface Row extends Omit<DialogueListItem, 'stage' | 'startsAt'>, Record<string, unknown> {
  readonly stage: string;
  readonly definition_id: string;
  readonly starts_at: Date | null;
  readonly leads: boolean;
  readonly sort_key: string;
  readonly usual_key: string;
}

const ENDED = `('refused', 'withdrawn', 'cancelled')`;
const PAST = `('held', 'outcomes_recorded', 'settlement', 'closed')`;

const WHERE: Readonly<Record<DialogueShow, string>> = {
  coming: `c.stage NOT IN ${ENDED} AND c.stage NOT IN ${PAST}`,
  past: `c.stage IN ${PAST}`,
  ended: `c.stage IN ${ENDED}`,
};

/** By which meetings are put into order. */
export const DIALOGUE_KEYS: ListKeys = {
  reference: 'reference',
  title: 'left(lower(title), 80)',
  when: `coalesce(to_char(starts_at, 'YYYY-MM-DD'), "monthKnown")`,
  participants: numberKey('participants'),
};

/** One page, and the cursor of the next. */
export async function dialogueList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: DialogueListWanted,
): Promise<OrderedPage<DialogueListItem>> {
  const { listed } = runtime.subjects.get('dialogue');
  const filter = filterSql(actor, wanted, { first: 3, listed });
  const inside = isInside(actor);
  return runtime.database.asActor(actor, async (transaction) => {
    const page = await orderedPage<Row>(
      transaction,
      {
        name: `dialogue_list_${inside ? 'inside' : 'outside'}_${wanted.show}${filter.name}`,
        inner: innerSql(wanted.show, filter),
        values: [wanted.kind ?? null, actor.organisationId, ...filter.values],
        keys: DIALOGUE_KEYS,
      },
      wanted,
    );
    const items: DialogueListItem[] = [];
    for (const row of page.items) {
      const {
        stage: code,
        definition_id,
        starts_at,
        leads,
        sort_key: _,
        usual_key: __,
        answered,
        ...rest
      } = row;
      const stage = stageOf(await runtime.definitions.pinned(definition_id, transaction), code);
      items.push({
        ...(rest as unknown as DialogueListItem),
        countries: visibleCountries(actor, row.countries),
        stage: inside ? { code: stage.code, label: stage.label } : stage.outside,
        startsAt: starts_at?.toISOString() ?? null,
        answered: inside || leads ? answered : null,
      });
    }
    return { ...page, items };
  });
}

/** A month sorts as its last day, so that what has a day of that month comes before it. */
function innerSql(show: DialogueShow, filter: FilterSql): string {
  const day = `coalesce(d.starts_local, (d.month_known || CASE WHEN length(d.month_known) = 4 THEN '-12' ELSE '' END || '-01')::date + interval '1 month' - interval '1 minute')`;
  const backwards = show !== 'coming';
  const key = backwards
    ? `to_char(timestamp '3000-01-01' - (coalesce(${day}, c.closed_at AT TIME ZONE 'UTC', c.opened_at AT TIME ZONE 'UTC') - timestamp '1900-01-01'), 'YYYY-MM-DD"T"HH24:MI')`
    : `coalesce(to_char(${day}, 'YYYY-MM-DD"T"HH24:MI'), '9999-12-31T00:00')`;
  return `
      SELECT c.id, c.reference, c.title, c.stage, c.definition_id, d.kind, d.starts_local AT TIME ZONE d.time_zone AS starts_at,
        d.time_zone AS "timeZone", d.month_known AS "monthKnown",
        CASE WHEN d.city <> '' THEN d.city WHEN d.online_url <> '' THEN 'online' ELSE '' END AS place,
        ARRAY(SELECT k.country FROM case_country k WHERE k.case_id = c.id ORDER BY k.country) AS countries,
        (SELECT count(*)::int FROM dialogue_participant p WHERE p.dialogue_id = d.id AND p.removed_at IS NULL) AS participants,
        (SELECT count(*)::int FROM dialogue_contact k JOIN dialogue_participant p ON p.id = k.participant_id AND p.removed_at IS NULL
          WHERE k.dialogue_id = d.id AND k.answer IS NOT NULL) AS answered,
        (SELECT count(*)::int FROM dialogue_follow_up f WHERE f.dialogue_id = d.id AND f.state = 'OPEN') AS "openFollowUps",
        (SELECT count(*)::int FROM dialogue_follow_up f WHERE f.dialogue_id = d.id AND f.state = 'OPEN'
          AND f.due_on < (entente_now() AT TIME ZONE 'Europe/Brussels')::date) AS "overdueFollowUps",
        c.organisation_id IS NOT DISTINCT FROM $2::uuid AS leads, ${key} AS usual_key
      FROM dialogue d JOIN case_file c ON c.id = d.id${filter.joins}
      WHERE ${WHERE[show]} AND ($1::text IS NULL OR d.kind = $1)${filter.conditions}`;
}
