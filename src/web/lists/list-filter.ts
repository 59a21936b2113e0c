/** What a list can be narrowed by, and what of it an address asks for. */
import { isDay } from '../../kernel/instant.js';
import type { Option } from '../components/index.js';
import type { Visit } from '../shell/visit.js';
import { changedUrl, queryOf } from './list-address.js';

interface Named {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  /** Behind "More filters". */
  readonly more?: true;
}

interface Typed extends Named {
  readonly kind: 'text' | 'day' | 'flag';
}

interface OneOf extends Named {
  readonly kind: 'one';
  readonly options: readonly FilterOption[];
  /** What no answer is called; left out where there always is one, which is then the first. */
  readonly empty?: string;
}

interface SomeOf extends Named {
  readonly kind: 'many';
  readonly options: readonly FilterOption[];
}

export type FilterField = Typed | OneOf | SomeOf;

export interface FilterOption extends Option {
  /** Other values that mean the same. */
  readonly aliases?: readonly string[];
}

export interface FilterAsked {
  readonly fields: readonly FilterField[];
  /** By the field's name; what is missing is not asked for. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What the address asks for and is not offered, each as a sentence. */
  readonly ignored: readonly string[];
}

/** What is not offered counts as not asked, and is told. */
export function filterAsked(visit: Visit, fields: readonly FilterField[]): FilterAsked {
  const query = queryOf(visit);
  const values = new Map<string, readonly string[]>();
  const ignored: string[] = [];
  for (const field of fields) {
    const found: string[] = [];
    for (const sent of query.getAll(field.name).slice(0, MOST_VALUES)) {
      const text = sent
        .replace(/\p{Cc}|\p{Surrogate}/gu, '')
        .trim()
        .slice(0, MOST_CHARACTERS);
      const value = valueIn(field, text);
      if (value !== null) found.push(value);
      else if (text !== '')
        ignored.push(visit.t('lists.filter_unknown', { field: field.label, value: text }));
    }
    const distinct = [...new Set(found)];
    if (distinct.length > 0) values.set(field.name, field.kind === 'many' ? distinct : distinct.slice(0, 1));
  }
  return { fields, values, ignored };
}

const MOST_VALUES = 50;
const MOST_CHARACTERS = 200;

function valueIn(field: FilterField, text: string): string | null {
  if (text === '') return null;
  if (field.kind === 'text') return text;
  if (field.kind === 'day') return isDay(text) ? text : null;
  if (field.kind === 'flag') return text === 'yes' ? text : null;
  return (
    optionsOf(field).find(({ value, aliases = [] }) => [value, ...aliases].includes(text))?.value ?? null
  );
}

function optionsOf(field: FilterField): readonly FilterOption[] {
  return 'options' in field ? field.options : [];
}

/** The one value of a field; empty where it is not asked for. */
export function oneAsked({ values }: FilterAsked, name: string): string {
  return values.get(name)?.[0] ?? '';
}

export interface FilterChip {
  readonly text: string;
  /** The list without it. */
  readonly href: string;
}

/** What is asked for beyond how the list opens by itself, value by value. */
export function chipsOf(visit: Visit, { fields, values }: FilterAsked): readonly FilterChip[] {
  return fields.flatMap((field) =>
    (values.get(field.name) ?? [])
      .filter((value) => !isUsual(field, value))
      .map((value) => ({ text: chipText(visit, field, value), href: without(visit, field, values, value) })),
  );
}

function isUsual(field: FilterField, value: string): boolean {
  return field.kind === 'one' && field.empty === undefined && value === field.options[0]?.value;
}

function chipText(visit: Visit, field: FilterField, value: string): string {
  if (field.kind === 'flag') return field.label;
  const said =
    field.kind === 'day'
      ? visit.date(value)
      : field.kind === 'text'
        ? value
        : (optionsOf(field).find((option) => option.value === value)?.text ?? value);
  return visit.t('lists.filter_chip', { field: field.label, value: said });
}

function without(visit: Visit, { name }: FilterField, values: FilterAsked['values'], gone: string): string {
  const [path = '', text = ''] = changedUrl(visit, { [name]: null }).split('?');
  const query = new URLSearchParams(text);
  for (const value of values.get(name) ?? []) if (value !== gone) query.append(name, value);
  // Without anything a list opens with the view that is kept for it.
  return query.size === 0 ? `${path}?all=yes` : `${path}?${query}`;
}

/** The list without any filter, in the order and with the columns that it has. */
export function clearedUrl(visit: Visit, { fields }: FilterAsked): string {
  const url = changedUrl(visit, Object.fromEntries(fields.map(({ name }) => [name, null])));
  return url.includes('?') ? url : `${url}?all=yes`;
}
