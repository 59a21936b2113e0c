/** What a program may ask in the address of a route that is no list. */
import { Problem, type ProblemDetail } from '../kernel/problem.js';
import type { FieldKind } from './field-kinds.js';
import { unusableParts } from './read-json.js';
import { escaped } from './validate.js';

export type QuerySpec = Readonly<Record<string, { readonly kind: FieldKind; readonly description: string }>>;

/** Reads a query; a parameter that the route does not offer is a mistake, like one that is given twice. */
export function queryAsked(spec: QuerySpec, query: unknown): Readonly<Record<string, string>> {
  const mistakes: ProblemDetail[] = [];
  const asked: Record<string, string> = {};
  for (const [name, value] of Object.entries(query ?? {})) {
    const pointer = `/${escaped(name)}`;
    const unusable = unusableParts(value, pointer);
    const offered = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (unusable.length > 0) mistakes.push(...unusable);
    else if (!offered) mistakes.push({ code: 'unknown', pointer });
    else if (typeof value !== 'string') mistakes.push({ code: 'wrong_type', pointer });
    else {
      const fault = offered.kind.fault(value);
      if (fault) mistakes.push({ ...fault, pointer });
      else asked[name] = value;
    }
  }
  if (mistakes.length > 0) throw new Problem('invalid_field', mistakes);
  return asked;
}
