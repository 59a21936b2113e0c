import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import type { AddressRules } from '../../notifications/webhooks/address-rules.js';
import {
  editEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from '../../notifications/webhooks/change-endpoint.js';
import { type Endpoint, endpointOf, endpointsFor } from '../../notifications/webhooks/endpoints.query.js';
import { makeEndpoint } from '../../notifications/webhooks/make-endpoint.js';
import {
  MESSAGE_STATES,
  type MessageState,
  messagesOf,
} from '../../notifications/webhooks/messages.query.js';
import { sendAgain, sendTest } from '../../notifications/webhooks/send-again.js';
import { ADDRESS_RULES } from '../../notifications/webhooks/webhooks.module.js';
import { oneOf } from '../field-kinds.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { DeleteRoute, GetRoute, Listed, PatchRoute, PostRoute, Sent } from '../route.js';
import {
  ChangedWebhookDto,
  NewWebhookDto,
  PutUpDto,
  SendAgainDto,
  SentAgainDto,
  WebhookDto,
  WebhookMessageDto,
  WebhookSecretDto,
} from './webhook.dto.js';

const ADMINISTRATORS = ['administrator'] as const;
const MESSAGES: ListSpec = {
  filters: { state: { kind: oneOf(MESSAGE_STATES), description: 'Whether it has arrived.' } },
};

@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ADDRESS_RULES) private readonly rules: AddressRules,
  ) {}

  @GetRoute({
    id: 'listWebhooks',
    for: ADMINISTRATORS,
    summary: 'Other systems that are told what happens, by name',
    list: {},
    answers: WebhookDto,
  })
  list(@Listed() { limit, cursor }: ListWanted, @CurrentPerson() actor: PersonActor) {
    return endpointsFor(this.database, actor, cursor === undefined ? { limit } : { limit, cursor });
  }

  @PostRoute({
    id: 'createWebhook',
    for: ADMINISTRATORS,
    summary: 'Have another system told what happens',
    description: 'By the Standard Webhooks specification. The secret is in this answer alone.',
    body: NewWebhookDto,
    answers: WebhookSecretDto,
  })
  async create(
    @Sent() wanted: NewWebhookDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookSecretDto> {
    const made = await makeEndpoint(this.database, actor, this.rules, wanted);
    reply.header('location', `/api/v1/webhooks/${made.id}`);
    return made;
  }

  @GetRoute({
    id: 'getWebhook',
    path: ':id',
    for: ADMINISTRATORS,
    summary: 'Read a webhook',
    answers: WebhookDto,
    version: 'read',
  })
  one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDto> {
    return this.answer(actor, id, reply);
  }

  @PatchRoute({
    id: 'changeWebhook',
    path: ':id',
    for: ADMINISTRATORS,
    summary: 'Change a webhook',
    description: 'What is left out stays.',
    body: ChangedWebhookDto,
    answers: WebhookDto,
    version: 'changed',
  })
  async change(
    @Param('id') id: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: ChangedWebhookDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDto> {
    await editEndpoint(this.database, actor, this.rules, { id, expectedVersion, changes });
    return this.answer(actor, id, reply);
  }

  @DeleteRoute({
    id: 'removeWebhook',
    path: ':id',
    for: ADMINISTRATORS,
    summary: 'Tell another system nothing more',
  })
  async remove(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<void> {
    await removeEndpoint(this.database, actor, id);
  }

  @PostRoute({
    id: 'rotateWebhookSecret',
    path: ':id/rotate',
    for: ADMINISTRATORS,
    summary: 'Make a new secret',
    description: 'Messages are signed with both for a day. The secret is in this answer alone.',
    answers: WebhookSecretDto,
    status: 200,
  })
  async rotate(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<WebhookSecretDto> {
    return { id, ...(await rotateSecret(this.database, actor, id)) };
  }

  @PostRoute({
    id: 'pauseWebhook',
    path: ':id/pause',
    for: ADMINISTRATORS,
    summary: 'Have messages wait',
    answers: WebhookDto,
    status: 200,
    version: 'read',
  })
  async pause(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDto> {
    await pauseEndpoint(this.database, actor, id);
    return this.answer(actor, id, reply);
  }

  @PostRoute({
    id: 'resumeWebhook',
    path: ':id/resume',
    for: ADMINISTRATORS,
    summary: 'Send what waits, and go on',
    answers: WebhookDto,
    status: 200,
    version: 'read',
  })
  async resume(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDto> {
    await resumeEndpoint(this.database, actor, id);
    return this.answer(actor, id, reply);
  }

  @PostRoute({
    id: 'testWebhook',
    path: ':id/test',
    for: ADMINISTRATORS,
    summary: 'Send a test',
    answers: PutUpDto,
    status: 202,
  })
  test(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<PutUpDto> {
    return sendTest(this.database, actor, this.config.publicUrl, id);
  }

  @PostRoute({
    id: 'sendWebhookMessagesAgain',
    path: ':id/replay',
    for: ADMINISTRATORS,
    summary: 'Send again what was sent or given up since a time',
    description: 'Under the same ids; those of one case in their order.',
    body: SendAgainDto,
    answers: SentAgainDto,
    status: 202,
  })
  async replay(
    @Param('id') id: string,
    @Sent() { since }: SendAgainDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<SentAgainDto> {
    return { messages: await sendAgain(this.database, actor, id, { since }) };
  }

  @GetRoute({
    id: 'listWebhookMessages',
    path: ':id/messages',
    for: ADMINISTRATORS,
    summary: 'What it was told, with every attempt, the newest first',
    list: MESSAGES,
    answers: WebhookMessageDto,
  })
  async messages(
    @Param('id') id: string,
    @Listed() { limit, cursor, filter }: ListWanted,
    @CurrentPerson() actor: PersonActor,
  ) {
    await this.known(actor, id);
    return messagesOf(this.database, actor, id, {
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(filter['state'] === undefined ? {} : { state: filter['state'] as MessageState }),
    });
  }

  @PostRoute({
    id: 'sendWebhookMessageAgain',
    path: ':id/messages/:message/replay',
    for: ADMINISTRATORS,
    summary: 'Send one message again',
    params: { message: 'The id of the message.' },
    answers: SentAgainDto,
    status: 202,
  })
  async replayOne(
    @Param('id') id: string,
    @Param('message') messageId: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<SentAgainDto> {
    return { messages: await sendAgain(this.database, actor, id, { messageId }) };
  }

  private async answer(actor: PersonActor, id: string, reply: FastifyReply): Promise<WebhookDto> {
    const found = await this.known(actor, id);
    reply.header('etag', etagOf(found.version));
    return found;
  }

  private async known(actor: PersonActor, id: string): Promise<Endpoint> {
    const found = await endpointOf(this.database, actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }
}
