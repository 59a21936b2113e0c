/**
 * Reads a body as JSON, strictly: what the language would let pass silently (two fields of one name, bytes that are no
 * text, characters that cannot be stored, numbers beyond all bounds) is told, with a pointer to it.
 */
import { Problem, type ProblemDetail } from '../kernel/problem.js';
import { escaped } from './validate.js';

/** Deeper than anything the API asks for. */
const MAX_DEPTH = 16;
/** Names that every object answers to already: no field of ours has one, and some would reach its prototype. */
const POISONED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** The value in the bytes; throws `malformed` when they are no JSON, `invalid_field` when parts cannot be taken. */
export function readJson(bytes: Buffer): unknown {
  const text = decoded(bytes);
  if (text.trim() === '') throw new Problem('malformed', [{ code: 'json_missing' }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed', [{ code: 'json_malformed' }]);
  }
  assertFieldsOnce(text);
  const mistakes = unusableParts(value, '');
  if (mistakes.length > 0) throw new Problem('invalid_field', mistakes.slice(0, 100));
  return value;
}

/** Parts that no field of any route takes: control characters that cannot be stored, broken characters, infinities. */
export function unusableParts(value: unknown, pointer: string): ProblemDetail[] {
  if (typeof value === 'string')
    return isStorable(value) ? [] : [{ code: 'has_control_characters', pointer }];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ code: 'number_too_large', pointer }];
  if (Array.isArray(value)) return value.flatMap((one, index) => unusableParts(one, `${pointer}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const inside = `${pointer}/${escaped(key)}`;
    if (POISONED.has(key) || !isStorable(key))
      return [{ code: 'unknown', pointer: isStorable(key) ? inside : pointer }];
    return unusableParts(one, inside);
  });
}

/** PostgreSQL stores no NUL, and half of a surrogate pair is no character. */
function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('malformed', [{ code: 'text_not_utf8' }]);
  }
}

interface Level {
  readonly kind: 'object' | 'array';
  readonly keys: Set<string>;
  /** Where we are inside: the field's name, or the item's place. */
  key: string;
  index: number;
}

/** Walks over text that is known to be JSON; refuses a field named twice, and nesting beyond `MAX_DEPTH`. */
function assertFieldsOnce(text: string): void {
  const levels: Level[] = [];
  let expectsKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const level = levels.at(-1);
    if (character === '"') {
      const end = endOfString(text, at);
      if (expectsKey && level) {
        level.key = JSON.parse(text.slice(at, end + 1)) as string;
        if (level.keys.has(level.key))
          throw new Problem('invalid_field', [{ code: 'field_twice', pointer: pointerOf(levels) }]);
        level.keys.add(level.key);
        expectsKey = false;
      }
      at = end;
    } else if (character === '{' || character === '[') {
      const kind = character === '{' ? 'object' : 'array';
      levels.push({ kind, keys: new Set(), key: '', index: 0 });
      if (levels.length > MAX_DEPTH) {
        throw new Problem('invalid_field', [
          { code: 'too_deep', pointer: pointerOf(levels.slice(0, -1)), params: { max: MAX_DEPTH } },
        ]);
      }
      expectsKey = kind === 'object';
    } else if (character === '}' || character === ']') {
      levels.pop();
      expectsKey = false;
    } else if (character === ',' && level) {
      level.index += 1;
      expectsKey = level.kind === 'object';
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function pointerOf(levels: readonly Level[]): string {
  return levels.map((level) => `/${level.kind === 'object' ? escaped(level.key) : level.index}`).join('');
}
