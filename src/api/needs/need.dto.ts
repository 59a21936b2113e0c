import { TRANSLATED_INTO } from '../../needs/languages.js';
import { HELP_KINDS } from '../../needs/need-content.js';
import { LANGUAGES } from '../../reference/languages.js';
import { pillars } from '../../reference/pillars.js';
import { CaseDto, StageDto } from '../cases/case.dto.js';
import { boolean, country, date, id, instant, integer, oneOf, text, themeCode } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';

const LONG = text({ max: 10_000, min: 0 });
const TITLE = text({ max: 300 });
const PILLAR = oneOf(pillars.map((one) => one.code));

/** Fields left out stay as they are. */
export class NeedChangesDto {
  @Field(TITLE, { description: 'In the language named.', optional: true, example: 'Cititoare de documente' })
  title?: string;

  @Field(oneOf(LANGUAGES), {
    description: 'The language of title, what is needed and why: ISO 639-1.',
    optional: true,
    example: 'ro',
  })
  language?: string;

  @Field(LONG, { description: 'What is needed.', optional: true, example: 'Douăzeci de cititoare.' })
  wanted?: string;

  @Field(LONG, { description: 'Why it is needed.', optional: true, example: 'Cele vechi nu citesc cipuri.' })
  why?: string;

  @Field(PILLAR, {
    description: 'The pillar.',
    optional: true,
    nullable: true,
    example: 'IRREGULAR_THB',
  })
  pillar?: string | null;

  @Field(themeCode, {
    description: 'The theme, one of the pillar’s.',
    optional: true,
    nullable: true,
    example: 'DOCUMENT_FRAUD',
  })
  theme?: string | null;

  @Field(id, {
    description: 'The partnership of the country under which it falls; null where there is none.',
    optional: true,
    nullable: true,
    example: null,
  })
  partnershipId?: string | null;

  @Field(oneOf(HELP_KINDS), { description: 'The kind of help expected.', optional: true, example: 'UNSURE' })
  help?: string;

  @Field(boolean, { description: 'Whether it is urgent.', optional: true, example: false })
  urgent?: boolean;

  @Field(date, {
    description: 'By when help is wished for.',
    optional: true,
    nullable: true,
    example: '2027-09-01',
  })
  wishedOn?: string | null;

  @Field(text({ max: 500, min: 0 }), {
    description: 'Whom to talk to, and how.',
    optional: true,
    example: 'Ana Rusu, ana.rusu@example.org',
  })
  contact?: string;
}

export class NewNeedDto extends NeedChangesDto {
  @Field(TITLE, { description: 'In the language named.', example: 'Cititoare de documente' })
  declare title: string;
}

export class TranslationDto {
  @Field(oneOf(TRANSLATED_INTO), { description: 'Into which language.', example: 'en' })
  language!: string;

  @Field(TITLE, { description: 'The title, translated.', example: 'Document readers' })
  title!: string;

  @Field(text({ max: 10_000 }), { description: 'What is needed, translated.', example: 'Twenty readers.' })
  wanted!: string;

  @Field(LONG, {
    description: 'Why it is needed, translated.',
    optional: true,
    example: 'The old ones read no chips.',
  })
  why?: string;
}

class WrittenTranslationDto extends TranslationDto {
  @Field(LONG, { description: 'Why it is needed, translated.' })
  declare why: string;

  @Field(text({ max: 200, min: 0 }), {
    description: 'Who wrote it; null to those outside the facility.',
    nullable: true,
  })
  by!: string | null;

  @Field(instant, { description: 'When.' })
  at!: string;

  @Field(integer({ min: 1, max: 10_000 }), { description: 'Counts corrections: 1 is the first.' })
  number!: number;

  @Field(boolean, { description: 'Whether the original was changed since.' })
  outdated!: boolean;
}

class OutcomeStageDto extends StageDto {
  @Field(instant, { description: 'Since when it stands there.' })
  since!: string;
}

class OutcomeDto {
  @Field(id, { description: 'The action.' })
  actionId!: string;

  @Field(boolean, { description: 'Whether you may read the action itself.' })
  seen!: boolean;

  @Field(text({ max: 60 }), {
    description: 'What people call it; null while you may not read it.',
    nullable: true,
  })
  reference!: string | null;

  @Field(TITLE, { description: 'Its title; null while you may not read it.', nullable: true })
  title!: string | null;

