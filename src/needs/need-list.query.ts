/** Needs page by page, as an actor may see them: what asks something of somebody first, then what runs, then the ended. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import {
  type ListKeys,
  numberKey,
  orderedCursor,
  orderedSql,
  readOrderedCursor,
  sortIn,
} from '../cases/list-order.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { HelpKind, InOneLanguage } from './need-content.js';
import { wordsFor } from './need-content.js';
import { TITLES } from './needs-of-action.query.js';

export interface NeedListWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  /** One of `sortsOf`; left out, the usual order. */
  readonly sort?: string;
  /** `open`: not ended; `ended`: answered, declined or withdrawn. Left out: all. */
  readonly show?: 'open' | 'ended';
  /** A partner country, ISO. */
  readonly country?: string;
  /** Those that wait to be taken up. */
  readonly waiting?: boolean;
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
): Promise<{ readonly items: readonly NeedListItem[]; readonly next: string | null }> {
  const inside = isInside(actor);
  const audience = inside ? 'facility' : holdsRole(actor, 'partner_authority') ? 'country' : 'member_state';
  const sort = sortIn(NEED_KEYS, wanted.sort);
  const after = readOrderedCursor(wanted.cursor, sort);
  const rank = ORDER[audience].map((stage, place) => `WHEN '${stage}' THEN '${place}'`).join(' ');
  return runtime.database.asActor(actor, async (transaction) => {
    const changed = inside ? 'c.changed_at' : 'c.outside_changed_at';
    const rows = await transaction.run<Row>(
      `need_list_${audience}_${sort ?? ''}`,
      orderedSql(
        `         SELECT c.id, c.reference, n.country, ${TITLES}, c.stage, c.definition_id, n.help, n.theme, n.urgent,
           n.wished_on::text AS wished_on, ${changed} AS changed_at,
           (SELECT count(*)::integer FROM need_outcomes(n.id)) AS actions,
           (CASE c.stage ${rank} ELSE '8' END) || (CASE WHEN n.urgent THEN '0' ELSE '1' END)
             || to_char(timestamptz '3000-01-01' - (${changed} - timestamptz '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS usual_key
         FROM need n JOIN case_file c ON c.id = n.id
         WHERE ($1::boolean IS NULL OR (c.closed_at IS NULL) = $1) AND ($2::text IS NULL OR n.country = $2)
           AND (NOT $3::boolean OR c.stage = 'published') ${inside ? 'AND n.filed_at IS NOT NULL' : ''}
           AND ($4::text IS NULL OR n.partnership_id IS NULL OR EXISTS (SELECT FROM partnership p WHERE p.id = n.partnership_id
             AND (p.all_member_states OR EXISTS (SELECT FROM signatory s WHERE s.partnership_id = p.id AND s.country = $4 AND NOT s.has_left))))`,
        NEED_KEYS,
        sort,
        5,
      ),
      [
        wanted.show === undefined ? null : wanted.show === 'open',
        wanted.country ?? null,
        wanted.waiting ?? false,
        wanted.memberState ?? null,
        after?.key ?? null,
        after?.id ?? null,
        wanted.limit + 1,
      ],
    );
    const shown = rows.slice(0, wanted.limit);
    const items: NeedListItem[] = [];
    for (const row of shown) {
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
    const last = shown.at(-1);
    return { items, next: rows.length > wanted.limit && last ? orderedCursor(sort, last) : null };
  });
}
