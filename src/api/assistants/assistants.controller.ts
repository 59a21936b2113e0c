import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Assistant,
  assistantOf,
  assistantsFor,
  versionOfAssistant,
} from '../../cases/assistants.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { confirmAssistant } from '../../cases/confirm-assistant.js';
import { endAssistant } from '../../cases/end-assistant.js';
import { nameAssistant } from '../../cases/name-assistant.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { oneOf } from '../field-kinds.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { AssistantDto, NewAssistantDto } from './assistant.dto.js';

const ASSISTANTS: ListSpec = {
  filters: {
    mine: {
      kind: oneOf(['true', 'false']),
      description: 'With `true`, your own assistants and those whom you assist.',
    },
    ended: { kind: oneOf(['true', 'false']), description: 'Whether it was ended.' },
    waits: { kind: oneOf(['true', 'false']), description: 'Whether a second person has to confirm it.' },
  },
};

@ApiTags('absences')
@Controller('api/v1/assistants')
export class AssistantsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'listAssistants',
    for: 'signed_in',
    summary: 'Who may set whose absences, the last named first',
    description:
      'Your own assistants and those whom you assist; for administrators and auditors all, for the head of unit those of the organisation.',
    list: ASSISTANTS,
    answers: AssistantDto,
  })
  async list(@Listed() { limit, cursor, filter }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const page = await assistantsFor(this.runtime.database, actor, {
      limit,
      mine: filter['mine'] === 'true',
      ...(cursor === undefined ? {} : { cursor }),
      ...(filter['ended'] === undefined ? {} : { ended: filter['ended'] === 'true' }),
      ...(filter['waits'] === undefined ? {} : { waits: filter['waits'] === 'true' }),
    });
    return { items: page.items.map(sent), next: page.next };
  }

  @PostRoute({
    id: 'nameAssistant',
    for: 'signed_in',
    summary: 'Name an assistant',
    description:
      'Your own, or as an administrator that of somebody else; never yourself. For somebody with a sensitive role it `waits` until they or another administrator confirm. 409 when they are one already.',
    body: NewAssistantDto,
    answers: AssistantDto,
    version: 'read',
    problems: ['state_conflict'],
  })
  async name(
    @Sent() wanted: NewAssistantDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssistantDto> {
    const id = await nameAssistant(this.runtime, actor, wanted);
    reply.header('location', `/api/v1/assistants/${id}`);
    return this.answer(actor, id, reply);
  }

  @GetRoute({
    id: 'getAssistant',
    path: ':id',
    for: 'signed_in',
    summary: 'Read who assists whom',
    answers: AssistantDto,
    version: 'read',
  })
  one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssistantDto> {
    return this.answer(actor, id, reply);
  }

  @PostRoute({
    id: 'confirmAssistant',
    path: ':id/confirm',
    for: 'signed_in',
    summary: 'Confirm an assistant',
    description:
      'By whom they assist, or another administrator than who named them; ending it refuses it. 409 when it does not wait.',
    answers: AssistantDto,
    status: 200,
    version: 'changed',
    problems: ['state_conflict'],
  })
  async confirm(
    @Param('id') id: string,
    @IfMatch() expectedVersion: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssistantDto> {
    await confirmAssistant(this.runtime, actor, { id, expectedVersion });
    return this.answer(actor, id, reply);
  }

  @PostRoute({
    id: 'endAssistant',
    path: ':id/end',
    for: 'signed_in',
    summary: 'Take it back that somebody assists',
    description: 'Either of the two may, and administrators. Absences that were set stay.',
    answers: AssistantDto,
    status: 200,
    version: 'changed',
    problems: ['state_conflict'],
  })
  async end(
    @Param('id') id: string,
    @IfMatch() expectedVersion: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssistantDto> {
    await endAssistant(this.runtime.database, actor, { id, expectedVersion });
    return this.answer(actor, id, reply);
  }

  private async answer(actor: PersonActor, id: string, reply: FastifyReply): Promise<AssistantDto> {
    const found = await assistantOf(this.runtime.database, actor, id);
    if (!found) throw new Problem('not_found');
    reply.header('etag', etagOf(versionOfAssistant(found)));
    return sent(found);
  }
}

function sent({ mayEnd: _, mayConfirm: __, lapsed: ___, ...assistant }: Assistant): AssistantDto {
  return { ...assistant, version: versionOfAssistant(assistant) };
}
