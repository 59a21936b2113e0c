import { DECLARATIONS } from '../../assessment/declare-interest.js';
import { OUTLIER_RULES } from '../../assessment/grid-rules.js';
import { boolean, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';

const ROLES = ['assessor_technical', 'assessor_financial'] as const;
const NEXT = [
  'name_assessors',
  'name_third',
  'settle',
  'declare',
  'score',
  'propose_consensus',
  'agree',
  'wait',
  'settled',
  'over',
] as const;
const POINTS = formed(/^\d{1,3}([.,]\d{1,2})?$/, 'points_malformed', { max: 6 });
const PLACE = integer({ min: 1, max: 1_000_000 });
const WEIGHT = integer({ min: 0, max: 100 });

class CriterionDto {
  @Field(text({ max: 200 }), { description: 'What it is called, in the reader’s language.' })
  name!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'What is asked, in the reader’s language.' })
  question!: string;

  @Field(WEIGHT, { description: 'Out of 100 for the whole grid.' })
  weight!: number;

  @Field(POINTS, { description: 'The most points it gives.', example: '5' })
  maximum!: string;

  @Field(POINTS, { description: 'Fewer, and the application fails on it alone.', example: '3' })
  threshold!: string;
}

class ScoreDto {
  @Field(POINTS, { description: 'Points; null: not yet.', nullable: true, example: '3.5' })
  points!: string | null;

  @Field(text({ max: 4_000, min: 0 }), { description: 'Why.' })
  comment!: string;
}

class AssessorDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Who; null once erased.', nullable: true })
  name!: string | null;

  @Field(oneOf(ROLES), { description: 'As what.', example: 'assessor_technical' })
  role!: string;

  @Field(boolean, { description: 'Named because the others lay too far apart.' })
  third!: boolean;

  @Field(instant, {
    description: 'When they declared that nothing binds them; null: not yet.',
    nullable: true,
  })
  declaredAt!: string | null;

  @Field(instant, { description: 'When their sheet was handed in; null: not yet.', nullable: true })
  handedInAt!: string | null;

  @Field(oneOf(['conflict', 'removed']), {
    description: 'Why they are not on the round any more; null: they are.',
    nullable: true,
  })
  ended!: string | null;

  @NestedList(() => ScoreDto, {
    description: 'In the order of the criteria; null until it is open to the reader.',
    nullable: true,
    max: 30,
  })
  scores!: readonly ScoreDto[] | null;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'A general remark; null until it is open to the reader.',
    nullable: true,
  })
  remark!: string | null;
}

class ConsensusDto {
  @Field(PLACE, { description: 'Counted from 1 in its round.' })
  number!: number;

  @ListOf(POINTS, { description: 'In the order of the criteria.', max: 30 })
  points!: readonly string[];

  @Field(text({ max: 10_000 }), { description: 'Why.' })
  reason!: string;

  @Field(id, { description: 'The assessor who proposed it.' })
  proposedBy!: string;

  @ListOf(id, { description: 'The assessors who have agreed.', max: 1_000 })
  agreed!: readonly string[];
}

class ResultDto {
  @Field(POINTS, { description: 'Of 100, rounded down.', example: '72.25' })
  points!: string;

  @Field(boolean, { description: 'Whether every threshold is reached.' })
  thresholdsMet!: boolean;

  @Field(oneOf(['average', 'consensus', 'third']), { description: 'How it came about.' })
  by!: string;

  @Field(instant, { description: 'When.' })
  at!: string;
}

class RoundDto {
  @Field(PLACE, { description: 'Counted from 1 on its action.' })
  round!: number;

  @Field(boolean, { description: 'Whether the action stands in it now.' })
  open!: boolean;

  @Field(instant, { description: 'When it began.' })
  openedAt!: string;

  @Field(PLACE, { description: 'The version of the grid, in force when it began.' })
  gridVersion!: number;

  @Field(POINTS, { description: 'The threshold of the whole, of 100.', example: '70' })
  threshold!: string;

  @Field(oneOf(OUTLIER_RULES), { description: 'What follows when sheets lie too far apart.' })
  outlierRule!: string;

  @NestedList(() => CriterionDto, { description: 'In the order of the grid.', max: 30 })
  criteria!: readonly CriterionDto[];

  @NestedList(() => AssessorDto, { description: 'In the order in which they were named.', max: 1_000 })
  assessors!: readonly AssessorDto[];

  @Nested(() => ConsensusDto, { description: 'The latest that was proposed; null: none.', nullable: true })
  consensus!: ConsensusDto | null;

  @Nested(() => ResultDto, { description: 'Null until it is settled.', nullable: true })
  result!: ResultDto | null;
}

export class AssessmentDto {
  @Field(oneOf(NEXT), {
    description: 'What is the reader’s to do; null where no grid was in force.',
    nullable: true,
  })
  next!: string | null;

  @Field(text({ max: 5_000 }), {
    description: 'The declaration of interests, word for word, in the reader’s language.',
  })
  statement!: string;

  @NestedList(() => RoundDto, {
    description: 'The newest first; none before the reader’s own declaration.',
    max: 1_000,
  })
  rounds!: readonly RoundDto[];
}

export class NewAssessorDto {
  @Field(id, { description: 'The account of whom to name.' })
  accountId!: string;

  @Field(oneOf(ROLES), { description: 'As what.', example: 'assessor_technical' })
  role!: string;
}

export class DeclarationDto {
  @Field(oneOf(DECLARATIONS), { description: 'That nothing binds them, or that something does.' })
  outcome!: string;

  @Field(text({ max: 2_000, min: 0 }), {
    description: 'What binds them; needed with a conflict.',
    optional: true,
    example: '',
  })
  reason?: string;
}

class ScoreSentDto {
  @Field(POINTS, { description: 'Points; null: not yet.', nullable: true, example: '3.5' })
  points!: string | null;

  @Field(text({ max: 4_000, min: 0 }), { description: 'Why.', optional: true, example: '' })
  comment?: string;
}

export class SheetDto {
  @NestedList(() => ScoreSentDto, { description: 'One per criterion, in the order of the grid.', max: 30 })
  scores!: readonly ScoreSentDto[];

  @Field(text({ max: 10_000, min: 0 }), { description: 'A general remark.', optional: true, example: '' })
  remark?: string;
}

export class NewConsensusDto {
  @ListOf(POINTS, {
    description: 'One per criterion, in the order of the grid.',
    example: ['3.5'],
    max: 30,
  })
  points!: readonly string[];

  @Field(text({ max: 10_000 }), { description: 'Why.', example: 'The risk was misread.' })
  reason!: string;
}
