import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callInFull } from '../../calls/calls-in-full.query.js';
import { CALL_DRAFTERS, draftCall } from '../../calls/draft-call.js';
import { editCall } from '../../calls/edit-call.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, PostRoute, Sent } from '../route.js';
import { CallChangesDto, CallDto, NewCallDto } from './call.dto.js';
import { rulesOnTheWire } from './guideline-wire.js';

const CallRoutes = caseRoutes({
  subject: 'call',
  name: 'Call',
  one: 'a call',
  many: 'Calls',
  answers: CallDto,
});

@ApiTags('calls')
@Controller('api/v1/calls')
export class CallsController extends CallRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const call = await callInFull(this.runtime.database, actor, id);
    if (!call) throw new Problem('not_found');
    return { ...call, guidelines: call.guidelines.map(rulesOnTheWire) };
  }

  @PostRoute({
    id: 'draftCall',
    for: CALL_DRAFTERS,
    summary: 'Draft a call',
    description:
      'The facility alone sees it until it opens. Its guidelines are written next; somebody else approves it.',
    body: NewCallDto,
    answers: CallDto,
    version: 'read',
  })
  async draft(
    @Sent() call: NewCallDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await draftCall(this.runtime, actor, { ...call });
    reply.header('location', `/api/v1/calls/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editCall',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what a call says of itself',
    description:
      'Fields left out stay as they are; lists are replaced as a whole. While it is paused only its days and what it is for change. 409 where the stage has frozen it.',
    body: CallChangesDto,
    answers: CallDto,
    version: 'changed',
  })
  async edit(
    @Param('id') callId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: CallChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editCall(this.runtime, actor, { callId, expectedVersion, changes: { ...changes } });
    return this.one(callId, actor, locale, reply);
  }
}
