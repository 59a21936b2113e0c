import { FOLLOW_UP_SIDES } from '../../partnerships/review-conclusions.js';
import { country, date, id, instant, integer, oneOf, text, themeCode } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';
import { MoneyOrNothingDto } from '../money.dto.js';
import { PARTIAL_DATE, PILLARS } from './partnership.dto.js';

const SIDE = oneOf(FOLLOW_UP_SIDES);
const NUMBER = integer({ min: 1, max: 100_000 });
const COUNT = integer({ min: 0, max: 2_147_483_647 });
const DECIMAL_TEXT = text({ max: 20 });

export class SignatoryChangeDto {
  @Field(country, { description: 'The Member State, by its ISO code.', example: 'LV' })
  country!: string;

  @Field(PARTIAL_DATE, {
    description: 'The first day on which it takes part, or takes part no more, as far as it is known.',
    example: '2019-06-05',
  })
  on!: string;

  @Field(text({ max: 2_000 }), { description: 'Where that is written.', example: 'Letter of 5 June 2019' })
  source!: string;
}

class PriorityDto {
  @Field(text({ max: 500 }), { description: 'In words.', example: 'Fewer forged documents at the border' })
  words!: string;

  @Field(PILLARS, { description: 'The pillar.', example: 'IRREGULAR_THB' })
  pillar!: string;

  @Field(themeCode, {
    description: 'A theme of the pillar.',
    optional: true,
    nullable: true,
    example: 'DOCUMENT_FRAUD',
  })
  theme?: string | null;
}

export class NewPrioritiesDto {
  @NestedList(() => PriorityDto, {
    description: 'The most important first; they replace those there are, which stay readable.',
    max: 30,
  })
  priorities!: readonly PriorityDto[];
}

class PrioritiesDto extends NewPrioritiesDto {
  @Field(NUMBER, { description: 'Counted from 1.' })
  version!: number;

  @Field(oneOf(['entered', 'review', 'renewal']), {
    description: 'Set by hand, set while a review was open, or carried over by a renewal.',
  })
  cause!: string;

  @Field(instant, { description: 'When.' })
  setAt!: string;
}

class ReviewFollowUpDto {
  @Field(text({ max: 500 }), { description: 'What is to be done.', example: 'Meet on document security' })
  words!: string;

  @Field(SIDE, { description: 'By whom.', example: 'both' })
  side!: string;

  @Field(date, { description: 'By when.', optional: true, nullable: true, example: '2027-06-30' })
  dueOn?: string | null;
}

class FollowUpShownDto extends ReviewFollowUpDto {
  @Field(date, { description: 'When it was done; null while it is open.', nullable: true })
  doneOn!: string | null;
}

export class ConclusionsDto {
  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What both sides concluded.',
    optional: true,
    example: 'The framework works.',
  })
  conclusions?: string;

  @NestedList(() => ReviewFollowUpDto, {
    description: 'What follows from it; replaced as a whole.',
    max: 50,
    optional: true,
  })
  followUps?: readonly ReviewFollowUpDto[];
}

export class TickDto {
  @Field(date, {
    description: 'When it was done; null: it is open again.',
    nullable: true,
    example: '2026-10-01',
  })
  doneOn!: string | null;
}

class ReviewAssessmentDto {
  @Field(oneOf(['facility', 'partner']), { description: 'Whose.' })
  side!: string;

  @Field(text({ max: 10_000 }), { description: 'What they say.' })
  words!: string;

  @Field(instant, { description: 'When it was written.' })
  writtenAt!: string;
}

class ActionsCountedDto {
  @Field(PILLARS, { description: 'The pillar.', nullable: true })
  pillar!: string | null;

  @Field(text({ max: 60 }), { description: 'The kind of action.' })
  kind!: string;

  @Field(text({ max: 60 }), { description: 'The stage that everybody is shown.' })
  stage!: string;

  @Field(COUNT, { description: 'How many.' })
  count!: number;
}

class MeasuredDto {
  @Field(id, { description: 'The action.' })
  actionId!: string;

  @Field(text({ max: 20 }), { description: 'Names it among those of the action.' })
  code!: string;

  @Field(text({ max: 300 }), { description: 'What is measured.' })
  name!: string;

  @Field(text({ max: 60 }), { description: 'In what.' })
  unit!: string;

  @Field(oneOf(['sum', 'none']), { description: 'Whether it adds up with those of other actions.' })
  rollUp!: string;

  @Field(DECIMAL_TEXT, { description: 'Where it stood.' })
  baseline!: string;

