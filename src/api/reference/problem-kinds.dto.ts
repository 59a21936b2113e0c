import { integer, text } from '../field-kinds.js';
import { Field, NestedList } from '../fields.js';

class ProblemKindDto {
  @Field(text({ max: 200 }), { description: 'As `type` of a problem names it.' })
  type!: string;

  @Field(text({ max: 100 }), { description: 'Stable.' })
  code!: string;

  @Field(integer({ min: 400, max: 599 }), { description: 'The status it comes with.' })
  status!: number;

  @Field(text({ max: 200 }), { description: 'In a few words.' })
  title!: string;

  @Field(text({ max: 2_000 }), { description: 'How to mend it.' })
  detail!: string;
}

export class ProblemKindsDto {
  @NestedList(() => ProblemKindDto, { description: 'One of each code.', max: 100 })
  items!: readonly ProblemKindDto[];
}
