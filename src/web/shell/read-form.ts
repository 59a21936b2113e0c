/** Reading what a form sent: only the fields it has, each of the kind it is. */
import { Problem, type ProblemDetail } from '../../kernel/problem.js';
import { FORM_TOKEN_FIELD } from './form-token.js';

type Kinds = Readonly<Record<string, 'text' | 'list'>>;
export type FormOf<Fields extends Kinds> = {
  readonly [Name in keyof Fields]: Fields[Name] extends 'list' ? readonly string[] : string;
};

/**
 * The fields of a posted form: a text is '' when it was not sent, a list is what was ticked. Texts come without white
 * space around them, except passwords (`password…`). Throws 422 for a field that the form does not have, and for a
 * text sent twice.
 */
export function readForm<const Fields extends Kinds>(body: unknown, fields: Fields): FormOf<Fields> {
  const sent = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  const wrong: ProblemDetail[] = [];
  for (const name of Object.keys(sent)) {
    if (name !== FORM_TOKEN_FIELD && !Object.hasOwn(fields, name)) {
      wrong.push({ code: 'unknown', pointer: `/${name.slice(0, 100)}` });
    }
  }
  const read = Object.entries(fields).map(([name, kind]) => {
    const value = sent[name];
    if (kind === 'list') return [name, listOf(value)];
    if (value !== undefined && typeof value !== 'string')
      wrong.push({ code: 'wrong_type', pointer: `/${name}` });
    const text = typeof value === 'string' ? value : '';
    return [name, name.startsWith('password') ? text : text.trim()];
  });
  if (wrong.length > 0) throw new Problem('invalid_field', wrong);
  return Object.fromEntries(read) as FormOf<Fields>;
}

function listOf(value: unknown): readonly string[] {
  if (value === undefined || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
