/** What a program may ask of a list, and how it asks: `limit`, `cursor`, `q`, `sort`, `filter[...]`. */
import { Problem, type ProblemDetail } from '../kernel/problem.js';
import type { FieldKind } from './field-kinds.js';
import { text } from './field-kinds.js';
import { unusableParts } from './read-json.js';
import { escaped } from './validate.js';

export interface ListSpec {
  readonly filters?: Readonly<Record<string, { readonly kind: FieldKind; readonly description: string }>>;
  /** The orders offered, the usual one first. */
  readonly sorts?: readonly string[];
  /** What `q` looks at; none: it is not offered. */
  readonly q?: string;
}

export interface ListWanted {
  /** 1 to 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly q?: string;
  readonly sort?: string;
  readonly filter: Readonly<Record<string, string>>;
}

const USUAL_LIMIT = 25;
const MAX_LIMIT = 100;

/** Reads a query; a parameter that the list does not offer is a mistake, like one that is given twice. */
export function listWantedBy(spec: ListSpec, query: unknown): ListWanted {
  const mistakes: ProblemDetail[] = [];
  const wanted: {
    limit: number;
    cursor?: string;
    q?: string;
    sort?: string;
    filter: Record<string, string>;
  } = {
    limit: USUAL_LIMIT,
    filter: {},
  };
  const kinds: Readonly<Record<string, FieldKind | undefined>> = {
    cursor: text({ max: 500 }),
    ...(spec.q ? { q: text({ max: 200 }) } : {}),
    ...Object.fromEntries(
      Object.entries(spec.filters ?? {}).map(([name, one]) => [`filter[${name}]`, one.kind]),
    ),
  };

  for (const [name, value] of Object.entries(query ?? {})) {
    const pointer = `/${escaped(name)}`;
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    const unusable = unusableParts(value, pointer);
    if (unusable.length > 0) mistakes.push(...unusable);
    else if (typeof value !== 'string') mistakes.push({ code: 'wrong_type', pointer });
    else if (name === 'limit') wanted.limit = limitIn(value, mistakes);
    else if (name === 'sort' && spec.sorts) wanted.sort = sortIn(value, spec.sorts, mistakes);
    else if (!kind) mistakes.push({ code: 'unknown', pointer });
    else {
      const fault = kind.fault(value);
      if (fault) mistakes.push({ ...fault, pointer });
      else if (name === 'cursor' || name === 'q') wanted[name] = value;
      else wanted.filter[name.slice('filter['.length, -1)] = value;
    }
  }
  if (mistakes.length > 0) throw new Problem('invalid_field', mistakes);
  return wanted;
}

function limitIn(value: string, mistakes: ProblemDetail[]): number {
  const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= MAX_LIMIT) return limit;
  mistakes.push({ code: 'out_of_range', pointer: '/limit', params: { min: 1, max: MAX_LIMIT } });
  return USUAL_LIMIT;
}

function sortIn(value: string, sorts: readonly string[], mistakes: ProblemDetail[]): string {
  if (!sorts.includes(value)) mistakes.push({ code: 'not_a_choice', pointer: '/sort' });
  return value;
}
