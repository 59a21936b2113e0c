import { MILESTONE_STATES } from '../../reporting/report-content.js';
import { CaseDto } from '../cases/case.dto.js';
import { currency, date, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';

/** Nothing spent is an answer as well, other than with amounts that are asked for. */
class DeclaredMoneyDto {
  @Field(formed(/^[0-9]{1,11}([.][0-9]{1,2})?$/, 'amount_not_cents', { max: 15 }), {
    description: 'Euro with exact cents; nothing spent is `0`.',
    example: '125000.50',
  })
  amount!: string;

  @Field(currency, { description: 'Always EUR.', example: 'EUR' })
  currency!: 'EUR';
}

const DECIMALS = formed(/^-?[0-9]{1,12}([.][0-9]{1,4})?$/, 'not_decimal', { max: 18 });
const PLACE = integer({ min: 1, max: 200 });

class MilestoneAnswerDto {
  @Field(PLACE, { description: 'Its place in the work plan, from 1.', example: 1 })
  milestone!: number;

  @Field(oneOf(MILESTONE_STATES), { description: 'How it stands.', example: 'done' })
  state!: string;

  @Field(date, {
    description: 'When it was reached: of one that is done.',
    optional: true,
    nullable: true,
    example: '2024-01-20',
  })
  doneOn?: string | null;

  @Field(text({ max: 2_000, min: 0 }), {
    description: 'Why it is late; may be said of any.',
    optional: true,
    example: '',
  })
  reason?: string;

  @Field(date, {
    description: 'When it will be reached: of one that is late.',
    optional: true,
    nullable: true,
    example: null,
  })
  newDate?: string | null;
}

class IndicatorAnswerDto {
  @Field(text({ max: 20 }), { description: 'The code of the indicator.', example: 'I1' })
  code!: string;

  @Field(DECIMALS, { description: 'The value reached, since the action began.', example: '96' })
  value!: string;

  @Field(text({ max: 2_000, min: 0 }), {
    description: 'What there is to say of it.',
    optional: true,
    example: 'Four courses.',
  })
  comment?: string;

  @Field(text({ max: 500, min: 0 }), {
    description: 'Where the value comes from.',
    optional: true,
    example: 'Attendance lists',
  })
  source?: string;
}

/** Fields left out stay as they are. */
export class ReportChangesDto {
  @Field(text({ max: 20_000, min: 0 }), {
    description: 'What was achieved in the period.',
    optional: true,
    example: 'The joint team has begun its work.',
  })
  achievements?: string;

  @Field(text({ max: 20_000, min: 0 }), {
    description: 'What was difficult; for the facility alone.',
    optional: true,
    example: 'None.',
  })
  problems?: string;

  @Nested(() => DeclaredMoneyDto, {
    description: 'What was spent since the action began, as declared; for the facility alone.',
    optional: true,
    nullable: true,
  })
  expenditure?: DeclaredMoneyDto | null;

  @NestedList(() => MilestoneAnswerDto, {
    description: 'How the milestones of the work plan stand; replaced as a whole.',
    max: 200,
    optional: true,
    // Which milestones there are is the action's; none is always right.
    example: [],
  })
  milestones?: MilestoneAnswerDto[];

  @NestedList(() => IndicatorAnswerDto, {
    description: 'The values of the indicators; replaced as a whole.',
    max: 100,
    optional: true,
    example: [],
  })
  indicators?: IndicatorAnswerDto[];
}

class PlannedMilestoneDto {
  @Field(PLACE, { description: 'Its place in the work plan, from 1.' })
  milestone!: number;

  @Field(text({ max: 300 }), { description: 'What is reached.' })
  title!: string;

  @Field(date, { description: 'By when, as planned.', nullable: true })
  plannedOn!: string | null;
}

class PlannedIndicatorDto {
  @Field(text({ max: 20 }), { description: 'Its code.' })
  code!: string;

  @Field(text({ max: 300 }), { description: 'What is measured.' })
  name!: string;

  @Field(text({ max: 60 }), { description: 'In what.' })
  unit!: string;

  @Field(DECIMALS, { description: 'Where it stood when the action began.' })
  baseline!: string;

  @Field(DECIMALS, { description: 'Where it is to stand when the action ends.' })
  target!: string;
}

class WorkPlanDto {
  @NestedList(() => PlannedMilestoneDto, { description: 'The milestones.', max: 200 })
  milestones!: readonly PlannedMilestoneDto[];

  @NestedList(() => PlannedIndicatorDto, { description: 'The indicators.', max: 100 })
  indicators!: readonly PlannedIndicatorDto[];
}

class MilestoneToldDto {
  @Field(PLACE, { description: 'Its place in the work plan, from 1.' })
  milestone!: number;

  @Field(oneOf(MILESTONE_STATES), { description: 'How it stands.' })
  state!: string;

  @Field(date, { description: 'When it was reached.', nullable: true })
  doneOn!: string | null;

  @Field(text({ max: 2_000, min: 0 }), { description: 'Why it is late, or what else there is to say.' })
  reason!: string;

  @Field(date, { description: 'When it will be reached.', nullable: true })
  newDate!: string | null;
}

class IndicatorToldDto {
  @Field(text({ max: 20 }), { description: 'The code of the indicator.' })
  code!: string;

  @Field(DECIMALS, { description: 'The value reached.' })
  value!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'What there is to say of it.' })
  comment!: string;

  @Field(text({ max: 500, min: 0 }), { description: 'Where the value comes from.' })
  source!: string;
}

