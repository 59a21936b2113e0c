import { ORGANISATION_KINDS } from '../../identity/organisation.js';
import { country, date, id, oneOf, text } from '../field-kinds.js';
import { Field, Nested } from '../fields.js';

class FocalContactDto {
  @Field(id, { description: 'Of the contact.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'The name.' })
  name!: string;
}

export class FocalPointDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(country, {
    description: 'The partner country that it is about; null: all that no other focal point is for.',
    nullable: true,
  })
  country!: string | null;

  @Nested(() => FocalContactDto, { description: 'Whom to turn to.' })
  contact!: FocalContactDto;

  @Nested(() => FocalContactDto, { description: 'Who stands in; null: nobody.', nullable: true })
  deputy!: FocalContactDto | null;

  @Field(date, { description: 'The first day.' })
  fromDay!: string;

  @Field(date, { description: 'The last day; null: no end is set.', nullable: true })
  untilDay!: string | null;

  @Field(oneOf(['ahead', 'now', 'over']), { description: 'Whether it holds today.' })
  state!: string;
}

class FocalPartyDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;

  @Field(oneOf(ORGANISATION_KINDS), { description: 'What kind of party.' })
  kind!: string;
}

export class FocalPointNowDto extends FocalPointDto {
  @Nested(() => FocalPartyDto, { description: 'The party that is reached through it.' })
  party!: FocalPartyDto;

  @Field(text({ max: 254 }), { description: 'Where mails go.' })
  email!: string;

  @Field(text({ max: 40, min: 0 }), { description: 'A phone number.' })
  phone!: string;
}

export class NewFocalPointDto {
  @Field(id, { description: 'A contact of the party.' })
  contactId!: string;

  @Field(id, {
    description: 'Another contact, who stands in; left out: nobody.',
    optional: true,
    nullable: true,
  })
  deputyId?: string | null;

  @Field(country, {
    description: 'The partner country that it is about; left out: all that no other focal point is for.',
    optional: true,
    nullable: true,
    example: 'MD',
  })
  country?: string | null;

  @Field(date, { description: 'The first day.', example: '2027-01-01' })
  fromDay!: string;

  @Field(date, { description: 'The last day; left out: no end is set.', optional: true, nullable: true })
  untilDay?: string | null;
}
