import { ATTENDANCES } from '../../assessment/record-attendance.js';
import { CaseDto } from '../cases/case.dto.js';
import { boolean, date, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';

const TIME = formed(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_malformed', { max: 5 });

/** Fields left out stay as they are. */
export class SessionChangesDto {
  @Field(date, {
    description: 'The day, on which the Commission works; changed while it is postponed.',
    optional: true,
    example: '2027-06-16',
  })
  heldOn?: string;

  @Field(TIME, { description: 'When it begins, in Brussels.', optional: true, example: '09:30' })
  startsAt?: string;

  @Field(text({ max: 300, min: 0 }), { description: 'The room.', optional: true, example: 'Room 4' })
  place?: string;

  @Field(text({ max: 500, min: 0 }), {
    description: 'The video conference; begins with https://.',
    optional: true,
    example: '',
  })
  link?: string;

  @ListOf(id, {
    description: 'The actions on the agenda, in order; replaced as a whole.',
    max: 100,
    optional: true,
    example: [],
  })
  actionIds?: string[];

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What the secretariat adds to the minutes, before they are approved.',
    optional: true,
  })
  remarks?: string;
}

export class NewSessionDto {
  @Field(date, {
    description: 'The day; members have to be given their working days of notice.',
    example: '2027-06-16',
  })
  heldOn!: string;

  @Field(TIME, { description: 'When it begins, in Brussels.', example: '09:30' })
  startsAt!: string;

  @Field(text({ max: 300, min: 0 }), {
    description: 'The room; a room or a link is needed.',
    optional: true,
    example: 'Room 4',
  })
  place?: string;

  @Field(text({ max: 500, min: 0 }), {
    description: 'The video conference; begins with https://.',
    optional: true,
    example: '',
  })
  link?: string;

  @ListOf(id, {
    description: 'The actions on the agenda, in order.',
    max: 100,
    optional: true,
    example: [],
  })
  actionIds?: string[];
}

class AttendanceOfDto {
  @Field(id, { description: 'The member, as a person.', example: '01890a5d-ac96-774b-bcce-b302099a8057' })
  personId!: string;

  @Field(oneOf(ATTENDANCES), { description: 'Whether they are there.', example: 'present' })
  attendance!: string;
}

export class SessionAttendanceDto {
  @NestedList(() => AttendanceOfDto, {
    description: 'Members; those left out stay as they were noted.',
    max: 200,
  })
  attendance!: AttendanceOfDto[];
}

export class InterestDto {
  @ListOf(id, {
    description: 'The items of the agenda in which there is an interest.',
    max: 100,
    example: ['01890a5d-ac96-774b-bcce-b302099a8057'],
  })
  actionIds!: string[];

  @Field(text({ max: 1_000 }), {
    description: 'Which interest; it stands in the minutes.',
    example: 'A former post.',
  })
  reason!: string;

  @Field(id, {
    description: 'The member who declares it, where the secretariat or the chair notes it; left out: you.',
    optional: true,
  })
  personId?: string;
}

class PointsDto {
  @Field(integer({ min: 0, max: 100_000_000 }), { description: 'Weighted points, in hundredths.' })
  hundredths!: number;

  @Field(integer({ min: 1, max: 100_000_000 }), { description: 'What could be had, in hundredths.' })
  maximumHundredths!: number;

  @Field(boolean, { description: 'Whether every threshold was reached.' })
  thresholdsMet!: boolean;
}

class MemberDto {
  @Field(id, { description: 'The person.' })
  personId!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Their name; empty once erased.' })
  name!: string;

  @Field(boolean, { description: 'Whether they may chair.' })
  chairs!: boolean;

  @Field(oneOf(ATTENDANCES), { description: 'Whether they are there; null while not noted.', nullable: true })
  attendance!: string | null;
}

class VoteDto {
  @Field(id, { description: 'The person.' })
  personId!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Their name; empty once erased.' })
  name!: string;

  @Field(oneOf(['yes', 'no', 'abstain']), { description: 'The answer.' })
  answer!: string;

  @Field(boolean, { description: 'Whether it is the chair’s.' })
  byChair!: boolean;
}

class RecusedDto {
  @Field(id, { description: 'The person.' })
  personId!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Their name; empty once erased.' })
  name!: string;

  @Field(text({ max: 1_000 }), { description: 'Which interest.' })
  reason!: string;
}

class ItemDto {
  @Field(integer({ min: 1, max: 100 }), { description: 'Its number on the agenda.' })
  position!: number;

  @Field(id, { description: 'The action.' })
  actionId!: string;

  @Field(text({ max: 60 }), { description: 'The action’s reference.' })
  reference!: string;

