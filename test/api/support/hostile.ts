/** Requests made from the description: right in form, and then with something hostile in one place of them. */

import type { Dice } from '../../support/dice.js';
import type { ApiDescription, Schema } from './description.js';
import { flat, typeOf } from './mutations.js';

/** Texts that have broken programs before. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\t\n',
  '0',
  '-1',
  'null',
  'undefined',
  'NaN',
  'true',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066abc',
  '\ufeff',
  '\u0085\u2028\u2029',
  'é'.normalize('NFD'),
  'x'.repeat(300),
  'x'.repeat(5_000),
  '😀'.repeat(200),
  "'; DROP TABLE case_file; --",
  "' OR '1'='1",
  '" OR 1=1 --',
  '\\',
  '%',
  '%00',
  '%2e%2e%2f',
  '../../../../etc/passwd',
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://127.0.0.1")',
  'a\r\nset-cookie: b=c',
  '__proto__',
  'constructor',
  'toString',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF',
  '{00000000-0000-4000-8000-000000000000}',
  '9999-12-31',
  '0000-00-00',
  '-0044-03-15',
  '2027-02-30',
  '2027-13-01',
  '+275760-09-13',
  '2027-03-31T25:00:00Z',
  '2027-03-31T00:00:00+99:99',
  '1e309',
  '0x10',
  '١٢٣',
  '9223372036854775808',
  '99999999999999999999999999',
  '1.005',
  '1,50',
  '(a+)+$',
  '{"a":1}',
  'W/"1"',
  '*',
];

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  [null],
  [[[[]]]],
  {},
  { length: 1e9 },
  { toString: 1 },
  { $ne: null },
  Array.from({ length: 300 }, () => 0),
];

/** Bodies that are no body. */
const HOSTILE_BODIES = [
  '',
  ' ',
  '{',
  'null',
  '[]',
  '"text"',
  '1',
  '{}',
  '{"__proto__":{"admin":true}}',
  '{"a":1,"a":2}',
  '{"a":1e999}',
  '\ufeff{}',
  '{"a":"\\ud800"}',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `{"title":"${'x'.repeat(20_000)}"}`,
];

export const HOSTILE_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'if-match': '*' },
  { 'if-match': '"' },
  { 'if-match': `"${'9'.repeat(400)}"` },
  { 'if-match': '"1.1", "1.2"' },
  { 'if-match': '"\u00e9.1"' },
  { 'if-match': '"99999999999.99999999999"' },
  { 'idempotency-key': '\u00e9' },
  { 'idempotency-key': 'k'.repeat(300) },
  { 'accept-language': 'x'.repeat(500) },
  { 'accept-language': 'fr;q=abc, *' },
  { accept: 'text/html' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-encoding': 'gzip' },
  { 'x-forwarded-for': "1.2.3.4', now()" },
  { 'x-request-id': 'a b\tc' },
  { cookie: `entente_session=${'x'.repeat(300)}` },
  { range: 'bytes=-1' },
];

export function hostileText(dice: Dice): string {
  return dice.pick(HOSTILE_TEXTS);
}

export function hostileBody(dice: Dice): string {
  return dice.pick(HOSTILE_BODIES);
}

/** Ids that there are, and the numbers and codes that stand in addresses. */
export interface Known {
  readonly ids: readonly string[];
}

/** A value of the schema, mostly right; `malice` is the share of its parts that are hostile instead. */
export function valueFor(
  description: ApiDescription,
  given: Schema,
  dice: Dice,
  known: Known,
  malice: number,
): unknown {
  if (dice.chance(malice))
    return dice.chance(0.6) ? hostileText(dice) : structuredClone(dice.pick(HOSTILE_VALUES));
  const schema = flat(description, given);
  const inside = (one: Schema) => valueFor(description, one, dice, known, malice);
  const type = typeOf(schema);
  if (type === 'object' && schema.properties) {
    const wanted = Object.entries(schema.properties).filter(
      ([name, one]) => one.format !== 'binary' && (schema.required?.includes(name) || dice.chance(0.6)),
    );
    const value: Record<string, unknown> = Object.fromEntries(
      wanted.map(([name, one]) => [name, inside(one)]),
    );
    if (dice.chance(malice)) value['unknown'] = 1;
    return value;
  }
  if (schema.enum && dice.chance(0.8)) return dice.pick(schema.enum);
  if (schema.format === 'uuid' && dice.chance(0.8)) return dice.pick(known.ids);
  if (schema.example !== undefined && dice.chance(0.7)) return schema.example;
  if (type === 'object') return dice.chance(0.5) ? {} : { [dice.pick(HOSTILE_TEXTS)]: 'text' };
  if (type === 'array') {
    const { items } = schema;
    return items ? Array.from({ length: dice.below(3) }, () => inside(items)) : [];
  }
  if (type === 'integer' || type === 'number') {
    const { minimum = 0, maximum = minimum + 100 } = schema;
    return dice.pick([minimum, maximum, minimum + dice.below(Math.max(1, Math.min(maximum - minimum, 1e6)))]);
  }
  if (type === 'boolean') return dice.chance(0.5);
  if (schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (schema.format === 'date') return dice.pick(['2027-03-31', '2026-11-27', '2024-02-29', '1957-03-25']);
  if (schema.format === 'date-time') return '2027-03-31T10:00:00Z';
  return dice.pick(['text', 'x'.repeat(schema.maxLength ?? 40), 'Ștefan cel Mare', dice.pick(known.ids)]);
}
