import { ORGANISATION_KINDS, type OrganisationKind } from '../../identity/organisation.js';
import { boolean, country, id, oneOf, text } from '../field-kinds.js';
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
