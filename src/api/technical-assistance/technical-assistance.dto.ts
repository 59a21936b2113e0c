import { DELIVERY_ANSWERS } from '../../assistance/answer-delivery.js';
import { REQUESTERS } from '../../assistance/assistance-content.js';
import { LINE_KINDS, LINE_STATES } from '../../assistance/assistance-plan.js';
import { funds } from '../../reference/funds.js';
import { LANGUAGES } from '../../reference/languages.js';
import { pillars } from '../../reference/pillars.js';
import { CaseDto } from '../cases/case.dto.js';
import { boolean, country, date, id, instant, integer, oneOf, text, themeCode } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';

const PEOPLE = integer({ min: 0, max: 10_000 });
const QUANTITY = integer({ min: 1, max: 100_000 });
const DELIVERED = integer({ min: 0, max: 300_000 });
const PILLAR = oneOf(pillars.map((one) => one.code));
const FUND = oneOf(funds.map((one) => one.code));

class TrainingAttendanceDto {
  @Field(country, { description: 'From which country, by its ISO code.', example: 'MD' })
  country!: string;

  @Field(PEOPLE, { description: 'How many women came.', example: 8 })
  women!: number;

  @Field(PEOPLE, { description: 'How many men came.', example: 10 })
  men!: number;

  @Field(PEOPLE, { description: 'How many came whose gender was not stated.', example: 0 })
  unstated!: number;
}

class PlannedLineDto {
  @Field(id, {
    description: 'Of a line that is there already; left out for a new one.',
    optional: true,
    nullable: true,
    example: null,
  })
  id?: string | null;

  @Field(oneOf(LINE_KINDS), { description: 'What it is.', example: 'training' })
  kind!: string;

  @Field(country, { description: 'The partner country that receives it.', example: 'MD' })
  country!: string;

  @Field(text({ max: 300 }), {
    description: 'The expert’s name, who travels, the title of the training, what is handed over.',
    example: 'Finding forged travel documents',
  })
  name!: string;

  @Field(text({ max: 300, min: 0 }), {
    description: 'Of an expert: the organisation.',
    optional: true,
    example: '',
  })
  organisation?: string;

  @Field(text({ max: 2_000, min: 0 }), {
    description: 'The expert’s profile, the serial numbers of equipment.',
    optional: true,
    example: '',
  })
  details?: string;

  @Field(text({ max: 200, min: 0 }), {
    description: 'Of a journey: where it begins.',
    optional: true,
    example: '',
  })
  origin?: string;

  @Field(text({ max: 200, min: 0 }), {
    description: 'Where it is; of a journey where it leads. A training without a place is online.',
    optional: true,
    example: 'Chișinău',
  })
  place?: string;

  @Field(date, { description: 'The first day.', example: '2027-03-08' })
  startsOn!: string;

  @Field(date, {
    description: 'The last day; equipment is handed over on one.',
    optional: true,
    nullable: true,
    example: '2027-03-12',
  })
  endsOn?: string | null;

  @Field(QUANTITY, {
    description: 'Days of an expert, places of a training, pieces of equipment; not asked for of a journey.',
    optional: true,
    nullable: true,
    example: 20,
  })
  quantity?: number | null;

  @Nested(() => MoneyDto, {
    description: 'The price of a day, of a piece, of the training or the journey as a whole.',
  })
  unitPrice!: MoneyDto;

  @Field(date, {
    description: 'When it was delivered.',
    optional: true,
    nullable: true,
    example: null,
  })
  deliveredOn?: string | null;

  @Field(DELIVERED, {
    description: 'Days or pieces that were delivered; of a training who came is counted.',
    optional: true,
    nullable: true,
    example: null,
  })
  deliveredQuantity?: number | null;

  @NestedList(() => TrainingAttendanceDto, {
    description: 'Of a training that was held: who came.',
    max: 30,
    optional: true,
    example: [],
  })
  attendance?: TrainingAttendanceDto[];
}

