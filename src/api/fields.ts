/**
 * Decorators of what goes in and out: one line per field checks it at the door and describes it in the document, so
 * that the two cannot differ.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Fault, FieldKind } from './field-kinds.js';

type Class = new () => object;

interface FieldOptions {
  readonly description: string;
  readonly example?: unknown;
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
}

/** What the check leaves behind for `mistakesOf`, which asks again for the fault itself. */
export interface FaultContext {
  readonly faultOf: (value: unknown) => Fault | null;
}

/** A plain value. */
export function Field(kind: FieldKind, options: FieldOptions): PropertyDecorator {
  return applyDecorators(
    checked(options, (value) => kind.fault(value)),
    described(kind.schema, options),
  );
}

/** Plain values in a row, at most `max` of them. */
export function ListOf(kind: FieldKind, options: FieldOptions & { readonly max: number }): PropertyDecorator {
  return applyDecorators(
    checked(options, (value) => listFault(value, options.max) ?? firstFault(value, kind)),
    described({ type: 'array', items: kind.schema, maxItems: options.max }, options),
  );
}

/** An object of its own. */
export function Nested(type: () => Class, options: FieldOptions): PropertyDecorator {
  return applyDecorators(
    checked(options, objectFault),
    ValidateNested(),
    Type(type),
    described({ type: () => type() }, options),
  );
}

/** Objects in a row, at most `max` of them. */
export function NestedList(
  type: () => Class,
  options: FieldOptions & { readonly max: number },
): PropertyDecorator {
  return applyDecorators(
    checked(options, (value) => listFault(value, options.max) ?? firstFault(value, { fault: objectFault })),
    ValidateNested({ each: true }),
    Type(type),
    described({ type: () => type(), isArray: true, maxItems: options.max }, options),
  );
}

/** An object whose keys are not known beforehand. */
export function Dictionary(
  check: (value: unknown) => Fault | null,
  values: Readonly<Record<string, unknown>>,
  options: FieldOptions,
): PropertyDecorator {
  return applyDecorators(
    checked(options, (value) => objectFault(value) ?? check(value)),
    described({ type: 'object', additionalProperties: values }, options),
  );
}

function checked(options: FieldOptions, faultOf: (value: unknown) => Fault | null): PropertyDecorator {
  const context: FaultContext = {
    faultOf: (value) => (value === undefined || value === null ? { code: 'missing' } : faultOf(value)),
  };
  return applyDecorators(
    ValidateIf(
      (_, value) => !(options.optional && value === undefined) && !(options.nullable && value === null),
    ),
    ValidateBy(
      { name: 'fault', validator: { validate: (value) => context.faultOf(value) === null } },
      // Without a message the library loses the context.
      { context, message: 'fault' },
    ),
  );
}

/** A class is found by a function of the name `type`, which the library knows by that name. */
function described(schema: Readonly<Record<string, unknown>>, options: FieldOptions): PropertyDecorator {
  const { description, example, optional = false, nullable = false } = options;
  return ApiProperty({
    ...schema,
    description,
    required: !optional,
    ...(nullable ? { nullable } : {}),
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions);
}

function objectFault(value: unknown): Fault | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? null : { code: 'wrong_type' };
}

function listFault(value: unknown, max: number): Fault | null {
  if (!Array.isArray(value)) return { code: 'wrong_type' };
  return value.length > max ? { code: 'too_many', params: { max } } : null;
}

/** The first item that is wrong; `at` is its place. */
function firstFault(value: unknown, kind: Pick<FieldKind, 'fault'>): Fault | null {
  for (const [index, item] of (value as unknown[]).entries()) {
    const fault = item === undefined || item === null ? { code: 'missing' } : kind.fault(item);
    if (fault) return { ...fault, at: `/${index}${fault.at ?? ''}` };
  }
  return null;
}
