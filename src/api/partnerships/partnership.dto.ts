import { pillars } from '../../reference/pillars.js';
import { CaseDto } from '../cases/case.dto.js';
import { boolean, country, date, formed, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, NestedList } from '../fields.js';

export const PROVENANCE = oneOf(['source', 'general_knowledge', 'disputed', 'entered']);
const KIND = oneOf(['MP', 'CAMM']);
export const PILLARS = oneOf(pillars.map((pillar) => pillar.code));
/** Dates are told as far as they are known. */
export const PARTIAL_DATE = formed(/^\d{4}(-\d{2}){0,2}$/, 'partial_date_malformed', { max: 10 });

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

  @Field(text({ max: 2_000, min: 0 }), { description: 'Where its exit was read.' })
  leftSource!: string;
}

class NewSignatoryDto {
  @Field(country, { description: 'A Member State, by its ISO code.', example: 'RO' })
  country!: string;

  @Field(PARTIAL_DATE, {
    description:
      'When it acceded, as far as it is known; null: on the day of signature, and once it is signed: not known. Left out: as before. Who joins after the signature needs a date.',
    optional: true,
    nullable: true,
    example: null,
  })
  accededOn?: string | null;

  @Field(PARTIAL_DATE, {
    description:
      'The first day on which it takes part no more, as far as it is known, for a framework that is signed; null: it still takes part. Left out: as before.',
    optional: true,
    nullable: true,
    example: null,
  })
  leftOn?: string | null;
}

class PartnershipContentDto {
  @ListOf(PILLARS, {
    description: 'The pillars it covers.',
    optional: true,
    max: 4,
    example: ['IRREGULAR_THB'],
  })
  pillars?: readonly string[];

  @NestedList(() => NewSignatoryDto, {
    description: 'The Member States that sign; none for a common agenda, which all of them sign.',
    optional: true,
    max: 50,
  })
  signatories?: readonly NewSignatoryDto[];

  @Field(text({ max: 2_000, min: 0 }), {
    description: 'What else is to be known of it.',
    optional: true,
    example: 'Proposed.',
  })
  note?: string;

  @Field(date, {
    description:
      'The last day that is agreed for it, until it is signed; null: no end. Renewal sets it afterwards.',
    optional: true,
    nullable: true,
    example: '2032-12-31',
  })
  validUntil?: string | null;
}

export class NewPartnershipDto extends PartnershipContentDto {
  @Field(KIND, { description: 'A mobility partnership, or a common agenda.', example: 'MP' })
  kind!: string;

  @Field(country, { description: 'The partner country, by its ISO code.', example: 'EG' })
  country!: string;

  @Field(text({ max: 300 }), { description: 'Its title.', example: 'Mobility Partnership with Egypt' })
  title!: string;
}

export class PartnershipChangesDto extends PartnershipContentDto {
  @Field(KIND, {
    description: 'Another kind, until the text goes to the Council.',
    optional: true,
    example: 'CAMM',
  })
  kind?: string;

  @Field(country, {
    description: 'Another partner country, by its ISO code, until the text goes to the Council.',
    optional: true,
    example: 'EG',
  })
  country?: string;

  @Field(text({ max: 300 }), {
    description: 'Its title.',
    optional: true,
    example: 'Mobility Partnership with Egypt',
  })
  title?: string;

  @Field(PARTIAL_DATE, {
    description: 'When it was signed, where that was before the day on which the signature is recorded.',
    optional: true,
    nullable: true,
    example: null,
  })
  signedOn?: string | null;
}

export class PartnershipDto extends CaseDto {
  @Field(KIND, {
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

  @ListOf(PILLARS, { description: 'The pillars it covers.', max: 4 })
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

  @Field(date, {
    description: 'The last day that was agreed for it; null: no end was agreed.',
    nullable: true,
  })
  validUntil!: string | null;
}
