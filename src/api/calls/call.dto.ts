import { CALL_STATUSES } from '../../calls/calls-in-full.query.js';
import { LEAD_KINDS } from '../../calls/guideline-content.js';
import { FEWEST_WORDS, MOST_WORDS } from '../../calls/guideline-rules.js';
import { funds } from '../../reference/funds.js';
import { pillars } from '../../reference/pillars.js';
import { CaseDto } from '../cases/case.dto.js';
import {
  boolean,
  country,
  date,
  formed,
  id,
  instant,
  integer,
  oneOf,
  text,
  themeCode,
} from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { MoneyDto, MoneyOrNothingDto } from '../money.dto.js';
import { PARTIAL_DATE, PROVENANCE } from '../partnerships/partnership.dto.js';

export const CALL_STATUS = oneOf(CALL_STATUSES);
export const FUND = oneOf(funds.map((fund) => fund.code));
const PILLAR = oneOf(pillars.map((pillar) => pillar.code));
const LEAD_KIND = oneOf(LEAD_KINDS);
const MONTHS = integer({ min: 1, max: 120 });
const SHARE = integer({ min: 1, max: 10_000 });
const CODE = formed(/^[A-Z0-9][A-Z0-9-]{0,39}$/, 'code_malformed', { max: 40 });

class LotDto {
  @Field(id, { description: 'What an action names as `lotId`.' })
  id!: string;

  @Field(text({ max: 100 }), { description: 'Unique within the call.' })
  code!: string;

  @Field(text({ max: 300 }), { description: 'Its title.' })
  title!: string;
}

class NewLotDto {
  @Field(formed(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'code_malformed', { max: 20 }), {
    description: 'Unique within the call; a lot that keeps its code keeps its id.',
    example: '1',
  })
  code!: string;

  @Field(text({ max: 300 }), { description: 'Its title.', example: 'Legal migration' })
  title!: string;
}

class RulesDto {
  @Nested(() => MoneyDto, { description: 'No grant is smaller.' })
  minimumGrant!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'No grant is larger; null: no limit.', nullable: true })
  maximumGrant!: MoneyDto | null;

  @Field(SHARE, { description: 'The largest share of the EU; 9500 is 95.00 %.' })
  maximumShareBasisPoints!: number;

  @Field(MONTHS, { description: 'No action is shorter; null: no limit.', nullable: true })
  minimumDurationMonths!: number | null;

  @Field(MONTHS, { description: 'No action is longer; null: no limit.', nullable: true })
  maximumDurationMonths!: number | null;

  @ListOf(LEAD_KIND, { description: 'Kinds of organisation that may lead.', max: 6 })
  leadKinds!: readonly string[];

  @Field(boolean, { description: 'Whether public bodies alone may lead.' })
  leadPublicOnly!: boolean;

  @Field(boolean, { description: 'Whether the central body has to support an application.' })
  needsCentralSupportLetter!: boolean;

  @Field(boolean, { description: 'Whether the partner country has to support an application.' })
  needsPartnerSupportLetter!: boolean;

  @ListOf(PILLAR, { description: 'The pillars admitted; none: all.', max: 4 })
  pillars!: readonly string[];

  @ListOf(themeCode, { description: 'The themes admitted; none: all.', max: 100 })
  themes!: readonly string[];

  @ListOf(country, {
    description: 'The partner countries admitted, by their ISO codes; none: all.',
    max: 100,
  })
  partnerCountries!: readonly string[];

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.summaryWords }), {
    description: 'The most words that the summary of an application may have; null: as many as usual, 500.',
    nullable: true,
  })
  summaryWords!: number | null;

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.objectivesWords }), {
    description:
      'The most words that the objectives of an application may have; null: as many as usual, 1000.',
    nullable: true,
  })
  objectivesWords!: number | null;

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.activitiesWords }), {
    description:
      'The most words that the activities of an application may have; null: as many as usual, 2000.',
    nullable: true,
  })
  activitiesWords!: number | null;

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.indicatorsWords }), {
    description:
      'The most words that the indicators of an application may have; null: as many as usual, 1000.',
    nullable: true,
  })
  indicatorsWords!: number | null;
}

