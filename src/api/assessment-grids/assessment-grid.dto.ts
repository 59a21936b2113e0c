import { MAX_CRITERIA } from '../../assessment/grid-input.js';
import { OUTLIER_RULES } from '../../assessment/grid-rules.js';
import { formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, NestedList } from '../fields.js';

const POINTS = formed(/^\d{1,3}([.,]\d{1,2})?$/, 'points_malformed', { max: 6 });
const NUMBER = integer({ min: 1, max: 100_000 });
const PER_CENT = integer({ min: 0, max: 100 });

export class GridCriterionDto {
  @Field(text({ max: 200 }), { description: 'What it is called in English.', example: 'Relevance' })
  nameEn!: string;

  @Field(text({ max: 200 }), { description: 'What it is called in French.', example: 'Pertinence' })
  nameFr!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'What is asked, in English.' })
  questionEn!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'What is asked, in French.' })
  questionFr!: string;

  @Field(integer({ min: 1, max: 100 }), { description: 'Out of 100 for the whole grid.' })
  weight!: number;

  @Field(POINTS, { description: 'The most points it gives.', example: '5' })
  maximum!: string;

  @Field(POINTS, { description: 'Fewer, and an application fails on it alone.', example: '3' })
  threshold!: string;
}

export class GridRulesDto {
  @NestedList(() => GridCriterionDto, { description: 'What is scored, in order.', max: MAX_CRITERIA })
  criteria!: readonly GridCriterionDto[];

  @Field(POINTS, { description: 'Out of 100: fewer, and an application fails.', example: '70' })
  threshold!: string;

  @Field(PER_CENT, {
    description: 'How far apart two assessors may be, in per cent of a criterion’s maximum.',
  })
  criterionTolerance!: number;

  @Field(POINTS, { description: 'How far apart two assessors may be in all, out of 100.', example: '15' })
  totalTolerance!: string;

  @Field(oneOf(OUTLIER_RULES), { description: 'What settles scores that lie further apart.' })
  outlierRule!: string;
}

class GridVersionDto extends GridRulesDto {
  @Field(NUMBER, { description: 'Its number.' })
  number!: number;

  @Field(instant, { description: 'From when on it holds; null: a draft.', nullable: true })
  inForceFrom!: string | null;

  @Field(text({ max: 200 }), { description: 'Who put it in force.', nullable: true })
  putInForceBy!: string | null;

  @Field(integer({ min: 0, max: 1_000_000 }), { description: 'How many assessments are made by it.' })
  rounds!: number;
}

export class GridDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(id, { description: 'The call that it is for.' })
  callId!: string;

  @Field(text({ max: 300 }), { description: 'What the call is called.' })
  call!: string;

  @Field(text({ max: 300 }), {
    description: 'The lot; null: every lot of the call that has no grid of its own.',
    nullable: true,
  })
  lot!: string | null;

  @NestedList(() => GridVersionDto, {
    description: 'The newest first; one draft at the most stands before those in force, which never change.',
    max: 1_000,
  })
  versions!: readonly GridVersionDto[];
}

export class NewGridDto {
  @Field(id, { description: 'The call.' })
  callId!: string;

  @Field(id, { description: 'One of its lots; left out: the whole call.', optional: true, nullable: true })
  lotId?: string | null;

  @Field(id, { description: 'A grid to begin with; left out: empty.', optional: true, nullable: true })
  likeGridId?: string | null;
}
