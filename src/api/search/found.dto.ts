import { SEARCH_KINDS, type SearchKind } from '../../insight/search.query.js';
import { COLLECTION_NAMES } from '../cases/collections.js';
import { id, instant, oneOf, text } from '../field-kinds.js';
import { Field } from '../fields.js';

export class FoundDto {
  @Field(oneOf(SEARCH_KINDS), { description: 'What was found.' })
  kind!: SearchKind;

  @Field(id, { description: 'Its id: of the case, the document or the message.' })
  id!: string;

  @Field(text({ max: 16_000 }), {
    description: 'The title of a case, the name of a document, or what a message says.',
  })
  text!: string;

  @Field(text({ max: 300 }), {
    description:
      'Of a case: the part of what it says in which a word was found. Null where it was found by its title or its parties alone.',
    nullable: true,
  })
  passage!: string | null;

  @Field(id, { description: 'The case.' })
  caseId!: string;

  @Field(oneOf(COLLECTION_NAMES), { description: 'Under which path the case lies.' })
  collection!: string;

  @Field(text({ max: 60 }), { description: 'The reference of the case.' })
  reference!: string;

  @Field(text({ max: 500 }), { description: 'The title of the case.' })
  title!: string;

  @Field(instant, { description: 'When it was opened, added or written.' })
  at!: string;
}
