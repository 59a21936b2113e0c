import { Problem } from '../../kernel/problem.js';

/** The version of a workflow that an address asks for; none: the one in force. What is no version is not there. */
export function versionAsked(asked: unknown): number | undefined {
  if (asked === undefined || asked === '') return undefined;
  if (typeof asked !== 'string' || !/^[1-9]\d{0,8}$/.test(asked)) throw new Problem('not_found');
  return Number(asked);
}
