import { instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';
import { MoneyOrNothingDto } from '../money.dto.js';

const COUNT = integer({ min: 0, max: 2_147_483_647 });

class ByStatusDto {
  @Field(COUNT, { description: 'Between award and end.' })
  running!: number;

  @Field(COUNT, { description: 'Closed after they were carried out.' })
  completed!: number;

  @Field(COUNT, { description: 'Applied for and not decided.' })
  under_decision!: number;

  @Field(COUNT, { description: 'Drafts, as far as they are yours to see.' })
  in_preparation!: number;

  @Field(COUNT, { description: 'Rejected, withdrawn, lapsed or terminated.' })
  not_carried_out!: number;
}

class ResultMoneyDto {
  @Nested(() => MoneyOrNothingDto, { description: 'Asked for.' })
  grant!: MoneyOrNothingDto;

  @Nested(() => MoneyOrNothingDto, { description: 'Committed, under contract or not.' })
  committed!: MoneyOrNothingDto;

  @Nested(() => MoneyOrNothingDto, { description: 'Under contract.' })
  contracted!: MoneyOrNothingDto;

  @Nested(() => MoneyOrNothingDto, { description: 'Paid.' })
  paid!: MoneyOrNothingDto;
}

class CountedDto {
  @Field(COUNT, { description: 'How many actions.' })
  actions!: number;

  @Nested(() => ByStatusDto, { description: 'How they stand.' })
  byStatus!: ByStatusDto;

  @Nested(() => ResultMoneyDto, { description: 'For the facility alone.', nullable: true })
  money!: ResultMoneyDto | null;
}

class GroupDto extends CountedDto {
  @Field(text({ max: 60 }), { description: 'The code counted by; null: not stated.', nullable: true })
  code!: string | null;
}

class SumDto {
  @Field(text({ max: 24 }), { description: 'At the beginning.' })
  baseline!: string;

  @Field(text({ max: 24 }), { description: 'To be reached.' })
  target!: string;

  @Field(text({ max: 24 }), { description: 'Reached, over those that were measured.' })
  value!: string;
}

class IndicatorDto {
  @Field(text({ max: 300 }), { description: 'What is measured.' })
  name!: string;

  @Field(text({ max: 60 }), { description: 'In what.' })
  unit!: string;

  @Field(oneOf(['sum', 'none']), { description: 'Whether it adds up.' })
  rollUp!: string;

  @Field(COUNT, { description: 'How many actions measure it.' })
  actions!: number;

  @Field(COUNT, { description: 'Of how many a value was accepted.' })
  measured!: number;

  @Nested(() => SumDto, { description: 'Null where it does not add up.', nullable: true })
  sum!: SumDto | null;
}

export class ResultsDto {
  @Field(instant, { description: 'As of when.' })
  asOf!: string;

  @NestedList(() => GroupDto, {
    description: 'The largest first. An action with several countries or routes stands in each.',
    max: 1_000,
  })
  groups!: readonly GroupDto[];

  @Nested(() => CountedDto, { description: 'In all: every action once.' })
  total!: CountedDto;

  @Field(COUNT, { description: 'How many actions stand in more than one group.' })
  inSeveral!: number;

  @NestedList(() => IndicatorDto, {
    description: 'Of actions that run or are completed, by their latest accepted reports.',
    max: 100_000,
  })
  indicators!: readonly IndicatorDto[];
}
