import { funds } from '../../reference/funds.js';
import { boolean, date, id, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';
import { PARTIAL_DATE, PROVENANCE } from '../partnerships/partnership.dto.js';

export const CALL_STATUS = oneOf(['open', 'paused', 'closed']);
export const FUND = oneOf(funds.map((fund) => fund.code));

class LotDto {
  @Field(id, { description: 'What an action names as `lotId`.' })
  id!: string;

  @Field(text({ max: 100 }), { description: 'Unique within the call.' })
  code!: string;

  @Field(text({ max: 300 }), { description: 'Its title.' })
  title!: string;
}

class GuidelinesDto {
  @Field(id, { description: 'Of this version.' })
  id!: string;

  @Field(integer({ min: 1, max: 1_000 }), { description: 'Its number.' })
  version!: number;

  @Field(date, {
    description: 'An application is judged under the version in force when it was filed.',
    nullable: true,
  })
  inForceFrom!: string | null;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What they say.' })
  summary!: string;

  @Nested(() => MoneyDto, { description: 'No grant is smaller.' })
  minimumGrant!: MoneyDto;

  @Field(integer({ min: 1, max: 10_000 }), { description: 'The largest share of the EU; 9500 is 95.00 %.' })
  maximumShareBasisPoints!: number;

  @Field(boolean, { description: 'Whether the central body has to support an application.' })
  needsCentralSupportLetter!: boolean;

  @Field(boolean, { description: 'Whether the partner country has to support an application.' })
  needsPartnerSupportLetter!: boolean;
}

export class CallDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(text({ max: 100 }), { description: 'Unique.' })
  code!: string;

  @Field(text({ max: 300 }), { description: 'Its title.' })
  title!: string;

  @Field(PARTIAL_DATE, { description: 'From when, as far as it is known.', nullable: true })
  opensOn!: string | null;

  @Field(date, { description: 'Until when; null where no last day is set.', nullable: true })
  closesOn!: string | null;

  @Field(boolean, { description: 'Whether applications may come at any time.' })
  continuous!: boolean;

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
