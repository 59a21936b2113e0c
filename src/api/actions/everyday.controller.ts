import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { copyAction } from '../../actions/copy-action.js';
import { partsOf } from '../../actions/parts-of.query.js';
import { shareDraft } from '../../actions/share-draft.js';
import { signPart, writePart } from '../../actions/write-part.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { conditionsOf } from '../../cases/conditions.query.js';
import { reportCondition, settleCondition } from '../../cases/follow-condition.js';
import { subjectOf } from '../../cases/subject-of.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { idOr404 } from '../cases/case-routes.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, PostRoute, PutRoute, Sent } from '../route.js';
import {
  ConditionReportDto,
  ConditionSettlementDto,
  ConditionsDto,
  CopiedDto,
  CopyDto,
  PartSentDto,
  PartSignedDto,
  PartsDto,
} from './everyday.dto.js';

const CONDITION = { id: 'The action’s id.', condition: 'The condition’s id.' };

/** Copies, parts of co-applicants and conditions of an action. */
@ApiTags('actions')
@Controller('api/v1/actions')
export class ActionsEverydayController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @PostRoute({
    id: 'copyAction',
    path: ':id/copies',
    for: 'signed_in',
    summary: 'Start a new draft from an earlier action of your party',
    description: 'Texts, countries, co-applicants, budget and plan are taken over; dates and documents not.',
    body: CopyDto,
    answers: CopiedDto,
  })
  async copy(
    @Param('id') actionId: string,
    @Sent() { title }: CopyDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CopiedDto> {
    const { id, reference } = await copyAction(this.runtime, actor, { actionId: idOr404(actionId), title });
    reply.header('location', `/api/v1/actions/${id}`);
    return { id, reference };
  }

  @GetRoute({
    id: 'listActionParts',
    path: ':id/parts',
    for: 'signed_in',
    summary: 'What co-applicants do and bring, and whether they have signed',
    answers: PartsDto,
  })
  async parts(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<PartsDto> {
    await this.assertThere(actor, id);
    const parts = await partsOf(this.runtime, actor, id);
    return {
      items: parts.map(({ own, ownShareCents, ...part }) => ({
        ...part,
        ownShare: moneyOrNull(ownShareCents),
      })),
    };
  }

  @PostRoute({
    id: 'shareActionDraft',
    path: ':id/share',
    for: 'signed_in',
    summary: 'Show a draft to its co-applicants and ask each for its part',
    description:
      'Those asked before are not asked again. The concept note is submitted once all have signed.',
    answers: PartsDto,
    status: 200,
  })
  async share(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<PartsDto> {
    await shareDraft(this.runtime, actor, idOr404(id));
    return this.parts(id, actor);
  }

  @PutRoute({
    id: 'writeActionPart',
    path: ':id/part',
    for: 'signed_in',
    summary: 'Write your party’s part of a draft that was shared with it',
    description: 'A change takes the signature back. 412 where a colleague has changed it meanwhile.',
    body: PartSentDto,
    answers: PartsDto,
    problems: ['stale_version', 'state_conflict'],
  })
  async write(
    @Param('id') id: string,
    @Sent() { tasks, ownShare, version }: PartSentDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<PartsDto> {
    const ownShareCents = ownShare ? parseCents(ownShare.amount) : null;
    await writePart(this.runtime, actor, idOr404(id), { tasks, ownShareCents, version });
    return this.parts(id, actor);
  }

  @PostRoute({
    id: 'signActionPart',
    path: ':id/part/signature',
    for: 'signed_in',
    summary: 'Sign your party’s part',
    body: PartSignedDto,
    answers: PartsDto,
    status: 200,
    problems: ['stale_version'],
  })
  async sign(
    @Param('id') id: string,
    @Sent() { version }: PartSignedDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<PartsDto> {
    await signPart(this.runtime, actor, idOr404(id), version);
    return this.parts(id, actor);
  }

  @GetRoute({
    id: 'listActionConditions',
    path: ':id/conditions',
    for: 'signed_in',
    summary: 'The conditions under which an action was endorsed or supported',
    answers: ConditionsDto,
  })
  async conditions(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<ConditionsDto> {
    await this.assertThere(actor, id);
    const conditions = await conditionsOf(this.runtime, actor, 'action', id);
    return { items: conditions.map(({ visa, mayReport, maySettle, ...condition }) => condition) };
  }

  @PostRoute({
    id: 'reportActionCondition',
    path: ':id/conditions/:condition/report',
    params: CONDITION,
    for: 'signed_in',
    summary: 'Tell how a condition was met',
    body: ConditionReportDto,
    answers: ConditionsDto,
    status: 200,
  })
  async report(
    @Param('id') id: string,
    @Param('condition') conditionId: string,
    @Sent() { text }: ConditionReportDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<ConditionsDto> {
    await reportCondition(this.runtime, actor, { subject: 'action', caseId: id, conditionId, text });
    return this.conditions(id, actor);
  }

  @PostRoute({
    id: 'settleActionCondition',
    path: ':id/conditions/:condition/settlement',
    params: CONDITION,
    for: 'signed_in',
    summary: 'Say that a condition is met or no longer asked for',
    description: 'For the side that set it; final. 409 where it was reported anew since it was read.',
    body: ConditionSettlementDto,
    answers: ConditionsDto,
    status: 200,
  })
  async settle(
    @Param('id') id: string,
    @Param('condition') conditionId: string,
    @Sent() sent: ConditionSettlementDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<ConditionsDto> {
    await settleCondition(this.runtime, actor, { subject: 'action', caseId: id, conditionId, ...sent });
    return this.conditions(id, actor);
  }

  private async assertThere(actor: PersonActor, id: string): Promise<void> {
    if ((await subjectOf(this.runtime.database, actor, id)) !== 'action') throw new Problem('not_found');
  }
}