export class GuidelinesDto extends RulesDto {
  @Field(id, { description: 'Of this version.' })
  id!: string;

  @Field(integer({ min: 1, max: 1_000 }), { description: 'Its number.' })
  version!: number;

  @Field(date, {
    description: 'An application is judged under the version in force when it was filed.',
    nullable: true,
  })
  inForceFrom!: string | null;

  @Field(instant, {
    description: 'When it was issued; null of what came with the program.',
    nullable: true,
  })
  issuedAt!: string | null;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What they say.' })
  summary!: string;

  @Field(text({ max: 5_000, min: 0 }), { description: 'What was new in it, and why.' })
  changes!: string;
}

export class GuidelineDraftDto extends RulesDto {
  @Field(integer({ min: 1, max: 1_000_000 }), { description: 'Named when it is written over, or issued.' })
  revision!: number;

  @Field(date, {
    description: 'From when it is to be in force; null: from the day on which it is issued.',
    nullable: true,
  })
  inForceFrom!: string | null;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What they are to say.' })
  summary!: string;

  @Field(text({ max: 5_000, min: 0 }), { description: 'What is new in it, and why.' })
  changes!: string;

  @Field(instant, { description: 'When it was written last.' })
  writtenAt!: string;
}

export class GuidelineChangesDto {
  @Field(date, {
    description: 'From when it is to be in force; null: from the day on which it is issued.',
    optional: true,
    nullable: true,
    example: null,
  })
  inForceFrom?: string | null;

  @Field(text({ max: 10_000 }), {
    description: 'What they are to say.',
    optional: true,
    example: 'EU share of at most 95 % of the total cost.',
  })
  summary?: string;

  @Field(text({ max: 5_000, min: 0 }), {
    description: 'What is new in it, and why; needed to issue a version after the first.',
    optional: true,
    example: 'The smallest grant is raised.',
  })
  changes?: string;

  @Nested(() => MoneyOrNothingDto, { description: 'No grant is smaller.', optional: true })
  minimumGrant?: MoneyOrNothingDto;

  @Nested(() => MoneyDto, {
    description: 'No grant is larger; null: no limit.',
    optional: true,
    nullable: true,
  })
  maximumGrant?: MoneyDto | null;

  @Field(SHARE, {
    description: 'The largest share of the EU; 9500 is 95.00 %.',
    optional: true,
    example: 9_500,
  })
  maximumShareBasisPoints?: number;

  @Field(MONTHS, {
    description: 'No action is shorter; null: no limit.',
    optional: true,
    nullable: true,
    example: null,
  })
  minimumDurationMonths?: number | null;

  @Field(MONTHS, {
    description: 'No action is longer; null: no limit.',
    optional: true,
    nullable: true,
    example: 36,
  })
  maximumDurationMonths?: number | null;

  @ListOf(LEAD_KIND, {
    description: 'Kinds of organisation that may lead.',
    optional: true,
    max: 6,
    example: ['MEMBER_STATE_AUTHORITY'],
  })
  leadKinds?: readonly string[];

  @Field(boolean, { description: 'Whether public bodies alone may lead.', optional: true, example: true })
  leadPublicOnly?: boolean;

  @Field(boolean, {
    description: 'Whether the central body has to support an application.',
    optional: true,
    example: true,
  })
  needsCentralSupportLetter?: boolean;

  @Field(boolean, {
    description: 'Whether the partner country has to support an application.',
    optional: true,
    example: true,
  })
  needsPartnerSupportLetter?: boolean;

  @ListOf(PILLAR, {
    description: 'The pillars admitted; none: all.',
    optional: true,
    max: 4,
    example: ['IRREGULAR_THB'],
  })
  pillars?: readonly string[];

  @ListOf(themeCode, {
    description: 'The themes admitted; none: all.',
    optional: true,
    max: 100,
    example: ['DOCUMENT_FRAUD'],
  })
  themes?: readonly string[];

