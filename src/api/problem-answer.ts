/** Problems as RFC 9457 tells them, in the reader's language. */
import { HttpException } from '@nestjs/common';
import { detailSentence, type Locale, translate } from '../i18n/index.js';
import { Problem, type ProblemCode, secondsToWait } from '../kernel/problem.js';
import type { Answer } from './answer.js';
import { etagOf } from './if-match.js';

export const PROBLEM_TYPE = 'application/problem+json';

/** Where programs find what a code means. */
export function typeOf(code: ProblemCode | 'fault'): string {
  return `/api/problems#${code}`;
}

interface Asked {
  readonly locale: Locale;
  /** The path that was asked for, without its query. */
  readonly path: string;
}

/** The whole answer to a problem. */
export function problemAnswer(problem: Problem, asked: Asked): Answer {
  const { locale } = asked;
  const errors = problem.details.map((detail) => ({
    pointer: onTheWire(detail.pointer ?? ''),
    code: detail.code,
    detail: detailSentence(detail, locale, problem.names?.(locale)),
  }));
  const body = {
    type: typeOf(problem.code),
    title: translate(locale, `api.problem.${problem.code}`),
    status: problem.status,
    code: problem.code,
    detail: errors[0]?.detail ?? translate(locale, `api.problem.${problem.code}.mend`),
    // A 404 is the same, byte for byte, whatever was asked for.
    ...(problem.code === 'not_found' ? {} : { instance: asked.path }),
    errors: errors.filter((one) => one.pointer !== '' || problem.code === 'invalid_field'),
    ...(isRefusal(problem) ? { refusals: refusalsOf(problem, locale) } : {}),
  };
  return {
    status: problem.status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'content-language': locale,
      'cache-control': 'no-store',
      ...(problem.code === 'not_signed_in' ? { 'www-authenticate': 'Bearer realm="Entente"' } : {}),
      ...etagNow(problem),
      ...retryAfter(problem),
    },
    body: JSON.stringify(body),
  };
}

/** An answer to what is our fault: a number that stands in the log too, and nothing else. */
export function faultAnswer(requestId: string, locale: Locale): Answer {
  const body = {
    type: typeOf('fault'),
    title: translate(locale, 'api.problem.fault'),
    status: 500,
    code: 'fault',
    detail: translate(locale, 'api.problem.fault.mend'),
    instance: `urn:uuid:${requestId}`,
    errors: [],
  };
  return {
    status: 500,
    headers: { 'content-type': PROBLEM_TYPE, 'content-language': locale, 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}

const OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'not_signed_in',
  403: 'not_yours_to_do',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'state_conflict',
  413: 'too_large',
  // Only an id that is far too long gets here, and such an id is nobody's.
  414: 'not_found',
  415: 'media_type_unsupported',
  422: 'invalid_field',
  429: 'too_many_requests',
  503: 'not_ready',
};

/** The problem behind an error that a client has brought about; null when it is our fault. */
export function problemBehind(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (typeof statusCode === 'number' && statusCode < 500) return ofStatus(statusCode);
  return typeof code === 'string' ? ofDatabase(code) : null;
}

function ofStatus(status: number): Problem | null {
  if (status >= 500 && status !== 503) return null;
  return new Problem(OF_STATUS[status] ?? 'malformed');
}

/**
 * What a value can make the database say although every field is checked before: told without its words, which name
 * tables. Conflicts between requests are told as such: the same request may be sent again.
 */
function ofDatabase(code: string): Problem | null {
  if (code === '40001' || code === '40P01' || code === '55P03')
    return new Problem('state_conflict', [{ code: 'busy' }]);
  // Data exceptions: texts, numbers and dates that cannot be stored.
  return code.startsWith('22') ? new Problem('invalid_field', [{ code: 'other', pointer: '' }]) : null;
}

/** Inside, money is a number of cents under a name of its own; on the wire it is an object. */
function onTheWire(pointer: string): string {
  return pointer.replace(/\/(\w+)Cents(?=\/|$)/g, '/$1/amount');
}

/** Not yours to do, or not as things stand: every reason is told, those that a field can mend with a pointer. */
function isRefusal(problem: Problem): boolean {
  return (
    problem.details.length > 0 && (problem.code === 'not_yours_to_do' || problem.code === 'state_conflict')
  );
}

function refusalsOf(problem: Problem, locale: Locale) {
  return problem.details.map((detail) => ({
    code: detail.code,
    detail: detailSentence(detail, locale, problem.names?.(locale)),
    ...(detail.pointer === undefined ? {} : { pointer: onTheWire(detail.pointer) }),
  }));
}

function retryAfter(problem: Problem): Record<string, string> {
  const seconds = secondsToWait(problem);
  return seconds === null ? {} : { 'retry-after': String(seconds) };
}

/** Whoever comes too late learns which version there is now; it is that of their own projection. */
function etagNow(problem: Problem): Record<string, string> {
  const version = problem.code === 'stale_version' ? problem.details[0]?.params?.['version'] : undefined;
  return typeof version === 'string' ? { etag: etagOf(version) } : {};
}
