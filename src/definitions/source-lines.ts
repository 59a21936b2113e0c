/** On which line of a JSON text something stands that a JSON pointer names. */
import type { ShapeProblem } from './read-definition.js';

/**
 * The line, from 1, of what a problem is about; of a property that is missing, of its owner. Null when the text ends
 * before it, or says nothing of where it is broken.
 */
export function lineOf(source: string, problem: ShapeProblem): number | null {
  if (problem.code === 'not_json') return lineInReason(source, String(problem.params['reason'] ?? ''));
  const keys = problem.at === '' ? [] : problem.at.slice(1).split('/').map(unescaped);
  const named = problem.code === 'unknown' ? [...keys, String(problem.params['property'])] : keys;
  const offset = offsetOf(source, named);
  return offset === null ? null : lineAt(source, offset);
}

/** The engine says where it stopped reading in one of two ways, or not at all when the text just ends. */
function lineInReason(source: string, reason: string): number | null {
  const [, line] = /line (\d+)/.exec(reason) ?? [];
  if (line !== undefined) return Number(line);
  const [, position] = /position (\d+)/.exec(reason) ?? [];
  if (position !== undefined) return lineAt(source, Number(position));
  return /unexpected end/i.test(reason) ? lineAt(source, source.length) : null;
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** Where in the text the value of a path begins; the text is known to be JSON. */
function offsetOf(source: string, path: readonly string[]): number | null {
  let at = skipBlank(source, 0);
  for (const key of path) {
    const inside = source[at] === '{' ? inObject(source, at, key) : inList(source, at, Number(key));
    if (inside === null) return null;
    at = inside;
  }
  return at;
}

function inObject(source: string, start: number, wanted: string): number | null {
  let at = skipBlank(source, start + 1);
  let found: number | null = null;
  while (source[at] === '"') {
    const end = endOfValue(source, at);
    const key = JSON.parse(source.slice(at, end)) as string;
    const value = skipBlank(source, skipBlank(source, end) + 1);
    // Of a property that is written twice, the last one counts.
    if (key === wanted) found = value;
    at = skipBlank(source, endOfValue(source, value));
    if (source[at] === ',') at = skipBlank(source, at + 1);
  }
  return found;
}

function inList(source: string, start: number, index: number): number | null {
  if (source[start] !== '[' || !Number.isInteger(index)) return null;
  let at = skipBlank(source, start + 1);
  for (let place = 0; source[at] !== ']' && at < source.length; place += 1) {
    if (place === index) return at;
    at = skipBlank(source, endOfValue(source, at));
    if (source[at] === ',') at = skipBlank(source, at + 1);
  }
  return null;
}

/** Just behind the value that begins at `start`. */
function endOfValue(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === '"') {
      at = endOfString(source, at);
      if (depth === 0) return at + 1;
    } else if ('{['.includes(character)) depth += 1;
    else if ('}]'.includes(character)) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && /[,\s]/.test(character)) return at;
  }
  return source.length;
}

/** The closing quotation mark. */
function endOfString(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return at;
}

function skipBlank(source: string, start: number): number {
  let at = start;
  while (/\s/.test(source[at] ?? 'x')) at += 1;
  return at;
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
