import { CONDITION_LIMITS, CONDITION_OUTCOMES } from '../../cases/conditions.js';
import { CONDITION_WORDS_LENGTH } from '../../cases/follow-condition.js';
import { id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';
import { MoneyOrNothingDto } from '../money.dto.js';

const WORDS = text({ max: CONDITION_WORDS_LENGTH });
const WORDS_OR_NONE = text({ max: CONDITION_WORDS_LENGTH, min: 0 });
const VERSION = integer({ min: 1, max: 1_000_000 });
const TASKS = text({ max: 10_000 });

export class CopyDto {
  @Field(text({ max: 300 }), { description: 'The title of the new draft.', example: 'Second round' })
  title!: string;
}

export class CopiedDto {
  @Field(id, { description: 'The new action.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.', example: 'ACT/2026/0012' })
  reference!: string;
}

class SaidDto {
  @Field(WORDS_OR_NONE, { description: 'What was written.' })
  text!: string;

  @Field(text({ max: 300 }), { description: 'By whom; null once erased.', nullable: true })
  by!: string | null;

  @Field(instant, { description: 'When.' })
  at!: string;
}

class ConditionSettledDto extends SaidDto {
  @Field(oneOf(CONDITION_OUTCOMES), { description: 'Met, or no longer asked for.', example: 'met' })
  outcome!: string;
}

class ConditionDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(oneOf(CONDITION_LIMITS), {
    description: 'Before the award, or while the action runs.',
    example: 'award',
  })
  due!: string;

  @Field(text({ max: 2 }), {
    description: 'The partner country whose yes it belongs to, ISO; null for a service of the Commission.',
    nullable: true,
    example: 'MD',
  })
  country!: string | null;

  @Nested(() => SaidDto, { description: 'What is asked for.' })
  set!: SaidDto;

  @Nested(() => SaidDto, { description: 'How it was met, as the lead tells; null before.', nullable: true })
  report!: SaidDto | null;

  @Nested(() => ConditionSettledDto, { description: 'What became of it; null while open.', nullable: true })
  settlement!: ConditionSettledDto | null;
}

export class ConditionsDto {
  @NestedList(() => ConditionDto, { description: 'In the order in which they were set.', max: 10_000 })
  items!: readonly ConditionDto[];
}

export class ConditionReportDto {
  @Field(WORDS, { description: 'How it was met.', example: 'The programme is in Romanian, see the annex.' })
  text!: string;
}

export class ConditionSettlementDto {
  @Field(instant, {
    description: 'The `at` of the report that was read; null where there was none.',
    nullable: true,
    example: null,
  })
  reportedAt!: string | null;

  @Field(oneOf(CONDITION_OUTCOMES), { description: 'Met, or no longer asked for.', example: 'met' })
  outcome!: string;

  @Field(WORDS_OR_NONE, {
    description: 'Why; needed where it is no longer asked for.',
    optional: true,
    example: '',
  })
  reason?: string;
}

class PartSignatureDto {
  @Field(text({ max: 300 }), { description: 'Who signed; null once erased.', nullable: true })
  by!: string | null;

  @Field(instant, { description: 'When.' })
  at!: string;
}

class PartDto {
  @Field(id, { description: 'The co-applicant.' })
  organisationId!: string;

  @Field(text({ max: 300 }), { description: 'Its name.' })
  organisation!: string;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What it does.' })
  tasks!: string;

  @Nested(() => MoneyOrNothingDto, { description: 'What it brings itself.', nullable: true })
  ownShare!: MoneyOrNothingDto | null;

  @Field(VERSION, { description: 'Goes up with each change.' })
  version!: number;

  @Nested(() => PartSignatureDto, { description: 'Its signature; null before.', nullable: true })
  signature!: PartSignatureDto | null;
}

export class PartsDto {
  @NestedList(() => PartDto, { description: 'By name; a co-applicant reads its own alone.', max: 100 })
  items!: readonly PartDto[];
}

export class PartSentDto {
  @Field(TASKS, { description: 'What your party does.', example: 'Trains forty officers.' })
  tasks!: string;

  @Nested(() => MoneyOrNothingDto, {
    description: 'What it brings itself.',
    optional: true,
    nullable: true,
  })
  ownShare?: MoneyOrNothingDto | null;

  @Field(VERSION, { description: 'The version that you read.', example: 1 })
  version!: number;
}

export class PartSignedDto {
  @Field(VERSION, { description: 'The version that you sign.', example: 2 })
  version!: number;
}
