import { WEBHOOK_TYPES } from '../../notifications/webhooks/event-types.js';
import { MESSAGE_STATES } from '../../notifications/webhooks/messages.query.js';
import { id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';

const PAUSED_WHY = ['person', 'failing', 'gone'];

class WebhookOrganisationDto {
  @Field(id, { description: 'The party.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;
}

export class WebhookDto {
  @Field(id, { description: 'Of the webhook.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'For If-Match.' })
  version!: string;

  @Nested(() => WebhookOrganisationDto, { description: 'It is told what this party may see.' })
  organisation!: WebhookOrganisationDto;

  @Field(text({ max: 100 }), { description: 'What it is called.' })
  name!: string;

  @Field(text({ max: 2000 }), { description: 'Where messages go.' })
  url!: string;

  @ListOf(oneOf(WEBHOOK_TYPES), { description: 'What it is told.', max: WEBHOOK_TYPES.length })
  eventTypes!: readonly string[];

  @Field(oneOf(PAUSED_WHY), {
    description:
      'Null while it is told; else why not: `person`: somebody paused it; `failing`: nothing got through for three days; `gone`: it answered 410.',
    nullable: true,
  })
  pausedWhy!: string | null;

  @Field(instant, { description: 'Since when it is paused.', nullable: true })
  pausedAt!: string | null;

  @Field(instant, { description: 'Since when nothing gets through.', nullable: true })
  failingSince!: string | null;

  @Field(instant, { description: 'Until when the secret before is good as well.', nullable: true })
  previousSecretUntil!: string | null;

  @Field(instant, { description: 'When it was added.' })
  madeAt!: string;

  @Field(integer({ min: 0, max: 2_147_483_647 }), { description: 'Messages that have not arrived yet.' })
  waiting!: number;
}

export class WebhookSecretDto {
  @Field(id, { description: 'Of the webhook.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'What messages are verified with; it is told this once.' })
  secret!: string;
}

export class NewWebhookDto {
  @Field(id, {
    description: 'The party: it is told what that one may see.',
    example: '00000000-0000-4000-8000-000000000000',
  })
  organisationId!: string;

  @Field(text({ max: 100 }), { description: 'What it is called.', example: 'Mirror' })
  name!: string;

  @Field(text({ max: 2000 }), {
    description: 'Where messages go: https, on the public internet.',
    example: 'https://example.org/hooks',
  })
  url!: string;

  @ListOf(oneOf(WEBHOOK_TYPES), {
    description: 'What it is told.',
    max: WEBHOOK_TYPES.length,
    example: ['case.advanced'],
  })
  eventTypes!: string[];
}

export class ChangedWebhookDto {
  @Field(text({ max: 100 }), { description: 'What it is called.', optional: true, example: 'Mirror' })
  name?: string;

  @Field(text({ max: 2000 }), { description: 'Where messages go.', optional: true })
  url?: string;

  @ListOf(oneOf(WEBHOOK_TYPES), {
    description: 'What it is told.',
    max: WEBHOOK_TYPES.length,
    optional: true,
  })
  eventTypes?: string[];
}

class WebhookAttemptDto {
  @Field(integer({ min: 1, max: 2_147_483_647 }), { description: 'Which attempt.' })
  number!: number;

  @Field(instant, { description: 'When it began.' })
  at!: string;

  @Field(integer({ min: 100, max: 999 }), { description: 'Null when there was no answer.', nullable: true })
  status!: number | null;

  @Field(text({ max: 500, min: 0 }), {
    description: 'The beginning of the answer; null when nobody knows how the attempt ended.',
    nullable: true,
  })
  answer!: string | null;

  @Field(text({ max: 500 }), { description: 'Why there was no answer.', nullable: true })
  fault!: string | null;

  @Field(integer({ min: 0, max: 2_147_483_647 }), { description: 'How long it took, in ms.', nullable: true })
  durationMs!: number | null;
}

export class WebhookMessageDto {
  @Field(id, { description: 'Of the message.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'The header webhook-id, the same at every attempt.' })
  webhookId!: string;

  @Field(text({ max: 60 }), { description: 'What it tells.' })
  type!: string;

  @Field(oneOf(MESSAGE_STATES), { description: 'Whether it has arrived.' })
  state!: string;

  @Field(id, { description: 'The case; null for a test.', nullable: true })
  caseId!: string | null;

  @Field(text({ max: 60 }), { description: "The case's reference.", nullable: true })
  reference!: string | null;

  @Field(text({ max: 20_000 }), { description: 'What was sent.' })
  body!: string;

  @Field(instant, { description: 'When it was written.' })
  createdAt!: string;

  @Field(instant, { description: 'When it is tried next; null when it is not.', nullable: true })
  nextAttemptAt!: string | null;

  @NestedList(() => WebhookAttemptDto, { description: 'The last attempt first.', max: 1_000 })
  attempts!: readonly WebhookAttemptDto[];
}

export class SendAgainDto {
  @Field(instant, { description: 'From when on.', example: '2027-03-01T00:00:00Z' })
  since!: string;
}

export class SentAgainDto {
  @Field(integer({ min: 0, max: 2_147_483_647 }), { description: 'How many messages are sent again.' })
  messages!: number;
}

export class PutUpDto {
  @Field(id, { description: 'Of the message that is on its way.' })
  id!: string;
}
