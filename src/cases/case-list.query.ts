/** Cases of a kind, page by page, as an actor may see them: found, ordered and filtered by what is shown to them. */
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import { type Label, stageOf } from '../workflow/index.js';
import { type CaseFilter, FACETS, filterSql } from './case-filter.sql.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside, visibleCountries } from './case-view.js';
import { countRows } from './count-rows.js';
import type { Subject } from './subject.js';

/** Beyond every amount. */
const NO_AMOUNT = '9223372036854775807';

/** With a minus, from the last to the first. */
export const CASE_SORTS = [
  '-changed',
  'changed',
  'reference',
  '-reference',
  'title',
  '-title',
  'due',
  '-due',
  'opened',
  '-opened',
] as const;
const AMOUNT_SORTS = ['amount', '-amount'] as const;
export type CaseSort = (typeof CASE_SORTS | typeof AMOUNT_SORTS)[number];

/** The orders in which an actor may have cases of a kind: by their amount only where it is shown to them. */
export function caseSorts({ listed }: Pick<Subject, 'listed'>, actor: PersonActor): readonly CaseSort[] {
  const isShown = listed?.amount !== undefined && (isInside(actor) || listed.amountIsInside !== true);
  return isShown ? [...CASE_SORTS, ...AMOUNT_SORTS] : CASE_SORTS;
}

export interface CaseListWanted extends CaseFilter {
  readonly subject: string;
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: CaseSort;
  /** Whether to count all that match. */
  readonly counted?: boolean;
}

export interface CaseListItem {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: { readonly code: string; readonly label: Label };
  /** For `If-Match`, in this actor's projection. */
  readonly version: string;
  readonly organisationId: string | null;
  readonly countries: readonly string[];
  /** ISO instant, UTC. */
  readonly changedAt: string;
}

interface Row {
  id: string;
  reference: string;
  title: string;
  definition_id: string;
  stage: string;
  visit: number;
  content_version: number;
  organisation_id: string | null;
  countries: string[];
  changed_at: Date;
  sort_key: string;
}

/** One page, the cursor of the next, and, where it is asked for, how many there are in all: see `countRows`. */
export async function caseList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: CaseListWanted,
): Promise<{
  readonly items: readonly CaseListItem[];
  readonly next: string | null;
  readonly total: number | null;
}> {
  const inside = isInside(actor);
  const sort = wanted.sort ?? '-changed';
  const subject = runtime.subjects.get(wanted.subject);
  if (!caseSorts(subject, actor).includes(sort)) throw invalidField('sort', 'not_a_choice');
  const { listed } = subject;
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor, sort);
  const terms = { first: 2, listed, byDue: sort.endsWith('due') };
  const filter = filterSql(actor, wanted, terms);
  const ofKind = sort.endsWith('amount') || FACETS.some((facet) => wanted[facet] !== undefined);
  const name = `case_list_${inside ? 'in' : 'out'}_${sort}${ofKind ? `_${wanted.subject}` : ''}${filter.name}`;
  const matching = `FROM case_file c${filter.joins} WHERE c.subject = $1${filter.conditions}`;

  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<Row>(
      name,
      listSql({ inside, sort, amount: listed?.amount, matching, first: filter.values.length + 2 }),
      [wanted.subject, ...filter.values, after?.key ?? null, after?.id ?? null, wanted.limit + 1],
    );
    const shown = rows.slice(0, wanted.limit);
    const items: CaseListItem[] = [];
    for (const row of shown) {
      const definition = await runtime.definitions.pinned(row.definition_id, transaction);
      const stage = stageOf(definition, row.stage);
      items.push({
        id: row.id,
        reference: row.reference,
        title: row.title,
        stage: inside ? { code: stage.code, label: stage.label } : stage.outside,
        version: `${row.visit}.${row.content_version}`,
        organisationId: row.organisation_id,
        countries: visibleCountries(actor, row.countries),
        changedAt: row.changed_at.toISOString(),
      });
    }
    const last = shown.at(-1);
    const total = wanted.counted
      ? await countRows(transaction, name, `SELECT 1 ${matching}`, [wanted.subject, ...filter.values])
      : null;
    return { items, next: rows.length > wanted.limit && last ? writeCursor(sort, last) : null, total };
  });
}

interface ListSql {
  readonly inside: boolean;
  readonly sort: CaseSort;
  readonly amount: string | undefined;
  readonly matching: string;
  /** The number of the parameter after which the page begins. */
  readonly first: number;
}

function listSql({ inside, sort, amount, matching, first }: ListSql): string {
  const seen = inside
    ? { visit: 'c.visit', changed: 'c.changed_at' }
    : { visit: 'c.outside_visit', changed: 'c.outside_changed_at' };
  const backwards = sort.startsWith('-');
  const keys: Readonly<Record<string, { column: string; type: string }>> = {
    changed: { column: seen.changed, type: 'timestamptz' },
    reference: { column: 'c.reference', type: 'text' },
    title: { column: 'c.title', type: 'text' },
    opened: { column: 'c.opened_at', type: 'timestamptz' },
    // Without a limit or an amount it stands last, whichever way.
    due: { column: `coalesce(due.at, '${backwards ? '-' : ''}infinity')`, type: 'timestamptz' },
    ...(amount === undefined
      ? {}
      : { amount: { column: `coalesce(${amount}, ${backwards ? -1 : NO_AMOUNT})`, type: 'bigint' } }),
  };
  const key = keys[sort.replace('-', '')];
  if (!key) throw new Error(`Cases are not sorted by ${sort}.`);
  const [direction, beyond] = backwards ? ['DESC', '<'] : ['ASC', '>'];
  return `
    SELECT c.id, c.reference, c.title, c.definition_id, c.stage, ${seen.visit} AS visit, c.content_version,
      c.organisation_id, ${seen.changed} AS changed_at, ${key.column}::text AS sort_key,
      ARRAY(SELECT k.country FROM case_country k WHERE k.case_id = c.id ORDER BY k.country) AS countries
    ${matching}
      AND ($${first}::text IS NULL OR (${key.column}, c.id) ${beyond} ($${first}::${key.type}, $${first + 1}::uuid))
    ORDER BY ${key.column} ${direction}, c.id ${direction} LIMIT $${first + 2}`;
}

/** A cursor belongs to the order it was given in. */
function writeCursor(sort: CaseSort, row: Row): string {
  return Buffer.from(`${sort}|${row.id}|${row.sort_key}`).toString('base64url');
}

function readCursor(cursor: string, sort: CaseSort): { key: string; id: string } {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [written = '', id = ''] = text.split('|', 2);
  const key = text.slice(written.length + id.length + 2);
  // What was not written here may hold anything.
  const isSound = !/\p{Cc}|\p{Surrogate}|\uFFFD/u.test(key) && key.length <= 400;
  const isKey = /(reference|title)$/.test(sort)
    ? key !== ''
    : sort.endsWith('amount')
      ? /^(-1|\d{1,18}|9223372036854775807)$/.test(key)
      : isWritten(key, sort);
  if (written !== sort || !isId(id) || !isSound || !isKey) throw invalidField('cursor', 'cursor_unknown');
  return { key, id };
}

/** An instant as the database writes it; without a limit none. */
function isWritten(text: string, sort: CaseSort): boolean {
  if (sort === 'due' && text === 'infinity') return true;
  if (sort === '-due' && text === '-infinity') return true;
  return text.endsWith('+00') && isInstant(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
}
