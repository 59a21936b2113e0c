import { LETTER_ADDRESSEES } from '../../letters/template-scope.js';
import { LETTER_PURPOSES } from '../../letters/templates.query.js';
import { COLLECTION_NAMES } from '../cases/collections.js';
import { boolean, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { LETTER_LANGUAGE } from './letter.dto.js';

const COUNT = integer({ min: 0, max: 1_000_000 });
const NUMBER = integer({ min: 1, max: 1_000_000 });
const PLACEHOLDER = text({ max: 60 });
/** The kinds of case, by their paths; `any`: every kind. */
const FOR = oneOf(['any', ...COLLECTION_NAMES]);

class TemplateNamesDto {
  @Field(text({ max: 120 }), { description: 'In English.' })
  en!: string;

  @Field(text({ max: 120 }), { description: 'In French.' })
  fr!: string;
}

export class LetterTemplateDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(formed(/^[a-z][a-z0-9_]*$/, 'letters.code_malformed', { max: 60 }), { description: 'Unique.' })
  code!: string;

  @Field(oneOf(LETTER_PURPOSES), { description: 'What letters by it are for.' })
  purpose!: string;

  @Field(FOR, { description: 'The kind of case that it is for.' })
  collection!: string;

  @ListOf(text({ max: 60 }), {
    description:
      'Stages of the kind of case at which letters by it are written; of one for every kind, kinds of case. None: anywhere.',
    max: 100,
  })
  places!: readonly string[];

  @ListOf(oneOf(LETTER_ADDRESSEES), {
    description: 'As what a party has to take part to be written to. None: as anything.',
    max: 10,
  })
  addressees!: readonly string[];

  @Nested(() => TemplateNamesDto, { description: 'What it is called.' })
  names!: TemplateNamesDto;

  @ListOf(LETTER_LANGUAGE, { description: 'The languages it has.', max: 40 })
  languages!: readonly string[];

  @Field(NUMBER, { description: 'The number of its newest version, by which letters are written.' })
  version!: number;

  @Field(boolean, { description: 'Whether it is out of use.' })
  retired!: boolean;

  @Field(COUNT, { description: 'How many letters were written by it.' })
  letters!: number;
}

export class LetterTextDto {
  @Field(LETTER_LANGUAGE, { description: 'The language.', example: 'en' })
  language!: string;

  @Field(text({ max: 300 }), { description: 'The subject.', example: 'Your application {{case.reference}}' })
  title!: string;

  @Field(text({ max: 20_000 }), {
    description: 'The text, in lines, with placeholders.',
    example: 'Dear {{addressee.name}}',
  })
  body!: string;
}

class LetterTemplateVersionDto {
  @Field(NUMBER, { description: 'Its number.' })
  version!: number;

  @Field(instant, { description: 'When it was made.' })
  madeAt!: string;

  @Field(text({ max: 200 }), { description: 'By whom; null: it came with the program.', nullable: true })
  madeBy!: string | null;

  @Field(COUNT, { description: 'How many letters were written by it.' })
  letters!: number;
}

export class LetterTemplateReadDto extends LetterTemplateDto {
  @NestedList(() => LetterTextDto, { description: 'What it says, language by language.', max: 40 })
  texts!: readonly LetterTextDto[];

  @NestedList(() => LetterTemplateVersionDto, { description: 'Its versions, the newest first.', max: 1_000 })
  versions!: readonly LetterTemplateVersionDto[];
}

export class LetterTextsDto {
  @NestedList(() => LetterTextDto, {
    description: 'All languages of the version; a language left out is left off.',
    max: 40,
  })
  texts!: readonly LetterTextDto[];
}

export class CheckedLetterTextsDto extends LetterTextsDto {
  @Field(FOR, { description: 'The kind of case that they would be for.', example: 'actions' })
  collection!: string;
}

export class PlaceholdersDto {
  @ListOf(PLACEHOLDER, { description: 'The placeholders that the texts hold.', max: 100 })
  used!: readonly string[];

  @ListOf(PLACEHOLDER, { description: 'All placeholders that a text for such a case may hold.', max: 100 })
  known!: readonly string[];
}