  @Field(oneOf(['GRANT', 'TECHNICAL_ASSISTANCE', 'DIALOGUE']), { description: 'What is done.' })
  kind!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Who leads it; empty for the facility.' })
  lead!: string;

  @Field(country, { description: 'The country of who leads it.', nullable: true })
  leadCountry!: string | null;

  @Nested(() => OutcomeStageDto, {
    description: 'Where it stands, as outsiders are shown it; null to another Member State.',
    nullable: true,
  })
  stage!: OutcomeStageDto | null;

  @Field(oneOf(['under_way', 'answered', 'ended']), {
    description: '`ended`: without having answered the need; null where the stage is.',
    nullable: true,
  })
  state!: string | null;

  @Field(instant, { description: 'Since when it answers the need.' })
  linkedAt!: string;
}

class ToldDto {
  @Field(text({ max: 60 }), { description: 'The role in which they were told.' })
  role!: string;

  @Field(country, { description: 'The country of their authority.', nullable: true })
  country!: string | null;

  @Field(integer({ min: 1, max: 100_000 }), { description: 'How many people.' })
  people!: number;

  @Field(instant, { description: 'When they were first told.' })
  first!: string;

  @Field(instant, { description: 'When they were last told.' })
  last!: string;
}

export class NeedDto extends CaseDto {
  @Field(country, { description: 'Whose need it is.' })
  country!: string;

  @Field(oneOf(LANGUAGES), { description: 'The language of title, what is needed and why.' })
  language!: string;

  @Field(LONG, { description: 'What is needed, as the country wrote it.' })
  wanted!: string;

  @Field(LONG, { description: 'Why it is needed, as the country wrote it.' })
  why!: string;

  @Field(PILLAR, { description: 'The pillar.', nullable: true })
  pillar!: string | null;

  @Field(themeCode, { description: 'The theme.', nullable: true })
  theme!: string | null;

  @Field(id, { description: 'The partnership under which it falls.', nullable: true })
  partnershipId!: string | null;

  @Field(oneOf(HELP_KINDS), { description: 'The kind of help expected.' })
  help!: string;

  @Field(boolean, { description: 'Whether it is urgent.' })
  urgent!: boolean;

  @Field(date, { description: 'By when help is wished for.', nullable: true })
  wishedOn!: string | null;

  @Field(text({ max: 500, min: 0 }), { description: 'Whom to talk to, and how.' })
  contact!: string;

  @Field(instant, { description: 'When it was first filed.', nullable: true })
  filedAt!: string | null;

  @Field(instant, { description: 'When it was first shown to Member States.', nullable: true })
  publishedAt!: string | null;

  @Field(instant, {
    description: 'By when the facility means to have answered: its own target. Null while that does not run.',
    nullable: true,
  })
  answerDue!: string | null;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'Why it was declined; null when it was not, or to other countries.',
    nullable: true,
  })
  declinedBecause!: string | null;

  @Field(text({ max: 10_000, min: 0 }), {
    description: 'What its country is asked at present; null when nothing is, or to other countries.',
    nullable: true,
  })
  question!: string | null;

  @NestedList(() => WrittenTranslationDto, {
    description: 'Its translations, the latest into each language.',
    max: 2,
  })
  translations!: readonly WrittenTranslationDto[];

  @NestedList(() => OutcomeDto, { description: 'The actions that answer it, live.', max: 1_000 })
  actions!: readonly OutcomeDto[];

  @NestedList(() => ToldDto, {
    description: 'Who was told; null where it is not yours to know.',
    max: 1_000,
    nullable: true,
  })
  told!: readonly ToldDto[] | null;
}

export class TakeUpDto {
  @Field(oneOf(['GRANT', 'TECHNICAL_ASSISTANCE', 'DIALOGUE']), {
    description:
      'What it is taken up with: a Member State leads a grant action, which is what it is when left out; the facility gives technical assistance or holds a dialogue.',
    optional: true,
    example: 'GRANT',
  })
  kind?: 'GRANT' | 'TECHNICAL_ASSISTANCE' | 'DIALOGUE';

  @Field(id, {
    description:
      'One of that kind that you lead, or that the facility runs; left out or null: a draft is opened, made from the need.',
    optional: true,
    nullable: true,
    example: null,
  })
  actionId?: string | null;
}

export class TakenUpDto {
  @Field(id, { description: 'What answers the need now.' })
  actionId!: string;
}