  @ListOf(country, {
    description: 'The partner countries admitted, by their ISO codes; none: all.',
    optional: true,
    max: 100,
    example: ['MD'],
  })
  partnerCountries?: readonly string[];

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.summaryWords }), {
    description: 'The most words that the summary of an application may have; null: as many as usual, 500.',
    optional: true,
    nullable: true,
    example: null,
  })
  summaryWords?: number | null;

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.objectivesWords }), {
    description:
      'The most words that the objectives of an application may have; null: as many as usual, 1000.',
    optional: true,
    nullable: true,
    example: null,
  })
  objectivesWords?: number | null;

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.activitiesWords }), {
    description:
      'The most words that the activities of an application may have; null: as many as usual, 2000.',
    optional: true,
    nullable: true,
    example: null,
  })
  activitiesWords?: number | null;

  @Field(integer({ min: FEWEST_WORDS, max: MOST_WORDS.indicatorsWords }), {
    description:
      'The most words that the indicators of an application may have; null: as many as usual, 1000.',
    optional: true,
    nullable: true,
    example: null,
  })
  indicatorsWords?: number | null;
}

export class IssueGuidelinesDto {
  @Field(integer({ min: 1, max: 1_000_000 }), { description: 'Of the draft as you read it.', example: 1 })
  revision!: number;
}

export class GuidelineDifferencesDto {
  @Field(integer({ min: 1, max: 1_000 }), { description: 'The version compared.' })
  from!: number;

  @Field(integer({ min: 1, max: 1_000 }), { description: 'With which one.' })
  to!: number;

  @ListOf(text({ max: 5_000 }), {
    description: 'Every rule that differs, in a sentence of your language; none: the same rules.',
    max: 20,
  })
  differences!: readonly string[];
}

export class QuestionDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(integer({ min: 1, max: 1_000_000 }), { description: 'By which it is known on its call.' })
  number!: number;

  @Field(instant, { description: 'When it was asked.' })
  askedAt!: string;

  @Field(instant, { description: 'When it was answered; null: it waits.', nullable: true })
  answeredAt!: string | null;

  @Field(text({ max: 5_000 }), {
    description:
      'As it is published; while it waits, as it was asked: for your organisation and the facility.',
  })
  question!: string;

  @Field(text({ max: 10_000 }), { description: 'The answer to all; null: it waits.', nullable: true })
  answer!: string | null;
}

export class QuestionsDto {
  @NestedList(() => QuestionDto, {
    description: 'Those that wait first, then the newest answer first.',
    max: 10_000,
  })
  items!: readonly QuestionDto[];
}

export class AskedDto {
  @Field(text({ max: 5_000 }), {
    description: 'What you ask; leave out what would tell who you are.',
    example: 'May a second partner country join later?',
  })
  question!: string;
}

export class AnsweredDto {
  @Field(text({ max: 5_000 }), {
    description: 'The question as it is published, without what would tell who asked.',
    example: 'May a partner country join after the award?',
  })
  question!: string;

  @Field(text({ max: 10_000 }), {
    description: 'Published to all at once.',
    example: 'Yes, by an amendment that it endorses.',
  })
  answer!: string;
}

class CallContentDto {
  @Field(text({ max: 5_000, min: 0 }), {
    description: 'What it is for.',
    optional: true,
    example: 'Quick-start actions on legal migration.',
  })
  summary?: string;

  @Field(date, {
    description: 'Not before this day; null: once it is approved and opened.',
    optional: true,
    nullable: true,
    example: null,
  })
  opensOn?: string | null;

  @Field(date, {
    description: 'The last day, in Brussels; null: none is set.',
    optional: true,
    nullable: true,
    example: null,
  })
  closesOn?: string | null;

  @Field(boolean, {
    description: 'Whether applications may come at any time.',
    optional: true,
    example: true,
  })
  continuous?: boolean;

