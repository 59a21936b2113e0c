/** What narrows a list of cases: conditions on case `c`, over what its reader is shown of it and nothing else. Pure. */
import type { PersonActor } from '../kernel/actor.js';
import { isInside, visibleCountries } from './case-view.js';
import type { Listed } from './subject.js';

/** What lists are narrowed by beside what every case has, where a kind has it. */
export const FACETS = ['fund', 'pillar', 'theme'] as const;
export type Facet = (typeof FACETS)[number];

export interface CaseFilter extends Partial<Readonly<Record<Facet, readonly string[]>>> {
  /** Part of the reference or the title. */
  readonly q?: string;
  /** The stage's code as this actor is shown it, or the codes of several. */
  readonly stage?: string | readonly string[];
  /** A partner country, ISO, or several of which it concerns one. */
  readonly country?: string | readonly string[];
  /** The party that leads the case, or several. */
  readonly organisationId?: string | readonly string[];
  /** Calendar days in Brussels, both included, between which the next limit ends that this actor knows of. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** The same of the day on which the case was opened. */
  readonly openedFrom?: string;
  readonly openedTo?: string;
  /** Those in which somebody is asked to act who holds the actor's roles: what waits for them. */
  readonly waiting?: boolean;
}

export type FilterValue = string | readonly string[] | null;

export interface FilterSql {
  /** Tells the statements apart; short, since a statement's name is. */
  readonly name: string;
  readonly joins: string;
  /** Each after an AND. */
  readonly conditions: string;
  readonly values: readonly FilterValue[];
}

interface FilterTerms {
  /** The number of the first parameter. */
  readonly first: number;
  readonly listed?: Listed | undefined;
  /** The day that the list shows as due; left out, the next limit of the work that is asked for. */
  readonly dueDay?: string;
  /** Whether the list is ordered by the limit, which is then `due.at`. */
  readonly byDue?: boolean;
}

/** What only some lists are asked for has a statement of its own, so that the others need not look at it at all. */
export function filterSql(actor: PersonActor, filter: CaseFilter, terms: FilterTerms): FilterSql {
  const values: FilterValue[] = [];
  const put = (value: FilterValue) => `$${terms.first - 1 + values.push(value)}`;
  const texts = (value: string | readonly string[] | undefined) =>
    value === undefined ? null : [value].flat();
  const among = (column: string, value: readonly string[] | null, type = 'text') => {
    const parameter = put(value);
    return `(${parameter}::${type}[] IS NULL OR ${column} = ANY (${parameter}))`;
  };
  const between = (day: string, from: string | undefined, to: string | undefined) => {
    const [first, last] = [put(from ?? null), put(to ?? null)];
    return `(${first}::date IS NULL OR ${day} >= ${first}::date) AND (${last}::date IS NULL OR ${day} <= ${last}::date)`;
  };

  const countries = texts(filter.country);
  const q = put(filter.q?.toLowerCase() ?? '');
  const conditions = [
    among(isInside(actor) ? 'c.stage' : 'c.outside_stage', texts(filter.stage)),
    among('c.organisation_id', texts(filter.organisationId), 'uuid'),
    between(inBrussels('c.opened_at'), filter.openedFrom, filter.openedTo),
    `(${q} = '' OR strpos(lower(c.reference || ' ' || c.title), ${q}) > 0)`,
  ];
  // A partner country is not told which other countries a case concerns.
  const shown = put(countries && visibleCountries(actor, countries));
  conditions.push(
    `(${shown}::text[] IS NULL OR EXISTS (SELECT FROM case_country k WHERE k.case_id = c.id AND k.country = ANY (${shown})))`,
  );

  const asksDue = filter.dueFrom !== undefined || filter.dueTo !== undefined;
  const looksAtTasks = terms.dueDay === undefined && (asksDue || terms.byDue === true);
  let joins = '';
  if (looksAtTasks) {
    const own = isInside(actor) ? '' : ownTasks(put(actor.organisationId), put(actor.country));
    joins = ` LEFT JOIN LATERAL (SELECT min(t.due_at) AS at FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL ${own}) AS due ON true`;
  }
  if (asksDue) conditions.push(between(terms.dueDay ?? inBrussels('due.at'), filter.dueFrom, filter.dueTo));
  if (filter.waiting) conditions.push(waitsFor(actor, put));
  const facets = FACETS.filter((facet) => filter[facet] !== undefined);
  for (const facet of facets) {
    const column = terms.listed?.[facet];
    conditions.push(
      column === undefined ? 'false' : `${column} = ANY (${put(filter[facet] ?? null)}::text[])`,
    );
  }
  return {
    name: `_${[
      ...(looksAtTasks ? ['d'] : []),
      ...(asksDue ? ['b'] : []),
      ...(filter.waiting ? ['w'] : []),
      ...facets.map(([letter]) => letter),
    ].join('')}`,
    joins,
    conditions: conditions.map((one) => ` AND ${one}`).join(''),
    values,
  };
}

function inBrussels(instant: string): string {
  return `(${instant} AT TIME ZONE 'Europe/Brussels')::date`;
}

/** What an outsider is asked, and as the lead also what is asked of a country. */
function ownTasks(organisation: string, country: string): string {
  return `AND (t.organisation_id = ${organisation}::uuid OR t.country = ${country}::text
    OR (c.organisation_id = ${organisation}::uuid AND t.country IS NOT NULL))`;
}

function waitsFor(actor: PersonActor, put: (value: FilterValue) => string): string {
  const roles = put(actor.roles.map(({ role }) => role));
  const [organisation, country, person] = [
    put(actor.organisationId),
    put(actor.country),
    put(actor.personId),
  ];
  return `EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL AND t.role = ANY (${roles}::text[])
    AND (t.scope = 'facility' OR (t.scope = 'organisation' AND t.organisation_id = ${organisation}::uuid)
      OR (t.scope = 'country' AND t.country = ${country}::text))
    AND NOT EXISTS (SELECT FROM visa v WHERE v.case_id = t.case_id AND v.visit = t.visit AND ${person}::uuid IN (v.person_id, v.on_behalf_of)
      AND v.invalidated_at IS NULL AND t.act LIKE 'visa:%'))`;
}
