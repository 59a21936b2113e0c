/** `If-Match` and `ETag`: the version of a case that somebody has looked at. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../kernel/problem.js';
import type { FastifyRequest } from './request.js';

export function etagOf(version: string): string {
  return `"${version}"`;
}

/**
 * The version in an `If-Match` header. A weak tag never matches (RFC 9110, 13.1.1: strong comparison), so it is as
 * stale as a wrong one. `*` names no version at all: it would overwrite what nobody has looked at.
 */
export function versionIn(header: string | undefined): string {
  const tag = header?.trim();
  if (tag === undefined || tag === '' || tag === '*') throw new Problem('version_missing');
  if (/^W\/"[^"]*"$/.test(tag)) throw new Problem('stale_version', [{ code: 'if_match_weak' }]);
  const version = /^"([^"]{1,60})"$/.exec(tag)?.[1];
  if (version === undefined) throw new Problem('malformed', [{ code: 'if_match_malformed' }]);
  return version;
}

/** The version that the request was made for. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
