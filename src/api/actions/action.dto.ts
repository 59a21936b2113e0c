import { BUDGET_HEADINGS } from '../../actions/budget.js';
import { BUDGET_CAUSES } from '../../actions/budget-version.js';
import { funds } from '../../reference/funds.js';
import { pillars } from '../../reference/pillars.js';
import { routes } from '../../reference/routes.js';
import { CaseDto } from '../cases/case.dto.js';
import { country, date, formed, id, instant, integer, oneOf, text, themeCode } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';

export const FUNDS = oneOf(funds.map((fund) => fund.code));
export const PILLARS = oneOf(pillars.map((pillar) => pillar.code));
export const ROUTES = oneOf(routes.map((route) => route.code));

class ActionCountryDto {
  @Field(country, { description: 'The partner country, by its ISO code.', example: 'MD' })
  country!: string;

  @Field(id, {
    description: 'The partnership under which the action runs there; null where there is none.',
    nullable: true,
    optional: true,
    example: null,
  })
  partnershipId?: string | null;
}

const QUANTITY = formed(/^[0-9]{1,9}([.][0-9]{1,4})?$/, 'not_quantity', { max: 14 });

export class BudgetLineDto {
  @Field(oneOf(BUDGET_HEADINGS), { description: 'The heading.', example: 'TRAVEL' })
  heading!: string;

  @Field(text({ max: 500 }), { description: 'What for.', example: 'Study visits' })
  description!: string;

  @Field(QUANTITY, {
    description: 'How many, where it is counted: a decimal text. It goes with the unit cost.',
    nullable: true,
    example: '12',
  })
  quantity!: string | null;

  @Field(text({ max: 60, min: 0 }), { description: 'What is counted; may be empty.', example: 'flights' })
  unit!: string;

  @Nested(() => MoneyDto, { description: 'What one costs.', nullable: true })
  unitCost!: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'How much: quantity × unit cost to the cent, where it is counted.' })
  amount!: MoneyDto;
}

export class StatedBudgetLineDto {
  @Field(oneOf(BUDGET_HEADINGS), { description: 'The heading.', example: 'TRAVEL' })
  heading!: string;

  @Field(text({ max: 500 }), { description: 'What for.', example: 'Study visits' })
  description!: string;

  @Field(QUANTITY, {
    description: 'How many, where it is counted: a decimal text above nothing. It goes with the unit cost.',
    nullable: true,
    optional: true,
    example: '12',
  })
  quantity?: string | null;

  @Field(text({ max: 60, min: 0 }), {
    description: 'What is counted.',
    optional: true,
    example: 'flights',
  })
  unit?: string;

  @Nested(() => MoneyDto, { description: 'What one costs.', nullable: true, optional: true })
  unitCost?: MoneyDto | null;

  @Nested(() => MoneyDto, {
    description:
      'How much. Where it is counted it may be left out; stated, it has to be quantity × unit cost, half a cent rounded up.',
    optional: true,
  })
  amount?: MoneyDto;
}

export class MilestoneDto {
  @Field(text({ max: 300 }), { description: 'What is reached.', example: 'First joint training' })
  title!: string;

  @Field(integer({ min: 1, max: 120 }), {
    description: 'In which month of the action; 1 is the first.',
    example: 3,
  })
  dueMonth!: number;
}

const DECIMALS = formed(/^-?[0-9]{1,12}([.][0-9]{1,4})?$/, 'not_decimal', { max: 18 });

export class IndicatorTargetDto {
  @Field(formed(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/, 'indicator_code_malformed', { max: 20 }), {
    description: 'Names it among those of the action.',
    example: 'I1',
  })
  code!: string;

  @Field(text({ max: 300 }), { description: 'What is measured.', example: 'Officers trained' })
  name!: string;

  @Field(text({ max: 60 }), { description: 'In what.', example: 'people' })
  unit!: string;

  @Field(DECIMALS, { description: 'Where it stands when the action begins.', example: '0' })
  baseline!: string;

  @Field(DECIMALS, { description: 'Where it is to stand when the action ends.', example: '240' })
  target!: string;

  @Field(oneOf(['sum', 'none']), {
    description:
      'How it adds up over actions: sum for a count of things; none for shares, averages, yes or no. Left out: none.',
    optional: true,
    example: 'sum',
  })
  rollUp?: string;
}

const REPORTING = integer({ min: 1, max: 24 });

/** What an action says of itself. Fields left out stay as they are; null empties one. */
class ActionContentDto {
  @Field(id, { description: 'The lot of a call.', optional: true, nullable: true, example: null })
  lotId?: string | null;

  @ListOf(FUNDS, {
    description: 'The fund that pays: one. A second one is refused, since an action has exactly one.',
    max: 3,
    optional: true,
    example: ['ISF'],
  })
  funds?: string[];

  @Field(PILLARS, { description: 'The pillar.', optional: true, nullable: true, example: 'IRREGULAR_THB' })
  pillar?: string | null;

  @Field(themeCode, {
    description: 'The theme, one of the pillar.',
    optional: true,
    nullable: true,
    example: 'MIGRANT_SMUGGLING',
  })
  theme?: string | null;

