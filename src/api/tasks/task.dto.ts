import { ActDto } from '../cases/act.dto.js';
import { PersonDto, StageDto } from '../cases/case.dto.js';
import { COLLECTION_NAMES, type Collection } from '../cases/collections.js';
import { id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { ProblemDto, ReasonDto } from '../problem.dto.js';

export class AccountDto {
  @Field(id, { description: 'Of the account.' })
  id!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name; empty once the person was erased.' })
  name!: string;
}

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

  @NestedList(() => PersonDto, {
    description: 'For whom, when the role is lent to you; empty when it is your own.',
    max: 100,
  })
  onBehalfOf!: readonly PersonDto[];

  @Field(text({ max: 200 }), {
    description: 'Who stands in for you at present; null when nobody does.',
    nullable: true,
  })
  delegatedTo!: string | null;

  @Nested(() => AccountDto, {
    description:
      'To whom it was given by name; others who hold the role may do it all the same. Null when it was given to nobody.',
    nullable: true,
  })
  holder!: AccountDto | null;

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

export class ReassignmentDto {
  @Field(id, { description: 'The account whose tasks they are.' })
  from!: string;

  @Field(id, { description: 'The account that gets them: it has to hold the role of each.' })
  to!: string;

  @ListOf(id, { description: 'Which tasks; left out: all of them.', max: 500, optional: true })
  tasks?: readonly string[];

  @Field(text({ max: 2000 }), {
    description: 'Why, for the trail.',
    example: 'Leaves the unit at the end of the month.',
  })
  reason!: string;
}

class ReassignedTaskDto {
  @Field(id, { description: 'Of the task.' })
  id!: string;

  @Field(id, { description: 'The case.' })
  caseId!: string;

  @Field(text({ max: 60 }), { description: "The case's reference." })
  reference!: string;

  @Field(text({ max: 500 }), { description: 'What is asked.' })
  label!: string;
}

class NotReassignedDto extends ReassignedTaskDto {
  @Nested(() => ReasonDto, { description: 'Why it stays where it is.' })
  refusal!: ReasonDto;
}

export class ReassignedDto {
  @NestedList(() => ReassignedTaskDto, { description: 'What changed hands.', max: 500 })
  done!: readonly ReassignedTaskDto[];

  @NestedList(() => NotReassignedDto, { description: 'What did not, each with the reason.', max: 500 })
  refused!: readonly NotReassignedDto[];
}
