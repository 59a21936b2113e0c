import { boolean, date, id, instant, text } from '../field-kinds.js';
import { Field, NestedList } from '../fields.js';

class HoldDto {
  @Field(id, { description: 'Of the hold.' })
  id!: string;

  @Field(boolean, { description: 'Whether all documents of the case are held, or this one alone.' })
  wholeFile!: boolean;

  @Field(date, { description: 'Its last day.' })
  until!: string;

  @Field(text({ max: 500 }), { description: 'Why it is still needed.' })
  reason!: string;

  @Field(text({ max: 200 }), { description: 'Who placed it.' })
  placedBy!: string;
}

export class RetentionDto {
  @Field(id, { description: 'Of the document.' })
  id!: string;

  @Field(date, {
    description:
      'The last day on which it is kept; null while the case is open, and for a kind that is kept for good.',
    nullable: true,
  })
  keptUntil!: string | null;

  @Field(instant, {
    description: 'Since when the secretariat knows that this day is over; thirty days later it is destroyed.',
    nullable: true,
  })
  toldAt!: string | null;

  @Field(instant, { description: 'When it was destroyed.', nullable: true })
  destroyedAt!: string | null;

  @NestedList(() => HoldDto, { description: 'What holds it, the longest first.', max: 1_000 })
  holds!: readonly HoldDto[];
}

export class NewHoldDto {
  @Field(date, { description: 'A day that is still to come.', example: '2099-12-31' })
  until!: string;

  @Field(text({ max: 500, min: 1 }), { description: 'Why it is still needed.', example: 'Audit of 2027' })
  reason!: string;

  @Field(boolean, {
    description: 'All documents of the case instead of this one; this one when left out.',
    optional: true,
    example: false,
  })
  wholeFile?: boolean;
}
