import { DIALOGUE_KINDS, MEETING_ZONES } from '../../dialogues/dialogue-content.js';
import { ANSWERS, PARTICIPANT_ROLES, SECTORS } from '../../dialogues/participant.js';
import { LOCALES } from '../../i18n/index.js';
import { LANGUAGES } from '../../reference/languages.js';
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
import { MoneyDto } from '../money.dto.js';

const LOCAL_TIME = formed(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'local_time_malformed', { max: 16 });
const HOUR = formed(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_malformed', { max: 5 });
const MONTH = formed(/^\d{4}(-\d{2})?$/, 'month_malformed', { max: 7 });

class DialogueCountryDto {
  @Field(country, { description: 'ISO code of the partner country.', example: 'MD' })
  country!: string;

  @Field(id, {
    description: 'The partnership under which it takes part.',
    optional: true,
    nullable: true,
    example: null,
  })
  partnershipId?: string | null;
}

class AgendaItemDto {
  @Field(integer({ min: 1, max: 30 }), { description: 'The day of the meeting, from 1.', example: 1 })
  day!: number;

  @Field(HOUR, { description: 'When it begins, in the zone of the meeting.', example: '09:30' })
  begins!: string;

  @Field(text({ max: 300 }), { description: 'What it is.', example: 'Opening' })
  title!: string;

  @Field(text({ max: 300, min: 0 }), { description: 'Who speaks.', optional: true, example: 'The chair' })
  speaker?: string;

  @ListOf(id, { description: 'The papers: documents of the case.', max: 20, optional: true, example: [] })
  documentIds?: string[];
}

/** Fields left out stay as they are; lists are replaced as a whole. */
export class DialogueChangesDto {
  @Field(text({ max: 300 }), { description: 'What it is called.', optional: true, example: 'Expert meeting' })
  title?: string;

  @Field(oneOf(DIALOGUE_KINDS), {
    description: 'Which kind of meeting.',
    optional: true,
    example: 'EXPERT_MEETING',
  })
  kind?: string;

  @Field(oneOf(pillars.map((one) => one.code)), {
    description: 'The pillar.',
    optional: true,
    nullable: true,
    example: 'IRREGULAR_THB',
  })
  pillar?: string | null;

  @Field(themeCode, {
    description: 'The theme, of that pillar.',
    optional: true,
    nullable: true,
    example: 'MIGRANT_SMUGGLING',
  })
  theme?: string | null;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What it is for.',
    optional: true,
    example: 'To compare.',
  })
  purpose?: string;

  @NestedList(() => DialogueCountryDto, {
    description: 'The partner countries.',
    max: 20,
    optional: true,
    example: [],
  })
  countries?: DialogueCountryDto[];

  @Field(MONTH, {
    description: 'As far as the date is known while its days are not.',
    optional: true,
    nullable: true,
    example: '2027-03',
  })
  monthKnown?: string | null;

  @Field(LOCAL_TIME, {
    description: 'When it begins, by the clock of its time zone; with an end, or neither.',
    optional: true,
    nullable: true,
    example: null,
  })
  startsLocal?: string | null;

  @Field(LOCAL_TIME, { description: 'When it ends.', optional: true, nullable: true, example: null })
  endsLocal?: string | null;

  @Field(oneOf(MEETING_ZONES), {
    description: 'The IANA time zone.',
    optional: true,
    example: 'Europe/Brussels',
  })
  timeZone?: string;

  @Field(text({ max: 120, min: 0 }), { description: 'The city.', optional: true, example: 'The Hague' })
  city?: string;

  @Field(text({ max: 300, min: 0 }), { description: 'The venue.', optional: true, example: 'Europol' })
  venue?: string;

  @Field(formed(/^(https?:\/\/[^\s"<>]+)?$/, 'link_malformed', { max: 500 }), {
    description: 'Where one joins online.',
    optional: true,
    example: 'https://meet.example.org/1',
  })
  onlineUrl?: string;

  @ListOf(oneOf(LANGUAGES), { description: 'In which languages.', max: 10, optional: true, example: ['en'] })
  languages?: string[];

  @Field(text({ max: 300, min: 0 }), { description: 'What is interpreted.', optional: true, example: 'None' })
  interpretation?: string;

  @Field(date, { description: 'The last day for answers.', optional: true, nullable: true, example: null })
  replyBy?: string | null;

  @ListOf(id, { description: 'The parties that organise it.', max: 20, optional: true, example: [] })
  organiserIds?: string[];

  @Field(id, {
    description: 'Which envelope pays; for the facility to say.',
    optional: true,
    nullable: true,
    example: null,
  })
  envelopeId?: string | null;

  @Nested(() => MoneyDto, {
    description: 'What it may cost the facility; null: nothing. With a cost a funding request is opened.',
    optional: true,
    nullable: true,
  })
  estimate?: MoneyDto | null;

  @NestedList(() => AgendaItemDto, { description: 'The agenda.', max: 200, optional: true, example: [] })
  agenda?: AgendaItemDto[];
}

export class NewDialogueDto extends DialogueChangesDto {
  @Field(text({ max: 300 }), {
    description: 'What it is called: all that a request needs to begin.',
    example: 'Expert meeting',
  })
  override title!: string;
}

class InvitedPersonDto {
  @Field(text({ max: 200, min: 0 }), {
    description: 'What they do.',
    optional: true,
    example: 'Head of unit',
  })
  job?: string;

  @Field(text({ max: 200, min: 0 }), {
    description: 'The organisation by name or code; a registered one is found by either.',
    optional: true,
    example: 'EUROPOL-EMSC',
  })
  party?: string;

  @Field(id, { description: 'The registered organisation.', optional: true, nullable: true, example: null })
  organisationId?: string | null;

  @Field(oneOf(SECTORS), {
    description: 'From where they come; follows from a registered organisation.',
    optional: true,
    example: 'AGENCY',
  })
  sector?: string;

  @Field(country, { description: 'ISO code.', optional: true, nullable: true, example: null })
  country?: string | null;

  @Field(text({ max: 254, min: 0 }), {
    description: 'Where the invitation goes.',
    optional: true,
    example: 'a.person@example.org',
  })
  email?: string;

  @Field(oneOf(PARTICIPANT_ROLES), { description: 'What they do there.', optional: true, example: 'SPEAKER' })
  role?: string;

  @Field(oneOf(LOCALES), {
    description: 'The language of the invitation.',
    optional: true,
    example: 'en',
  })
  locale?: string;
}

class NewParticipantDto extends InvitedPersonDto {
  @Field(text({ max: 200 }), { description: 'Their name.', example: 'A. Person' })
  name!: string;
}

export class NewParticipantsDto {
  @NestedList(() => NewParticipantDto, { description: 'All of them are added, or none.', max: 200 })
  participants!: NewParticipantDto[];
}

export class PastedParticipantsDto {
  @Field(text({ max: 100_000 }), {
    description:
      'One person per line: name; function; organisation; group; country; e-mail; role; language. All are added, or none.',
    example: 'A. Person; Analyst; EUROPOL-EMSC',
  })
  lines!: string;
}

export class ParticipantChangesDto extends InvitedPersonDto {
  @Field(text({ max: 200 }), { description: 'Their name.', optional: true, example: 'A. Person' })
  name?: string;
}

export class AnswerDto {
  @Field(oneOf(ANSWERS.filter((one) => one !== 'SUBSTITUTED')), {
    description: 'What they answered otherwise than by their link; null takes it back.',
    nullable: true,
    example: 'ACCEPTED',
  })
  answer!: string | null;
}

export class MeetingAttendanceDto {
  @ListOf(id, { description: 'Who was there; nobody else was.', max: 500, example: [] })
  attendedIds!: string[];

  @NestedList(() => NewParticipantDto, {
    description: 'Who came without being on the list.',
    max: 50,
    optional: true,
    example: [],
  })
  walkIns?: NewParticipantDto[];
}

export class ConclusionDto {
  @Field(text({ max: 5_000 }), { description: 'What was concluded.', example: 'Contact points are named.' })
  text!: string;
}

export class ConclusionChangesDto {
  @Field(text({ max: 5_000, min: 0 }), {
    description: 'In other words; empty: it is taken off, where nothing follows from it.',
    example: 'Contact points are named by June.',
  })
  text!: string;
}

export class NewFollowUpDto {
  @Field(id, { description: 'The conclusion it follows from.' })
  conclusionId!: string;

  @Field(oneOf(['TASK', 'CASE']), {
    description: 'A task of somebody’s, or a case that is there already.',
    example: 'TASK',
  })
  kind!: string;

  @Field(text({ max: 300 }), {
    description: 'Of a task: what is to be done.',
    optional: true,
    example: 'Send the list',
  })
  title?: string;

  @Field(id, { description: 'Of a task: the party that has it.', optional: true })
  organisationId?: string;

  @Field(date, { description: 'Of a task: by when.', optional: true, example: '2027-06-30' })
  dueOn?: string;

  @Field(text({ max: 60 }), {
    description: 'Of a case: its reference.',
    optional: true,
    example: 'ACT/2027/0001',
  })
  reference?: string;
}

export class SettledDto {
  @Field(oneOf(['DONE', 'DROPPED']), { description: 'What became of it.', example: 'DONE' })
  state!: string;

  @Field(text({ max: 2_000, min: 0 }), {
    description: 'What came out; needed for one that is dropped.',
    optional: true,
    example: 'Sent.',
  })
  reason?: string;
}

class OrganiserDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;
}

class ParticipantDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Their name.' })
  name!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'What they do.' })
  job!: string;

  @Field(text({ max: 200 }), { description: 'Their organisation.' })
  party!: string;

  @Field(id, { description: 'Where it is registered.', nullable: true })
  organisationId!: string | null;

  @Field(oneOf(SECTORS), { description: 'From where they come.' })
  sector!: string;

  @Field(country, { description: 'ISO code.', nullable: true })
  country!: string | null;

  @Field(oneOf(PARTICIPANT_ROLES), { description: 'What they do there.' })
  role!: string;

  @Field(boolean, { description: 'Whether they were there; null until somebody has said.', nullable: true })
  attended!: boolean | null;

  @Field(boolean, { description: 'Whether they came without being on the list.' })
  walkIn!: boolean;

  @Field(text({ max: 200 }), { description: 'Whom they stand in for.', nullable: true })
  substituteFor!: string | null;

  @Field(text({ max: 254 }), {
    description: 'Their address; null where it is not yours to know.',
    nullable: true,
  })
  email!: string | null;

  @Field(oneOf(ANSWERS), { description: 'Their answer; null: none, or not yours to know.', nullable: true })
  answer!: string | null;

  @Field(instant, { description: 'When they answered.', nullable: true })
  answeredAt!: string | null;
}

