import { BANK_STATES } from '../../identity/bank-accounts.query.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../identity/organisation.js';
import { boolean, country, date, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field } from '../fields.js';

export class PartyDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(text({ max: 40 }), { description: 'Unique.', example: 'PL-MSWIA' })
  code!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;

  @Field(oneOf(ORGANISATION_KINDS), { description: 'What kind of party.' })
  kind!: OrganisationKind;

  @Field(country, { description: 'ISO code; null for those of no country.', nullable: true, example: 'PL' })
  country!: string | null;

  @Field(boolean, { description: 'Whether it is a public body.' })
  publicBody!: boolean;
}

const LANGUAGE = formed(/^[a-z]{2}$/, 'not_a_choice', { max: 2 });

export class PartyReadDto extends PartyDto {
  @Field(id, {
    description: 'The party that it turned out to be: go on there. Null while it is one of its own.',
    nullable: true,
  })
  mergedInto!: string | null;
}

export class NewPartyDto {
  @Field(text({ max: 40 }), { description: 'Unique, in capital letters.', example: 'PL-SG' })
  code!: string;

  @Field(text({ max: 200 }), { description: 'Its name.', example: 'Border Guard' })
  name!: string;

  @Field(oneOf(ORGANISATION_KINDS), { description: 'What kind of party.', example: 'MEMBER_STATE_AUTHORITY' })
  kind!: string;

  @Field(country, { description: 'ISO code; of an authority.', optional: true, example: 'PL' })
  country?: string;

  @Field(boolean, { description: 'Whether it is a public body; it is when left out.', optional: true })
  publicBody?: boolean;

  @Field(boolean, {
    description: 'Says that it is another party than those of a like name, which are refused otherwise.',
    optional: true,
  })
  distinct?: boolean;
}

export class ChangedPartyDto {
  @Field(text({ max: 200 }), {
    description: 'Its name.',
    optional: true,
    example: 'Border Guard Headquarters',
  })
  name?: string;

  @Field(boolean, { description: 'Whether it is a public body.', optional: true })
  publicBody?: boolean;
}

export class ContactDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'The name.' })
  name!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'What they do there.' })
  function!: string;

  @Field(text({ max: 254 }), { description: 'Where letters go.' })
  email!: string;

  @Field(text({ max: 40, min: 0 }), { description: 'A phone number.' })
  phone!: string;

  @Field(LANGUAGE, { description: 'In which letters are written to them.' })
  language!: string;

  @Field(text({ max: 20 }), { description: 'For If-Match.' })
  version!: string;
}

export class NewContactDto {
  @Field(text({ max: 200 }), { description: 'The name.', example: 'Anna Kowalska' })
  name!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'What they do there.', optional: true })
  function?: string;

  @Field(text({ max: 254 }), { description: 'Where letters go.', example: 'anna.kowalska@example.org' })
  email!: string;

  @Field(text({ max: 40, min: 0 }), { description: 'A phone number.', optional: true })
  phone?: string;

  @Field(LANGUAGE, { description: 'In which letters are written to them.', example: 'pl' })
  language!: string;
}

export class ChangedContactDto {
  @Field(text({ max: 200 }), { description: 'The name.', optional: true, example: 'Anna Kowalska' })
  name?: string;

  @Field(text({ max: 200, min: 0 }), { description: 'What they do there.', optional: true })
  function?: string;

  @Field(text({ max: 254 }), {
    description: 'Where letters go.',
    optional: true,
    example: 'anna@example.org',
  })
  email?: string;

  @Field(text({ max: 40, min: 0 }), { description: 'A phone number.', optional: true })
  phone?: string;

  @Field(LANGUAGE, { description: 'In which letters are written to them.', optional: true, example: 'pl' })
  language?: string;
}

export class LegalEntityDto {
  @Field(integer({ min: 1, max: 100_000 }), { description: 'Its number.' })
  version!: number;

  @Field(text({ max: 300 }), { description: 'The legal name.' })
  name!: string;

  @Field(text({ max: 200 }), { description: 'The legal form.' })
  form!: string;

  @Field(text({ max: 60, min: 0 }), { description: 'The registration number.' })
  registrationNumber!: string;

  @Field(text({ max: 1_000 }), { description: 'The address, in lines.' })
  address!: string;

  @Field(text({ max: 20, min: 0 }), { description: 'The VAT number.' })
  vatNumber!: string;

  @Field(date, { description: 'From which day it holds.' })
  validFrom!: string;

  @Field(boolean, { description: 'Whether it is the one that holds today.' })
  holds!: boolean;

  @Field(instant, { description: 'When it was entered.' })
  enteredAt!: string;
}

export class BankAccountDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'The holder.' })
  holder!: string;

  @Field(text({ max: 11 }), { description: 'The BIC.' })
  bic!: string;

  @Field(text({ max: 10 }), { description: 'The IBAN, masked but for its end.', example: '•••• 0000' })
  iban!: string;

  @Field(oneOf(BANK_STATES), { description: 'Whether it waits for a second person, or how it ended.' })
  state!: string;

  @Field(instant, { description: 'When it was proposed.' })
  proposedAt!: string;

  @Field(instant, { description: 'When it was decided.', nullable: true })
  decidedAt!: string | null;
}
