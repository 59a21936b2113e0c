import { SUBMISSION_CAUSES } from '../../actions/action-submission.js';
import { routes } from '../../reference/routes.js';
import { country, date, id, instant, integer, oneOf, text, themeCode } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';
import { FUNDS, IndicatorTargetDto, MilestoneDto, PILLARS, ROUTES } from './action.dto.js';

class ActionSubmissionDto {
  @Field(integer({ min: 1, max: 1_000_000 }), { description: 'Counted from 1.', example: 1 })
  number!: number;

  @Field(oneOf(SUBMISSION_CAUSES), { description: 'Which act handed it in.', example: 'concept_submitted' })
  cause!: string;

  @Field(instant, { description: 'When.' })
  submittedAt!: string;

  @Field(text({ max: 300 }), {
    description: 'Who, by name; null where it is not known, or not for you.',
    nullable: true,
  })
  submittedBy!: string | null;

  @Field(integer({ min: 1, max: 1_000_000 }), {
    description: 'The version of the budget that held with it; null while no budget line was stated.',
    nullable: true,
    example: 1,
  })
  budgetNumber!: number | null;

  @Field(text({ max: 300 }), { description: 'The title.' })
  title!: string;

  @Field(id, { description: 'The lot of a call.', nullable: true })
  lotId!: string | null;

  @ListOf(FUNDS, { description: 'The fund that pays; none where nothing was chosen.', max: 1 })
  funds!: readonly string[];

  @Field(PILLARS, { description: 'The pillar.', nullable: true })
  pillar!: string | null;

  @Field(themeCode, { description: 'The theme.', nullable: true })
  theme!: string | null;

  @ListOf(ROUTES, { description: 'The migration routes it touches.', max: routes.length })
  routes!: readonly string[];

  @Field(text({ max: 5_000, min: 0 }), { description: 'In a few sentences.' })
  summary!: string;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What will be different.' })
  objectives!: string;

  @Field(text({ max: 20_000, min: 0 }), { description: 'Who does what.' })
  activities!: string;

  @Field(text({ max: 10_000, min: 0 }), { description: 'How one sees it.' })
  indicators!: string;

  @Field(date, { description: 'Its first day.', nullable: true })
  startsOn!: string | null;

  @Field(integer({ min: 1, max: 120 }), { description: 'How many months it takes.', nullable: true })
  durationMonths!: number | null;

  @ListOf(country, { description: 'The partner countries, as far as they are yours to see.', max: 20 })
  countries!: readonly string[];

  @ListOf(id, { description: 'The parties that apply with the lead.', max: 50 })
  coApplicantIds!: readonly string[];

  @Nested(() => MoneyDto, { description: 'What was asked of the fund.', nullable: true })
  grant!: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'What it was to cost in all.', nullable: true })
  totalCost!: MoneyDto | null;

  @NestedList(() => MilestoneDto, { description: 'The work plan.', max: 200 })
  milestones!: readonly MilestoneDto[];

  @NestedList(() => IndicatorTargetDto, { description: 'The indicators.', max: 100 })
  indicatorTargets!: readonly IndicatorTargetDto[];
}

export class ActionSubmissionsDto {
  @NestedList(() => ActionSubmissionDto, {
    description: 'In the order in which they were handed in.',
    max: 1_000_000,
  })
  items!: readonly ActionSubmissionDto[];
}
