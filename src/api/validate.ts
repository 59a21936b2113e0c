/** From what was sent to a body of the class a route asks for, or a problem with a pointer to each mistake. */
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { Problem, type ProblemDetail } from '../kernel/problem.js';
import type { FaultContext } from './fields.js';

/** More mistakes than these help nobody. */
const MISTAKES_TOLD = 100;

/** Unknown fields are mistakes too. */
export function validated<T extends object>(type: new () => T, sent: unknown): T {
  if (sent === undefined || sent === null)
    throw new Problem('invalid_field', [{ code: 'missing', pointer: '' }]);
  if (typeof sent !== 'object' || Array.isArray(sent)) {
    throw new Problem('invalid_field', [{ code: 'wrong_type', pointer: '' }]);
  }
  const body = plainToInstance(type, sent);
  const errors = validateSync(body, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  const mistakes = errors.flatMap((error) => mistakesOf(error, ''));
  if (mistakes.length > 0) throw new Problem('invalid_field', mistakes.slice(0, MISTAKES_TOLD));
  return body;
}

/** One mistake per field: what is wrong with the value itself goes before what is wrong inside it. */
function mistakesOf(error: ValidationError, above: string): ProblemDetail[] {
  const pointer = `${above}/${escaped(error.property)}`;
  const context = error.contexts?.['fault'] as FaultContext | undefined;
  const fault = context?.faultOf(error.value);
  if (fault)
    return [
      {
        code: fault.code,
        pointer: `${pointer}${fault.at ?? ''}`,
        ...(fault.params && { params: fault.params }),
      },
    ];
  if (error.constraints?.['whitelistValidation']) return [{ code: 'unknown', pointer }];
  return (error.children ?? []).flatMap((child) => mistakesOf(child, pointer));
}

/** RFC 6901. */
export function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