/** Fields left out stay as they are; which are open is for the stage to say. */
export class AssistanceChangesDto {
  @Field(text({ max: 300 }), { description: 'The title.', optional: true, example: 'Document readers' })
  title?: string;

  @Field(oneOf(LANGUAGES), {
    description: 'In which language it is asked for.',
    optional: true,
    example: 'en',
  })
  language?: string;

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'What is asked for, and why.',
    optional: true,
    example: 'Forged documents are found late.',
  })
  summary?: string;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What is to come of it.',
    optional: true,
    example: 'They are found at the first check.',
  })
  objectives?: string;

  @Field(text({ max: 2_000, min: 0 }), {
    description: 'The authorities that benefit.',
    optional: true,
    example: 'Border police',
  })
  beneficiaries?: string;

  @ListOf(country, {
    description: 'The partner countries that receive it; a partner authority asks for its own.',
    max: 20,
    optional: true,
    example: ['MD'],
  })
  countries?: string[];

  @Field(PILLAR, {
    description: 'The pillar.',
    optional: true,
    nullable: true,
    example: 'IRREGULAR_THB',
  })
  pillar?: string | null;

  @Field(themeCode, {
    description: 'The theme, one of the pillar’s.',
    optional: true,
    nullable: true,
    example: 'DOCUMENT_FRAUD',
  })
  theme?: string | null;

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'What is asked for, in English: the facility’s translation.',
    optional: true,
    example: '',
  })
  translation?: string;

  @Field(id, {
    description: 'The lot from which it is paid; the facility’s.',
    optional: true,
    nullable: true,
    example: null,
  })
  lotId?: string | null;

  @Field(FUND, {
    description: 'The fund, one of the lot’s.',
    optional: true,
    nullable: true,
    example: null,
  })
  fund?: string | null;

  @Nested(() => MoneyDto, {
    description: 'The estimated cost; the facility’s.',
    optional: true,
    nullable: true,
  })
  estimate?: MoneyDto | null;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'For the facility alone.',
    optional: true,
    example: '',
  })
  note?: string;

  @NestedList(() => PlannedLineDto, {
    description: 'What is delivered; replaced as a whole, lines with their id stay the same lines.',
    max: 100,
    optional: true,
    example: [],
  })
  lines?: PlannedLineDto[];

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What came of it.',
    optional: true,
    example: '',
  })
  results?: string;

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'Which indicators were met.',
    optional: true,
    example: '',
  })
  indicatorsMet?: string;

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'What follows from it.',
    optional: true,
    example: '',
  })
  followUps?: string;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What was learnt; for the facility alone.',
    optional: true,
    example: '',
  })
  lessons?: string;
}

export class NewAssistanceDto extends AssistanceChangesDto {
  @Field(text({ max: 300 }), { description: 'The title.', example: 'Document readers' })
  declare title: string;
}

export class DeliveryAnswerDto {
  @Field(integer({ min: 1, max: 1_000_000 }), {
    description: 'The `recording` of the line that was read.',
    example: 1,
  })
  recording!: number;

  @Field(oneOf(DELIVERY_ANSWERS), {
    description: 'Whether it was received as recorded.',
    example: 'confirmed',
  })
  answer!: string;

  @Field(text({ max: 4_000, min: 0 }), {
    description: 'What is wrong; needed where it is disputed.',
    optional: true,
    example: '',
  })
  reason?: string;
}

class LineDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(integer({ min: 0, max: 1_000_000 }), {
    description: 'How often its delivery was recorded, 0 before; an answer names it.',
  })
  recording!: number;

  @Field(oneOf(LINE_KINDS), { description: 'What it is.' })
  kind!: string;

  @Field(country, { description: 'The partner country that receives it.' })
  country!: string;

  @Field(text({ max: 300 }), { description: 'Who, or what.' })
  name!: string;

  @Field(text({ max: 300, min: 0 }), { description: 'Of an expert: the organisation.' })
  organisation!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'The profile; the serial numbers.' })
  details!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Of a journey: where it begins.' })
  origin!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Where; empty: online.' })
  place!: string;

  @Field(date, { description: 'The first day.' })
  startsOn!: string;

  @Field(date, { description: 'The last day.' })
  endsOn!: string;

  @Field(QUANTITY, { description: 'Days, places or pieces.' })
  quantity!: number;

  @Nested(() => MoneyDto, {
    description:
      'The price; null where it is not yours to know. The value of equipment is its receiver’s to know.',
    nullable: true,
  })
  unitPrice!: MoneyDto | null;

  @Field(date, { description: 'When it was delivered; null before.', nullable: true })
  deliveredOn!: string | null;

  @Field(DELIVERED, { description: 'Days, pieces, or how many came; null before.', nullable: true })
  deliveredQuantity!: number | null;

  @NestedList(() => TrainingAttendanceDto, {
    description: 'Who came to a training; to a partner country its own people.',
    max: 30,
  })
  attendance!: readonly TrainingAttendanceDto[];

  @Field(oneOf(LINE_STATES), { description: 'How its delivery stands.' })
  state!: string;

  @Field(text({ max: 4_000, min: 0 }), { description: 'What the receiving side says of it.' })
  reason!: string;
}

class AssistanceMoneyDto {
  @Nested(() => MoneyDto, { description: 'The estimate; null before there is one.', nullable: true })
  estimate!: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'What the plan comes to.' })
  plan!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'What was delivered comes to.' })
  delivered!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'What was put under contract, paid or not.' })
  contract!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'What was paid.' })
  paid!: MoneyDto;

  @Field(id, { description: 'The request for its money; null before the first estimate.', nullable: true })
  fundingRequestId!: string | null;
}

export class AssistanceDto extends CaseDto {
  @Field(oneOf(REQUESTERS), { description: 'Who asked.' })
  requestedBy!: string;

  @Field(text({ max: 300, min: 0 }), { description: 'Who asked, by name; empty for the facility.' })
  requesterName!: string;

  @Field(oneOf(LANGUAGES), { description: 'In which language it was asked for.' })
  language!: string;

  @Field(text({ max: 5_000, min: 0 }), { description: 'What is asked for, and why.' })
  summary!: string;

  @Field(text({ max: 5_000, min: 0 }), { description: 'The same in English, where it was translated.' })
  translation!: string;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What is to come of it.' })
  objectives!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'The authorities that benefit.' })
  beneficiaries!: string;

  @ListOf(country, { description: 'The partner countries, as far as you may know them.', max: 20 })
  countries!: readonly string[];

  @Field(PILLAR, { description: 'The pillar.', nullable: true })
  pillar!: string | null;

  @Field(themeCode, { description: 'The theme.', nullable: true })
  theme!: string | null;

  @Field(id, { description: 'The lot; null where it is not yours to know.', nullable: true })
  lotId!: string | null;

  @Field(FUND, { description: 'The fund; null where it is not yours to know.', nullable: true })
  fund!: string | null;

  @Nested(() => AssistanceMoneyDto, { description: 'For the facility alone.', nullable: true })
  money!: AssistanceMoneyDto | null;

  @Field(text({ max: 10_000, min: 0 }), { description: 'For the facility alone; empty to others.' })
  note!: string;

  @Field(instant, { description: 'When it was scheduled; null before.', nullable: true })
  scheduledAt!: string | null;

  @NestedList(() => LineDto, {
    description:
      'What is delivered: to others than the facility once it is scheduled, to a partner country its own.',
    max: 100,
  })
  lines!: readonly LineDto[];

  @Field(boolean, { description: 'Whether what came of it is on record.' })
  outcomesRecorded!: boolean;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What came of it.' })
  results!: string;

  @Field(text({ max: 5_000, min: 0 }), { description: 'Which indicators were met.' })
  indicatorsMet!: string;

  @Field(text({ max: 5_000, min: 0 }), { description: 'What follows from it.' })
  followUps!: string;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What was learnt; for the facility alone.' })
  lessons!: string;
}
