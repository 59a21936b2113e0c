import { DOCUMENT_KINDS, FORMAL_LETTER, MESSAGE_ATTACHMENT } from '../../documents/document-kinds.js';
import { COLLECTION_NAMES, type Collection } from '../cases/collections.js';
import { boolean, date, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, NestedList } from '../fields.js';
import { FilePart } from '../upload.js';

const sha256 = formed(/^[0-9a-f]{64}$/, 'wrong_type', { max: 64 });

export class StoredDocumentDto {
  @Field(id, { description: 'Of the document.' })
  id!: string;

  @Field(integer({ min: 1, max: 100_000 }), { description: 'Its version; 1 is the first.' })
  version!: number;

  @Field(text({ max: 200 }), { description: 'As it is given back.' })
  fileName!: string;

  @Field(text({ max: 120 }), { description: 'By its content; what the sender calls it is not believed.' })
  mediaType!: string;

  @Field(integer({ min: 1, max: 2_147_483_647 }), { description: 'Its size.' })
  sizeBytes!: number;

  @Field(sha256, { description: 'Of its bytes.' })
  sha256!: string;
}

class DocumentVersionDto {
  @Field(integer({ min: 1, max: 100_000 }), { description: 'Its number.' })
  version!: number;

  @Field(text({ max: 200 }), { description: 'As it is given back.' })
  fileName!: string;

  @Field(text({ max: 120 }), { description: 'By its content.' })
  mediaType!: string;

  @Field(integer({ min: 1, max: 2_147_483_647 }), { description: 'Its size.' })
  sizeBytes!: number;

  @Field(sha256, { description: 'Of its bytes.' })
  sha256!: string;

  @Field(instant, { description: 'When it came.' })
  uploadedAt!: string;

  @Field(instant, {
    description: 'When its bytes were destroyed, being past the day until which they were kept.',
    nullable: true,
  })
  destroyedAt!: string | null;

  @Field(text({ max: 200 }), {
    description: 'Who sent it: the person, or the party where the person is not yours to know.',
  })
  uploadedBy!: string;
}

class OpenVersionDto extends DocumentVersionDto {
  @Field(text({ max: 500 }), {
    description:
      'Where its bytes are had, for some minutes and with the token or session that this was asked with alone.',
  })
  downloadUrl!: string;

  @Field(instant, { description: 'When that address works no more.' })
  downloadUntil!: string;
}

export class DocumentDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(id, { description: 'The case it lies on.' })
  caseId!: string;

  @Field(oneOf([...DOCUMENT_KINDS, FORMAL_LETTER, MESSAGE_ATTACHMENT]), { description: 'What it is.' })
  kind!: string;

  @Field(text({ max: 300 }), { description: 'Its title.' })
  title!: string;

  @Field(oneOf(['shared', 'inside']), {
    description: 'Whether everybody on the case may read it, or staff alone.',
  })
  visibility!: string;

  @Field(date, { description: 'The day that it bears, where that was told.', nullable: true })
  datedOn!: string | null;

  @Field(date, {
    description:
      'The last day on which it is kept; null while the case is open, for a kind that is kept for good, and outside the facility.',
    nullable: true,
  })
  keptUntil!: string | null;

  @Field(boolean, { description: 'Whether you may add a version of it.' })
  replaceable!: boolean;

  @NestedList(() => DocumentVersionDto, { description: 'Its versions, the newest first.', max: 100_000 })
  versions!: readonly DocumentVersionDto[];
}

export class DocumentReadDto extends DocumentDto {
  @NestedList(() => OpenVersionDto, { description: 'Its versions, the newest first.', max: 100_000 })
  override versions!: readonly OpenVersionDto[];
}

export class NewDocumentDto {
  @Field(oneOf(COLLECTION_NAMES), { description: 'Where the case lies.', example: 'actions' })
  collection!: Collection;

  @Field(id, { description: 'The case.', example: '00000000-0000-4000-8000-000000000000' })
  caseId!: string;

  @Field(oneOf(DOCUMENT_KINDS), { description: 'What it is.', example: 'support_letter' })
  kind!: string;

  @Field(text({ max: 300 }), { description: 'Its title.', example: 'Support letter' })
  title!: string;

  @Field(oneOf(['shared', 'inside']), {
    description: 'Whether everybody on the case may read it, or staff alone; shared when left out.',
    optional: true,
    example: 'shared',
  })
  visibility?: string;

  @Field(date, {
    description: 'The day that the document itself bears.',
    optional: true,
    example: '2026-03-31',
  })
  datedOn?: string;

  @FilePart()
  file?: never;
}

export class NewVersionDto {
  @FilePart()
  file?: never;
}
