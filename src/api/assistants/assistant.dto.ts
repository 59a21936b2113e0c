import { boolean, id, instant, text } from '../field-kinds.js';
import { Field, Nested } from '../fields.js';

class AssistantPartyDto {
  @Field(id, { description: 'Of the account.' })
  id!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name; empty once the person was erased.' })
  name!: string;
}

export class AssistantDto {
  @Field(id, { description: 'Of the naming; not an account.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'For If-Match.' })
  version!: string;

  @Nested(() => AssistantPartyDto, { description: 'Whose absences the assistant may set.' })
  person!: AssistantPartyDto;

  @Nested(() => AssistantPartyDto, { description: 'The assistant.' })
  assistant!: AssistantPartyDto;

  @Nested(() => AssistantPartyDto, { description: 'Who named them: the person, or an administrator.' })
  namedBy!: AssistantPartyDto;

  @Field(instant, { description: 'Since when.' })
  namedAt!: string;

  @Field(boolean, {
    description:
      'Whether an administrator named them for somebody with a sensitive role, and a second person has to confirm it.',
  })
  waits!: boolean;

  @Nested(() => AssistantPartyDto, {
    description: 'Who confirmed it; null while it waits, and where nobody has to.',
    nullable: true,
  })
  confirmedBy!: AssistantPartyDto | null;

  @Field(instant, { description: 'When it was confirmed; null while it was not.', nullable: true })
  confirmedAt!: string | null;

  @Nested(() => AssistantPartyDto, { description: 'Who ended it; null while nobody has.', nullable: true })
  endedBy!: AssistantPartyDto | null;

  @Field(instant, { description: 'When it was ended; null while it was not.', nullable: true })
  endedAt!: string | null;
}

export class NewAssistantDto {
  @Field(id, { description: 'The account of whom they assist; you when left out.', optional: true })
  personId?: string;

  @Field(id, {
    description: 'The account of the colleague of the same organisation.',
    example: '00000000-0000-4000-8000-000000000000',
  })
  assistantId!: string;
}
