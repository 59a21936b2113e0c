import { pillars } from '../../reference/pillars.js';
import { CaseDto } from '../cases/case.dto.js';
import { boolean, country, formed, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, NestedList } from '../fields.js';

export const PROVENANCE = oneOf(['source', 'general_knowledge', 'disputed', 'entered']);
/** Dates are told as far as they are known. */
export const PARTIAL_DATE = formed(/^\d{4}(-\d{2}){0,2}$/, 'date_malformed', { max: 10 });

class SignatoryDto {
  @Field(country, { description: 'By its ISO code.', example: 'RO' })
  country!: string;

  @Field(PARTIAL_DATE, {
    description: 'When it acceded, as far as it is known.',
    nullable: true,
    example: '2008-06-05',
  })
  accededOn!: string | null;

  @Field(boolean, { description: 'Whether it has left.' })
  hasLeft!: boolean;

  @Field(PARTIAL_DATE, { description: 'When it left, as far as it is known.', nullable: true })
  leftOn!: string | null;

  @Field(PROVENANCE, { description: 'How well this is known.' })
  provenance!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'Where this was read.' })
  source!: string;
}

export class PartnershipDto extends CaseDto {
  @Field(oneOf(['MP', 'CAMM']), {
    description: 'A mobility partnership, or a common agenda on migration and mobility.',
  })
  kind!: 'MP' | 'CAMM';

  @Field(country, { description: 'The partner country, by its ISO code.', example: 'MD' })
  country!: string;

  @Field(PARTIAL_DATE, {
    description: 'When it was signed, as far as it is known.',
    nullable: true,
    example: '2015-03',
  })
  signedOn!: string | null;

  @Field(boolean, { description: 'Whether the EU and all Member States signed.' })
  allMemberStates!: boolean;

  @ListOf(oneOf(pillars.map((pillar) => pillar.code)), { description: 'The pillars it covers.', max: 4 })
  pillars!: readonly string[];

  @NestedList(() => SignatoryDto, {
    description: 'The Member States that signed, each with its own dates.',
    max: 100,
  })
  signatories!: readonly SignatoryDto[];

  @Field(PROVENANCE, { description: 'How well the signature is known.' })
  provenance!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'Where it was read.' })
  source!: string;

  @Field(text({ max: 2_000, min: 0 }), { description: 'What else is to be known of it.' })
  note!: string;
}