class ConclusionToldDto extends ConclusionDto {
  @Field(id, { description: 'Its id.' })
  id!: string;
}

class MeetingFollowUpDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(id, { description: 'The conclusion it follows from.' })
  conclusionId!: string;

  @Field(oneOf(['TASK', 'CASE']), { description: 'A task, or a case.' })
  kind!: string;

  @Field(text({ max: 300 }), { description: 'What is to be done, or what the case is called.' })
  title!: string;

  @Field(text({ max: 200 }), { description: 'The party that has the task.', nullable: true })
  owner!: string | null;

  @Field(date, { description: 'By when.', nullable: true })
  dueOn!: string | null;

  @Field(boolean, { description: 'Whether that is past, and it is open.' })
  overdue!: boolean;

  @Field(oneOf(['OPEN', 'DONE', 'DROPPED']), { description: 'How it stands.' })
  state!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'What came out, or why it was dropped.' })
  reason!: string;

  @Field(id, { description: 'The linked case.', nullable: true })
  caseId!: string | null;

  @Field(text({ max: 60 }), { description: 'Its reference.', nullable: true })
  reference!: string | null;
}

class AgendaItemToldDto {
  @Field(integer({ min: 1, max: 30 }), { description: 'The day of the meeting, from 1.' })
  day!: number;

  @Field(HOUR, { description: 'When it begins.' })
  begins!: string;

