import { integer, text } from './field-kinds.js';
import { Field, NestedList } from './fields.js';

export class MistakeDto {
  @Field(text({ max: 500, min: 0 }), {
    description:
      'JSON pointer (RFC 6901) to what is wrong, in the body or among the parameters; empty: the whole.',
    example: '/grant/amount',
  })
  pointer!: string;

  @Field(text({ max: 100 }), { description: 'Stable.', example: 'amount_not_cents' })
  code!: string;

  @Field(text({ max: 2_000 }), { description: 'In the language of the reader.' })
  detail!: string;
}

export class ReasonDto {
  @Field(text({ max: 100 }), { description: 'Stable.', example: 'duty_conflict' })
  code!: string;

  @Field(text({ max: 2_000 }), { description: 'In the language of the reader.' })
  detail!: string;

  @Field(text({ max: 500 }), { description: 'To the field that can mend it.', optional: true })
  pointer?: string;
}

export class ProblemDto {
  @Field(text({ max: 200 }), {
    description: 'What kind of problem: RFC 9457.',
    example: '/api/problems#invalid_field',
  })
  type!: string;

  @Field(text({ max: 200 }), { description: 'The kind of problem in a few words.' })
  title!: string;

  @Field(integer({ min: 400, max: 599 }), { description: 'The status of the answer.', example: 422 })
  status!: number;

  @Field(text({ max: 100 }), { description: 'Stable.', example: 'invalid_field' })
  code!: string;

  @Field(text({ max: 2_000 }), { description: 'What is wrong and how to mend it.' })
  detail!: string;

  @Field(text({ max: 2_000 }), {
    description: 'The path that was asked for; of a fault, the number under which it stands in the log.',
    optional: true,
  })
  instance?: string;

  @NestedList(() => MistakeDto, { description: 'Each mistake with where it is.', max: 1_000 })
  errors!: readonly MistakeDto[];

  @NestedList(() => ReasonDto, { description: 'Why it was refused.', optional: true, max: 100 })
  refusals?: readonly ReasonDto[];
}
