/** What goes wrong for a client, as RFC 9457 problem+json tells it: a stable code, a status, and where to mend it. */

/** Every code with the status of its answer. */
export const PROBLEM_STATUS = {
  malformed: 400,
  not_signed_in: 401,
  not_yours_to_do: 403,
  not_found: 404,
  method_not_allowed: 405,
  state_conflict: 409,
  stale_version: 412,
  too_large: 413,
  media_type_unsupported: 415,
  invalid_field: 422,
  idempotency_key_reused: 422,
  version_missing: 428,
  too_many_requests: 429,
  not_ready: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** One thing to mend. `code` is a key of the catalogue's `problem.*` sentences; `params` fill it. */
export interface ProblemDetail {
  readonly code: string;
  /** JSON pointer to the field, such as `/amount`. */
  readonly pointer?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The parts of a definition that a detail may name by code. */
export type PartKind = 'stage' | 'transition' | 'visa' | 'input' | 'item' | 'conflict' | 'document' | 'clock';

/** Their labels in a language; null for a code that has none. */
type PartNames = (locale: string) => (kind: PartKind, code: string) => string | null;

/** Thrown by use cases and edges; the transaction around it is rolled back. Never thrown by the engine. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly details: readonly ProblemDetail[] = [],
    /** Left out where no detail names a part of a definition. */
    readonly names?: PartNames,
  ) {
    super(`${code}${details.length > 0 ? `: ${details.map((one) => one.code).join(', ')}` : ''}`);
    this.name = 'Problem';
    this.status = PROBLEM_STATUS[code];
  }
}

/** How many seconds to wait before asking again, where a problem says so. */
export function secondsToWait(problem: Problem): number | null {
  const seconds = problem.details.find((one) => one.code === 'asks_too_often')?.params?.['seconds'];
  return typeof seconds === 'number' ? seconds : null;
}

/** One field is wrong: `pointer` without the leading slash names it. */
export function invalidField(pointer: string, code: string, params: ProblemDetail['params'] = {}): Problem {
  return new Problem('invalid_field', [{ code, pointer: `/${pointer}`, params }]);
}