  @Field(text({ max: 300 }), { description: 'What it is.' })
  title!: string;

  @Field(text({ max: 300, min: 0 }), { description: 'Who speaks.' })
  speaker!: string;

  @ListOf(id, { description: 'The papers.', max: 20 })
  documentIds!: readonly string[];
}

class DialogueCountryToldDto {
  @Field(country, { description: 'ISO code of the partner country.' })
  country!: string;

  @Field(id, { description: 'The partnership under which it takes part.', nullable: true })
  partnershipId!: string | null;
}

export class DialogueDto extends CaseDto {
  @Field(oneOf(DIALOGUE_KINDS), { description: 'Which kind of meeting.' })
  kind!: string;

  @Field(oneOf(pillars.map((one) => one.code)), { description: 'The pillar.', nullable: true })
  pillar!: string | null;

  @Field(themeCode, { description: 'The theme.', nullable: true })
  theme!: string | null;

  @Field(text({ max: 10_000, min: 0 }), { description: 'What it is for.' })
  purpose!: string;

  @NestedList(() => DialogueCountryToldDto, {
    description: 'The partner countries; a partner country reads of itself alone.',
    max: 20,
  })
  countries!: readonly DialogueCountryToldDto[];

  @Field(MONTH, { description: 'As far as the date is known.', nullable: true })
  monthKnown!: string | null;

  @Field(LOCAL_TIME, { description: 'When it begins, by the clock of its time zone.', nullable: true })
  startsLocal!: string | null;

  @Field(LOCAL_TIME, { description: 'When it ends.', nullable: true })
  endsLocal!: string | null;

  @Field(instant, { description: 'When it begins.', nullable: true })
  startsAt!: string | null;

  @Field(instant, { description: 'When it ends.', nullable: true })
  endsAt!: string | null;

  @Field(oneOf(MEETING_ZONES), { description: 'The IANA time zone.' })
  timeZone!: string;

  @Field(text({ max: 120, min: 0 }), { description: 'The city.' })
  city!: string;

  @Field(text({ max: 300, min: 0 }), { description: 'The venue.' })
  venue!: string;

  @Field(text({ max: 500, min: 0 }), { description: 'Where one joins online.' })
  onlineUrl!: string;

  @ListOf(oneOf(LANGUAGES), { description: 'In which languages.', max: 10 })
  languages!: readonly string[];

  @Field(text({ max: 300, min: 0 }), { description: 'What is interpreted.' })
  interpretation!: string;

  @Field(date, { description: 'The last day for answers.', nullable: true })
  replyBy!: string | null;

  @NestedList(() => OrganiserDto, { description: 'Who organises it.', max: 20 })
  organisers!: readonly OrganiserDto[];

  @Field(id, { description: 'Which envelope pays; null: none, or not yours to know.', nullable: true })
  envelopeId!: string | null;

  @Nested(() => MoneyDto, {
    description: 'What it may cost the facility; null: nothing, or not yours to know.',
    nullable: true,
  })
  estimate!: MoneyDto | null;

  @Field(id, {
    description: 'The request for its money, where there is one and you may see it.',
    nullable: true,
  })
  fundingRequestId!: string | null;

  @Field(oneOf(['entered', 'source']), { description: 'Whether it is a matter of record, read in a source.' })
  provenance!: string;

  @Field(text({ max: 1_000, min: 0 }), { description: 'What was read.' })
  source!: string;

  @NestedList(() => AgendaItemToldDto, { description: 'The agenda.', max: 200 })
  agenda!: readonly AgendaItemToldDto[];

  @NestedList(() => ParticipantDto, { description: 'Who takes part.', max: 600 })
  participants!: readonly ParticipantDto[];

  @NestedList(() => ConclusionToldDto, { description: 'What was concluded, once it is recorded.', max: 200 })
  conclusions!: readonly ConclusionToldDto[];

  @NestedList(() => MeetingFollowUpDto, {
    description: 'What follows, as far as it is yours to see.',
    max: 1_000,
  })
  followUps!: readonly MeetingFollowUpDto[];
}
