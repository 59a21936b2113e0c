import { DELEGATION_STATES, LENDABLE_ROLES } from '../../cases/delegation.js';
import type { Role } from '../../kernel/actor.js';
import { boolean, date, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested } from '../fields.js';
import { MoneyDto } from '../money.dto.js';

class DelegationPartyDto {
  @Field(id, { description: 'Of the account.' })
  id!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name; empty once the person was erased.' })
  name!: string;
}

class DelegationOrganisationDto {
  @Field(id, { description: 'The party.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;
}

export class DelegationDto {
  @Field(id, { description: 'Of the delegation.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'For If-Match.' })
  version!: string;

  @Field(oneOf(LENDABLE_ROLES), { description: 'The role that is lent.' })
  role!: Role;

  @Nested(() => DelegationOrganisationDto, { description: 'Where both work.' })
  organisation!: DelegationOrganisationDto;

  @Nested(() => DelegationPartyDto, { description: 'Who is away.' })
  delegator!: DelegationPartyDto;

  @Nested(() => DelegationPartyDto, { description: 'Who stands in.' })
  delegate!: DelegationPartyDto;

  @Field(date, { description: "The first day, in the calendar of the organisation's time zone." })
  fromDay!: string;

  @Field(date, { description: 'The last day, included.' })
  untilDay!: string;

  @Nested(() => MoneyDto, { description: 'Up to which amount of a case; null: any.', nullable: true })
  ceiling!: MoneyDto | null;

  @Field(text({ max: 2000 }), { description: 'Why.' })
  reason!: string;

  @Field(oneOf(DELEGATION_STATES), {
    description:
      '`proposed`: an administrator would lend a sensitive role of somebody else, and nothing is lent until a second person confirms. `planned`: the first day is to come. `over`: the last day has passed. `ended`: somebody ended it.',
  })
  state!: string;

  @Field(integer({ min: 1, max: 1_000_000 }), {
    description: 'Calendar days of the whole absence, with the delegations of the same person that join up.',
  })
  absenceDays!: number;

  @Field(boolean, {
    description:
      'Whether the absence is longer than four weeks (Financial Regulation 2024/2509, Article 60).',
  })
  forReview!: boolean;

  @Nested(() => DelegationPartyDto, { description: 'Who made it: who is away, or an administrator.' })
  madeBy!: DelegationPartyDto;

  @Field(instant, { description: 'When it was made.' })
  madeAt!: string;

  @Nested(() => DelegationPartyDto, {
    description: 'Who confirmed it; null while it waits, and where nobody has to.',
    nullable: true,
  })
  confirmedBy!: DelegationPartyDto | null;

  @Field(instant, { description: 'When it was confirmed; null while it was not.', nullable: true })
  confirmedAt!: string | null;

  @Nested(() => DelegationPartyDto, { description: 'Who ended it; null while nobody has.', nullable: true })
  endedBy!: DelegationPartyDto | null;

  @Field(instant, { description: 'When it was ended; null while it was not.', nullable: true })
  endedAt!: string | null;
}

export class NewDelegationDto {
  @Field(id, { description: 'The account of who is away; you when left out.', optional: true })
  delegatorId?: string;

  @Field(id, {
    description: 'The account of the colleague of the same organisation who stands in.',
    example: '00000000-0000-4000-8000-000000000000',
  })
  delegateId!: string;

  @Field(oneOf(LENDABLE_ROLES), { description: 'Which role.', example: 'operational_verifier' })
  role!: Role;

  @Field(date, { description: 'The first day.', example: '2027-03-01' })
  fromDay!: string;

  @Field(date, { description: 'The last day, included.', example: '2027-03-12' })
  untilDay!: string;

  @Nested(() => MoneyDto, {
    description: 'Up to which amount of a case; any when left out.',
    optional: true,
  })
  ceiling?: MoneyDto;

  @Field(text({ max: 2000 }), { description: 'Why.', example: 'Annual leave.' })
  reason!: string;
}
