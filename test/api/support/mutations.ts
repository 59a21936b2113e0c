/** Bad bodies made from the description of a good one: each names what is wrong and where the answer has to point. */
import { type ApiDescription, resolved, type Schema } from './description.js';

export interface Mutation {
  readonly what: string;
  /** Where the mistake is, as a JSON pointer. */
  readonly pointer: string;
  readonly body: unknown;
}

/** A body that is right in form, made from the examples in the description. */
export function goodBody(description: ApiDescription, given: Schema): unknown {
  const schema = flat(description, given);
  if ('example' in schema) return schema.example;
  if (schema.enum) return schema.enum[0];
  const type = typeOf(schema);
  if (type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([, one]) => one.format !== 'binary')
        .map(([name, one]) => [name, goodBody(description, one)]),
    );
  }
  if (type === 'array') return schema.items ? [goodBody(description, schema.items)] : [];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (schema.format === 'date') return '2027-03-31';
  return 'text';
}

/** Everything that can be wrong with a body of this schema, one mistake at a time. */
export function badBodies(description: ApiDescription, schema: Schema): readonly Mutation[] {
  const good = goodBody(description, schema);
  return mutationsOf(description, schema, good).map(({ what, pointer, body }) => ({ what, pointer, body }));
}

function mutationsOf(description: ApiDescription, given: Schema, good: unknown): Mutation[] {
  const schema = flat(description, given);
  const here = (what: string, body: unknown): Mutation => ({ what, pointer: '', body });
  const nullable = isNullable(schema);
  const found: Mutation[] = nullable ? [] : [here('null', null)];
  const type = typeOf(schema);

  if (type === 'object' && schema.properties) {
    const whole = good as Record<string, unknown>;
    found.push(here('a text for an object', 'text'), here('a list for an object', [whole]));
    for (const extra of ['extra', 'toString', '__proto__', 'constructor', '']) {
      const body = JSON.parse(
        `{${JSON.stringify(extra)}:1,${JSON.stringify(whole).slice(1)}`.replace(/,}$/, '}'),
      );
      found.push({ what: `the unknown field "${extra}"`, pointer: `/${extra}`, body });
    }
    for (const [name, one] of Object.entries(schema.properties)) {
      if (one.format === 'binary') continue;
      const { [name]: _, ...rest } = whole;
      if (schema.required?.includes(name))
        found.push({ what: 'a missing field', pointer: `/${name}`, body: rest });
      for (const inner of mutationsOf(description, one, whole[name])) {
        found.push({ ...inner, pointer: `/${name}${inner.pointer}`, body: { ...whole, [name]: inner.body } });
      }
    }
    return found;
  }
  if (type === 'object') {
    found.push(here('a text for an object', 'text'), here('a list for an object', []));
    found.push({ what: 'a number in a dictionary', pointer: '/code', body: { code: 1 } });
    found.push({ what: 'a NUL in a dictionary', pointer: '/code', body: { code: 'a\u0000' } });
    found.push({ what: 'an object in a dictionary', pointer: '/code', body: { code: {} } });
    return found;
  }
  if (type === 'array') {
    found.push(here('a text for a list', 'text'), here('an object for a list', {}));
    const item = schema.items ?? {};
    const one = goodBody(description, item);
    if (schema.maxItems)
      found.push(
        here(
          'too many items',
          Array.from({ length: schema.maxItems + 1 }, () => one),
        ),
      );
    for (const inner of mutationsOf(description, item, one)) {
      found.push({ ...inner, pointer: `/0${inner.pointer}`, body: [inner.body] });
    }
    return found;
  }
  if (type === 'integer') {
    found.push(here('a text for a number', '1'), here('a broken number', 1.5), here('a huge number', 1e300));
    if (schema.minimum !== undefined) found.push(here('a number below', schema.minimum - 1));
    if (schema.maximum !== undefined) found.push(here('a number above', schema.maximum + 1));
    return found;
  }
  if (type === 'boolean')
    return [...found, here('a text for a yes or no', 'yes'), here('a number for a yes or no', 1)];

  found.push(
    here('a number for a text', 1),
    here('an object for a text', {}),
    here('a list for a text', ['text']),
  );
  found.push(here('a NUL', 'a\u0000b'), here('half a character', 'a\ud800'));
  if (schema.maxLength) found.push(here('a text too long', 'x'.repeat(schema.maxLength + 1)));
  if (schema.enum)
    found.push(here('no choice', 'NONSENSE'), here('a choice in the wrong case', wrongCase(schema.enum)));
  if (schema.format === 'uuid') {
    found.push(here('no id', 'x'), here('an id in capitals', 'ABCDEF00-0000-4000-8000-000000000000'));
  }
  if (schema.format === 'date')
    found.push(here('no day', '2027-02-30'), here('a day far away', '9999-12-31'));
  if (isCents(schema)) {
    for (const amount of [
      '1.234',
      '-1',
      '1e5',
      '1,50',
      ' 1',
      '0',
      '0.001',
      '999999999999999',
      'Infinity',
      '٣',
    ]) {
      found.push(here(`the amount "${amount}"`, amount));
    }
  }
  return found;
}

function wrongCase(choices: readonly unknown[]): string {
  const one = String(choices.find((choice) => typeof choice === 'string'));
  return one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase();
}

function isCents(schema: Schema): boolean {
  return (schema as { pattern?: string }).pattern?.includes('\\d{1,12}') ?? false;
}

export function typeOf(schema: Schema): string {
  return (
    (typeof schema.type === 'string' ? schema.type : schema.type?.find((one) => one !== 'null')) ?? 'string'
  );
}

function isNullable(schema: Schema): boolean {
  return Array.isArray(schema.type) && schema.type.includes('null');
}

/** A schema with what it refers to laid open; `anyOf` with null and `allOf` of one are how references are dressed. */
export function flat(description: ApiDescription, given: Schema): Schema {
  const { $ref, allOf, anyOf, ...rest } = given;
  if ($ref) return { ...resolved(description, given), ...rest };
  if (allOf?.length === 1 && allOf[0]) return { ...flat(description, allOf[0]), ...rest };
  const other = anyOf?.filter((one) => one.type !== 'null');
  if (anyOf && other?.length === 1 && other[0]) {
    const inner = flat(description, other[0]);
    return { ...inner, ...rest, type: [typeOf(inner), ...(anyOf.length > 1 ? ['null'] : [])] };
  }
  return given;
}
