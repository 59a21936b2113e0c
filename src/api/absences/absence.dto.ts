import { ABSENCE_STATES } from '../../cases/absence.js';
import { LENDABLE_ROLES } from '../../cases/delegation.js';
import type { Role } from '../../kernel/actor.js';
import { boolean, date, id, instant, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';

class AbsencePartyDto {
  @Field(id, { description: 'Of the account.' })
  id!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name; empty once the person was erased.' })
  name!: string;
}

class AbsenceOrganisationDto {
  @Field(id, { description: 'The party.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;
}

class StandInDto {
  @Field(id, { description: 'The delegation that was made for it.' })
  delegationId!: string;

  @Field(oneOf(LENDABLE_ROLES), { description: 'The role that is lent.' })
  role!: Role;

  @Nested(() => AbsencePartyDto, { description: 'Who stands in.' })
  delegate!: AbsencePartyDto;

  @Field(boolean, { description: 'Whether the delegation was ended, by itself or with the absence.' })
  ended!: boolean;

  @Field(boolean, { description: 'Whether it lends nothing until a second person confirms it.' })
  waits!: boolean;
}

export class AbsenceDto {
  @Field(id, { description: 'Of the absence.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'For If-Match.' })
  version!: string;

  @Nested(() => AbsencePartyDto, { description: 'Who is away.' })
  absent!: AbsencePartyDto;

  @Nested(() => AbsenceOrganisationDto, { description: 'Where they work.' })
  organisation!: AbsenceOrganisationDto;

  @Field(date, { description: "The first day, in the calendar of the organisation's time zone." })
  fromDay!: string;

  @Field(date, { description: 'The last day, included.' })
  untilDay!: string;

  @Field(text({ max: 2000, min: 0 }), { description: 'A note; may be empty.' })
  note!: string;

  @Field(oneOf(ABSENCE_STATES), {
    description:
      '`planned`: the first day is to come. `present`: away now. `over`: the last day has passed. `ended`: somebody ended or changed it.',
  })
  state!: string;

  @NestedList(() => StandInDto, { description: 'Who stands in, role by role.', max: 100 })
  standIns!: StandInDto[];

  @Nested(() => AbsencePartyDto, {
    description: 'Who set it: who is away, an assistant, or an administrator.',
  })
  madeBy!: AbsencePartyDto;

  @Field(instant, { description: 'When it was set.' })
  madeAt!: string;

  @Nested(() => AbsencePartyDto, {
    description: 'Who ended or changed it; null while nobody has.',
    nullable: true,
  })
  endedBy!: AbsencePartyDto | null;

  @Field(instant, { description: 'When it was ended or changed; null while it was not.', nullable: true })
  endedAt!: string | null;

  @Field(id, { description: 'The absence that took its place when it was changed.', nullable: true })
  replacedBy!: string | null;
}

class StandInWantedDto {
  @Field(oneOf(LENDABLE_ROLES), { description: 'Which role.', example: 'operational_verifier' })
  role!: Role;

  @Field(id, {
    description: 'The account of the colleague of the same organisation who stands in.',
    example: '00000000-0000-4000-8000-000000000000',
  })
  delegateId!: string;
}

export class NewAbsenceDto {
  @Field(id, { description: 'The account of who is away; you when left out.', optional: true })
  absentId?: string;

  @Field(date, { description: 'The first day.', example: '2027-03-01' })
  fromDay!: string;

  @Field(date, { description: 'The last day, included.', example: '2027-03-12' })
  untilDay!: string;

  @Field(text({ max: 2000, min: 0 }), {
    description: 'Read by the person, their assistants, the head of unit, administrators and auditors.',
    optional: true,
  })
  note?: string;

  @NestedList(() => StandInWantedDto, {
    description: 'Who stands in, each role once; a role that is left out waits for others who hold it.',
    max: LENDABLE_ROLES.length,
    optional: true,
  })
  standIns?: StandInWantedDto[];

  @Field(id, {
    description: 'An absence of the same person that this one takes the place of, when it is changed.',
    optional: true,
  })
  replacesId?: string;
}

export class EndAbsenceDto {
  @Field(date, {
    description: 'The last day away after all, which makes it shorter; left out: it ends at once.',
    optional: true,
  })
  lastDay?: string;
}