  @ListOf(date, {
    description: 'What is filed by the end of such a day is decided on together.',
    optional: true,
    max: 24,
    example: ['2199-03-15'],
  })
  cutOffs?: readonly string[];

  @NestedList(() => NewLotDto, { description: 'Its lots; replaced as a whole.', optional: true, max: 20 })
  lots?: readonly NewLotDto[];

  @ListOf(FUND, {
    description: 'The funds that may pay; none: any.',
    optional: true,
    max: 3,
    example: ['AMIF'],
  })
  funds?: readonly string[];
}

export class NewCallDto extends CallContentDto {
  @Field(CODE, { description: 'Unique.', example: 'MPF-2027' })
  code!: string;

  @Field(text({ max: 300 }), { description: 'Its title.', example: 'Legal migration (2027)' })
  title!: string;
}

export class CallChangesDto extends CallContentDto {
  @Field(CODE, { description: 'Unique.', optional: true, example: 'MPF-2027' })
  code?: string;

  @Field(text({ max: 300 }), { description: 'Its title.', optional: true, example: 'Legal migration (2027)' })
  title?: string;
}

export class CallDto extends CaseDto {
  @Field(text({ max: 100 }), { description: 'Unique.' })
  code!: string;

  @Field(text({ max: 5_000, min: 0 }), { description: 'What it is for.' })
  summary!: string;

  @Field(PARTIAL_DATE, { description: 'From when, as far as it is known.', nullable: true })
  opensOn!: string | null;

  @Field(date, { description: 'Until when; null where no last day is set.', nullable: true })
  closesOn!: string | null;

  @Field(boolean, { description: 'Whether applications may come at any time.' })
  continuous!: boolean;

  @ListOf(date, { description: 'What is filed by the end of such a day is decided on together.', max: 24 })
  cutOffs!: readonly string[];

  @ListOf(FUND, { description: 'The funds that may pay; none: any.', max: 3 })
  funds!: readonly string[];

  @Field(CALL_STATUS, { description: 'Whether it takes applications.' })
  status!: string;

  @NestedList(() => LotDto, { description: 'Its lots.', max: 100 })
  lots!: readonly LotDto[];

  @NestedList(() => GuidelinesDto, { description: 'Its guidelines, the newest version first.', max: 100 })
  guidelines!: readonly GuidelinesDto[];

  @Field(PROVENANCE, { description: 'How well this is known.' })
  provenance!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'Where it was read.' })
  source!: string;
}

export class EnvelopeBalanceDto {
  @Nested(() => MoneyDto, { description: 'All there is.' })
  ceiling!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'What can still be reserved.' })
  free!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Set aside by awards.' })
  reserved!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Budgetary commitments without a contract yet.' })
  committed!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Under contract and not yet paid.' })
  contracted!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Payments that are authorised and not made yet.' })
  ordered!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Paid.' })
  paid!: MoneyDto;
}

export class EnvelopeDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(text({ max: 100 }), { description: 'Unique.' })
  code!: string;

  @Field(FUND, { description: 'The fund that pays.' })
  fund!: string;

  @Field(id, { description: 'The call.' })
  callId!: string;

  @Field(id, { description: 'The lot of the call.' })
  lotId!: string;

  @Field(boolean, {
    description: 'Whether the split of the call’s money is assumed, since no source tells it.',
  })
  assumed!: boolean;

  @Field(integer({ min: 2000, max: 2199 }), {
    description: 'The first year in which it may be committed; null: no limit.',
    nullable: true,
  })
  firstYear!: number | null;

  @Field(integer({ min: 2000, max: 2199 }), {
    description: 'The last year in which it may be committed; null: no limit.',
    nullable: true,
  })
  lastYear!: number | null;

  @Field(boolean, {
    description: 'Whether the money of its lot is used up: then no concept note is taken for it.',
  })
  lotDepleted!: boolean;

  @Nested(() => EnvelopeBalanceDto, {
    description: 'Where the money is; null for those outside, whom it would tell of other parties’ cases.',
    nullable: true,
  })
  balance!: EnvelopeBalanceDto | null;
}
