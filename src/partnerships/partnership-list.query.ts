/** Partnerships page by page, as an actor may see them: by the country, as its name sorts in the reader’s language. */
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
import type { PersonActor } from '../kernel/actor.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { FrameworkInBrief } from './frameworks-in-brief.query.js';

export interface PartnershipListWanted extends CaseFilter, OrderedWanted {
  readonly kind?: readonly string[];
  /** Partner countries as their names follow each other for the reader; the others come last. */
  readonly countries: readonly string[];
  /** Those of them that the reader calls as `q` says. */
  readonly called: readonly string[];
}

export interface PartnershipListItem extends FrameworkInBrief {
  readonly reference: string;
  readonly stage: { readonly code: string; readonly label: Label };
}

interface Row extends FrameworkInBrief, Record<string, unknown> {
  readonly reference: string;
  readonly definition_id: string;
  readonly stage: string;
  readonly sort_key: string;
}

/** By which partnerships are put into order. */
export const PARTNERSHIP_KEYS: ListKeys = {
  country: 'place',
  kind: 'kind',
  signed: 'signed_on',
  reference: 'reference',
};

export async function partnershipList(
  runtime: CaseRuntime,
  actor: PersonActor,
  { kind, countries, called, q, ...wanted }: PartnershipListWanted,
): Promise<OrderedPage<PartnershipListItem>> {
  const filter = filterSql(actor, wanted, { first: 5 });
  return runtime.database.asActor(actor, async (transaction) => {
    const { items, ...page } = await orderedPage<Row>(
      transaction,
      {
        name: `partnership_list_${isInside(actor) ? 'in' : 'out'}${filter.name}`,
        inner: `SELECT listed.*, listed.place AS usual_key FROM (
         SELECT c.id, c.reference, c.definition_id, c.stage, p.kind, p.country, p.signed_on, p.provenance,
           jsonb_build_object('earliest', p.signed_earliest, 'latest', p.signed_latest) AS signed,
           ${numberKey('coalesce(array_position($1::text[], p.country), 1000)')} || p.country AS place
         FROM partnership p JOIN case_file c ON c.id = p.id${filter.joins}
         WHERE ($2::text[] IS NULL OR p.kind = ANY ($2))
           AND (strpos(lower(c.reference || ' ' || c.title), $3) > 0 OR p.country = ANY ($4))${filter.conditions}) AS listed`,
        values: [countries, kind ?? null, (q ?? '').toLowerCase(), called, ...filter.values],
        keys: PARTNERSHIP_KEYS,
      },
      wanted,
    );
    const shown: PartnershipListItem[] = [];
    for (const row of items) {
      const stage = stageOf(await runtime.definitions.pinned(row.definition_id, transaction), row.stage);
      const { id, reference, kind, country, provenance, signed } = row;
      shown.push({
        ...{ id, reference, kind, country, provenance, signed },
        signedOn: row['signed_on'] as string | null,
        stage: isInside(actor) ? { code: stage.code, label: stage.label } : stage.outside,
      });
    }
    return { ...page, items: shown };
  });
}
