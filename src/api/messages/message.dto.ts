import { FILES_MAX, MENTIONS_MAX, MESSAGE_LENGTH } from '../../messages/message-rules.js';
import { boolean, id, instant, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, NestedList } from '../fields.js';
import { FilePart } from '../upload.js';

class MessagePartyDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 300 }), { description: 'Its name.' })
  name!: string;
}

class MentionDto {
  @Field(id, { description: 'The account.' })
  accountId!: string;

  @Field(text({ max: 300 }), { description: 'Whose it is.' })
  name!: string;
}

class AttachmentDto {
  @Field(id, { description: 'Under which it lies in `/api/v1/documents`.' })
  id!: string;

  @Field(text({ max: 300 }), { description: 'What it is called.' })
  fileName!: string;
}

export class MessageDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(text({ max: 16_000, min: 0 }), { description: 'What it says; empty once it is withdrawn.' })
  text!: string;

  @Field(text({ max: 300, min: 0 }), {
    description:
      'Who wrote it; empty where the organisation alone is for the reader, and for somebody who was erased.',
  })
  author!: string;

  @Field(text({ max: 300 }), { description: 'The organisation of whoever wrote it.' })
  organisation!: string;

  @Field(boolean, { description: 'Whether the reader wrote it.' })
  own!: boolean;

  @Field(boolean, { description: 'Whether the reader may change it at this moment.' })
  mendable!: boolean;

  @Field(oneOf(['inside', 'shared']), { description: 'For the facility alone, or shared with parties.' })
  visibility!: 'inside' | 'shared';

  @NestedList(() => MessagePartyDto, {
    description: 'The parties that read it beside the facility; outside it one’s own alone.',
    max: 60,
  })
  sharedWith!: readonly MessagePartyDto[];

  @NestedList(() => MentionDto, {
    description: 'The people whom it names, as far as their names are for the reader.',
    max: 2 * MENTIONS_MAX,
  })
  mentions!: readonly MentionDto[];

  @NestedList(() => AttachmentDto, { description: 'Files that came with it.', max: FILES_MAX })
  documents!: readonly AttachmentDto[];

  @Field(instant, { description: 'When it was written.' })
  writtenAt!: string;

  @Field(instant, { description: 'When it was last changed; null: never.', nullable: true })
  editedAt!: string | null;

  @Field(instant, { description: 'When it was withdrawn; null: it stands.', nullable: true })
  withdrawnAt!: string | null;
}

const TEXT = text({ max: MESSAGE_LENGTH });

export class NewMessageDto {
  @Field(TEXT, {
    description: 'What to say; `@Name` names a person who may read it.',
    example: 'Please look at annex 2.',
  })
  text!: string;

  @ListOf(id, {
    description:
      'Parties that take part in the case and read it beside the facility; left out: it stays inside. From outside it is always one’s own.',
    optional: true,
    max: 60,
  })
  sharedWith?: readonly string[];

  @ListOf(id, {
    description: 'Accounts that are told of it by name, beside those that the text names.',
    optional: true,
    max: MENTIONS_MAX,
  })
  mentions?: readonly string[];
}

export class EditedMessageDto {
  @Field(TEXT, { description: 'What it is to say instead.' })
  text!: string;
}

export class MessageFileDto {
  @FilePart()
  file?: never;
}
