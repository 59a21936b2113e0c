/** Cases of a kind, page by page, as an actor may see them: found, ordered and filtered by what is shown to them. */
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside, visibleCountries } from './case-view.js';

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
export type CaseSort = (typeof CASE_SORTS)[number];

export interface CaseListWanted {
  readonly subject: string;
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: CaseSort;
  /** Part of the reference or the title. */
  readonly q?: string;
  /** The stage's code as this actor is shown it, or the codes of several. */
  readonly stage?: string | readonly string[];
  /** A partner country, ISO, or several of which it concerns one. */
  readonly country?: string | readonly string[];
  /** The party that leads the case. */
  readonly organisationId?: string;
  /** Calendar days in Brussels, both included, between which the next limit ends that this actor knows of. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Those in which somebody is asked to act who holds the actor's roles: what waits for them. */
  readonly waiting?: boolean;
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

/** One page, and the cursor of the next. */
export async function caseList(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: CaseListWanted,
): Promise<{ readonly items: readonly CaseListItem[]; readonly next: string | null }> {
  const inside = isInside(actor);
  const sort = wanted.sort ?? '-changed';
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor, sort);
  // A partner country is not told which other countries a case concerns.
  const countries = wanted.country === undefined ? null : visibleCountries(actor, [wanted.country].flat());
  if (countries?.length === 0) return { items: [], next: null };

  return runtime.database.asActor(actor, async (transaction) => {
    const further = furtherParts(actor, wanted, sort);
    const rows = await transaction.run<Row>(
      `case_list_${inside ? 'in' : 'out'}_${sort}${further.name}`,
      listSql(inside, sort, further),
      [
        wanted.subject,
        wanted.stage === undefined ? null : [wanted.stage].flat(),
        wanted.organisationId ?? null,
        countries,
        wanted.q?.toLowerCase() ?? '',
        after?.key ?? null,
        after?.id ?? null,
        wanted.limit + 1,
        ...further.values,
      ],
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
    return { items, next: rows.length > wanted.limit && last ? writeCursor(sort, last) : null };
  });
}

interface FurtherParts {
  /** Tells the statements apart. */
  readonly name: string;
  readonly joins: string;
  readonly conditions: string;
  readonly values: readonly (string | readonly string[] | null)[];
}

/** What only some lists are asked for, so that the others need not look at tasks at all. */
function furtherParts(
  actor: PersonActor,
  { dueFrom, dueTo, waiting = false }: CaseListWanted,
  sort: CaseSort,
): FurtherParts {
  const looksAtDue = sort.endsWith('due') || dueFrom !== undefined || dueTo !== undefined;
  const values: (string | readonly string[] | null)[] = [];
  const put = (value: string | readonly string[] | null) => `$${values.push(value) + 8}`;
  let joins = '';
  const conditions: string[] = [];
  if (looksAtDue) {
    const inside = isInside(actor);
    const own = inside
      ? ''
      : `AND (t.organisation_id = ${put(actor.organisationId)}::uuid OR t.country = ${put(actor.country)}::text
           OR (c.organisation_id = $9::uuid AND t.country IS NOT NULL))`;
    joins = ` LEFT JOIN LATERAL (SELECT min(t.due_at) AS at FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL ${own}) AS due ON true`;
    const day = `(due.at AT TIME ZONE 'Europe/Brussels')::date`;
    conditions.push(
      `(${put(dueFrom ?? null)}::date IS NULL OR ${day} >= $${values.length + 8}::date)`,
      `(${put(dueTo ?? null)}::date IS NULL OR ${day} <= $${values.length + 8}::date)`,
    );
  }
  if (waiting) {
    const [roles, organisation, country, person] = [
      put(actor.roles.map(({ role }) => role)),
      put(actor.organisationId),
      put(actor.country),
      put(actor.personId),
    ];
    conditions.push(`EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL AND t.role = ANY (${roles}::text[])
      AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = ${organisation}::uuid)
        OR (t.scope = 'country' AND t.country = ${country}::text))
      AND NOT EXISTS (SELECT FROM visa v WHERE v.case_id = t.case_id AND v.visit = t.visit AND ${person}::uuid IN (v.person_id, v.on_behalf_of)
        AND v.invalidated_at IS NULL AND t.act LIKE 'visa:%'))`);
  }
  return {
    name: `${looksAtDue ? '_due' : ''}${waiting ? '_waiting' : ''}`,
    joins,
    conditions: conditions.map((one) => `AND ${one}`).join(' '),
    values,
  };
}

function listSql(inside: boolean, sort: CaseSort, { joins, conditions }: FurtherParts): string {
  const seen = inside
    ? { stage: 'c.stage', visit: 'c.visit', changed: 'c.changed_at' }
    : { stage: 'c.outside_stage', visit: 'c.outside_visit', changed: 'c.outside_changed_at' };
  const keys: Readonly<Record<string, { column: string; type: string }>> = {
    changed: { column: seen.changed, type: 'timestamptz' },
    reference: { column: 'c.reference', type: 'text' },
    title: { column: 'c.title', type: 'text' },
    opened: { column: 'c.opened_at', type: 'timestamptz' },
    // Without a limit it stands last, whichever way.
    due: {
      column: `coalesce(due.at, '${sort.startsWith('-') ? '-' : ''}infinity')`,
      type: 'timestamptz',
    },
  };
  const key = keys[sort.replace('-', '')];
  if (!key) throw new Error(`Cases are not sorted by ${sort}.`);
  const [direction, beyond] = sort.startsWith('-') ? ['DESC', '<'] : ['ASC', '>'];
  return `
    SELECT c.id, c.reference, c.title, c.definition_id, c.stage, ${seen.visit} AS visit, c.content_version,
      c.organisation_id, ${seen.changed} AS changed_at, ${key.column}::text AS sort_key,
      ARRAY(SELECT k.country FROM case_country k WHERE k.case_id = c.id ORDER BY k.country) AS countries
    FROM case_file c${joins}
    WHERE c.subject = $1 AND ($2::text[] IS NULL OR ${seen.stage} = ANY ($2))
      AND ($3::uuid IS NULL OR c.organisation_id = $3)
      AND ($4::text[] IS NULL OR EXISTS (SELECT FROM case_country k WHERE k.case_id = c.id AND k.country = ANY ($4)))
      AND ($5 = '' OR strpos(lower(c.reference || ' ' || c.title), $5) > 0)
      ${conditions}
      AND ($6::text IS NULL OR (${key.column}, c.id) ${beyond} ($6::${key.type}, $7::uuid))
    ORDER BY ${key.column} ${direction}, c.id ${direction} LIMIT $8`;
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
  const isKey = /(reference|title)$/.test(sort) ? key !== '' : isWritten(key, sort);
  if (written !== sort || !isId(id) || !isSound || !isKey) throw invalidField('cursor', 'cursor_unknown');
  return { key, id };
}

/** An instant as the database writes it; without a limit none. */
function isWritten(text: string, sort: CaseSort): boolean {
  if (sort === 'due' && text === 'infinity') return true;
  if (sort === '-due' && text === '-infinity') return true;
  return text.endsWith('+00') && isInstant(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
}
