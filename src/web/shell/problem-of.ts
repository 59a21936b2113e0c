import { HttpException } from '@nestjs/common';
import { Problem, type ProblemCode } from '../../kernel/problem.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'not_signed_in',
  403: 'not_yours_to_do',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'state_conflict',
  412: 'stale_version',
  413: 'too_large',
  415: 'media_type_unsupported',
  422: 'invalid_field',
  429: 'too_many_requests',
  503: 'not_ready',
};

/** What an exception is to a client; null for a fault of ours. */
export function problemOf(exception: unknown): Problem | null {
  if (exception instanceof Problem) return exception;
  const status =
    exception instanceof HttpException
      ? exception.getStatus()
      : (exception as { statusCode?: unknown } | null)?.statusCode;
  const code = typeof status === 'number' ? BY_STATUS[status] : undefined;
  return code ? new Problem(code) : null;
}