class SubmissionDto {
  @Field(integer({ min: 1, max: 10_000 }), { description: 'Counts the times it was submitted.' })
  number!: number;

  @Field(instant, { description: 'When.' })
  submittedAt!: string;

  @Field(text({ max: 20_000, min: 0 }), { description: 'What was achieved, as it was told then.' })
  achievements!: string;

  @Field(text({ max: 20_000, min: 0 }), { description: 'What was difficult, as it was told then.' })
  problems!: string;

  @Nested(() => DeclaredMoneyDto, { description: 'What was declared as spent then.', nullable: true })
  expenditure!: DeclaredMoneyDto | null;

  @NestedList(() => MilestoneToldDto, { description: 'How the milestones stood then.', max: 200 })
  milestones!: readonly MilestoneToldDto[];

  @NestedList(() => IndicatorToldDto, { description: 'The values given then.', max: 100 })
  indicators!: readonly IndicatorToldDto[];
}

export class ReportDto extends CaseDto {
  @Field(id, { description: 'The action that it reports on.' })
  actionId!: string;

  @Field(oneOf(['progress', 'final']), { description: 'Which kind of report.' })
  kind!: string;

  @Field(integer({ min: 1, max: 200 }), {
    description: 'Counts the reports of the action; the final one is the last.',
  })
  number!: number;

  @Field(date, { description: 'The first day that it is about.' })
  periodFrom!: string;

  @Field(date, { description: 'The last day that it is about.' })
  periodTo!: string;

  @Field(date, { description: 'The day set at signature; see its clock for the day that counts, and why.' })
  dueOn!: string;

  @Field(text({ max: 20_000, min: 0 }), { description: 'What was achieved in the period.' })
  achievements!: string;

  @Field(text({ max: 20_000, min: 0 }), {
    description: 'What was difficult; null unless you lead the action or work for the facility.',
    nullable: true,
  })
  problems!: string | null;

  @Nested(() => DeclaredMoneyDto, {
    description: 'What was declared as spent; null where nothing is said, or it is not yours to know.',
    nullable: true,
  })
  expenditure!: DeclaredMoneyDto | null;

  @NestedList(() => MilestoneToldDto, { description: 'How the milestones stand.', max: 200 })
  milestones!: readonly MilestoneToldDto[];

  @NestedList(() => IndicatorToldDto, { description: 'The values of the indicators.', max: 100 })
  indicators!: readonly IndicatorToldDto[];

  @Nested(() => WorkPlanDto, { description: 'What it answers to.' })
  workPlan!: WorkPlanDto;

  @NestedList(() => SubmissionDto, {
    description: 'What it said each time it was submitted; for the facility and the lead.',
    max: 1_000,
  })
  submissions!: readonly SubmissionDto[];
}
