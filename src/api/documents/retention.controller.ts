import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { endHold, holdDocument } from '../../documents/hold-document.js';
import { keptDocument } from '../../documents/retention.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { CurrentPerson } from '../request.js';
import { DeleteRoute, GetRoute, PostRoute, Sent } from '../route.js';
import { NewHoldDto, RetentionDto } from './retention.dto.js';

@ApiTags('documents')
@Controller('api/v1/documents/:id')
export class RetentionController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'getDocumentRetention',
    path: 'retention',
    for: ['secretariat', 'head_of_unit', 'auditor'],
    summary: 'How long a document is kept, and what holds it',
    answers: RetentionDto,
  })
  async one(@Param('id') documentId: string, @CurrentPerson() actor: PersonActor): Promise<RetentionDto> {
    const found = await keptDocument(this.runtime.database, actor, documentId);
    if (!found) throw new Problem('not_found');
    const { id, keptUntil, toldAt, destroyedAt, holds } = found;
    return { id, keptUntil, toldAt, destroyedAt, holds };
  }

  @PostRoute({
    id: 'holdDocument',
    path: 'holds',
    for: ['secretariat', 'head_of_unit'],
    summary: 'Keep a document, or all of its case, beyond its day',
    body: NewHoldDto,
    problems: ['state_conflict'],
    answers: RetentionDto,
  })
  async hold(
    @Param('id') documentId: string,
    @Sent() { until, reason, wholeFile = false }: NewHoldDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<RetentionDto> {
    await holdDocument(this.runtime, actor, documentId, { until, reason, wholeFile });
    return this.one(documentId, actor);
  }

  @DeleteRoute({
    id: 'endDocumentHold',
    path: 'holds/:hold',
    for: ['secretariat', 'head_of_unit'],
    summary: 'End a hold',
    description: 'From then on the document’s own day counts.',
    params: { hold: 'The id of the hold.' },
  })
  async end(
    @Param('id') documentId: string,
    @Param('hold') holdId: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<void> {
    await endHold(this.runtime, actor, { documentId, holdId });
  }
}