  @Field(text({ max: 300 }), { description: 'The action’s title.' })
  title!: string;

  @Field(oneOf(['open', 'supported', 'not_supported', 'carried_over', 'left']), {
    description: 'How it came out; `open` until the session has ended.',
  })
  outcome!: string;

  @Nested(() => MoneyDto, { description: 'The grant asked for.', nullable: true })
  grant!: MoneyDto | null;

  @Nested(() => PointsDto, {
    description: 'What assessors found; null while nothing is settled.',
    nullable: true,
  })
  points!: PointsDto | null;

  @NestedList(() => VoteDto, { description: 'The votes, the chair’s last.', max: 200 })
  votes!: readonly VoteDto[];

  @Field(boolean, { description: 'Whether nobody objected, so that who was there counts as yes.' })
  byConsensus!: boolean;

  @NestedList(() => RecusedDto, { description: 'Who left the room.', max: 200 })
  recused!: readonly RecusedDto[];

  @Field(text({ max: 60 }), {
    description: 'What was decided on the award; null while nothing is.',
    nullable: true,
  })
  decision!: string | null;
}

export class CommitteeSessionDto extends CaseDto {
  @Field(date, { description: 'The day.' })
  heldOn!: string;

  @Field(TIME, { description: 'When it begins, in Brussels.' })
  startsAt!: string;

  @Field(text({ max: 300, min: 0 }), { description: 'The room; empty for none.' })
  place!: string;

  @Field(text({ max: 500, min: 0 }), { description: 'The video conference; empty for none.' })
  link!: string;

  @Field(date, { description: 'The last day on which the agenda can go out.' })
  conveneBy!: string;

  @Field(instant, { description: 'When it was opened; null before.', nullable: true })
  satFrom!: string | null;

  @Field(instant, { description: 'When it was ended; null before.', nullable: true })
  satUntil!: string | null;

  @Field(instant, { description: 'When its minutes were approved; null before.', nullable: true })
  minutesApprovedAt!: string | null;

  @Field(integer({ min: 1, max: 1_000 }), { description: 'How many have to be there, the chair included.' })
  quorum!: number;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What the secretariat added to the minutes.' })
  remarks!: string;

  @NestedList(() => MemberDto, { description: 'The committee, once the session is convened.', max: 200 })
  members!: readonly MemberDto[];

  @NestedList(() => ItemDto, { description: 'The agenda, in order.', max: 100 })
  items!: readonly ItemDto[];
}

class ProposedDto {
  @Field(id, { description: 'The action.' })
  actionId!: string;

  @Field(text({ max: 60 }), { description: 'The action’s reference.' })
  reference!: string;

  @Field(text({ max: 60 }), { description: 'The stage in which it stands.' })
  stage!: string;

  @Field(text({ max: 60 }), { description: 'The envelope it draws on; null for none.', nullable: true })
  envelope!: string | null;

  @Field(integer({ min: 1, max: 100 }), { description: 'Its place by rank within the envelope.' })
  place!: number;

  @Field(boolean, {
    description:
      'Whether its points equal those of the one before, so that the submission or the number decided.',
  })
  tied!: boolean;

  @Field(oneOf(['award', 'reserve', 'below_thresholds', 'no_envelope']), { description: 'What is proposed.' })
  proposed!: string;

  @Nested(() => MoneyDto, { description: 'The grant asked for.' })
  grant!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'What is left in the envelope after it and those before it.' })
  left!: MoneyDto;
}

export class ProposalDto {
  @Field(text({ max: 20_000, min: 0 }), {
    description: 'Names the proposal as it is; sent along to carry it out.',
  })
  mark!: string;

  @NestedList(() => ProposedDto, { description: 'Per envelope by rank.', max: 100 })
  items!: readonly ProposedDto[];
}

export class CarryOutDto {
  @Field(text({ max: 20_000 }), { description: 'The mark of the proposal that you have looked at.' })
  mark!: string;

  @Field(text({ max: 10_000 }), {
    description: 'Reasons for the reserve list.',
    example: 'The money suffices for three.',
  })
  reason!: string;
}

class CarriedOutItemDto {
  @Field(id, { description: 'The action.' })
  actionId!: string;

  @Field(oneOf(['award', 'put_on_reserve_list']), { description: 'What was to be done.' })
  transition!: string;

  @Field(boolean, { description: 'Whether it was done.' })
  done!: boolean;

  @ListOf(text({ max: 1_000 }), { description: 'Why not.', max: 20 })
  refusals!: readonly string[];
}

export class CarriedOutDto {
  @NestedList(() => CarriedOutItemDto, { description: 'Each action, in the order of rank.', max: 100 })
  items!: readonly CarriedOutItemDto[];
}