  @ListOf(ROUTES, {
    description: 'The migration routes it touches; replaced as a whole.',
    max: routes.length,
    optional: true,
    example: ['EASTERN_BORDERS'],
  })
  routes?: string[];

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'In a few sentences.',
    optional: true,
    example: 'Joint work.',
  })
  summary?: string;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What will be different.',
    optional: true,
    example: 'Skills.',
  })
  objectives?: string;

  @Field(text({ max: 20_000, min: 0 }), {
    description: 'Who does what.',
    optional: true,
    example: 'Trainings.',
  })
  activities?: string;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'How one sees it.',
    optional: true,
    example: 'People trained.',
  })
  indicators?: string;

  @Field(date, { description: 'Its first day.', optional: true, nullable: true, example: '2027-03-01' })
  startsOn?: string | null;

  @Field(integer({ min: 1, max: 120 }), {
    description: 'How many months it takes.',
    optional: true,
    nullable: true,
    example: 12,
  })
  durationMonths?: number | null;

  @NestedList(() => ActionCountryDto, { description: 'The partner countries.', max: 20, optional: true })
  countries?: ActionCountryDto[];

  @ListOf(id, { description: 'The parties that apply with the lead.', max: 50, optional: true, example: [] })
  coApplicantIds?: string[];

  @Nested(() => MoneyDto, { description: 'What is asked of the fund.', optional: true, nullable: true })
  grant?: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'What it costs in all.', optional: true, nullable: true })
  totalCost?: MoneyDto | null;

  @NestedList(() => StatedBudgetLineDto, {
    description: 'The budget; replaced as a whole. The lines come to the total cost, where both are stated.',
    max: 500,
    optional: true,
  })
  budgetLines?: StatedBudgetLineDto[];

  @NestedList(() => MilestoneDto, {
    description: 'The work plan; replaced as a whole.',
    max: 200,
    optional: true,
  })
  milestones?: MilestoneDto[];

  @NestedList(() => IndicatorTargetDto, {
    description: 'The indicators that its reports give values for; replaced as a whole.',
    max: 100,
    optional: true,
  })
  indicatorTargets?: IndicatorTargetDto[];

  @Field(REPORTING, {
    description: 'How many months a progress report covers; null: as the installation has set it.',
    optional: true,
    nullable: true,
    example: 12,
  })
  reportingMonths?: number | null;
}

export class NewActionDto extends ActionContentDto {
  @Field(text({ max: 300 }), {
    description: 'All it needs to begin with.',
    example: 'Joint work against smuggling',
  })
  title!: string;

  @Field(text({ max: 10_000, min: 0 }), {
    description:
      'Begins the justification of the funding request that is drafted with it, where it can be changed later; required when the full application is submitted.',
    optional: true,
    example: 'The costs follow from the activities.',
  })
  fundingJustification?: string;
}

export class ActionChangesDto extends ActionContentDto {
  @Field(text({ max: 300 }), {
    description: 'Its title.',
    optional: true,
    example: 'Joint work against smuggling',
  })
  title?: string;
}

export type ActionContentSent = ActionContentDto & { readonly title?: string };

class ActionCountryShownDto {
  @Field(country, { description: 'The partner country, by its ISO code.' })
  country!: string;

  @Field(id, {
    description: 'The partnership under which the action runs there; null where there is none.',
    nullable: true,
  })
  partnershipId!: string | null;
}

export class ActionDto extends CaseDto {
  @Field(oneOf(['GRANT', 'TECHNICAL_ASSISTANCE', 'DIALOGUE']), { description: 'What kind of action.' })
  kind!: string;

  @Field(id, {
    description: 'The funding request that was drafted with it, as far as it is yours to see.',
    nullable: true,
  })
  fundingRequestId!: string | null;

  @Field(date, { description: 'When it was submitted; null before.', nullable: true })
  submittedOn!: string | null;

  @Field(id, { description: 'The lot of a call.', nullable: true })
  lotId!: string | null;

  @ListOf(FUNDS, { description: 'The fund that pays; none while nothing is chosen.', max: 1 })
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

  @NestedList(() => ActionCountryShownDto, {
    description: 'The partner countries with their partnerships.',
    max: 20,
  })
  countries!: readonly ActionCountryShownDto[];

  @ListOf(id, { description: 'The parties that apply with the lead.', max: 50 })
  coApplicantIds!: readonly string[];

  @Nested(() => MoneyDto, { description: 'What is asked of the fund.', nullable: true })
  grant!: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'What it costs in all.', nullable: true })
  totalCost!: MoneyDto | null;

  @NestedList(() => BudgetLineDto, { description: 'The budget.', max: 500 })
  budgetLines!: readonly BudgetLineDto[];

  @NestedList(() => MilestoneDto, { description: 'The work plan.', max: 200 })
  milestones!: readonly MilestoneDto[];

  @NestedList(() => IndicatorTargetDto, {
    description: 'The indicators that its reports give values for.',
    max: 100,
  })
  indicatorTargets!: readonly IndicatorTargetDto[];

  @Field(REPORTING, {
    description: 'How many months a progress report covers; null: as the installation has set it.',
    nullable: true,
  })
  reportingMonths!: number | null;
}

export class BudgetVersionDto {
  @Field(integer({ min: 1, max: 1_000_000 }), { description: 'Counted from 1.', example: 1 })
  number!: number;

  @Field(oneOf(BUDGET_CAUSES), { description: 'Which act fixed it.', example: 'awarded' })
  cause!: string;

  @Field(instant, { description: 'When.' })
  fixedAt!: string;

  @Field(text({ max: 300 }), {
    description: 'Who, by name; null where it is not known, or not for you.',
    nullable: true,
  })
  fixedBy!: string | null;

  @Nested(() => MoneyDto, { description: 'The grant.', nullable: true })
  grant!: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'The total cost.', nullable: true })
  totalCost!: MoneyDto | null;

  @NestedList(() => BudgetLineDto, { description: 'The lines.', max: 500 })
  budgetLines!: readonly BudgetLineDto[];
}

export class BudgetVersionsDto {
  @NestedList(() => BudgetVersionDto, {
    description: 'In the order in which they were fixed.',
    max: 1_000_000,
  })
  items!: readonly BudgetVersionDto[];
}
