import { FINDING_LENGTH } from '../../cases/raise-finding.js';
import { FINDING_OUTCOMES } from '../../cases/settle-finding.js';
import { instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';

const WORDS = text({ max: FINDING_LENGTH });
const NUMBER = integer({ min: 1, max: 1_000_000 });

class FindingWordsDto {
  @Field(text({ max: FINDING_LENGTH, min: 0 }), {
    description: 'What was written; null once it was erased.',
    nullable: true,
  })
  text!: string | null;

  @Field(text({ max: 300 }), { description: 'By whom; null once erased.', nullable: true })
  by!: string | null;

  @Field(instant, { description: 'When.' })
  at!: string;
}

class FindingSettlementDto extends FindingWordsDto {
  @Field(oneOf(FINDING_OUTCOMES), { description: 'How.', example: 'resolved' })
  outcome!: string;
}

class FindingDto extends FindingWordsDto {
  @Field(NUMBER, { description: 'Counted from 1 on its case.' })
  number!: number;

  @Field(text({ max: 100 }), { description: 'The visa that waits for it, by its code.', example: 'fva' })
  visa!: string;

  @Field(text({ max: 100 }), {
    description:
      'The line of that visa’s checklist that it is about, by its code; null: the file as a whole.',
    nullable: true,
    example: 'legality',
  })
  check!: string | null;

  @NestedList(() => FindingWordsDto, { description: 'The answers, in their order.', max: 1_000_000 })
  replies!: readonly FindingWordsDto[];

  @Nested(() => FindingSettlementDto, {
    description: 'How it was settled; null while it is open.',
    nullable: true,
  })
  settlement!: FindingSettlementDto | null;
}

export class FindingsDto {
  @NestedList(() => FindingDto, { description: 'In the order in which they were raised.', max: 1_000_000 })
  items!: readonly FindingDto[];
}

export class NewFindingDto {
  @Field(WORDS, { description: 'What was found.', example: 'The daily rate is above the grid.' })
  text!: string;

  @Field(text({ max: 100 }), {
    description: 'The line of the visa’s checklist that it is about, by its code.',
    optional: true,
    nullable: true,
    example: 'legality',
  })
  check?: string | null;
}

export class FindingReplyDto {
  @Field(WORDS, { description: 'The answer.', example: 'The grid of 2027 is in annex 2.' })
  text!: string;
}

export class FindingSettlementSentDto {
  @Field(oneOf(FINDING_OUTCOMES), {
    description: 'Resolved, or maintained for the authorising officer to weigh.',
    example: 'resolved',
  })
  outcome!: string;

  @Field(text({ max: FINDING_LENGTH, min: 0 }), {
    description: 'Why; needed to maintain it.',
    optional: true,
    example: '',
  })
  reason?: string;
}
