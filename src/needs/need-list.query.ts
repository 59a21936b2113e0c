/** Needs page by page, as an actor may see them: what asks something of somebody first, then what runs, then the ended. */
import { type CaseFilter, filterSql } from '../cases/case-filter.sql.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import {
  type ListKeys,
  numberKey,
  type OrderedPage,
  type OrderedWanted,
  orderedPage,
} from '../cases/list-order.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { HelpKind, InOneLanguage } from './need-content.js';
import { wordsFor } from './need-content.js';
import { TITLES } from './needs-of-action.query.js';

export interface NeedListWanted extends Omit<CaseFilter, 'waiting'>, OrderedWanted {
  /** `open`: not ended; `ended`: answered, declined or withdrawn. Left out: all. */
  readonly show?: 'open' | 'ended';
  /** Those that wait to be taken up. */
  readonly waiting?: boolean;
  /** Those in which something is asked of the actor. */
  readonly asked?: boolean;
  /** Under partnerships that this Member State has signed, or under none. */
  readonly memberState?: string;
  /** The language to tell titles in, where they are there in it. */
  readonly locale: string;
}

export interface NeedListItem {
  readonly id: string;
  readonly reference: string;
  readonly country: string;
  readonly title: string;
  /** In which the title is told, and whether that is a translation. */
  readonly language: string;
  readonly translated: boolean;
  readonly stage: { readonly code: string; readonly label: Label; readonly final: boolean };
  readonly help: HelpKind;
  readonly theme: string | null;
  readonly urgent: boolean;
  /** Calendar day. */
  readonly wishedOn: string | null;
  /** ISO instant, UTC. */
  readonly changedAt: string;
  /** Of those whom the reader may hear of. */
  readonly actions: number;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly reference: string;
  readonly country: string;
  readonly original: InOneLanguage;
  readonly translations: InOneLanguage[];
  readonly stage: string;
  readonly definition_id: string;
  readonly help: HelpKind;
  readonly theme: string | null;
  readonly urgent: boolean;
  readonly wished_on: string | null;
  readonly changed_at: Date;
  readonly actions: number;
  readonly sort_key: string;
}

/** In which order each audience thinks of them. */
const ORDER = {
  country: ['clarification', 'draft', 'published', 'filed', 'taken_up'],
  facility: ['filed', 'published', 'clarification', 'taken_up', 'draft'],
  member_state: ['published', 'taken_up'],
} as const;

/** By which needs are put into order. */
export const NEED_KEYS: ListKeys = {
  reference: 'reference',
  country: 'country',
  wished: 'wished_on',
  actions: numberKey('actions'),
};

/** One page, and the cursor of the next. What a country still drafts is its own affair. */
export async function needList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: NeedListWanted,
): Promise<OrderedPage<NeedListItem>> {
  const inside = isInside(actor);
  const audience = inside ? 'facility' : holdsRole(actor, 'partner_authority') ? 'country' : 'member_state';
  const { listed } = runtime.subjects.get('need');
  const filter = filterSql(actor, { ...wanted, waiting: wanted.asked ?? false }, { first: 4, listed });
  const rank = ORDER[audience].map((stage, place) => `WHEN '${stage}' THEN '${place}'`).join(' ');
  return runtime.database.asActor(actor, async (transaction) => {
    const changed = inside ? 'c.changed_at' : 'c.outside_changed_at';
    const page = await orderedPage<Row>(
      transaction,
      {
        name: `need_list_${audience}${filter.name}`,
        inner: `
         SELECT c.id, c.reference, n.country, ${TITLES}, c.stage, c.definition_id, n.help, n.theme, n.urgent,
           n.wished_on::text AS wished_on, ${changed} AS changed_at,
           (SELECT count(*)::integer FROM need_outcomes(n.id)) AS actions,
           (CASE c.stage ${rank} ELSE '8' END) || (CASE WHEN n.urgent THEN '0' ELSE '1' END)
             || to_char(timestamptz '3000-01-01' - (${changed} - timestamptz '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS usual_key
         FROM need n JOIN case_file c ON c.id = n.id${filter.joins}
         WHERE ($1::boolean IS NULL OR (c.closed_at IS NULL) = $1)
           AND (NOT $2::boolean OR c.stage = 'published') ${inside ? 'AND n.filed_at IS NOT NULL' : ''}
           AND ($3::text IS NULL OR n.partnership_id IS NULL OR EXISTS (SELECT FROM partnership p WHERE p.id = n.partnership_id
             AND (p.all_member_states OR EXISTS (SELECT FROM signatory s WHERE s.partnership_id = p.id AND s.country = $3 AND NOT s.has_left))))${filter.conditions}`,
        values: [
          wanted.show === undefined ? null : wanted.show === 'open',
          wanted.waiting ?? false,
          wanted.memberState ?? null,
          ...filter.values,
        ],
        keys: NEED_KEYS,
      },
      wanted,
    );
    const items: NeedListItem[] = [];
    for (const row of page.items) {
      const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
      // To its own country a need is called as the country called it.
      const { title, language } =
        audience === 'country' ? row.original : wordsFor(wanted.locale, row.original, row.translations);
      items.push({
        id: row.id,
        reference: row.reference,
        country: row.country,
        title,
        language,
        translated: language !== row.original.language,
        stage: {
          ...(inside ? { code: stage.code, label: stage.label } : stage.outside),
          final: stage.kind === 'final',
        },
        help: row.help,
        theme: row.theme,
        urgent: row.urgent,
        wishedOn: row.wished_on,
        changedAt: row.changed_at.toISOString(),
        actions: row.actions,
      });
    }
    return { ...page, items };
  });
}
