import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answerDelivery } from '../../assistance/answer-delivery.js';
import type { AssistanceInput } from '../../assistance/assistance-content.js';
import { assistanceInFull } from '../../assistance/assistance-in-full.query.js';
import type { StoredLine } from '../../assistance/assistance-plan.js';
import { editAssistance } from '../../assistance/edit-assistance.js';
import { requestAssistance } from '../../assistance/request-assistance.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents, toWire } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, PostRoute, Sent } from '../route.js';
import {
  AssistanceChangesDto,
  AssistanceDto,
  DeliveryAnswerDto,
  NewAssistanceDto,
} from './technical-assistance.dto.js';

const AssistanceRoutes = caseRoutes({
  subject: 'technical_assistance',
  name: 'TechnicalAssistance',
  one: 'technical assistance',
  many: 'Technical assistance',
  answers: AssistanceDto,
});

@ApiTags('technical-assistance')
@Controller('api/v1/technical-assistance')
export class TechnicalAssistanceController extends AssistanceRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const assistance = await assistanceInFull(this.runtime, actor, id);
    if (!assistance) throw new Problem('not_found');
    const { money, estimateCents, lines, ...told } = assistance;
    return {
      ...told,
      lines: lines.map(lineOnTheWire),
      money: money && {
        estimate: moneyOrNull(estimateCents),
        plan: toWire(money.planCents),
        delivered: toWire(money.deliveredCents),
        contract: toWire(money.contractCents),
        paid: toWire(money.paidCents),
        fundingRequestId: money.fundingRequestId,
      },
    };
  }

  @PostRoute({
    id: 'requestTechnicalAssistance',
    for: ['partner_authority', 'programme_manager', 'secretariat'],
    summary: 'Ask for technical assistance',
    description:
      'A partner authority asks for its own country, a Member State or the facility for any. A title is all it needs; it is judged when it is sent.',
    body: NewAssistanceDto,
    answers: AssistanceDto,
    version: 'read',
  })
  async ask(
    @Sent() request: NewAssistanceDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await requestAssistance(this.runtime, actor, inputOf(request));
    reply.header('location', `/api/v1/technical-assistance/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editTechnicalAssistance',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what technical assistance says',
    description:
      'Fields left out stay as they are; lists are replaced as a whole. The request, its check, the plan and the outcomes are open in turn: 409 where the stage has frozen all of it, 422 for a field that is not open now.',
    body: AssistanceChangesDto,
    answers: AssistanceDto,
    version: 'changed',
  })
  async edit(
    @Param('id') assistanceId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: AssistanceChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editAssistance(this.runtime, actor, { assistanceId, expectedVersion, changes: inputOf(changes) });
    return this.one(assistanceId, actor, locale, reply);
  }

  @PostRoute({
    id: 'answerDelivery',
    path: ':id/deliveries/:line/answers',
    for: ['partner_authority'],
    summary: 'Say whether a delivery was received',
    description:
      'For the country that receives it alone. The same answer once more changes nothing; a delivery that is recorded anew is answered anew, and 409 where that happened since it was read.',
    params: { line: 'The line of the plan.' },
    body: DeliveryAnswerDto,
    answers: AssistanceDto,
    version: 'read',
  })
  async answer(
    @Param('id') assistanceId: string,
    @Param('line') lineId: string,
    @Sent() { recording, answer, reason }: DeliveryAnswerDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await answerDelivery(this.runtime, actor, {
      assistanceId,
      lineId,
      told: recording,
      answer,
      reason,
    });
    return this.one(assistanceId, actor, locale, reply);
  }
}

/** What was sent, with money in cents; what was left out stays left out. */
function inputOf({ estimate, lines, ...rest }: AssistanceChangesDto): AssistanceInput {
  return {
    ...rest,
    ...(estimate === undefined ? {} : { estimateCents: estimate && parseCents(estimate.amount) }),
    ...(lines === undefined
      ? {}
      : {
          lines: lines.map(({ unitPrice, ...line }) => ({
            ...line,
            unitCents: parseCents(unitPrice.amount),
          })),
        }),
  };
}

function lineOnTheWire({ unitCents, told, answered: _, ...line }: StoredLine) {
  return { ...line, recording: told, unitPrice: moneyOrNull(unitCents) };
}
