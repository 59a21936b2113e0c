import { LETTER_LANGUAGES } from '../../letters/languages.js';
import { COLLECTION_NAMES } from '../cases/collections.js';
import { boolean, date, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';

export const LETTER_LANGUAGE = oneOf(LETTER_LANGUAGES);
const REFERENCE = text({ max: 40 });
const COUNT = integer({ min: 0, max: 1_000_000 });
/** As the contacts and accounts of a party are told apart. */
const RECIPIENT = formed(/^(contact|account):[0-9a-f-]{36}$/, 'not_a_choice', { max: 44 });

class LetterCaseDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(oneOf(COLLECTION_NAMES), { description: 'Under which path it lies.' })
  collection!: string;

  @Field(REFERENCE, { description: 'Its reference.' })
  reference!: string;
}

class LetterPartyDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;
}

class LetterMailsDto {
  @Field(COUNT, { description: 'How many went out with it.' })
  all!: number;

  @Field(COUNT, { description: 'How many of them could not be delivered.' })
  failed!: number;

  @Field(COUNT, { description: 'How many of them wait.' })
  waiting!: number;
}

export class LetterDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(REFERENCE, { description: 'Its number.', example: 'LET/2026/0003' })
  reference!: string;

  @Field(text({ max: 300 }), { description: 'Its subject.' })
  title!: string;

  @Field(LETTER_LANGUAGE, { description: 'The language it is written in.' })
  language!: string;

  @Nested(() => LetterCaseDto, {
    description: 'The case; null where it is not yours to see.',
    nullable: true,
  })
  about!: LetterCaseDto | null;

  @Nested(() => LetterPartyDto, { description: 'To whom it is written.' })
  addressee!: LetterPartyDto;

  @Field(id, { description: 'The document that it is filed as.' })
  documentId!: string;

  @Field(instant, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(text({ max: 200, min: 0 }), {
    description: 'Who sent it; outside the facility the organisation alone.',
  })
  sentBy!: string;

  @Field(boolean, { description: 'Whether a rule asked for it.' })
  automatic!: boolean;

  @Nested(() => LetterMailsDto, { description: 'Its mails; null outside the facility.', nullable: true })
  mails!: LetterMailsDto | null;
}

class LetterRecipientDto {
  @Field(text({ max: 200 }), { description: 'The name.' })
  name!: string;

  @Field(text({ max: 254 }), { description: 'Where it went.' })
  email!: string;
}

export class LetterReadDto extends LetterDto {
  @Field(text({ max: 50_000 }), { description: 'What it says, in lines.' })
  body!: string;

  @NestedList(() => LetterRecipientDto, { description: 'Who got it.', max: 200 })
  recipients!: readonly LetterRecipientDto[];
}

const PART = text({ max: 10_000, min: 0 });

class FreePartsDto {
  @Field(date, {
    description:
      'By when the addressee has to act, for {{free.by_day}}; left out: the day that the case gives them, where it gives one.',
    optional: true,
    example: '2199-12-31',
  })
  byDay?: string;

  @Field(PART, { description: 'What happened, for {{free.event}}.', optional: true })
  event?: string;

  @Field(PART, { description: 'What is asked, for {{free.question}}.', optional: true })
  question?: string;

  @Field(PART, { description: 'The reasons, for {{free.reasons}}.', optional: true })
  reasons?: string;

  @Field(PART, { description: 'What else there is to say, for {{free.remarks}}.', optional: true })
  remarks?: string;
}

export class NewLetterDto {
  @Field(id, { description: 'The case that it is written on.' })
  caseId!: string;

  @Field(id, { description: 'The template that it is written by.' })
  templateId!: string;

  @Field(id, { description: 'A party that takes part in the case.' })
  addresseeId!: string;

  @Field(LETTER_LANGUAGE, {
    description: 'One that the template has; left out: the addressee’s.',
    optional: true,
    example: 'en',
  })
  language?: string;

  @Nested(() => FreePartsDto, {
    description: 'The parts that are written by hand; what is left out is what the case has last said.',
    optional: true,
  })
  free?: FreePartsDto;

  @ListOf(RECIPIENT, {
    description:
      'Who of the party gets it, as `contact:<id>` or `account:<id>`; left out: its focal points, or everybody.',
    optional: true,
    max: 200,
    example: ['contact:00000000-0000-4000-8000-000000000000'],
  })
  to?: readonly string[];
}