  @Field(DECIMAL_TEXT, { description: 'Where it is to stand.' })
  target!: string;

  @Field(DECIMAL_TEXT, { description: 'By the latest accepted report.' })
  value!: string;
}

class NeedsDto {
  @Field(COUNT, { description: 'Filed in the period.' })
  filed!: number;

  @Field(COUNT, { description: 'Of which answered.' })
  answered!: number;
}

class FiguresDto {
  @NestedList(() => ActionsCountedDto, { description: 'By pillar, kind and stage.', max: 10_000 })
  actions!: readonly ActionsCountedDto[];

  @Field(COUNT, { description: 'Submitted or opened in the period.' })
  begun!: number;

  @Field(COUNT, { description: 'Ended in the period.' })
  ended!: number;

  @NestedList(() => MeasuredDto, { description: 'One line per action and indicator.', max: 100_000 })
  indicators!: readonly MeasuredDto[];

  @Nested(() => NeedsDto, { description: 'Null where the installation keeps none.', nullable: true })
  needs!: NeedsDto | null;
}

class ReviewMoneyDto {
  @Nested(() => MoneyOrNothingDto, { description: 'Committed up to the end of the period.' })
  committed!: MoneyOrNothingDto;

  @Nested(() => MoneyOrNothingDto, { description: 'Of which in the period.' })
  committedInPeriod!: MoneyOrNothingDto;

  @Nested(() => MoneyOrNothingDto, { description: 'Paid up to the end of the period.' })
  paid!: MoneyOrNothingDto;

  @Nested(() => MoneyOrNothingDto, { description: 'Of which in the period.' })
  paidInPeriod!: MoneyOrNothingDto;
}

class ReviewDto {
  @Field(NUMBER, { description: 'Counted from 1.' })
  number!: number;

  @Field(instant, { description: 'When it was opened.' })
  openedAt!: string;

  @Field(oneOf(['facility', 'partner', 'anniversary']), { description: 'By whom, or by the calendar.' })
  openedBy!: string;

  @Field(date, { description: 'The first day it is about.' })
  periodFrom!: string;

  @Field(date, { description: 'The last day it is about.' })
  periodTo!: string;

  @Nested(() => FiguresDto, { description: 'As they were when it was opened; never calculated anew.' })
  figures!: FiguresDto;

  @Nested(() => ReviewMoneyDto, { description: 'For the facility alone.', nullable: true })
  money!: ReviewMoneyDto | null;

  @NestedList(() => ReviewAssessmentDto, {
    description: 'What both sides say; of the other side once both are in.',
    max: 2,
  })
  assessments!: readonly ReviewAssessmentDto[];

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'Null to outsiders until it is concluded.',
    nullable: true,
  })
  conclusions!: string | null;

  @NestedList(() => FollowUpShownDto, { description: 'What was agreed on.', max: 50 })
  followUps!: readonly FollowUpShownDto[];

  @Field(oneOf(['continued', 'renewed', 'suspended', 'closed']), {
    description: 'How it came out; null while it is open.',
    nullable: true,
  })
  outcome!: string | null;

  @Field(instant, { description: 'When it was concluded.', nullable: true })
  concludedAt!: string | null;
}

class RenewalDto {
  @Field(date, { description: 'When it was renewed.' })
  renewedOn!: string;

  @Field(date, { description: 'The last day of the new period.' })
  validUntil!: string;
}

class FrameworkSuspensionDto {
  @Field(instant, { description: 'Since when; null where that is not known.', nullable: true })
  beganAt!: string | null;

  @Field(instant, { description: 'Until when; null while it lasts.', nullable: true })
  endedAt!: string | null;
}

export class PartnershipHistoryDto {
  @Field(date, { description: 'The last agreed day; null: no end was agreed.', nullable: true })
  validUntil!: string | null;

  @NestedList(() => PrioritiesDto, { description: 'The newest version first.', max: 100_000 })
  priorities!: readonly PrioritiesDto[];

  @NestedList(() => ReviewDto, {
    description: 'The newest first; none for who takes no part in them.',
    max: 100_000,
  })
  reviews!: readonly ReviewDto[];

  @NestedList(() => RenewalDto, { description: 'The oldest first.', max: 100_000 })
  renewals!: readonly RenewalDto[];

  @NestedList(() => FrameworkSuspensionDto, { description: 'The oldest first.', max: 100_000 })
  suspensions!: readonly FrameworkSuspensionDto[];
}
