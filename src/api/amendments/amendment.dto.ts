import { BudgetLineDto, StatedBudgetLineDto } from '../actions/action.dto.js';
import { CaseDto } from '../cases/case.dto.js';
import { country, currency, date, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';

const MONTHS = integer({ min: 1, max: 120 });

class AmendedCountryDto {
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

/** Fields left out stay as they are. */
export class AmendmentChangesDto {
  @Field(text({ max: 10_000, min: 0 }), {
    description: 'Why; between the lead’s side and the facility.',
    optional: true,
    example: 'The second training needs interpreters.',
  })
  reason?: string;

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'What changes for the partner countries in the activities; empty: nothing.',
    optional: true,
    example: '',
  })
  partnerNote?: string;

  @Field(date, { description: 'The new first day.', optional: true, example: '2027-03-01' })
  startsOn?: string;

  @Field(MONTHS, { description: 'The new duration, in months.', optional: true, example: 18 })
  durationMonths?: number;

  @NestedList(() => AmendedCountryDto, {
    description: 'The partner countries; replaced as a whole.',
    max: 20,
    optional: true,
    example: [{ country: 'MD', partnershipId: null }],
  })
  countries?: AmendedCountryDto[];

  @ListOf(id, {
    description: 'The parties that take part beside the lead; replaced as a whole.',
    max: 50,
    optional: true,
    example: [],
  })
  coApplicantIds?: string[];

  @Nested(() => MoneyDto, { description: 'The new grant.', optional: true })
  grant?: MoneyDto;

  @Nested(() => MoneyDto, { description: 'The new total cost.', optional: true })
  totalCost?: MoneyDto;

  @NestedList(() => StatedBudgetLineDto, {
    description: 'The new budget, which has to come to the total cost; replaced as a whole.',
    max: 500,
    optional: true,
  })
  budgetLines?: StatedBudgetLineDto[];
}

export class NewAmendmentDto extends AmendmentChangesDto {
  @Field(id, {
    description: 'The action, which is under contract.',
    example: '01890a5d-ac96-774b-bcce-b302099a8057',
  })
  actionId!: string;
}

class ToldCountryDto {
  @Field(country, { description: 'The partner country.' })
  country!: string;

  @Field(id, { description: 'The partnership under which the action runs there.', nullable: true })
  partnershipId!: string | null;
}

class TermsDto {
  @Field(date, { description: 'The first day.', nullable: true })
  startsOn!: string | null;

  @Field(MONTHS, { description: 'The duration, in months.', nullable: true })
  durationMonths!: number | null;

  @NestedList(() => ToldCountryDto, {
    description: 'The partner countries; to a partner country its own alone.',
    max: 20,
  })
  countries!: readonly ToldCountryDto[];

  @ListOf(id, { description: 'The parties that take part beside the lead.', max: 50 })
  coApplicantIds!: readonly string[];

  @Nested(() => MoneyDto, { description: 'The grant; null where it is not yours to know.', nullable: true })
  grant!: MoneyDto | null;

  @Nested(() => MoneyDto, {
    description: 'The total cost; null where it is not yours to know.',
    nullable: true,
  })
  totalCost!: MoneyDto | null;

  @NestedList(() => BudgetLineDto, {
    description: 'The budget; empty where it is not yours to know.',
    max: 500,
  })
  budgetLines!: readonly BudgetLineDto[];
}

const SIGNED_AMOUNT = formed(/^-?[0-9]{1,12}[.][0-9]{2}$/, 'amount_not_cents', { max: 16 });

class DifferenceDto {
  @Field(SIGNED_AMOUNT, { description: 'Euro with exact cents; below zero what is taken away.' })
  amount!: string;

  @Field(currency, { description: 'Always EUR.' })
  currency!: 'EUR';
}

class TermChangeDto {
  @Field(
    oneOf(['grant', 'total_cost', 'share', 'budget_line', 'start', 'duration', 'country', 'co_applicant']),
    { description: 'What changes.' },
  )
  of!: string;

  @Field(text({ max: 600, min: 0 }), {
    description: 'Which one: the line, country or party; empty where there is one alone.',
  })
  about!: string;

  @Field(text({ max: 100, min: 0 }), {
    description: 'What was: an amount, a share in per cent, a day, months; empty where there was none.',
  })
  before!: string;

  @Field(text({ max: 100, min: 0 }), { description: 'What will be, in the same words; empty for none.' })
  after!: string;

  @Nested(() => DifferenceDto, { description: 'How much money is added.', nullable: true })
  difference!: DifferenceDto | null;

  @Field(formed(/^-?[0-9]{1,12}[.][0-9]{2}$/, 'not_decimal', { max: 16 }), {
    description: 'The difference of an amount in per cent of what was, rounded towards zero.',
    nullable: true,
  })
  differencePercent!: string | null;

  @Field(integer({ min: -200, max: 200 }), { description: 'Months added to the duration.', nullable: true })
  differenceMonths!: number | null;

  @Field(integer({ min: -200_000, max: 200_000 }), {
    description: 'Days by which the first day moves.',
    nullable: true,
  })
  differenceDays!: number | null;
}

export class AmendmentDto extends CaseDto {
  @Field(id, { description: 'The action that it changes.' })
  actionId!: string;

  @Field(integer({ min: 1, max: 10_000 }), { description: 'Counts the amendments of the action.' })
  number!: number;

  @Field(oneOf(['lead', 'facility']), { description: 'Which side started it.' })
  startedBy!: string;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'Why; null where it is not yours to know.',
    nullable: true,
  })
  reason!: string | null;

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'What changes for the partner countries in the activities.',
  })
  partnerNote!: string;

  @Nested(() => TermsDto, { description: 'The action as it was when this was written.' })
  before!: TermsDto;

  @Nested(() => TermsDto, { description: 'The action as it will be once both sides have signed.' })
  after!: TermsDto;

  @NestedList(() => TermChangeDto, { description: 'What differs, item by item.', max: 1_200 })
  changes!: readonly TermChangeDto[];

  @ListOf(text({ max: 40 }), {
    description: 'Terms in which the action has changed since: not empty, it cannot be signed as it is.',
    max: 20,
  })
  changedMeanwhile!: readonly string[];

  @Field(instant, { description: 'When it took effect; null before.', nullable: true })
  signedAt!: string | null;
}
