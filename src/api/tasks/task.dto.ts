import { ActDto } from '../cases/act.dto.js';
import { StageDto } from '../cases/case.dto.js';
import { COLLECTION_NAMES, type Collection } from '../cases/collections.js';
import { id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';
import { ProblemDto } from '../problem.dto.js';

export class TaskDto {
  @Field(id, { description: 'Of the task.' })
  id!: string;

  @Field(oneOf(COLLECTION_NAMES), { description: 'Where the case lies.', example: 'funding-requests' })
  collection!: Collection;

  @Field(id, { description: 'The case.' })
  caseId!: string;

  @Field(text({ max: 60 }), { description: "The case's reference." })
  reference!: string;

  @Field(text({ max: 300 }), { description: "The case's title." })
  title!: string;

  @Nested(() => StageDto, { description: 'Where the case stands.' })
  stage!: StageDto;

  @Field(text({ max: 60 }), { description: "The case's version, for deciding." })
  version!: string;

  @Field(text({ max: 500 }), { description: 'What is asked.' })
  label!: string;

  @Field(text({ max: 103 }), {
    description: 'The visa that is asked for; null for the work of a stage.',
    nullable: true,
  })
  visa!: string | null;

  @Field(text({ max: 60 }), { description: 'The role that is asked.' })
  role!: string;

  @Field(instant, { description: 'Until when; null where no time limit runs.', nullable: true })
  dueAt!: string | null;

  @Field(instant, { description: 'Since when it waits.' })
  createdAt!: string;
}

export class DecisionDto extends ActDto {
  @Field(oneOf(COLLECTION_NAMES), { description: 'Where the case lies.', example: 'funding-requests' })
  collection!: Collection;

  @Field(id, { description: 'The case.', example: '00000000-0000-4000-8000-000000000000' })
  caseId!: string;

  @Field(text({ max: 60 }), { description: 'The version that you have looked at.', example: '3.1' })
  version!: string;
}

export class DecisionsDto {
  @NestedList(() => DecisionDto, { description: 'What to do, in this order.', max: 100 })
  items!: DecisionDto[];
}

class DecidedDto {
  @Field(id, { description: 'The case.' })
  caseId!: string;

  @Field(integer({ min: 200, max: 599 }), {
    description: 'The status that the act alone would have had.',
    example: 200,
  })
  status!: number;

  @Field(text({ max: 60 }), {
    description: "The case's version afterwards; null where it was not done.",
    nullable: true,
  })
  version!: string | null;

  @Nested(() => ProblemDto, { description: 'Why it was not done; null where it was.', nullable: true })
  problem!: ProblemDto | null;
}

export class DecidedListDto {
  @NestedList(() => DecidedDto, { description: 'The answer to each, in the order sent.', max: 100 })
  items!: readonly DecidedDto[];
}

export type Decided = DecidedListDto['items'][number];
