/** What a value must be like, said once: the check at the door and the schema in the document come from the same kind. */
import { isId } from '../kernel/id.js';
import { isDay, isInstant } from '../kernel/instant.js';
import { amountFault } from '../kernel/money.js';
import type { ProblemDetail } from '../kernel/problem.js';

/** What is wrong with a value: a key below `problem.field`, and what fills its sentence. */
export interface Fault extends Pick<ProblemDetail, 'code' | 'params'> {
  /** JSON pointer from the value to the part of it that is wrong. */
  readonly at?: string;
}

export interface FieldKind {
  /** JSON Schema as OpenAPI 3.1 has it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Null when the value is right. */
  readonly fault: (value: unknown) => Fault | null;
}

const WRONG_TYPE: Fault = { code: 'wrong_type' };

/** A text of at most `max` characters; with `min` 1 (the default) not blank. */
export function text(options: { readonly max: number; readonly min?: 0 | 1 }): FieldKind {
  const { max, min = 1 } = options;
  return {
    schema: { type: 'string', maxLength: max, ...(min === 1 ? { minLength: 1, pattern: '\\S' } : {}) },
    fault: (value) => {
      if (typeof value !== 'string') return WRONG_TYPE;
      if (min === 1 && value.trim() === '') return { code: 'missing' };
      return hasMoreCharactersThan(value, max) ? { code: 'too_long', params: { max } } : null;
    },
  };
}

/** A text of one form. `code` is the fault of any other one, and `params` what its sentence says. */
export function formed(
  pattern: RegExp,
  code: string,
  options: { readonly max: number; readonly params?: Fault['params'] },
): FieldKind {
  return {
    schema: { type: 'string', maxLength: options.max, pattern: pattern.source },
    fault: (value) => {
      if (typeof value !== 'string') return WRONG_TYPE;
      if (hasMoreCharactersThan(value, options.max))
        return { code: 'too_long', params: { max: options.max } };
      return pattern.test(value) ? null : { code, ...(options.params ? { params: options.params } : {}) };
    },
  };
}

export function oneOf(values: readonly string[]): FieldKind {
  return {
    schema: { type: 'string', enum: [...values] },
    fault: (value) => {
      if (typeof value !== 'string') return WRONG_TYPE;
      return values.includes(value) ? null : { code: 'not_a_choice' };
    },
  };
}

export function integer(options: { readonly min: number; readonly max: number }): FieldKind {
  const { min, max } = options;
  return {
    schema: { type: 'integer', minimum: min, maximum: max },
    fault: (value) => {
      if (typeof value !== 'number') return WRONG_TYPE;
      if (!Number.isSafeInteger(value)) return { code: 'not_whole' };
      return value < min || value > max ? { code: 'out_of_range', params: { min, max } } : null;
    },
  };
}

export const boolean: FieldKind = {
  schema: { type: 'boolean' },
  fault: (value) => (typeof value === 'boolean' ? null : WRONG_TYPE),
};

/** A UUID in lower case, as every id here is written. */
export const id: FieldKind = {
  schema: { type: 'string', format: 'uuid' },
  fault: (value) => {
    if (typeof value !== 'string') return WRONG_TYPE;
    return isId(value) ? null : { code: 'id_malformed' };
  },
};

/** A day of the calendar, from 1900 to 2199. */
export const date: FieldKind = {
  schema: { type: 'string', format: 'date' },
  fault: (value) => {
    if (typeof value !== 'string') return WRONG_TYPE;
    return isDay(value) ? null : { code: 'date_malformed' };
  },
};

export const instant: FieldKind = {
  schema: { type: 'string', format: 'date-time' },
  fault: (value) => {
    if (typeof value !== 'string') return WRONG_TYPE;
    return isInstant(value) ? null : { code: 'instant_malformed' };
  },
};

/** Two capital letters, ISO 3166. */
export const country: FieldKind = {
  schema: { type: 'string', pattern: '^[A-Z]{2}$' },
  fault: (value) => {
    if (typeof value !== 'string') return WRONG_TYPE;
    return /^[A-Z]{2}$/.test(value) ? null : { code: 'country_unknown' };
  },
};

/** As `/api/v1/themes` lists them. */
export const themeCode: FieldKind = formed(/^[A-Z][A-Z0-9_]{1,39}$/, 'not_a_choice', { max: 40 });

/** Several values of a kind in one parameter, with commas between them. */
export function several(kind: FieldKind): FieldKind {
  return {
    schema: { type: 'array', minItems: 1, maxItems: MOST_VALUES, items: kind.schema },
    fault: (value) => {
      if (typeof value !== 'string') return WRONG_TYPE;
      const values = value.split(',');
      if (values.length > MOST_VALUES) return { code: 'too_many', params: { max: MOST_VALUES } };
      for (const one of values) {
        const fault = kind.fault(one);
        if (fault) return fault;
      }
      return null;
    },
  };
}

const MOST_VALUES = 50;

/** Euro with exact cents, above nothing: `295655.25`. */
export const cents: FieldKind = {
  schema: { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,2})?$' },
  fault: (value) => {
    if (typeof value !== 'string') return WRONG_TYPE;
    const code = amountFault(value);
    return code === null ? null : { code };
  },
};

export const currency: FieldKind = {
  schema: { type: 'string', enum: ['EUR'] },
  fault: (value) => {
    if (typeof value !== 'string') return WRONG_TYPE;
    return value === 'EUR' ? null : { code: 'currency_not_euro' };
  },
};

/** Characters as the database counts them; a text far too long is not walked through. */
function hasMoreCharactersThan(value: string, max: number): boolean {
  if (value.length <= max) return false;
  return value.length > max * 2 || [...value].length > max;
}
