import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { subjectOf } from '../../cases/subject-of.query.js';
import type { StoredDocument } from '../../documents/add-document.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { attachFile } from '../../messages/attach-file.js';
import { editMessage, withdrawMessage } from '../../messages/change-message.js';
import { FILES_MAX } from '../../messages/message-rules.js';
import { type Message, messageById, messagePage } from '../../messages/messages.query.js';
import { writeMessage } from '../../messages/write-message.js';
import { StoredDocumentDto } from '../documents/document.dto.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, PutRoute, Sent } from '../route.js';
import { type Upload, Uploaded } from '../upload.js';
import { EditedMessageDto, MessageDto, MessageFileDto, NewMessageDto } from './message.dto.js';

const MESSAGES: ListSpec = {};
const CASE = 'The id of the case, of any kind.';

@ApiTags('messages')
@Controller('api/v1/cases')
export class MessagesController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
  ) {}

  @GetRoute({
    id: 'listMessages',
    path: ':id/messages',
    for: 'signed_in',
    summary: 'Messages on a case that you may read, the newest first',
    params: { id: CASE },
    list: MESSAGES,
    answers: MessageDto,
  })
  async list(
    @Param('id') id: string,
    @Listed() { limit, cursor }: ListWanted,
    @CurrentPerson() actor: PersonActor,
  ) {
    await this.subject(actor, id);
    const { items, next } = await this.runtime.database.asActor(actor, (transaction) =>
      messagePage(transaction, id, { limit, ...(cursor === undefined ? {} : { cursor }) }),
    );
    return { items: items.map(onTheWire), next };
  }

  @PostRoute({
    id: 'writeMessage',
    path: ':id/messages',
    for: 'signed_in',
    summary: 'Write a message on a case',
    description:
      'For the facility alone, or shared with parties that take part in the case. 403 for those who only read. Files are put beside it afterwards.',
    params: { id: CASE },
    body: NewMessageDto,
    answers: MessageDto,
  })
  async write(
    @Param('id') id: string,
    @Sent() { text, sharedWith = [], mentions = [] }: NewMessageDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MessageDto> {
    const subject = await this.subject(actor, id);
    const written = await writeMessage(this.runtime, actor, {
      subject,
      caseId: id,
      text,
      sharedWith,
      mentions,
    });
    reply.header('location', `/api/v1/cases/${id}/messages/${written}`);
    return this.read(actor, id, written);
  }

  @GetRoute({
    id: 'getMessage',
    path: ':id/messages/:message',
    for: 'signed_in',
    summary: 'Read a message',
    params: { id: CASE },
    answers: MessageDto,
  })
  async one(
    @Param('id') id: string,
    @Param('message') message: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<MessageDto> {
    return this.read(actor, id, message);
  }

  @PutRoute({
    id: 'editMessage',
    path: ':id/messages/:message',
    for: 'signed_in',
    summary: 'Give a message of yours other words, within ten minutes',
    description: '403 for what somebody else wrote, 409 once its minutes are over.',
    params: { id: CASE },
    body: EditedMessageDto,
    answers: MessageDto,
    problems: ['state_conflict'],
  })
  async edit(
    @Param('id') id: string,
    @Param('message') messageId: string,
    @Sent() { text }: EditedMessageDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<MessageDto> {
    const subject = await this.subject(actor, id);
    await editMessage(this.runtime, actor, { subject, caseId: id, messageId, text });
    return this.read(actor, id, messageId);
  }

  @PostRoute({
    id: 'attachToMessage',
    path: ':id/messages/:message/files',
    for: 'signed_in',
    summary: 'Put a file beside a message of yours, within ten minutes',
    description: `One file at a time, at most ${FILES_MAX} beside a message; whoever reads it reads them. 403 beside what somebody else wrote, 409 once its minutes are over. The checksum is in the answer, so that you can see that what arrived is what you sent.`,
    params: { id: CASE },
    body: MessageFileDto,
    upload: true,
    problems: ['state_conflict', 'not_ready'],
    answers: StoredDocumentDto,
  })
  async attach(
    @Param('id') id: string,
    @Param('message') messageId: string,
    @Sent() _none: MessageFileDto,
    @Uploaded() { fileName, file }: Upload,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredDocument> {
    const subject = await this.subject(actor, id);
    const place = { subject, caseId: id, messageId };
    const sent = { name: fileName, received: file };
    const stored = await attachFile(this.runtime, this.desk, actor, place, sent);
    reply.header('location', `/api/v1/documents/${stored.id}`);
    return stored;
  }

  @PostRoute({
    id: 'withdrawMessage',
    path: ':id/messages/:message/withdrawal',
    for: 'signed_in',
    summary: 'Withdraw a message of yours, for good',
    description: 'Its words and files go; that there was a message stays.',
    params: { id: CASE },
    answers: MessageDto,
    status: 200,
  })
  async withdraw(
    @Param('id') id: string,
    @Param('message') messageId: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<MessageDto> {
    const subject = await this.subject(actor, id);
    await withdrawMessage(this.runtime, actor, { subject, caseId: id, messageId });
    return this.read(actor, id, messageId);
  }

  private async subject(actor: PersonActor, id: string): Promise<string> {
    const subject = await subjectOf(this.runtime.database, actor, id);
    if (subject === null) throw new Problem('not_found');
    return subject;
  }

  private async read(actor: PersonActor, caseId: string, id: string): Promise<MessageDto> {
    const message = await this.runtime.database.asActor(actor, (transaction) =>
      messageById(transaction, caseId, id),
    );
    if (!message) throw new Problem('not_found');
    return onTheWire(message);
  }
}

function onTheWire({ isNew: _, sharedWith, ...message }: Message): MessageDto {
  return {
    ...message,
    visibility: sharedWith.length > 0 ? 'shared' : 'inside',
    sharedWith: sharedWith.map(({ id, name }) => ({ id, name })),
  };
}
